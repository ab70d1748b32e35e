"""Records that commands write and curators only read: redirects and the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from generator.dossier.fields import Id, Record, Sha256, Text, Words
from generator.dossier.handling import Handled
from generator.dossier.records import Dated, Evidence, FactRecord, Quantity
from generator.edtf import edtf_date
from generator.terms.vocabulary import FactPart, Permanent

if TYPE_CHECKING:
    from generator.edtf.edtf_date import EdtfDate


class RedirectRecord(Record):
    """An id that pages had and the id that took its place; `briefing rename` writes it."""

    kind: Permanent
    old: Id
    new: Id


class Was(Record):
    """What a fact said before a change: the parts that changed, where it had them."""

    text: Words | None = None
    date: Dated | None = None
    quantity: Quantity | None = None
    evidence: tuple[Evidence, ...] = ()


class Revision(Handled):
    """A change of a fact, or its return after it was withdrawn; marked as the fact was before."""

    when: Text
    """The day it was locked, EDTF."""
    parts: Annotated[tuple[FactPart, ...], Field(min_length=1)]
    why: Words | None = None
    was: Was = Was()

    @property
    def date(self) -> EdtfDate:
        """The day it was locked."""
        return edtf_date.parse_or_unplaced(self.when)


class Withdrawal(Record):
    """That a fact was taken out of the dossier."""

    when: Text
    """The day it was locked, EDTF."""
    why: Words

    @property
    def date(self) -> EdtfDate:
        """The day it was locked."""
        return edtf_date.parse_or_unplaced(self.when)


class LockRecord(Handled):
    """A fact as it was last locked, and what became of it.

    Its mark is that of the fact with all that it rested on, some of which may be gone.
    """

    sha256: Sha256
    """Of the fact's content in canonical form."""
    first_seen: Text
    """The day it was first locked, EDTF."""
    fact: FactRecord
    history: tuple[Revision, ...] = ()
    """Oldest first."""
    withdrawn: Withdrawal | None = None

    @property
    def id(self) -> str:
        """The fact's id."""
        return self.fact.id

    @property
    def first_date(self) -> EdtfDate:
        """The day it was first locked."""
        return edtf_date.parse_or_unplaced(self.first_seen)
