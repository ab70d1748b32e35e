"""`briefing pages`: the Markdown pages, into site_src/."""

from __future__ import annotations

import click

from generator import build
from generator.cli import audiences
from generator.cli.project import Call, number_of, stop, tell


@click.command()
@audiences.handling
@click.pass_obj
def pages(call: Call, handling: str) -> None:
    """Check, then write the Markdown pages into site_src/."""
    audience = audiences.audience(handling)
    outcome = build.build(call.root, call.root / "site_src", audience)
    tell(outcome)
    if outcome.errors:
        stop()
    audiences.report(call, audience, outcome.left_out)
    call.say(f"{number_of(outcome.count, 'file')} in site_src")
