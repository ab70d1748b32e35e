"""`briefing archive`: the whole briefing in one file that needs no server and no network."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import write
from generator.archive import assembly, packing, pdf, signing, single_file, verify
from generator.archive.timestamp import moment
from generator.cli import audiences
from generator.cli.project import WRONG_USAGE, Call, stop

if TYPE_CHECKING:
    from generator.mkdocs_site.offline import Built


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Output file. Default: archive/briefing.zip, .html or .pdf in the project.",
)
@click.option("--single-file", "form", flag_value="html", help="One HTML file instead of a zip.")
@click.option("--pdf", "form", flag_value="pdf", help="A brief of a few pages, as PDF.")
@click.option("--annex", is_flag=True, help="With --pdf: the whole briefing, not the brief.")
@click.option(
    "--language",
    "chosen",
    multiple=True,
    metavar="TAG",
    help="With --single-file or --pdf: only this one; may be repeated. Default: all; a brief "
    "has one, by default the dossier's first.",
)
@click.option(
    "--sign",
    "key",
    type=click.Path(path_type=Path),
    metavar="KEY",
    help="Sign the zip with this OpenSSH key; the signature is in FILE.sig.",
)
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@audiences.handling
@click.pass_obj
def archive(
    call: Call,
    output: Path | None,
    form: str | None,
    chosen: tuple[str, ...],
    key: Path | None,
    *,
    handling: str,
    annex: bool,
    strict: bool,
) -> None:
    """Make the offline archive: one zip, the same byte for byte however often it is made."""
    from generator.mkdocs_site import offline, site  # noqa: PLC0415 -- only this command needs MkDocs

    form = _checked(form or "zip", chosen, key, annex=annex)
    if form in ("pdf", "brief") and not pdf.is_possible():
        click.echo(f"Error: {pdf.HOW}", err=True)
        stop(WRONG_USAGE)
    root = call.root
    target = (output or root / "archive" / f"briefing.{_SUFFIXES[form]}").resolve()
    audience = audiences.audience(handling)
    progress = sys.stderr.isatty() and not call.quiet
    target.parent.mkdir(parents=True, exist_ok=True)
    write.clear_drafts(target)
    with tempfile.TemporaryDirectory(prefix=write.draft_prefix(target), dir=target.parent) as draft:
        try:
            built = offline.build(root, Path(draft), audience, strict=strict, progress=progress)
        except site.BuildFailedError as error:
            click.echo(str(error), err=True)
            stop()
        made = Path(draft) / "made"
        told = _written(form, root, built, made, _languages(built, chosen))
        digest = hashlib.sha256(made.read_bytes()).hexdigest()
        _place(made, target, key)
    audiences.report(call, audience, built.left_out)
    call.say(f"archived {target}: {told}")
    click.echo(f"{digest}  {target.name}")


def _checked(form: str, chosen: tuple[str, ...], key: Path | None, *, annex: bool) -> str:
    """The form that the options ask for; an error where they do not go together."""
    if chosen and form == "zip":
        raise click.UsageError("--language goes with --single-file or --pdf; a zip has them all")
    if annex and form != "pdf":
        raise click.UsageError("--annex goes with --pdf")
    if key is not None and form != "zip":
        raise click.UsageError("--sign goes with a zip")
    if form != "pdf" or annex:
        return form
    if len(chosen) > 1:
        raise click.UsageError("a brief has one language; --annex has several")
    return "brief"


def _place(made: Path, target: Path, key: Path | None) -> None:
    try:
        signing.place(made, target, key)
    except signing.SigningError as error:
        click.echo(f"Error: {error}", err=True)
        stop()


def _languages(built: Built, chosen: tuple[str, ...]) -> tuple[str, ...]:
    known = built.briefing.about.languages
    for tag in chosen:
        if tag not in known:
            raise click.UsageError(
                f"the dossier has no language '{tag}'; it has {', '.join(known)}"
            )
    return chosen or known


def _written(form: str, root: Path, built: Built, made: Path, languages: tuple[str, ...]) -> str:
    """Write a form of the archive; give what is reported of it."""
    try:
        return _FORMS[form](root, built, made, languages)
    except pdf.MissingGlyphsError as error:
        click.echo(f"Error: {error}", err=True)
        stop()


def _zip(root: Path, built: Built, made: Path, _languages: tuple[str, ...]) -> str:
    made_at = moment(built.briefing, os.environ.get("SOURCE_DATE_EPOCH", ""))
    assembly.assemble(root, built.briefing, built.folder, made_at)
    packing.pack(built.folder, made, made_at)
    report = verify.verify(made)
    for problem in report.problems:
        click.echo(str(problem), err=True)
    if report.problems:
        stop()
    return str(report)


def _html(_root: Path, built: Built, made: Path, languages: tuple[str, ...]) -> str:
    text = single_file.write(built.briefing, built.pages, built.folder, languages)
    made.write_bytes(text.encode())
    return f"{len(text.encode()):,} bytes"


def _pdf(_root: Path, built: Built, made: Path, languages: tuple[str, ...]) -> str:
    printed = moment(built.briefing, os.environ.get("SOURCE_DATE_EPOCH", ""))
    text = single_file.write(built.briefing, built.pages, built.folder, languages, printed=printed)
    return f"{pdf.write(text, made, printed)} pages"


def _brief(_root: Path, built: Built, made: Path, languages: tuple[str, ...]) -> str:
    printed = moment(built.briefing, os.environ.get("SOURCE_DATE_EPOCH", ""))
    text = single_file.write(
        built.briefing, built.pages, built.folder, languages[:1], printed=printed, is_brief=True
    )
    return f"{pdf.write(text, made, printed)} pages"


_FORMS = {"zip": _zip, "html": _html, "pdf": _pdf, "brief": _brief}
_SUFFIXES = {"zip": "zip", "html": "html", "pdf": "pdf", "brief": "pdf"}
