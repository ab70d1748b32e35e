"""`briefing check`: all gates, all problems at once."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from generator import build, watching
from generator.cli import audiences, report
from generator.cli.project import Call, stop
from generator.dossier.dossier import SEEDS

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Outcome
    from generator.dossier.handling import Audience


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="text for people, json for scripts, github for annotations of a pull request.",
)
@click.option("--watch", is_flag=True, help="Check again after every change, until interrupted.")
@audiences.handling
@click.pass_obj
def check(call: Call, form: str, handling: str, *, watch: bool) -> None:
    """Prove every quote and figure, and report all problems at once."""
    root, audience = call.root, audiences.audience(handling)
    told = _told_again if watch else _told
    outcome = told(call, root, form, audience)
    if outcome.problems:
        stop()


def _told_again(call: Call, root: Path, form: str, audience: Audience) -> Outcome:
    """Check at once and after every change; give the last outcome once interrupted."""
    with watching.changes(root / SEEDS) as changes:
        outcome = _told(call, root, form, audience)
        with suppress(KeyboardInterrupt):
            for _ in changes:
                call.say("")
                outcome = _told(call, root, form, audience)
    return outcome


def _told(call: Call, root: Path, form: str, audience: Audience) -> Outcome:
    """Check once and print what was found."""
    outcome = build.check_both(root, audience)
    if form == "json":
        click.echo(report.as_json(outcome))
    elif form == "github":
        click.echo(report.as_github(outcome), nl=False)
    else:
        click.echo(report.as_text(outcome), nl=False)
        call.say(report.counted(outcome))
    audiences.report(call, audience, outcome.left_out)
    return outcome
