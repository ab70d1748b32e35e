"""The command line: its global options; the commands are `generator.cli.commands`."""

from __future__ import annotations

from pathlib import Path

import click

from generator import __version__
from generator.cli.commands import Commands
from generator.cli.project import Call


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
@click.option(
    "--project",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="DIR",
    help="The project's folder. Default: the nearest one upward with a seeds/briefing.yml.",
)
@click.option("--quiet", "-q", is_flag=True, help="Only print problems.")
@click.pass_context
def main(context: click.Context, folder: Path | None, *, quiet: bool) -> None:
    """Build briefing sites in which every fact is backed by a source's verbatim words.

    Exit codes: 0 clean, 1 problems, 2 wrong usage.
    """
    context.obj = Call(folder, quiet)
