from __future__ import annotations

import json
from pathlib import Path

import check_jsonschema
import pytest
from click.testing import CliRunner

from generator.curate import schema_files
from generator.load import json_schema, schema_page

ROOT = Path(__file__).parents[2]
LOCK = """\
- sha256: "0000000000000000000000000000000000000000000000000000000000000000"
  first_seen: "2025-06-01"
  fact:
    id: f-one
    text: {id: Satu kapal.}
    topic: traffic
    evidence:
      - source: a
        quote: {exact: satu kapal}
  history:
    - {when: "2025-07-01", parts: [date], why: {en: Read again.}, was: {date: {edtf: "2024"}}}
"""
GOOD = {
    "briefing": """\
title: {id: "Pelabuhan", en: "Harbour"}
languages: [id, en]
topics:
  - {id: traffic, label: {id: "Lalu lintas", en: "Traffic"}}
measures:
  - id: ships
    label: {en: Ships}
    unit: {id: kapal, en: {one: ship, other: ships}}
    cumulative: true
""",
    "sources": """\
- id: a
  file: articles/a.txt
  sha256: "0000000000000000000000000000000000000000000000000000000000000000"
  title: A
  publisher: paper
  language: id
  published: {edtf: "2024"}
  summary: {id: Satu.}
""",
    "entities": """\
- id: ship
  schema: Vessel
  name: {id: Kapal}
  properties:
    flag: ru
    topics: [sanction, {id: kapal, en: ship}]
""",
    "facts": """\
- id: f-one
  text: {id: Satu kapal.}
  topic: traffic
  quantity: {measure: ships, amount: "1.5"}
  evidence:
    - source: a
      quote: {exact: satu kapal}
      credibility: "2"
""",
    "redirects": "- {kind: fact, old: f-ship, new: f-one}\n",
    "lock": LOCK,
}
BAD = {
    "unknown key": ("facts", "topic:", "topik:", "topik"),
    "a figure that a YAML reader would change": ("facts", '"1.5"', "28.000", "28.0"),
    "a word outside the vocabulary": ("facts", '"2"', '"7"', "'7'"),
    "no evidence": ("sources", "  title: A\n", "", "title"),
    "a path outside articles": ("sources", "articles/a.txt", "a.txt", "a.txt"),
    "a property that is a mapping of lists": ("entities", "flag: ru", "flag: {id: [x]}", "flag"),
    "a language that is none": ("briefing", "languages: [id, en]", "languages: [Ind]", "Ind"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project's folder with the schema files."""
    folder = tmp_path_factory.mktemp("schema")
    schema_files.write(folder)
    return folder


def check(folder: Path, name: str, text: str) -> tuple[int, str]:
    """Check one YAML file against its schema as an outsider would, without the loader."""
    file = folder / "seeds" / f"{name}.yml"
    file.write_text(text, encoding="utf-8")
    schema = folder / "seeds" / "schema" / f"{name}.json"
    done = CliRunner().invoke(check_jsonschema.main, ["--schemafile", str(schema), str(file)])
    return done.exit_code, done.output


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_passes_an_independent_checker(folder: Path, name: str) -> None:
    code, said = check(folder, name, GOOD[name])
    assert code == 0, said


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_and_the_culprit_named(folder: Path, case: str) -> None:
    name, old, new, named = BAD[case]
    code, said = check(folder, name, GOOD[name].replace(old, new))
    assert code == 1
    assert named in said


def test_a_changed_schema_file_is_written_again_and_only_that(tmp_path: Path) -> None:
    assert len(schema_files.write(tmp_path)) == len(json_schema.FILES)
    (tmp_path / "seeds/schema/facts.json").write_text("{}", encoding="utf-8")
    assert schema_files.stale(tmp_path) == ("seeds/schema/facts.json",)
    assert schema_files.write(tmp_path) == ("seeds/schema/facts.json",)
    assert schema_files.stale(tmp_path) == ()


@pytest.mark.parametrize("name", json_schema.FILES)
def test_every_reference_leads_somewhere(name: str) -> None:
    schema = json_schema.schema(name)
    used = set(json_schema.references(schema))
    assert used == set(schema["$defs"])


def test_every_closed_vocabulary_word_is_offered() -> None:
    bound = json_schema.schema("facts")["$defs"]["Bound"]
    assert "up_to" in bound["enum"]
    assert "The figure or less: [0, x]." in json.dumps(bound)


def test_the_page_names_every_key_of_every_file() -> None:
    page = schema_page.markdown()
    for record, _ in json_schema.FILES.values():
        for name, field in record.model_fields.items():
            assert f"{field.alias or name}" in page
