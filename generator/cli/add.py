"""`briefing add`: a new source."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.dossiers import whole
from generator.cli.project import refusing
from generator.clock import today
from generator.curate import seed_files
from generator.curate.appending import appended
from generator.curate.intake import extraction, fetching, source
from generator.curate.intake.fetching import FetchedPage
from generator.curate.intake.source import Given
from generator.curate.user_error import UserError
from generator.load.files import MAX_ARTICLE_BYTES

if TYPE_CHECKING:
    from generator.cli.project import Call

_REDUCE = "Reduce it to the text of the article."


@click.command()
@click.argument("what", metavar="FILE|URL|-")
@click.option("--id", "name", help="Of the source. Default: made from the title.")
@click.option("--title", help="As the article has it.")
@click.option("--publisher", help="The id or a name of an entity.")
@click.option("--language", help="Of the article, a BCP 47 tag.")
@click.option("--published", help="The date, EDTF: 2023-09-14, 2023-09.")
@click.option("--url", help="Where it was published.")
@click.pass_obj
def add(
    call: Call,
    what: str,
    *,
    name: str | None,
    title: str | None,
    publisher: str | None,
    language: str | None,
    published: str | None,
    url: str | None,
) -> None:
    """Add an article as a source: a text, an HTML page or a PDF.

    What the record says is suggested; what only you can know is marked TODO, and `briefing
    check` reports it until it is written. Nothing that is there is overwritten.
    """
    root = call.locked("add")
    dossier = whole(root)
    with refusing():
        page = contents(what)
        extracted = extraction.extract(page, f"'{what}'" if what != "-" else "the input")
        given = Given(name, title, publisher, language, published, url or page.url)
        new = source.take_in(extracted, page.data, given, dossier, today())
        if (root / new.path).exists():
            raise UserError(f"'{new.path}' already exists", "Give another id with --id.")
    changes = [appended(root, "sources", new.id, new.record)]
    if new.publisher is not None:
        changes.append(appended(root, "entities", new.publisher.id, new.publisher.record))
    with refusing():
        seed_files.write(root, "add", changes, {new.path: new.data})
    click.echo(new.id)
    for note in new.notes:
        click.echo(f"note: {note}", err=True)
    call.say(f"added source '{new.id}': {new.path}; now complete its record")


def contents(what: str) -> FetchedPage:
    """What the argument of a command names: a file, an address or the input."""
    if what == "-":
        data = sys.stdin.buffer.read(MAX_ARTICLE_BYTES + 1)
        if len(data) > MAX_ARTICLE_BYTES:
            raise UserError(f"the input has more than {MAX_ARTICLE_BYTES} bytes", _REDUCE)
        return FetchedPage(data)
    if fetching.is_url(what):
        return fetching.fetch(what)
    file = Path(what)
    if not file.is_file():
        raise UserError(f"'{what}' is neither a file nor an http address", "Check its spelling.")
    if file.stat().st_size > MAX_ARTICLE_BYTES:
        message = f"'{what}' has more than {MAX_ARTICLE_BYTES} bytes"
        raise UserError(message, _REDUCE)
    return FetchedPage(file.read_bytes())
