"""A figure that a text works out is shown with the facts that it comes from, linked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import build
from generator.analysis.results import Analysis
from generator.archive import verify_page
from generator.render import families
from tests import dossiers
from tests.dossiers import Change

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = re.compile(r'<p class="meta worked-out"[^>]*>(.*?)</p>\n<ul[^>]*>\n(.*?)</ul>', re.DOTALL)


def test_the_card_of_a_fact_says_what_its_figure_is_worked_out_from(tmp_path: Path) -> None:
    topic = "  topic: traffic\n  entities: [melati]\n  quantity: {measure: bags"
    declared = "  computed: [{value: '10', how: ratio, of: [f-rice, f-ships], bound: about}]\n"
    root = dossiers.copy(tmp_path, Change("facts.yml", topic, declared + topic))
    briefing = build.check(root).briefing
    assert briefing is not None
    pages = {each.path: each.text for each in families.pages(briefing, Analysis(briefing))}
    (shown,) = SHOWN.findall(pages["en/facts/index.md"])
    assert shown[0] == "10, worked out as the ratio of:"
    assert re.findall(r"\[(.*?)\]\((.*?)\)", shown[1]) == [
        ("The Melati carried about 12,000 tonnes of rice.", "../facts/index.md#f-rice"),
        ("Blue Bay handled more than 1,200 ships in 2023.", "../facts/index.md#f-ships"),
    ]
    (again,) = SHOWN.findall(pages["en/glossary/melati.md"])
    assert again[0] == shown[0]


def test_the_archives_page_of_proof_lists_what_is_worked_out(tmp_path: Path) -> None:
    topic = "  topic: traffic\n  entities: [melati]\n  quantity: {measure: bags"
    declared = "  computed: [{value: '10', how: ratio, of: [f-rice, f-ships], bound: about}]\n"
    root = dossiers.copy(tmp_path, Change("facts.yml", topic, declared + topic))
    briefing = build.check(root).briefing
    assert briefing is not None
    pages = {each.path: each.content for each in verify_page.files(briefing, Analysis(briefing))}
    text = pages["en/verify/index.md"].decode()
    (shown,) = SHOWN.findall(text)
    assert shown[0] == "10, worked out as the ratio of:"
    assert re.findall(r"\]\((.*?)\)", shown[1]) == [
        "../facts/index.md#f-rice",
        "../facts/index.md#f-ships",
    ]
    plain = dossiers.copy(tmp_path / "plain")
    briefing = build.check(plain).briefing
    assert briefing is not None
    pages = {each.path: each.content for each in verify_page.files(briefing, Analysis(briefing))}
    assert "#figures" not in pages["en/verify/index.md"].decode()
