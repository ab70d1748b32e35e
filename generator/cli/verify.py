"""`briefing verify`: proves an archive offline, as the archive's own verify.py does."""

from __future__ import annotations

from pathlib import Path

import click

from generator.archive import verify as proof
from generator.cli.project import Call, stop


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True))
@click.pass_obj
def verify(call: Call, file: Path) -> None:
    """Check every file's sum and every quote of an archive, a zip or a folder."""
    report = proof.verify(file)
    for problem in report.problems:
        click.echo(str(problem))
    call.say(str(report))
    if report.problems:
        stop()
