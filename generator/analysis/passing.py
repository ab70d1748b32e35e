"""What an article has by the way, so that nobody is asked for it.

The day on which somebody said something, the ages of persons, places on the map, the figures of a
page such as "3 min read".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from generator.analysis.details import details
from generator.edtf.grammar import NO_YEAR
from generator.lexicon import load
from generator.lexicon.time_terms import TimeUnit
from generator.terms.vocabulary import Bound
from generator.text import figures
from generator.text.dates.mentions import MentionKind
from generator.text.dates.mentions import mentions as dates_in
from generator.text.dates.roles import DateRole
from generator.text.figures import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.text.figures import Figure

_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}")
_PERSON = re.compile(r"[^\W\d_]{2,}[”\"]?(?:, | \()$")
_PART = r"\d[\d.,]{0,9}[\u2032\u2033'\"]?"
_PLACE = re.compile(rf"(?<![\d.,]){_PART}\s?\u00b0\s?(?:{_PART}\s?){{0,2}}[NSEWOUBT]\b")
"""A place on the map: 61.2° N."""
_YEAR_OLD = re.compile(r"-year-old (\w+)")
_YEARS = re.compile(r" ([^\W\d_]+)([,)])")
_AGES = range(14, 111)
_NEAR = 40
"""Characters before a figure in which it is called an age."""


def passing(text: str, language: str, published: str) -> frozenset[tuple[int, int]]:
    """The dates and figures that an article, published on a day, has by the way."""
    day = date.fromisoformat(published) if _DAY.fullmatch(published) else None
    spans = set()
    for each in dates_in(text, language):
        written = day is not None and each.edtf is None and each.weekday == day.weekday()
        said = each.weekday is not None and each.role is DateRole.REPORT
        written = written or each.edtf == f"{NO_YEAR}{published[4:]}"
        if written or (said and each.kind is not MentionKind.ABSOLUTE):
            spans.add((each.start, each.end))
    read = figures.read(text, language)
    labels = {each.end for each in read if each.kind is Kind.IDENTIFIER}
    spans.update(
        (each.start, each.end)
        for each in dates_in(text, language)
        if len(text[: each.start].rstrip()) in labels and _YEAR.fullmatch(each.edtf or "")
    )  # UU Nomor 31 Tahun 1999
    spans.update(_on_map(text, read))
    named = {(each.start, each.end) for each in read if _is_of_named(each, text, language)}
    spans.update(details(text, language, read, named))
    multiples = load(language).doubts.multiples
    for figure in read:
        twice = text[figure.start : figure.end].casefold() in multiples
        if twice or _is_age(figure, text, language) or _is_of_page(figure, text, language):
            spans.add((figure.start, figure.end))
    return frozenset(spans)


def _on_map(text: str, read: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """The figures of places on the map: 61.2° N, 19° 48' W."""
    places = [each.span() for each in _PLACE.finditer(text)]
    for figure in read:
        at = bisect_right(places, (figure.start, len(text))) - 1
        if at >= 0 and figure.end <= places[at][1]:
            yield figure.start, figure.end


def _is_age(figure: Figure, text: str, language: str) -> bool:
    """Whether a figure is the age of one person: a 9-year-old girl, aged 44, Maria Keller, 52,."""
    person = _YEAR_OLD.match(text, figure.end)
    if person is not None and person[1].casefold() in load(language).passing.persons:
        return True
    words = text[: figure.start][-_NEAR:].split()
    led = bool(words) and words[-1].casefold() in load(language).passing.aged
    return (led and _is_plain(figure)) or _is_of_named(figure, text, language)


def _is_plain(figure: Figure) -> bool:
    plain = figure.bound is Bound.EXACTLY and figure.limits is None
    return plain and figure.kind is Kind.CARDINAL and figure.amount is not None


def _is_of_named(figure: Figure, text: str, language: str) -> bool:
    """Whether a figure is the age of a person who is named: Maria Keller, 52; Siti, 39 tahun,."""
    if not _is_plain(figure) or figure.amount not in _AGES:
        return False
    before, after = text[: figure.start], text[figure.end :][:1]
    years = _YEARS.match(text, figure.end)
    if years is not None and load(language).dates.units.get(years[1]) is TimeUnit.YEAR:
        after = years[2]
    return _PERSON.search(before[-_NEAR:]) is not None and after in {",", ")"}


def _is_of_page(figure: Figure, text: str, language: str) -> bool:
    """Whether a figure is the page's and not the article's: 3 min read, 5 comments."""
    after = text[figure.end : figure.end + _NEAR].lstrip(" -").casefold()
    furniture = load(language).passing.furniture.meanings
    return after.startswith(tuple(" ".join(words).lstrip("- ") for words in furniture))
