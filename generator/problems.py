"""What is wrong with a dossier, as values: findings made by any stage, problems as reported.

A finding knows the node of the YAML, or the offset in a text, where it arose; the line and
column are worked out only when it is reported (see `generator.load.positions`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error stops the build, a warning only with --strict.

    A notice is no problem: it says what was not checked, and changes no exit code.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file of the dossier: a YAML node by its path of keys, or a text offset."""

    path: str
    """Relative to the project, with forward slashes."""
    keys: tuple[str | int, ...] = ()
    """From the document's root to the node: ("3", "quote", "exact") style, indexes as int."""
    offset: int | None = None
    """Code points from the start of the file; set where the file is not YAML."""
    on_key: bool = False
    """True where the key itself is meant, not its value."""

    def __truediv__(self, key: str | int) -> Place:
        """The place one step deeper: `place / "quote" / "exact"`."""
        return Place(self.path, (*self.keys, key))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, where a rule saw it."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong, as reported: the field order is the sort order."""

    path: str
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in code points."""
    code: str
    message: str
    hint: str
    severity: Severity

    def __str__(self) -> str:
        """The one-line form, the same for every editor and terminal."""
        return (
            f"{self.path}:{self.line}:{self.column}: {self.severity}: {self.message} [{self.code}]"
        )

    @property
    def told(self) -> str:
        """The one-line form, and what to do on a line below it."""
        return f"{self}\n  {self.hint}" if self.hint else str(self)
