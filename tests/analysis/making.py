"""Small briefings for tests of the analysis: only what a test speaks of is set."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.edtf import edtf_date
from generator.model.briefing import (
    Briefing,
    DeclaredDifference,
    Measure,
    Origin,
    Source,
)
from generator.model.facts import Dated, Evidence, Fact, Quantity, Quote
from generator.terms.translated import Words
from generator.terms.vocabulary import (
    Bound,
    Credibility,
    DifferenceKind,
    FactKind,
    Magnitude,
    Modality,
    Rights,
)
from generator.text.span import Span

SaidBy: TypeAlias = "Sequence[tuple[str | None, ...]]"
"""Of each piece: a source and an origin, or a source, None and who says it."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def words(text: str) -> Words:
    return Words((("en", text),))


def dated(text: str) -> Dated:
    date = edtf_date.parse(text)
    assert date is not None
    return Dated(date, None)


def quantity(figure: str, measure: str = "m") -> Quantity:
    """A figure as in "more_than 1000", "about 10..20", "millions", "exactly 5" or just "5"."""
    bound, _, number = figure.rpartition(" ")
    if number in list(Magnitude):
        return Quantity(measure, None, None, Magnitude(number), Bound(bound or "exactly"))
    low, _, high = number.partition("..")
    upper = Decimal(high) if high else None
    return Quantity(measure, Decimal(low), upper, None, Bound(bound or "exactly"))


def evidence(
    owner: str, number: int, source: str, origin: str | None = None, **changes: Any
) -> Evidence:
    return Evidence(
        id=f"{owner}-{number}",
        owner=owner,
        source=source,
        quote=Quote("words", (Span(0, 5),), None, None, None),
        origin=origin,
        attributed_to=changes.get("attributed_to", ()),
        modality=Modality(changes.get("modality", "asserted")),
        credibility=Credibility.CANNOT_BE_JUDGED,
        note=None,
    )


def fact(
    id_: str,
    figure: str | None = None,
    date: str | None = None,
    *,
    measure: str = "m",
    said_by: SaidBy = (("s", None),),
    modality: str = "asserted",
    kind: str = "event",
) -> Fact:
    """A fact; `said_by` has a source and an origin, or a source, None and a speaker, a piece."""
    return Fact(
        id=id_,
        text=words(id_),
        topic="t",
        kind=FactKind(kind),
        date=dated(date) if date else None,
        entities=(),
        quantity=quantity(figure, measure) if figure else None,
        evidence=tuple(
            evidence(id_, n, str(by[0]), by[1], modality=modality, attributed_to=_named(by[2:]))
            for n, by in enumerate(said_by, start=1)
        ),
    )


def _named(speakers: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(each for each in speakers if each is not None)


def source(id_: str, text: str = "words", **changes: Any) -> Source:
    return Source(
        id=id_,
        path=f"seeds/articles/{id_}.txt",
        text=text,
        sha256="0" * 64,
        title=id_,
        publisher=changes.get("publisher", f"publisher-of-{id_}"),
        credits=changes.get("credits", ()),
        url=None,
        language=changes.get("language", "en"),
        published=dated(changes.get("published", "2025-01-01")),
        retrieved=None,
        boilerplate=changes.get("boilerplate", ()),
        summary=words(id_),
        rights=Rights.FULL,
        left_out=changes.get("left_out", ()),
        version_of=changes.get("version_of"),
    )


def measure(id_: str = "m", *, cumulative: bool = False) -> Measure:
    return Measure(id_, words(id_), (("en", (("other", "things"),)),), cumulative=cumulative)


def origin(id_: str, by: str | None = None, *, rests_on: str | None = None) -> Origin:
    return Origin(id_, words(id_), by or f"who-said-{id_}", None, None, rests_on)


def declared(*facts: str, kind: str = "contradicts") -> DeclaredDifference:
    name = "d-" + "-".join(sorted(each.removeprefix("f-") for each in facts))
    return DeclaredDifference(name, facts, DifferenceKind(kind), words("note"), None)


def briefing(
    facts: Sequence[Fact] = (),
    *,
    sources: Sequence[Source] | None = None,
    measures: Sequence[Measure] = (),
    differences: Sequence[DeclaredDifference] = (),
    **changes: Any,
) -> Briefing:
    named = dict.fromkeys(each for one in facts for each in one.sources)
    named_origins = dict.fromkeys(
        each.origin for one in facts for each in one.evidence if each.origin is not None
    )
    origins = changes.get("origins") or tuple(origin(each) for each in named_origins)
    return Briefing(
        title=words("title"),
        languages=("en",),
        as_of=None,
        description=None,
        bottom_line=None,
        headline=(),
        topics=(),
        judgements=(),
        origins=tuple(origins),
        measures=tuple(measures) or (measure(),),
        differences=tuple(differences),
        sources=tuple(sources) if sources is not None else tuple(source(each) for each in named),
        entities=tuple(changes.get("entities", ())),
        facts=tuple(facts),
    )
