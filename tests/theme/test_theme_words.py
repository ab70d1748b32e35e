from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator import interface

THEME = Path(__file__).parents[2] / "theme"
CATALOGS = sorted(interface.CATALOGS.glob("*/LC_MESSAGES/briefing.po"))
WORD = re.compile(r"""\bword\((["'])(?P<message>.+?)\1\)""")


def messages_of_the_shell() -> list[str]:
    found = {
        match["message"]
        for template in sorted(THEME.rglob("*.html"))
        for match in WORD.finditer(template.read_text(encoding="utf-8"))
    }
    return sorted(found)


def test_the_shell_has_words() -> None:
    assert "Search" in messages_of_the_shell()


@pytest.mark.parametrize("catalog", CATALOGS, ids=lambda path: path.parts[-3])
def test_every_word_of_the_shell_is_translated(catalog: Path) -> None:
    with catalog.open("rb") as stream:
        entries = {entry.id: entry for entry in read_po(stream)}
    missing = [
        message
        for message in messages_of_the_shell()
        if message not in entries or not entries[message].string
    ]
    assert missing == []
