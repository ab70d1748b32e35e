"""The words beside a year: its era, the noun of a century, the sign of the possessive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.files import Table, book, folded, meanings

if TYPE_CHECKING:
    from generator.lexicon.phrases import PhraseBook

_ERAS = {-1: "before_year_one", 1: "after_year_one", 0: "other_eras"}


@dataclass(frozen=True, slots=True)
class YearWords:
    """Words that say from where years are counted, or belong to a year."""

    eras: PhraseBook[int]
    """After a year: -1 for 44 BC, 1 for 476 CE, 0 for the years of another calendar."""
    eras_before: PhraseBook[None]
    """Before a year: AD 476."""
    others_before: PhraseBook[None]
    """Before a year of another calendar: शक संवत 1945."""
    centuries: PhraseBook[None]
    """The noun of a century: the 19th century, abad ke-19."""
    possessives: PhraseBook[None]
    """Between a year and its part: 2024's third quarter."""
    decades: PhraseBook[None]
    """Before a year that ends in 0 and stands for its decade: les années 1990."""
    links: PhraseBook[None]
    """Between the two ends of a period: 2019년부터 2021년까지."""
    weekday_links: frozenset[str]
    """Between a weekday and its day: Montag, dem 3. Juni."""


def year_words(words: Table, other_eras: tuple[str, ...] = ()) -> YearWords:
    """The words beside a year in a lexicon's `[dates]`, and those of other calendars anywhere."""
    eras = {sign: words.get(key, ()) for sign, key in _ERAS.items()}
    others = tuple(era for era in other_eras if era not in {*eras[-1], *eras[1]})
    return YearWords(
        eras=meanings({**eras, 0: (*eras[0], *others)}),
        eras_before=book(words.get("eras_before", ())),
        others_before=book(others),
        centuries=book(words.get("centuries", ())),
        possessives=book(words.get("possessives", ())),
        decades=book(words.get("decade_before", ())),
        links=book(words.get("period_links", ())),
        weekday_links=folded(words.get("weekday_links", ())),
    )
