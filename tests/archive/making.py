"""Archives for tests: made by the command, opened, changed and packed again."""

from __future__ import annotations

import json
import tomllib
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner

from generator.archive import packing
from generator.cli import main

_CODES = ("data", "yaml", "text", "script", "site", "release", "unexplained", "empty")
_ALONE = tuple(f"[{code}]" for code in _CODES)
"""Of problems that verify.py finds and the page of proof does not look for."""
_TIME = datetime(2024, 4, 30, tzinfo=UTC)


def make(root: Path, to: Path, *options: str) -> Path:
    """The archive of a project."""
    arguments = ["--project", str(root), "archive", "-o", str(to), *options]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return to


def unpack(archive: Path, to: Path) -> Path:
    """The archive as a folder."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(to)
    return to


@dataclass(frozen=True, slots=True)
class Mutation:
    """A change to an archive, and what is told of it; see mutations.toml."""

    name: str
    renewed: bool
    """True where the sums are made anew, as somebody would who wants to go unnoticed."""
    expected: tuple[str, ...]
    pages: bool = False
    spans: list[list[int]] | None = None
    flip: str = ""
    remove: str = ""
    add: str = ""
    replace: str = ""
    old: str = ""
    new: str = ""

    def make(self, archive: Path, to: Path) -> Path:
        """The archive with the change made, as a sealed zip."""
        folder = unpack(archive, to / "changed")
        if self.flip:
            content = bytearray((folder / self.flip).read_bytes())
            content[len(content) // 2] ^= 1
            (folder / self.flip).write_bytes(content)
        if self.remove:
            (folder / self.remove).unlink()
        if self.add:
            (folder / self.add).write_text("<p>More</p>", encoding="utf-8")
        if self.replace:
            text = (folder / self.replace).read_bytes().decode()
            assert text.count(self.old) == 1, f"{text.count(self.old)} × {self.old!r}"
            (folder / self.replace).write_bytes(text.replace(self.old, self.new).encode())
        if self.spans is not None:
            facts = json.loads((folder / "data/facts.json").read_text(encoding="utf-8"))
            evidence = facts[0]["evidence"][0]
            assert evidence["spans"] == [[70, 92]]
            evidence["spans"] = self.spans
            (folder / "data/facts.json").write_text(json.dumps(facts), encoding="utf-8")
        if self.renewed:
            packing.write_sums(folder)
        packing.pack(folder, to / "changed.zip", _TIME)
        return to / "changed.zip"

    def is_told(self, lines: list[str]) -> bool:
        """True where these lines tell of the change, and of nothing else."""
        lines = shared(lines)
        of_pages = [line for line in lines if line.endswith(" [page]")] if self.pages else []
        rest = [line for line in lines if line not in of_pages]
        return bool(of_pages) == self.pages and rest == list(self.expected)


def shared(lines: list[str]) -> list[str]:
    """What verify.py tells and the page of proof, too."""
    return [line for line in lines if not line.endswith(_ALONE)]


def mutations() -> list[Mutation]:
    """Every case of mutations.toml."""
    text = (Path(__file__).parent / "mutations.toml").read_text(encoding="utf-8")
    cases = tomllib.loads(text)["case"]
    return [Mutation(**{**case, "expected": tuple(case["expected"])}) for case in cases]
