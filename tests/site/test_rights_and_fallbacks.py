"""How much of an article is shown, and what stands where a translation is missing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import site
from tests import projects
from tests.dossiers import Change
from tests.site import reading

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.build
RIGHTS = Change("sources.yml", '  boilerplate: ["Iklan"]', '  rights: {}\n  boilerplate: ["Iklan"]')
UNSEEN = "Antrean kapal mencapai"
AROUND = "sepanjang 2023, kata Kepala Pelabuhan"


def built(tmp_path: Path, *changes: Change) -> Path:
    root = projects.small(tmp_path, *changes)
    site.build(root, root / "site", strict=False, progress=False)
    assert reading.dead_links(root / "site") == []
    return root / "site"


def article_page(root: Path) -> reading.Page:
    return reading.pages(root)["sources/harbour/index.html"]


def words(page: reading.Page) -> str:
    return " ".join("".join(page.text).split())


def rights(value: str) -> Change:
    return Change(RIGHTS.file, RIGHTS.old, RIGHTS.new.format(value))


def test_full_shows_the_article_without_its_boilerplate(tmp_path: Path) -> None:
    text = words(article_page(built(tmp_path)))
    article, _, left_out = text.partition("Baris halaman yang bukan bagian artikel")
    assert UNSEEN in article
    assert "Iklan" not in article
    assert "Iklan" in left_out


def test_quotes_shows_only_the_sentences_round_the_quotes(tmp_path: Path) -> None:
    page = article_page(built(tmp_path, rights("quotes")))
    text = words(page)
    assert AROUND in text
    assert UNSEEN not in text
    assert "Muatan itu" not in text
    assert "f-ships-1" in page.ids


def test_none_shows_no_word_of_the_article_anywhere(tmp_path: Path) -> None:
    root = built(tmp_path, rights("none"))
    assert "f-ships-1" in article_page(root).ids
    assert "f-rice-1" in article_page(root).ids
    for file in root.rglob("*"):
        if file.suffix in (".html", ".json", ".csv"):
            text = file.read_text(encoding="utf-8-sig")
            for held_back in (AROUND, "sekitar 12 ribu ton beras", UNSEEN, "sepanjang 2023"):
                assert held_back not in text, file
    facts = json.loads((root / "data/facts.json").read_text(encoding="utf-8"))
    assert facts[0]["evidence"][0]["quote"]["exact"] is None
    assert facts[0]["evidence"][1]["quote"]["exact"] == "more than 1,200 ships in 2023"


@pytest.mark.parametrize(("page", "note"), [("en/facts", "not translated")])
def test_a_missing_text_falls_back_with_a_note(tmp_path: Path, page: str, note: str) -> None:
    gone = Change("facts.yml", ', en: "The Melati carried millions of bags of rice."', "")
    root = built(tmp_path, gone)
    text = words(reading.pages(root)[f"{page}/index.html"])
    assert f"Melati membawa jutaan karung beras. ({note})" in text
    html = (root / page / "index.html").read_text(encoding="utf-8")
    assert '<span lang="id">' in html


def test_figures_and_dates_are_in_the_language_of_the_page(tmp_path: Path) -> None:
    known = reading.pages(built(tmp_path))
    indonesian, english = words(known["facts/index.html"]), words(known["en/facts/index.html"])
    for expected in (
        "lebih dari 1.200 kapal",
        "sekitar 12.000 ton",
        "jutaan karung",
        "5 Maret 2024",
    ):
        assert expected in indonesian
    for expected in (
        "more than 1,200 ships",
        "about 12,000 tonnes",
        "millions of bags",
        "5 March 2024",
    ):
        assert expected in english
