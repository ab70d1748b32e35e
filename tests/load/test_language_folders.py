"""What a project brings for a language beside its lexicon: words of the interface, search rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.interface import gettext, ngettext, use
from generator.search import rules_schema, ruleset, stems
from tests.dossiers import copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEAD = 'msgid ""\nmsgstr ""\n"Language: nl\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
STEP = {"name": "plural", "at": "end", "take": "first", "rules": [["en", ".{3,}", ""]]}


@pytest.fixture(autouse=True)
def _no_language_of_a_project_is_left() -> Iterator[None]:
    yield
    use({})
    ruleset.use({})


def project(folder: Path, name: str, text: str, tag: str = "nl") -> list[str]:
    """What `check` reports of the small dossier with a file of a language of its own."""
    root = copy(folder)
    file = root / "seeds" / "languages" / tag / name
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return [f"{each}\n{each.hint}" for each in build.check(root).problems]


def test_the_interface_has_the_words_of_the_project(tmp_path: Path) -> None:
    assert gettext("nl", "Sources") == "Sources"
    text = f'{HEAD}msgid "Sources"\nmsgstr "Bronnen"\n'
    assert project(tmp_path / "nl", "interface.po", text) == []
    assert gettext("nl", "Sources") == "Bronnen"
    assert gettext("nl-BE", "Sources") == "Bronnen"
    assert gettext("nl", "Facts") == "Facts"
    build.check(copy(tmp_path / "other"))
    assert gettext("nl", "Sources") == "Sources"


def test_what_a_catalog_leaves_out_is_as_it_ships(tmp_path: Path) -> None:
    text = f'{HEAD.replace("nl", "de")}msgid "Sources"\nmsgstr "Belege"\n'
    assert project(tmp_path, "interface.po", text, "de") == []
    assert gettext("de", "Sources") == "Belege"
    assert gettext("de", "Facts") == "Fakten"
    assert ngettext("de", "%(count)s source", "%(count)s sources", 2) == "%(count)s Quellen"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'msgid "Sauces"\nmsgstr "Sauzen"\n',
            (
                "6:1: error: no message of the interface is “Sauces” [bad-catalog]\n"
                "Remove it, or write it as it ships."
            ),
        ),
        (
            'msgid "%(amount)s %(unit)s"\nmsgstr "%(amount)s %(eenheid)s"\n',
            (
                "6:1: error: “%(amount)s %(eenheid)s” has other placeholders than "
                "“%(amount)s %(unit)s” [bad-catalog]\nKeep %(amount)s, %(unit)s."
            ),
        ),
        (
            'msgid "Sources"\nBronnen\n',
            (
                "7:1: error: 'seeds/languages/nl/interface.po' is no catalog: "
                "Unknown or misformatted keyword [bad-catalog]\nSee the gettext manual."
            ),
        ),
    ],
)
def test_a_mistake_in_a_catalog_has_its_file_and_line(tmp_path: Path, text: str, told: str) -> None:
    assert project(tmp_path, "interface.po", HEAD + text) == [
        f"seeds/languages/nl/interface.po:{told}"
    ]


def test_the_search_has_the_rules_and_lists_of_the_project(tmp_path: Path) -> None:
    assert stems.stems("schepen", "nl") == ("schepen",)
    rules = json.dumps({"steps": [STEP], "optional": ["de", "het"]})
    assert project(tmp_path / "nl", "search.json", rules) == []
    assert stems.stems("schepen", "nl") == ("schep",)
    assert ruleset.load("nl").optional == {"de", "het"}
    assert project(tmp_path / "list", "search.roots.txt", "schip\n") == []
    build.check(copy(tmp_path / "other"))
    assert stems.stems("schepen", "nl") == ("schepen",)


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (
            '{\n  "stems": []\n}',
            (
                "2:3: error: unknown key 'stems' [bad-search-rules]\nKeys are about, asks, "
                "classes, elided, exceptions, full, hyphened, optional, shortest, steps, "
                "unknown, whole."
            ),
        ),
        (
            '{\n  "optional": "de"\n}',
            (
                "2:3: error: 'optional' must be a list of words [bad-search-rules]\n"
                "See docs/lexicon.md for the keys."
            ),
        ),
        (
            '{"steps": [\n  {"name": "plural", "at": "middle", "take": "first", "rules": []}]}',
            (
                "2:12: error: 'at' of step 'plural' is 'middle' [bad-search-rules]\n"
                "It is start or end."
            ),
        ),
        (
            (
                '{"steps": [\n  {"name": "p", "at": "end",\n'
                ' "take": "each", "rules": [["s", "(", ""]]}]}'
            ),
            (
                "2:12: error: '(' is no regular expression: missing ), unterminated subpattern "
                "[bad-search-rules]\nWrite what Python and browsers both read."
            ),
        ),
        (
            '{"steps": [{"again": ["plural"]}]}',
            "1:23: error: no step before is named 'plural' [bad-search-rules]\nName one that is.",
        ),
        (
            "{\n  'steps': []\n}",
            (
                "2:3: error: 'seeds/languages/nl/search.json' is no JSON: Expecting property name "
                "enclosed in double quotes [bad-search-rules]\nCorrect it there."
            ),
        ),
    ],
)
def test_a_mistake_in_search_rules_has_its_file_line_and_key(
    tmp_path: Path, rules: str, told: str
) -> None:
    assert project(tmp_path, "search.json", rules) == [f"seeds/languages/nl/search.json:{told}"]


def test_rules_that_ship_follow_their_schema() -> None:
    for language in ("ar", "de", "en", "es", "fr", "id", "ko", "ru"):
        rules = json.loads(ruleset.text(f"{language}.json") or "{}")
        assert list(rules_schema.mistakes(rules)) == [], language
