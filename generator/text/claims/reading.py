"""Reads the claims of a text: the one way in."""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator import lexicon
from generator.terms.vocabulary import Bound
from generator.text import figures
from generator.text.claims.claim import (
    Claims,
    DateClaim,
    FigureClaim,
    HedgeClaim,
    NameClaim,
    NegationClaim,
    NumberClaim,
    QuotedClaim,
)
from generator.text.claims.hedging import hedging, keeping
from generator.text.claims.negations import negations
from generator.text.claims.proper_nouns import proper_nouns
from generator.text.claims.quotations import quotations
from generator.text.dates.mentions import mentions
from generator.text.figures.figure import Kind
from generator.text.span import Span
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.lexicon.tokens import Tokens
    from generator.text.dates.mentions import DateMention
    from generator.text.figures.figure import Figure
    from generator.text.names import Names

_READ = frozenset({Kind.CARDINAL, Kind.FRACTION, Kind.ORDINAL})
_OTHER_WORDS = re.compile(r"\w")
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE_UNIT = 2
"""Words in which a clause begins that is about a figure and its unit."""
_NEXT = 3
"""Words after a number in which what it counts may be: "three local articles"."""
_NEAR = 128
"""Code points in which the next words mostly are."""
_COMPARING = frozenset({Bound.MORE_THAN, Bound.LESS_THAN})
_LITERAL = frozenset({Kind.IDENTIFIER, Kind.TIME})
"""Kinds that are names: compared letter by letter."""
_NUMBERS = frozenset({Kind.IDENTIFIER, Kind.UNCLEAR})
"""Kinds that are numbers and no amounts."""


class ClaimReader:
    """Reads texts in one language, with the names of a dossier's entities."""

    def __init__(self, names: Names, language: str) -> None:
        """Read with the names of the entities and of the countries that none of them is."""
        self.language = language
        self._names = names
        self._read = lru_cache(maxsize=None)(self._claims)

    def read(self, text: str, known: frozenset[str] = frozenset()) -> Claims:
        """The claims of a text; `known` entities are named by their weak names too."""
        return self._read(text, known)

    def entities(self, text: str, known: frozenset[str] = frozenset()) -> frozenset[str]:
        """The entities that a text names, and those whose names are parts of these names."""
        found = self._names.mentions(text, known)
        inside = (self._inside(text[each.start : each.end]) for each in found)
        return frozenset({each.entity for each in found}.union(*inside))

    def _claims(self, text: str, known: frozenset[str]) -> Claims:
        language = self.language
        tokens, inside = tokens_of(text, language), quotations(text)
        marked = _Marker(text, inside)
        read = figures.read(text, language)
        dates = mentions(text, language)
        weak = lexicon.load(language).weak_hedges
        names = tuple(self._named(tokens, known, read, dates, marked))
        return Claims(
            text=text,
            language=language,
            is_read=lexicon.is_read(language),
            figures=tuple(_figures(tokens, read, dates, marked, language)),
            numbers=tuple(_numbers(text, read, names, marked, language)),
            dates=tuple(_date(tokens, each, marked, language) for each in dates),
            names=names,
            quoted=tuple(
                QuotedClaim(start=span.start, end=span.end, words=text[span.start : span.end])
                for span in inside
            ),
            negations=tuple(
                NegationClaim(
                    **marked.at(*_span(tokens, each.first, each.last)), family=each.meaning
                )
                for each in negations(tokens, language)
            ),
            hedges=tuple(
                HedgeClaim(
                    **marked.at(*_span(tokens, each.first, each.last)),
                    kind=each.meaning,
                    weak=tokens.words[each.first] in weak,
                )
                for each in hedging(tokens, language)
            ),
            keeping=tuple(keeping(tokens, language)),
        )

    def _named(
        self,
        tokens: Tokens,
        known: frozenset[str],
        read: Sequence[Figure],
        dates: Sequence[DateMention],
        marked: _Marker,
    ) -> Iterator[NameClaim]:
        """The names of a text: entities and countries, then those that nobody knows."""
        text, found = tokens.text, self._names.mentions(tokens.text, known)
        names = [
            NameClaim(
                **marked.at(each.start, each.end),
                entity=each.entity,
                described=self._names.is_description(text[each.start : each.end]),
                inside=self._inside(text[each.start : each.end]),
            )
            for each in found
        ]
        taken = [Span(each.start, each.end) for each in found]
        taken += [Span(each.start, each.end) for each in dates]
        kinds = _LITERAL | _NUMBERS
        taken += [Span(each.start, each.end) for each in read if each.kind not in kinds]
        names += [
            NameClaim(**marked.at(span.start, span.end), entity=None)
            for span in proper_nouns(tokens, self.language, taken)
        ]
        free = {(name.start, name.end) for name in names}
        names += [
            NameClaim(**marked.at(each.start, each.end), entity=None)
            for each in read
            if each.kind in _LITERAL
            and not any(start <= each.start and each.end <= end for start, end in free)
        ]
        return iter(sorted(names, key=lambda name: name.start))

    def _inside(self, name: str) -> tuple[str, ...]:
        return self._names.within(name) if " " in name else ()


class _Marker:
    """Gives the words of a span and whether they are quoted."""

    def __init__(self, text: str, quoted: Sequence[Span]) -> None:
        self._text = text
        self._quoted = quoted

    def at(self, start: int, end: int) -> Mapping[str, Any]:
        inside = any(span.start <= start and end <= span.end for span in self._quoted)
        return {"start": start, "end": end, "words": self._text[start:end], "quoted": inside}


def _span(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    return tokens.spans[first][0], tokens.spans[last][1]


def _figures(
    tokens: Tokens,
    read: Sequence[Figure],
    dates: Sequence[DateMention],
    marked: _Marker,
    language: str,
) -> Iterator[FigureClaim]:
    """Amounts; what belongs to a date is read with the date."""
    together = lexicon.load(language).together
    for word, (start, end) in zip(tokens.words, tokens.spans, strict=True):
        if word in together and not any(each.start <= start < each.end for each in read):
            yield FigureClaim(
                **marked.at(start, end),
                amount=Decimal(together[word]),
                magnitude=None,
                limits=None,
                bound=Bound.EXACTLY,
                unit=None,
                ordinal=False,
                loose=True,
            )
    for each in read:
        dated = any(date.start <= each.start and each.end <= date.end for date in dates)
        alone = not _OTHER_WORDS.search(tokens.text[: each.start] + tokens.text[each.end :])
        if each.kind not in _READ or dated or alone:
            continue  # "Two." counts nothing
        limits = None if each.limits is None else (each.limits.low, each.limits.high)
        bound: Bound = each.bound if each.limits is None else each.limits.bound
        yield FigureClaim(
            **marked.at(each.bound_start, each.bound_end),
            amount=each.amount,
            magnitude=each.magnitude,
            limits=limits,
            bound=bound,
            unit=each.unit,
            ordinal=each.kind is Kind.ORDINAL,
            loose=tokens.text[each.start : each.end].casefold() in together,
            compared=_compared(tokens, each, bound, language),
            counts=_counts(bound, tokens.text[each.end :], language),
        )


def _numbers(
    text: str, read: Sequence[Figure], names: Sequence[NameClaim], marked: _Marker, language: str
) -> Iterator[NumberClaim]:
    """Numbers that are no amounts, but for those that stand for a noun: "the one named"."""
    stand_ins = lexicon.load(language).figures.stand_ins
    for each in read:
        words = text[each.start : each.end]
        is_named = any(name.start <= each.start and each.end <= name.end for name in names)
        is_unread = each.kind is Kind.UNCLEAR and not is_named
        if each.kind in _NUMBERS and words.casefold() not in stand_ins:
            yield NumberClaim(
                **marked.at(each.start, each.end),
                amount=_alone(words, language),
                is_unread=is_unread,
            )


@lru_cache(maxsize=4096)
def _alone(words: str, language: str) -> Decimal | None:
    """What words are where no other words are beside them."""
    read = figures.read(words, language)
    whole = len(read) == 1 and (read[0].start, read[0].end) == (0, len(words))
    return read[0].amount if whole and read[0].kind is Kind.CARDINAL else None


def _compared(tokens: Tokens, figure: Figure, bound: Bound, language: str) -> Bound | None:
    """The bound of a comparison with a figure: less than the 12 percent sought.

    In an apposition, "…, kurang dari 12 persen yang dituntut" may be that as well.
    """
    known = lexicon.load(language)
    if bound is not Bound.EXACTLY:
        following = _first_words(tokens.text[figure.end :], _BESIDE_UNIT)
        is_apposed = tokens.text[: figure.bound_start].rstrip().endswith(",")
        is_followed = not known.names.relative.isdisjoint(following)
        is_standard = bound in _COMPARING and is_apposed and is_followed
        return Bound.EXACTLY if is_standard else None
    last = bisect_left(tokens.spans, (figure.start, figure.start)) - 1
    if tokens.word(last) not in known.names.determiners:
        return None
    found = known.bounds.before.ending(tokens, last - 1)
    return None if found is None else found.meaning


def _counts(bound: Bound, following: str, language: str) -> str | None:
    """What of a dossier a number counts, by one of the next words after it."""
    if bound is not Bound.EXACTLY:
        return None
    counted = lexicon.load(language).counted
    return next((counted[word] for word in _first_words(following, _NEXT) if word in counted), None)


def _first_words(text: str, count: int) -> list[str]:
    """The first words of a text, folded; of a long one seldom more than its beginning is read."""
    for end in (_NEAR, len(text)):
        words = _WORD.findall(text[:end].casefold())
        if len(words) > count:  # the last may be cut
            break
    return words[:count]


def _date(tokens: Tokens, each: DateMention, marked: _Marker, language: str) -> DateClaim:
    weekdays = lexicon.load(language).dates.weekdays
    weekday = next(
        (
            weekdays[word]
            for word, (start, end) in zip(tokens.words, tokens.spans, strict=True)
            if each.start <= start and end <= each.end and word in weekdays
        ),
        None,
    )
    if each.shift is not None:
        weekday = None  # "minggu ini" is this week
    return DateClaim(
        **marked.at(each.start, each.end),
        edtf=each.edtf,
        shift=each.shift,
        weekday=weekday,
        part=None if each.part is None else str(each.part),
    )
