"""How many of the dossier's facts `briefing suggest` proposes, and how many drafts are of use.

Each article is read as if nothing had been curated from it but the entities. A fact counts as
proposed where a draft's quote holds at least half of one of its quotes from that article and,
if the fact has a figure, the draft read the same amount or order of magnitude with the same
bound. A draft is of use where it proposes at least one fact.

    python -m benchmarks.suggestions [PROJECT]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build
from generator.curate.suggest import suggesting
from generator.dossier.records import FactRecord

if TYPE_CHECKING:
    from generator.analysis.results import Analysis
    from generator.curate.suggest.suggesting import Draft
    from generator.text.span import Span

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Count:
    """What came of one article."""

    source: str
    facts: int
    proposed: int
    with_figure: int
    proposed_with_figure: int
    drafts: int
    useful: int


class Bare(suggesting.UncuratedArticle):
    """An article from which nothing has been taken yet."""

    quoted: tuple[Span, ...] = ()


def overlap(one: Span, other: Span) -> int:
    """Code points that two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def proposes(draft: Draft, fact: FactRecord, spans: tuple[Span, ...]) -> bool:
    """Whether a draft proposes a fact."""
    shared = sum(overlap(draft.quote, span) for span in spans)
    if shared < HALF * sum(span.end - span.start for span in spans):
        return False
    quantity, figure = fact.quantity, draft.figure
    if quantity is None:
        return True
    if figure is None:
        return False
    same = (figure.amount, figure.magnitude) == (quantity.amount, quantity.magnitude)
    in_range = figure.limits is not None and figure.limits.low == quantity.amount
    return (same and figure.bound == quantity.bound) or in_range


def measure(analysis: Analysis, source: str) -> Count:
    """Compare the drafts of one article with its facts."""
    dossier = analysis.dossier
    article = Bare(analysis, dossier.source[source])
    drafts = tuple(suggesting.drafts(article))
    carried = [
        (each.owner, each.spans)
        for each in dossier.citations_from[source]
        if isinstance(each.owner, FactRecord)
    ]
    facts = {fact.id for fact, _ in carried}
    figured = {fact.id for fact, _ in carried if fact.quantity is not None}
    hits = {
        (fact.id, number)
        for fact, spans in carried
        for number, draft in enumerate(drafts)
        if proposes(draft, fact, spans)
    }
    found = {fact for fact, _ in hits}
    return Count(
        source,
        len(facts),
        len(found),
        len(figured),
        len(found & figured),
        len(drafts),
        len({number for _, number in hits}),
    )


def main() -> int:
    """Print a table, a row an article."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent
    analysis = build.check(root).analysis
    if analysis is None:
        print("the dossier cannot be read: run `briefing check`", file=sys.stderr)
        return 1
    counts = [measure(analysis, each.id) for each in analysis.dossier.sources]
    print("| source | facts | proposed | with a figure | proposed | drafts | of use |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for each in counts:
        print(
            f"| {each.source} | {each.facts} | {each.proposed} | {each.with_figure} "
            f"| {each.proposed_with_figure} | {each.drafts} | {each.useful} |"
        )
    facts, proposed, figured, figures, drafts, useful = (
        sum(getattr(each, name) for each in counts)
        for name in (
            "facts",
            "proposed",
            "with_figure",
            "proposed_with_figure",
            "drafts",
            "useful",
        )
    )
    print(f"| **all** | {facts} | {proposed} | {figured} | {figures} | {drafts} | {useful} |")
    print(
        f"\nRecall {proposed / facts:.0%} (of facts with a figure {figures / figured:.0%}), "
        f"precision {useful / drafts:.0%}."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
