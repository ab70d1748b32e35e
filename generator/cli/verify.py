"""`briefing verify`: proves an archive offline, as the archive's own verify.py does."""

from __future__ import annotations

from pathlib import Path

import click

from generator.archive import programs, signing
from generator.archive import verify as proof
from generator.cli.project import Call, stop


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--signers",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="OpenSSH's allowed signers: one of them must have signed the archive, in FILE.sig.",
)
@click.pass_obj
def verify(call: Call, file: Path, signers: Path | None) -> None:
    """Check every file's sum and every quote of an archive, a zip or a folder."""
    if not (file.is_dir() or file.is_file()):
        raise click.UsageError(f"'{file}' is neither a file nor a folder")
    if signers is not None and not file.is_file():
        raise click.UsageError("--signers goes with a zip: a folder has no signature")
    report = proof.verify(file)
    if signers is not None:
        try:
            call.say(f"signed by {signing.signer(file, signers)}")
        except signing.SigningError as error:
            click.echo(f"{signing.beside(file).name}: {error} [signature]")
            call.say(str(report))
            stop()
    for problem in report.problems:
        click.echo(str(problem))
    if report.states and not report.problems:
        _programs(call, file)
    call.say(str(report))
    if report.states or report.is_first:
        call.say(proof.OLDER if report.is_first else report.proof)
    if report.problems:
        stop()


def _programs(call: Call, file: Path) -> None:
    """Report whose programs the archive runs: no check inside it can tell."""
    foreign = programs.foreign(file)
    if foreign is None:
        call.say("scripts and styles: made by another version, not compared")
    elif foreign:
        click.echo(
            f"warning: scripts or styles that are not those of {programs.MADE_WITH}; the project "
            f"may have its own: {', '.join(foreign)}"
        )
    else:
        call.say(f"scripts and styles: those of {programs.MADE_WITH}")
