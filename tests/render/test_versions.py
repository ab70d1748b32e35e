"""A source whose article has changed: both texts have a page, and they are one source."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from tests.dossiers import copy


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """One of the two quotes of a source no longer stands and goes on citing the earlier text."""
    root = copy(tmp_path_factory.mktemp("versions"))
    text = (root / "seeds/articles/notice.txt").read_text("utf-8")
    new = root / "new.txt"
    new.write_text(text.replace("millions of bags", "thousands of bags"), "utf-8")
    done = CliRunner().invoke(main, ["--project", str(root), "accept", "notice", str(new)])
    assert done.exit_code == 0, done.output
    outcome = build.check(root)
    assert outcome.briefing is not None
    assert outcome.analysis is not None
    files = build.generated(outcome.briefing, outcome.analysis)
    return {each.path: each.content.decode() for each in files if not each.path.endswith(".sqlite")}


def test_each_text_says_what_it_is_and_leads_to_the_other(pages: dict[str, str]) -> None:
    old, new = pages["en/sources/notice-v1.md"], pages["en/sources/notice.md"]
    assert (
        "This is an earlier text of [Blue Bay port sees record traffic]"
        "(../sources/notice.md){ lang=en }; "
        "it is archived so that it can still be cited."
    ) in old
    assert "can still be cited: [notice-v1](../sources/notice-v1.md)" in new
    assert "millions of bags" in old
    assert "thousands of bags" in new
    assert "Ini teks terdahulu dari [" in pages["sources/notice-v1.md"]


def test_what_a_source_is_worth_is_said_of_the_text_of_today(pages: dict[str, str]) -> None:
    assert "{ #worth }" in pages["en/sources/notice.md"]
    assert "{ #worth }" not in pages["en/sources/notice-v1.md"]


def test_the_list_of_sources_has_it_once(pages: dict[str, str]) -> None:
    listed = pages["en/sources/index.md"]
    assert re.findall(r'<li class="source" id="(.*?)"', listed) == ["harbour", "notice"]
    assert listed.count("can still be cited: [notice-v1](../sources/notice-v1.md)") == 1
    assert '[Sources](sources/index.md) <span class="meta">2</span>' in pages["en/index.md"]


def test_a_fact_that_cites_the_earlier_text_counts_and_is_chosen_by_the_source(
    pages: dict[str, str],
) -> None:
    facts = pages["en/facts/index.md"]
    assert re.findall(r'data-source="(.*?)"', facts) == ["harbour notice", "harbour", "notice"]
    assert 'value="notice"' in facts
    assert 'value="notice-v1"' not in facts


def test_it_is_published_once(pages: dict[str, str]) -> None:
    timeline = pages["en/timeline/index.md"]
    assert "sources/notice.md" in timeline
    assert "notice-v1" not in timeline.replace("notice-v1.md#f-bags-1", "")


def test_the_data_say_it(pages: dict[str, str]) -> None:
    versions = {each["id"]: each["version_of"] for each in json.loads(pages["data/sources.json"])}
    assert versions == {"harbour": None, "notice": None, "notice-v1": "notice"}
