"""Each analysis runs once in one build, whoever reads it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator import build
from generator.analysis import corroboration, coverage, dependents, near_copies, timeline
from generator.analysis.differences import Differences
from generator.analysis.speakers import Speakers
from generator.dossier import entity_names, matching
from generator.render import search_records
from generator.text.names import Names
from tests.dossiers import copy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from generator.dossier.matching import Citation

ONCE = (
    (matching, "match"),
    (entity_names, "names"),
    (coverage, "uses"),
    (coverage, "ledger"),
    (near_copies, "find"),
    (timeline, "build"),
    (dependents, "find"),
)
"""Functions that run once, or once for each language or source."""


def test_each_analysis_runs_once_in_a_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: Counter[str] = Counter()

    def counting(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object) -> object:
            counts[name] += 1
            return function(*args)

        return counted

    for module, name in ONCE:
        known = f"{module.__name__}.{name}"
        monkeypatch.setattr(module, name, counting(known, getattr(module, name)))
    for name in ("_declared", "_undeclared"):
        monkeypatch.setattr(Differences, name, counting(name, getattr(Differences, name)))
    articles: Counter[tuple[int, str]] = Counter()
    mentions = Names.mentions

    def of_article(names: Names, text: str, *known: tuple[str, ...]) -> object:
        articles[id(names), text] += 1
        return mentions(names, text, *known)

    monkeypatch.setattr(Names, "mentions", of_article)
    support = corroboration.support
    monkeypatch.setattr(corroboration, "support", counting("support", support))

    outcome = build.build(copy(tmp_path), tmp_path / "docs", offline=True)
    assert outcome.briefing is not None
    assert outcome.analysis is not None
    assert list(search_records.records(outcome.briefing, outcome.analysis, folders=True))

    sources, facts = len(outcome.briefing.sources), len(outcome.briefing.facts)
    languages = len(outcome.briefing.about.languages)
    assert counts["generator.dossier.matching.match"] == 1
    assert counts["generator.dossier.entity_names.names"] == languages
    assert counts["generator.analysis.coverage.uses"] == 1
    assert counts["generator.analysis.coverage.ledger"] == sources
    assert counts["generator.analysis.near_copies.find"] == 1
    assert counts["generator.analysis.timeline.build"] == 1
    assert counts["generator.analysis.dependents.find"] == sources
    assert counts["_declared"] == len(outcome.briefing.about.differences)
    assert counts["_undeclared"] == 1
    assert facts <= counts["support"]
    texts = {each.text for each in outcome.briefing.articles.values()}
    assert {count for (_, text), count in articles.items() if text in texts} == {1}


def test_the_names_near_a_quote_are_looked_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: Counter[tuple[str, int, str]] = Counter()
    named_near = Speakers._named_near

    def counted(self: Speakers, citation: Citation) -> frozenset[str]:
        read[citation.source.id, citation.start, citation.evidence.quote.exact] += 1
        return named_near(self, citation)

    monkeypatch.setattr(Speakers, "_named_near", counted)
    outcome = build.build(copy(tmp_path), tmp_path / "docs")
    assert outcome.analysis is not None
    assert set(outcome.analysis.states.totals)
    assert set(read.values()) == {1}
