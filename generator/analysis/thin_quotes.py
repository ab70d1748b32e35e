"""Finds quotes that do not support the sentence they are evidence for: too short, or too general.

The parts of a sentence are its names, dates and other words, goods among them, without who says so.
A quote is thin where two or more names are missing in it and it has less than half of the parts,
names and figures counted twice; where it is short, lacks a name and has less than a third; and
where it has no part at all. It is compared in every language that both have, by a translation too,
and must be thin in all. Where they share none, names alone count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.pointing import supporting
from generator.analysis.sentences.content_words import content_words
from generator.analysis.sentences.places import attributions
from generator.dossier.records import FactRecord
from generator.terms.translated import Words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from generator.analysis.sentences.sentences import Sentences
    from generator.dossier.dossier import Owner
    from generator.dossier.matching import Citation
    from generator.text.claims.claim import Claims, ClaimWords

_WORD = re.compile(r"[^\W\d_]+")
_MISSING = 2
"""Names that a thin quote lacks; what one name stands for is often plain from the article."""
_MARKED = 2
"""How much a name or a figure counts beside another word."""
_SHORT = 2
"""Words, names and dates of a quote that lacks one name only; a figure counts twice."""
_FEWEST = 2
"""Parts of a sentence that can be missing altogether: "Reuters" says that Reuters is named."""


@dataclass(frozen=True, slots=True)
class Supported:
    """What a quote has of the parts of a sentence."""

    missing: tuple[str, ...]
    """The names that it lacks, as the sentence has them."""
    parts: int
    """How much the sentence says, names and figures counted twice."""
    share: float
    """How much of that the quote says, of one."""
    is_short: bool
    """Whether the quote has few words, names and dates."""

    @property
    def is_thin(self) -> bool:
        """Whether the quote does not support the sentence."""
        if self.share == 0:
            return self.parts > _FEWEST
        if len(self.missing) >= _MISSING:
            return self.share < 1 / 2
        return bool(self.missing) and self.is_short and self.share < 1 / 3


def missing_names(sentences: Sentences, citation: Citation) -> tuple[str, ...] | None:
    """The names that a thin quote lacks, as the sentence has them; None where it is not thin."""
    return sentences.remembered(citation, "thin", lambda: _missing_names(sentences, citation))


def _missing_names(sentences: Sentences, citation: Citation) -> tuple[str, ...] | None:
    quote = sentences.claims(citation.evidence.quote.exact, citation.source.language)
    compared: list[Supported] = []
    for language, words in _texts(citation.owner).items():
        text = sentences.claims(words, language)
        translated = (citation.evidence.quote.translation or Words()).get(language)
        also = () if translated is None else (sentences.claims(translated, language),)
        if text.is_read and quote.is_read:
            compared.append(_supported(text, (quote, *also), citation, sentences.assets))
    if not compared or not all(each.is_thin for each in compared):
        return None
    return compared[0].missing


def _texts(owner: Owner) -> Words:
    return owner.text if isinstance(owner, FactRecord) else Words()


def _supported(
    text: Claims, quotes: Sequence[Claims], citation: Citation, assets: Container[str]
) -> Supported:
    said = tuple(_voices(text, citation))
    inside = {entity for quote in quotes for each in quote.names for entity in each.inside}
    there = {each.entity for quote in quotes for each in quote.names} | inside
    free = {citation.source.publisher, *citation.source.credits, *citation.evidence.voices} - there
    named = {
        each.entity: each.words
        for each in text.names
        if each.entity is not None and each.entity not in free and not _is_in(each, said)
    }
    goods = {each for each in named if each in assets}
    names = {entity: words for entity, words in named.items() if entity not in goods}
    lacking = [words for entity, words in names.items() if entity not in there]
    if lacking and any(_points_back(quote) for quote in quotes):
        del lacking[0]
    same = next((quote for quote in quotes if quote.language == text.language), None)
    others = [(1, each in there) for each in goods]
    others += [] if same is None else _others(text, same, said)
    found = _MARKED * (len(names) - len(lacking)) + sum(each for each, has in others if has)
    parts = _MARKED * len(names) + sum(each for each, _ in others)
    if same is not None and any(supporting(each, same) for each in text.quoted):
        found = parts  # the very words that the sentence quotes
    is_short = all(_length(quote) <= _SHORT for quote in quotes)
    return Supported(tuple(lacking), parts, found / parts if parts else 1, is_short)


def _length(quote: Claims) -> int:
    words = sum(_MARKED if word.is_figure else 1 for word in content_words(quote))
    return words + len(quote.names) + len(quote.dates)


def _others(
    text: Claims, quote: Claims, said: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, bool]]:
    """What words and dates of a text count, and if a quote has them; those of speaking aside."""
    keys = frozenset(key for word in content_words(quote) for key in word.keys)
    words = {word.keys: word for word in content_words(text)}
    for keys_of_word, word in words.items():
        if not any(start <= word.start < end for start, end in said):
            weight = _MARKED if word.is_figure else 1
            yield weight, not keys.isdisjoint(keys_of_word)
    for date in text.dates:
        if not _is_in(date, said):
            yield 1, bool(supporting(date, quote))


def _voices(text: Claims, citation: Citation) -> Iterator[tuple[int, int]]:
    """Where a text says who says so, and where it names the article."""
    spans = sorted(attributions(text))
    for start, end in spans:
        if not any(first < start < last for first, last in spans):
            yield start, end
    for name in (citation.source.called or Words()).values():
        for match in re.finditer(re.escape(name), text.text, re.IGNORECASE):
            yield match.span()


def _is_in(claim: ClaimWords, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= claim.start < end for start, end in spans)


def _points_back(quote: Claims) -> bool:
    """Whether a quote has a word for something that the article named before it."""
    names = lexicon.load(quote.language).names
    back = names.pronouns | names.pointing
    return any(word.casefold() in back for word in _WORD.findall(quote.text))
