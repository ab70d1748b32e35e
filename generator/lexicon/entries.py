"""What a lexicon holds: the words of one language that carry figures, bounds, dates and hedges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from generator.lexicon.bound_words import BoundWords, RangeWords
    from generator.lexicon.claim_words import DateRoleWords, GoodsWords, NameWords, NegationWords
    from generator.lexicon.date_words import DateWords
    from generator.lexicon.doubt_words import DoubtWords
    from generator.lexicon.hedge_kinds import HedgeKind
    from generator.lexicon.inflection import Inflection
    from generator.lexicon.number_words import NumberWords, Separators
    from generator.lexicon.passing_words import PassingWords
    from generator.lexicon.phrases import PhraseBook
    from generator.lexicon.splitting import Splitter
    from generator.terms.vocabulary import Likelihood

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Words around a number that say what kind of figure it is."""

    idioms: PhraseBook[None]
    """Hold number words and count nothing: salah satu; no one."""
    labels: PhraseBook[None]
    """Make the number after them a name: Resolusi 1718."""
    year_prefixes: frozenset[str]
    """May be joined to a year by a hyphen: pasca-2022; mid-2024."""
    ordinal_prefixes: frozenset[str]
    """ke-4."""
    ordinal_suffixes: frozenset[str]
    """4th."""
    transparent: PhraseBook[None]
    """May stand between a bounding word and its number: setidaknya ada 100."""
    percent: PhraseBook[None]
    identifiers: PhraseBook[None]
    """Nouns of codes, which a number may follow far away: the MMSI of it was 2734."""
    streets: frozenset[str]
    """Words before the name of a street: Jalan Merdeka 10."""
    label_links: frozenset[str]
    """Words between a label and its number: the ZIP code is 20500."""
    address_words: frozenset[str]
    """Words that end an address, whose number is none of anything: 10 Downing Street."""
    money_words: frozenset[str]
    """Names of currencies, after which a short scale is one: 12m euros."""
    weak_labels: frozenset[str]
    """Those of the labels that are only labels where nothing follows to count: line 5."""
    label_before: frozenset[str]
    """Words before such a label that may keep its number, though it could count: in block 5."""
    place_words: frozenset[str]
    """Words before a number that ends its clause and is a place or a day: a putt on 18."""
    label_parts: frozenset[str]
    """What a number after such a label counts, where nouns have no plural: gedung 10 lantai."""
    label_joiners: frozenset[str]
    """Words between two numbers of one label: pages 12 and 14."""
    acronyms: frozenset[str]
    """Capital letters that take no number as part of a name: US, PBB."""
    name_endings: tuple[str, ...]
    """Endings of the plural: "Russia 20 tanks" counts, "Boeing 737 crashed" names."""
    plurals: frozenset[str]
    """Plurals without such an ending: people."""
    passive_prefixes: tuple[str, ...]
    """How verbs begin after the number of a label: kamar 101 dikunci."""
    verb_prefixes: tuple[str, ...]
    """How verbs begin where nouns have no plural: Apollo 11 mendarat."""
    scores: frozenset[str]
    """Words beside two numbers that make them a score: won 2-3."""
    currencies: frozenset[str]
    """Signs and letters of money before a number, case-folded, besides the symbols of Unicode."""
    own_currencies: frozenset[str]
    """Those after which alone `glued_after_currency` is read: Rp3 M; none where all of them do."""
    stand_ins: frozenset[str]
    """Number words that may stand for a noun: the old one."""
    stand_in_after: frozenset[str]
    """Words before them, and before a word between: the; a."""
    openers: frozenset[str]
    """Words before a number at the start of a sentence that are no name: only, today."""
    possessed_endings: tuple[str, ...]
    """Endings of nouns that a number before them does not count: jalur 66 panjangnya."""
    range_before: frozenset[str]
    """Words before a range that counts nothing: aged 16-18."""
    measures: frozenset[str]
    """Nouns of units of measure: feet, persen."""
    plain_units: PhraseBook[None]
    """Units that begin with a word that may be a scale: mil laut."""
    unit_symbols: frozenset[str]
    """Units written against the digits, in their own case: 155mm, 20MW."""
    units_in_doubt: frozenset[str]
    """Those of them that may be a scale: 3m people."""
    unit_context: frozenset[str]
    """Words beside such a unit that make it one: 10m tall."""
    degree_letters: frozenset[str]
    """Letters written against a temperature: 38C."""
    degree_context: frozenset[str]
    """Words not far from them, without which they may be a name: highs of 38C."""
    scale_unless: frozenset[str]
    """Words after which a short scale is none: 10K race, 4K video."""
    abbreviations: frozenset[str]
    """Short words after a number that do not scale it: 5 hrs."""
    counters: frozenset[str]
    """Words written against a number that say that it counts: 个, 발."""
    function_words: frozenset[str]
    """Words after a number that are not what it counts."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language."""

    language: str
    """The language asked for, as a BCP 47 tag."""
    separators: Separators
    numbers: NumberWords
    doubts: DoubtWords
    figures: FigureWords
    passing: PassingWords
    bounds: BoundWords
    ranges: RangeWords
    dates: DateWords
    date_roles: DateRoleWords
    hedges: Mapping[HedgeKind, PhraseBook[HedgeKind]]
    """One book a kind: the same word may hedge in two ways."""
    hedges_or_names: frozenset[str]
    """Words that hedge, and with a capital name something else: may, the month of May."""
    negations: NegationWords
    names: NameWords
    goods: GoodsWords
    opposites: Mapping[str, str]
    """By word: its sense, of those that have an opposite: before; sesudah."""
    not_opposites: re.Pattern[str] | None
    """Phrases with such words that have another sense: lower bound; kerja sama."""
    together: Mapping[str, int]
    """Words for all of a few things, whose number may go unsaid: both; keduanya."""
    counted: Mapping[str, str]
    """Words for what a dossier knows the number of, sources and origins: articles; artikel."""
    likelihoods: PhraseBook[Likelihood]
    """The terms of ICD 203: almost certain; hampir pasti."""
    hedge_idioms: PhraseBook[None]
    """Phrases that have such words and hedge nothing: is to blame."""
    possible: frozenset[str]
    """Hedges that say no more than that something may be: may; mungkin."""
    keeping: Mapping[HedgeKind, PhraseBook[HedgeKind]]
    """Words that keep a hedge of a kind and hedge nothing."""
    modal_senses: PhraseBook[str]
    """Words of hedges and what keeps them, by a sense that is alike in every language."""
    weak_hedges: frozenset[str]
    """Words that hedge in some sentences only: appeared."""
    inflection: Inflection
    """How the names of a language are declined."""
    splitter: Splitter | None
    """How what is written together is split into words; none where spaces are between all."""
    attached: frozenset[str]
    """Words that are written against digits and are no part of a name: 발, 만, و."""
    number_words: frozenset[str]
    """Every word that makes a number or begins one."""
    number_parts: frozenset[str]
    """Every word and sign by which a number that has begun may go on."""
    starters: frozenset[str]
    """Every word that a figure in words, or an idiom with one, may begin with."""
    not_names: frozenset[str]
    """Words that are no name, though a capital may begin them: those of bounds and dates."""

    def knows(self, word: str) -> bool:
        """Tell whether a word may change a figure or a date: it counts, bounds, denies or dates."""
        folded, bounds = word.casefold(), self.bounds
        if folded in self.number_parts or folded in self.starters or folded in self.not_names:
            return True
        return any(
            folded in words
            for book in (bounds.before, bounds.after, self.doubts.denying, self.doubts.turning)
            for words in book.meanings
        )
