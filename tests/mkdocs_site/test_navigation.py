"""The navigation names the pages that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator import build
from generator.mkdocs_site import navigation
from tests import dossiers

if TYPE_CHECKING:
    from pathlib import Path

NAV: list[Any] = [
    {"Indonesia": ["index.md", {"Barang": "goods/index.md"}, "facts/index.md"]},
    {"English": ["en/index.md", "en/goods/index.md"]},
    {"Home": "index.md"},
]


def test_a_page_that_the_dossier_has_nothing_for_is_left_out(tmp_path: Path) -> None:
    briefing = build.check(dossiers.copy(tmp_path)).briefing
    assert briefing is not None
    assert navigation.without_absent(NAV, briefing) == [
        {"Indonesia": ["index.md", "facts/index.md"]},
        {"English": ["en/index.md"]},
        {"Home": "index.md"},
    ]


@pytest.mark.build
def test_a_page_that_there_is_stays(checked: build.Outcome) -> None:
    assert checked.briefing is not None
    assert navigation.without_absent(NAV, checked.briefing) == NAV
