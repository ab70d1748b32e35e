"""Compares texts and gives what differs as issues, but for what other rules report."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from generator.analysis.kept_hedges import KeptHedges
from generator.analysis.sentences import (
    agreement,
    longer_names,
    modal_words,
    places,
    stance,
    worked_out,
)
from generator.analysis.sentences.issues import Fault, Issue
from generator.analysis.sentences.support import states
from generator.analysis.sentences.texts import ReaderText, TextRole
from generator.dossier.about_records import DifferenceRecord, Judgement
from generator.dossier.records import FactRecord
from generator.lexicon import HedgeKind
from generator.terms.vocabulary import Bound
from generator.text.claims.claim import ClaimKind, Claims, ClaimWords, FigureClaim, HedgeClaim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.analysis.sentences.agreement import Disagreement
    from generator.analysis.sentences.backing import Backing
    from generator.dossier.matching import MatchedDossier
    from generator.dossier.records import EntityRecord


_FULL = len("2024-01-22")
_ROUGH = frozenset({Bound.ABOUT, Bound.ALMOST})
_BOUNDS = frozenset(Bound) - {Bound.EXACTLY}


def is_quantity(owner: object, each: Disagreement, *, translates: bool) -> bool:
    """Whether the translation has the quantity of its fact, which the quote must state anyway."""
    figure = each.claim if translates else each.nearest
    if not isinstance(owner, FactRecord) or owner.quantity is None:
        return False
    return isinstance(figure, FigureClaim) and states(owner.quantity, figure)


def is_hedge(each: Disagreement) -> bool:
    """Whether a disagreement is of a hedge, or of a figure's bound alone."""
    claim, other = each.claim, each.nearest
    if isinstance(claim, FigureClaim) and isinstance(other, FigureClaim):
        return claim.value == other.value and claim.bound is not Bound.EXACTLY
    return each.kind is ClaimKind.HEDGE


def is_compared(text: ReaderText, each: Disagreement) -> bool:
    """Whether a hedge or bound of a fact is compared with its quotes instead."""
    claim, other = each.claim, each.nearest
    if text.role not in {TextRole.FACT, TextRole.TRANSLATION}:
        return False
    if isinstance(claim, FigureClaim) and isinstance(other, FigureClaim):
        return claim.value == other.value
    return each.kind is ClaimKind.HEDGE


def is_own_likelihood(text: ReaderText, issue: Issue) -> bool:
    """Whether an issue is how likely a judgement is: `likelihood-not-written` reports that."""
    if not isinstance(text.owner, Judgement) or text.role is not TextRole.JUDGEMENT:
        return False
    is_likelihood = isinstance(issue.claim, HedgeClaim) and issue.claim.kind is HedgeKind.LIKELIHOOD
    return is_likelihood and issue.fault is Fault.ADDED


def may_drop_bound(text: ReaderText, claim: ClaimWords, backing: Backing) -> bool:
    """Whether a figure that is right but for its bound is reported elsewhere, or not at all.

    `hedge-dropped` reports that of a fact; a title may leave out "about".
    """
    is_title = text.role is TextRole.TITLE and isinstance(text.owner, DifferenceRecord)
    if text.role is not TextRole.FACT and not is_title:
        return False
    wanted = _ROUGH if is_title else _BOUNDS
    return isinstance(claim, FigureClaim) and any(
        each.value == claim.value and each.bound in wanted
        for quote in backing.near
        for each in quote.figures
    )


def differing_issues(
    text: ReaderText, read: Mapping[str, Claims], reported: Sequence[Issue]
) -> Iterator[Issue]:
    """Compare the languages of one text with each other; hedges that are `reported` once."""
    hedged = any(each.kind is ClaimKind.HEDGE for each in reported)
    for here, there in permutations(read, 2):
        what, found = f"the text in '{there}'", []
        for each in agreement.missing(read[here], read[there]):
            if is_compared(text, each):
                continue
            closest = "" if each.nearest is None else each.nearest.words
            found.append((each.kind, each.claim, closest))
        if not (hedged or any(kind is ClaimKind.HEDGE for kind, _, _ in found)):
            modal = modal_words.unkept(read[here], read[there])
            found += [(ClaimKind.HEDGE, each, "") for each in modal]
        for kind, claim, closest in found:
            yield Issue(Fault.LANGUAGES, kind, text, here, claim, what, there, closest)


def longer_name_issues(
    text: ReaderText, read: Mapping[str, Claims], entities: Mapping[str, EntityRecord]
) -> Iterator[Issue]:
    """Names that say more than the names that the other languages of a text have."""
    for here, there in permutations(read, 2):
        for name, rival in longer_names.unkept(read[here], read[there], entities):
            what = f"the text in '{there}'"
            kind, fault = ClaimKind.NAME, Fault.LANGUAGES
            yield Issue(fault, kind, text, here, name, what, there, rival.words)


def not_reported(
    text: ReaderText,
    differing: Sequence[Issue],
    dossier: MatchedDossier,
    read: Callable[[str, str], Claims],
) -> Iterator[Issue]:
    """What differs but for hedges of a fact's text that `hedge-dropped` reports by its quotes."""
    hedged = any(each.kind is ClaimKind.HEDGE for each in differing)
    dropped = hedged and text.role is TextRole.FACT and _drops_hedges(text, dossier, read)
    yield from (each for each in differing if not (dropped and each.kind is ClaimKind.HEDGE))


def _drops_hedges(
    text: ReaderText, dossier: MatchedDossier, read: Callable[[str, str], Claims]
) -> bool:
    return any(
        next(KeptHedges(each, source.language, read).of_text(words, language), None) is not None
        for each in getattr(text.owner, "evidence", ())
        if (source := dossier.source.get(each.source)) is not None
        for language, words in text.words.items()
    )


def translation_issues(
    text: ReaderText, read: Mapping[str, Claims], original: Claims
) -> Iterator[Issue]:
    """Compare a quote or title with its translations, both ways."""
    what = "its quote" if text.role is TextRole.TRANSLATION else "the title itself"
    for language, claims in read.items():
        for one, kind, claim, closest in _unlike(text, claims, original):
            looked = what if one is claims else f"the translation of {what}"
            yield Issue(
                Fault.TRANSLATION, kind, text, language, claim, looked, one.language, closest
            )


def _unlike(
    text: ReaderText, claims: Claims, original: Claims
) -> Iterator[tuple[Claims, ClaimKind, ClaimWords, str]]:
    """What one of a translation and its original claims and the other does not."""
    is_quote, hedged = text.role is TextRole.TRANSLATION, False
    reported: list[ClaimWords | None] = []
    for one, other in ((claims, original), (original, claims)):
        for each in agreement.missing(one, other):
            hedged = hedged or each.kind is ClaimKind.HEDGE
            if is_quote and one is original and is_hedge(each):
                continue  # `hedge-dropped` reports these
            if not is_quote and isinstance(each.claim, HedgeClaim) and _is_future(each.claim):
                continue  # the "to" of a headline is a future: "ferry to run again"
            if is_quantity(text.owner, each, translates=one is claims):
                continue  # `figure-not-written` reports these
            if each.nearest is not None and each.nearest in reported:
                continue  # the same pair, seen from the other side
            reported.append(each.claim)
            yield one, each.kind, each.claim, "" if each.nearest is None else each.nearest.words
    if hedged or not is_quote:
        return
    for one, other in ((claims, original), (original, claims)):
        yield from ((one, ClaimKind.HEDGE, each, "") for each in modal_words.unkept(one, other))


def _is_future(hedge: HedgeClaim) -> bool:
    return hedge.kind is HedgeKind.PLAN


def weekday_issues(text: ReaderText, claims: Claims) -> Iterator[Issue]:
    """The day that the basis of a date names by another day, and that is not the date."""
    date = getattr(text.owner, "date", None) or getattr(text.owner, "published", None)
    day = worked_out.weekday_beside(claims) if text.role is TextRole.BASIS else None
    edtf = getattr(date, "edtf", "")
    if day is not None and len(edtf) == _FULL and edtf != day.isoformat():
        what = "the date that it is the basis of"
        kind, claim = ClaimKind.DATE, claims.dates[0]
        yield Issue(Fault.UNSUPPORTED, kind, text, claims.language, claim, what, closest=edtf)


def displaced_issues(
    text: ReaderText, claims: Claims, others: Sequence[Claims], *, whole: bool
) -> Iterator[Issue]:
    """Names in the place of others."""
    for claim, rival in places.displaced(claims, others, whole=whole):
        yield Issue(
            Fault.UNSUPPORTED,
            ClaimKind.NAME,
            text,
            claims.language,
            claim,
            "its quotes, in this place,",
            closest=rival.words,
        )


def repeated_issues(
    text: ReaderText, claims: Claims, quotes: Sequence[Claims], entities: Sequence[str]
) -> Iterator[Issue]:
    """A name that a text has once more than its quotes, in the place of an entity it lacks."""
    for name, lost in places.repeated(claims, quotes, entities):
        fault, what = Fault.UNSUPPORTED, "its quotes, once more,"
        yield Issue(fault, ClaimKind.NAME, text, claims.language, name, what, closest=lost)


def stance_issues(
    text: ReaderText, claims: Claims, quotes: Sequence[Claims], originals: Sequence[Claims] = ()
) -> Iterator[Issue]:
    """Compare the negations and hedges of a text with quotes, by their translations if any."""
    found = [(Fault.DROPPED, each) for each in stance.dropped(claims, quotes)]
    found += [(Fault.ADDED, each) for each in stance.added(claims, quotes, originals)]
    for fault, each in found:
        yield Issue(
            fault,
            each.kind,
            text,
            claims.language,
            each.claim,
            "its quotes",
            closest=each.closest,
        )
