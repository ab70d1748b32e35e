"""The lock's records as histories of the briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.edtf import edtf_date
from generator.model.facts import Dated, Quantity
from generator.model.history import Former, FormerQuote, History, Revision, Withdrawal
from generator.terms.translated import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.edtf.edtf_date import EdtfDate
    from generator.load import records
    from generator.load.lock_records import LockRecord, Was


def histories(lock: Iterable[LockRecord]) -> tuple[History, ...]:
    """Every fact ever locked, in the order of the lock; its dates must have been checked."""
    return tuple(_history(each) for each in lock)


def _history(record: LockRecord) -> History:
    withdrawn = record.withdrawn
    return History(
        fact=record.id,
        first_seen=_date(record.first_seen),
        revisions=tuple(
            Revision(
                when=_date(step.when),
                parts=step.parts,
                why=None if step.why is None else Words.of(step.why),
                was=_former(step.was),
            )
            for step in record.history
        ),
        withdrawn=None
        if withdrawn is None
        else Withdrawal(_date(withdrawn.when), Words.of(withdrawn.why)),
        last=_former(record.fact),
    )


def _former(state: Was | records.FactRecord) -> Former:
    quantity = state.quantity
    return Former(
        text=None if state.text is None else Words.of(state.text),
        date=None if state.date is None else _dated(state.date),
        quantity=None
        if quantity is None
        else Quantity(
            quantity.measure,
            quantity.amount,
            quantity.amount_to,
            quantity.magnitude,
            quantity.bound,
        ),
        quotes=tuple(FormerQuote(each.source, each.quote.exact) for each in state.evidence),
    )


def _dated(record: records.Dated) -> Dated:
    return Dated(_date(record.edtf), None if record.basis is None else Words.of(record.basis))


def _date(text: str) -> EdtfDate:
    date = edtf_date.parse(text)
    if date is None:
        message = f"{text!r} passed the checks but is no date"
        raise ValueError(message)
    return date
