"""What `briefing add` takes out of pages: text recall and precision, and dates.

    python -m benchmarks.intake

The pages are in tests/curate/pages, with what is to be stored of each in expected.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from generator.curate.intake import extraction
from generator.curate.intake.fetching import FetchedPage
from generator.curate.user_error import UserError

PAGES = Path(__file__).parents[1] / "tests" / "curate" / "pages"
_WORD = re.compile(r"\S+")
Case: TypeAlias = dict[str, Any]
"""What is expected of a page."""


@dataclass(slots=True)
class Result:
    """Counts over all pages."""

    pages: int = 0
    shared: int = 0
    """Words that are stored and expected."""
    stored: int = 0
    expected: int = 0
    exact: int = 0
    """Pages whose text is stored letter for letter."""
    rejected: int = 0
    accepted: list[str] = field(default_factory=list)
    """Pages that are no article and were stored all the same."""
    dates: Counter[str] = field(default_factory=Counter)
    """By right, TODO, missed and wrong."""

    @property
    def recall(self) -> float:
        """The share of the expected words that is stored."""
        return self.shared / self.expected

    @property
    def precision(self) -> float:
        """The share of the stored words that is expected."""
        return self.shared / self.stored


def measure() -> Result:
    """Take every page in and compare."""
    result = Result()
    cases: dict[str, Case] = tomllib.loads((PAGES / "expected.toml").read_text(encoding="utf-8"))
    for name, case in cases.items():
        result.pages += 1
        try:
            found = extraction.extract(FetchedPage((PAGES / f"{name}.html").read_bytes()), name)
        except UserError:
            result.rejected += 1
            continue
        if "rejected" in case:
            result.accepted.append(name)
            continue
        _compare(result, found, case)
    return result


def _compare(result: Result, found: extraction.Extracted, case: Case) -> None:
    stored, expected = (Counter(_WORD.findall(each)) for each in (found.text, case["text"]))
    result.shared += (stored & expected).total()
    result.stored += stored.total()
    result.expected += expected.total()
    result.exact += found.text == case["text"]
    date, right = found.published and found.published.edtf, case.get("published")
    if date is None:
        result.dates["TODO" if right is None else "missed"] += 1
    else:
        result.dates["right" if date == right else "wrong"] += 1


def main() -> None:
    """Print the table."""
    result = measure()
    print(f"pages           {result.pages}, of which {result.rejected} rejected")
    print(f"not rejected    {', '.join(result.accepted) or 'none'}")
    print(f"exact texts     {result.exact} of {result.pages - result.rejected}")
    print(f"word recall     {result.recall:.4f}")
    print(f"word precision  {result.precision:.4f}")
    dates = ", ".join(f"{key} {result.dates[key]}" for key in ("right", "TODO", "missed", "wrong"))
    print(f"dates           {dates}")


if __name__ == "__main__":
    main()
