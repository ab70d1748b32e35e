"""What changed between two states of a fact, and whether a reader is owed a reason."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from generator.dossier.lock_records import Was
from generator.dossier.records import ATTRIBUTION
from generator.terms.vocabulary import FactPart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.dossier.records import Evidence, FactRecord

SUBSTANTIAL = frozenset({FactPart.DATE, FactPart.QUANTITY, FactPart.EVIDENCE, FactPart.RESTORED})
"""The parts whose change asks for a reason; wording alone needs none."""
EDITORIAL = ("weight", "embargo", "handling")
"""Keys that say how or to whom a fact is shown, not what it says: no change of them is locked."""


def changed_parts(old: FactRecord, new: FactRecord) -> tuple[FactPart, ...]:
    """The parts in which two states of a fact differ, in the order of the vocabulary."""
    return tuple(part for part, differs in _DIFFERS.items() if differs(old, new))


def former(old: FactRecord, parts: tuple[FactPart, ...]) -> Was:
    """What the fact said before, as far as the parts changed."""
    return Was(
        text=old.text if FactPart.WORDING in parts else None,
        date=old.date if FactPart.DATE in parts else None,
        quantity=old.quantity if FactPart.QUANTITY in parts else None,
        evidence=old.evidence if FactPart.EVIDENCE in parts else (),
    )


def digest(fact: FactRecord) -> str:
    """SHA-256 of the fact's content as JSON with sorted keys and no spaces."""
    content = fact.model_dump(
        mode="json", by_alias=True, exclude_defaults=True, exclude=set(EDITORIAL)
    )
    for evidence, written in zip(fact.evidence, content["evidence"], strict=True):
        _attributed(evidence, written)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _wording(old: FactRecord, new: FactRecord) -> bool:
    if old.text != new.text:
        return True
    if old.date and new.date and old.date.basis != new.date.basis:
        return True
    before, now = _by_words(old), _by_words(new)
    return any(
        _said_about(before[words]) != _said_about(now[words])
        for words in before.keys() & now.keys()
    )


def _by_words(fact: FactRecord) -> Mapping[tuple[str, str], Evidence]:
    return {(each.source, _words(each)): each for each in fact.evidence}


def _words(evidence: Evidence) -> str:
    return " ".join(evidence.quote.exact.split())


def _said_about(evidence: Evidence) -> object:
    quote = evidence.quote
    return quote.translation, quote.prefix, quote.suffix, evidence.note


def _about(old: FactRecord, new: FactRecord) -> bool:
    before, now = ((each.topic, each.kind, each.entities, each.transfer) for each in (old, new))
    return before != now


def _date(old: FactRecord, new: FactRecord) -> bool:
    return (old.date and old.date.edtf) != (new.date and new.date.edtf)


def _quantity(old: FactRecord, new: FactRecord) -> bool:
    return old.quantity != new.quantity


def _evidence(old: FactRecord, new: FactRecord) -> bool:
    return [_claim(each) for each in old.evidence] != [_claim(each) for each in new.evidence]


def _attributed(evidence: Evidence, content: dict[str, object]) -> None:
    """Write a single speaker and its relays in the former form, which says the same."""
    if len(evidence.speakers) == 1:
        content.pop("speakers", None)
        content.pop("relayed_by", None)
        content["attributed_to"] = list(evidence.voices)


def _claim(evidence: Evidence) -> dict[str, object]:
    content: dict[str, object] = evidence.model_dump(exclude={"note", *ATTRIBUTION})
    said = {"said_by": evidence.said_by, "relays": evidence.relays}
    return content | said | {"quote": _words(evidence)}


_DIFFERS: Mapping[FactPart, Callable[[FactRecord, FactRecord], bool]] = {
    FactPart.WORDING: _wording,
    FactPart.ABOUT: _about,
    FactPart.DATE: _date,
    FactPart.QUANTITY: _quantity,
    FactPart.EVIDENCE: _evidence,
}
