"""The page marks which words of a quote support which words of a sentence."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from generator import build
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

CLAIM = re.compile(r'<span class="claim" data-letter="(.*?)" data-said="(.*?)">(.*?)</span>')
FRENCH = (
    Change("sources.yml", "language: en", "language: it"),
    Change(
        "sources.yml",
        'en: "A record at Blue Bay."}',
        'en: "A record at Blue Bay."}\n  left_out: [{exact: "more than 1,200 ships in 2023",'
        ' reason: {id: "Sudah.", en: "Known."}}]',
    ),
    Change(
        "briefing.yml",
        """  - id: bags
    label: {id: "Karung", en: "Bags"}
    unit: {id: karung, en: {one: bag, other: bags}}
""",
        "",
    ),
    Change("facts.yml", "\n  quantity: {measure: bags, magnitude: millions}", ""),
    Change(
        "facts.yml",
        """
    - source: notice
      quote: {exact: "more than 1,200 ships in 2023", \
translation: {id: "lebih dari 1.200 kapal pada 2023"}}
      origin: wulan
      speakers: [sari-wulan]""",
        "",
    ),
)
REASON = "The harbour master showed us the log."
EXCUSED = (
    Change("facts.yml", "about 12,000 tonnes of rice.", "about 13,000 tonnes of rice."),
    Change("facts.yml", "sekitar 12.000 ton beras.", "sekitar 13.000 ton beras."),
    Change(
        "facts.yml",
        'entities: [melati]\n  quantity: {measure: rice, amount: "12000", bound: about}',
        "entities: [melati]\n"
        f'  unproved_because: {{id: "Syahbandar.", en: "{REASON}"}}\n'
        '  quantity: {measure: rice, amount: "12000", bound: about}',
    ),
)


def _files(root: Path) -> dict[str, str]:
    outcome = build.check(root)
    assert outcome.briefing is not None, outcome.problems
    assert outcome.analysis is not None
    files = build.generated(outcome.briefing, outcome.analysis)
    return {each.path: each.content.decode("utf-8", "replace") for each in files}


def _fact(page: str, fact: str) -> str:
    """Both rows of a fact: its sentence, and the words of its sources."""
    return "".join(page.split(f'id="{fact}"')[1].split("</tr>")[:2])


def _proof(files: dict[str, str], fact: str) -> dict[str, Any]:
    facts = json.loads(files["data/facts.json"])
    found: dict[str, Any] = next(each for each in facts if each["id"] == fact)
    return found


def test_a_figure_and_its_words_in_every_quote_have_one_letter(tmp_path: Path) -> None:
    files = _files(copy(tmp_path))
    marks = CLAIM.findall(_fact(files["en/facts/index.md"], "f-ships"))
    by, of = "supported by the words marked", "supports the words marked"
    assert marks == [
        ("a", f"{by} a", "more than 1,200"),
        ("b", f"{by} b", "2023"),
        ("a", f"{of} a", "lebih dari 1.200"),
        ("a", f"{of} a", "more than 1,200"),
        ("b", f"{of} b", "2023"),
    ]
    there = CLAIM.findall(_fact(files["facts/index.md"], "f-ships"))
    assert ("a", "didukung oleh kata-kata bertanda a", "lebih dari 1.200") in there


def test_the_data_names_the_words_of_the_quote(tmp_path: Path) -> None:
    proof = _proof(_files(copy(tmp_path)), "f-rice")["proof"]["en"]
    assert proof["state"] == "partly"  # the quote does not say "carried"
    figure = next(each for each in proof["claims"] if each["kind"] == "figure")
    assert (figure["words"], figure["state"]) == ("about 12,000", "proved")
    (support,) = figure["support"]
    article = (tmp_path / "seeds/articles/harbour.txt").read_text("utf-8")
    assert article[support["start"] : support["end"]] == support["words"] == "sekitar 12 ribu"
    assert support["evidence"] == "f-rice-1"


def test_what_is_in_no_known_language_is_not_checked_and_says_so(tmp_path: Path) -> None:
    files = _files(copy(tmp_path, *FRENCH))
    note = '<span class="unproved">(not checked by machine)</span>'
    page = files["en/facts/index.md"]
    assert note in _fact(page, "f-bags").split("</p>")[0]
    assert note not in _fact(page, "f-rice")
    assert "(tidak diperiksa secara otomatis)" in _fact(files["facts/index.md"], "f-bags")
    data = _proof(files, "f-bags")
    assert data["proof"]["en"]["state"] == "not_read"
    assert data["evidence"][0]["translation_proof"]["id"]["state"] == "not_read"


def test_the_reason_for_an_unproved_sentence_is_beside_it(tmp_path: Path) -> None:
    files = _files(copy(tmp_path, *EXCUSED))
    sentence = _fact(files["en/facts/index.md"], "f-rice").split("</p>")[0]
    assert f"(not proved by machine: {REASON})" in sentence
    proof = _proof(files, "f-rice")["proof"]["en"]
    assert (proof["state"], proof["reason"]) == ("unproved", REASON)


def test_words_of_a_quote_that_must_not_be_shown_are_not_in_the_data(tmp_path: Path) -> None:
    hidden = Change("sources.yml", "language: id", "language: id\n  rights: none")
    fact = _proof(_files(copy(tmp_path, hidden)), "f-rice")
    figure = next(each for each in fact["proof"]["en"]["claims"] if each["kind"] == "figure")
    assert [each["words"] for each in figure["support"]] == [None]
    assert fact["evidence"][0]["translation_proof"] is None
