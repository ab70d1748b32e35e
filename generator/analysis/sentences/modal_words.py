"""The words of a text by which something may, will or must be, matched with those of another.

Words of one sense are paired first: "akan" with "will". What is left over of one text must be kept
by something left over of the other, each by one of its own; a language without senses in its
lexicon has its words kept by kinds alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences.hedge_agreement import KEPT_BY
from generator.lexicon import HedgeKind
from generator.text.claims.claim import ClaimWords
from generator.text.claims.hedging import is_name
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.text.claims.claim import Claims, HedgeClaim

_FIRM = frozenset({"will", "wanted", "may", "planned", "likely", "alleged", "if"})
"""Senses of which even a word that hedges in some sentences only must be kept."""
_LEADING = frozenset({"expected", "likely", "may", "threatened", "promised", "alleged"})
"""Senses of words after which "will" adds nothing: diperkirakan akan."""
_FUTURE = "will"
_STOP = ". "


@dataclass(frozen=True, slots=True, kw_only=True)
class ModalWord(ClaimWords):
    """A word that hedges, or may keep a hedge in another wording."""

    kinds: frozenset[HedgeKind]
    sense: str | None
    is_firm: bool
    """Whether another text must keep it."""


def unkept(one: Claims, other: Claims) -> Iterator[ModalWord]:
    """The hedges of a text that nothing left over of another in its stead keeps."""
    if not (_has_senses(one.language) and _has_senses(other.language)):
        return
    if not any(each.kind in KEPT_BY for each in (*one.hedges, *other.hedges)):
        return
    ours, theirs = list(modal_words(one)), list(modal_words(other))
    for word in tuple(ours):
        same = next((each for each in theirs if word.sense and each.sense == word.sense), None)
        if same is not None:
            ours.remove(word)
            theirs.remove(same)
    firm = [each for each in ours if each.is_firm and not _adds_nothing(one, each)]
    yield from _unmatched(firm, theirs)


@lru_cache(maxsize=16384)
def modal_words(claims: Claims) -> tuple[ModalWord, ...]:
    """The hedges of a text, and its words that hedge nothing and may keep one, in text order."""
    hedges = [each for each in claims.hedges if each.kind in KEPT_BY]
    keeping, senses = _keeping(claims), _senses(claims)
    spans = {*((each.start, each.end) for each in hedges), *(span for span, _ in keeping)}
    taken = list(senses)
    for span in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if not any(_overlap(span, each) for each in taken):
            taken.append(span)
    words = []
    for start, end in sorted(taken):
        own = [each for each in hedges if _overlap((start, end), (each.start, each.end))]
        others = {kind for span, kind in keeping if _overlap((start, end), span)}
        is_quoted = any(each.start <= start < each.end for each in claims.quoted)
        sense = senses.get((start, end))
        words.append(
            ModalWord(
                start=start,
                end=end,
                words=claims.text[start:end],
                quoted=is_quoted,
                kinds=frozenset(others).union(each.kind for each in own),
                sense=sense,
                is_firm=not is_quoted and _is_firm(own, sense, hedges),
            )
        )
    return tuple(words)


def _keeping(claims: Claims) -> list[tuple[tuple[int, int], HedgeKind]]:
    """Where words are that hedge nothing and may keep a hedge, with its kind."""
    tokens = tokens_of(claims.text, claims.language)
    return [
        ((tokens.spans[found.first][0], tokens.spans[found.last][1]), found.meaning)
        for book in lexicon.load(claims.language).keeping.values()
        for found in book.all(tokens)
    ]


def _senses(claims: Claims) -> dict[tuple[int, int], str]:
    """Where words of a sense are; a month or surname that looks like one is none."""
    tokens = tokens_of(claims.text, claims.language)
    return {
        (tokens.spans[found.first][0], tokens.spans[found.last][1]): found.meaning
        for found in lexicon.load(claims.language).modal_senses.all(tokens)
        if found.first != found.last or not is_name(tokens, found.first, claims.language)
    }


def _is_firm(own: Sequence[HedgeClaim], sense: str | None, hedges: Sequence[HedgeClaim]) -> bool:
    """Whether another text must keep a word: not the "would" of a condition."""
    if any(not each.weak for each in own):
        return True
    conditional = any(each.kind is HedgeKind.CONDITION for each in hedges)
    return bool(own) and sense in _FIRM and not (sense == _FUTURE and conditional)


def _has_senses(language: str) -> bool:
    return bool(lexicon.load(language).modal_senses.meanings)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _unmatched(firm: Sequence[ModalWord], theirs: Sequence[ModalWord]) -> list[ModalWord]:
    """The words of a text for which no other word is left, when as many as can be are kept."""
    taken: dict[int, int] = {}

    def finds(word: int, seen: set[int]) -> bool:
        for at, each in enumerate(theirs):
            if at in seen or not _keeps(each, firm[word]):
                continue
            seen.add(at)
            if at not in taken or finds(taken[at], seen):
                taken[at] = word
                return True
        return False

    return [each for at, each in enumerate(firm) if not finds(at, set())]


def _keeps(word: ModalWord, hedge: ModalWord) -> bool:
    return any(
        each in KEPT_BY[kind] for kind in hedge.kinds if kind in KEPT_BY for each in word.kinds
    )


def _adds_nothing(text: Claims, word: ModalWord) -> bool:
    """Whether a word of the future belongs to one before it that says more."""
    if word.sense != _FUTURE:
        return False
    return any(
        each.end <= word.start
        and each.sense in _LEADING
        and _belongs(text.text[each.end : word.start], each)
        for each in modal_words(text)
    )


def _belongs(between: str, word: ModalWord) -> bool:
    """Whether "will" follows right after a word, or in the same sentence after "it is likely"."""
    return not between.strip() or (word.sense in {"likely", "may"} and _STOP not in between)
