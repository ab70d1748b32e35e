"""The totals count every text and claim once, by what is known of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

from generator.cli import main
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

SORTS = ("texts", "figures", "dates", "names", "quoted_words")
STATES = ("proved", "unsupported", "unproved", "partly", "not_read")


def _counts(root: Path) -> dict[str, int]:
    done = CliRunner().invoke(main, ["--project", str(root), "check", "--format", "json"])
    counts: dict[str, int] = json.loads(done.output)["counts"]
    for sort in SORTS:
        assert counts[sort] == sum(counts[f"{sort}_{state}"] for state in STATES)
    return counts


def test_a_dossier_without_problems_is_proved_or_in_part(tmp_path: Path) -> None:
    counts = _counts(copy(tmp_path))
    assert counts["figures"] > 0
    for sort in ("figures", "dates", "quoted_words"):
        assert counts[sort] == counts[f"{sort}_proved"]
    assert counts["names_partly"] < counts["names_proved"]
    for sort in ("texts", "names"):
        assert counts[f"{sort}_partly"] > 0
        assert counts[sort] == counts[f"{sort}_proved"] + counts[f"{sort}_partly"]


def test_a_false_figure_is_counted_as_unsupported(tmp_path: Path) -> None:
    false = Change("facts.yml", "about 12,000 tonnes of rice.", "about 13,000 tonnes of rice.")
    counts = _counts(copy(tmp_path, false))
    assert counts["figures_unsupported"] >= 1
    assert counts["texts_unsupported"] >= 1


def test_what_rests_on_a_language_without_lexicon_is_not_read(tmp_path: Path) -> None:
    counts = _counts(copy(tmp_path, Change("sources.yml", "language: en", "language: it")))
    assert counts["texts_not_read"] > 0
    assert counts["figures_not_read"] > 0
    assert counts["quoted_words_not_read"] == 0
