"""What became of a fact since it was first locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.edtf.edtf_date import EdtfDate
    from generator.model.facts import Dated, Quantity
    from generator.terms.translated import Words
    from generator.terms.vocabulary import FactPart


@dataclass(frozen=True, slots=True)
class FormerQuote:
    """A quote that a fact had; its source may be gone, too."""

    source: str
    exact: str


@dataclass(frozen=True, slots=True)
class Former:
    """What a fact said before; None and empty where that did not change or was not there."""

    text: Words | None
    date: Dated | None
    quantity: Quantity | None
    quotes: tuple[FormerQuote, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """A change of a fact, or its return."""

    when: EdtfDate
    parts: tuple[FactPart, ...]
    why: Words | None
    was: Former


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a fact was taken out."""

    when: EdtfDate
    why: Words


@dataclass(frozen=True, slots=True)
class History:
    """A fact since it was first locked."""

    fact: str
    first_seen: EdtfDate
    revisions: tuple[Revision, ...]
    """Oldest first."""
    withdrawn: Withdrawal | None
    last: Former
    """As it was last locked; what a withdrawn fact said."""
