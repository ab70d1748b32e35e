"""The text of a built page by its headings, for the search of pages that no record covers."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

_HEADINGS = ("h1", "h2", "h3")
_SILENT = ("script", "style", "template", "svg", "nav")
"""What is not read: no words, or words that stand again where they lead."""
_BLOCKS = (
    *_HEADINGS,
    "p",
    "li",
    "dt",
    "dd",
    "td",
    "th",
    "tr",
    "div",
    "section",
    "br",
    "figcaption",
)


@dataclass(frozen=True, slots=True)
class PageSection:
    """A heading and what stands below it, up to the next one."""

    id: str
    """The heading's fragment, or the one it names in `data-fragment`; "" for what stands before
    any heading with one."""
    title: str
    text: str


def read(html: str) -> tuple[PageSection, ...]:
    """The sections of a page's content that have any text, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    made = (PageSection(name, _plain(title), _plain(text)) for name, title, text in reader.found)
    return tuple(section for section in made if section.title or section.text)


def _plain(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._heading = False
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HEADINGS:
            named = dict(attrs)
            fragment = named.get("data-fragment") or named.get("id") or self.found[-1][0]
            self.found.append((fragment, [], []))
            self._heading = True
        elif tag in _SILENT:
            self._silent += 1
        if tag in _BLOCKS:
            self._say(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._heading = False
        elif tag in _SILENT:
            self._silent -= 1
        if tag in _BLOCKS:
            self._say(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._say(data)

    def _say(self, text: str) -> None:
        _, title, body = self.found[-1]
        (title if self._heading else body).append(text)
