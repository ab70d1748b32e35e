"""What a date is the date of: the cases are in `roles.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator.text.dates.mentions import mentions

CASES = tomllib.loads(Path(__file__).with_name("roles.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_role_of_each_date(case: dict[str, Any]) -> None:
    text = case["text"]
    found = {
        text[each.start : each.end]: str(each.role) for each in mentions(text, case["language"])
    }
    assert found == case["roles"]
