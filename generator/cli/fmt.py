"""`briefing fmt`: one form for the YAML."""

from __future__ import annotations

import click

from generator.cli.project import Call, stop
from generator.curate import formatting, seed_files
from generator.curate.yaml_text import FileChange


@click.command()
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit 1 if a file differs."
)
@click.pass_obj
def fmt(call: Call, *, only_check: bool) -> None:
    """Format the YAML; order, comments and text stay as they are.

    Indentation and blank lines are normalised, wrapped quotes are joined to one line, and what
    other YAML readers would take for a number or a date gets quotation marks.
    """
    changes = []
    for path, name in seed_files.yaml_files(call.root):
        before = seed_files.read(call.root, path)
        after = formatting.formatted(before, seed_files.schema_line(path, name))
        if after.encode() != (call.root / path).read_bytes():
            changes.append(FileChange(path, after))
    if not only_check:
        seed_files.write(call.root, changes)
    for change in changes:
        click.echo(change.path)
    if only_check and changes:
        stop()
