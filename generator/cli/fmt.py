"""`briefing fmt`: one form for the YAML."""

from __future__ import annotations

import click

from generator.cli.project import Call, refusing, stop
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
    root = call.root if only_check else call.locked("fmt")
    for path, name in seed_files.yaml_files(root):
        before = seed_files.read(root, path)
        after = formatting.formatted(before, seed_files.schema_line(path, name))
        if after.encode() != (root / path).read_bytes():
            changes.append(FileChange(path, after))
    if changes and not only_check:
        with refusing():
            seed_files.write(root, "fmt", changes)
    for change in changes:
        click.echo(change.path)
    if only_check and changes:
        stop()
