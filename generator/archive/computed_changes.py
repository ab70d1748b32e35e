"""What an archive's data must say of the changes of facts, made of the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.archive.comparing import WorkedOut
from generator.archive.expected import amount, words

if TYPE_CHECKING:
    from generator.archive.computed import YamlDossier
    from generator.archive.expected import DataRecord, YamlRecord


def changes_of(dossier: YamlDossier) -> list[DataRecord]:
    """The records of `changes.json`."""
    return [_history(dossier, each) for each in dossier.lock]


def _history(dossier: YamlDossier, locked: YamlRecord) -> DataRecord:
    withdrawn, steps = locked.get("withdrawn"), locked.get("history", [])
    days = [locked["first_seen"], *(each["when"] for each in steps)]
    days += [] if withdrawn is None else [withdrawn["when"]]
    return {
        "id": locked["fact"]["id"],
        "permalink": f"facts/index.html#{locked['fact']['id']}",
        "first_seen": locked["first_seen"],
        "last_changed": WorkedOut(lambda day: day == max(days)),
        "changes": [
            {
                "when": each["when"],
                "parts": each["parts"],
                "why": words(each.get("why")),
                "was": _former(dossier, each.get("was", {})),
            }
            for each in steps
        ],
        "withdrawn": None
        if withdrawn is None
        else {"when": withdrawn["when"], "why": words(withdrawn["why"])},
        "last": _former(dossier, locked["fact"]),
    }


def _former(dossier: YamlDossier, former: YamlRecord) -> DataRecord:
    quantity, date = former.get("quantity"), former.get("date")
    return {
        "text": words(former.get("text")),
        "date": None if date is None else date["edtf"].strip(),
        "quantity": None if quantity is None else _quantity_before(quantity),
        "evidence": [
            {"source": each["source"], "exact": _allowed(dossier, each)}
            for each in former.get("evidence", [])
        ],
    }


def _quantity_before(quantity: YamlRecord) -> DataRecord:
    return {
        "measure": quantity["measure"],
        "magnitude": quantity.get("magnitude"),
        "bound": quantity.get("bound", "exactly"),
        **{key: amount(quantity.get(key)) for key in ("amount", "amount_to")},
    }


def _allowed(dossier: YamlDossier, evidence: YamlRecord) -> Any:  # noqa: ANN401 -- as read
    source = dossier.sources.get(evidence["source"])
    is_shown = source is not None and source.get("rights", "full") != "none"
    return evidence["quote"]["exact"] if is_shown else None
