from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks import suggestions
from generator import build
from generator.curate.suggest import drafts, left_out, suggesting
from generator.dossier.records import FactRecord
from generator.load import strict_yaml
from generator.text import quotes
from generator.text.quotes import Missed, Selector
from tests.dossiers import copy

if TYPE_CHECKING:
    from generator.curate.suggest.suggesting import UncuratedArticle

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent / "drafts"
TEXT = (CASES / "harbour.txt").read_text(encoding="utf-8")


def article(root: Path, text: str = TEXT) -> UncuratedArticle:
    copy(root)
    (root / "seeds/articles/harbour.txt").write_text(text, encoding="utf-8")
    facts = root / "seeds/facts.yml"
    written = facts.read_text(encoding="utf-8")
    facts.write_text(written[written.index("- id: f-bags") :], encoding="utf-8")
    analysis = build.check(root).analysis
    assert analysis is not None
    return suggesting.UncuratedArticle(analysis, analysis.dossier.source["harbour"])


def suggested(made: UncuratedArticle) -> str:
    return drafts.written(made, suggesting.drafts(made), suggesting.new_names(made))


def test_drafts_say_what_was_read_in_the_words(tmp_path: Path) -> None:
    expected = (CASES / "harbour.yml").read_text(encoding="utf-8")
    assert suggested(article(tmp_path)) == expected


def test_a_draft_is_a_record_but_never_passes_for_a_fact(tmp_path: Path) -> None:
    made = article(tmp_path)
    parsed = strict_yaml.parse(suggested(made), "drafts.yml")
    assert parsed.findings == ()
    assert isinstance(parsed.tree, list)
    records = [FactRecord.model_validate(each) for each in parsed.tree]
    assert all("TODO" in text for each in records for text in each.text.values())
    facts = made.dossier.facts[0].place.path
    file = tmp_path / facts
    file.write_text(file.read_text("utf-8") + suggested(made), encoding="utf-8")
    codes = {each.code for each in build.check(tmp_path).problems}
    assert {"unfinished", "unknown-id"} <= codes


def test_what_is_covered_is_not_suggested_again(tmp_path: Path) -> None:
    root = copy(tmp_path)
    analysis = build.check(root).analysis
    assert analysis is not None
    made = suggesting.UncuratedArticle(analysis, analysis.dossier.source["harbour"])
    said = suggested(made)
    assert "1.200 kapal" not in said.split("TODO: Pelabuhan")[0]
    assert 'amount: "1200"' not in said
    assert 'amount: "12000"' not in said


@pytest.mark.slow
def test_on_the_real_articles_most_facts_are_proposed_and_most_drafts_are_of_use(
    checked: build.Outcome,
) -> None:
    """The figures of the day stand in benchmarks/; this keeps them from sinking."""
    analysis = checked.analysis
    assert analysis is not None
    counts = [suggestions.measure(analysis, each.id) for each in analysis.dossier.sources]
    facts, drafted = sum(each.facts for each in counts), sum(each.drafts for each in counts)
    assert sum(each.proposed for each in counts) / facts > 0.75
    assert sum(each.useful for each in counts) / drafted > 0.7
    figured = sum(each.with_figure for each in counts)
    assert sum(each.proposed_with_figure for each in counts) / figured > 0.85


LISTED = """\
Kapal di Pelabuhan Utara

Kapal Melati membawa 700 kontainer pada 2 Mei 2021.

- Mawar: 31 kontainer
- Kenanga: 32 kontainer
- Cempaka: 33 kontainer dan 34 kotak

Lalu 700 orang menunggu.
"""


def test_left_out_is_drafted_with_one_entry_for_a_list(tmp_path: Path) -> None:
    made = article(tmp_path, LISTED)
    entries = left_out.drafted(made)
    assert entries[0].exact == "- Mawar: … 34 kotak"
    drafted = {"left_out": [each.exact for each in entries]}
    assert not any("32" in each for each in drafted["left_out"])
    parsed = strict_yaml.parse(left_out.written(made, entries), "left_out.yml")
    assert parsed.findings == ()


def test_a_figure_is_left_out_with_its_currency_and_its_range(tmp_path: Path) -> None:
    made = article(tmp_path, "Kerugian US$3,8-4,6 miliar, kata bank itu.\n")
    assert [each.exact for each in left_out.drafted(made)] == ["US$3,8-4,6 miliar"]
    assert 'amount: "3800000000", amount_to: "4600000000"' in suggested(made)


def test_every_drafted_entry_leaves_its_item_out(tmp_path: Path) -> None:
    made = article(tmp_path, LISTED)
    for entry in left_out.drafted(made):
        selector = Selector(entry.exact, entry.prefix, entry.suffix)
        assert not isinstance(quotes.find(selector, made.text, "id"), Missed), entry


def test_a_new_name_is_not_cut(tmp_path: Path) -> None:
    text = "Kata orang Bank deals dan Bank deals, Rosa de Souza dan Rosa de Souza.\n"
    names = [each.text for each in suggesting.new_names(article(tmp_path, text))]
    assert names == ["Bank", "Rosa de Souza"]


def test_a_currency_is_written_once_and_a_wrapped_line_goes_on(tmp_path: Path) -> None:
    text = "Perbaikan dermaga menelan biaya\nsekitar US$1,2 juta tahun ini.\n"
    found = suggested(article(tmp_path, text))
    assert "# “sekitar US$1,2 juta”" in found
    assert 'exact: "Perbaikan dermaga menelan biaya sekitar US$1,2 juta tahun ini."' in found
