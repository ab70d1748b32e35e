"""The real dossier's site: every page is there, every link leads somewhere, all data is true."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests import projects, shared
from tests.site import reading

if TYPE_CHECKING:
    from pathlib import Path

    from generator import build
    from generator.dossier.briefing import Briefing

pytestmark = pytest.mark.build
SECTIONS = ("", "facts/", "sources/", "glossary/", "timeline/", "differences/", "method/")


@pytest.fixture(scope="session")
def briefing(checked: build.Outcome) -> Briefing:
    assert checked.briefing is not None
    return checked.briefing


def test_the_dossier_is_as_large_as_was_asked(briefing: Briefing) -> None:
    assert len(briefing.sources) == 5
    assert len(briefing.facts) >= 90
    assert all(briefing.facts_of_source[source.id] for source in briefing.sources)


def test_no_problem_and_no_warning(checked: build.Outcome) -> None:
    assert checked.problems == ()


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_is_there_in_every_language(hosted: Path, section: str) -> None:
    for language, lang in (("", "id"), ("en/", "en")):
        html = (hosted / language / section / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{lang}"' in html


def test_no_page_shows_how_it_was_written(hosted: Path) -> None:
    pages = {each: each.read_text(encoding="utf-8") for each in hosted.rglob("*.html")}
    assert [each for each, text in pages.items() if ' markdown="' in text] == []


def test_nothing_lies_in_the_site_that_no_page_loads(hosted: Path) -> None:
    loading = [each for glob in ("**/*.html", "assets/**/*.*s") for each in hosted.glob(glob)]
    named = "".join(each.read_text(encoding="utf-8") for each in loading)
    assets = [each for each in (hosted / "assets").rglob("*.*") if each.suffix != ".txt"]
    assert [each.name for each in assets if each.name not in named] == []


def test_every_record_has_its_page_and_permalink(hosted: Path, briefing: Briefing) -> None:
    known = reading.pages(hosted)
    for language in ("", "en/"):
        facts = known[f"{language}facts/index.html"].ids
        assert {fact.id for fact in briefing.facts} <= set(facts)
        for source in briefing.sources:
            ids = known[f"{language}sources/{source.id}/index.html"].ids
            quotes = {each.id for each in briefing.citations_from[source.id]}
            assert quotes <= set(ids)
        for entity in briefing.entities:
            assert f"{language}glossary/{entity.id}/index.html" in known


def test_every_link_and_fragment_leads_somewhere(hosted: Path) -> None:
    assert reading.dead_links(hosted) == []


@pytest.mark.parametrize("kind", ["hosted", "in_a_folder"])
def test_no_link_leaves_the_folder_it_stands_in(kind: str, request: pytest.FixtureRequest) -> None:
    for name, page in reading.pages(request.getfixturevalue(kind)).items():
        if name != "404.html":
            assert [link for link in page.links if link.startswith("/")] == [], name


def test_no_id_stands_twice_on_a_page(hosted: Path) -> None:
    for name, page in reading.pages(hosted).items():
        assert len(page.ids) == len(set(page.ids)), name


def test_no_word_of_english_is_left_on_indonesian_pages(hosted: Path) -> None:
    for word in ("According to", "not translated", "Evidence", "Glossary"):
        for name in ("index.html", "facts/index.html", "glossary/index.html"):
            assert word not in "".join(reading.pages(hosted)[name].text), name


@pytest.mark.audit
def test_plain_mkdocs_gives_the_same_site(hosted: Path, tmp_path: Path) -> None:
    root = projects.published(projects.real(tmp_path / "project"))
    assert contents(plain(root, tmp_path / "plain")) == contents(hosted)


def test_plain_mkdocs_gives_the_same_small_site(once: shared.Shared, tmp_path: Path) -> None:
    built = once.folder("small site", shared.build_small_site)
    root = projects.small(tmp_path / "project")
    assert contents(plain(root, tmp_path / "plain")) == contents(built / "site")


def test_pages_have_what_reference_managers_read(once: shared.Shared) -> None:
    site = once.folder("small site", shared.build_small_site) / "site"
    page = (site / "en/sources/harbour/index.html").read_text(encoding="utf-8")
    assert dict(re.findall(r'<meta name="citation_(\w+)" content="(.*?)">', page)) == {
        "title": "Pelabuhan Teluk Biru Makin Ramai",
        "language": "id",
        "publication_date": "2024/03",
        "publisher": "Harbour Daily",
    }
    home = (site / "en/index.html").read_text(encoding="utf-8")
    assert '<meta name="citation_title" content="Blue Bay traffic">' in home
    assert '<meta name="citation_publication_date" content="2024/04">' in home
    for ending in ("bib", "ris", "csl.json"):
        assert f'href="../data/citations-en.{ending}"' in home
        assert (site / f"data/citations-en.{ending}").is_file()


def plain(root: Path, target: Path) -> Path:
    """The site of a project, built by MkDocs' own command."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(target)]
    subprocess.run(command, cwd=root, check=True)
    return target


def contents(site: Path) -> dict[str, bytes]:
    dated = ("sitemap.xml", "sitemap.xml.gz")
    return {
        name: b"" if name in dated else file.read_bytes()
        for file in site.rglob("*")
        if file.is_file()
        for name in (file.relative_to(site).as_posix(),)
    }


def test_the_data_proves_itself(hosted: Path, project: Path) -> None:
    facts = json.loads((hosted / "data/facts.json").read_text(encoding="utf-8"))
    sources = json.loads((hosted / "data/sources.json").read_text(encoding="utf-8"))
    texts = {source["id"]: (project / source["file"]).read_bytes().decode() for source in sources}
    known = reading.pages(hosted)
    for fact in facts:
        for evidence in fact["evidence"]:
            text = texts[evidence["source"]]
            parts = [text[start:end] for start, end in evidence["spans"]]
            assert flat(" … ".join(parts)) == flat(evidence["quote"]["exact"])
            assert evidence["start"] == evidence["spans"][0][0]
            assert evidence["end"] == evidence["spans"][-1][1]
            page, fragment = evidence["permalink"].split("#")
            assert fragment in known[f"{page}index.html"].ids
        page, fragment = fact["permalink"].split("#")
        assert fragment in known[f"{page}index.html"].ids


def test_every_difference_has_its_permalink(hosted: Path) -> None:
    differences = json.loads((hosted / "data/differences.json").read_text(encoding="utf-8"))
    known = reading.pages(hosted)
    assert len(differences) >= 20
    for each in differences:
        page, fragment = each["permalink"].split("#")
        assert fragment == each["id"]
        assert fragment in known[f"{page}index.html"].ids
        assert fragment in known[f"en/{page}index.html"].ids


def flat(text: str) -> str:
    marks = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
    return " ".join(text.split()).translate(marks)


def test_the_table_has_a_row_a_piece_of_evidence(hosted: Path, briefing: Briefing) -> None:
    text = (hosted / "data/facts.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) == sum(len(fact.evidence) for fact in briefing.facts)
    assert {row["id"] for row in rows} == {fact.id for fact in briefing.facts}
