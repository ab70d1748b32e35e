"""Loads the number words of a language from its table."""

from __future__ import annotations

from fractions import Fraction

from generator.lexicon.doubt_words import DoubtWords
from generator.lexicon.files import Table, book, folded, meanings, values
from generator.lexicon.number_words import JoiningWords, NumberWords
from generator.lexicon.phrases import PhraseBook
from generator.lexicon.tokens import HYPHEN
from generator.terms.vocabulary import Bound, Magnitude


def number_words(words: Table, signs: Table) -> NumberWords:
    """The words that make a number."""
    numbers, ordinals = words.get("numbers", {}), words.get("ordinals", {})
    vague: Table = words.get("vague", {})
    magnitudes = {Magnitude(name): found for name, found in vague.get("phrases", {}).items()}
    return NumberWords(
        units=values(numbers.get("units", {})),
        tens=values(numbers.get("tens", {})),
        rounds=values(numbers.get("rounds", {})),
        scales=values(numbers.get("scales", {})),
        glued=values(numbers.get("glued", {})),
        glued_after_currency=values(numbers.get("glued_after_currency", {})),
        glued_capitals={
            word: Fraction(value) for word, value in numbers.get("glued_capitals", {}).items()
        },
        glued_before=folded(numbers.get("glued_before", ())),
        fractions=values({**numbers.get("fractions", {}), **signs["fractions"]}),
        denominators=values(numbers.get("denominators", {})),
        around=values(numbers.get("around", {})),
        around_rounds=values(numbers.get("around_rounds", {})),
        points=folded(numbers.get("points", ())),
        negative=folded(numbers.get("negative", ())),
        teens=folded(numbers.get("teens", ())),
        ones=folded(numbers.get("ones", ())),
        joiners=folded(numbers.get("joiners", ())),
        joining=_joining_words(numbers),
        one_part=folded(numbers.get("one_part", ())),
        period_parts=folded(numbers.get("period_parts", ())),
        part_of=folded(numbers.get("part_of", ())),
        part_links=book(numbers.get("part_links", ())),
        part_unless=folded(numbers.get("part_unless", ())),
        part_links_loose=folded(numbers.get("part_links_loose", ())),
        odds_links=book(numbers.get("odds_links", ())),
        whole_first=book(numbers.get("whole_first", ())),
        several=book(vague.get("several", ())),
        vague=meanings(magnitudes),
        singular=values(vague.get("singular", {})),
        ordinals=PhraseBook.of(values(ordinals.get("words", {})).items()),
    )


def _joining_words(numbers: Table) -> JoiningWords:
    bounds: Table = numbers.get("inner_bounds", {})
    return JoiningWords(
        after_tens=folded(numbers.get("tens_joiners", ())),
        before_tens=folded(numbers.get("unit_joiners", ())),
        parts=folded(numbers.get("joined_parts", ())),
        inner_bounds={word: Bound(bound) for bound, found in bounds.items() for word in found},
        elided=numbers.get("elided", False),
        counted=numbers.get("counted", False),
    )


def doubt_words(words: Table, signs: Table) -> DoubtWords:
    """The words beside a number that may change it."""
    numbers: Table = words.get("numbers", {})
    vague: Table = words.get("vague", {})
    return DoubtWords(
        rate_links=book(numbers.get("rate_links", ())),
        adding=folded(numbers.get("adding", ())),
        times=folded(numbers.get("times", ())),
        each=folded(numbers.get("each", ())),
        whole_links=folded(numbers.get("whole_links", ())),
        multiples=folded(numbers.get("multiples", ())),
        ratios=folded(numbers.get("ratios", ())),
        margins=folded(numbers.get("margins", ())),
        multiplied=PhraseBook.of(values(numbers.get("multiplied", {})).items()),
        multiplied_endings=tuple(numbers.get("multiplied_endings", ())),
        denying=book(numbers.get("denying") or words.get("negations", {}).get("plain", ())),
        not_even=folded(numbers.get("not_even", ())),
        comparing=folded(numbers.get("comparing", ())),
        turning=book(numbers.get("turning", ())),
        unreadable=book([*numbers.get("unreadable", ()), *signs["unreadable"]]),
        signed_units=folded(numbers.get("signed_units", ())),
        foreign_scales=_foreign_scales(numbers, signs),
        unit_before=folded(vague.get("unit_before", ())),
        scale_ends=folded(vague.get("ends", ())),
    )


def _foreign_scales(numbers: Table, signs: Table) -> frozenset[str]:
    """Return the scales of the languages that ship, without those of this one."""
    scales = set(signs["scales"])
    own = (*numbers.get("scales", {}), *numbers.get("units", {}), *numbers.get("glued", {}))
    return frozenset(scales - {word.casefold() for word in own})


def spoken(numbers: NumberWords) -> frozenset[str]:
    """Every word that makes a number or begins one."""
    return frozenset().union(
        *(numbers.units, numbers.tens, numbers.rounds, numbers.scales, numbers.around_rounds),
        *(numbers.fractions, numbers.vague.by_first, numbers.ordinals.by_first),
    )


def going_on(numbers: NumberWords) -> frozenset[str]:
    """Every word and sign by which a number that has begun may go on."""
    return frozenset({HYPHEN}).union(
        *(numbers.units, numbers.tens, numbers.rounds, numbers.around_rounds, numbers.scales),
        *(numbers.around, numbers.teens, numbers.glued, numbers.glued_after_currency),
        *(numbers.fractions, numbers.denominators, numbers.ones, numbers.joiners, numbers.points),
        *(numbers.part_of, numbers.ordinals.by_first, numbers.joining.inner_bounds),
        *(numbers.joining.after_tens, numbers.joining.before_tens),
    )
