"""The words that bound a figure, and those that join two figures to a range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.lexicon.phrases import PhraseBook
    from generator.terms.vocabulary import Bound

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Words that bound a figure."""

    before: PhraseBook[Bound]
    after: PhraseBook[Bound]
    unless_next: frozenset[str]
    """Words that, after a phrase of `after`, make it a comparison: lima lebih banyak."""
    unless_then: frozenset[str]
    """Words two after such a phrase that make it one: 3 tahun lebih ringan dari."""
    unless_unit: frozenset[str]
    """Units after which a phrase of `after` is a comparison: tiga kali lebih."""
    added: frozenset[str]
    """Words after a phrase of `after` that are added to an amount: $500 plus costs."""
    reach: int
    """Words after a number past which a phrase of `after` bounds it no more."""
    rates: PhraseBook[None]
    """Phrases between a unit and a phrase of `after`: 30 kilometres an hour at most."""
    adverbs: PhraseBook[Bound]
    """Those that bound the next number, past its verb: 至少造成17人死亡."""
    verbs: PhraseBook[Bound]
    """Verbs that bound the number some words after them: تجاوز عدد القتلى 120."""
    unless_before: frozenset[str]
    """Words before a bound of one word that make it none: ein Bericht über 20 Tote."""
    places: Mapping[Words, frozenset[str]]
    """By phrase of `before`: words before it after which it bounds nothing: a row over 12 isles."""
    aboard: frozenset[Words]
    """Those that are also places, so that they bound no few things: above two villages."""
    spans: frozenset[Words]
    """Those that also say in how long: six hours over two days."""
    of_time: frozenset[Words]
    """Comparisons that bound a length of time: more than 10 years ago, unlike hotter than."""
    spans_after: frozenset[str]
    """Words after which they bound a length of time: for over two days."""


@dataclass(frozen=True, slots=True)
class RangeWords:
    """Words that join the two ends of a range."""

    links: PhraseBook[None]
    """10 hingga 15; 10 to 15."""
    links_after_unit: PhraseBook[None]
    """Those of the links that may follow the unit: 10 persen hingga 15 persen."""
    between: tuple[tuple[str, str], ...]
    """The word before the first end and the word between them: antara 10 dan 15."""
    change: frozenset[str]
    """Words before the first figure that make it a change: from 10 to 15."""
    change_with_verb: frozenset[str]
    """The same, only where a verb says so: naik dari 10 hingga 15."""
    change_verbs: frozenset[str]
    """Words that say there was a change: rose from 10 to 15."""
    moves: frozenset[str]
    """Other verbs before the amount of a change: lost 33 to 1,702."""
    change_links: frozenset[str]
    """Words between the two figures of a change: menjadi."""
    results: PhraseBook[None]
    """Bounds that after a verb of change are none: выросла до 98 млн."""
    steps: frozenset[str]
    """Words before the amount of a change, and what it came to: increased by 10 to 30."""
    score_links: frozenset[str]
    """Words between the two numbers of a score, where nothing follows: 356 for 6."""
    openings: PhraseBook[None]
    """Phrases that open a range with a word of `change`: anywhere from 10 to 15."""
