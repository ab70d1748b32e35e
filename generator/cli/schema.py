"""`briefing schema`: the JSON Schemas of the YAML, for editors."""

from __future__ import annotations

import click

from generator.cli.project import Call, refusing, stop
from generator.curate import schema_files
from generator.load import schema_page


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if one is stale.")
@click.option("--markdown", is_flag=True, help="Print the documented shape instead.")
@click.pass_obj
def schema(call: Call, *, only_check: bool, markdown: bool) -> None:
    """Write the JSON Schemas into seeds/schema/, where editors find them."""
    if markdown:
        click.echo(schema_page.markdown(), nl=False)
        return
    if only_check:
        changed = schema_files.stale(call.root)
    else:
        root = call.locked("schema")
        with refusing():
            changed = schema_files.write(root)
    for path in changed:
        click.echo(path)
    if only_check and changed:
        stop()
