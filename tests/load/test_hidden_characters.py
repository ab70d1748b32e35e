from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.dossier.fields import Path
from generator.load import hidden_characters
from generator.load.hidden_characters import hidden

if TYPE_CHECKING:
    from generator.load.strict_yaml import Tree


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a\0b", [1]),
        ("a\x1bb\x9f", [1, 3]),
        ("a\u202eb", [1]),
        ("a\u202db\u202c", [1]),
        ("a\u202bb", [1]),
        ("a\u2067b\n\u2069", [1, 4]),
        ("a\u202c", [1]),
        ("a\U000e0041b", [1]),
    ],
    ids=repr,
)
def test_what_nobody_sees_is_found(text: str, places: list[int]) -> None:
    assert list(hidden(text)) == places


@pytest.mark.parametrize(
    "text",
    [
        "a\tb\r\nc\x0cd\x85",
        "قال \u2067كيم\u2069 و\u200fروسيا",
        "\u202bمرحبا\u202c",
        "می\u200cخواهم, \U0001f468\u200d\U0001f469",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
    ids=repr,
)
def test_what_writing_needs_is_not(text: str) -> None:
    assert list(hidden(text)) == []


def test_a_quote_has_the_words_of_its_article() -> None:
    """Which is where they are reported."""
    tree: Tree = [{"text": "a\0"}, {"quote": {"exact": "a\0", "translation": "b\0"}}]
    found = hidden_characters.in_yaml("f.yml", tree)
    assert [each.place.keys for each in found] == [(0, "text"), (1, "quote", "translation")]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "CON",
            "nul.txt",
            "Com1.txt",
            "lpt¹.txt",
            "aux .txt",
            "CONOUT$",
            "a.txt.",
            "a ",
            "a:b.txt",
        ),
        *("a?.txt", "a*.txt", "a|b", 'a"b', "a<b", "a\x1fb", "con/a.txt", "a./b.txt"),
    ],
)
def test_what_windows_cannot_have_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="Windows cannot have a file named"):
        TypeAdapter(Path).validate_python(f"articles/{name}")


@pytest.mark.parametrize(
    "name", ["console.txt", "com.txt", "com10.txt", "a.con", "Überfall.txt", "a b.txt"]
)
def test_names_that_only_resemble_these_are_not(name: str) -> None:
    TypeAdapter(Path).validate_python(f"articles/{name}")
