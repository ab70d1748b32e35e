from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.curate.diff import snapshots
from generator.curate.intake import source
from generator.curate.intake.extraction import Extracted
from generator.curate.intake.publication import Published, Where
from generator.curate.intake.source import Given
from generator.curate.user_error import UserError
from generator.dossier.records import EntityRecord, SourceRecord
from generator.load import strict_yaml
from generator.terms.vocabulary import Rights
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


PLAIN = Extracted(TEXT, "text")


def taken(dossier: Dossier, found: Extracted = PLAIN, given: Given | None = None) -> source.Intake:
    return source.take_in(found, found.text.encode(), given or Given(), dossier, TODAY)


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
    assert source.published.basis == {"id": "TODO", "en": "TODO"}
    assert source.publisher == "todo"
    assert source.rights is Rights.UNDECIDED
    assert got.notes == (
        "The publisher is not known: set `publisher`, now 'todo'.",
        "The date of publication is not known: set `published`.",
    )


def test_boilerplate_is_suggested(dossier: Dossier) -> None:
    text = f"{TEXT}Kapal di pelabuhan. Foto: Ana\n"
    found = Extracted(text, "html", furniture=frozenset(["Kapal di pelabuhan. Foto: Ana"]))
    assert record(taken(dossier, found)).boilerplate == (
        "Baca juga: Derek baru",
        'Kapal "Melati" tiba: 900 kontainer',
        "***",
        "Kapal di pelabuhan. Foto: Ana",
    )


def test_metadata_is_used_and_said_where_it_came_from(dossier: Dossier) -> None:
    found = Extracted(
        TEXT,
        "html",
        title="Melati tiba",
        publisher="koran",
        published=Published("2025-05-20", Where.METADATA, "article:published_time"),
        language="en",
        url="https://koran.example/melati",
    )
    got = taken(dossier, found)
    source = record(got)
    assert (source.title, source.publisher, source.language) == ("Melati tiba", "paper", "en")
    assert source.published.edtf == "2025-05-20"
    assert source.published.basis == {
        "id": "Halaman menyebut tanggal terbit dalam metadatanya (article:published_time).",
        "en": "The page names the date of publication in its metadata (article:published_time).",
    }
    assert source.url == "https://koran.example/melati"
    assert got.notes == ()


def test_a_year_alone_stays_a_year(dossier: Dossier) -> None:
    found = replace(PLAIN, published=Published("2011", Where.METADATA, "dcterms.issued"))
    assert record(taken(dossier, found)).published.edtf == "2011"


def test_a_date_that_the_text_prints_is_quoted(dossier: Dossier) -> None:
    found = replace(PLAIN, text=TEXT.replace("\n\n", "\n\nRabu, 21 Mei 2025 10:30 WIB\n\n", 1))
    published = record(taken(dossier, found)).published
    assert published.edtf == "2025-05-21"
    assert published.basis is not None
    assert (
        published.basis["id"] == "Tanggal tercetak bersama artikel: “Rabu, 21 Mei 2025 10:30 WIB”."
    )


def test_a_day_to_come_is_noted(dossier: Dossier) -> None:
    got = taken(dossier, replace(PLAIN, published=Published("2025-06-03", Where.TIME, "<time>")))
    assert record(got).published.edtf == "2025-06-03"
    assert got.notes[-1] == "The date of publication, 2025-06-03, is in the future: check it."


def test_what_the_tool_writes_is_in_every_language_of_the_dossier(tmp_path: Path) -> None:
    three = dossiers.FILES["briefing.yml"].replace("[id, en]", "[id, en, fr]")
    dossier = snapshots.dossier(str(dossiers.make(tmp_path, briefing=three)), tmp_path)
    source = record(taken(dossier, given=Given(published="2025")))
    assert source.published.basis is not None
    assert set(source.published.basis) == set(source.summary) == {"id", "en", "fr"}


def test_what_the_curator_gives_wins(dossier: Dossier) -> None:
    given = Given("mine", "T", "paper", "ms", "2025-05~", "https://a.example/")
    found = replace(PLAIN, title="x", publisher="y")
    source = record(taken(dossier, found, given))
    assert (source.id, source.title, source.publisher) == ("mine", "T", "paper")
    assert (source.language, source.published.edtf) == ("ms", "2025-05~")
    assert source.url == "https://a.example/"


def test_an_unknown_publisher_is_drafted_as_an_entity(dossier: Dossier) -> None:
    got = taken(dossier, given=Given(publisher="Radio Selatan", published="2025"))
    assert record(got).publisher == "radio-selatan"
    assert got.publisher is not None
    assert got.publisher.id == "radio-selatan"
    parsed = strict_yaml.parse(got.publisher.record, "new.yml")
    assert isinstance(parsed.tree, list)
    entity = EntityRecord.model_validate(parsed.tree[0])
    assert entity.name == {"id": "Radio Selatan", "en": "Radio Selatan"}
    assert got.notes == (
        "Entity 'radio-selatan' was drafted for the publisher 'Radio Selatan': check it.",
    )


@pytest.mark.parametrize(
    ("declared", "chosen"), [("pt-BR", "pt-BR"), ("id-ID", "id"), ("en-GB", "en"), ("fr", "fr")]
)
def test_the_declared_language_is_kept(dossier: Dossier, declared: str, chosen: str) -> None:
    assert record(taken(dossier, replace(PLAIN, language=declared))).language == chosen


def test_a_language_that_the_text_does_not_look_like_is_noted(dossier: Dossier) -> None:
    got = taken(dossier, Extracted(TEXT + TEXT * 3, "html", language="fr"))
    assert "The page declares 'fr', its text looks like 'id': check it." in got.notes


def test_ids_do_not_collide(dossier: Dossier) -> None:
    def made(title: str) -> str:
        return taken(dossier, replace(PLAIN, title=title)).id

    assert made("Paper one") == "paper-one-2"
    assert made("Index") == "source"
    assert made("北方港口") == "source"
    assert made("Ünïcode " * 30) == "unicode-unicode-unicode-unicode-unicode-unicode"


def test_a_text_that_is_there_is_refused(dossier: Dossier) -> None:
    with pytest.raises(UserError, match="already exists as source 'paper-one'"):
        taken(dossier, Extracted(dossiers.ARTICLE, "text"))


def test_an_id_that_is_there_is_refused(dossier: Dossier) -> None:
    with pytest.raises(UserError, match="source 'paper-one' already exists"):
        taken(dossier, given=Given(id="paper-one"))


def test_a_near_copy_is_told(dossier: Dossier) -> None:
    text = dossiers.ARTICLE.replace("Melati", "Mawar")
    got = taken(dossier, Extracted(text, "text"), Given(publisher="Koran", published="2025"))
    (note,) = got.notes
    assert note.endswith("occur in source 'paper-one', too: the two probably have one origin.")


def test_a_bad_date_is_refused(dossier: Dossier) -> None:
    with pytest.raises(UserError, match="'20 Mei' is not a valid EDTF date"):
        taken(dossier, given=Given(published="20 Mei"))


def test_words_that_a_hyphen_breaks_are_named(dossier: Dossier) -> None:
    text = "Kapal tiba\n\nIa memuat sekitar 12 ribu ton be-\nras dan 3 der-\nek, juga KN-\n23.\n"
    notes = taken(dossier, Extracted(text, "text")).notes
    assert (
        "Hyphens break words at the ends of lines (2): join them in the text before you quote it,"
        " or quote them with the hyphen, “be- ras”."
    ) in notes
