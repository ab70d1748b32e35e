"""The live preview follows the dossier, shows its problems, and goes on."""

from __future__ import annotations

import secrets
import socket
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest

from tests import projects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.build
PATIENCE = 150
"""Seconds; a bound against hanging, not a measure."""
ANSWER = 20
"""Seconds that one answer may take; then the page is asked for again."""


def free_port() -> int:
    """A port below those that the system gives away, so that nobody gets it meanwhile."""
    while True:
        port = 15_000 + secrets.randbelow(15_000)
        with socket.socket() as found, suppress(OSError):
            found.bind(("127.0.0.1", port))
            return port


def write(file: Path, text: str) -> None:
    """Write at once: a file that is seen empty first is a change of its own."""
    whole = file.parents[1] / "written"
    whole.write_text(text, encoding="utf-8")
    whole.replace(file)


def until(root: Path, true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError):  # not yet there, or too slow
            if true():
                return
        time.sleep(0.1)
    told = (root / "told").read_text(encoding="utf-8")
    pytest.fail(f"the preview did not get there; it told:\n{told}")


def built(root: Path) -> list[int]:
    """How often MkDocs has built, before the first change and since."""
    told = (root / "told").read_text(encoding="utf-8")
    before, after = told.split("Serving on", 1)
    return [each.count("Documentation built") for each in (before, after)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return projects.small(tmp_path)


@pytest.fixture
def page(root: Path) -> Iterator[Callable[[str], str]]:
    port = free_port()
    address = f"127.0.0.1:{port}"
    command = [sys.executable, "-m", "generator", "--project", str(root), "serve", "--address"]
    with (root / "told").open("wb") as told:
        process = subprocess.Popen([*command, address], stderr=told)

    def read(path: str) -> str:
        assert process.poll() is None, "the preview ended"
        with urlopen(f"http://{address}/{path}", timeout=ANSWER) as answer:
            return str(answer.read().decode())

    try:
        until(root, lambda: "Teluk Biru" in read(""))
        yield read
        process.terminate()
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        process.wait()
    assert (root / "told").read_text(encoding="utf-8").endswith("INFO: The preview ends.\n")


def test_changes_and_problems_show_and_nothing_ends_it(
    root: Path, page: Callable[[str], str]
) -> None:
    facts = root / "seeds/facts.yml"
    good = facts.read_text(encoding="utf-8")

    write(facts, good.replace("carried about 12,000", "hauled about 12,000"))
    until(root, lambda: "hauled " in page("en/facts/"))
    assert 'href="../glossary/"' in page("en/facts/")
    assert "problems" not in page("en/facts/")

    assert "hauled about 12,000" in page("data/facts.json"), "what is not looked at follows"
    assert built(root) == [1, 2], "what was generated is no change that is followed"

    write(facts, good.replace('"12000"', '"12001"'))
    until(root, lambda: "[figure-not-written]" in page("sources/"))
    assert '<section class="problems" role="alert" lang="en">' in page("")
    assert "The quote says “sekitar 12 ribu”: about 12000." in page("")

    write(facts, good)
    until(root, lambda: "problems" not in page("") and "hauled " not in page("en/facts/"))


def test_an_address_that_is_taken_is_told(root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [sys.executable, "-m", "generator", "--project", str(root), "serve", "--address"]
        done = subprocess.run([*command, address], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    told = f"the site cannot be served at {address}: Address already in use"
    assert done.stderr.splitlines()[-1] == told
