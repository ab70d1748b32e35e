"""What went which way: goods by direction, who says so, and who says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import build
from generator.render import families
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

    from generator.analysis.results import Analysis

ENTITIES = Change(
    "entities.yml",
    "- id: harbour-daily\n",
    """- id: rice
  schema: Asset
  name: {id: Beras, en: Rice}
  aliases: [{text: beras, language: id}, {text: rice, language: en}]
- {id: green-bay, schema: Territory, name: {id: Teluk Hijau, en: Green Bay}}
- id: harbour-daily
""",
)
FACTS = Change(
    "facts.yml",
    'exact: "sekitar 12 ribu ton beras", translation: {en: "about 12 thousand tonnes of rice"}}\n',
    """
        exact: "Melati membawa sekitar 12 ribu ton beras … diduga berasal dari Teluk Hijau"
      }
      modality: alleged
  transfer:
    goods: [rice]
    sender: green-bay
    receiver: blue-bay
    vehicles: [melati]
    start_location: green-bay
  unproved_because: {id: "Uji.", en: "Test."}
""",
)
OTHER = Change(
    "facts.yml",
    'exact: "millions of bags", translation: {id: "jutaan karung"}}\n',
    """exact: "millions of bags of rice. Wulan said"}
      speakers: [sari-wulan]
  transfer: {goods: [rice], sender: green-bay, receiver: blue-bay, stage: sought}
  unproved_because: {id: "Uji.", en: "Test."}
""",
)


def analysis(folder: Path, *changes: Change) -> Analysis:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    assert outcome.analysis is not None
    return outcome.analysis


def test_a_dossier_without_goods_has_no_page_of_them(tmp_path: Path) -> None:
    read = analysis(tmp_path)
    assert not read.goods
    outcome = build.check(tmp_path)
    assert outcome.briefing is not None
    kinds = {each.kind for each in families.targets(outcome.briefing)}
    assert "goods" not in kinds
    assert "timeline" in kinds


def test_goods_are_by_direction_and_stage_and_parties_are_listed_also_where_silent(
    tmp_path: Path,
) -> None:
    (direction,) = analysis(tmp_path, ENTITIES, FACTS, OTHER).goods.directions
    assert (direction.sender, direction.receiver) == ("green-bay", "blue-bay")
    (rice,) = direction.goods
    assert rice.facts == ("f-rice", "f-bags")
    assert rice.voices == {"f-rice": ("harbour-daily",), "f-bags": ("sari-wulan",)}
    assert rice.silent == ("green-bay", "blue-bay")
    assert [(each.entity, each.is_party, each.facts) for each in direction.voices] == [
        ("harbour-daily", False, ("f-rice",)),
        ("sari-wulan", False, ("f-bags",)),
        ("green-bay", True, ()),
        ("blue-bay", True, ()),
    ]


def test_somebody_of_its_country_speaks_for_a_party(tmp_path: Path) -> None:
    speaker = Change(
        "entities.yml", 'en: "harbour master"}}', 'en: "harbour master"}, country: sg}'
    )
    port = Change(
        "entities.yml",
        'name: {id: "Teluk Biru", en: "Blue Bay"}\n',
        'name: {id: "Teluk Biru", en: "Blue Bay"}\n  properties: {country: sg}\n',
    )
    (direction,) = analysis(tmp_path, ENTITIES, FACTS, OTHER, speaker, port).goods.directions
    assert direction.goods[0].silent == ("green-bay",)
    assert [each.entity for each in direction.voices] == ["harbour-daily", "green-bay", "blue-bay"]
    assert direction.voices[-1].facts == ("f-bags",)


def test_routes_carriers_and_places_have_every_fact_that_names_them(tmp_path: Path) -> None:
    found = analysis(tmp_path, ENTITIES, FACTS, OTHER).goods
    assert found.routes == ("f-rice",)
    assert [(each.entities, each.facts) for each in found.carriers] == [
        (("melati",), ("f-rice", "f-bags"))
    ]
    assert [(each.entities, each.facts) for each in found.places] == [
        (("green-bay",), ("f-rice", "f-bags"))
    ]
