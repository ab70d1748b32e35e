"""Titles and quotes of a source in the language of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render.markdown import escape
from generator.terms.vocabulary import Rights

if TYPE_CHECKING:
    from generator.dossier.matching import Citation
    from generator.dossier.records import SourceRecord

_MARKS = frozenset("“”„«»")


def title(source: SourceRecord, language: str) -> str | None:
    """A source's title in a language; None in its own language or without one."""
    if source.title_translation is None or source.language == language:
        return None
    return source.title_translation.get(language)


def of_title(source: SourceRecord, language: str) -> Markup | None:
    """The same as Markdown."""
    text = title(source, language)
    return None if text is None else escape(text)


def linked(source: SourceRecord, language: str, href: str) -> Markup:
    """A link with a source's title: in the page's language where there is one, else as printed."""
    translated = title(source, language)
    shown, said_in = (translated, language) if translated else (source.title, source.language)
    return Markup(f"[{escape(shown)}]({href}){{ lang={said_in} }}")


def of_quote(citation: Citation, language: str) -> Markup | None:
    """A quote in a language, in quotation marks; None in its own language or without one."""
    source, translated = citation.source, citation.evidence.quote.translation
    if translated is None or source.language == language or source.rights is Rights.NONE:
        return None
    text = translated.get(language)
    return None if text is None else _quoted(text)


def _quoted(text: str) -> Markup:
    """A text within quotation marks; where it has such marks itself, those around it are single.

    These are drawn by the style sheet, so that the text stays as it is in the YAML.
    """
    if _MARKS.isdisjoint(text):
        return Markup(f"“{escape(text)}”")
    return Markup(f'<span class="quoting">{escape(text)}</span>')
