"""What the data files of an archive must say of each record, made of the record in its YAML.

What other records decide is in `computed.py`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from generator.archive.comparing import TextMap, WorkedOut, proof_of, state
from generator.archive.days import is_first_day, is_last_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    YamlRecord = Mapping[str, Any]
    DataRecord = dict[str, Any]


ANY = WorkedOut(lambda _: True)
"""What is checked elsewhere."""


def words(value: Any) -> TextMap | None:  # noqa: ANN401 -- as read
    """A text in its languages; raises AttributeError where it is none."""
    if value is None:
        return None
    return TextMap((key, text.strip()) for key, text in value.items())


def of_fact(fact: YamlRecord, measures: Mapping[str, Any], rights: Mapping[str, str]) -> DataRecord:
    """A fact without what other records decide."""
    return {
        "id": fact["id"],
        "text": words(fact["text"]),
        "topic": fact["topic"],
        "kind": fact.get("kind", "event"),
        "date": _dated(fact.get("date")),
        "entities": fact.get("entities", []),
        "quantity": _quantity(fact.get("quantity"), measures),
        "transfer": _transfer(fact.get("transfer")),
        "evidence": [_evidence(each, rights) for each in fact["evidence"]],
        "computed": worked_out(fact),
        **({"weight": fact["weight"]} if "weight" in fact else {}),
        "permalink": f"facts/index.html#{fact['id']}",
        "date_state": state(),
        "basis_proof": _basis(fact.get("date")),
    }


def _transfer(transfer: YamlRecord | None) -> DataRecord | None:
    if transfer is None:
        return None
    return {
        "stage": transfer.get("stage", "given"),
        **{key: transfer.get(key, []) for key in ("goods", "vehicles")},
        **{
            key: transfer.get(key)
            for key in ("sender", "receiver", "start_location", "end_location")
        },
    }


def of_briefing(about: YamlRecord, handling: str | None) -> DataRecord:
    """What a dossier says as a whole; `handling` is the manifest's."""
    as_of = about.get("as_of")
    return {
        **{key: words(about.get(key)) for key in ("title", "description", "bottom_line")},
        "confidence": about.get("confidence"),
        "confidence_basis": words(about.get("confidence_basis")),
        "languages": about["languages"],
        "as_of": None if as_of is None else _day(as_of),
        "based_on": about.get("based_on", []),
        "at_a_glance": [
            {
                "label": words(each["label"]),
                "text": words(each["text"]),
                "based_on": each["based_on"],
                "proof": proof_of(words(each["text"])),
            }
            for each in about.get("at_a_glance", [])
        ],
        "judgements": [_judgement(each) for each in about.get("judgements", [])],
        "computed": worked_out(about),
        "license": about.get("license"),
        "site": f"{about['url'].rstrip('/')}/" if "url" in about else None,
        "handling": handling,
        "description_proof": proof_of(words(about.get("description"))),
        "bottom_line_proof": proof_of(words(about.get("bottom_line"))),
        "basis_proof": proof_of(words(about.get("confidence_basis"))),
    }


def _judgement(judgement: YamlRecord) -> DataRecord:
    return {
        **{key: judgement[key] for key in ("id", "based_on", "likelihood", "confidence")},
        "evidence_against": judgement.get("evidence_against", []),
        **{
            key: words(judgement.get(key))
            for key in ("text", "confidence_basis", "weighed", "why_it_matters")
        },
        **{
            key: [
                {"text": words(each), "proof": proof_of(words(each))}
                for each in judgement.get(key, [])
            ]
            for key in ("assumptions", "alternatives", "gaps", "would_change")
        },
        "computed": worked_out(judgement),
        "proof": proof_of(words(judgement["text"])),
        "basis_proof": proof_of(words(judgement.get("confidence_basis"))),
    }


def worked_out(record: YamlRecord) -> list[DataRecord]:
    """The figures that the texts of a record work out."""
    return [
        {
            "value": str(Decimal(each["value"])),
            "bound": each.get("bound", "exactly"),
            "how": each["how"],
            "of": each["of"],
        }
        for each in record.get("computed", [])
    ]


def of_source(source: YamlRecord, *_: object) -> DataRecord:
    """A source."""
    plain = ("publisher", "url", "language", "version_of")
    return {
        **{key: source.get(key) for key in ("id", "sha256", *plain)},
        "file": f"seeds/{source['file']}",
        "title": source["title"].strip(),
        "credits": source.get("credits", []),
        "published": _dated(source["published"]),
        "retrieved": None if source.get("retrieved") is None else _day(source["retrieved"]),
        "summary": words(source["summary"]),
        "rights": source.get("rights", "full"),
        "outside": [_outside(each) for each in source.get("outside", [])],
        "permalink": f"sources/{source['id']}.html",
        "facts": ANY,
        "summary_proof": proof_of(words(source["summary"])),
        "date_state": state(),
        "basis_proof": _basis(source["published"]),
    }


def of_entity(
    entity: YamlRecord, _measures: Mapping[str, Any], rights: Mapping[str, str]
) -> DataRecord:
    """An entity."""
    return {
        "id": entity["id"],
        "schema": entity["schema"],
        "name": words(entity["name"]),
        "aliases": [_alias(each) for each in entity.get("aliases", [])],
        "properties": {
            key: [_value(each) for each in (value if isinstance(value, list) else [value])]
            for key, value in entity.get("properties", {}).items()
        },
        "description": words(entity.get("description")),
        "reliability": entity.get("reliability"),
        "outside": [_outside(each) for each in entity.get("outside", [])],
        "evidence": [_evidence(each, rights) for each in entity.get("evidence", [])],
        "permalink": f"glossary/{entity['id']}.html",
        "facts": ANY,
        "description_proof": proof_of(words(entity.get("description"))),
    }


def _outside(known: YamlRecord) -> DataRecord:
    return {
        "date": None if known.get("date") is None else _day(known["date"]),
        **{key: known.get(key) for key in ("id", "scheme", "identifier", "coordinates", "url")},
        **{key: words(known.get(key)) for key in ("note", "where")},
    }


def of_origin(origin: YamlRecord) -> DataRecord:
    """An origin without its facts."""
    return {
        "id": origin["id"],
        "name": words(origin["name"]),
        "by": origin["by"],
        "date": _dated(origin.get("date")),
        "note": words(origin.get("note")),
        "rests_on": origin.get("rests_on"),
        "may_share_with": [each.strip() for each in origin.get("may_share_with", ())],
        "independent_of": [each.strip() for each in origin.get("independent_of", ())],
        "interest": origin.get("interest", "unknown"),
        "date_state": state(),
        "note_proof": proof_of(words(origin.get("note"))),
        "basis_proof": _basis(origin.get("date")),
    }


def _value(value: Any) -> Any:  # noqa: ANN401 -- as read
    return words(value) if isinstance(value, dict) else value.strip()


def _alias(alias: YamlRecord) -> DataRecord:
    return {
        "text": alias["text"].strip(),
        "language": alias.get("language"),
        "strength": alias.get("strength", "strong"),
        "near": [each.strip() for each in alias.get("near", [])],
        "not_near": [each.strip() for each in alias.get("not_near", [])],
    }


def _dated(dated: YamlRecord | None) -> DataRecord | None:
    if dated is None:
        return None
    return {**_day(dated["edtf"]), "basis": words(dated.get("basis"))}


def _day(edtf: str) -> DataRecord:
    date = edtf.strip()
    return {
        "edtf": date,
        "earliest": WorkedOut(lambda day: is_first_day(date, day)),
        "latest": WorkedOut(lambda day: is_last_day(date, day)),
    }


def _basis(dated: YamlRecord | None) -> WorkedOut:
    return proof_of(None if dated is None else words(dated.get("basis")))


def amount(text: str | None) -> str | None:
    """An amount as the data have it."""
    return None if text is None else str(Decimal(text))


def _quantity(quantity: YamlRecord | None, measures: Mapping[str, Any]) -> DataRecord | None:
    if quantity is None:
        return None
    amounts = ((key, quantity.get(key)) for key in ("amount", "amount_to"))
    as_of = quantity.get("as_of")
    return {
        "as_of": None if as_of is None else _day(as_of),
        "measure": quantity["measure"],
        "label": words(measures[quantity["measure"]]["label"]),
        "magnitude": quantity.get("magnitude"),
        "bound": quantity.get("bound", "exactly"),
        **{key: amount(text) for key, text in amounts},
    }


def voices(evidence: YamlRecord) -> tuple[list[str], list[str]]:
    """Who said it and who relayed it; older YAML has both in one list."""
    former = evidence.get("attributed_to", [])
    return evidence.get("speakers") or former[:1], evidence.get("relayed_by") or former[1:]


def _evidence(evidence: YamlRecord, rights: Mapping[str, str]) -> DataRecord:
    quote, (speakers, relays) = evidence["quote"], voices(evidence)
    given = {} if rights.get(evidence["source"]) == "none" else quote
    return {
        "source": evidence["source"],
        "quote": {
            **{key: given.get(key) for key in ("exact", "prefix", "suffix")},
            "translation": words(given.get("translation")),
        },
        "origin": evidence.get("origin"),
        "attributed_to": [*speakers, *relays],
        "speakers": list(speakers),
        "relayed_by": list(relays),
        "modality": evidence.get("modality", "asserted"),
        "credibility": evidence.get("credibility", "6"),
        "note": words(evidence.get("note")),
        "translation_proof": proof_of(words(given.get("translation"))),
        "note_proof": proof_of(words(evidence.get("note"))),
        **dict.fromkeys(("start", "end", "spans", "permalink"), ANY),
        **{key: state() for key in ("speakers_state", "hedges_state", "quantity_state")},
    }
