"""For whom a site is built, and what they may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.terms.handling import Handling

if TYPE_CHECKING:
    from generator.dossier.handling import Handled


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom a site is built."""

    handling: Handling = Handling.CLEAR
    """The narrowest material that they may see."""
    today: str = ""
    """The day of the build, "2026-12-01"; no embargo has ended where it is empty."""

    def may_see(self, record: Handled) -> bool:
        """Whether the record is for them, today."""
        if record.embargo is not None and record.embargo > self.today:
            return self.handling is Handling.RED
        return (record.handling or Handling.CLEAR).rank <= self.handling.rank


PUBLIC = Audience()
