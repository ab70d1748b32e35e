"""What the data files of an archive must say of each record, made of the record in its YAML."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Dict  # noqa: UP035 -- Python 3.8

if TYPE_CHECKING:
    from collections.abc import Mapping

    YamlRecord = Mapping[str, Any]
    DataRecord = dict[str, Any]


COMPUTED = frozenset(
    (
        *("permalink", "origins", "origin_unknown", "proof", "start", "end", "spans", "facts"),
        *("earliest", "latest", "translation_proof", "note_proof", "summary_proof"),
        *("description_proof", "bottom_line_proof", "basis_proof", "date_state"),
        *("speakers_state", "hedges_state", "quantity_state", "weight", "handling"),
    )
)
"""Keys of the data that no record of the YAML has."""
LATER = frozenset(
    (
        *("speakers", "relayed_by", "as_of", "computed", "weight", "interest", "transfer"),
        *("outside", "license", "site"),
        *("evidence_against", "alternatives", "would_change", "at_a_glance"),
    )
)
"""Keys that the data of older archives do not have."""


class TextMap(Dict[str, str]):  # noqa: UP006 -- Python 3.8
    """A text in its languages; it has no computed keys."""


def difference(expected: object, found: object, path: str = "") -> str | None:
    """Where two values first differ; keys that are not expected must be computed ones."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return _in_keys(expected, found, path)
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for number, (one, other) in enumerate(zip(expected, found), start=1):  # noqa: B905 -- Python 3.8
            where = difference(one, other, f"{path}[{number}]")
            if where is not None:
                return where
        return None
    return None if expected == found else path


def _in_keys(expected: dict[str, Any], found: dict[str, Any], path: str) -> str | None:
    is_closed = isinstance(expected, TextMap) or path.endswith("properties")
    added = set(found) - set(expected) - (frozenset() if is_closed else COMPUTED)
    if added:
        return f"{path}.{min(added)}" if path else min(added)
    for key, value in expected.items():
        if key in LATER and key not in found:
            continue
        where = difference(value, found.get(key), f"{path}.{key}" if path else key)
        if where is not None:
            return where
    return None


def words(value: Any) -> TextMap | None:  # noqa: ANN401 -- as read
    """A text in its languages; raises AttributeError where it is none."""
    if value is None:
        return None
    return TextMap((key, text.strip()) for key, text in value.items())


def of_fact(fact: YamlRecord, measures: Mapping[str, Any], rights: Mapping[str, str]) -> DataRecord:
    """A fact without what is computed."""
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
        "computed": _worked_out(fact),
        **({"weight": fact["weight"]} if "weight" in fact else {}),
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


def of_briefing(about: YamlRecord) -> DataRecord:
    """What a dossier says as a whole, without what is computed."""
    as_of = about.get("as_of")
    return {
        **{key: words(about.get(key)) for key in ("title", "description", "bottom_line")},
        "confidence": about.get("confidence"),
        "confidence_basis": words(about.get("confidence_basis")),
        "languages": about["languages"],
        "as_of": None if as_of is None else {"edtf": as_of.strip()},
        "based_on": about.get("based_on", []),
        "at_a_glance": [
            {
                "label": words(each["label"]),
                "text": words(each["text"]),
                "based_on": each["based_on"],
            }
            for each in about.get("at_a_glance", [])
        ],
        "judgements": [_judgement(each) for each in about.get("judgements", [])],
        "computed": _worked_out(about),
        "license": about.get("license"),
        "site": f"{about['url'].rstrip('/')}/" if "url" in about else None,
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
            key: [{"text": words(each)} for each in judgement.get(key, [])]
            for key in ("assumptions", "alternatives", "gaps", "would_change")
        },
        "computed": _worked_out(judgement),
    }


def _worked_out(record: YamlRecord) -> list[DataRecord]:
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
    """A source without what is computed."""
    plain = ("publisher", "url", "language", "version_of")
    return {
        **{key: source.get(key) for key in ("id", "sha256", *plain)},
        "file": f"seeds/{source['file']}",
        "title": source["title"].strip(),
        "credits": source.get("credits", []),
        "published": _dated(source["published"]),
        "retrieved": None
        if source.get("retrieved") is None
        else {"edtf": source["retrieved"].strip()},
        "summary": words(source["summary"]),
        "rights": source.get("rights", "full"),
        "outside": [_outside(each) for each in source.get("outside", [])],
    }


def of_entity(
    entity: YamlRecord, _measures: Mapping[str, Any], rights: Mapping[str, str]
) -> DataRecord:
    """An entity without what is computed."""
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
    }


def _outside(known: YamlRecord) -> DataRecord:
    return {
        "date": None if known.get("date") is None else {"edtf": known["date"].strip()},
        **{key: known.get(key) for key in ("id", "scheme", "identifier", "url")},
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
        "interest": origin.get("interest", "unknown"),
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
    return {"edtf": dated["edtf"].strip(), "basis": words(dated.get("basis"))}


def _quantity(quantity: YamlRecord | None, measures: Mapping[str, Any]) -> DataRecord | None:
    if quantity is None:
        return None
    amounts = ((key, quantity.get(key)) for key in ("amount", "amount_to"))
    as_of = quantity.get("as_of")
    return {
        "as_of": None if as_of is None else {"edtf": as_of.strip()},
        "measure": quantity["measure"],
        "label": words(measures[quantity["measure"]]["label"]),
        "magnitude": quantity.get("magnitude"),
        "bound": quantity.get("bound", "exactly"),
        **{key: None if text is None else str(Decimal(text)) for key, text in amounts},
    }


def _evidence(evidence: YamlRecord, rights: Mapping[str, str]) -> DataRecord:
    quote, former = evidence["quote"], evidence.get("attributed_to", [])
    speakers = evidence.get("speakers") or former[:1]
    relays = evidence.get("relayed_by") or former[1:]
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
    }
