"""The words of a language that make a date: from its TOML file, and the names that CLDR knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.files import Table, book, folded, meanings
from generator.lexicon.phrases import PhraseBook
from generator.lexicon.time_terms import Part, TimeUnit
from generator.lexicon.year_words import YearWords, year_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIRECTIONS = {"past": -1, "present": 0, "future": 1}


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words that make a date."""

    months: Mapping[str, int]
    """Full names, 1 to 12."""
    short_months: Mapping[str, int]
    """Abbreviations: they count only beside a day or a year."""
    months_in_doubt: frozenset[str]
    """Month names that are words of their own: may, march."""
    weekdays: Mapping[str, int]
    """Full names; Monday is 0."""
    short_weekdays: Mapping[str, int]
    """Abbreviations: they count only before a date."""
    weekdays_in_doubt: frozenset[str]
    """Weekday names that are words of their own: minggu."""
    month_first: bool
    """Whether 12/19 may be written for 19/12; if so, 5/4 stays open."""
    day_after_month: bool
    """Whether a day may follow its month without a year: January 22."""
    day_joiners: frozenset[str]
    """30 dan 31 Mei."""
    of: frozenset[str]
    """The 22nd of January."""
    month_before: frozenset[str]
    """Words before a month's name in doubt that make it a month: in May."""
    date_before: frozenset[str]
    """Words before day and month in digits that make them a date: tanggal 5/4."""
    time_before: PhraseBook[None]
    """Pukul 20.00."""
    time_in_doubt: frozenset[str]
    """Before digits that may be a time or an amount: at 5.30."""
    time_after: PhraseBook[None]
    """20.00 WIB; 10 a.m."""
    clock_links: PhraseBook[None]
    """Words between minutes and an hour: ten minutes past six; pukul lima lewat sepuluh."""
    year_after: PhraseBook[None]
    """Words after which four digits are a year."""
    year_suffixes: frozenset[str]
    """1990s."""
    decade_suffixes: PhraseBook[None]
    """1990-an."""
    leading: PhraseBook[None]
    """Nouns that a date has before it: bulan Oktober, hari Senin."""
    units: Mapping[str, TimeUnit]
    after: PhraseBook[int]
    """Words after a unit, a month or a weekday: -1 for the past (lalu), 0 (ini), 1 (depan)."""
    after_needs_count: bool
    """Whether such a word counts nothing by itself: years ago."""
    before: PhraseBook[int]
    """The same before it: last year."""
    day_words: PhraseBook[int]
    """Days from the day of writing: kemarin is -1."""
    parts: PhraseBook[Part]
    """Awal, pertengahan, akhir."""
    seasons: PhraseBook[int]
    """Seasons, as EDTF numbers them: 21 spring to 24 winter."""
    divisions: PhraseBook[int]
    """Words for one of the equal parts of a year, and how many there are: quarter, 4."""
    division_letters: Mapping[str, int]
    """The same, before a digit: Q3."""
    beside_year: YearWords
    """Eras, centuries, decades and possessives."""
    day_articles: frozenset[str]
    """Between a month and an ordinal: May the 3rd."""
    months_as_names: frozenset[str]
    """Month names that people have too: Mei Ling, April Jones."""
    year_nouns: frozenset[str]
    """Words after four digits that make them a year: 2023年; 2023 года."""
    month_nouns: frozenset[str]
    """The same after the number of a month: 9月; 9월."""
    month_prefixes: frozenset[str]
    """Words before the number of a month: tháng 9."""
    day_nouns: frozenset[str]
    """The same after the number of a day: 29日."""


def date_words(words: Table, other_eras: tuple[str, ...] = ()) -> DateWords:
    """The words of a lexicon's `[dates]`, with CLDR's names and the eras known anywhere."""
    return DateWords(
        months=words["months"],
        short_months=words["short_months"],
        months_in_doubt=folded(words.get("months_in_doubt", ())),
        weekdays=words["weekdays"],
        short_weekdays=words["short_weekdays"],
        weekdays_in_doubt=folded(words.get("weekdays_in_doubt", ())),
        month_first=words.get("month_first", False),
        day_after_month=words.get("day_after_month", False),
        day_joiners=folded(words.get("day_joiners", ())),
        of=folded(words.get("of", ())),
        month_before=folded(words.get("month_before", ())),
        date_before=folded(words.get("date_before", ())),
        time_before=book(words.get("time_before", ())),
        time_in_doubt=folded(words.get("time_in_doubt", ())),
        time_after=book(words.get("time_after", ())),
        clock_links=book(words.get("clock_links", ())),
        year_after=book(words.get("year_after", ())),
        year_suffixes=folded(words.get("year_suffixes", ())),
        decade_suffixes=book(words.get("decade_suffixes", ())),
        leading=book(words.get("leading", ())),
        units=_units(words.get("units", {})),
        after=_directions(words.get("after", {})),
        after_needs_count=words.get("after_needs_count", False),
        before=_directions(words.get("before", {})),
        day_words=PhraseBook.of(words.get("day_words", {}).items()),
        parts=meanings({Part(part): found for part, found in words.get("parts", {}).items()}),
        seasons=PhraseBook.of(words.get("seasons", {}).items()),
        divisions=PhraseBook.of(words.get("divisions", {}).items()),
        division_letters=words.get("division_letters", {}),
        beside_year=year_words(words, other_eras),
        day_articles=folded(words.get("day_articles", ())),
        months_as_names=folded(words.get("months_as_names", ())),
        year_nouns=folded(words.get("year_nouns", ())),
        month_nouns=folded(words.get("month_nouns", ())),
        month_prefixes=folded(words.get("month_prefixes", ())),
        day_nouns=folded(words.get("day_nouns", ())),
    )


def _units(table: Table) -> dict[str, TimeUnit]:
    return {word.casefold(): TimeUnit(unit) for unit, names in table.items() for word in names}


def _directions(table: Table) -> PhraseBook[int]:
    return meanings({_DIRECTIONS[name]: phrases for name, phrases in table.items()})
