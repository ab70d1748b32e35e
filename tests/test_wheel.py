"""What the wheel installs: the package `generator`, and nothing else beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from tests.docs import environment

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    """The paths of all files in the wheel."""
    with ZipFile(wheel) as files:
        return files.namelist()


def test_its_top_level_is_the_package_alone(names: list[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"generator"}


def test_what_the_package_reads_is_in_it(names: list[str]) -> None:
    package = environment.ROOT / "generator"
    files = {
        path.relative_to(environment.ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }
    assert files - set(names) == set()
    assert {"generator/theme/main.html", "generator/starter/method/en.md"} <= set(names)


def test_no_file_of_the_checkout_alone_is_in_it(names: list[str]) -> None:
    assert [name for name in names if re.search(r"\.pyc$|/node_modules/|/\.", name)] == []
