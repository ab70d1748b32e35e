"""From a project's folder to its generated files on disk, stage by stage.

    load -> match -> analyse -> check -> render -> write

An analysis is worked out when a check or a page first reads it, and once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from generator import checks, exports, write
from generator.analysis.results import Analysis
from generator.archive import verify_page
from generator.dossier import matching
from generator.dossier.briefing import Briefing
from generator.load import files, positions, project
from generator.problems import Severity
from generator.render import families
from generator.render.layout import Layout
from generator.write import File

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a dossier: its analysis, all problems, sorted, and whether it passed."""

    briefing: Briefing | None
    """None where there is an error."""
    problems: tuple[Problem, ...]
    analysis: Analysis | None
    """None where not even briefing.yml could be read."""
    count: int = 0
    """How many files were generated."""
    notices: tuple[Problem, ...] = ()
    """What was not checked, sorted: no problems."""

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(each.severity is Severity.ERROR for each in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems are warnings."""
        return len(self.problems) - self.errors


def check(root: Path) -> Outcome:
    """Load and check the project in `root`; all problems of all stages at once. Writes nothing."""
    loaded = project.load(root)
    if loaded.dossier is None:
        return Outcome(None, positions.report(loaded.findings, partial(files.legible, root)), None)
    analysis = Analysis(matching.match(loaded.dossier))
    findings = (*loaded.findings, *checks.run(analysis))
    reported = positions.report(findings, partial(files.legible, root))
    problems = tuple(each for each in reported if each.severity is not Severity.NOTICE)
    notices = tuple(each for each in reported if each.severity is Severity.NOTICE)
    passed = all(each.severity is not Severity.ERROR for each in problems)
    briefing = Briefing(analysis.dossier) if passed else None
    return Outcome(briefing, problems, analysis, notices=notices)


def build(root: Path, docs: Path, *, folders: bool = True, offline: bool = False) -> Outcome:
    """Check the project in `root` and write its pages and data into the folder `docs`.

    With an error among the problems nothing is written. `folders` is False where pages will
    be opened as files, so that addresses name them; `offline` adds the page that proves an
    archive.
    """
    outcome = check(root)
    if outcome.briefing is None or outcome.analysis is None:
        return outcome
    made = tuple(generated(outcome.briefing, outcome.analysis, folders=folders, offline=offline))
    clashes = write.write(docs, made, docs.name)
    if clashes:
        problems = (*outcome.problems, *positions.report(clashes, lambda _: ""))
        return replace(outcome, briefing=None, problems=tuple(sorted(problems)))
    return replace(outcome, count=len(made))


def refresh(root: Path, docs: Path, only: Container[str]) -> Outcome:
    """Check the project and write again those of its pages that `only` names and that exist.

    A preview does so to show one page before the others.
    """
    outcome = check(root)
    if outcome.briefing is not None and outcome.analysis is not None:
        pages = families.pages(outcome.briefing, outcome.analysis, only)
        write.refresh(docs, [File(each.path, each.text.encode()) for each in pages])
    return outcome


def generated(
    briefing: Briefing, analysis: Analysis, *, folders: bool = True, offline: bool = False
) -> Iterator[File]:
    """Every generated file of the docs folder: pages, data, and what proves an archive."""
    for page in families.pages(briefing, analysis):
        yield File(page.path, page.text.encode())
    yield from exports.files(briefing, analysis, Layout(briefing.about.languages, folders))
    if offline:
        yield from verify_page.files(briefing, analysis)
