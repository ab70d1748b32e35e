"""`briefing rename`: another id for a record, everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.dossiers import whole
from generator.cli.project import number_of, refusing
from generator.curate import seed_files
from generator.curate.rename import renaming

if TYPE_CHECKING:
    from generator.cli.project import Call


@click.command()
@click.argument("old", metavar="ID")
@click.argument("new", metavar="NEW")
@click.option(
    "--kind",
    type=click.Choice(renaming.KINDS),
    help="Which record is meant, where several have the id.",
)
@click.pass_obj
def rename(call: Call, old: str, new: str, kind: str | None) -> None:
    """Give a record another id everywhere; its old permalink leads to the new one."""
    root = call.locked("rename")
    dossier = whole(root)
    with refusing():
        done = renaming.rename(root, dossier, old, new, kind)
        seed_files.write(root, "rename", done.changes)
    for change in done.changes:
        click.echo(change.path)
    call.say(f"renamed the {done.kind} '{old}' to '{new}' in {number_of(done.nodes, 'place')}")
