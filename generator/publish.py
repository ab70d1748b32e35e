"""From a project's folder to its generated pages on disk: the one place that joins the stages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from generator import exports, pipeline, write
from generator.archive import verify_page as proof
from generator.load import positions
from generator.render import families
from generator.render.layout import Layout
from generator.write import File

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.model.briefing import Briefing
    from generator.pipeline import Outcome
    from generator.render.layout import Target
    from generator.render.page import Page


@dataclass(frozen=True, slots=True)
class Published:
    """What came of it: the outcome of the checks, and how many files there are now."""

    outcome: Outcome
    count: int


def pages(
    root: Path,
    docs: Path,
    *,
    folders: bool = True,
    offline: bool = False,
    only: Callable[[str], bool] | None = None,
) -> Published:
    """Check the project in `root` and write its pages and data into the folder `docs`.

    With an error among the problems nothing is written. `folders` is False where pages will
    be opened as files, so that addresses name them; `offline` adds the page that proves an
    archive. With `only`, just the pages whose path it takes are made, and just those that are
    there already are written: a preview does so to show one page before the others.
    """
    outcome = pipeline.run(root)
    if outcome.briefing is None:
        return Published(outcome, 0)
    if only is not None:
        wanted = [each for each in families.pages(outcome.briefing) if only(each.path)]
        write.refresh(docs, [_file(each) for each in wanted])
        return Published(outcome, len(wanted))
    made = files(outcome.briefing, folders=folders, offline=offline)
    clashes = write.write(docs, made, docs.name)
    if clashes:
        problems = positions.report(clashes, lambda _: "")
        told = tuple(sorted((*outcome.problems, *problems)))
        return Published(replace(outcome, briefing=None, problems=told), 0)
    return Published(outcome, sum(map(len, made)))


def files(
    briefing: Briefing, *, folders: bool = True, offline: bool = False
) -> tuple[tuple[File, ...], ...]:
    """Every generated file of the docs folder: data, and pages by what they are about.

    The sources come last, as what their pages share is not what the others do.
    """
    by_target: dict[Target, list[File]] = {}
    for page in families.pages(briefing):
        by_target.setdefault(page.target, []).append(_file(page))
    layout = Layout(briefing.languages, folders)
    data = [File(path, make) for path, make in exports.files(briefing, layout)]
    if offline:
        data += [File(path, partial(bytes, made)) for path, made in proof.files(briefing)]
    targets = sorted(by_target, key=lambda each: each.kind == "source")
    return (tuple(data), *(tuple(by_target[each]) for each in targets))


def _file(page: Page) -> File:
    return File(page.path, partial(_encoded, page))


def _encoded(page: Page) -> bytes:
    return page.text.encode()
