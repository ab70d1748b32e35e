"""Who may see a thing, in the words of the Traffic Light Protocol."""

from __future__ import annotations

from enum import StrEnum


class Handling(StrEnum):
    """Who may see a thing: FIRST's Traffic Light Protocol 2.0, the widest audience first."""

    CLEAR = "TLP:CLEAR"
    """Anybody."""
    GREEN = "TLP:GREEN"
    """The recipients' community."""
    AMBER = "TLP:AMBER"
    """The recipients' organizations and their clients, who need to know."""
    AMBER_STRICT = "TLP:AMBER+STRICT"
    """The recipients' organizations alone."""
    RED = "TLP:RED"
    """The named recipients alone."""

    @property
    def rank(self) -> int:
        """How narrow its audience is, from 0."""
        return list(Handling).index(self)
