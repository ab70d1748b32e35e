"""A site of a dossier with a past: what changed is told, and old addresses lead on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import site
from tests import histories, projects
from tests.site import reading

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = projects.small(tmp_path_factory.mktemp("history"))
    histories.live(root)
    site.build(root, root / "site", strict=True, progress=False)
    return root / "site"


def text(built: Path, name: str) -> str:
    html = (built / name).read_text(encoding="utf-8")
    main = html[html.index("<article") : html.index("</article>")]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def ids(built: Path, name: str) -> list[str]:
    return reading.pages(built)[name].ids


def test_every_link_leads_somewhere(built: Path) -> None:
    assert reading.dead_links(built) == []


def test_the_page_of_changes_tells_each_language_what_was_and_why(built: Path) -> None:
    said = text(built, "en/changes/index.html")
    assert said.index("1 August 2024") < said.index("1 July 2024") < said.index("1 June 2024")
    assert "The figure was at least 1,200 ships." in said
    assert said.index("Withdrawn. Why:") < said.index(
        "The Melati carried millions of bags of rice."
    )
    assert "Why: Read &lt;again&gt;." in said
    assert "First edition, with 2 facts." in said
    said = text(built, "changes/index.html")
    assert "Angkanya semula sedikitnya 1.200 kapal." in said
    assert "Semula berbunyi: “Teluk Biru melayani lebih dari 1.200 kapal pada 2023.”" in said
    assert "Alasannya: Dibaca &lt;ulang&gt;." in said


def test_a_fact_says_itself_what_changed(built: Path) -> None:
    said = text(built, "en/facts/index.html")
    assert "Changed on 1 August 2024. The figure was at least 1,200 ships." in said


def test_a_withdrawn_fact_stays_at_its_permalink(built: Path) -> None:
    assert "f-bags" in ids(built, "facts/index.html")
    assert "Withdrawn on 1 August 2024." in text(built, "en/facts/index.html")


def test_old_fragments_lead_to_the_fact_and_its_quotes(built: Path) -> None:
    for prefix in ("", "en/"):
        assert {"f-ships", "f-traffic"} <= set(ids(built, f"{prefix}facts/index.html"))
        there = set(ids(built, f"{prefix}sources/notice/index.html"))
        assert {"f-ships-2", "f-traffic-2"} <= there


@pytest.mark.parametrize(
    ("old", "new"), [("sources/harbour", "harbour-report"), ("glossary/melati", "mv-melati")]
)
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_an_old_page_leads_to_the_new_one(built: Path, prefix: str, old: str, new: str) -> None:
    html = (built / prefix / old / "index.html").read_text(encoding="utf-8")
    refresh = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', html)
    assert refresh is not None
    assert refresh[1] == f"../{new}/"
    assert f'href="../{new}/"' in html
    assert '<meta name="robots" content="noindex">' in html


def test_readers_find_the_feed(built: Path) -> None:
    for page, feed in (("changes", "../feed.xml"), ("en/changes", "../feed.xml")):
        html = (built / page / "index.html").read_text(encoding="utf-8")
        assert html.count(f'href="{feed}"') == 2
    assert (built / "feed.xml").is_file()
    assert (built / "en/feed.xml").is_file()
