"""`briefing archive`: the whole briefing in one file that needs no server and no network."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from generator.archive import assembly, packing, verify
from generator.archive.moment import moment
from generator.cli.project import Call, stop


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where it goes. Default: archive/briefing.zip in the project.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the build, too.")
@click.pass_obj
def archive(call: Call, output: Path | None, *, strict: bool) -> None:
    """Make the offline archive: one zip, the same byte for byte however often it is made."""
    from generator.ring import offline, site  # noqa: PLC0415 -- only this command needs MkDocs

    root = call.root
    target = (output or root / "archive" / "briefing.zip").resolve()
    progress = sys.stderr.isatty() and not call.quiet
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as draft:
        try:
            built = offline.build(root, Path(draft), strict=strict, progress=progress)
        except site.BuildFailedError as error:
            click.echo(str(error), err=True)
            stop()
        made_at = moment(built.briefing, os.environ.get("SOURCE_DATE_EPOCH", ""))
        assembly.assemble(root, built.briefing, built.folder, made_at)
        packed = Path(draft) / "packed.zip"
        digest = packing.pack(built.folder, packed, made_at)
        report = verify.verify(packed)
        if report.problems:
            for problem in report.problems:
                click.echo(str(problem), err=True)
            stop()
        packed.replace(target)
    call.say(f"archived {target}: {report}")
    click.echo(f"{digest}  {target.name}")
