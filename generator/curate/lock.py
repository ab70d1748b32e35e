"""The lock: every fact as it was last published, since when, and why it changed.

Pure: takes the records of the last lock and the facts as they are, gives the new records.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from generator.curate import revision
from generator.curate.formatting import formatted
from generator.curate.revision import SUBSTANTIAL
from generator.curate.yaml_text import plain_or_quoted
from generator.load.dossier import SEEDS
from generator.load.kept_records import LockRecord, Revision, Withdrawal
from generator.model.terms import FactPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.load.records import FactRecord

PATH = f"{SEEDS}/lock.yml"
_HEADER = """\
# Written by `briefing lock`: each fact as it was last locked, since when, and why it changed.
# The reasons may be edited by hand; everything else is overwritten.
"""


@dataclass(frozen=True, slots=True)
class Pending:
    """A difference between the lock and the facts."""

    id: str
    parts: tuple[FactPart, ...]
    """Empty for a new fact and for a withdrawn one."""
    withdrawn: bool = False

    @property
    def is_new(self) -> bool:
        """True for a fact that was never locked."""
        return not self.parts and not self.withdrawn

    @property
    def needs_reason(self) -> bool:
        """True where a reader is owed a reason."""
        return self.withdrawn or bool(SUBSTANTIAL & set(self.parts))

    def __str__(self) -> str:
        """The difference in words."""
        if self.withdrawn:
            return f"fact '{self.id}' is withdrawn"
        if self.is_new:
            return f"fact '{self.id}' is new"
        if FactPart.RESTORED in self.parts:
            return f"fact '{self.id}' is back after it was withdrawn"
        return f"fact '{self.id}' has changed: {', '.join(self.parts)}"


def pending(locked: Iterable[LockRecord], facts: Iterable[FactRecord]) -> tuple[Pending, ...]:
    """What a new lock would record, sorted by id."""
    before = {each.id: each for each in locked}
    now = {each.id: each for each in facts}
    found = []
    for name in sorted(before.keys() | now.keys()):
        record, fact = before.get(name), now.get(name)
        if fact is None:
            if record is not None and record.withdrawn is None:
                found.append(Pending(name, (), withdrawn=True))
        elif record is None:
            found.append(Pending(name, ()))
        else:
            parts = revision.changed_parts(record.fact, fact)
            if record.withdrawn is not None:
                parts = (*parts, FactPart.RESTORED)
            if parts:
                found.append(Pending(name, parts))
    return tuple(found)


def renewed(
    locked: Iterable[LockRecord],
    facts: Iterable[FactRecord],
    on: str,
    reasons: Mapping[str, Mapping[str, str]],
) -> tuple[LockRecord, ...]:
    """The lock of these facts, sorted by id; `reasons` are words by fact id.

    Raises KeyError where a reason is needed and missing.
    """
    before = {each.id: each for each in locked}
    now = {each.id: each for each in facts}
    records = before | {name: _kept(before.get(name), fact, on) for name, fact in now.items()}
    for change in pending(before.values(), now.values()):
        why = reasons[change.id] if change.needs_reason else reasons.get(change.id)
        record = records[change.id]
        if change.withdrawn and why is not None:
            records[change.id] = _changed(record, withdrawn=Withdrawal(when=on, why=why))
        elif not change.is_new:
            was = revision.former(before[change.id].fact, change.parts)
            step = Revision(when=on, parts=change.parts, why=why, was=was)
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
    """The lock as YAML: every value a quoted text, one record after the other."""
    data = [
        record.model_dump(mode="json", by_alias=True, exclude_defaults=True) for record in records
    ]
    dumped: str = yaml.dump(
        data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31, indent=2
    )
    return formatted(_HEADER + dumped)


class _Dumper(yaml.SafeDumper):
    """Quotes every value, so that a plain YAML reader sees the same texts."""

    def represent_str(self, data: str) -> yaml.ScalarNode:
        """A text in double quotation marks, a plain word as it is."""
        style = None if plain_or_quoted(data) == data else '"'
        return self.represent_scalar("tag:yaml.org,2002:str", data, style=style)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Write every record out."""
        return True


_Dumper.add_representer(str, _Dumper.represent_str)
