from __future__ import annotations

import re
from pathlib import Path

from generator.checks import RULES
from tests.checks import problem_page

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def test_the_page_of_problem_codes_is_fresh_and_complete() -> None:
    text = (DOCS / "problems.md").read_text(encoding="utf-8")
    assert text == problem_page.page(), "write docs/problems.md from tests/checks/problem_page.py"
    assert [code for code in sorted(codes()) if f"## {code}\n" not in text] == []


def codes() -> set[str]:
    """Every code that a problem can have: a rule's, or one of reading or writing files."""
    names = ("load/files", "load/project", "load/strict_yaml", "load/typing_errors", "write")
    texts = [(ROOT / f"generator/{name}.py").read_text(encoding="utf-8") for name in names]
    given = {code for text in texts for code in re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', text)}
    return {rule.CODE for rule in RULES} | given - {"utf-8"}


def test_every_code_has_a_bad_example_and_a_good_one() -> None:
    sections = problem_page.page().split("\n## ")[1:]
    assert len(sections) == len(list(problem_page.CASES.iterdir()))
    for section in sections:
        assert "\nBad, in `" in section, section
        assert "\nGood" in section, section
