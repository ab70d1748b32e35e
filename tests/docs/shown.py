"""What a page of the documentation shows, and doing it: commands, files and changes to files.

In a `console` block a line that begins with `$ ` is a command, and what follows is what it says;
`…` stands for any text. A `diff` block changes the file it names. Another block whose fence names
a file after the language is that file's content.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_FENCED = re.compile(r"^```(\w*)(?: +(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block."""

    language: str
    file: str | None
    text: str


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page in Markdown, in order."""
    for language, file, text in _FENCED.findall(page):
        yield Block(language, file or None, text)


@dataclass(slots=True)
class Reader:
    """Does what a page shows, as a reader would who types it."""

    folder: Path
    variables: Mapping[str, str]

    def follow(self, block: Block) -> None:
        """Do what a block shows; nothing where it only explains."""
        if block.language == "console":
            for command, said in _COMMAND.findall(block.text):
                self.run(command, said)
        elif block.language == "diff":
            self.change(block.text)
        elif block.file is not None:
            (self.folder / block.file).write_text(block.text, encoding="utf-8")

    def run(self, command: str, said: str) -> None:
        """Run a command and compare what it says."""
        if command.startswith("cd "):
            self.folder = self.folder / command.removeprefix("cd ")
            return
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=dict(self.variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        pattern = ".*".join(re.escape(part) for part in said.split("…"))
        told = f"$ {command}\n{done.stdout}"
        assert re.fullmatch(pattern, done.stdout, re.DOTALL), f"{told}\nis not\n\n{said}"

    def change(self, diff: str) -> None:
        """Replace the lines of a file that are shown; at its end where all lines are new."""
        head, *lines = diff.splitlines(keepends=True)
        file = self.folder / head.removeprefix("--- ").strip()
        old = "".join(line[1:] for line in lines if line[0] in " -")
        new = "".join(line[1:] for line in lines if line[0] in " +")
        text = file.read_text(encoding="utf-8")
        if old:
            assert text.count(old) == 1, f"{file.name} has {text.count(old)} times\n{old}"
        file.write_text(text.replace(old, new) if old else text + new, encoding="utf-8")
