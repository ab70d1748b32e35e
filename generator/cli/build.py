"""`briefing build`: check, pages, MkDocs for every language, into site/."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.project import Call, stop


@click.command()
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Output folder. Default: site/ in the project.",
)
@click.pass_obj
def build(call: Call, site_dir: Path | None, *, strict: bool) -> None:
    """Check, write the pages and build the site; a failed build leaves the old site."""
    from generator.mkdocs_site import site  # noqa: PLC0415 -- only this command needs MkDocs

    root = call.root
    target = (site_dir or root / "site").resolve()
    progress = sys.stderr.isatty() and not call.quiet
    try:
        site.build(root, target, strict=strict, progress=progress)
    except site.BuildFailedError as error:
        click.echo(str(error), err=True)
        stop()
    call.say(f"built {target}")
