"""What a lexicon holds: the words of one language that carry figures, bounds, dates and hedges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.lexicon.bound_words import BoundWords, RangeWords
    from generator.lexicon.claim_words import DateRoleWords, NameWords, NegationWords
    from generator.lexicon.date_words import DateWords
    from generator.lexicon.doubt_words import DoubtWords
    from generator.lexicon.hedge_kinds import HedgeKind
    from generator.lexicon.inflection import Inflection
    from generator.lexicon.passing_words import PassingWords
    from generator.lexicon.phrases import PhraseBook
    from generator.lexicon.splitting import Splitter
    from generator.terms.vocabulary import Bound, Likelihood, Magnitude

Values = Mapping[str, Fraction]
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Separators:
    """The signs inside a number written in digits."""

    decimal: str
    group: str
    sizes: tuple[int, int]
    """Digits in the last group, and in each group before it: (3, 3), in Hindi (3, 2)."""
    other_groups: tuple[str, ...] = ()
    """Other signs that group digits as well, such as the full stop in French newspapers."""


@dataclass(frozen=True, slots=True)
class JoiningWords:
    """How the words of one number are joined, where it is not as in English."""

    after_tens: frozenset[str]
    """May follow a ten: treinta y uno."""
    before_tens: frozenset[str]
    """Between a unit and the ten that follows it: einundzwanzig."""
    parts: frozenset[str]
    """Fractions that a joiner adds without "a": deux millions et demi."""
    inner_bounds: Mapping[str, Bound]
    """Bounds between a number and its scale: 20多万."""
    elided: bool
    """Whether a unit after a scale may be that many tenths of it: 一万五 is 15000."""
    counted: bool
    """Whether a number in words needs a word after it that says what it counts."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words that make a number, each with its value."""

    units: Values
    """No smaller number word can follow: satu, sepuluh; one, eleven."""
    tens: Values
    """A unit below ten may follow: twenty."""
    rounds: Values
    """One grown together with its scale: seribu."""
    scales: Values
    """Multiply what stands before them: ribu; thousand."""
    glued: Values
    """Scales written against the digits: 20rb; 5bn."""
    glued_after_currency: Values
    """The same, only after a currency, also with a space: $10m; Rp3 M."""
    glued_capitals: Values
    """The same without a currency, as written, where a noun follows: 3M containers."""
    fractions: Values
    """Setengah, ½; half."""
    denominators: Values
    """The second word of a fraction: dua pertiga; two-thirds."""
    one_part: frozenset[str]
    """Those of the denominators that follow only "one": one fifth, unlike two fifths."""
    period_parts: frozenset[str]
    """Those of the denominators that are also lengths of time: three quarters."""
    around: Values
    """Scales that make the number approximate: dua ratusan."""
    around_rounds: Values
    """Numbers that are approximate by themselves: seratusan."""
    points: frozenset[str]
    """The spoken decimal sign: koma; point."""
    negative: frozenset[str]
    """Minus lima."""
    teens: frozenset[str]
    """Add ten to the unit before them: belas."""
    ones: frozenset[str]
    """Stand for one before a scale: a million."""
    joiners: frozenset[str]
    """May follow a scale: one hundred and five."""
    joining: JoiningWords
    part_of: frozenset[str]
    """After "a third": a third of them."""
    part_links: PhraseBook[None]
    """Between the two numbers of a part: one in five; dua dari lima."""
    part_links_loose: frozenset[str]
    """Those that also join other numbers: killed 20 in 3 cities."""
    whole_first: PhraseBook[None]
    """Between the two numbers of a part whose whole comes first: 四分之三, 4분의 3."""
    several: PhraseBook[None]
    """Make a scale vague: beberapa ribu; several thousand."""
    vague: PhraseBook[Magnitude]
    """Give only an order of magnitude: jutaan; hundreds of thousands."""
    singular: Values
    """Those of them that are one after a bound: более тысячи."""
    ordinals: PhraseBook[Fraction]
    """Pertama, kedua belas; first."""


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
    opposites: Mapping[str, str]
    """By word: its sense, of those that have an opposite: before; sesudah."""
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
