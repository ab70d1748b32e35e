"""How much `uncovered` asks for that nobody wants: warnings per 1,000 words, share of noise.

    python -m benchmarks.noise

The articles are in tests/analysis/noise, with what a fact quotes, what is noise and, in some, what
must be asked for marked in them. What `briefing add` would list as boilerplate is left out, as it
is in a dossier. A warning is noise where all that it asks for is. Names are left out: which ones
a dossier knows is its own choice.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.analysis import asking, coverage
from generator.analysis.coverage import ArticleUse
from generator.curate.intake import page_lines
from generator.dossier.dossier import Article
from generator.text import quotes
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.coverage import CoverageItem

ARTICLES = Path(__file__).parents[1] / "tests" / "analysis" / "noise"
_MARK = re.compile(r"\[\[|\]\]|\{\{|\}\}|<<|>>")
_PUBLISHED = re.compile(r"Published (\S+)\.")


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article of the table, without its marks."""

    name: str
    text: str
    published: str
    quoted: tuple[Span, ...]
    noise: tuple[Span, ...]
    facts: tuple[Span, ...] = ()
    """What must be asked for; marked in some of the articles."""

    @property
    def language(self) -> str:
        """The language, from the name of the file."""
        return self.name.split(".")[-2]


@dataclass(frozen=True, slots=True)
class ArticleNoise:
    """What is asked for in one article."""

    article: MarkedArticle
    wanted: tuple[str, ...]
    """The figures and dates asked for that somebody wants, as written."""
    noise: tuple[str, ...]
    """The others."""
    warnings: int
    """Sentences that are asked about."""
    unwanted: int
    """Those of them that ask for noise alone."""
    missed: tuple[str, ...] = ()
    """What must be asked for and is not."""

    @property
    def words(self) -> int:
        """Words of the article."""
        return len(self.article.text.split())


def articles() -> Iterator[MarkedArticle]:
    """The articles in order."""
    for path in sorted(ARTICLES.glob("*.txt")):
        marks, _, marked = path.read_text(encoding="utf-8").partition("\n")
        published = _PUBLISHED.search(marks)
        if published is None:
            raise ValueError(f"{path.name}: no day of publication in its first line")
        yield _unmarked(path.name, marked, published[1])


def _unmarked(name: str, marked: str, published: str) -> MarkedArticle:
    text, done, opened = "", 0, 0
    found: dict[str, list[Span]] = {"]]": [], "}}": [], ">>": []}
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        done = mark.end()
        if mark[0] in found:
            found[mark[0]].append(Span(opened, len(text)))
        else:
            opened = len(text)
    text += marked[done:]
    spans = (tuple(found[end]) for end in ("]]", "}}", ">>"))
    return MarkedArticle(name, text, published, *spans)


def measured(article: MarkedArticle) -> ArticleNoise:
    """What `uncovered` asks for in an article, and which of it is noise."""
    use = ArticleUse(quoted=list(article.quoted), published=article.published)
    text = article.text
    around = frozenset(page_lines.lines(text, "", article.language, frozenset()))
    taken = Article(article.name, text, "", quotes.lines_equal(text, around))
    ledger = coverage.ledger(taken, article.language, (), use)
    asked = list(asking.questions(ledger, text))
    items = [item for group in asked for item in group]
    unwanted = [item for item in items if _meets(item, article.noise)]
    noise = [group for group in asked if all(item in unwanted for item in group)]
    missed = [span for span in article.facts if not any(_meets(item, [span]) for item in items)]
    return ArticleNoise(
        article,
        tuple(text[item.start : item.end] for item in items if item not in unwanted),
        tuple(text[item.start : item.end] for item in unwanted),
        len(asked),
        len(noise),
        tuple(text[span.start : span.end] for span in missed),
    )


def _meets(item: CoverageItem, spans: Sequence[Span]) -> bool:
    return any(item.start < span.end and span.start < item.end for span in spans)


def main() -> None:
    """Print a table; with -v, also the noise itself."""
    print(
        "| article | words | figures and dates asked for | warnings | per 1,000 words | noise"
        " | share | facts missed |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    results = [measured(article) for article in articles()]
    rows = [_row(each) for each in results]
    sums = tuple(sum(each[1][at] for each in rows) for at in range(6))
    for name, (words, items, warnings, noise, missed, facts) in [*rows, ("**all**", sums)]:
        recall = f"{missed} of {facts}" if facts else ""
        print(
            f"| {name} | {words} | {items} | {warnings} | {1000 * warnings / words:.0f} | {noise} |"
            f" {noise / max(1, warnings):.0%} | {recall} |"
        )
    if "-v" in sys.argv:
        for each in results:
            print(each.article.name, *each.noise, "missed:", *each.missed, sep=" | ")


def _row(result: ArticleNoise) -> tuple[str, tuple[int, ...]]:
    asked = len(result.wanted) + len(result.noise)
    counts = (result.words, asked, result.warnings, result.unwanted)
    return result.article.name, (*counts, len(result.missed), len(result.article.facts))


if __name__ == "__main__":
    main()
