"""An article's text and what its page or file says of itself, out of text, HTML or PDF.

HTML and PDF need the extra `add`; nothing here reaches the network.
"""

from __future__ import annotations

import codecs
import importlib.util
import re
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.curate.intake import decoding, publication
from generator.curate.user_error import UserError
from generator.load.files import MAX_ARTICLE_BYTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.curate.intake.fetching import FetchedPage
    from generator.curate.intake.publication import Published

_INSTALL = "Install it with: pip install 'briefing-site[add]'"
_OPENING = re.compile(
    r"\s*<(!doctype html|!--|\?xml|(a|article|aside|body|center|div|dl|figure|font|form|h[1-6]|head"
    r"|header|hr|html|img|link|main|meta|nav|ol|p|pre|script|section|span|style|table|title|ul)\b)",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL
)
_ANYWHERE = re.compile(r"<html[\s>]|</(p|div|h[1-6]|ul|ol|table|article)>", re.IGNORECASE)
_GZIP = b"\x1f\x8b"
_FEW_TAGS = 3
"""From so many on, a text that begins without a tag is HTML."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text, and the metadata the page or file gives; None where it gives none."""

    text: str
    kind: str
    """text, html or pdf."""
    title: str | None = None
    publisher: str | None = None
    published: Published | None = None
    language: str | None = None
    """BCP 47, as declared."""
    url: str | None = None
    furniture: frozenset[str] = frozenset()
    """Lines that the page marks as captions, teasers, bylines and the like."""
    notes: tuple[str, ...] = ()
    """What was left out, a sentence each."""


def extract(page: FetchedPage, name: str) -> Extracted:
    """Read what was given, whatever it is; `name` is for messages. Raises UserError."""
    if page.data.startswith(_GZIP):
        page = replace(page, data=_unzipped(page.data, name))
    if page.data.startswith(b"%PDF-"):
        return _pdf(page, name)
    decoded = decoding.decode(page.data, page.charset)
    if _FEED.match(decoded):
        raise UserError(f"{name} is a feed and not an article", "Add the address of the article.")
    if page.html or _is_html(decoded):
        return _html(page, decoded, name)
    wide = decoding.marked(page.data) or page.charset is not None
    text = decoded if wide else _utf_8(page.data, name)
    if "\0" in text or not text.strip():
        raise UserError(f"{name} contains no text", "Give a text, an HTML page or a PDF.")
    return Extracted(text, "text")


def _unzipped(data: bytes, name: str) -> bytes:
    """The contents of a file that gzip compressed, as a saved page may be."""
    unzip = zlib.decompressobj(wbits=31)
    try:
        found = unzip.decompress(data, MAX_ARTICLE_BYTES + 1)
    except zlib.error as error:
        message = f"{name} is compressed with gzip and cannot be read: {error}"
        raise UserError(message, "Give the text, HTML or PDF itself.") from error
    if len(found) > MAX_ARTICLE_BYTES or not unzip.eof:
        message = f"{name} has more than {MAX_ARTICLE_BYTES} bytes, or is cut off"
        raise UserError(message, "Add only the article.")
    return found


def stored(extracted: Extracted, data: bytes) -> bytes:
    """The article as a project stores it; plain text in UTF-8 as it was given, byte for byte."""
    text = extracted.text.encode()
    return data if data.removeprefix(codecs.BOM_UTF8) == text else text


def _is_html(text: str) -> bool:
    if _OPENING.match(text):
        return True
    return len(_ANYWHERE.findall(text)) >= _FEW_TAGS


def _utf_8(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"byte {error.start + 1} of {name} is not UTF-8"
        raise UserError(
            message, "Save the text as UTF-8, or give the HTML or PDF itself."
        ) from error


def _html(page: FetchedPage, text: str, name: str) -> Extracted:
    if not _installed("trafilatura"):
        raise UserError(f"{name} is HTML, which needs trafilatura", _INSTALL)
    from generator.curate.intake import web_page  # noqa: PLC0415 -- needs the extra

    found = web_page.read(text, name, page.url)
    return Extracted(
        text=found.text,
        kind="html",
        title=found.title,
        publisher=found.publisher,
        published=found.published,
        language=found.language,
        url=found.url,
        furniture=found.furniture,
        notes=found.notes,
    )


def _pdf(page: FetchedPage, name: str) -> Extracted:
    if not _installed("pypdf"):
        raise UserError(f"{name} is a PDF, which needs pypdf", _INSTALL)
    from generator.curate.intake import pdf_file  # noqa: PLC0415 -- needs the extra

    found = pdf_file.read(page.data, name)
    return Extracted(text=found.text, kind="pdf", title=found.title, notes=found.notes)


def dated(extracted: Extracted, language: str) -> Published | None:
    """The date of publication: as the page names it, or as the text prints it."""
    if extracted.published is not None or extracted.kind == "html":
        return extracted.published
    lines = [line for line in extracted.text.splitlines() if line.strip()]
    return publication.of_lines(lines, language)


def _installed(package: str) -> bool:
    try:
        return importlib.util.find_spec(package) is not None
    except ValueError:  # a package whose import is prevented
        return False


def guessed_language(text: str, likely: Sequence[str]) -> str | None:
    """The text's language, one of the `likely` where it is a near guess; None without the extra."""
    try:
        import py3langid  # noqa: PLC0415 -- an extra
    except ImportError:
        return None
    ranked = [str(language) for language, _ in py3langid.rank(text)[:3]]
    return next((each for each in ranked if each in likely), ranked[0])
