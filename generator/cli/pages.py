"""`briefing pages`: the Markdown pages and the search, into site_src/, for any builder."""

from __future__ import annotations

import click

from generator import build
from generator.cli import audiences
from generator.cli.project import Call, number_of, stop, tell


@click.command()
@audiences.handling
@click.pass_obj
def pages(call: Call, handling: str) -> None:
    """Check, then write the Markdown pages and the search into site_src/."""
    from generator.mkdocs_site import search_files, site  # noqa: PLC0415 -- loaded where needed

    root = call.root
    docs = root / "site_src"
    audience = audiences.audience(handling)
    outcome = build.build(root, docs, audience)
    if outcome.briefing is not None and outcome.analysis is not None:
        try:
            search = search_files.made(root, docs, outcome.briefing, outcome.analysis)
        except site.BuildFailedError as error:
            click.echo(str(error), err=True)
            stop()
        outcome = build.added(outcome, docs, search)
    tell(outcome)
    if outcome.errors:
        stop()
    audiences.report(call, audience, outcome.left_out)
    call.say(f"{number_of(outcome.count, 'file')} in site_src")
