"""The flow up to the briefing: load, examine, check, resolve. It reads, and never writes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator import checks
from generator.examination import Examination
from generator.load import files, positions, project
from generator.problems import Severity
from generator.reading_ahead import ReadingAhead
from generator.resolve import resolve
from generator.sweeping import seldom_swept

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.briefing import Briefing
    from generator.problems import Finding, Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """The briefing, None where an error stands in its way, and all problems, sorted."""

    briefing: Briefing | None
    problems: tuple[Problem, ...]
    examination: Examination | None

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(each.severity is Severity.ERROR for each in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems are warnings."""
        return len(self.problems) - self.errors


@seldom_swept()
def run(root: Path) -> Outcome:
    """Load and check the project in `root`; all problems of all stages at once."""
    ahead = ReadingAhead()
    loaded = project.load(root, ahead.begin)
    ahead.end()
    findings: tuple[Finding, ...] = loaded.findings
    examination = None
    if loaded.dossier is not None:
        examination = Examination(loaded.dossier)
        findings = (*findings, *checks.run(examination))
    problems = positions.report(findings, partial(files.legible, root))
    outcome = Outcome(None, problems, examination)
    if examination is None or outcome.errors:
        return outcome
    return Outcome(resolve(examination), problems, examination)
