"""Drafts of `left_out`: an entry for each open item, one for a whole list or table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.coverage import Standing
from generator.curate.yaml_text import plain_or_quoted, quoted
from generator.text import figures, quotes
from generator.text.quotes import Missed, Selector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.coverage import CoverageItem
    from generator.curate.suggest.suggesting import UncuratedArticle

_MANY = 3
"""Open items in a list or table, from which on it is left out as a whole."""
_ROW = re.compile(r"^(- .*|.* \\| .*)$")
_WORDS_TRIED = 6
"""Words on either side that are added until the words occur once."""


@dataclass(frozen=True, slots=True)
class LeftOutEntry:
    """Words to be left out, as `exact` has them."""

    exact: str
    prefix: str | None = None
    suffix: str | None = None


def drafted(article: UncuratedArticle) -> tuple[LeftOutEntry, ...]:
    """An entry for each open item of an article, in order; none twice."""
    ledger = article.analysis.ledger[article.source.id]
    items = [each for each in ledger.items if each.standing is Standing.OPEN]
    entries = []
    for start, end in _blocks(article.text):
        inside = [each for each in items if start <= each.start < end]
        if len(inside) >= _MANY and (entry := _stretch(article, start, end)):
            entries.append(entry)
            items = [each for each in items if each not in inside]
    entries += [_entry(article, each) for each in items]
    return tuple(dict.fromkeys(entries))


def written(article: UncuratedArticle, entries: tuple[LeftOutEntry, ...]) -> str:
    """The entries as YAML, to be moved to the source's record."""
    languages = article.dossier.about.languages
    reason = ", ".join(f'{plain_or_quoted(each)}: "TODO"' for each in languages)
    lines = [f"# For source '{article.source.id}' in sources.yml.", "  left_out:"]
    for each in entries:
        keys = (("exact", each.exact), ("prefix", each.prefix), ("suffix", each.suffix))
        told = ", ".join(f"{key}: {quoted(text)}" for key, text in keys if text is not None)
        lines.append(f"    - {{{told}, reason: {{{reason}}}}}")
    return "\n".join(lines) + "\n"


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that are items of a list or rows of a table."""
    offset, start = 0, None
    for line in text.splitlines(keepends=True):
        if _ROW.match(line.rstrip()):
            start = offset if start is None else start
        elif start is not None and line.strip():
            yield start, offset
            start = None
        offset += len(line)
    if start is not None:
        yield start, offset


def _stretch(article: UncuratedArticle, start: int, end: int) -> LeftOutEntry | None:
    """The first and last words of a block, with … between them, if they find just this."""
    words = article.text[start:end].split()
    for count in range(2, _WORDS_TRIED + 1):
        entry = LeftOutEntry(f"{' '.join(words[:count])} … {' '.join(words[-count:])}")
        if len(words) > 2 * count and _is_found(article, entry):
            return entry
    return None


def _entry(article: UncuratedArticle, item: CoverageItem) -> LeftOutEntry:
    """The item's words, with as many beside them as make them occur once."""
    text = article.text
    start, end = _whole(article, item)
    exact = " ".join(text[start:end].split())
    before, after = text[:start].split(), text[end:].split()
    tried = LeftOutEntry(exact)
    for count in range(1, _WORDS_TRIED + 1):
        if _is_found(article, tried):
            return tried
        tried = LeftOutEntry(
            exact, " ".join(before[-count:]) or None, " ".join(after[:count]) or None
        )
    line = text.rfind("\n", 0, item.start) + 1, text.find("\n", item.end)
    return LeftOutEntry(" ".join(text[line[0] : line[1] if line[1] >= 0 else None].split()))


def _whole(article: UncuratedArticle, item: CoverageItem) -> tuple[int, int]:
    """The item with what would cut its figure if it were not quoted too: $3.8-4.6 billion."""
    for each in figures.read(article.text, article.source.language):
        if each.whole_start <= item.start < each.whole_end:
            return each.whole_start, max(each.whole_end, item.end)
    return item.start, item.end


def _is_found(article: UncuratedArticle, entry: LeftOutEntry) -> bool:
    found = quotes.find(
        Selector(entry.exact, entry.prefix, entry.suffix),
        article.text,
        article.source.language,
        article.barred,
    )
    return not isinstance(found, Missed)
