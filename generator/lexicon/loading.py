"""Loads the lexicon of a language from its TOML file; what CLDR knows comes from Babel.

A language without a file gets a lexicon without words: its numerals are read by the separators
CLDR has for it, or by "." and "," where CLDR does not know the language.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from importlib import resources
from typing import Any, TypeVar

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.numbers import get_decimal_symbol, get_group_symbol

from generator.lexicon.claim_words import likelihood_words, name_words, negation_words
from generator.lexicon.entries import (
    BoundWords,
    DateWords,
    FigureWords,
    Lexicon,
    NumberWords,
    RangeWords,
    Separators,
    Values,
)
from generator.lexicon.hedge_kinds import HedgeKind
from generator.lexicon.phrases import PhraseBook
from generator.lexicon.time_terms import Part, TimeUnit
from generator.lexicon.tokens import HYPHEN
from generator.terms.vocabulary import Bound, Magnitude

_SIGNS = "signs.toml"
_DIRECTIONS = {"past": -1, "present": 0, "future": 1}
_FILES = resources.files("generator.lexicon")

T = TypeVar("T")
Table = Mapping[str, Any]


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that ship a lexicon, as BCP 47 tags in order."""
    names = (file.name for file in _FILES.iterdir())
    found = (name.removesuffix(".toml") for name in names if name.endswith(".toml"))
    return tuple(sorted(name for name in found if name != _SIGNS.removesuffix(".toml")))


@lru_cache(maxsize=64)
def load(language: str) -> Lexicon:
    """Return the lexicon of a BCP 47 language tag; "en-GB" uses the words of "en"."""
    words = _words(language)
    signs = _read(_SIGNS)
    numbers, figures = _number_words(words, signs), _figure_words(words, signs)
    bounds, spoken = _bound_words(words.get("bounds", {}), signs), _spoken(numbers)
    return Lexicon(
        language=language,
        separators=_separators(language, words.get("separators", {})),
        numbers=numbers,
        figures=figures,
        bounds=bounds,
        ranges=_range_words(words.get("ranges", {})),
        dates=_date_words(words.get("dates", {}), locale_of(language)),
        hedges=_hedges(words.get("hedges", {}), bounds),
        hedges_or_names=_folded(words.get("hedges", {}).get("names", ())),
        negations=negation_words(words.get("negations", {})),
        names=name_words(words.get("names", {})),
        together=words.get("claims", {}).get("together", {}),
        likelihoods=likelihood_words(words.get("claims", {}).get("likelihoods", {})),
        weak_hedges=_folded(words.get("hedges", {}).get("weak", ())),
        number_words=spoken,
        number_parts=_going_on(numbers),
        starters=spoken.union(numbers.denominators, figures.idioms.by_first),
    )


def locale_of(language: str) -> Locale | None:
    """Return Babel's locale of a BCP 47 tag, or of its language; none where CLDR has neither."""
    for tag in (language.replace("-", "_"), language.partition("-")[0]):
        try:
            return Locale.parse(tag)
        except (UnknownLocaleError, ValueError):
            continue
    return None


def likely_country(language: str) -> str:
    """Return the country where a language is mostly spoken, by its code in small letters."""
    tag: str = get_global("likely_subtags").get(language.partition("-")[0], "")
    return tag.rpartition("_")[2].lower()


def _words(language: str) -> Table:
    """Return the words of a tag or of its language, nothing where no file ships."""
    for tag in (language, language.partition("-")[0]):
        if tag in languages():
            return _read(f"{tag}.toml")
    return {}


def _read(name: str) -> Table:
    """Read a data file of this package; a mistake in it is ours and raises."""
    return tomllib.loads((_FILES / name).read_text(encoding="utf-8"))


def _separators(language: str, written: Table) -> Separators:
    """Take the separators from the file, else from CLDR."""
    locale = locale_of(language)
    if locale is None:
        return Separators(written.get("decimal", "."), written.get("group", ","), (3, 3))
    primary, secondary = locale.decimal_formats[None].grouping
    return Separators(
        decimal=written.get("decimal", get_decimal_symbol(locale)),
        group=written.get("group", get_group_symbol(locale)),
        sizes=(primary, secondary),
    )


def _number_words(words: Table, signs: Table) -> NumberWords:
    numbers, ordinals = words.get("numbers", {}), words.get("ordinals", {})
    vague: Table = words.get("vague", {})
    magnitudes = {Magnitude(name): found for name, found in vague.get("phrases", {}).items()}
    return NumberWords(
        units=_values(numbers.get("units", {})),
        tens=_values(numbers.get("tens", {})),
        rounds=_values(numbers.get("rounds", {})),
        scales=_values(numbers.get("scales", {})),
        glued=_values(numbers.get("glued", {})),
        glued_after_currency=_values(numbers.get("glued_after_currency", {})),
        fractions=_values({**numbers.get("fractions", {}), **signs["fractions"]}),
        denominators=_values(numbers.get("denominators", {})),
        around=_values(numbers.get("around", {})),
        around_rounds=_values(numbers.get("around_rounds", {})),
        points=_folded(numbers.get("points", ())),
        negative=_folded(numbers.get("negative", ())),
        teens=_folded(numbers.get("teens", ())),
        ones=_folded(numbers.get("ones", ())),
        joiners=_folded(numbers.get("joiners", ())),
        part_of=_folded(numbers.get("part_of", ())),
        several=_book(vague.get("several", ())),
        vague=_meanings(magnitudes),
        ordinals=PhraseBook.of(_values(ordinals.get("words", {})).items()),
    )


def _figure_words(words: Table, signs: Table) -> FigureWords:
    figures, ordinals = words.get("figures", {}), words.get("ordinals", {})
    return FigureWords(
        idioms=_book(figures.get("not_figures", ())),
        labels=_book(figures.get("labels", ())),
        year_prefixes=_folded(figures.get("prefixes", ())),
        ordinal_prefixes=_folded(ordinals.get("prefixes", ())),
        ordinal_suffixes=_folded(ordinals.get("suffixes", ())),
        transparent=_book(figures.get("transparent", ())),
        percent=_book([*figures.get("percent", ()), *signs["percent"]]),
        currencies=_folded([*figures.get("currencies", ()), *signs["currencies"]]),
        unit_symbols=frozenset(signs["units"]),
        function_words=_folded(figures.get("function_words", ())),
    )


def _bound_words(words: Table, signs: Table) -> BoundWords:
    return BoundWords(
        before=_bounds(words.get("before", {}), signs["bounds"]),
        after=_bounds(words.get("after", {}), signs["bounds_after"]),
        unless_next=_folded(words.get("after_unless", {}).get("next", ())),
        unless_unit=_folded(words.get("after_unless", {}).get("units", ())),
    )


def _range_words(words: Table) -> RangeWords:
    return RangeWords(
        links=_book(words.get("links", ())),
        links_after_unit=_book(words.get("links_after_unit", ())),
        between=tuple((before, link) for before, link in words.get("between", ())),
        change=_folded(words.get("change", ())),
    )


def _date_words(words: Table, locale: Locale | None) -> DateWords:
    return DateWords(
        months=_names(locale, "months", "wide") | words.get("months", {}),
        short_months=_names(locale, "months", "abbreviated") | words.get("short_months", {}),
        months_in_doubt=_folded(words.get("months_in_doubt", ())),
        weekdays=_names(locale, "days", "wide") | words.get("weekdays", {}),
        short_weekdays=_names(locale, "days", "abbreviated"),
        weekdays_in_doubt=_folded(words.get("weekdays_in_doubt", ())),
        month_first=words.get("month_first", False),
        day_after_month=words.get("day_after_month", False),
        day_joiners=_folded(words.get("day_joiners", ())),
        of=_folded(words.get("of", ())),
        month_before=_folded(words.get("month_before", ())),
        date_before=_folded(words.get("date_before", ())),
        time_before=_book(words.get("time_before", ())),
        time_after=_book(words.get("time_after", ())),
        year_after=_book(words.get("year_after", ())),
        year_suffixes=_folded(words.get("year_suffixes", ())),
        decade_suffixes=_book(words.get("decade_suffixes", ())),
        leading=_book(words.get("leading", ())),
        units={
            word.casefold(): TimeUnit(unit)
            for unit, names in words.get("units", {}).items()
            for word in names
        },
        after=_directions(words.get("after", {})),
        after_needs_count=words.get("after_needs_count", False),
        before=_directions(words.get("before", {})),
        day_words=PhraseBook.of(words.get("day_words", {}).items()),
        parts=_meanings({Part(part): found for part, found in words.get("parts", {}).items()}),
        seasons=PhraseBook.of(words.get("seasons", {}).items()),
        divisions=PhraseBook.of(words.get("divisions", {}).items()),
        division_letters=words.get("division_letters", {}),
        before_year_one=_book(words.get("before_year_one", ())),
    )


def _directions(table: Table) -> PhraseBook[int]:
    return _meanings({_DIRECTIONS[name]: phrases for name, phrases in table.items()})


def _names(locale: Locale | None, kind: str, width: str) -> dict[str, int]:
    """Return CLDR's names of months or days that are one word, in each form it knows."""
    if locale is None:
        return {}
    names = locale.months if kind == "months" else locale.days
    return {
        name.casefold().removesuffix("."): number
        for form in ("format", "stand-alone")
        for number, name in names[form][width].items()
        if name.removesuffix(".").isalpha()
    }


def _spoken(numbers: NumberWords) -> frozenset[str]:
    return frozenset().union(
        *(numbers.units, numbers.tens, numbers.rounds, numbers.scales, numbers.around_rounds),
        *(numbers.fractions, numbers.vague.by_first, numbers.ordinals.by_first),
    )


def _going_on(numbers: NumberWords) -> frozenset[str]:
    return frozenset({HYPHEN}).union(
        *(numbers.units, numbers.tens, numbers.rounds, numbers.around_rounds, numbers.scales),
        *(numbers.around, numbers.teens, numbers.glued, numbers.glued_after_currency),
        *(numbers.fractions, numbers.denominators, numbers.ones, numbers.joiners, numbers.points),
    )


def _hedges(words: Table, bounds: BoundWords) -> Mapping[HedgeKind, PhraseBook[HedgeKind]]:
    """Return the book of each kind; the words that bound a figure are not written twice."""
    bounding = (*bounds.before.meanings, *bounds.after.meanings)
    phrases = {kind: tuple(words.get(kind.value, ())) for kind in HedgeKind}
    phrases[HedgeKind.BOUND] = tuple(" ".join(words) for words in bounding if words[0].isalpha())
    return {kind: _meanings({kind: found}) for kind, found in phrases.items()}


def _values(table: Table) -> Values:
    return {word.casefold(): Fraction(value) for word, value in table.items()}


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _book(phrases: Iterable[str]) -> PhraseBook[None]:
    return PhraseBook.of((phrase, None) for phrase in phrases)


def _bounds(*tables: Table) -> PhraseBook[Bound]:
    return PhraseBook.of(
        (phrase, Bound(name))
        for table in tables
        for name, phrases in table.items()
        for phrase in phrases
    )


def _meanings(table: Mapping[T, Iterable[str]]) -> PhraseBook[T]:
    return PhraseBook.of(
        (phrase, meaning) for meaning, phrases in table.items() for phrase in phrases
    )
