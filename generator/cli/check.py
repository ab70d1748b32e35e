"""`briefing check`: all gates, all problems at once."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from generator.cli import audiences, last_check
from generator.cli.last_check import CheckReport
from generator.cli.project import Call, stop
from generator.dossier.seeds import SEEDS

if TYPE_CHECKING:
    from pathlib import Path

    from generator.dossier.audience import Audience


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
    if told(call, root, form, audience).has_problems:
        stop()


def _told_again(call: Call, root: Path, form: str, audience: Audience) -> CheckReport:
    """Check at once and after every change; give the last report once interrupted."""
    from generator import watching  # noqa: PLC0415 -- takes time

    with watching.changes(root / SEEDS) as changes:
        told = _told(call, root, form, audience)
        with suppress(KeyboardInterrupt):
            for _ in changes:
                call.say("")
                told = _told(call, root, form, audience)
    return told


def _told(call: Call, root: Path, form: str, audience: Audience) -> CheckReport:
    """Check once and print what was found."""
    told = last_check.report(root, audience, form, lambda: _checked(root, form, audience))
    click.echo(told.text, nl=False)
    if told.counted:
        call.say(told.counted)
    audiences.report(call, audience, told.left_out)
    return told


def _checked(root: Path, form: str, audience: Audience) -> CheckReport:
    # These take most of a second, and nothing of them is needed where nothing has changed.
    from generator import build  # noqa: PLC0415
    from generator.cli import report  # noqa: PLC0415

    forms = {
        "text": report.as_text,
        "json": lambda outcome: f"{report.as_json(outcome)}\n",
        "github": report.as_github,
    }
    outcome = build.check_both(root, audience)
    return CheckReport(
        forms[form](outcome),
        report.counted(outcome) if form == "text" else "",
        has_problems=bool(outcome.problems),
        left_out=dict(outcome.left_out),
    )
