"""`briefing init`: a new project with a small dossier that builds at once."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.project import number_of, refusing
from generator.curate import journal, seed_files, start, starter_removal
from generator.curate.user_error import UserError
from generator.dossier.seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.cli.project import Call
    from generator.curate.starter_removal import Removal


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option(
    "--languages",
    default="id,en",
    show_default=True,
    metavar="TAGS",
    help="Of the site, BCP 47 tags; the first is the default.",
)
@click.option("--empty", is_flag=True, help="Without the example; removes it from a project.")
@click.pass_obj
def init(call: Call, folder: Path, languages: str, *, empty: bool) -> None:
    """Make a project in the new or empty folder DIR.

    It has one invented article, two facts and a ship, and workflows for GitHub and GitLab. With
    --empty it has no example; in a project, that option removes the example and keeps the rest.
    """
    if journal.is_pending(folder):
        call.recover(folder)
        if (folder / SEEDS / "briefing.yml").is_file() and not empty:
            return
    if empty and (folder / SEEDS / "briefing.yml").is_file():
        _remove_example(call, folder)
        return
    with refusing():
        if folder.exists() and any(_files(folder)):
            raise UserError(f"the folder '{folder}' is not empty", "Name a new one.")
        tags = tuple(each.strip() for each in languages.split(",") if each.strip())
        made = tuple(start.project(tags))
        folder.mkdir(parents=True, exist_ok=True)
        click.get_current_context().with_resource(journal.holding(folder, "init"))
        journal.write(folder, "init", dict(made))
        if empty:
            _apply(folder, starter_removal.plan(folder))
    call.say(
        f"created {number_of(len(made) - empty, 'file')} in {folder};"
        f" next: cd {shlex.quote(str(folder))} && briefing {'add FILE' if empty else 'build'}"
    )


def _remove_example(call: Call, folder: Path) -> None:
    with refusing():
        click.get_current_context().with_resource(journal.holding(folder, "init"))
        removal = starter_removal.plan(folder)
        if not removal.removed:
            raise UserError(f"the project '{folder}' has no example to remove", "")
        _apply(folder, removal)
    call.say(f"removed the example: {', '.join(removal.removed)}")
    if removal.kept:
        call.say(f"in use, and so left: {', '.join(removal.kept)}")


def _files(folder: Path) -> Iterator[Path]:
    """What a folder has; a stopped command may have left empty folders."""
    own = folder / journal.FOLDER
    inside = (each for each in folder.rglob("*") if own not in (each, *each.parents))
    return (each for each in inside if each.is_symlink() or not each.is_dir())


def _apply(folder: Path, removal: Removal) -> None:
    is_cited = starter_removal.SOURCE not in removal.removed
    files = {} if is_cited else {start.ARTICLE: None}
    seed_files.write(folder, "init", removal.changes, files)
