"""A conclusion that multiplies says by how much as its facts do, or works it out in `computed`.

"Twentyfold" in a judgement, in the bottom line or in a difference is a figure, though no digit is
in it. It is supported where a quote or text of the facts it rests on multiplies by the same, or by
a ratio in `computed` of its record. Lower bounds give none: more than 20,000 after more than 1,000
may be ten times as many. Words are in the lexicon: doubled, verdreifacht, вдвое. `unproved_because`
gives a reason.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from generator import lexicon
from generator.dossier.about_records import (
    BriefingRecord,
    DifferenceRecord,
    GlanceRecord,
    Judgement,
    ReadingRecord,
)
from generator.problems import Finding
from generator.text.claims.multiples import multiples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.results import Analysis
    from generator.analysis.sentences.texts import Owner
    from generator.dossier.records import FactRecord

CODE = "multiple-unsupported"
_HINT = (
    "Leave the multiple out, quote words that state it, or give it in `computed` as a ratio of two"
    " facts."
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each word of a conclusion that multiplies by what no fact gives."""
    for text in analysis.sentences.texts:
        facts = _facts(analysis, text.owner)
        if facts is None or text.is_excused:
            continue
        for language, words in text.words.items():
            for each in multiples(words, language):
                if each.factor not in _factors(analysis, text.owner, facts):
                    said = words[each.start : each.end]
                    message = f"{text.label} in '{language}' says “{said}”, and no fact does"
                    yield Finding(text.place / language, CODE, message, _HINT)


def _facts(analysis: Analysis, owner: Owner) -> tuple[FactRecord, ...] | None:
    """The facts that a conclusion rests on; None for texts that are no conclusions."""
    if isinstance(owner, (Judgement, DifferenceRecord)):
        names = owner.facts
    elif isinstance(owner, ReadingRecord):
        names = owner.of
    elif isinstance(owner, GlanceRecord):
        names = owner.based_on
    elif isinstance(owner, BriefingRecord):
        names = owner.based_on or tuple(analysis.dossier.fact)
    else:
        return None
    return tuple(analysis.dossier.fact[each] for each in names if each in analysis.dossier.fact)


def _factors(analysis: Analysis, owner: Owner, facts: Iterable[FactRecord]) -> frozenset[Fraction]:
    """By how much its facts multiply, and what its record works out."""
    found = {Fraction(each.value) for each in getattr(owner, "computed", ())}
    for fact in facts:
        for text, language in _words(analysis, fact):
            times = lexicon.load(language).doubts.times
            claims = analysis.sentences.claims(text, language)
            found |= {each.factor for each in multiples(text, language)}
            found |= {
                Fraction(each.amount)
                for each in claims.figures
                if each.amount is not None and (each.unit or "").casefold() in times
            }
            found |= {Fraction(each.amount) for each in claims.unread if each.amount is not None}
    return frozenset(found)


def _words(analysis: Analysis, fact: FactRecord) -> Iterator[tuple[str, str]]:
    """The texts and quotes of a fact, with their languages."""
    yield from ((words, language) for language, words in fact.text.items())
    for each in fact.evidence:
        source = analysis.dossier.source.get(each.source)
        if source is not None:
            yield each.quote.exact, source.language
        translated = each.quote.translation
        if translated is not None:
            yield from ((words, language) for language, words in translated.items())
