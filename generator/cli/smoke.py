"""`briefing smoke`: a look at the built site in a real browser."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.project import Call, refusing, stop
from generator.curate import site_check


@click.command()
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="The built site. Default: site/ in the project.",
)
@click.pass_obj
def smoke(call: Call, site_dir: Path | None) -> None:
    """Open pages of the built site in a browser and report problems.

    Needs Chromium or Chrome, and the extra `smoke`.
    """
    with refusing():
        told = site_check.smoke(site_dir or call.root / "site")
    for line in told:
        click.echo(line)
    if told:
        stop()
    call.say("no problems found in the browser")
