"""How much of what the pages say is proved: texts and what they claim, dates, speakers, hedges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.gate_states import Gate
from generator.analysis.proofs import State
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.render.edition import Edition


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One sort of things, counted in every language."""

    label: str
    count: int
    proved: int
    partly: int
    not_read: int
    open: int
    """Published with a reason or with a warning."""


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


_KINDS = {
    ClaimKind.FIGURE: _("Figures"),
    ClaimKind.DATE: _("Dates"),
    ClaimKind.NAME: _("Names"),
    ClaimKind.QUOTED: _("Quoted words"),
}


_GATES = {
    Gate.DATE: _("Dates of facts"),
    Gate.QUANTITY: _("Quantities of facts"),
    Gate.SPEAKERS: _("Speakers of quotes"),
    Gate.HEDGES: _("Hedges of quotes"),
    Gate.DIRECTION: _("Directions of goods"),
}


def rows(edition: Edition) -> tuple[ProofRow, ...]:
    """The texts, each kind of claim, then what facts and quotes say besides."""
    totals = edition.analysis.proofs.totals
    return (
        _row(edition.gettext("Texts"), totals.texts),
        *(
            _row(edition.gettext(label), {state: totals.of(kind, state) for state in State})
            for kind, label in _KINDS.items()
        ),
        *(
            _row(edition.gettext(label), edition.analysis.states.totals[gate])
            for gate, label in _GATES.items()
            if gate is not Gate.DIRECTION or edition.analysis.states.totals[gate]
        ),
    )


def _row(label: str, counts: Mapping[State, int]) -> ProofRow:
    return ProofRow(
        label,
        sum(counts.values()),
        counts.get(State.PROVED, 0),
        counts.get(State.PARTLY, 0),
        counts.get(State.NOT_READ, 0),
        counts.get(State.UNPROVED, 0) + counts.get(State.UNSUPPORTED, 0),
    )
