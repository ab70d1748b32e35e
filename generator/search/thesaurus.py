"""Words that mean the same in a trade: a query for one finds the others, and the page says so.

`rules/<language>.thesaurus.txt` has those of a language; a dossier adds its own in `briefing.yml`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from generator.search import analysis, ruleset

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.search.analysis import Word


def reduced(
    language: str, groups: Iterable[Sequence[str]], keys: frozenset[str]
) -> dict[str, list[str]]:
    """Return what a query's words also ask for, in an index with `keys`.

    A word or phrase is written as the stems of its words. `groups` are those of the dossier, which
    come before the language's own.
    """
    asked: dict[str, list[str]] = defaultdict(list)
    pairs = [pair for group in groups for pair in _pairs(group)]
    for word, other in (*pairs, *_own(ruleset.load(language).language)):
        stem = _stems(word, language)
        known = asked[stem]
        if other not in known and stem != _stems(other, language) and _is_in(other, language, keys):
            known.append(other)
    return {stem: others for stem, others in sorted(asked.items()) if stem and others}


def of_word(word: str, language: str) -> frozenset[str]:
    """Return the single words that a language's thesaurus has beside a folded word."""
    return _beside(ruleset.load(language).language).get(word, frozenset())


@cache
def _beside(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in _own(language):
        if " " not in one and " " not in other:
            found[one.casefold()].add(other.casefold())
            found[other.casefold()].add(one.casefold())
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _own(language: str) -> tuple[tuple[str, str], ...]:
    text = ruleset.text(f"{language}.thesaurus.txt") or ""
    lines = (line.partition("#")[0] for line in text.splitlines())
    return tuple(pair for line in lines if line.strip() for pair in _line(line))


def _line(line: str) -> list[tuple[str, str]]:
    """Read `word = word`, each of which finds the others, and `word : what only it finds`."""
    alike, _, wider = line.partition(" : ")
    group = [each.strip() for each in alike.split(" = ")]
    further = [each.strip() for each in wider.split(" = ") if each.strip()]
    return [*_pairs(group), *((word, other) for word in group for other in further)]


def _pairs(group: Sequence[str]) -> list[tuple[str, str]]:
    return [(word, other) for word in group for other in group if word != other]


@cache
def _words(phrase: str, language: str) -> tuple[Word, ...]:
    return tuple(analysis.words(phrase, language))


@cache
def _stems(phrase: str, language: str) -> str:
    return " ".join(word.stems[0] for word in _words(phrase, language))


def _is_in(phrase: str, language: str, keys: frozenset[str]) -> bool:
    words = _words(phrase, language)
    return all(not keys.isdisjoint({word.exact[0], *word.stems}) for word in words)


ruleset.on_change(_beside.cache_clear)
ruleset.on_change(_own.cache_clear)
ruleset.on_change(_words.cache_clear)
ruleset.on_change(_stems.cache_clear)
