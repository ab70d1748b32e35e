from __future__ import annotations

import re
from pathlib import Path

from generator.checks import RULES
from tests.generated import problem_page

ROOT = Path(__file__).parents[2]


def test_the_page_has_every_problem_code() -> None:
    page = problem_page.page()
    assert [code for code in sorted(codes()) if f"## {code}\n" not in page] == []


def codes() -> set[str]:
    """Every code that a problem can have: a rule's, or one of reading or writing files."""
    names = ("load/files", "load/project", "load/strict_yaml", "load/typing_errors", "write")
    texts = [(ROOT / f"generator/{name}.py").read_text(encoding="utf-8") for name in names]
    given = {code for text in texts for code in re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', text)}
    return {rule.CODE for rule in RULES} | given - {"utf-8"}


def test_every_code_has_a_bad_example_and_another_that_is_good() -> None:
    sections = problem_page.page().split("\n## ")[1:]
    assert len(sections) == len(list(problem_page.CASES.iterdir()))
    for section in sections:
        (bad,) = re.findall(r"^Bad, (in `.+?:\n\n(?: {4}.*\n|\n)+)", section, re.MULTILINE)
        (good,) = re.findall(r"^Good(?:, (in `.+?:\n\n(?: {4}.*\n|\n)+)|: )", section, re.MULTILINE)
        assert bad != good, section
