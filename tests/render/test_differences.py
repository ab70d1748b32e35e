from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis.results import Analysis
from generator.render import families
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

ANCHOR = '      quote: {exact: "millions of bags", translation: {id: "jutaan karung"}}\n'
QUEUE = """\
- id: f-queue
  text: {id: "Antrean mencapai 112 ribu ton.", en: "The queue reached 112,000 tonnes."}
  topic: traffic
  date: {edtf: "2024-03-05", unproved_because: {id: "Uji.", en: "Test."}}
  entities: [blue-bay]
  quantity: {measure: rice, amount: "112000"}
  evidence:
    - source: harbour
      quote: {exact: "112 ribu ton", translation: {en: "112 thousand tonnes"}}
"""
DECLARED = """\
differences:
  - id: d-tonnes
    title: {id: "Berapa ton?", en: "How many tonnes?"}
    facts: [f-queue, f-rice]
    kind: contradicts
    note: {id: "Yang satu antrean.", en: "One is a <b>queue</b>."}
  - facts: [f-bags, f-rice]
    kind: compatible
    note: {id: "Karung dan ton.", en: "Bags and tonnes."}
origins:
"""


def page(folder: Path, language: str = "en/", *changes: Change) -> str:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    pages = {
        each.path: each.text
        for each in families.pages(outcome.briefing, Analysis(outcome.briefing))
    }
    return pages[f"{language}differences/index.md"]


def two(folder: Path, language: str = "en/") -> str:
    return page(
        folder,
        language,
        Change("facts.yml", ANCHOR, ANCHOR + QUEUE),
        Change("briefing.yml", "origins:\n", DECLARED),
    )


def test_a_difference_has_its_rivals_its_note_and_what_the_figures_show(tmp_path: Path) -> None:
    text = two(tmp_path)
    assert "## Contradictions { #contradicts" in text
    assert '<section class="difference" id="d-tonnes" markdown="1">' in text
    assert '<h3 data-fragment="d-tonnes" markdown="span">How many tonnes?</h3>' in text
    assert "One is a &lt;b&gt;queue&lt;/b&gt;." in text
    plain = re.sub(r'<span class="claim"[^>]*>(.*?)</span>', r"\1", text)
    assert [*re.findall(r'rival__letter">(\w)</span> \[(.*?)\]', plain)] == [
        ("A", "The Melati carried about 12,000 tonnes of rice."),
        ("B", "The queue reached 112,000 tonnes."),
        ("A", "The Melati carried about 12,000 tonnes of rice."),
        ("B", "The Melati carried millions of bags of rice."),
    ]
    assert (
        "A and B contradict each other: no number fits both, and both speak of the same time."
        in text
    )


def test_figures_are_drawn_with_their_table(tmp_path: Path) -> None:
    text = two(tmp_path)
    assert text.count("<svg ") == 1  # bags and tonnes have no common measure
    assert '<desc id="d-tonnes-rice-desc">A: about 12,000 tonnes; B: 112,000 tonnes</desc>' in text
    assert "<td>10,800 ≤ n ≤ 13,200</td>" in text
    assert "<td>= 112,000</td>" in unescape(text)
    assert "\n\n" not in text[text.index("<figure") : text.index("</figure>")]


def test_what_only_seems_to_differ_is_folded(tmp_path: Path) -> None:
    text = two(tmp_path)
    assert text.index("## Contradictions") < text.index("## Compatible after all")
    folded = text[text.index('<details class="folded"') :]
    assert folded.index("</summary>") < folded.index('id="d-bags-f720ba"')
    assert "Bags and tonnes." in folded[: folded.index("</summary>")]


def test_the_overview_tells_what_differs_by_how_much_and_who_says_it(tmp_path: Path) -> None:
    text = two(tmp_path)
    overview = text[text.index("<nav") : text.index("</nav>")]
    assert re.findall(r"\[(.*?)\]\(#(.*?)\)", overview) == [
        ("Contradictions", "contradicts"),
        ("How many tonnes?", "d-tonnes"),
        ("Compatible after all", "compatible"),
        ("The Melati carried about 12,000 tonnes of rice.", "d-bags-f720ba"),
    ]
    assert re.findall(r'<span(?: class="overview__figures")?>([^<]+)</span>', overview) == [
        "about 12,000 \N{EN DASH} 112,000 tonnes",
        "in substance",
        "in 2 articles, origin not known",
    ]


ONE = """\
  - facts: [f-bags, f-rice]
    kind: compatible
    note: {id: "Satu.", en: "One."}
"""
TWO = """\
  - facts: [f-ships, f-bags]
    kind: compatible
    note: {id: "Dua.", en: "Two."}
"""
NAMED = """\
  - id: d-rice
    facts: [f-rice, f-ships]
    kind: undecided
    note: {id: "Tiga.", en: "Three."}
"""


@pytest.mark.parametrize("others", [(), (TWO,), (NAMED,), (NAMED, TWO)])
@pytest.mark.parametrize("turned", [False, True])
def test_no_difference_changes_the_permalink_of_another(
    others: tuple[str, ...], tmp_path: Path, *, turned: bool
) -> None:
    declared = (ONE, *others)[::-1] if turned else (ONE, *others)
    written = "differences:\n" + "".join(declared) + "origins:\n"
    text = page(tmp_path, "en/", Change("briefing.yml", "origins:\n", written))
    expected = {ONE: "d-bags-f720ba", TWO: "d-bags-eea5a6", NAMED: "d-rice"}
    assert set(re.findall(r'id="(d-[\w-]+)"', text)) == {expected[each] for each in declared}


def test_in_indonesian_the_figures_are_indonesian(tmp_path: Path) -> None:
    text = two(tmp_path, "")
    assert "<td>10.800 ≤ n ≤ 13.200</td>" in unescape(text)
    assert "A: sekitar 12.000 ton; B: 112.000 ton</desc>" in text
    assert "Pertentangan" in text


def test_without_differences_the_page_says_so(tmp_path: Path) -> None:
    assert "0 groups of statements that differ" in page(tmp_path)


def test_a_measure_that_nobody_declared_stands_under_its_label(tmp_path: Path) -> None:
    again = QUEUE.replace("f-queue", "f-second").replace('"2024-03-05"', '"2023"')
    text = page(tmp_path, "en/", Change("facts.yml", ANCHOR, ANCHOR + again))
    assert '<h3 data-fragment="m-rice" markdown="span">Rice</h3>' in text
    assert "Computed; the curator has added nothing." in text
