"""The data in other formats, read by those who know the formats."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import struct
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import rdflib

from generator import build, exports
from generator.dossier.audience import Audience
from generator.exports import json_ld
from generator.exports.formats.data_index import INDEXED
from generator.exports.formats.follow_the_money import follow_the_money
from generator.render.layout import Layout, Target
from generator.terms import ftm
from generator.terms.handling import Handling
from generator.terms.vocabulary import Schema
from tests import dossiers, histories
from tests.dossiers import Change

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
ASKED = Change(
    "briefing.yml",
    "languages:",
    f"license: {LICENCE}\ndata_formats: [stix]\nlanguages:",
)
SCHEMA_ORG = rdflib.Namespace("https://schema.org/")


def made(root: Path, audience: Audience | None = None) -> dict[str, bytes]:
    """Every data file, by its name."""
    outcome = build.check(root, audience)
    assert outcome.briefing is not None, outcome.problems
    assert outcome.analysis is not None
    layout = Layout(outcome.briefing.about.languages)
    files = exports.files(outcome.briefing, outcome.analysis, layout)
    return {each.path.removeprefix("data/"): each.content for each in files}


@pytest.fixture
def data(tmp_path: Path) -> dict[str, bytes]:
    return made(dossiers.copy(tmp_path, ASKED))


# FollowTheMoney ---------------------------------------------------------------------------------


def entities(content: bytes) -> dict[str, dict[str, Any]]:
    listed = [json.loads(line) for line in content.splitlines()]
    by_id = {each["id"]: each for each in listed}
    assert len(by_id) == len(listed)
    return by_id


def faults(found: dict[str, dict[str, Any]]) -> list[str]:
    """What is not as FollowTheMoney has it: names, types and ids."""
    told = []
    for each in found.values():
        # An Article is a Document with nothing of its own.
        schema = Schema("Document" if each["schema"] == "Article" else each["schema"])
        if not re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?", each["id"]):
            told.append(f"id {each['id']}")
        for name, values in each["properties"].items():
            kind = ftm.property_type(schema, name)
            for value in values:
                is_right = isinstance(value, str) and value == value.strip() != ""
                if kind == "date":
                    is_right = bool(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value))
                elif kind == "country":
                    is_right = bool(re.fullmatch(r"[a-z]{2}", value))
                elif kind == "entity":
                    is_right = value in found
                if kind is None or not is_right:
                    told.append(f"{each['id']}.{name}: {value}")
    return told


def test_entities_sources_and_events_are_valid(data: dict[str, bytes]) -> None:
    found = entities(data["entities.ftm.json"])
    assert faults(found) == []
    assert found["melati"] == {
        "id": "melati",
        "caption": "Melati",
        "schema": "Vessel",
        "properties": {"imoNumber": ["IMO9074729"], "name": ["Melati"]},
    }
    assert found["sari-wulan"]["properties"]["weakAlias"] == ["Wulan"]
    assert found["blue-bay"]["properties"]["name"] == ["Teluk Biru", "Blue Bay"]
    assert found["source.notice"]["schema"] == "Article"
    event = found["f-rice"]
    assert event["schema"] == "Event"
    assert event["properties"]["involved"] == ["melati"]
    assert event["properties"]["proof"] == ["source.harbour"]


def test_what_the_check_calls_wrong_is_reported() -> None:
    """So that the test above can fail."""
    found = {
        "a": {"id": "a", "schema": "Vessel", "properties": {"owner": ["b"], "colour": ["red"]}},
        "c_": {"id": "c_", "schema": "Person", "properties": {"birthDate": ["2024~"]}},
    }
    assert faults(found) == ["a.owner: b", "a.colour: red", "id c_", "c_.birthDate: 2024~"]


def test_values_that_it_cannot_read_are_left_out() -> None:
    values = {
        "country": ["ID", {"id": "Rusia", "en": "Russia"}],
        "buildDate": ["2001", "2001~"],
        "tonnage": ["1200", "about 1200"],
        "wikidataId": ["Q1"],
        "topics": ["sanction", "naughty"],
        "type": [{"id": "kapal", "en": "ship"}, " ship "],
    }
    entity: dict[str, Any] = {
        **dict.fromkeys(("description", "reliability")),
        **{key: [] for key in ("aliases", "outside", "evidence")},
        "id": "melati",
        "schema": "Vessel",
        "name": {"id": "Melati"},
        "properties": values,
    }
    content = follow_the_money({"entities": [entity], "sources": [], "facts": []})
    assert json.loads(content)["properties"] == {
        "buildDate": ["2001"],
        "country": ["id"],
        "name": ["Melati"],
        "tonnage": ["1200"],
        "topics": ["sanction"],
        "type": ["kapal", "ship"],
        "wikidataId": ["Q1"],
    }


# STIX -------------------------------------------------------------------------------------------


def bundle(content: bytes) -> dict[str, list[Any]]:
    import stix2  # takes half a second, which each worker would wait for

    parsed = stix2.parse(content.decode(), allow_custom=False)
    by_type: dict[str, list[Any]] = {}
    for each in parsed.objects:
        by_type.setdefault(each["type"], []).append(each)
    return by_type


def test_a_stix_bundle_is_for_those_who_ask_for_it(data: dict[str, bytes], tmp_path: Path) -> None:
    found = bundle(data["bundle.stix.json"])
    notes = {each["content"]: each for each in found["note"]}
    rice = next(each for each in json.loads(data["facts.json"]) if each["id"] == "f-rice")
    assert len(notes) == len(json.loads(data["facts.json"]))
    note = notes[rice["text"]["id"]]
    assert [each["external_id"] for each in note["external_references"]] == ["harbour"]
    ids = {each["id"] for kind in found.values() for each in kind}
    for kind in found.values():
        for each in kind:
            named = [*each.get("object_refs", []), *each.get("object_marking_refs", [])]
            assert ids.issuperset(named), each
    assert {each["name"] for each in found["identity"]} >= {"Sari Wulan", "Harian Pelabuhan"}
    assert "bundle.stix.json" not in made(dossiers.copy(tmp_path / "other"))


def test_a_bundle_for_an_audience_is_marked(tmp_path: Path) -> None:
    root = dossiers.copy(tmp_path, ASKED)
    audience = Audience(Handling.AMBER, "2024-06-01")
    for marked, name in ((audience, "TLP:AMBER"), (None, "TLP:CLEAR")):
        found = bundle(made(root, marked)["bundle.stix.json"])
        (marking,) = found.pop("marking-definition")
        assert marking["name"] == name
        assert all(
            each["object_marking_refs"] == [marking["id"]]
            for kind in found.values()
            for each in kind
        )


# CSV on the Web ---------------------------------------------------------------------------------


def table(folder: Path, data: dict[str, bytes]) -> list[dict[str, Any]]:
    """The rows, typed as the metadata says; ValueError where a cell is not of its type."""
    import csvw  # as stix2

    for name in ("facts.csv", "facts.csv-metadata.json"):
        (folder / name).write_bytes(data[name])
    metadata = folder / "facts.csv-metadata.json"
    assert csvw.CSVW(str(metadata), validate=True).is_valid
    read = csvw.Table.from_file(str(metadata))
    read.check_primary_key()
    return list(read.iterdicts(strict=True))


def test_the_table_is_as_its_metadata_says(data: dict[str, bytes], tmp_path: Path) -> None:
    rows = table(tmp_path, data)
    metadata = json.loads(data["facts.csv-metadata.json"])
    titles = [each["titles"] for each in metadata["tableSchema"]["columns"]]
    cells = list(csv.reader(data["facts.csv"].decode("utf-8-sig").splitlines()))
    assert titles == cells[0]
    assert len(rows) == len(cells) - 1
    assert rows[0]["amount"] == Decimal(1200)
    assert rows[0]["attributed_to"] == ["sari-wulan"]
    assert metadata["dc:license"] == {"@id": LICENCE}


@pytest.mark.parametrize(
    ("old", "new"), [(b",1200,", b",many,"), (b"2023-12-31", b"2023-13-31"), (b"text_en", b"text")]
)
def test_a_table_that_is_not_is_reported(
    data: dict[str, bytes], tmp_path: Path, old: bytes, new: bytes
) -> None:
    """So that the test above can fail."""
    broken = data["facts.csv"].replace(old, new)
    assert broken != data["facts.csv"]
    with pytest.raises((ValueError, UserWarning)):
        table(tmp_path, {**data, "facts.csv": broken})


# SQLite -----------------------------------------------------------------------------------------


def test_the_database_has_every_record_and_every_link(
    data: dict[str, bytes], tmp_path: Path
) -> None:
    base = sqlite3.connect(":memory:")
    base.deserialize(data["briefing.sqlite"])
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    for name in ("facts", "sources", "entities", "origins", "differences"):
        ids = [each[0] for each in base.execute(f"SELECT id FROM {name} ORDER BY rowid")]  # noqa: S608
        assert ids == [each["id"] for each in json.loads(data[f"{name}.json"])]
    query = """
        SELECT facts.text_en, amount + 1, quote, sources.title, sources.publisher
        FROM facts JOIN evidence ON evidence.fact = facts.id
        JOIN sources ON sources.id = evidence.source
        WHERE facts.id = 'f-ships' ORDER BY evidence.id LIMIT 1
    """
    fact = next(each for each in json.loads(data["facts.json"]) if each["id"] == "f-ships")
    source = next(
        each
        for each in json.loads(data["sources.json"])
        if each["id"] == fact["evidence"][0]["source"]
    )
    assert base.execute(query).fetchone() == (
        fact["text"]["en"],
        1201,
        fact["evidence"][0]["quote"]["exact"],
        source["title"],
        source["publisher"],
    )
    base.close()
    again = made(dossiers.copy(tmp_path / "again", ASKED))
    assert again["briefing.sqlite"] == data["briefing.sqlite"]
    version = struct.unpack(">L", data["briefing.sqlite"][96:100])[0]
    assert version == 3_040_000, "the same whichever version of SQLite wrote it"


# The list, and JSON-LD --------------------------------------------------------------------------


def test_one_file_lists_the_others_with_their_licence(data: dict[str, bytes]) -> None:
    graph = rdflib.Graph().parse(
        data=data["index.json"], format="json-ld", publicID="https://example.org/data/"
    )
    listed = {
        str(address).removeprefix("https://example.org/data/")
        for address in graph.objects(None, SCHEMA_ORG.contentUrl)
    }
    assert listed == {name for name in data if not name.endswith("feed.xml")} - {"index.json"}
    assert {re.sub(r"^citations-\w+", "citations", name) for name in listed} == set(INDEXED)
    downloads = list(graph.subjects(rdflib.RDF.type, SCHEMA_ORG.DataDownload))
    assert len(downloads) == len(listed)
    for each in downloads:
        assert str(graph.value(each, SCHEMA_ORG.license)) == LICENCE
        assert graph.value(each, SCHEMA_ORG.encodingFormat) is not None


def test_a_dossier_without_a_licence_says_so(tmp_path: Path) -> None:
    index = json.loads(made(dossiers.copy(tmp_path))["index.json"])
    assert "license" not in index
    assert index["copyrightNotice"].startswith("No licence is granted.")


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        (Target("home"), "Dataset"),
        (Target("source", "harbour"), "NewsArticle"),
        (Target("entity", "sari-wulan"), "Person"),
    ],
)
def test_the_json_ld_of_pages_expands_without_a_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: Target, kind: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no network")

    monkeypatch.setattr("urllib.request.urlopen", refuse)
    briefing = build.check(dossiers.copy(tmp_path)).briefing
    assert briefing is not None
    text = json_ld.page(briefing, target, "en", lambda to, part: f"{to.kind}/{to.id}#{part}")
    graph = rdflib.Graph().parse(data=text, format="json-ld", publicID="https://example.org/")
    assert list(graph.subjects(rdflib.RDF.type, SCHEMA_ORG[kind]))
    written = json.loads(text or "")
    keys = set(re.findall(r'"([a-zA-Z]+)":', json.dumps(written)))
    expanded = {str(each).removeprefix(SCHEMA_ORG) for each in graph.predicates()}
    assert keys <= expanded, "no key is lost"


# And back ---------------------------------------------------------------------------------------


def test_the_data_can_be_turned_back_into_the_yaml(tmp_path: Path) -> None:
    """Each list of `dossier.json`, saved as a file of YAML: the same site and data come of it."""
    root = histories.live(dossiers.copy(tmp_path / "first", ASKED))
    first = made(root)
    again = dossiers.copy(tmp_path / "again")
    for name, value in json.loads(first["dossier.json"]).items():
        (again / f"seeds/{name}.yml").write_text(json.dumps(value), "utf-8")
    assert made(again) == first
    for each in (root, again):
        build.build(each, each / "site_src")
    pages = {
        each.relative_to(again): each.read_bytes()
        for each in (again / "site_src").rglob("*")
        if each.is_file()
    }
    assert any(path.match("facts/index.md") for path in pages)
    for path, content in pages.items():
        assert content == (root / path).read_bytes(), path


def test_words_that_rights_withhold_are_not_in_it(tmp_path: Path) -> None:
    held = Change(
        "sources.yml", 'A record at Blue Bay."}', 'A record at Blue Bay."}\n  rights: none'
    )
    words = "millions of bags"
    assert words.encode() in made(dossiers.copy(tmp_path / "given"))["dossier.json"]
    data = made(dossiers.copy(tmp_path / "held", held))
    quotes = [
        each["quote"]
        for fact in json.loads(data["dossier.json"])["facts"]
        for each in fact["evidence"]
        if each["source"] == "notice"
    ]
    assert quotes
    assert {each["exact"] for each in quotes} == {"[withheld]"}
    fact = b"The Melati carried millions of bags of rice."
    assert not any(words.encode() in each.replace(fact, b"") for each in data.values())
