"""Deleting a source from the real dossier leaves just what its page predicted.

All is read from the pages: from those that MkDocs is given, for every source, and from the built
site, for one. `tests/analysis/test_dependents.py` has what each run checks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest
import yaml

from generator import build
from generator.analysis.results import Analysis
from generator.mkdocs_site import site
from generator.render import families
from tests import projects
from tests.site import deleting, reading

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.dossier.briefing import Briefing

pytestmark = [pytest.mark.build, pytest.mark.audit]
SOURCES = [
    each["id"]
    for each in yaml.safe_load((projects.ROOT / "seeds/sources.yml").read_text(encoding="utf-8"))
]
BUILT = "msmt-11-negara"
"""The source that the most facts and differences need."""


@dataclass(frozen=True)
class Shown:
    """What the pages show, by id."""

    origins: Mapping[str, int]
    """Facts, and the number of origins that each is said to have."""
    differences: frozenset[str]
    judgements: Mapping[str, frozenset[str]]
    """Judgements, and the facts whose marks they have."""


def rendered(briefing: Briefing) -> dict[str, str]:
    """The pages in the first language, as they are written for MkDocs."""
    of_first = takewhile(
        lambda each: not each.path.startswith("en/"), families.pages(briefing, Analysis(briefing))
    )
    return {each.path: each.text for each in of_first}


def shown(facts: str, differences: str, home: str) -> Shown:
    """Read from Markdown or from HTML: what is read is the same in both."""
    rows = [
        (re.findall(r' id="(f-[\w-]+)"', row)[0], re.findall(r' data-origins="(\d+)"', row)[0])
        for row in re.findall(r'<tr class="fact"[^>]*>', facts)
    ]
    judged = re.findall(
        r'<li class="judgement" id="([\w-]+)".*?<p class="judgement__text"(.*?)</p>',
        home,
        re.DOTALL,
    )
    return Shown(
        {fact: int(number) for fact, number in rows},
        frozenset(re.findall(r'class="(?:difference|folded__anchor)" id="([\w-]+)"', differences)),
        {name: frozenset(re.findall(r"#note-(f-[\w-]+)", text)) for name, text in judged},
    )


def predicted(page: str, kind: str) -> dict[str, str]:
    """What a source's page lists under one kind of loss: by id, the rest of the item."""
    found = re.search(rf'<details class="falls falls--{kind}".*?</details>', page, re.DOTALL)
    if found is None:
        return {}
    items = re.findall(r"<li[ >].*?</li>", found[0], re.DOTALL)
    [count] = re.findall(r"<summary>(\d+) ", found[0])
    assert int(count) == len(items)
    return {re.findall(r"\.md#([\w-]+)\)", each)[0]: each for each in items}


def compare(page: str, before: Shown, after: Shown, joined: frozenset[str]) -> None:
    """The page of a source against what is shown without it, but for differences joined since."""
    assert set(predicted(page, "facts")) == set(before.origins) - set(after.origins)
    assert set(predicted(page, "origins")) == {
        fact for fact, number in after.origins.items() if number <= 1 < before.origins[fact]
    }
    assert set(predicted(page, "differences")) == (before.differences - after.differences - joined)
    weakened = {
        name: (len(facts - after.judgements.get(name, frozenset())), len(facts))
        for name, facts in before.judgements.items()
    }
    told = predicted(page, "judgements").items()
    numbers = {name: re.findall(r"(\d+) dari (\d+) faktanya gugur", text) for name, text in told}
    assert {name: [(str(lost), str(all_))] for name, (lost, all_) in weakened.items() if lost} == (
        numbers
    )


@pytest.fixture(scope="module")
def whole() -> dict[str, str]:
    briefing = build.check(projects.ROOT).briefing
    assert briefing is not None
    return rendered(briefing)


def of_pages(pages: Mapping[str, str]) -> Shown:
    return shown(pages["facts/index.md"], pages["differences/index.md"], pages["index.md"])


@pytest.mark.parametrize("lost", SOURCES)
def test_the_pages_without_a_source_are_what_its_page_said(
    lost: str, whole: dict[str, str], tmp_path: Path
) -> None:
    briefing, joined = deleting.without(projects.real(tmp_path), lost)
    pages = rendered(briefing)
    said = whole[f"sources/{lost}.md"]
    compare(said, of_pages(whole), of_pages(pages), joined)
    text = "\n".join(pages.values())
    assert f"{lost}.md" not in text
    assert not {f"#{each}" for each in predicted(said, "facts")} & {*re.findall(r"#[\w-]+", text)}


def test_the_dossier_has_losses_of_each_kind(whole: dict[str, str]) -> None:
    """The test above would say little if nothing was ever lost."""
    for kind, at_least in (("facts", 20), ("differences", 5)):
        assert all(len(predicted(whole[f"sources/{e}.md"], kind)) >= at_least for e in SOURCES)
    for kind in ("origins", "judgements"):
        assert sum(bool(predicted(whole[f"sources/{e}.md"], kind)) for e in SOURCES) >= 2


def test_the_built_site_without_a_source_is_whole(whole: dict[str, str], tmp_path: Path) -> None:
    root = projects.real(tmp_path)
    _, joined = deleting.without(root, BUILT)
    site.build(root, root / "site", strict=True, progress=False)
    names = ("facts/index.html", "differences/index.html", "index.html")
    after = shown(*((root / "site" / each).read_text(encoding="utf-8") for each in names))
    compare(whole[f"sources/{BUILT}.md"], of_pages(whole), after, joined)
    assert reading.dead_links(root / "site") == []
