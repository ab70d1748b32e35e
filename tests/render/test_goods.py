"""The page of goods and routes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.dossier.records import Evidence, Quote
from generator.render import families, goods
from generator.render.edition import Edition
from generator.render.layout import Target
from generator.render.page import View
from tests.analysis.test_goods import ENTITIES, FACTS, OTHER, analysis

if TYPE_CHECKING:
    from pathlib import Path


def page(folder: Path, language: str) -> str:
    read = analysis(folder, ENTITIES, FACTS, OTHER)
    briefing = read.dossier
    pages = {each.path: each.text for each in families.pages(briefing, read)}  # type: ignore[arg-type]
    return pages[f"{language}goods/index.md"]


def test_a_row_says_stage_figure_speaker_date_and_certainty(tmp_path: Path) -> None:
    text = page(tmp_path, "en/")
    cells = re.findall(r'<td data-label="(.*?)"[^>]*>(.*?)</td>', text)
    assert [value for label, value in cells if label == "Stage"] == ["Supplied", "Wanted"]
    assert [value for label, value in cells if label == "How sure"] == ["Alleged", ""]
    assert "From Green Bay to Blue Bay" in text
    assert [value for label, value in cells if label == "Unloaded at"] == ["not said"]


def test_a_relay_is_named_beside_whom_it_relays_alone(tmp_path: Path) -> None:
    """One relayed, one not, one by another relay: each with its own."""
    read = analysis(tmp_path, ENTITIES, FACTS, OTHER)
    edition = Edition(read.dossier, read, "en")  # type: ignore[arg-type]
    view = View(edition, Target("goods"))
    pieces = [
        Evidence(source="notice", quote=Quote(exact="x"), speakers=said, relayed_by=relays)
        for said, relays in (
            (("sari-wulan",), ("harbour-daily",)),
            (("blue-bay",), ()),
            (("melati",), ()),
        )
    ]
    said = goods.who(view, ("sari-wulan", "blue-bay"), pieces)
    named = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", said)
    assert re.sub(r"\{.*?\}", "", named) == "Sari Wulan (through Harbour Daily); Blue Bay"


def test_a_party_that_says_nothing_is_named(tmp_path: Path) -> None:
    assert page(tmp_path, "").count("Tidak ada tanggapan dalam artikel-artikel ini.") == 2
