"""A dossier in a language without lexicon: it passes, and everything says that it was not read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main

ROOT = Path(__file__).parent / "liman"
MARK = "(not checked by machine)"


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    outcome = build.build(ROOT, folder)
    assert outcome.problems == ()
    assert outcome.count
    return folder


def data(docs: Path, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((docs / "data" / name).read_text("utf-8"))
    return found


def test_it_passes_with_one_notice() -> None:
    done = CliRunner().invoke(main, ["--project", str(ROOT), "check"])
    assert done.exit_code == 0
    assert done.output.count("notice: language 'tr' has no lexicon") == 1
    assert "no problems; 15 texts not read" in done.output


def test_the_counts_have_nothing_proved_but_quoted_words() -> None:
    done = CliRunner().invoke(main, ["--project", str(ROOT), "check", "--format", "json"])
    counts = json.loads(done.output)["counts"]
    proved = {key for key, count in counts.items() if key.endswith("_proved") and count}
    assert proved == {"quoted_words_proved"}
    for sort in ("texts", "figures", "event_dates", "speakers", "hedges", "quantities"):
        assert counts[f"{sort}_not_read"] == counts[sort] > 0


@pytest.mark.parametrize("page", ["index.md", "facts/index.md", "sources/gazete.md"])
def test_pages_say_so_beside_each_text(docs: Path, page: str) -> None:
    file = docs / page
    text = file.read_text("utf-8")
    assert MARK in text


def test_data_records_it(docs: Path) -> None:
    for fact in data(docs, "facts.json"):
        assert fact["proof"]["tr"]["state"] == "not_read"
        assert fact["date_state"] == "not_read"
        for piece in fact["evidence"]:
            assert piece["speakers_state"] == piece["hedges_state"] == "not_read"
    (dossier,) = data(docs, "briefing.json")
    assert dossier["bottom_line_proof"]["tr"]["state"] == "not_read"
    (judgement,) = dossier["judgements"]
    assert judgement["proof"]["tr"]["state"] == "not_read"
