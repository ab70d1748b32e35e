"""Whether a text counts what its passages count: soldiers, not workers.

In one language, a word that no passage has is another unit. Between languages, two words are the
same unit where another quote and its translation, or the two languages of another text, have both;
a word that is well known there, and never beside the other, is another unit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from generator import lexicon
from generator.analysis.sentences.content_words import keys_of
from generator.analysis.sentences.counting import alike, may_be_same
from generator.analysis.sentences.support import Unsupported
from generator.search import stems
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.analysis.sentences.inquiries import Inquiries
    from generator.text.claims.claim import Claims, FigureClaim

_WORD = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r"\s([^\W\d_]+)")
_OFTEN = 2
"""Pairs of texts that must have a word before its translations count as known."""

_LIKE = 60
"""From how many percent of letters in common on two words are one: "roket" and "rocket"."""
_SHARE = 3
"""One in so many of the rarer word's pairs must have the other for the two to be alike."""


@dataclass(frozen=True, slots=True)
class TextPair:
    """Words that say the same in two languages."""

    language: str
    words: str
    other_language: str
    other_words: str

    @property
    def parts(self) -> tuple[str, str, str, str]:
        """Both languages with their words."""
        return self.language, self.words, self.other_language, self.other_words

    @property
    def reversed(self) -> TextPair:
        """The other language first."""
        return TextPair(self.other_language, self.other_words, self.language, self.words)


@dataclass(frozen=True)
class UnitTranslations:
    """Which words of two languages occur together in texts and their translations."""

    pairs: tuple[TextPair, ...]
    inquiries: Inquiries | None = field(default=None, compare=False)
    """Notes what is asked of all pairs."""

    def answers(self) -> Mapping[str, Callable[..., bool]]:
        """What is asked of all pairs: of words, and of the pair that they are in."""
        return {"apart": self._apart, "alike": self._alike, "translated": self._translated}

    def _ask(self, *question: str) -> bool:
        if self.inquiries is None:
            return self.answers()[question[0]](*question[1:])
        return bool(self.inquiries.ask(*question))

    def differing(self, one: Claims, other: Claims) -> Iterator[tuple[FigureClaim, FigureClaim]]:
        """The figures of a text that count something else in its translation."""
        here = TextPair(one.language, one.text, other.language, other.text)
        for claim in _counting(one, of_dossier=True):
            theirs = _counting(other, of_dossier=True)
            same = [each for each in theirs if each.value == claim.value]
            if len(same) == 1 and (
                _are_of_two_sorts(one, claim, other, same[0])
                or self._are_apart(claim, same[0], here)
            ):
                yield _whole(one, claim), _whole(other, same[0])

    def unsure(self, one: Claims, other: Claims) -> Iterator[FigureClaim]:
        """The figures of a text that count by a word no other text has beside that of the other."""
        here = TextPair(one.language, one.text, other.language, other.text)
        theirs = list(_counting(other, of_dossier=True))
        for claim in _counting(one, of_dossier=True):
            same = [each for each in theirs if each.value == claim.value]
            if same and not any(self._may_be(claim, each, here) for each in same):
                yield _whole(one, claim)

    def _may_be(self, claim: FigureClaim, other: FigureClaim, here: TextPair) -> bool:
        unit, their_unit = (claim.unit or "").casefold(), (other.unit or "").casefold()
        return self._ask("alike", unit, their_unit, *here.parts)

    def _alike(self, unit: str, their_unit: str, *parts: str) -> bool:
        ours, theirs, both = self._counts(unit, their_unit, TextPair(*parts))
        is_like = fuzz.ratio(unit, their_unit) >= _LIKE
        return is_like or _SHARE * both >= min(ours, theirs) > 0

    def unsupported(
        self, text: Claims, passages: Sequence[Claims], labels: Sequence[str] = ()
    ) -> Iterator[Unsupported]:
        """The figures of a text that passages have, but count by words that no passage has.

        The unit or label of a measure may name it as well, or a word of another language that
        other texts translate so.
        """
        own = [each for each in passages if each.language == text.language]
        known = (*(each.text for each in own), *labels)
        for claim in _counting(text):
            same = list(_same(claim, own))
            unit = alike((claim.unit or "").casefold(), text.language)
            if not same or any(not unit.isdisjoint(_keys(each, text.language)) for each in known):
                continue
            if any(may_be_same(text, claim, *each) for each in _with(claim, own)):
                continue
            if not any(self._translate(text, claim, each) for each in passages):
                yield Unsupported(ClaimKind.FIGURE, _whole(text, claim), same[0].words)

    def _translate(self, text: Claims, claim: FigureClaim, passage: Claims) -> bool:
        """Whether other texts translate the unit of a passage in another language so."""
        if passage.language == text.language:
            return False
        here = TextPair(text.language, text.text, passage.language, passage.text)
        units = [each.unit or "" for each in _counting(passage) if each.value == claim.value]
        return any(self._ask("translated", claim.unit or "", unit, *here.parts) for unit in units)

    def _translated(self, unit: str, other: str, *parts: str) -> bool:
        return self._counts(unit, other, TextPair(*parts))[2] >= _OFTEN

    def _are_apart(self, claim: FigureClaim, other: FigureClaim, here: TextPair) -> bool:
        """Whether one of two units is well known in other texts, and never beside the other."""
        unit, their_unit = claim.unit or "", other.unit or ""
        if unit.casefold() == their_unit.casefold():
            return False
        following = _following(here.words, claim, here.language)
        their_following = _following(here.other_words, other, here.other_language)
        return self._ask("apart", unit, their_unit, following, their_following, *here.parts)

    def _apart(
        self, unit: str, their_unit: str, following: str, their_following: str, *parts: str
    ) -> bool:
        here = TextPair(*parts)
        ours, theirs, both = self._counts(unit, their_unit, here)
        if _SHARE * both >= min(ours, theirs) > 0 or max(ours, theirs) < _OFTEN:
            return False
        others = ((following, their_unit), (unit, their_following))
        return not any(one and two and self._belong(one, two, here) for one, two in others)

    def _belong(self, word: str, other: str, here: TextPair) -> bool:
        """Whether two words nearly always come together: "eleven participating countries"."""
        ours, theirs, both = self._counts(word, other, here)
        return 2 * both >= max(ours, theirs) > 0

    def _counts(self, word: str, other: str, here: TextPair) -> tuple[int, int, int]:
        """How many other pairs have a word, its translation, and both."""
        languages = here.language, here.other_language
        at = self._places.get(here, self._places.get(here.reversed))
        found = self._having(*languages, word.casefold(), other.casefold())
        ours, theirs, both = (len(each) - (at in each) for each in found)
        return ours, theirs, both

    def _having(
        self, language: str, other_language: str, word: str, other: str
    ) -> tuple[set[int], set[int], set[int]]:
        """Where the pairs are that have a word, its translation, and both."""
        key = language, other_language, word, other
        if key not in self._found:
            ours = self._with(language, other_language, word)
            theirs = self._with(other_language, language, other)
            self._found[key] = ours, theirs, ours & theirs
        return self._found[key]

    def _with(self, language: str, other_language: str, word: str) -> set[int]:
        index = self._index.get((language, other_language), {})
        places: tuple[set[int], ...] = tuple(
            index.get(key, set()) for key in keys_of(word, language)
        )
        return set().union(*places)

    @cached_property
    def _found(self) -> dict[tuple[str, str, str, str], tuple[set[int], set[int], set[int]]]:
        return {}

    @cached_property
    def _places(self) -> Mapping[TextPair, int]:
        places: dict[TextPair, int] = {}
        for pair in self.pairs:
            if pair.reversed not in places:
                places.setdefault(pair, len(places))
        return places

    @cached_property
    def _index(self) -> Mapping[tuple[str, str], Mapping[str, set[int]]]:
        """By both languages and a stem of the first one's words: where its pairs are."""
        index: dict[tuple[str, str], dict[str, set[int]]] = {}
        for pair, at in self._places.items():
            for each in (pair, pair.reversed):
                by_key = index.setdefault((each.language, each.other_language), defaultdict(set))
                for key in _keys(each.words, each.language):
                    by_key[key].add(at)
        return index


def _with(claim: FigureClaim, passages: Iterable[Claims]) -> Iterator[tuple[Claims, FigureClaim]]:
    """The figures of passages with the same value, each after its passage."""
    for passage in passages:
        yield from ((passage, each) for each in passage.figures if each.value == claim.value)


def _same(claim: FigureClaim, passages: Iterable[Claims]) -> Iterator[FigureClaim]:
    """The figures of passages with the same value, each with what it counts."""
    for passage in passages:
        for each in _counting(passage):
            if each.value == claim.value:
                yield _whole(passage, each)


def _counting(claims: Claims, *, of_dossier: bool = False) -> Iterator[FigureClaim]:
    """The figures of a text that count something by a word beside them.

    What counts articles and origins of the dossier is compared between languages only.
    None in a language without rules for the forms of its words: судов and судна are one unit.
    """
    compared = claims.is_read and stems.has_rules(claims.language)
    for each in claims.figures if compared else ():
        is_plain = not (each.quoted or each.loose or each.ordinal)
        is_wanted = is_plain and (of_dossier or each.counts is None)
        if is_wanted and each.unit is not None and each.unit.isalpha():
            yield each


def _whole(claims: Claims, claim: FigureClaim) -> FigureClaim:
    """A figure with the word that it counts."""
    at = claims.text.find(claim.unit or "", claim.end)
    end = at + len(claim.unit or "")
    return claim if at < 0 else replace(claim, end=end, words=claims.text[claim.start : end])


def _following(text: str, claim: FigureClaim, language: str) -> str:
    """The word after the unit of a figure, where nothing is between them: no "of"."""
    unit = claim.unit or ""
    at = text.find(unit, claim.end)
    match = None if at < 0 else _NEXT.match(text, at + len(unit))
    dull = lexicon.load(language).figures.function_words
    return "" if match is None or match[1].casefold() in dull else match[1]


def _are_of_two_sorts(one: Claims, claim: FigureClaim, other: Claims, same: FigureClaim) -> bool:
    """Whether one of two texts counts years or articles, by words of its lexicon, and one not."""
    ours, theirs = _counted(one, claim), _counted(other, same)
    here, there = lexicon.load(one.language), lexicon.load(other.language)
    return any(
        (_unit(claim) in known and theirs.isdisjoint(alike))
        or (_unit(same) in alike and ours.isdisjoint(known))
        for known, alike in (
            (here.dates.units, there.dates.units),
            (here.counted, there.counted),
        )
    )


def _unit(claim: FigureClaim) -> str:
    return (claim.unit or "").casefold()


def _counted(claims: Claims, claim: FigureClaim) -> frozenset[str]:
    """The two words after a figure, of which the first may be an adjective."""
    following = _following(claims.text, claim, claims.language).casefold()
    return frozenset({_unit(claim), following} - {""})


@lru_cache(maxsize=16384)
def _keys(text: str, language: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    return frozenset(key for word in words for key in keys_of(word, language))
