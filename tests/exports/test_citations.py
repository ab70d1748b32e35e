"""References for reference managers: the dossier, its sources and its facts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import rispy
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from generator import build, exports
from generator.render.layout import Layout
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

IDS = ["briefing", "harbour", "notice", "f-ships", "f-rice", "f-bags"]
ADDRESS = Change("briefing.yml", "languages:", "url: https://bay.example/x\nlanguages:")


def made(folder: Path, *changes: Change, folders: bool = True) -> dict[str, str]:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    assert outcome.analysis is not None
    layout = Layout(outcome.briefing.about.languages, folders=folders)
    files = exports.files(outcome.briefing, outcome.analysis, layout)
    return {
        each.path.removeprefix("data/citations-"): each.content.decode()
        for each in files
        if "citations" in each.path
    }


def csl(text: str) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in json.loads(text)}


def test_every_source_and_fact_is_in_each_format_and_language(tmp_path: Path) -> None:
    found = made(tmp_path)
    assert set(found) == {
        f"{of}.{end}" for of in ("id", "en") for end in ("bib", "ris", "csl.json")
    }
    for language in ("id", "en"):
        assert list(csl(found[f"{language}.csl.json"])) == IDS
        assert re.findall(r"^@\w+\{(.*),$", found[f"{language}.bib"], re.MULTILINE) == IDS
        assert re.findall(r"^ID  - (.*)\r$", found[f"{language}.ris"], re.MULTILINE) == IDS


def test_a_fact_is_cited_by_its_sentence_in_the_dossier(tmp_path: Path) -> None:
    found = made(tmp_path, ADDRESS)
    fact = csl(found["en.csl.json"])["f-ships"]
    assert len(fact.pop("version")) == 12
    assert fact == {
        "id": "f-ships",
        "type": "webpage",
        "title": "Blue Bay handled more than 1,200 ships in 2023.",
        "container-title": "Blue Bay traffic",
        "language": "en",
        "URL": "https://bay.example/x/en/facts/#f-ships",
        "issued": {"date-parts": [[2024, 4]]},
    }
    assert csl(found["id.csl.json"])["f-ships"]["URL"] == "https://bay.example/x/facts/#f-ships"


def test_an_article_is_cited_by_its_title_publisher_and_date(tmp_path: Path) -> None:
    found = made(tmp_path)
    assert csl(found["en.csl.json"])["harbour"] == {
        "id": "harbour",
        "type": "document",
        "title": "Pelabuhan Teluk Biru Makin Ramai",
        "publisher": "Harbour Daily",
        "language": "id",
        "issued": {"date-parts": [[2024, 3]], "circa": True},
    }
    start = found["en.ris"].index("TY  - GEN")
    assert found["en.ris"][start:].split("ER  - ")[0].splitlines() == [
        "TY  - GEN",
        "ID  - harbour",
        "TI  - Pelabuhan Teluk Biru Makin Ramai",
        "PB  - Harbour Daily",
        "PY  - 2024",
        "DA  - 2024/03//",
        "N1  - 2024-03?",
        "LA  - id",
    ]


@pytest.mark.parametrize(
    ("published", "parts"),
    [
        ("2024-03-05", [[2024, 3, 5]]),
        ("2023-09/2024-04", [[2023, 9], [2024, 4]]),
        ("[2024-03-01,2024-03-05,2024-03-09]", [[2024, 3, 1], [2024, 3, 9]]),
        ("2024-21", [[2024]]),
    ],
)
def test_a_date_is_the_first_and_the_last_that_it_names(
    published: str, parts: list[list[int]], tmp_path: Path
) -> None:
    change = Change(
        "sources.yml", 'published: {edtf: "2024"}', f'published: {{edtf: "{published}"}}'
    )
    cited = csl(made(tmp_path, change)["en.csl.json"])["notice"]
    assert cited["issued"]["date-parts"] == parts


def test_signs_of_tex_are_harmless(tmp_path: Path) -> None:
    change = Change(
        "sources.yml", 'title: "Blue Bay port', 'title: "50% of R&D {x} \\\\ Blue Bay port'
    )
    text = made(tmp_path, change)["en.bib"]
    assert r"title = {{50{\char37} of R{\char38}D {\char123}x{\char125} {\char92} Blue" in text


def test_an_archive_is_cited_whole(tmp_path: Path) -> None:
    assert made(tmp_path, folders=False) == {}


def test_a_publisher_that_nobody_knows_is_not_cited(tmp_path: Path) -> None:
    called = Change(
        "sources.yml", "- id: notice\n", "- id: notice\n  called: {id: Kabar, en: Note}\n"
    )
    name = 'name: {id: "Harian Pelabuhan", en: "Harbour Daily"}'
    unnamed = 'name: {id: "Tanpa nama (“Kabar”)", en: "Not named (the “Note” article)"}'
    found = made(tmp_path, called, Change("entities.yml", name, unnamed))
    assert "publisher" not in csl(found["en.csl.json"])["notice"]
    assert csl(found["id.csl.json"])["harbour"]["publisher"] == "Tanpa nama (“Kabar”)"


def test_citation_processors_read_them(tmp_path: Path) -> None:
    """Each format by another program, which knows nothing of ours."""
    found = made(tmp_path, ADDRESS)
    known = CiteProcJSON(json.loads(found["en.csl.json"]))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, known, formatter.plain)
    for each in IDS:
        bibliography.register(Citation([CitationItem(each)]))
    listed = [str(each) for each in bibliography.bibliography()]
    assert len(listed) == len(IDS)
    assert any("Blue Bay port sees record traffic" in each for each in listed)
    assert not any(".." in each for each in listed)
    assert {each["id"] for each in rispy.loads(found["en.ris"])} == set(IDS)
    assert list(parse_string(found["en.bib"], "bibtex").entries) == IDS
