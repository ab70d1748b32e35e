"""An article's text and what its page or file says of itself, out of text, HTML or PDF.

HTML and PDF need the extra `add`; nothing here reaches the network.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

_INSTALL = "Install it with: pip install 'briefing-site[add]'"
_HTML = re.compile(rb"<(!doctype html|html|head|body|article)\b", re.IGNORECASE)
_LANG = re.compile(rb"<html[^>]*\blang=[\"']?([A-Za-z]{2,3}(?:-[A-Za-z]+)?)", re.IGNORECASE)
_HEAD = 4096
"""Bytes in which a file's kind shows."""
_PDF_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_FEW_WORDS = 20


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text, and the metadata the page or file gives; None where it gives none."""

    text: str
    kind: str
    """text, html or pdf."""
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    """EDTF, a day."""
    language: str | None = None
    """BCP 47, as declared."""
    url: str | None = None


def extract(data: bytes, name: str) -> Extracted:
    """Read `data`, whatever it is; `name` is for messages. Raises UserError."""
    if data.startswith(b"%PDF-"):
        return _pdf(data, name)
    if _HTML.search(data[:_HEAD]):
        return _html(data, name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"byte {error.start + 1} of {name} is not UTF-8"
        raise UserError(
            message, "Save the text as UTF-8, or give the HTML or PDF itself."
        ) from error
    if "\0" in text or not text.strip():
        raise UserError(f"{name} contains no text", "Give a text, an HTML page or a PDF.")
    return Extracted(text, "text")


def kept(extracted: Extracted, data: bytes) -> bytes:
    """The article as a project keeps it; plain text stays as it was given, byte for byte."""
    return data if extracted.kind == "text" else extracted.text.encode()


def _html(data: bytes, name: str) -> Extracted:
    try:
        import trafilatura  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise UserError(f"{name} is HTML, which needs trafilatura", _INSTALL) from error
    found = trafilatura.bare_extraction(data, with_metadata=True, include_comments=False)
    if found is None or isinstance(found, dict) or not found.text:
        raise UserError(
            f"no article was found in {name}", "Copy the text into a file and add that."
        )
    declared = _LANG.search(data[:_HEAD])
    return Extracted(
        text=_with_title(found.title, found.text),
        kind="html",
        title=found.title or None,
        publisher=found.sitename or None,
        published=found.date or None,
        language=declared[1].decode().lower()[:3].strip("-") if declared else None,
        url=found.url or None,
    )


def _with_title(title: str | None, text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if title and lines[0] != title:
        lines.insert(0, title)
    return "\n\n".join(lines) + "\n"


def _pdf(data: bytes, name: str) -> Extracted:
    try:
        import pypdf  # noqa: PLC0415 -- an extra
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError as error:
        raise UserError(f"{name} is a PDF, which needs pypdf", _INSTALL) from error
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        pages = [page.extract_text() for page in reader.pages]
        about = reader.metadata
    except (PyPdfError, ValueError, KeyError) as error:
        raise UserError(f"{name} cannot be read as a PDF: {error}", "Copy its text out.") from error
    text = "\n\n".join(page.strip() for page in pages if page.strip())
    if len(text.split()) < _FEW_WORDS:
        hint = "It may be a scan: recognise its text first."
        raise UserError(f"the PDF {name} contains hardly any text", hint)
    dated = _PDF_DATE.match(str(about.get("/CreationDate", ""))) if about else None
    return Extracted(
        text=text + "\n",
        kind="pdf",
        title=(about.title or None) if about else None,
        published="-".join(dated.groups()) if dated else None,
    )


def guessed_language(text: str, likely: Sequence[str]) -> str | None:
    """The text's language, one of the `likely` where it is a near guess; None without the extra."""
    try:
        import py3langid  # noqa: PLC0415 -- an extra
    except ImportError:
        return None
    ranked = [str(language) for language, _ in py3langid.rank(text)[:3]]
    return next((each for each in ranked if each in likely), ranked[0])
