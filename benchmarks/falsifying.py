"""Falsifies a text one thing at a time, for `mutations`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.words_to_change import (
    ALLEGED,
    AUXILIARY,
    BOUNDS,
    FOREIGN,
    JOINED,
    NOT,
    NUMBERS,
    PLANNED,
    POSSIBLE,
    UNITS,
    VERB,
    entities,
    is_beside_hedge,
    is_quoted,
    months,
    put,
    without,
    word_at,
)
from generator import lexicon
from generator.analysis.sentences.hedge_agreement import places
from generator.analysis.sentences.pole_words import by_pole
from generator.lexicon import HedgeKind
from generator.lexicon.poles import OPPOSITE

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from generator.analysis.sentences.sentences import Sentences
    from generator.analysis.sentences.texts import ReaderText
    from generator.text.claims.claim import Claims, NameClaim


@dataclass(frozen=True, slots=True)
class Falsification:
    """A text with one thing changed."""

    kind: str
    text: ReaderText
    language: str
    words: str

    @property
    def falsified(self) -> ReaderText:
        """The text with the false words in one language."""
        return replace(self.text, words={**self.text.words, self.language: self.words})


@dataclass(frozen=True, slots=True)
class Falsifier:
    """Makes falsifications of the texts of one dossier."""

    sentences: Sentences
    chance: random.Random

    def of(self, text: ReaderText) -> Iterator[Falsification]:
        """One of each kind that the text allows, in each language."""
        for language, words in text.words.items():
            if language not in lexicon.languages():
                continue
            claims = self.sentences.claims(words, language)
            for kind, make in KINDS.items():
                made = [each for each in make(self, claims) if each != words]
                if made:
                    yield Falsification(kind, text, language, self.chance.choice(made))

    def figures(self, claims: Claims) -> Iterator[str]:
        """Another digit, or another number word."""
        words = NUMBERS[claims.language]
        for claim in claims.figures:
            if claim.loose or claim.quoted or claim.amount == 1:
                continue
            digits = [m.start() for m in re.finditer(r"\d", claim.words)]
            if digits:
                at = self.chance.choice(digits)
                digit = self.chance.choice([d for d in "123456789" if d != claim.words[at]])
                changed = claim.words[:at] + digit + claim.words[at + 1 :]
            else:
                number = claim.words.split()[-1]
                other = self.chance.choice([each for each in words if each != number.lower()])
                changed = claim.words[: len(claim.words) - len(number)] + other
            yield put(claims.text, claim.start, claim.end, changed)

    def months(self, claims: Claims) -> Iterator[str]:
        """The month before or after."""
        names = months(claims.language)
        for claim in claims.dates:
            for at, name in enumerate(names):
                if claim.quoted or not re.search(rf"\b{name}\b", claim.words):
                    continue
                other = names[(at + self.chance.choice((-1, 1))) % 12]
                yield put(claims.text, claim.start, claim.end, claim.words.replace(name, other))

    def years(self, claims: Claims) -> Iterator[str]:
        """The year before or after."""
        for claim in claims.dates:
            match = re.search(r"\b\d{4}\b", claim.words)
            if match is not None and not claim.quoted:
                year = str(int(match[0]) + self.chance.choice((-1, 1)))
                start = claim.start + match.start()
                yield put(claims.text, start, start + 4, year)

    def names(self, claims: Claims) -> Iterator[str]:
        """Another entity of the dossier."""
        for claim in entities(claims):
            others = [
                name
                for entity in self.sentences.dossier.entities
                if entity.id != claim.entity
                and (name := entity.name.get(claims.language)) is not None
                and name[:1].isupper()
                and "(" not in name
            ]
            yield put(claims.text, claim.start, claim.end, self.chance.choice(others))

    def near_names(self, claims: Claims) -> Iterator[str]:
        """An entity that the same article names."""
        for claim in entities(claims):
            others = sorted(
                {
                    name.words
                    for name in self._around(claims)
                    if name.entity not in {None, claim.entity} and name.words[:1].isupper()
                }
            )
            if others:
                yield put(claims.text, claim.start, claim.end, self.chance.choice(others))

    def foreign_names(self, claims: Claims) -> Iterator[str]:
        """A name that the dossier does not know."""
        for claim in entities(claims):
            yield put(claims.text, claim.start, claim.end, self.chance.choice(FOREIGN))

    def units(self, claims: Claims) -> Iterator[str]:
        """Something else counted."""
        for claim in claims.figures:
            at = -1 if claim.unit is None else claims.text.find(claim.unit, claim.end)
            if claim.unit is not None and not claim.quoted and 0 <= at <= claim.end + 1:
                other = self.chance.choice(UNITS[claims.language])
                yield put(claims.text, at, at + len(claim.unit), other)

    def swapped_names(self, claims: Claims) -> Iterator[str]:
        """Two names in each other's place."""
        named = list(entities(claims))
        for one, other in pairwise(named):
            if one.entity != other.entity and one.end <= other.start:
                text = claims.text
                between = text[one.end : other.start]
                if JOINED.fullmatch(between):
                    continue
                yield text[: one.start] + other.words + between + one.words + text[other.end :]

    def dropped_negations(self, claims: Claims) -> Iterator[str]:
        """A negation left out."""
        for claim in claims.negations:
            if claim.family is None and not claim.quoted:
                yield put(claims.text, claim.start, claim.end + 1, "")

    def added_negations(self, claims: Claims) -> Iterator[str]:
        """A negation put before a verb."""
        language, text = claims.language, claims.text
        for verb in AUXILIARY[language].finditer(text):
            if not is_quoted(claims, verb.start()):
                yield put(text, verb.end(), verb.end(), NOT[language])
                return
        if language == "en":
            for verb in VERB.finditer(text):
                if not is_quoted(claims, verb.start()):
                    yield put(text, verb.start(), verb.start(), "never ")
                    return

    def quoted(self, claims: Claims) -> Iterator[str]:
        """A letter of quoted words altered."""
        for claim in claims.quoted:
            letters = [at for at in range(claim.start, claim.end) if claims.text[at].isalpha()]
            if letters:
                at = self.chance.choice(letters)
                other = "x" if claims.text[at] != "x" else "q"
                yield put(claims.text, at, at + 1, other)

    def bounds(self, claims: Claims) -> Iterator[str]:
        """A bound dropped, changed or added."""
        text = claims.text
        for claim in claims.figures:
            if claim.loose or claim.quoted or claim.ordinal or claim.limits or claim.amount == 1:
                continue
            number = re.search(r"\S+$", claim.words)
            if claim.bound == "exactly":
                added = self.chance.choice(BOUNDS[claims.language])
                words = claim.words
                if words[:1].isupper():
                    added, words = added.capitalize(), words[:1].lower() + words[1:]
                yield put(text, claim.start, claim.end, f"{added} {words}")
            elif number is not None and " " in claim.words and number[0][:1].isdigit():
                yield put(text, claim.start, claim.start + number.start(), "")
                for word in BOUNDS[claims.language]:
                    if not claim.words.lower().startswith(word):
                        yield put(text, claim.start, claim.start + number.start(), f"{word} ")

    def hedges(self, claims: Claims) -> Iterator[str]:
        """A word of likelihood or allegation left out."""
        wanted = {HedgeKind.LIKELIHOOD, HedgeKind.ALLEGATION}
        yield from without(claims, wanted)

    def modality(self, claims: Claims) -> Iterator[str]:
        """A word of a plan, a condition or a denial left out, where no other hedges the same."""
        likely = {
            each.start
            for place in places(claims)
            for each in place
            if any(other.kind is HedgeKind.LIKELIHOOD for other in place)
        }
        for claim in claims.hedges:
            is_wanted = claim.kind in {HedgeKind.PLAN, HedgeKind.CONDITION, HedgeKind.DENIAL}
            if is_wanted and not (claim.weak or claim.quoted or claim.start in likely):
                yield put(claims.text, claim.start, claim.end + 1, "")

    def added_hedges(self, claims: Claims) -> Iterator[str]:
        """An allegation added, where there is none."""
        if any(each.kind is HedgeKind.ALLEGATION for each in claims.hedges):
            return
        for verb in AUXILIARY[claims.language].finditer(claims.text):
            if not is_quoted(claims, verb.start()):
                yield put(claims.text, verb.start(), verb.start(), ALLEGED[claims.language])
                return

    def added_modality(self, claims: Claims) -> Iterator[str]:
        """A possibility or a plan in the place of what is or was."""
        for verb in AUXILIARY[claims.language].finditer(claims.text):
            if is_quoted(claims, verb.start()) or is_beside_hedge(claims, *word_at(claims, verb)):
                continue
            if claims.language == "en":
                changed = POSSIBLE.get(verb[0])
                if changed is None:
                    continue
            else:
                changed = self.chance.choice(PLANNED)
            yield put(claims.text, verb.start(), verb.end(), changed)
            return

    def opposites(self, claims: Claims) -> Iterator[str]:
        """A word in the place of its opposite: after for before."""
        known = lexicon.load(claims.language).opposites
        for pole, words in by_pole(claims).items():
            others = [each for each, sense in known.items() if sense == OPPOSITE[pole]]
            for word in words if others else ():
                yield put(claims.text, word.start, word.end, self.chance.choice(others))

    def _around(self, claims: Claims) -> Iterator[NameClaim]:
        for text in self.sentences.texts:
            words = text.words.get(claims.language)
            if words == claims.text:
                for role in self.sentences.texts:
                    if role.owner is text.owner or (
                        role.evidence is not None
                        and text.evidence is not None
                        and role.evidence.source == text.evidence.source
                    ):
                        other = role.words.get(claims.language)
                        if other is not None:
                            yield from self.sentences.claims(other, claims.language).names
                return


KINDS: dict[str, Callable[[Falsifier, Claims], Iterator[str]]] = {
    "figure": Falsifier.figures,
    "month": Falsifier.months,
    "year": Falsifier.years,
    "name": Falsifier.names,
    "name near by": Falsifier.near_names,
    "foreign name": Falsifier.foreign_names,
    "unit": Falsifier.units,
    "names swapped": Falsifier.swapped_names,
    "negation dropped": Falsifier.dropped_negations,
    "negation added": Falsifier.added_negations,
    "quoted words": Falsifier.quoted,
    "bound": Falsifier.bounds,
    "hedge": Falsifier.hedges,
    "modality": Falsifier.modality,
    "hedge added": Falsifier.added_hedges,
    "modality added": Falsifier.added_modality,
    "opposite": Falsifier.opposites,
}
