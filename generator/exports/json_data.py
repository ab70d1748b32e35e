"""Facts, sources, entities and differences as JSON: the YAML's keys, with everything resolved.

Offsets are code points in the article's file, from its start; permalinks are relative to the
site's root; dates carry their EDTF and their first and last day; `origins` has the ids of a
fact's pieces of evidence, a list an independent origin.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.edtf import edtf_date
from generator.exports import proof
from generator.render.layout import Target
from generator.terms.translated import Words
from generator.terms.vocabulary import Rights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.differences import Difference
    from generator.analysis.results import Analysis
    from generator.dossier.about_records import DifferenceRecord
    from generator.dossier.briefing import Briefing
    from generator.dossier.matching import Citation
    from generator.dossier.outside import Outside
    from generator.dossier.records import (
        Dated,
        EntityRecord,
        FactRecord,
        Provable,
        Quantity,
        SourceRecord,
    )
    from generator.edtf.edtf_date import EdtfDate
    from generator.render.layout import Layout

Record = dict[str, Any]


def facts(briefing: Briefing, analysis: Analysis, layout: Layout) -> bytes:
    """`facts.json`: a list of facts with their evidence."""
    return dump(_fact(briefing, analysis, layout, each) for each in briefing.facts)


def sources(briefing: Briefing, analysis: Analysis, layout: Layout) -> bytes:
    """`sources.json`: a list of sources, without the articles' text."""
    return dump(_source(briefing, analysis, layout, each) for each in briefing.sources)


def entities(briefing: Briefing, analysis: Analysis, layout: Layout) -> bytes:
    """`entities.json`: a list of entities with the evidence for what is said of them."""
    return dump(_entity(briefing, analysis, layout, each) for each in briefing.entities)


def origins(briefing: Briefing, analysis: Analysis, _layout: Layout) -> bytes:
    """`origins.json`: a list of origins, each with the facts that it supports."""
    facts: dict[str, dict[str, None]] = {}
    for citation in briefing.citations:
        if citation.evidence.origin is not None and citation.owner.id in analysis.support:
            facts.setdefault(citation.evidence.origin, {})[citation.owner.id] = None
    return dump(
        {
            "id": each.id,
            "name": words(each.name),
            "by": each.by,
            "date": _dated(each.date),
            "note": words(each.note),
            "rests_on": each.rests_on,
            "may_share_with": list(each.may_share_with),
            "independent_of": list(each.independent_of),
            "interest": each.interest,
            "date_state": analysis.states.date(("origin", each.id)),
            "note_proof": proof.of_text(analysis, each.note),
            "basis_proof": _basis_proof(analysis, each.date),
            "facts": list(facts.get(each.id, ())),
        }
        for each in briefing.about.origins
    )


def differences(_briefing: Briefing, analysis: Analysis, layout: Layout) -> bytes:
    """`differences.json`: declared and computed differences, the gravest first."""
    return dump(_difference(analysis, layout, each) for each in analysis.differences.all)


def permalink(layout: Layout, target: Target, fragment: str = "") -> str:
    """An address relative to the site's root: "facts/#f-x"."""
    url = layout.url(target, layout.languages[0])
    return f"{url}#{fragment}" if fragment else url


def dump(records: Iterable[Record]) -> bytes:
    """A JSON list with a record a line: quick to write, and a change shows as one line."""
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return f"[\n{lines}\n]\n".encode()


def _fact(briefing: Briefing, analysis: Analysis, layout: Layout, fact: FactRecord) -> Record:
    return {
        "id": fact.id,
        "permalink": permalink(layout, Target("facts"), fact.id),
        "text": words(fact.text),
        "topic": fact.topic,
        "kind": fact.kind,
        "weight": analysis.weights[fact.id],
        "date": _dated(fact.date),
        "entities": list(fact.entities),
        "quantity": _quantity(briefing, fact.quantity),
        "transfer": None if fact.transfer is None else fact.transfer.model_dump(mode="json"),
        "origins": [list(each) for each in analysis.support[fact.id].origins],
        "origin_unknown": list(analysis.support[fact.id].unknown),
        "evidence": [_evidence(analysis, layout, each) for each in briefing.citations_of[fact.id]],
        "proof": proof.of_fact(briefing, analysis, fact),
        "date_state": analysis.states.date(("fact", fact.id)),
        "basis_proof": _basis_proof(analysis, fact.date),
        "computed": computed(fact),
    }


def _difference(analysis: Analysis, layout: Layout, difference: Difference) -> Record:
    declared = difference.declared
    return {
        "id": difference.id,
        "permalink": permalink(layout, Target("differences"), difference.id),
        "kind": difference.kind,
        "facts": list(difference.facts),
        "measures": list(difference.measures),
        "nature": difference.nature,
        "readings": _readings(analysis, declared),
        "prefer": [] if declared is None else list(declared.prefer),
        "why_preferred": None if declared is None else words(declared.why_preferred),
        "title": None if declared is None else words(declared.title),
        "note": None if declared is None else words(declared.note),
        "computed": [
            {"facts": [each.first, each.second], "kind": each.kind, "reason": each.reason}
            for each in difference.pairs
        ],
        "title_proof": None if declared is None else proof.of_text(analysis, declared.title),
        "note_proof": None if declared is None else proof.of_text(analysis, declared.note),
        "worked_out": [] if declared is None else computed(declared),
    }


def _readings(analysis: Analysis, declared: DifferenceRecord | None) -> list[Record]:
    """What the facts of a difference say, in the curator's words."""
    return [
        {"of": list(each.of), "text": words(each.text), "proof": proof.of_text(analysis, each.text)}
        for each in (() if declared is None else declared.readings)
    ]


def _evidence(analysis: Analysis, layout: Layout, citation: Citation) -> Record:
    evidence, quote = citation.evidence, citation.evidence.quote
    held_back = citation.source.rights is Rights.NONE
    return {
        "source": evidence.source,
        "quote": {
            "exact": None if held_back else quote.exact,
            "prefix": None if held_back else quote.prefix,
            "suffix": None if held_back else quote.suffix,
            "translation": None if held_back else words(quote.translation),
        },
        "start": citation.start,
        "end": citation.end,
        "spans": [[span.start, span.end] for span in citation.spans],
        "permalink": permalink(layout, Target("source", evidence.source), citation.id),
        "origin": evidence.origin,
        "attributed_to": list(evidence.voices),
        "speakers": list(evidence.said_by),
        "relayed_by": list(evidence.relays),
        "modality": evidence.modality,
        "credibility": evidence.credibility,
        "note": words(evidence.note),
        "translation_proof": None if held_back else proof.of_text(analysis, quote.translation),
        "note_proof": proof.of_text(analysis, evidence.note),
        "speakers_state": analysis.states.speakers(citation),
        "hedges_state": analysis.states.hedges(citation),
        "quantity_state": analysis.states.quantity(citation),
    }


def _quantity(briefing: Briefing, quantity: Quantity | None) -> Record | None:
    if quantity is None:
        return None
    measure = briefing.measure[quantity.measure]
    return {
        "measure": quantity.measure,
        "label": words(measure.label),
        "amount": None if quantity.amount is None else str(quantity.amount),
        "amount_to": None if quantity.amount_to is None else str(quantity.amount_to),
        "magnitude": quantity.magnitude,
        "bound": quantity.bound,
        "as_of": day(quantity.as_of),
    }


def _source(briefing: Briefing, analysis: Analysis, layout: Layout, source: SourceRecord) -> Record:
    return {
        "id": source.id,
        "permalink": permalink(layout, Target("source", source.id)),
        "file": briefing.articles[source.id].path,
        "sha256": briefing.articles[source.id].sha256,
        "title": source.title,
        "publisher": source.publisher,
        "credits": list(source.credits),
        "url": source.url,
        "language": source.language,
        "published": _dated(source.published),
        "retrieved": day(source.retrieved),
        "summary": words(source.summary),
        "rights": source.rights,
        "version_of": source.version_of,
        "outside": [_outside(each) for each in source.outside],
        "facts": [fact.id for fact in briefing.facts_of_source[source.id]],
        "summary_proof": proof.of_text(analysis, source.summary),
        "date_state": analysis.states.date(("source", source.id)),
        "basis_proof": _basis_proof(analysis, source.published),
    }


def _outside(known: Outside) -> Record:
    return {**known.model_dump(mode="json"), "date": day(known.date)}


def _entity(briefing: Briefing, analysis: Analysis, layout: Layout, entity: EntityRecord) -> Record:
    return {
        "id": entity.id,
        "permalink": permalink(layout, Target("entity", entity.id)),
        "schema": entity.schema_,
        "name": words(entity.name),
        "aliases": [
            {
                "text": each.text,
                "language": each.language,
                "strength": each.strength,
                "near": list(each.near),
                "not_near": list(each.not_near),
            }
            for each in entity.aliases
        ],
        "properties": {
            name: [words(value) if isinstance(value, Words) else value for value in values]
            for name, values in entity.properties.items()
        },
        "description": words(entity.description),
        "reliability": entity.reliability,
        "outside": [_outside(each) for each in entity.outside],
        "evidence": [
            _evidence(analysis, layout, each) for each in briefing.citations_of[entity.id]
        ],
        "facts": [fact.id for fact in briefing.facts_of_entity[entity.id]],
        "description_proof": proof.of_text(analysis, entity.description),
    }


def computed(record: Provable) -> list[Record]:
    """The figures that its texts work out."""
    return [
        {"value": str(each.value), "bound": each.bound, "how": each.how, "of": list(each.of)}
        for each in record.computed
    ]


def _basis_proof(analysis: Analysis, dated: Dated | None) -> Record | None:
    return None if dated is None else proof.of_text(analysis, dated.basis)


def words(of: Words | None) -> dict[str, str] | None:
    """A text by language."""
    return None if of is None else dict(of)


def _dated(dated: Dated | None) -> Record | None:
    return None if dated is None else {**_date(dated.date), "basis": words(dated.basis)}


def day(text: str | None) -> Record | None:
    """A date that is written as EDTF alone."""
    return None if text is None else _date(edtf_date.parse_or_unplaced(text))


def _date(date: EdtfDate) -> Record:
    return {
        "edtf": date.text,
        "earliest": None if date.earliest is None else date.earliest.isoformat(),
        "latest": None if date.latest is None else date.latest.isoformat(),
    }
