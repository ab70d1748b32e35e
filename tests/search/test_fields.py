"""What the words of fields give to an index is stored, and used only where it would be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.search import fields, index, ruleset
from generator.search.fields import FieldReader
from tests.search import making

if TYPE_CHECKING:
    from pathlib import Path

    from generator.search.part import Part


def built(reader: FieldReader) -> tuple[Part, ...]:
    return index.build(making.pages(), making.INTERFACE, language="id", reader=reader)


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were read."""
    texts: list[str] = []
    read = fields.read

    def counted(text: str, language: str) -> fields.FieldKeys:
        texts.append(text)
        return read(text, language)

    monkeypatch.setattr(fields, "read", counted)
    return texts


def warm(folder: Path) -> None:
    reader = FieldReader(folder)
    built(reader)
    reader.save()


def test_a_field_gives_its_keys_and_their_places() -> None:
    found = fields.read("Kapal mengirim kapal pada 5 Mei 2024", "id")
    assert (found.words, found.width) == (7, 7)
    assert found.exact["kapal"] == [0, 2]
    assert found.stems["kirim"] == [1, 0]
    assert "@2024-05-05" in found.dates


def test_a_text_that_was_read_before_is_not_read_again(tmp_path: Path, readings: list[str]) -> None:
    warm(tmp_path)
    assert len(readings) == len(set(readings))
    readings.clear()
    assert built(FieldReader(tmp_path)) == built(FieldReader())
    read_once = len(set(readings))
    assert len(readings) == read_once, "only the reader without a folder reads"


def test_a_damaged_file_is_not_used(tmp_path: Path, readings: list[str]) -> None:
    warm(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-9])
    readings.clear()
    assert built(FieldReader(tmp_path)) == built(FieldReader())
    assert len(readings) == 2 * len(set(readings))


def test_other_rules_use_nothing_that_is_stored(tmp_path: Path, readings: list[str]) -> None:
    warm(tmp_path)
    readings.clear()
    ruleset.use({"id.roots.txt": "kapal\n"})
    try:
        built(FieldReader(tmp_path))
    finally:
        ruleset.use({})
    assert readings


def test_what_is_no_longer_used_goes_in_the_end(tmp_path: Path) -> None:
    warm(tmp_path)  # the texts of an earlier dossier
    for number in range(3):
        reader = FieldReader(tmp_path)
        reader.read(f"kapal {number}", "id")
        reader.save()
    (file,) = tmp_path.iterdir()
    stored = file.read_bytes().split(b"\n")[1:]
    assert len(stored) <= 2
