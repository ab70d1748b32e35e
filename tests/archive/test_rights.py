"""What rights let into an archive."""

from __future__ import annotations

import hashlib
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from generator.archive import verify
from generator.archive.rights import WITHHELD, without_words
from generator.terms.vocabulary import Rights
from tests import projects
from tests.archive.making import make
from tests.dossiers import Change

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "seeds/articles/harbour.txt"
UNQUOTED = ("Antrean kapal mencapai", "Muatan itu diduga", "Iklan")
QUOTED = ("lebih dari 1.200 kapal", "sekitar 12 ribu ton beras", "about 12 thousand tonnes")


def contents(tmp_path: Path, rights: str) -> dict[str, bytes]:
    change = Change(
        "sources.yml", '  boilerplate: ["Iklan"]', f'  rights: {rights}\n  boilerplate: ["Iklan"]'
    )
    archive = make(projects.small(tmp_path / rights, change), tmp_path / f"{rights}.zip")
    assert verify.verify(archive).problems == ()
    with zipfile.ZipFile(archive) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def holding(files: dict[str, bytes], words: str) -> list[str]:
    return [name for name, content in files.items() if words.encode() in content]


@pytest.mark.build
def test_full_gives_the_article(tmp_path: Path) -> None:
    files = contents(tmp_path, "full")
    assert ARTICLE in files
    assert json.loads(files["MANIFEST.json"])["withheld"] == []


@pytest.mark.build
def test_quotes_gives_the_sentences_round_the_quotes(tmp_path: Path) -> None:
    files = contents(tmp_path, "quotes")
    assert ARTICLE not in files
    assert [holding(files, words) for words in UNQUOTED] == [[], [], []]
    told = json.loads(files["MANIFEST.json"])
    (withheld,) = told["withheld"]
    article = (projects.ROOT / "tests/dossier" / ARTICLE).read_bytes()
    assert withheld["sha256"] == hashlib.sha256(article).hexdigest()
    assert (withheld["source"], withheld["file"], withheld["rights"]) == (
        "harbour",
        ARTICLE,
        "quotes",
    )
    text = article.decode()
    for passage in withheld["passages"]:
        start = passage["start"]
        assert text[start : start + len(passage["text"])] == passage["text"]
    assert [each["file"] for each in told["yaml_without_words"]] == ["seeds/sources.yml"]
    assert b'boilerplate: ["[withheld]"]' in files["seeds/sources.yml"]


@pytest.mark.build
def test_none_gives_no_word_of_the_article(tmp_path: Path) -> None:
    files = contents(tmp_path, "none")
    assert ARTICLE not in files
    assert [holding(files, words) for words in UNQUOTED + QUOTED[1:]] == [[]] * 5
    told = json.loads(files["MANIFEST.json"])
    assert told["withheld"][0]["passages"] == []
    assert [each["file"] for each in told["yaml_without_words"]] == [
        "seeds/facts.yml",
        "seeds/sources.yml",
    ]
    before = (projects.ROOT / "tests/dossier/seeds/facts.yml").read_bytes()
    assert told["yaml_without_words"][0]["sha256"] == hashlib.sha256(before).hexdigest()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            'quote: {exact: "a b", prefix: "c", translation: {en: d, id: "e"}}',
            "quote: {exact: W, prefix: W, translation: {en: W, id: W}}".replace("W", WITHHELD),
        ),
        (
            "quote:\n    exact: >-\n      a\n      b\n\n  note: c",
            'quote:\n    exact: "[withheld]"\n\n  note: c',
        ),
        (
            "quote:\n    exact: a b\n      c # d\n  note: c",
            'quote:\n    exact: "[withheld]" # d\n  note: c',
        ),
        ("note: no quote", "note: no quote"),
    ],
)
def test_words_are_taken_out_however_they_are_written(before: str, after: str) -> None:
    frame = "- source: shut\n  {}\n- source: open\n  quote: {{exact: stays}}\n"
    made = without_words(frame.format(before), {"shut": Rights.NONE, "open": Rights.FULL})
    assert made == frame.format(after)


def test_reasons_stay_where_what_was_left_out_goes() -> None:
    text = "- id: s\n  left_out:\n  - {exact: 'a', suffix: b, reason: {en: why}}\n"
    assert without_words(text, {"s": Rights.QUOTES}) == (
        '- id: s\n  left_out:\n  - {exact: "[withheld]", suffix: "[withheld]", reason: {en: why}}\n'
    )
    assert without_words(text, {"s": Rights.FULL}) == text
