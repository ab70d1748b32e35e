"""Deleting a source from the real dossier leaves just what its page predicted."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator import pipeline
from generator.analysis.corroboration import falls_with, support
from generator.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.briefing import Briefing

ROOT = Path(__file__).parents[2]
SOURCES = [
    each["id"] for each in yaml.safe_load((ROOT / "seeds/sources.yml").read_text(encoding="utf-8"))
]
LEFT_BEHIND = {"unused-id"}
"""What nothing uses any more: no error for the facts that stay."""


@cache
def whole() -> Briefing:
    briefing = pipeline.run(ROOT).briefing
    assert briefing is not None
    return briefing


def read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 -- texts only


def write(file: Path, data: object) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")


def kept(records: Iterable[dict[str, Any]], lost: str) -> list[dict[str, Any]]:
    """The records without their evidence from the source."""
    for record in records:
        if "evidence" in record:
            record["evidence"] = [each for each in record["evidence"] if each["source"] != lost]
    return list(records)


def delete(root: Path, lost: str) -> Briefing:
    """The briefing of a copy of the dossier from which a source was deleted by hand."""
    shutil.copytree(ROOT / "seeds", root / "seeds")
    seeds = root / "seeds"
    sources = read(seeds / "sources.yml")
    write(seeds / "sources.yml", [each for each in sources if each["id"] != lost])
    entities = kept(read(seeds / "entities.yml"), lost)
    write(seeds / "entities.yml", [{**e, "evidence": e.get("evidence", [])} for e in entities])
    left: set[str] = set()
    for file in sorted((seeds / "facts").glob("*.yml")):
        facts = [each for each in kept(read(file), lost) if each["evidence"]]
        left |= {each["id"] for each in facts}
        write(file, facts)
    briefing = read(seeds / "briefing.yml")
    briefing["headline"] = [each for each in briefing["headline"] if each in left]
    for key, ids in (("judgements", "based_on"), ("differences", "facts")):
        fewest = 1 if key == "judgements" else 2
        for each in briefing[key]:
            each[ids] = [fact for fact in each[ids] if fact in left]
        briefing[key] = [each for each in briefing[key] if len(each[ids]) >= fewest]
    write(seeds / "briefing.yml", briefing)
    outcome = pipeline.run(root)
    errors = {each.code for each in outcome.problems if each.severity == "error"}
    assert errors <= LEFT_BEHIND
    assert outcome.examination is not None
    return resolve(outcome.examination)


@pytest.mark.parametrize("lost", SOURCES)
def test_what_falls_is_what_the_page_said(lost: str, tmp_path: Path) -> None:
    before, after = whole(), delete(tmp_path, lost)
    predicted = falls_with(before, lost)
    assert set(predicted.unsupported) == set(before.fact) - set(after.fact)
    assert set(predicted.uncorroborated) == {
        each.id
        for each in after.facts
        if support(before, before.fact[each.id]).corroborated
        and not support(after, each).corroborated
    }


def test_the_dossier_has_facts_of_each_sort() -> None:
    """The test above would say little if no fact had two sources or two origins."""
    predicted = [falls_with(whole(), source) for source in SOURCES]
    assert all(each.unsupported for each in predicted)
    assert any(each.uncorroborated for each in predicted)
    assert any(len(support(whole(), each).sources) > 1 for each in whole().facts)
