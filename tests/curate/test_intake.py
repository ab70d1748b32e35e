from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from generator.curate.diff import snapshots
from generator.curate.intake import source
from generator.curate.intake.extraction import Extracted
from generator.curate.intake.source import Given
from generator.curate.user_error import UserError
from generator.dossier.records import SourceRecord
from generator.load import strict_yaml
from tests.curate import dossiers

if TYPE_CHECKING:
    from pathlib import Path

    from generator.dossier.dossier import Dossier

TEXT = """\
Kapal "Melati" tiba: 900 kontainer

Kapal Melati tiba pada 20 Mei 2025 dengan sekitar 900 kontainer.
Baca juga: Derek baru
Kapal "Melati" tiba: 900 kontainer
***
"""
TODAY = "2025-06-02"


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return snapshots.dossier(str(dossiers.make(tmp_path)), tmp_path)


def taken(
    dossier: Dossier, text: str = TEXT, given: Given | None = None, **found: str
) -> source.Intake:
    extracted = Extracted(text, found.pop("kind", "text"), **found)
    return source.take_in(extracted, text.encode(), given or Given(), dossier, TODAY)


def record(got: source.Intake) -> SourceRecord:
    parsed = strict_yaml.parse(got.record, "new.yml")
    assert isinstance(parsed.tree, list)
    return SourceRecord.model_validate(parsed.tree[0])


def test_a_text_alone_gives_a_whole_record(dossier: Dossier) -> None:
    got = taken(dossier)
    source = record(got)
    assert got.id == source.id == "kapal-melati-tiba-900-kontainer"
    assert got.path == "seeds/articles/kapal-melati-tiba-900-kontainer.txt"
    assert got.data == TEXT.encode()
    assert source.sha256 == hashlib.sha256(got.data).hexdigest()
    assert source.title == 'Kapal "Melati" tiba: 900 kontainer'
    assert source.language == "id"
    assert source.published.edtf == "../2025-06-02"
    assert source.retrieved == TODAY
    assert source.summary == {"id": "TODO", "en": "TODO"}
    assert source.publisher == "todo"
    assert got.notes == ("The publisher is not known: set `publisher`, now 'todo'.",)


def test_boilerplate_is_suggested(dossier: Dossier) -> None:
    assert record(taken(dossier)).boilerplate == (
        "Baca juga: Derek baru",
        'Kapal "Melati" tiba: 900 kontainer',
        "***",
    )


def test_metadata_is_used_and_said_where_it_came_from(dossier: Dossier) -> None:
    got = taken(
        dossier,
        kind="html",
        title="Melati tiba",
        publisher="koran",
        published="2025-05-20",
        language="en",
        url="https://koran.example/melati",
    )
    source = record(got)
    assert (source.title, source.publisher, source.language) == ("Melati tiba", "paper", "en")
    assert source.published.edtf == "2025-05-20"
    assert source.published.basis == {
        "id": "Tanggal dari metadata halaman atau berkas.",
        "en": "The date is in the metadata of the page or file.",
    }
    assert source.url == "https://koran.example/melati"
    assert got.notes == ()


def test_what_the_curator_gives_wins(dossier: Dossier) -> None:
    given = Given("mine", "T", "paper", "ms", "2025-05~", "https://a.example/")
    source = record(taken(dossier, given=given, title="x", publisher="y", published="2024"))
    assert (source.id, source.title, source.publisher) == ("mine", "T", "paper")
    assert (source.language, source.published.edtf) == ("ms", "2025-05~")
    assert source.url == "https://a.example/"


def test_an_unknown_publisher_is_left_to_the_curator(dossier: Dossier) -> None:
    got = taken(dossier, publisher="Radio Selatan")
    assert record(got).publisher == "todo"
    assert got.notes == (
        "No entity is called 'Radio Selatan': add one and set `publisher`, now 'todo'.",
    )


def test_ids_do_not_collide(dossier: Dossier) -> None:
    assert taken(dossier, title="Paper one").id == "paper-one-2"
    assert taken(dossier, title="Index").id == "source"
    assert taken(dossier, title="北方港口").id == "source"
    assert (
        taken(dossier, title="Ünïcode " * 30).id
        == "unicode-unicode-unicode-unicode-unicode-unicode"
    )


def test_a_text_that_is_there_is_refused(dossier: Dossier) -> None:
    with pytest.raises(UserError, match="already exists as source 'paper-one'"):
        taken(dossier, text=dossiers.ARTICLE)


def test_an_id_that_is_there_is_refused(dossier: Dossier) -> None:
    with pytest.raises(UserError, match="source 'paper-one' already exists"):
        taken(dossier, given=Given(id="paper-one"))


def test_a_near_copy_is_told(dossier: Dossier) -> None:
    got = taken(dossier, text=dossiers.ARTICLE.replace("Melati", "Mawar"), publisher="Koran")
    (note,) = got.notes
    assert note.endswith("occur in source 'paper-one', too: the two probably have one origin.")


def test_a_bad_date_is_refused(dossier: Dossier) -> None:
    with pytest.raises(UserError, match="'20 Mei' is not a valid EDTF date"):
        taken(dossier, given=Given(published="20 Mei"))
