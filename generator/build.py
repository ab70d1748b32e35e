"""From a project's folder to its generated files on disk, stage by stage.

    load -> release -> match -> analyse -> check -> render -> write

An analysis is worked out when a check or a page first reads it, and once.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from generator import checks, write
from generator.analysis.kept_claims import KeptClaims
from generator.analysis.results import Analysis
from generator.dossier import matching
from generator.dossier.audience import PUBLIC, Audience
from generator.dossier.briefing import Briefing
from generator.dossier.release import marks, releasing
from generator.load import files, hand_written, positions, project
from generator.problems import Severity
from generator.write import File

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.dossier.release.releasing import Release
    from generator.problems import Finding, Problem

_OF_THE_WHOLE = ("uncovered", "unused-id", "undeclared-contradiction")
"""Codes that say something is missing: what is missing in a part may be in the whole."""


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
    left_out: Mapping[str, int] = field(default_factory=dict)
    """How many records the audience may not see, by what they are; for the terminal alone."""

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(each.severity is Severity.ERROR for each in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems are warnings."""
        return len(self.problems) - self.errors


def check(root: Path, audience: Audience | None = None, docs: Path | None = None) -> Outcome:
    """Load and check the project in `root`; all problems of all stages at once.

    Writes nothing but the claims that were read, for the next time (`.cache/claims`).

    With an audience, only what it may see is checked, and that no hand-written page in `docs`
    names the rest.
    """
    with _without_search_for_garbage():
        return _check(root, audience, docs)


@contextmanager
def _without_search_for_garbage() -> Iterator[None]:
    """What a check makes is in use until it ends: to search it takes a fifth of the time."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _check(root: Path, audience: Audience | None, docs: Path | None) -> Outcome:
    loaded = project.load(root)
    if loaded.dossier is None:
        return Outcome(None, positions.report(loaded.findings, partial(files.legible, root)), None)
    kept = KeptClaims(write.cache(root, "claims"))
    if audience is None:
        analysis = Analysis(matching.match(loaded.dossier), kept)
        outcome = _outcome(root, analysis, (*loaded.findings, *checks.run(analysis)))
        kept.save()
        return outcome
    released = releasing.release(loaded.dossier, audience)
    analysis = Analysis(matching.match(released.dossier), kept)
    found = (*loaded.findings, *released.findings, *_checked(analysis, released))
    kept.save()
    if docs is not None:
        found = (*found, *hand_written.check(root, docs, released.withheld))
    return replace(_outcome(root, analysis, found), left_out=released.left_out)


def check_both(root: Path, audience: Audience) -> Outcome:
    """Check the whole project, and what the audience may see of it."""
    outcome = check(root)
    if outcome.analysis is None or not marks.is_marked(outcome.analysis.dossier):
        return outcome
    released = check(root, audience)
    problems = tuple(sorted({*outcome.problems, *released.problems}))
    return replace(outcome, problems=problems, left_out=released.left_out)


def _checked(analysis: Analysis, released: Release) -> Iterator[Finding]:
    """The findings of a released dossier, at their places in the files."""
    for each in checks.run(analysis):
        if not (released.left_out and each.code in _OF_THE_WHOLE):
            yield replace(each, place=released.pruning.original(each.place))


def _outcome(root: Path, analysis: Analysis, findings: tuple[Finding, ...]) -> Outcome:
    reported = positions.report(findings, partial(files.legible, root))
    problems = tuple(each for each in reported if each.severity is not Severity.NOTICE)
    notices = tuple(each for each in reported if each.severity is Severity.NOTICE)
    passed = all(each.severity is not Severity.ERROR for each in problems)
    briefing = Briefing(analysis.dossier) if passed else None
    return Outcome(briefing, problems, analysis, notices=notices)


def build(
    root: Path,
    docs: Path,
    audience: Audience = PUBLIC,
    *,
    folders: bool = True,
    offline: bool = False,
) -> Outcome:
    """Check the project in `root` and write its pages and data into the folder `docs`.

    With an error among the problems nothing is written, and never what the `audience` may not
    see. `folders` is False where pages will
    be opened as files, so that addresses name them; `offline` adds the page that proves an
    archive.
    """
    outcome = check(root, audience, docs)
    if outcome.briefing is None or outcome.analysis is None:
        return outcome
    made = tuple(generated(outcome.briefing, outcome.analysis, folders=folders, offline=offline))
    clashes = write.write(docs, made, docs.name)
    outcome.analysis.kept.save()
    return replace(_unless(clashes, outcome), count=len(made))


def added(outcome: Outcome, docs: Path, files: Sequence[File]) -> Outcome:
    """The outcome of a build once more files are written into the folder `docs`."""
    clashes = write.write(docs, files, docs.name, keep=True)
    return replace(_unless(clashes, outcome), count=outcome.count + len(files))


def _unless(clashes: tuple[Finding, ...], outcome: Outcome) -> Outcome:
    """The outcome where nothing clashed, else one without a briefing."""
    if not clashes:
        return outcome
    problems = (*outcome.problems, *positions.report(clashes, lambda _: ""))
    return replace(outcome, briefing=None, problems=tuple(sorted(problems)))


def refresh(root: Path, docs: Path, only: Container[str], audience: Audience = PUBLIC) -> Outcome:
    """Check the project and write again those of its pages that `only` names and that exist.

    A preview does so to show one page before the others.
    """
    outcome = check(root, audience, docs)
    from generator.render import families  # noqa: PLC0415 -- takes time that a check need not

    if outcome.briefing is not None and outcome.analysis is not None:
        pages = families.pages(outcome.briefing, outcome.analysis, only)
        write.refresh(docs, [File(each.path, each.text.encode()) for each in pages])
    return outcome


def generated(
    briefing: Briefing, analysis: Analysis, *, folders: bool = True, offline: bool = False
) -> Iterator[File]:
    """Every generated file of the docs folder: pages, data, and what proves an archive."""
    # What makes them takes half of the time to start, which a check need not wait for.
    from generator import exports  # noqa: PLC0415
    from generator.archive import verify_page  # noqa: PLC0415
    from generator.render import families  # noqa: PLC0415
    from generator.render.layout import Layout  # noqa: PLC0415

    for page in families.pages(briefing, analysis):
        yield File(page.path, page.text.encode())
    yield from exports.files(briefing, analysis, Layout(briefing.about.languages, folders))
    if offline:
        yield from verify_page.files(briefing, analysis)
