"""`briefing pages`: the Markdown pages, into site_src/."""

from __future__ import annotations

import click

from generator import build
from generator.cli.project import Call, number_of, stop, tell


@click.command()
@click.pass_obj
def pages(call: Call) -> None:
    """Check, then write the Markdown pages into site_src/."""
    outcome = build.build(call.root, call.root / "site_src")
    tell(outcome)
    if outcome.errors:
        stop()
    call.say(f"{number_of(outcome.count, 'file')} in site_src")
