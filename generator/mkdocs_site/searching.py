"""Gives the built site its search: the dossier's records, and the pages that no record covers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.mkdocs_site import sections
from generator.render import search_examples, search_records
from generator.search import site, words
from generator.search.records import RecordKind, SearchRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing

_COVERED = frozenset({"home", "source", "entity"})
"""Kinds of pages that are found as what they tell of."""
_LISTS = frozenset(
    {
        *("brief", "facts", "timeline", "goods", "figures", "differences", "sources", "glossary"),
        *("places", "changes"),
    }
)
"""Kinds of pages that are found by their names, and what they list as facts, actors and so on."""


def is_read(page: Page) -> bool:
    """Whether the search finds what a page says, not only the page or what it tells of."""
    return page.meta.get("kind") not in _COVERED | _LISTS


def page_records(page: Page, html: str, default: str) -> Iterator[SearchRecord]:
    """A record for each section of a page that is covered by no other; `default`: language."""
    kind = page.meta.get("kind")
    if kind in _COVERED:
        return
    language = str(page.meta.get("language") or default)
    name = str(page.meta.get("title") or page.title or "")
    found = (sections.PageSection("", name, ""),) if kind in _LISTS else sections.read(html)
    for number, section in enumerate(found):
        yield SearchRecord(
            kind=RecordKind.PAGE,
            id=f"{page.file.src_uri}-{number}",
            location=f"{page.url}#{section.id}" if section.id else page.url,
            title=name if section.title in ("", name) else f"{name}: {section.title}",
            text=section.text,
            text_language=language,
            site_language=language,
        )


def publish(
    briefing: Briefing,
    analysis: Analysis,
    pages: Iterable[SearchRecord],
    config: MkDocsConfig,
    cache: Path | None,
) -> None:
    """Write the search into the built site; `cache` is the folder of what was read before."""
    folders = config.use_directory_urls
    records = search_records.records(briefing, analysis, folders=folders)
    interfaces = {
        language: replace(
            words.interface(language),
            examples=search_examples.examples(briefing, analysis, language),
            browse=search_examples.browse(briefing, language, folders=folders),
        )
        for language in briefing.about.languages
    }
    folder, synonyms = Path(config.site_dir), briefing.about.synonyms
    site.publish((*records, *pages), folder, interfaces, synonyms, cache)
