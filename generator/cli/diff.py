"""`briefing diff`: what differs between two states of the dossier."""

from __future__ import annotations

import click

from generator.cli import audiences
from generator.cli.project import Call, refusing, stop
from generator.curate.diff import changeset, changeset_report, snapshots
from generator.dossier.release import releasing
from generator.dossier.release.marks import as_marked
from generator.load import project


@click.command()
@click.argument("old")
@click.argument("new", default=".")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(changeset_report.FORMATS)),
    default="text",
    help="text for people, markdown for a pull request, json for scripts.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 where something differs.")
@audiences.handling
@click.pass_obj
def diff(call: Call, old: str, new: str, form: str, handling: str, *, exit_code: bool) -> None:
    """Compare two states of the dossier, record by record and value by value.

    OLD and NEW are project folders, archives or git revisions; NEW is the project where it is
    left out.
    """
    root = call.root
    audience = audiences.audience(handling)
    with refusing():
        before = snapshots.dossier(old, root)
        after = snapshots.dossier(str(root) if new == "." else new, root)
        today = after if new == "." else project.load(root).dossier or after
    states = [releasing.release(as_marked(each, today), audience) for each in (before, after)]
    changes = changeset.compare(*(each.dossier for each in states))
    audiences.report(call, audience, states[1].left_out)
    click.echo(changeset_report.FORMATS[form](changes), nl=False)
    if exit_code and changes:
        stop()
