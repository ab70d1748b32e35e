"""Makes the briefing out of an examined dossier: every quote found, every id known.

Call it only for a dossier without errors; what the checks refuse is taken here to be right.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

from generator.edtf import edtf_date
from generator.history.resolved import histories
from generator.model import briefing as model
from generator.model import facts as carried
from generator.terms.translated import Words
from generator.text.quotes import Missed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.edtf.edtf_date import EdtfDate
    from generator.examination import Examination
    from generator.load import records
    from generator.text.span import Span

T = TypeVar("T")
U = TypeVar("U")


def resolve(examination: Examination) -> model.Briefing:
    """The briefing of a dossier that passed its checks."""
    dossier = examination.dossier
    record = dossier.briefing
    spans = _spans(examination)
    return model.Briefing(
        title=Words.of(record.title),
        languages=record.languages,
        as_of=_maybe(record.as_of, _date),
        description=_maybe(record.description, Words.of),
        bottom_line=_maybe(record.bottom_line, Words.of),
        headline=record.headline,
        topics=tuple(model.Topic(each.id, Words.of(each.label)) for each in record.topics),
        judgements=tuple(_judgement(each) for each in record.judgements),
        origins=tuple(_origin(each) for each in record.origins),
        measures=tuple(_measure(each) for each in record.measures),
        differences=tuple(_difference(each) for each in record.differences),
        sources=tuple(_source(each, examination) for each in dossier.sources),
        entities=tuple(_entity(each, spans) for each in dossier.entities),
        facts=tuple(_fact(each, spans) for each in dossier.facts),
        redirects=tuple(
            model.Redirect(each.kind, each.old, each.new) for each in dossier.redirects
        ),
        histories=histories(dossier.lock),
        url=None if record.url is None else f"{record.url.rstrip('/')}/",
        version=_version(examination),
    )


def _spans(examination: Examination) -> Mapping[tuple[str, int], tuple[Span, ...]]:
    """By owner and index: where each quote stands."""
    return {
        (sought.piece.owner.id, sought.piece.index): sought.answer
        for sought in examination.sought
        if not isinstance(sought.answer, Missed)
    }


def _version(examination: Examination) -> str:
    """SHA-256 over every record and every article's hash, in order."""
    dossier = examination.dossier
    digest = hashlib.sha256()
    kept = (*dossier.redirects, *dossier.lock)
    for record in (dossier.briefing, *dossier.sources, *dossier.entities, *dossier.facts, *kept):
        digest.update(record.model_dump_json().encode())
    for source in dossier.sources:
        digest.update(dossier.articles[source.id].sha256.encode())
    return digest.hexdigest()


def _maybe(value: T | None, make: Callable[[T], U]) -> U | None:
    return None if value is None else make(value)


def _date(text: str) -> EdtfDate:
    date = edtf_date.parse(text)
    if date is None:
        message = f"{text!r} passed the checks but is no date"
        raise ValueError(message)
    return date


def _dated(record: records.Dated) -> carried.Dated:
    return carried.Dated(_date(record.edtf), _maybe(record.basis, Words.of))


def _evidence(
    owner: str,
    written: Sequence[records.Evidence],
    spans: Mapping[tuple[str, int], tuple[Span, ...]],
) -> tuple[carried.Evidence, ...]:
    return tuple(
        carried.Evidence(
            id=f"{owner}-{index + 1}",
            owner=owner,
            source=each.source,
            quote=carried.Quote(
                exact=each.quote.exact,
                spans=spans[owner, index],
                prefix=each.quote.prefix,
                suffix=each.quote.suffix,
                translation=_maybe(each.quote.translation, Words.of),
            ),
            origin=each.origin,
            attributed_to=each.attributed_to,
            modality=each.modality,
            credibility=each.credibility,
            note=_maybe(each.note, Words.of),
        )
        for index, each in enumerate(written)
    )


def _fact(
    record: records.FactRecord, spans: Mapping[tuple[str, int], tuple[Span, ...]]
) -> carried.Fact:
    quantity = record.quantity
    return carried.Fact(
        id=record.id,
        text=Words.of(record.text),
        topic=record.topic,
        kind=record.kind,
        date=_maybe(record.date, _dated),
        entities=record.entities,
        quantity=None
        if quantity is None
        else carried.Quantity(
            quantity.measure,
            quantity.amount,
            quantity.amount_to,
            quantity.magnitude,
            quantity.bound,
        ),
        evidence=_evidence(record.id, record.evidence, spans),
    )


def _entity(
    record: records.EntityRecord, spans: Mapping[tuple[str, int], tuple[Span, ...]]
) -> model.Entity:
    return model.Entity(
        id=record.id,
        schema=record.schema_,
        name=Words.of(record.name),
        aliases=tuple(
            model.Alias(each.text, each.language, each.strength, each.near, each.not_near)
            for each in record.aliases
        ),
        properties=tuple(
            (name, tuple(v if isinstance(v, str) else Words.of(v) for v in values))
            for name, values in record.properties.items()
        ),
        description=_maybe(record.description, Words.of),
        evidence=_evidence(record.id, record.evidence, spans),
        reliability=record.reliability,
        reliability_basis=_maybe(record.reliability_basis, Words.of),
    )


def _source(record: records.SourceRecord, examination: Examination) -> model.Source:
    article = examination.dossier.articles[record.id]
    left_out = tuple(
        model.LeftOut(item.exact, answer[0], Words.of(item.reason))
        for source, _, item, answer in examination.left_out
        if source is record and not isinstance(answer, Missed)
    )
    return model.Source(
        id=record.id,
        path=article.path,
        text=article.text,
        sha256=article.sha256,
        title=record.title,
        publisher=record.publisher,
        credits=record.credits,
        url=record.url,
        language=record.language,
        published=_dated(record.published),
        retrieved=_maybe(record.retrieved, _date),
        boilerplate=examination.boilerplate[record.id],
        summary=Words.of(record.summary),
        rights=record.rights,
        left_out=left_out,
        version_of=record.version_of,
    )


def _origin(record: records.Origin) -> model.Origin:
    return model.Origin(
        record.id,
        Words.of(record.name),
        record.by,
        _maybe(record.date, _dated),
        _maybe(record.note, Words.of),
        record.rests_on,
    )


def _measure(record: records.Measure) -> model.Measure:
    unit = tuple(
        (language, tuple(forms.items()) if not isinstance(forms, str) else (("other", forms),))
        for language, forms in record.unit.items()
    )
    return model.Measure(record.id, Words.of(record.label), unit, record.cumulative)


def _difference(record: records.DifferenceRecord) -> model.DeclaredDifference:
    return model.DeclaredDifference(
        record.fragment,
        record.facts,
        record.kind,
        Words.of(record.note),
        _maybe(record.title, Words.of),
    )


def _judgement(record: records.Judgement) -> model.Judgement:
    return model.Judgement(
        record.id,
        Words.of(record.text),
        record.based_on,
        record.likelihood,
        record.confidence,
        _maybe(record.confidence_basis, Words.of),
        tuple(Words.of(each) for each in record.assumptions),
        tuple(Words.of(each) for each in record.gaps),
    )
