from __future__ import annotations

from pathlib import Path

from generator.checks import RULES
from tests.checks import problem_page

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_problem_codes_is_fresh_and_complete() -> None:
    text = (DOCS / "problems.md").read_text(encoding="utf-8")
    assert text == problem_page.page(), "write docs/problems.md from tests/checks/problem_page.py"
    assert [rule.CODE for rule in RULES if f"## {rule.CODE}\n" not in text] == []
