"""What can be wrong with a claim of a text, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.analysis.sentences.texts import ReaderText
    from generator.text.claims.claim import ClaimKind, ClaimWords


class Fault(Enum):
    """What can be wrong with a claim of a text."""

    UNSUPPORTED = auto()
    """Nothing that the text rests on supports it."""
    TRANSLATION = auto()
    """A quote and its translation do not claim the same."""
    LANGUAGES = auto()
    """The languages of one text do not claim the same."""
    DROPPED = auto()
    """The text leaves out a negation of its quotes."""
    ADDED = auto()
    """The text has a negation or hedge that its quotes do not have."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A claim that is not proved, and why."""

    fault: Fault
    kind: ClaimKind
    text: ReaderText
    language: str
    """Of the text that makes the claim."""
    claim: ClaimWords
    looked_through: str
    """What was looked through, as messages name it."""
    other: str = ""
    """The language of the text that does not make it."""
    closest: str = ""
    """The nearest words found."""
    is_unit: bool = False
    """Whether a figure has the right amount and counts something else."""
