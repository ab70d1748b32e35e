"""`briefing init`: a new project with a small dossier that builds at once."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.dossiers import refusing
from generator.cli.project import number_of
from generator.curate import seed_files, start
from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from generator.cli.project import Call


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option(
    "--languages",
    default="id,en",
    show_default=True,
    metavar="TAGS",
    help="Of the site, BCP 47 tags; the first is the default.",
)
@click.pass_obj
def init(call: Call, folder: Path, languages: str) -> None:
    """Make a project in the new or empty folder DIR.

    It has one invented article, two facts and a ship, and workflows for GitHub and GitLab.
    """
    with refusing():
        if folder.exists() and any(folder.iterdir()):
            raise UserError(f"the folder '{folder}' is not empty", "Name a new one.")
        tags = tuple(each.strip() for each in languages.split(",") if each.strip())
        made = tuple(start.project(tags))
    for path, data in made:
        seed_files.create(folder / path, data)
    call.say(
        f"created {number_of(len(made), 'file')} in {folder};"
        f" next: cd {shlex.quote(str(folder))} && briefing build"
    )
