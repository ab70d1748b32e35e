"""Checks what an archive says beside the text of its pages: their metadata, feeds and search."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from generator.archive.page_links import between, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_META = re.compile(r'<meta name="([^"]*)" content="([^"]*)"')
_WORDS_OF = (
    *("description", "citation_title", "citation_author", "citation_publisher"),
    *("dcterms.isPartOf", "citation_journal_title"),
)
_PLAIN = ("encodingFormat", "contentUrl", "version", "encoding", "url", "license", "inLanguage")
_SHORT = 12
"""Digits of a version in short."""
_LONG = 7
"""Blanks in a text of the search that is more than a label."""


class PageMetadata:
    """The texts that metadata may have: those of the YAML, of the articles and of the page."""

    def __init__(
        self, texts: Sequence[str], articles: Sequence[str], fold: Callable[[str], str]
    ) -> None:
        """`texts` are those of the YAML."""
        self._fold = fold
        self._known = frozenset(fold(text).strip() for text in texts)
        self._within = "\n".join((*self._known, *map(fold, articles)))

    def faults(self, name: str, page: str, version: str) -> Iterator[str]:
        """What is wrong with the metadata of a page; `version` is the manifest's."""
        body = visible(page[max(page.find("<main"), 0) :], self._fold)
        is_record = re.search(r"(?:\A|/)(?:sources|glossary)/[^/]+\.html\Z", name) is not None
        for key, content in _META.findall(page):
            is_own = key == "description" and not is_record
            if key in _WORDS_OF and not is_own and not self._is_said(html.unescape(content), body):
                yield f"has metadata that are not on it: “{html.unescape(content)}”"
        for script in between(page, "<script ", "</script>"):
            attributes, _, content = script.partition(">")
            if re.search(r'type="application/(?:ld\+)?json"', attributes) is None:
                continue
            data = json.loads(content)
            if isinstance(data, dict) and _is_dated_otherwise(data):
                yield f"has a date in words that is not its date: “{data['dated']}”"
            for key, text in _strings(data):
                if key == "version" and version[:_SHORT] not in text:
                    yield "names another version than the manifest"
                is_plain = key.startswith("@") or key in _PLAIN
                if not is_plain and not self._is_said(text, body):
                    yield f"has metadata that are not on it: “{text}”"

    def feed_faults(self, feed: str, links: Mapping[str, frozenset[str]]) -> Iterator[str]:
        """What is wrong with a feed; `links` are the places of the facts' pages."""
        if not self._is_marked(next(between(feed, "<title>", "</title>"), "")):
            yield "has a title that is not in the YAML"
        places = frozenset().union(*links.values())
        for entry in between(feed, "<entry>", "</entry>"):
            words, _, rest = entry.partition("<title>")[2].partition("</title>")
            linked = re.search(r'<link href="[^"]*#([^"]+)"', rest)
            if not self._is_marked(words):
                yield f"has an entry that is not in the YAML: “{html.unescape(words)}”"
            if linked is not None and linked[1] not in places:
                yield f"leads to a missing fact: '{linked[1]}'"

    def summaries(self, feed: str) -> Iterator[str]:
        """The texts of a feed that interface words are part of."""
        for text in between(feed, "<summary", "</summary>"):
            yield html.unescape(html.unescape(text.partition(">")[2]))

    def search_faults(
        self, records: Sequence[Sequence[Any]], pages: Mapping[str, str]
    ) -> Iterator[str]:
        """What is wrong with what the search shows; `pages` have visible text without blanks."""
        for address, *shown in records:
            page = pages.get(str(address).partition("#")[0])
            if page is None:
                yield f"leads to a missing page: '{address}'"
                continue
            for text in (each for each in shown if isinstance(each, str)):
                for part in re.split(r" · |…|(?<=[.!?。]) ", text):
                    words = self._fold(part).strip()
                    rest = words.partition(": ")[2]
                    is_checked = (rest or words).count(" ") >= _LONG or any(
                        map(str.isdecimal, words)
                    )
                    if is_checked and not any(
                        each and (each in self._within or each.replace(" ", "") in page)
                        for each in (words, rest)
                    ):
                        yield f"shows words that are not on the page: “{words}”"

    def _is_said(self, text: str, body: str) -> bool:
        words = self._fold(text).strip()
        return words in self._known or words in body

    def _is_marked(self, text: str) -> bool:
        """Whether a title is a text of the YAML, perhaps after the mark of its handling."""
        words = self._fold(html.unescape(text)).strip()
        plain = re.sub(r"\A\W*TLP:[A-Z+]+\W+|\W+TLP:[A-Z+]+\W*\Z", "", words)
        return words in self._known or plain in self._known


def _is_dated_otherwise(data: Mapping[str, Any]) -> bool:
    """Whether a date in words has a number that the date, a plain one, does not have."""
    plain = re.fullmatch(r"\d{4}(-\d\d){0,2}", str(data.get("date", "")))
    return plain is not None and not _numbers(str(data.get("dated", ""))) <= _numbers(plain[0])


def _numbers(text: str) -> set[int]:
    return {int(each) for each in re.findall(r"\d+", text)}


def _strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """The texts of JSON, each with its key."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each, key)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in {"words", "dated"}:  # of the interface; a date in words of its language
                yield from _strings(each, name)
