"""The data files themselves: a mistyped key or a phrase with two meanings is found here."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.lexicon import languages

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")


def data(language: str) -> dict[str, Any]:
    path = ROOT / "generator" / "lexicon" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def keys(language: str) -> set[str]:
    return {f"{section}.{key}" for section, table in data(language).items() for key in table}


@pytest.mark.parametrize("language", languages())
def test_every_key_is_documented(language: str) -> None:
    assert sorted(key for key in keys(language) if f"`{key}`" not in TABLE) == []


def test_every_documented_key_is_in_use() -> None:
    used = set().union(*map(keys, languages()))
    tables = {key.partition(".")[0] for key in used}
    documented = {
        name
        for line in TABLE.splitlines()
        if line.startswith("| `")
        for name in line.split("|")[1].replace("`", "").replace(",", " ").split()
        if name.partition(".")[0] in tables
    }
    assert documented == used


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("table", [("bounds", "before"), ("bounds", "after"), ("vague", "phrases")])
def test_a_phrase_has_one_meaning(language: str, table: tuple[str, str]) -> None:
    section, key = table
    phrases = Counter(
        phrase.casefold() for found in data(language)[section][key].values() for phrase in found
    )
    assert [phrase for phrase, count in phrases.items() if count > 1] == []


@pytest.mark.parametrize("language", languages())
def test_no_phrase_stands_twice_in_a_list(language: str) -> None:
    lists = [
        (f"{section}.{key}", found)
        for section, table in data(language).items()
        for key, found in table.items()
        if isinstance(found, list) and all(isinstance(each, str) for each in found)
    ]
    twice = {name for name, found in lists if len(found) != len(set(found))}
    assert twice == set()
    assert len(lists) > 20
