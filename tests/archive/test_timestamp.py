"""The time that an archive bears."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.archive.timestamp import moment
from tests.dossiers import copy

if TYPE_CHECKING:
    from pathlib import Path

    from generator.dossier.briefing import Briefing


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    made = build.check(copy(tmp_path)).briefing
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [
        ("", "2024-04-30T00:00:00+00:00"),
        ("1700000001", "2023-11-14T22:13:21+00:00"),
        ("0", "1980-01-01T00:00:00+00:00"),
        ("99999999999999", "2107-12-31T00:00:00+00:00"),
        ("yesterday", "2024-04-30T00:00:00+00:00"),
        ("-5", "2024-04-30T00:00:00+00:00"),
    ],
)
def test_the_time_is_that_of_the_epoch_or_of_the_dossier(
    briefing: Briefing, epoch: str, expected: str
) -> None:
    assert moment(briefing, epoch).isoformat() == expected


def curated_until(briefing: Briefing, as_of: str | None) -> Briefing:
    return replace(briefing, about=briefing.about.model_copy(update={"as_of": as_of}))


def test_without_as_of_it_is_that_of_the_latest_source(briefing: Briefing) -> None:
    assert moment(curated_until(briefing, None)).isoformat() == "2024-12-31T00:00:00+00:00"
    open_ended = curated_until(briefing, "2024/..")
    assert moment(open_ended).isoformat() == "2024-12-31T00:00:00+00:00"


def test_without_any_date_it_is_the_first_a_zip_can_write(briefing: Briefing) -> None:
    nothing = replace(curated_until(briefing, None), sources=())
    assert moment(nothing).isoformat() == "1980-01-01T00:00:00+00:00"
