"""Small dossiers for tests of the analysis: only what a test speaks of is set."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.analysis.results import Analysis
from generator.dossier import matching
from generator.dossier.about_records import (
    BriefingRecord,
    DifferenceRecord,
    Judgement,
    Labelled,
    Measure,
    Origin,
)
from generator.dossier.briefing import Briefing
from generator.dossier.dossier import Article, Dossier
from generator.dossier.records import Dated, Evidence, FactRecord, Quantity, Quote, SourceRecord
from generator.edtf import edtf_date
from generator.terms.translated import Words
from generator.terms.vocabulary import (
    Bound,
    Confidence,
    DifferenceKind,
    FactKind,
    Likelihood,
    Magnitude,
    Modality,
)

SaidBy: TypeAlias = "Sequence[tuple[str | None, ...]]"
"""Of each piece: a source and an origin, or a source, None and who says it."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TEXT = "words"
"""Every article's text and every quote."""


def words(text: str) -> Words:
    return Words(en=text)


def dated(text: str) -> Dated:
    assert edtf_date.parse(text) is not None
    return Dated(edtf=text)


def quantity(figure: str, measure: str = "m") -> Quantity:
    """A figure as in "more_than 1000", "about 10..20", "millions", "exactly 5" or just "5"."""
    bound, _, number = figure.rpartition(" ")
    limit = Bound(bound or "exactly")
    if number in list(Magnitude):
        return Quantity(measure=measure, magnitude=Magnitude(number), bound=limit)
    low, _, high = number.partition("..")
    upper = Decimal(high) if high else None
    return Quantity(measure=measure, amount=Decimal(low), amount_to=upper, bound=limit)


def fact(
    id_: str,
    figure: str | None = None,
    date: str | None = None,
    *,
    measure: str = "m",
    said_by: SaidBy = (("s", None),),
    modality: str = "asserted",
    kind: str = "event",
) -> FactRecord:
    """A fact; `said_by` has a source and an origin, or a source, None and a speaker, a piece."""
    return FactRecord(
        id=id_,
        text=words(id_),
        topic="t",
        kind=FactKind(kind),
        date=dated(date) if date else None,
        quantity=quantity(figure, measure) if figure else None,
        evidence=tuple(
            Evidence(
                source=str(by[0]),
                quote=Quote(exact=TEXT),
                origin=by[1],
                attributed_to=_named(by[2:]),
                modality=Modality(modality),
            )
            for by in said_by
        ),
    )


def _named(speakers: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(each for each in speakers if each is not None)


def source(id_: str, **changes: Any) -> SourceRecord:
    return SourceRecord(
        id=id_,
        file=f"articles/{id_}.txt",
        sha256="0" * 64,
        title=id_,
        publisher=changes.get("publisher", f"publisher-of-{id_}"),
        credits=changes.get("credits", ()),
        language="en",
        published=dated(changes.get("published", "2025-01-01")),
        summary=words(id_),
        version_of=changes.get("version_of"),
    )


def measure(id_: str = "m", *, cumulative: bool = False) -> Measure:
    return Measure(id=id_, label=words(id_), unit={"en": "things"}, cumulative=cumulative)


def origin(
    id_: str, by: str | None = None, *, rests_on: str | None = None, shares: tuple[str, ...] = ()
) -> Origin:
    by = by or f"who-said-{id_}"
    return Origin(id=id_, name=words(id_), by=by, rests_on=rests_on, may_share_with=shares)


def declared(*facts: str, kind: str = "contradicts") -> DifferenceRecord:
    name = "d-" + "-".join(sorted(each.removeprefix("f-") for each in facts))
    return DifferenceRecord(id=name, facts=facts, kind=DifferenceKind(kind), note=words("note"))


def judgement(id_: str, *facts: str) -> Judgement:
    return Judgement(
        id=id_,
        text=words("text"),
        based_on=facts,
        likelihood=Likelihood.LIKELY,
        confidence=Confidence.LOW,
    )


def briefing(
    facts: Sequence[FactRecord] = (),
    *,
    sources: Sequence[SourceRecord] | None = None,
    **changes: Any,
) -> Briefing:
    """A dossier that passed; `changes` are keys of briefing.yml."""
    if sources is None:
        sources = [source(each) for each in dict.fromkeys(e for one in facts for e in one.sources)]
    named = dict.fromkeys(
        each.origin for one in facts for each in one.evidence if each.origin is not None
    )
    about = {
        "title": words("title"),
        "languages": ("en",),
        "topics": (Labelled(id="t", label=words("topic")),),
        "origins": tuple(origin(each) for each in named),
        "measures": (measure(),),
    }
    dossier = Dossier(
        about=BriefingRecord(**(about | {key: tuple(each) for key, each in changes.items()})),
        sources=tuple(sources),
        entities=(),
        facts=tuple(facts),
        articles={each.id: Article(f"seeds/{each.file}", TEXT, each.sha256) for each in sources},
    )
    return Briefing(matching.match(dossier))


def analysis(*facts: FactRecord, **changes: Any) -> Analysis:
    """The analysis of such a dossier."""
    return Analysis(briefing(facts, **changes))
