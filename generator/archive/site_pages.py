"""Checks the site of an archive: pages, charts, metadata, feeds and search say what the data do."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.archive.page_charts import chart_faults
from generator.archive.page_figures import PageFigures
from generator.archive.page_links import PageLinks, places_of, visible
from generator.archive.page_metadata import PageMetadata
from generator.archive.page_texts import PageTexts, rows, scripts, searched
from generator.archive.page_words import PAGES, PageWords, listed_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.archive.agreement import Agreement, Fault

_SHOWN_DATA = ("facts", "sources", "entities", "origins", "briefing")
_SEARCHED = re.compile(r"search/[^/]+/texts-[0-9]+\.js\Z")
_FEED = re.compile(r"(?:[^/]+/)?feed\.xml\Z")


class SitePages:
    """The pages of an archive, and the records that they must show."""

    def __init__(
        self,
        names: frozenset[str],
        text: Callable[[str], str],
        agreement: Agreement,
        articles: Mapping[str, Sequence[str]],
        fold: Callable[[str], str],
    ) -> None:
        """`text` gives a file; `articles` are the passages of the sources."""
        self._names, self._text, self._agreement = names, text, agreement
        self._articles = {name: list(map(fold, each)) for name, each in articles.items()}
        passages = (text for each in articles.values() for text in each)
        self._fold, self._words = fold, PageWords(agreement.texts, passages, fold)
        self._pages = {name: text(name) for name in sorted(names) if name.endswith(".html")}
        self._texts = PageTexts(agreement.texts, fold)

    def faults(self) -> Iterator[Fault]:
        """Everything that is wrong."""
        for name, page in self._pages.items():
            for why in self._texts.faults(page):
                yield name, "text", why
            for why in scripts(page, name.rpartition("/")[0], self._names):
                yield name, "script", why
        yield from self._facts()
        if not self._agreement.is_first:
            yield from self._shown()
            yield from self._told()
            if PAGES in self._names:
                yield from listed_faults(self._words, self._pages, self._text(PAGES))

    def _facts(self) -> Iterator[Fault]:
        """The facts' pages and the search have the facts of the YAML, each with its text."""
        facts = {each["id"]: each for each in self._agreement.records["facts"]}
        for name in filter(_SEARCHED.match, sorted(self._names)):
            for address, words, language, *_ in searched(self._text(name)):
                fact = facts.get(address.partition("#")[2])
                if fact and "facts/" in address and fact["text"].get(language) != words:
                    yield name, "text", f"'{fact['id']}' differs from the YAML"
        for name in self._tables():
            if sorted(rows(self._text(name))) != sorted(facts):
                yield name, "text", "lists other facts than the YAML"

    def _tables(self) -> list[str]:
        others = self._agreement.briefing["languages"][1:]
        return ["facts/index.html", *(f"{language}/facts/index.html" for language in others)]

    def _shown(self) -> Iterator[Fault]:
        """Links lead somewhere; figures, evidence, ratings and charts are those of the data."""
        records, texts = self._agreement.records, self._agreement.texts
        links = PageLinks(self._pages, self._names, records, texts, self._fold)
        data = {name: json.loads(self._text(f"data/{name}.json")) for name in _SHOWN_DATA}
        figures = PageFigures(data, self._articles, self._fold)
        known = frozenset(self._fold(each).strip() for each in texts)
        for name in self._tables():
            for why in figures.table_faults(name, self._pages[name]):
                yield name, "site", why
        for name, page in self._pages.items():
            charts = chart_faults(page, figures.figures(name), known, self._fold)
            for why in (*links.faults(name, page), *figures.faults(name, page), *charts):
                yield name, "site", why

    def _told(self) -> Iterator[Fault]:
        """Metadata, feeds and search say what pages and YAML do."""
        version = json.loads(self._text("MANIFEST.json"))["version"]
        passages = [text for each in self._articles.values() for text in each]
        metadata = PageMetadata(self._agreement.texts, passages, self._fold)
        visible_on = {
            name: visible(page, self._fold).replace(" ", "") for name, page in self._pages.items()
        }
        places = {name: places_of(self._pages[name]) for name in self._tables()}
        for name, page in self._pages.items():
            for why in metadata.faults(name, page, version):
                yield name, "site", why
        for name in sorted(self._names):
            if _FEED.match(name):
                feed = self._text(name)
                for why in metadata.feed_faults(feed, places):
                    yield name, "site", why
                for words in metadata.summaries(feed):
                    if self._texts.is_altered(self._fold(words).strip()):
                        yield name, "site", f"says what the YAML does not: “{words}”"
            if _SEARCHED.match(name):
                found = searched(self._text(name))
                for why in metadata.search_faults(found, visible_on):
                    yield name, "site", why
