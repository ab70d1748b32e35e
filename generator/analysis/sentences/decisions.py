"""Decides, clause by clause, whether the passages that a text rests on say what it says.

Three outcomes: every part of a clause is supported; a passage that the clause repeats says
something else, which is a fault; or nothing decides, and the text is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences import counting, polarity, roles, uneven
from generator.analysis.sentences.alignment import align, marks_of
from generator.analysis.sentences.content_words import ContentWord, clauses
from generator.analysis.sentences.counting import counted, is_same, may_be_same
from generator.analysis.sentences.issues import Fault
from generator.analysis.sentences.support import is_dated, unsupported
from generator.lexicon import HedgeKind
from generator.text.claims.claim import ClaimKind, ClaimWords, NameClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.sentences.alignment import Alignment, Neighbour, PassageIndex
    from generator.analysis.sentences.backing import Backing
    from generator.analysis.sentences.content_words import Clause
    from generator.analysis.sentences.roles import Leave
    from generator.text.claims.claim import Claims, DateClaim, FigureClaim


_LOOSE = frozenset({HedgeKind.PLAN, HedgeKind.CONDITION})
"""Hedges that another sentence of a source may do without: "if the government pays"."""

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = 10
"""An amount from here on is seldom that of something else as well."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a text says and no passage supports."""

    claim: ClaimWords
    """A name, a negation, a hedge, or the whole clause."""
    kind: ClaimKind | None = None
    """None for a clause that no passage is like."""
    fault: Fault | None = None
    """What is wrong where a passage says something else; none where nothing decides."""
    closest: str = ""
    """The passage that says something else."""
    is_loose: bool = False
    """Whether a name may stand for a pronoun of the passage."""

    @property
    def is_stance(self) -> bool:
        """Whether a text denies or hedges more or less than a passage that is like it."""
        return self.kind in {ClaimKind.NEGATION, ClaimKind.HEDGE}


def doubts(
    text: Claims, near: Sequence[Neighbour], leave: Leave, others: PassageIndex | None = None
) -> Iterator[Doubt]:
    """What passages do not support of a text; some names need no support.

    What those `near` do not decide, `others` may support.
    """
    near = [each for each in near if each.claims.language == text.language]
    loose: dict[tuple[int, int], list[NameClaim]] = {}
    for clause in clauses(text):
        if _says_nothing(text, clause):
            yield from (Doubt(each, ClaimKind.DATE) for each in uneven.compared(text, clause))
            counted_here = _of_units(text, align(clause, *_marks(text, clause), near))
            yield from (each for each in counted_here if each.fault is not None)
            continue
        found = _of_clause(text, clause, near, leave)
        settled = any(each.fault is not None or each.is_stance for each in found)
        in_doubt = any(not each.is_loose for each in found)
        if in_doubt and others is not None and not settled:
            wider = [*near, *others.like(clause, _marks(text, clause))]
            if not any(_of_clause(text, clause, wider, replace(leave, is_strict=True))):
                continue
        yield from (each for each in found if not each.is_loose)
        names = [
            each.claim for each in found if each.is_loose and isinstance(each.claim, NameClaim)
        ]
        loose.setdefault(clause.sentence, []).extend(names)
    for names in loose.values():
        yield from (Doubt(each, ClaimKind.NAME) for each in roles.confused(text, names))


def _of_clause(
    text: Claims, clause: Clause, passages: Sequence[Neighbour], leave: Leave
) -> list[Doubt]:
    alignment = align(clause, *_marks(text, clause), passages)
    strict = leave.is_strict or leave.is_reasoning
    if not alignment.passages or (strict and not alignment.repeats):
        words = text.text[clause.start : clause.end]
        whole = Doubt(ClaimWords(start=clause.start, end=clause.end, words=words))
        dates = _of_dates(text, alignment, leave)
        return [whole, *(each for each in dates if each.fault is not None)]
    return [
        *_of_names(text, alignment, leave),
        *_of_dates(text, alignment, leave),
        *_of_units(text, alignment),
        *_of_beginning(text, alignment),
        *_of_polarity(text, alignment, passages),
        *_of_words(text, clause, passages),
    ]


def _marks(text: Claims, clause: Clause) -> tuple[frozenset[str], frozenset[str]]:
    """The entities that a clause names, and its dates as passages have them."""
    names = roles.named(text, clause)
    entities = frozenset(each.entity for each in names if each.entity is not None)
    return entities, marks_of(each for each in text.dates if clause.has(each.start))


def of_label(text: Claims, backing: Backing, allowed: frozenset[str]) -> Iterator[Doubt]:
    """What a label says that it cannot say of itself: other names, a negation, an allegation."""
    for each in unsupported(text, [backing]):
        yield Doubt(each.claim, each.kind)
    for clause in clauses(text):
        for name in roles.named(text, clause):
            if allowed.isdisjoint((name.entity, *name.inside)):
                yield Doubt(name, ClaimKind.NAME)
        names = roles.named(text, clause)
        yield from (Doubt(each, ClaimKind.NAME) for each in roles.confused(text, names))
        for claim in polarity.stance(text, clause):
            yield Doubt(claim)


def _says_nothing(text: Claims, clause: Clause) -> bool:
    """Whether a clause has one word at most besides figures and dates, and no name or stance."""
    few = sum(not word.is_figure for word in clause.words) <= 1
    return few and not roles.named(text, clause) and not polarity.stance(text, clause)


def _of_names(text: Claims, alignment: Alignment, leave: Leave) -> Iterator[Doubt]:
    for each in roles.unsupported(text, alignment, leave):
        fault = None if each.rival is None else Fault.UNSUPPORTED
        closest = "" if each.rival is None else each.rival.claims.text
        yield Doubt(each.name, ClaimKind.NAME, fault, closest, is_loose=each.is_loose)


def _of_dates(text: Claims, alignment: Alignment, leave: Leave) -> Iterator[Doubt]:
    """The dates that no passage prints, nor its source or fact bears."""
    known = frozenset(date for each in alignment.passages for date in each.dates)
    for claim in text.dates:
        if claim.edtf is None or claim.quoted or not alignment.clause.has(claim.start):
            continue
        issued = _issued(text, claim, leave)
        if issued and not all(is_dated(end, issued) for end in claim.edtf.split("/")):
            yield Doubt(claim, ClaimKind.DATE, Fault.UNSUPPORTED, min(issued))
        elif not all(is_dated(end, known) for end in claim.edtf.split("/")):
            rival = _other_month(text, claim, alignment)
            fault = None if rival is None else Fault.UNSUPPORTED
            yield Doubt(claim, ClaimKind.DATE, fault, "" if rival is None else rival.claims.text)


def _of_beginning(text: Claims, alignment: Alignment) -> Iterator[Doubt]:
    """A first word of a sentence that may be a name: of no passage, where a name is missing."""
    start = alignment.clause.sentence[0]
    first = next((word for word in alignment.clause.words if word.start >= start), None)
    if first is None or text.text[start : first.start].strip() or first.is_figure:
        return
    here = {entity for each in text.names for entity in (each.entity, *each.inside)}
    known = any(each.has(first) for each in alignment.passages)
    if not known and any(not each.named <= here for each in alignment.best):
        words = text.text[first.start :].split(maxsplit=1)[0]
        yield Doubt(ClaimWords(start=first.start, end=first.start + len(words), words=words))


def _of_units(text: Claims, alignment: Alignment) -> Iterator[Doubt]:
    """The figures that count something else in every passage that has them."""
    for claim in text.figures:
        if claim.quoted or claim.ordinal or claim.loose or not alignment.clause.has(claim.start):
            continue
        here = counted(text, claim)
        there = [
            (each, words, may_be_same(text, claim, each.claims, figure))
            for each in alignment.passages
            for figure in each.claims.figures
            if figure.value == claim.value and (words := counted(each.claims, figure))
        ]
        if here and there and not any(is_same(here, words) for _, words, _ in there):
            known = any(not here[0].isdisjoint(each.keys | each.named) for each, _, _ in there)
            certain = alignment.repeats or not (known or _is_small(claim))
            certain = certain and not any(alike for _, _, alike in there)
            fault = Fault.UNSUPPORTED if certain else None
            yield Doubt(claim, ClaimKind.FIGURE, fault, there[0][0].claims.text)


def _is_small(figure: FigureClaim) -> bool:
    """Whether a passage may have the same amount by chance."""
    return figure.amount is not None and figure.amount < _SMALL and figure.limits is None


def _issued(text: Claims, claim: DateClaim, leave: Leave) -> frozenset[str]:
    """When the sources appeared of which a text gives the date: "the Post wrote in September"."""
    named = [
        (each, dates)
        for each in text.names
        if each.end <= claim.start and (dates := leave.issued(each.entity or "")) is not None
    ]
    if not named:
        return frozenset()
    name, dates = named[-1]
    known = lexicon.load(text.language)
    said = known.names.inverted | known.names.telling
    between = text.text[name.end : claim.start].casefold().split()
    spoken = not said.isdisjoint(between) and said.union(known.figures.function_words) >= {*between}
    return dates if spoken else frozenset()


def _other_month(text: Claims, claim: DateClaim, alignment: Alignment) -> Neighbour | None:
    """A best passage that has another month after the same word: "before March"."""
    here = [each for each in text.dates if alignment.clause.has(each.start)]
    if not _month(claim) or len(here) > 1:
        return None
    before = text.text[: claim.start].casefold().split()[-1:]
    for passage in alignment.best:
        dates = [each for each in passage.claims.dates if _month(each)]
        words = [passage.claims.text[: each.start].casefold().split()[-1:] for each in dates]
        if before and words == [before] and alignment.repeats:
            return passage
    return None


def _month(claim: DateClaim) -> str:
    """The month of a date that is no interval."""
    parts = (claim.edtf or "").split("-")
    return parts[1] if len(parts) > 1 and "/" not in (claim.edtf or "") else ""


def _of_words(text: Claims, clause: Clause, passages: Sequence[Neighbour]) -> Iterator[Doubt]:
    """The words of a clause, but its hedges, of which no passage has a form or a synonym."""
    hedging = [(each.start, each.end) for each in (*text.hedges, *text.negations)]
    for word in clause.words:
        known = any(each.has(word) for each in passages)
        if known or word.is_figure or any(start <= word.start < end for start, end in hedging):
            continue
        written = _WORD.match(text.text, word.start)
        if written is None:
            continue
        alike = ContentWord(word.start, counting.alike(written[0].casefold(), text.language))
        if not any(each.has(alike) for each in passages):
            yield Doubt(ClaimWords(start=word.start, end=written.end(), words=written[0]))


def _of_polarity(text: Claims, alignment: Alignment, near: Sequence[Neighbour]) -> Iterator[Doubt]:
    repeats = alignment.repeats
    passages = [each.claims for each in alignment.passages]
    yield from (Doubt(*each) for each in uneven.of_clause(text, alignment.clause, passages))
    closest = alignment.best[0].claims.text if alignment.best else ""
    for negation in polarity.denied(text, alignment):
        plain = repeats and polarity.is_said(text, negation, alignment.best)
        yield Doubt(negation, ClaimKind.NEGATION, Fault.ADDED if plain else None, closest)
    for negation, passage in polarity.affirmed(text, alignment):
        fault = Fault.DROPPED if repeats else None
        yield Doubt(negation, ClaimKind.NEGATION, fault, passage.claims.text)
    for hedge in polarity.hedged(text, alignment):
        plain = repeats and not polarity.is_elsewhere(text, hedge, near)
        yield Doubt(hedge, ClaimKind.HEDGE, Fault.ADDED if plain else None, closest)
    for hedge in polarity.hedged_elsewhere(text, alignment):
        yield Doubt(hedge, ClaimKind.HEDGE)
    for hedge, passage in polarity.flattened(text, alignment):
        fault = Fault.DROPPED if repeats and hedge.kind not in _LOOSE else None
        yield Doubt(hedge, ClaimKind.HEDGE, fault, passage.claims.text)
