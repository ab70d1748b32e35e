"""The lock: every fact as it was last published, since when, and why it changed.

Pure: takes the records of the last lock and the facts as they are, gives the new records.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.curate import yaml_text
from generator.curate.formatting import formatted
from generator.dossier import revision
from generator.dossier.handling import Handled
from generator.dossier.lock_records import LockRecord, Revision, Was, Withdrawal
from generator.dossier.pending import pending
from generator.dossier.records import ATTRIBUTION, FactRecord
from generator.dossier.seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.dossier.records import Evidence

PATH = f"{SEEDS}/lock.yml"
_MARK = {"embargo", "handling"}
_HEADER = """\
# yaml-language-server: $schema=schema/lock.json
# Written by `briefing lock`: each fact as it was last locked, since when, and why it changed.
# The reasons may be edited by hand; everything else is overwritten.
"""


def renewed(
    locked: Iterable[LockRecord],
    facts: Iterable[FactRecord],
    on: str,
    reasons: Mapping[str, Mapping[str, str]],
    marks: Mapping[str, Handled] = MappingProxyType({}),
) -> tuple[LockRecord, ...]:
    """The lock of these facts, sorted by id; `reasons` are words by fact id.

    `marks` say who may see each fact with all that it rests on, where not everybody may. Raises
    KeyError where a reason is needed and missing.
    """
    before = {each.id: each for each in locked}
    now = {each.id: each for each in facts}
    records = before | {
        name: _changed(_kept(before.get(name), fact, on), **dict(marks.get(name, Handled())))
        for name, fact in now.items()
    }
    for change in pending(before.values(), now.values()):
        why = reasons[change.id] if change.needs_reason else reasons.get(change.id)
        record = records[change.id]
        if change.withdrawn and why is not None:
            records[change.id] = _changed(record, withdrawn=Withdrawal(when=on, why=why))
        elif not change.is_new:
            was = revision.former(before[change.id].fact, change.parts)
            mark = dict(Handled(**before[change.id].model_dump(include=_MARK)))
            step = Revision(when=on, parts=change.parts, why=why, was=was, **mark)
            records[change.id] = _changed(record, history=(*record.history, step), withdrawn=None)
    return tuple(records[name] for name in sorted(records))


def _kept(record: LockRecord | None, fact: FactRecord, on: str) -> LockRecord:
    digest = revision.digest(fact)
    if record is None:
        return LockRecord(sha256=digest, first_seen=on, fact=fact)
    return _changed(record, sha256=digest, fact=fact)


def _changed(record: LockRecord, **values: object) -> LockRecord:
    return record.model_copy(update=values)


def text(records: Iterable[LockRecord]) -> str:
    """The lock as YAML: one record after the other, sorted as given."""
    dumped = yaml_text.dumped(
        record.model_dump(mode="json", by_alias=True, exclude_defaults=True) for record in records
    )
    return formatted(_HEADER + dumped)


def renamed(records: Iterable[LockRecord], kind: str, old: str, new: str) -> tuple[LockRecord, ...]:
    """The lock after an id was changed: no content changed, so no history is added."""
    kept = []
    for record in records:
        fact = record.fact.model_copy(update=_new_ids(record.fact, kind, old, new))
        history = tuple(
            step.model_copy(
                update={"was": step.was.model_copy(update=_new_ids(step.was, kind, old, new))}
            )
            for step in record.history
        )
        update = {"fact": fact, "history": history, "sha256": revision.digest(fact)}
        kept.append(record.model_copy(update=update))
    return tuple(sorted(kept, key=lambda each: each.id))


def _new_ids(state: FactRecord | Was, kind: str, old: str, new: str) -> dict[str, object]:
    """What of a fact's state changes with an id."""

    def now(name: str) -> str:
        return new if name == old else name

    update: dict[str, object] = {}
    if isinstance(state, FactRecord):
        if kind == "fact":
            update["id"] = now(state.id)
        elif kind == "topic":
            update["topic"] = now(state.topic)
        elif kind == "entity":
            update["entities"] = tuple(now(each) for each in state.entities)
            update["transfer"] = None if state.transfer is None else state.transfer.renamed(now)
    if kind == "measure" and state.quantity is not None:
        measure = now(state.quantity.measure)
        update["quantity"] = state.quantity.model_copy(update={"measure": measure})
    if kind in ("source", "origin", "entity"):
        update["evidence"] = tuple(_evidence(each, kind, now) for each in state.evidence)
    return update


def _evidence(evidence: Evidence, kind: str, now: Callable[[str], str]) -> Evidence:
    if kind == "source":
        return evidence.model_copy(update={"source": now(evidence.source)})
    if kind == "origin":
        origin = None if evidence.origin is None else now(evidence.origin)
        return evidence.model_copy(update={"origin": origin})
    return evidence.model_copy(
        update={key: tuple(now(each) for each in getattr(evidence, key)) for key in ATTRIBUTION}
    )
