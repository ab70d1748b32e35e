from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from generator import build
from generator.analysis.results import Analysis
from generator.exports import changes
from generator.render.layout import Layout
from tests import dossiers, histories
from tests.dossiers import Change

if TYPE_CHECKING:
    from generator.dossier.briefing import Briefing

SCHEMA = Path(__file__).parent / "atom.rng"
ATOM = "{http://www.w3.org/2005/Atom}"
AT = Change("briefing.yml", "languages:", "url: https://briefings.example/harbour\nlanguages:")
HELD_BACK = Change(
    "sources.yml", 'A record at Blue Bay."}', 'A record at Blue Bay."}\n  rights: none'
)


def told(root: Path) -> Briefing:
    outcome = build.check(root)
    assert outcome.briefing is not None, outcome.problems
    return outcome.briefing


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    return told(histories.live(dossiers.copy(tmp_path)))


def data(briefing: Briefing) -> bytes:
    return changes.changes(briefing, Analysis(briefing), Layout(briefing.about.languages))


def parsed(briefing: Briefing, language: str) -> etree._Element:
    feed = changes.feed(briefing, Layout(briefing.about.languages), language)
    assert feed is not None
    return etree.fromstring(feed)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("change", [(), (AT,)])
def test_the_feed_is_valid_atom(tmp_path: Path, language: str, change: tuple[Change, ...]) -> None:
    feed = parsed(told(histories.live(dossiers.copy(tmp_path, *change))), language)
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    assert schema.validate(feed), schema.error_log
    entries = feed.findall(f"{ATOM}entry")
    ids = [each.text for each in feed.iter(f"{ATOM}id")]
    assert len(entries) == 3
    assert len(ids) == len(set(ids)), "RFC 4287, 4.2.6: ids are unique"
    days = [each.findtext(f"{ATOM}updated") for each in entries]
    assert days == sorted(days, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == days[0]
    assert feed.find(f"{ATOM}author") is not None, "4.1.1: no entry has an author of its own"
    assert [each.get("rel") for each in feed.findall(f"{ATOM}link")] == ["alternate", "self"]


def test_a_broken_feed_does_not_pass(briefing: Briefing) -> None:
    feed = parsed(briefing, "en")
    feed.remove(feed.find(f"{ATOM}id"))
    assert not etree.RelaxNG(etree.parse(SCHEMA)).validate(feed)


def test_entries_say_what_was_and_why(briefing: Briefing) -> None:
    entries = parsed(briefing, "en").findall(f"{ATOM}entry")
    said = [(each.findtext(f"{ATOM}title"), each.findtext(f"{ATOM}summary")) for each in entries]
    assert said[0] == (
        "Blue Bay handled more than 1,200 ships in 2023.",
        "The figure was at least 1,200 ships. Why: Sumber dicabut.",
    )
    assert said[1] == (
        "The Melati carried millions of bags of rice.",
        "Withdrawn. Why: Sumber dicabut.",
    )
    assert said[2][1] == (
        "The wording changed. "
        "The figure was more than 1,200 ships. Its evidence, its speaker or its certainty changed. "
        "Why: Read &lt;again&gt;."
    )


def test_links_are_relative_to_the_feed_or_absolute(briefing: Briefing, tmp_path: Path) -> None:
    def links(feed: etree._Element) -> list[str]:
        return [each.get("href") for each in feed.iter(f"{ATOM}link")][:3]

    assert links(parsed(briefing, "id")) == ["changes/", "feed.xml", "facts/#f-traffic"]
    assert links(parsed(briefing, "en")) == ["changes/", "feed.xml", "facts/#f-traffic"]
    published = told(histories.live(dossiers.copy(tmp_path / "b", AT)))
    assert links(parsed(published, "en")) == [
        "https://briefings.example/harbour/en/changes/",
        "https://briefings.example/harbour/en/feed.xml",
        "https://briefings.example/harbour/en/facts/#f-traffic",
    ]


def test_without_a_lock_there_is_no_feed_and_no_change(tmp_path: Path) -> None:
    fresh = told(dossiers.copy(tmp_path))
    assert not changes.has_feed(fresh)
    assert json.loads(data(fresh)) == []


def test_the_data_has_every_fact_ever_locked(briefing: Briefing) -> None:
    records = {each["id"]: each for each in json.loads(data(briefing))}
    assert sorted(records) == ["f-bags", "f-rice", "f-traffic"]
    assert records["f-bags"]["withdrawn"] == {
        "when": "2024-08-01",
        "why": {"id": "Sumber dicabut."},
    }
    assert records["f-bags"]["last"]["evidence"] == [
        {"source": "notice", "exact": "millions of bags"}
    ]
    ships = records["f-traffic"]
    assert (ships["first_seen"], ships["last_changed"]) == ("2024-06-01", "2024-08-01")
    assert [step["parts"] for step in ships["changes"]] == [
        ["wording", "quantity", "evidence"],
        ["quantity"],
    ]
    assert ships["changes"][0]["was"]["quantity"]["bound"] == "more_than"


def test_words_that_rights_hold_back_are_held_back_here_too(tmp_path: Path) -> None:
    briefing = told(histories.live(dossiers.copy(tmp_path, HELD_BACK)))
    assert b"millions of bags" not in changes.changes(
        briefing, Analysis(briefing), Layout(briefing.about.languages)
    ).replace(b"The Melati carried millions of bags of rice.", b"")
