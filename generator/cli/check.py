"""`briefing check`: all gates, all problems at once."""

from __future__ import annotations

import click

from generator import pipeline
from generator.cli import report
from generator.cli.project import Call, stop


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="text for people, json for scripts, github for annotations of a pull request.",
)
@click.pass_obj
def check(call: Call, form: str) -> None:
    """Prove every quote and figure, and report all problems at once."""
    outcome = pipeline.run(call.root)
    if form == "json":
        click.echo(report.as_json(outcome))
    elif form == "github":
        click.echo(report.as_github(outcome), nl=False)
    else:
        click.echo(report.as_text(outcome), nl=False)
        call.say(report.counted(outcome))
    if outcome.problems:
        stop()
