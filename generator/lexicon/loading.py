"""Loads the lexicon of a language from its TOML file; what CLDR knows comes from Babel.

A language without a file gets a lexicon without words: its numerals are read by the separators
CLDR has for it, or by "." and "," where CLDR does not know the language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator.lexicon.bound_words import BoundWords, RangeWords
from generator.lexicon.claim_words import (
    counted_words,
    date_role_words,
    goods_words,
    likelihood_words,
    name_words,
    negation_words,
)
from generator.lexicon.date_words import date_words
from generator.lexicon.entries import FigureWords, Lexicon
from generator.lexicon.files import (
    SIGNS,
    Table,
    book,
    folded,
    levelled,
    meanings,
    merged,
    on_change,
    read,
    words,
)
from generator.lexicon.hedge_kinds import HedgeKind
from generator.lexicon.inflection import inflection_of
from generator.lexicon.locales import base, day_names, locale_of, month_names, separators
from generator.lexicon.number_loading import doubt_words, going_on, number_words, spoken
from generator.lexicon.passing_words import passing_words
from generator.lexicon.phrases import PhraseBook
from generator.lexicon.splitting import attached_words, splitter_of
from generator.lexicon.tokens import split
from generator.terms.vocabulary import Bound

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.lexicon.date_words import DateWords


@lru_cache(maxsize=64)
def load(language: str) -> Lexicon:
    """Return the lexicon of a BCP 47 language tag; "en-GB" uses the words of "en"."""
    table = _table(language)
    signs = read(SIGNS)
    numbers, figures = number_words(table, signs), _figure_words(table, signs)
    bounds, starting = _bound_words(table.get("bounds", {}), signs), spoken(numbers)
    dates = date_words(table["dates"], tuple(signs["other_eras"]))
    splitter = splitter_of(table, numbers, dates)
    return Lexicon(
        language=language,
        separators=separators(language, table.get("separators", {})),
        numbers=numbers,
        doubts=doubt_words(table, signs),
        figures=figures,
        passing=passing_words(table.get("figures", {})),
        bounds=bounds,
        ranges=_range_words(table.get("ranges", {})),
        dates=dates,
        date_roles=date_role_words(table.get("date_roles", {})),
        hedges=_hedges(table, bounds),
        hedges_or_names=folded(table.get("hedges", {}).get("names", ())),
        negations=negation_words(table.get("negations", {})),
        names=name_words(table.get("names", {})),
        **_claim_words(table),
        hedge_idioms=book(table.get("hedges", {}).get("idioms", ())),
        possible=folded(table.get("hedges", {}).get("possible", ())),
        modal_senses=meanings(table.get("hedges", {}).get("senses", {})),
        keeping=_keeping(table.get("hedges", {}).get("keeping", {})),
        weak_hedges=folded(table.get("hedges", {}).get("weak", ())),
        inflection=inflection_of(table.get("names", {})),
        splitter=splitter,
        attached=attached_words(table, numbers, dates),
        number_words=starting,
        number_parts=going_on(numbers),
        starters=starting.union(numbers.denominators, figures.idioms.by_first, numbers.points),
        not_names=starting.union(_no_names(bounds, figures, dates)),
    )


on_change(load.cache_clear)


def _table(language: str) -> Table:
    """The tables of a language: its file's, CLDR's where the file has none, in one spelling."""
    table = merged(base(language), words(language))
    dates, locale = table.get("dates", {}), locale_of(language)
    names = {
        "months": {**month_names(locale, "wide"), **dates.get("months", {})},
        "short_months": {**month_names(locale, "abbreviated"), **dates.get("short_months", {})},
        "weekdays": {**day_names(locale, "wide"), **dates.get("weekdays", {})},
        "short_weekdays": day_names(locale, "abbreviated"),
    }
    alike = table.get("words", {}).get("alike", {})
    whole: Table = levelled({**table, "dates": {**dates, **names}}, str.maketrans(alike))
    return {**whole, "words": table["words"]} if alike else whole


def _no_names(bounds: BoundWords, figures: FigureWords, dates: DateWords) -> Iterator[str]:
    """Words that are no name, though a capital may begin them."""
    yield from (*bounds.before.by_last, *figures.function_words, *figures.transparent.by_last)
    yield from (*dates.months, *dates.short_months, *dates.weekdays)
    yield from (*dates.year_after.by_last, *dates.time_after.by_last)


def _figure_words(words: Table, signs: Table) -> FigureWords:
    figures, ordinals = words.get("figures", {}), words.get("ordinals", {})
    return FigureWords(
        idioms=book(figures.get("not_figures", ())),
        labels=book(figures.get("labels", ())),
        year_prefixes=folded(figures.get("prefixes", ())),
        ordinal_prefixes=folded(ordinals.get("prefixes", ())),
        ordinal_suffixes=folded(ordinals.get("suffixes", ())),
        transparent=book(figures.get("transparent", ())),
        percent=book([*figures.get("percent", ()), *signs["percent"]]),
        currencies=folded([*figures.get("currencies", ()), *signs["currencies"]]),
        identifiers=book(figures.get("identifiers", ())),
        streets=folded(figures.get("streets", ())),
        label_links=folded(figures.get("label_links", ())),
        address_words=folded(figures.get("address_words", ())),
        money_words=folded(figures.get("money_words", ())),
        weak_labels=folded(figures.get("weak_labels", ())),
        label_before=folded(figures.get("label_before", ())),
        place_words=folded(figures.get("place_words", ())),
        label_parts=folded(figures.get("label_parts", ())),
        label_joiners=folded(figures.get("label_joiners", ())),
        acronyms=folded(figures.get("acronyms", ())),
        name_endings=tuple(figures.get("plural_endings", ())),
        plurals=folded(figures.get("plurals", ())),
        passive_prefixes=tuple(figures.get("passive_prefixes", ())),
        verb_prefixes=tuple(figures.get("verb_prefixes", ())),
        scores=folded(figures.get("scores", ())),
        own_currencies=folded(figures.get("own_currencies", ())),
        stand_ins=folded(figures.get("stand_ins", ())),
        stand_in_after=folded(figures.get("stand_in_after", ())),
        openers=folded(figures.get("openers", ())),
        possessed_endings=tuple(figures.get("possessed_endings", ())),
        range_before=folded(figures.get("range_before", ())),
        **_unit_words(figures, signs),
        abbreviations=folded([*figures.get("abbreviations", ()), *signs["abbreviations"]]),
        counters=folded(figures.get("counters", ())),
        function_words=folded(figures.get("function_words", ())),
    )


def _unit_words(figures: Table, signs: Table) -> dict[str, Any]:
    """The words of `FigureWords` that tell units from what only looks like them."""
    return {
        "measures": folded(figures.get("measures", ())),
        "plain_units": book(figures.get("plain_units", ())),
        "unit_symbols": frozenset(signs["units"]),
        "units_in_doubt": frozenset(figures.get("units_in_doubt", ())),
        "unit_context": folded(figures.get("unit_context", ())),
        "scale_unless": folded(figures.get("scale_unless", ())),
        "degree_letters": frozenset(figures.get("degree_letters", ())),
        "degree_context": folded(figures.get("degree_context", ())),
    }


def _bound_words(words: Table, signs: Table) -> BoundWords:
    return BoundWords(
        before=_bounds(words.get("before", {}), signs["bounds"]),
        after=_bounds(words.get("after", {}), signs["bounds_after"]),
        unless_next=folded(words.get("after_unless", {}).get("next", ())),
        unless_then=folded(words.get("after_unless", {}).get("then", ())),
        unless_unit=folded(words.get("after_unless", {}).get("units", ())),
        added=folded(words.get("added", ())),
        reach=words.get("reach", 1),
        rates=book(words.get("rates", ())),
        adverbs=_bounds(words.get("adverbs", {})),
        verbs=_bounds(words.get("verbs", {})),
        unless_before=folded(words.get("unless_before", ())),
        places={
            split(each).words: folded(found) for each, found in words.get("places", {}).items()
        },
        aboard=frozenset(split(phrase).words for phrase in words.get("aboard", ())),
        spans=frozenset(split(phrase).words for phrase in words.get("spans", ())),
        of_time=frozenset(split(phrase).words for phrase in words.get("of_time", ())),
        spans_after=folded(words.get("spans_after", ())),
    )


def _range_words(words: Table) -> RangeWords:
    return RangeWords(
        links=book(words.get("links", ())),
        links_after_unit=book(words.get("links_after_unit", ())),
        between=tuple((before, link) for before, link in words.get("between", ())),
        change=folded(words.get("change", ())),
        change_with_verb=folded(words.get("change_with_verb", ())),
        change_verbs=folded(words.get("change_verbs", ())),
        moves=folded(words.get("moves", ())),
        change_links=folded(words.get("change_links", ())),
        results=book(words.get("results", ())),
        steps=folded(words.get("steps", ())),
        score_links=folded(words.get("score_links", ())),
        openings=book(words.get("openings", ())),
    )


def _hedges(table: Table, bounds: BoundWords) -> Mapping[HedgeKind, PhraseBook[HedgeKind]]:
    """Return the book of each kind; the words that bound a figure are not written twice.

    Denials and allegations may also say of what or of whom: membantahnya.
    """
    words = table.get("hedges", {})
    bounding = (*bounds.before.meanings, *bounds.after.meanings)
    phrases = {kind: tuple(words.get(kind.value, ())) for kind in HedgeKind}
    endings: Sequence[str] = table.get("figures", {}).get("possessed_endings", ())
    for kind in (HedgeKind.DENIAL, HedgeKind.ALLEGATION):
        firm = (word for word in phrases[kind] if word.isalpha() and word not in words["weak"])
        phrases[kind] += tuple(word + end for word in firm for end in endings)
    phrases[HedgeKind.BOUND] = tuple(" ".join(words) for words in bounding if words[0].isalpha())
    return {kind: meanings({kind: found}) for kind, found in phrases.items()}


def _claim_words(table: Table) -> dict[str, Any]:
    """The words of `Lexicon` that a language has below `[claims]`."""
    claims = table.get("claims", {})
    return {
        "goods": goods_words(claims.get("goods", {})),
        "opposites": _opposites(table),
        "not_opposites": _phrases(claims.get("not_opposites", ())),
        "together": claims.get("together", {}),
        "counted": counted_words(claims.get("counted", {})),
        "likelihoods": likelihood_words(claims.get("likelihoods", {})),
    }


def _opposites(table: Table) -> Mapping[str, str]:
    """Words with an opposite by their sense, also with the endings that say whose: awalnya."""
    known = counted_words(table.get("claims", {}).get("opposites", {}))
    endings: Sequence[str] = table.get("figures", {}).get("possessed_endings", ())
    longer = {word + end: pole for end in endings for word, pole in known.items()}
    return {**longer, **known}


def _phrases(phrases: Sequence[str]) -> re.Pattern[str] | None:
    """One pattern for some phrases; none without any."""
    if not phrases:
        return None
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)


def _keeping(words: Table) -> Mapping[HedgeKind, PhraseBook[HedgeKind]]:
    return {
        HedgeKind(kind): meanings({HedgeKind(kind): tuple(found)}) for kind, found in words.items()
    }


def _bounds(*tables: Table) -> PhraseBook[Bound]:
    return PhraseBook.of(
        (phrase, Bound(name))
        for table in tables
        for name, phrases in table.items()
        for phrase in phrases
    )
