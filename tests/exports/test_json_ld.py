from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator import build
from generator.exports import json_ld
from generator.render.layout import Target
from tests import dossiers
from tests.dossiers import Change

if TYPE_CHECKING:
    from pathlib import Path

    from generator.dossier.briefing import Briefing


def address(target: Target, fragment: str) -> str:
    return f"{target.kind}/{target.id}#{fragment}"


def read(briefing: Briefing, target: Target) -> Any:
    text = json_ld.page(briefing, target, "id", address)
    assert text is not None
    return json.loads(text)


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    made = build.check(dossiers.copy(tmp_path)).briefing
    assert made is not None
    return made


def test_a_source_carries_each_of_its_facts_as_a_claim_with_its_quotes(briefing: Briefing) -> None:
    source = briefing.sources[0]
    article, *claims = read(briefing, Target("source", source.id))["@graph"]
    assert article["headline"] == source.title
    facts = briefing.facts_of_source[source.id]
    assert [each["@id"] for each in claims] == [f"facts/#{fact.id}" for fact in facts]
    for claim, fact in zip(claims, facts, strict=True):
        assert claim["citation"] == {"@id": article["@id"]}
        assert [each["text"] for each in claim["appearance"]] == [
            each.quote.exact for each in fact.evidence if each.source == source.id
        ]


@pytest.mark.parametrize(
    ("edtf", "exported"),
    [
        ("2025-06-13", "2025-06-13"),
        ("2025-06-13T10:00:00Z", "2025-06-13T10:00:00Z"),
        *((text, None) for text in ("2025-06-13~", "2025-06-13?", "2025-06", "202X", "2024/2025")),
        *((text, None) for text in ("../2025-06-13", "[2025-06-13,2025-06-14]", "2025-23%")),
    ],
)
def test_only_a_certain_day_is_a_plain_date(
    tmp_path: Path, edtf: str, exported: str | None
) -> None:
    published = 'published: {edtf: "2024"}'
    change = Change("sources.yml", published, f'published: {{edtf: "{edtf}"}}')
    later = Change("briefing.yml", 'as_of: "2024-04"', 'as_of: "2025-12"')
    made = build.check(dossiers.copy(tmp_path, change, later)).briefing
    assert made is not None
    article = read(made, Target("source", "notice"))["@graph"][0]
    typed = {"@type": "http://id.loc.gov/datatypes/edtf", "@value": edtf}
    assert article["datePublished"] == (exported or typed)


def test_words_held_back_are_held_back_here_too(tmp_path: Path) -> None:
    title = 'title: "Pelabuhan Teluk Biru Makin Ramai"'
    change = Change("sources.yml", title, f"{title}\n  rights: none")
    held = build.check(dossiers.copy(tmp_path, change)).briefing
    assert held is not None
    claims = read(held, Target("source", "harbour"))["@graph"][1:]
    assert claims
    assert all("text" not in quote for claim in claims for quote in claim["appearance"])


def test_the_home_page_offers_the_data(briefing: Briefing) -> None:
    offered = read(briefing, Target("home"))["distribution"]
    assert "file/data/facts.csv#" in [each["contentUrl"] for each in offered]


def test_nothing_in_it_ends_the_script_element(briefing: Briefing) -> None:
    for entity in briefing.entities:
        text = json_ld.page(briefing, Target("entity", entity.id), "id", address)
        assert text is not None
        assert not set("<>&") & set(text)


def test_pages_of_other_kinds_have_none(briefing: Briefing) -> None:
    assert json_ld.page(briefing, Target("method"), "id", address) is None
