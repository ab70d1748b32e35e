"""The command line: global options, and the table of commands in the order of help."""

from __future__ import annotations

from pathlib import Path

import click

from generator import __version__
from generator.cli.accept import accept
from generator.cli.add import add
from generator.cli.archive import archive
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.diff import diff
from generator.cli.edge import Edge
from generator.cli.fmt import fmt
from generator.cli.init import init
from generator.cli.lock import lock
from generator.cli.pages import pages
from generator.cli.project import Call
from generator.cli.rename import rename
from generator.cli.schema import schema
from generator.cli.serve import serve
from generator.cli.smoke import smoke
from generator.cli.suggest import suggest
from generator.cli.verify import verify

COMMANDS: tuple[click.Command, ...] = (
    check,
    pages,
    build,
    serve,
    archive,
    verify,
    smoke,
    init,
    add,
    suggest,
    accept,
    fmt,
    rename,
    lock,
    diff,
    schema,
)


@click.group(cls=Edge, context_settings={"help_option_names": ["-h", "--help"]})
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


for command in COMMANDS:
    main.add_command(command)
