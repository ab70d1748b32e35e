"""`briefing build`: check, pages, MkDocs for every language, into site/."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import write
from generator.cli import audiences
from generator.cli.project import Call, stop
from generator.mkdocs_site import unchanged


@click.command()
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Output folder. Default: site/ in the project.",
)
@audiences.handling
@click.pass_obj
def build(call: Call, site_dir: Path | None, handling: str, *, strict: bool) -> None:
    """Check, write the pages and build the site; a failed build leaves the old site."""
    root = call.root
    target = (site_dir or root / "site").resolve()
    progress = sys.stderr.isatty() and not call.quiet
    audience = audiences.audience(handling)
    if unchanged.is_current(root, target, audience):
        write.clear_drafts(target)
        call.say(f"built {target}")
        return
    from generator.mkdocs_site import site  # noqa: PLC0415 -- takes time, and needs MkDocs

    try:
        left_out = site.build(root, target, audience, strict=strict, progress=progress)
    except site.BuildFailedError as error:
        click.echo(str(error), err=True)
        stop()
    audiences.report(call, audience, left_out)
    call.say(f"built {target}")
