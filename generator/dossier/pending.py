"""What a new lock would record: facts that are new, changed, withdrawn or back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dossier import revision
from generator.dossier.revision import SUBSTANTIAL
from generator.terms.vocabulary import FactPart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.dossier.lock_records import LockRecord
    from generator.dossier.records import FactRecord


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
