from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import build
from generator.analysis.results import Analysis
from generator.render import families
from tests.dossiers import Change, copy
from tests.render.test_differences import ANCHOR, DECLARED, QUEUE

if TYPE_CHECKING:
    from pathlib import Path

BAGS = "- id: f-bags\n"
AGAIN = """\
- id: f-ships-again
  text: {id: "Lebih dari 1.200 kapal.", en: "More than 1,200 ships."}
  topic: traffic
  date: {edtf: "2023"}
  entities: [blue-bay]
  quantity: {measure: ships, amount: "1200", bound: more_than}
  evidence:
    - source: notice
      quote: {exact: "more than 1,200 ships", translation: {id: "lebih dari 1.200 kapal"}}
      origin: wulan
      speakers: [sari-wulan]
      relayed_by: [harbour-daily]
"""


MEASURE = """\
  - id: rice
    label: {id: "Beras", en: "Rice"}
    unit: {id: ton, en: {one: tonne, other: tonnes}}
"""


def figures(folder: Path, *changes: Change) -> list[str]:
    """What stands below each headline figure and its label, without links."""
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    pages = {
        each.path: each.text
        for each in families.pages(outcome.briefing, Analysis(outcome.briefing))
    }
    tiles = re.findall(r'<li class="figure".*?</li>', pages["en/index.md"], re.DOTALL)
    lines = [re.findall(r'figure__about"[^>]*>(.*?)</p>', each) for each in tiles]
    return [re.sub(r"\[(.*?)\]\(.*?\)\{.*?\}", r"\1", "; ".join(each)) for each in lines]


def test_a_figure_has_its_date_and_what_carries_it(tmp_path: Path) -> None:
    assert figures(tmp_path) == ["2023 \N{MIDDLE DOT} in 2 articles, both from one report"]


def test_figures_with_one_label_say_whose_they_are(tmp_path: Path) -> None:
    shown = figures(
        tmp_path,
        Change("briefing.yml", "headline: [f-ships]", "headline: [f-ships, f-ships-again]"),
        Change("facts.yml", BAGS, AGAIN + BAGS),
    )
    assert shown == [
        "According to Sari Wulan; 2023 \N{MIDDLE DOT} in 2 articles, both from one report",
        "According to Sari Wulan, as reported by Harbour Daily; 2023",
    ]


def test_two_counts_of_one_thing_name_each_other(tmp_path: Path) -> None:
    shown = figures(
        tmp_path,
        Change("briefing.yml", "headline: [f-ships]", "headline: [f-rice, f-queue, f-ships]"),
        Change("briefing.yml", "origins:\n", DECLARED),
        Change("facts.yml", ANCHOR, ANCHOR + QUEUE),
    )
    assert [each.partition("](")[0] for each in shown[:2]] == [
        "or 112,000: [How many tonnes?",
        "or about 12,000: [How many tonnes?",
    ]
    assert not shown[2].startswith("or ")


def page(folder: Path, *changes: Change) -> str:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    made = families.pages(outcome.briefing, Analysis(outcome.briefing))
    return {each.path: each.text for each in made}["en/index.md"]


def test_a_headline_fact_without_a_figure_is_shown_by_its_words(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        Change("facts.yml", '  quantity: {measure: rice, amount: "12000", bound: about}\n', ""),
        Change("briefing.yml", "headline: [f-ships]", "headline: [f-ships, f-rice]"),
        Change("briefing.yml", MEASURE, ""),
    )
    (words,) = re.findall(r'figure__text"[^>]*>(.*?)</p>', text)
    assert words.startswith("The Melati carried about 12,000 tonnes of rice")
    assert text.count("figure__figure") == 1


def test_without_judgements_the_differences_have_the_whole_width(tmp_path: Path) -> None:
    judged = (tmp_path / "judged", tmp_path / "open")
    assert '<div class="columns" ' in page(judged[0])
    seeds = (copy(tmp_path / "source") / "seeds/briefing.yml").read_text(encoding="utf-8")
    start, end = seeds.index("judgements:\n"), seeds.index("origins:\n")
    text = page(judged[1], Change("briefing.yml", seeds[start:end], ""))
    assert '<div class="columns columns--single" ' in text
    assert "columns__main" not in text
