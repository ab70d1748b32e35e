"""Checks the pages of an archive: what they say is the YAML's, and only the site's scripts run."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from generator.archive.page_links import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_TAG = re.compile(r"<(/?)(p|li|th|td|summary|h[1-6]|ul|ol|div|details|table|blockquote)\b([^<>]*)>")
_APART = re.compile(
    r'(?s)<(a|span|sup|button)\b[^<>]* class="(?:permalink|mark|meta|margin__number|unproved'
    r"|untranslated)\b[^<>]*>(?:(?!<\1\b).)*?</\1>"
)
_ARTICLE = re.compile(r'class="(?:exact|quoted|quote)\b|<mark>')
_STRICT = re.compile(
    r'class="(?:fact__text|note__fact|judgement__text|summary__text|translation|who__name'
    r'|entry-name__name|source__title|card__name)"'
)
"""Elements that show a text of the YAML and nothing else."""
_MARKS_AROUND = re.compile(r'\A["“](.*)["”]\Z')
_ROW = re.compile(r'<tr class="fact"[^<>]* id="([^"]+)"')
_SCRIPT = re.compile(r"(?is)<script\b([^<>]*)>((?:(?!<script\b).)*?)</script\b")
_ACTIVE = re.compile(
    r"(?is)<(?:iframe|object|embed|base|frame|applet)\b|<meta[^<>]*http-equiv=.?refresh"
    r"|<[a-z][^<>]*\s(?:on[a-z]+|srcdoc|formaction)\s*="
    r"|(?:href|src|action|data)\s*=\s*[\"']?\s*(?:javascript|vbscript|data:text)"
    r"|<(?:script|link|img|source|video|audio)\b[^<>]*\s(?:src|srcset|href)=[\"']?(?:[a-z]+:)?//"
)
_POLICY = "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';"
_DATA = re.compile(r'type="application/(?:ld\+)?json"')
_SOURCE = re.compile(r'\ssrc="([^":]+\.js)"')
_PART = re.compile(r'briefingPart\("texts-[0-9]+",(.*)\);?\s*\Z', re.DOTALL)
_FEWEST = 5
"""Blanks in a text that others are compared with."""
_SPOKEN = 3
"""Words with letters in a text that is more than a date."""
_LIKE = 0.7
"""The share of words from which on two texts are one that was altered."""


class PageTexts:
    """The texts of the YAML, and the pages that must show them as they are."""

    def __init__(self, texts: Sequence[str], fold: Callable[[str], str]) -> None:
        """`fold` levels what may differ between a text and a page."""
        self._fold = fold
        self._known = {fold(text).strip() for text in texts}
        self._long = [text for text in self._known if text.count(" ") >= _FEWEST]
        having: dict[str, list[int]] = {}
        for number, text in enumerate(self._long):
            for word in set(text.split(" ")):
                having.setdefault(word, []).append(number)
        self._having = having
        self._count = [len(set(text.split(" "))) for text in self._long]
        self._seen: dict[str, bool] = {}

    def faults(self, page: str) -> Iterator[str]:
        """What is wrong with the HTML of a page."""
        main = page[max(page.find("<main"), 0) :]
        for attributes, content in _blocks(main):
            if _ARTICLE.search(attributes) or _ARTICLE.search(content):
                continue
            inner = html.unescape(re.sub(r"<[^<>]*>", "", _APART.sub("", content)))
            words = self._fold(inner.replace("\u2060", "")).strip()
            is_strict = _STRICT.search(attributes) is not None
            quoted = _MARKS_AROUND.match(words)
            is_known = words in self._known or (quoted and quoted[1] in self._known)
            if not is_known and (is_strict or self.is_altered(words)):
                yield f"says what the YAML does not: “{words}”"

    def is_altered(self, text: str) -> bool:
        """Whether a levelled text is like one of the YAML, but not it."""
        if text not in self._seen:
            self._seen[text] = self._resembles(text)
        return self._seen[text]

    def _resembles(self, text: str) -> bool:
        words = set(text.split(" "))
        is_prose = sum(any(map(str.isalpha, word)) for word in words) >= _SPOKEN
        if not is_prose or text.count(" ") < _FEWEST:
            return False
        shared: dict[int, int] = {}
        for word in words:
            for number in self._having.get(word, ()):
                shared[number] = shared.get(number, 0) + 1
        if not any(
            count >= _LIKE * max(len(words), self._count[number])
            for number, count in shared.items()
        ):
            return False
        if any(self._long[number] in text for number in shared):
            return False
        is_ended = text.endswith((".", "!", "?", "。", "؟"))
        return not (is_ended and any(self._long[number].startswith(text) for number in shared))


def _blocks(page: str) -> Iterator[tuple[str, str]]:
    """The attributes and the content of each element of text without another inside."""
    last = None
    for match in _TAG.finditer(page):
        if last is not None and match[1] and not last[1] and match[2] == last[2]:
            yield last[3], page[last.end() : match.start()]
        last = match


def scripts(page: str, folder: str, names: frozenset[str]) -> Iterator[str]:
    """What runs on a page that must not; `folder` is the page's, `names` the archive's files."""
    if _POLICY not in page:
        yield "has no content security policy"
    if _ACTIVE.search(page):
        yield "contains what runs or loads by itself"
    for match in _SCRIPT.finditer(page):
        source = _SOURCE.search(match[1])
        path = joined(folder, source[1]) if source else ""
        is_data = _DATA.search(match[1]) is not None and source is None
        if not is_data and (match[2].strip() or path not in names):
            yield "contains a script that is not the site's"


def proved(part: str) -> dict[str, Any]:
    """What a part of the page of proof comes with."""
    # Older archives name it `window.briefingArchive.proof`.
    found: dict[str, Any] = json.loads(part.partition(" = ")[2].rstrip().rstrip(";"))
    return found


def rows(page: str) -> list[str]:
    """The ids of the facts in the table of a page."""
    return _ROW.findall(page)


def searched(part: str) -> list[list[Any]]:
    """What a part of the search shows: an address, then texts."""
    match = _PART.match(part)
    found: list[list[Any]] = json.loads(match[1]) if match else []
    return found
