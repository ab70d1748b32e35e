"""Reads the case files of the search, which a person without code can read."""

from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("id", "en")


def lines(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each line of a case file with the languages it is for."""
    languages: tuple[str, ...] = LANGUAGES
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# ["):
            languages = (line[3:5],)
        elif line.strip() and not line.startswith("#"):
            yield line, languages
