"""The manual is done as it is written, from a wheel, by a reader who has no repository at hand.

Its commands say what it shows, from a new project to a changed article and a proven archive.
"""

from __future__ import annotations

import html
import re
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from generator.terms.vocabulary import Bound, Magnitude
from generator.text import figures
from generator.text.figures import Claim
from tests.docs import environment
from tests.docs.shown import Reader, blocks

MANUAL = (environment.ROOT / "docs/manual.md").read_text(encoding="utf-8")
DAY = {"SOURCE_DATE_EPOCH": "1750420800"}  # 2025-06-20
ROWS = re.findall(r"^\| ([^|]+) \| (\w\w) \| `(\{.+\})` \|$", MANUAL, re.MULTILINE)


@pytest.fixture(scope="module")
def commands(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return environment.make(tmp_path_factory.mktemp("wheel"), wheel, "add")


@pytest.mark.audit
def test_the_environment_has_the_wheel_and_no_checkout(commands: Path, tmp_path: Path) -> None:
    script = "import generator, sys; print(generator.__file__, *sys.path, sep='\\n')"
    done = subprocess.run(
        ["python", "-c", script],
        cwd=tmp_path,
        env=environment.variables(commands),
        capture_output=True,
        text=True,
        check=True,
    )
    package, *paths = done.stdout.splitlines()
    assert Path(package).is_relative_to(commands.parent)
    assert not [path for path in paths if Path(path).is_relative_to(environment.ROOT)]


@pytest.mark.audit
def test_what_the_manual_tells_happens(commands: Path, tmp_path: Path) -> None:
    reader = Reader(tmp_path, {**environment.variables(commands), **DAY})
    for block in blocks(MANUAL):
        reader.follow(block)
    site = reader.folder / "site"
    changes = (site / "changes/index.html").read_text(encoding="utf-8")
    assert "Why: Coast Times corrected the number." in changes
    assert "The figure was 12 tugboats." in changes
    assert (site / "feed.xml").is_file()
    facts = (site / "facts/index.html").read_text(encoding="utf-8")
    read = " ".join(re.sub(r"<[^>]+>|\u2060", "", html.unescape(facts)).split())
    assert "Ten tugboats stayed in North Harbour on 15 June 2025" in read
    assert 'id="f-twelve-tugboats"' in facts, "the old address leads on"


@pytest.mark.parametrize(("words", "language", "quantity"), ROWS)
def test_the_words_carry_the_quantity_beside_them(words: str, language: str, quantity: str) -> None:
    said = yaml.safe_load(quantity)
    claim = Claim(
        amount=Decimal(said["amount"]) if "amount" in said else None,
        bound=Bound(said.get("bound", "exactly")),
        magnitude=Magnitude(said["magnitude"]) if "magnitude" in said else None,
    )
    assert figures.prove(words, language, claim) is None


def test_every_example_of_quantities_is_tried() -> None:
    assert len(ROWS) == MANUAL.count("| `{amount:") + MANUAL.count("| `{magnitude:")
