"""Problems are placed in time, whatever a file contains."""

from __future__ import annotations

import os
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from generator.load import files, positions, strict_yaml
from generator.problems import Finding, Place

if TYPE_CHECKING:
    from pathlib import Path


def test_many_keys_of_one_record_take_no_longer_each(tmp_path: Path) -> None:
    count = 20_000
    text = "- id: x\n" + "".join(f"  key{number}: y\n" for number in range(count))
    (tmp_path / "facts.yml").write_text(text, encoding="utf-8")
    places = [Place("facts.yml", (0, f"key{number}"), on_key=True) for number in range(count)]
    start = time.process_time()
    problems = positions.report(
        [Finding(place, "unknown-key", "unknown", "") for place in places],
        partial(files.legible, tmp_path),
    )
    assert [each.line for each in problems] == list(range(2, count + 2))
    assert time.process_time() - start < 10  # it took 50 where each looked through all


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero")])
def test_a_pipe_and_a_device_are_not_read(tmp_path: Path, make: object) -> None:
    assert callable(make)
    make(tmp_path / "facts.yml")
    assert files.legible(tmp_path, "facts.yml") == ""
    assert isinstance(files.read_text(tmp_path, "facts.yml", 100), Finding)


def test_a_name_that_the_system_refuses_is_a_finding(tmp_path: Path) -> None:
    got = files.read_text(tmp_path, "a" * 300, 100)
    assert isinstance(got, Finding)
    assert "cannot be read" in got.message


@pytest.mark.parametrize("text", ["- &a x\n- &a y\n", "&a {b: &a c}\n"])
def test_an_anchor_is_defined_once(text: str) -> None:
    (finding,) = strict_yaml.parse(text, "facts.yml").findings
    assert (finding.code, finding.message) == ("yaml-alias", "anchor '&a' is defined twice")
