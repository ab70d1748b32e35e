"""How much `uncovered` asks for that nobody wants: warnings per 1,000 words, share of noise.

    python -m benchmarks.noise

The articles are in tests/analysis/noise, with what a fact quotes and what is noise marked in them.
Names are left out: which ones a dossier knows is its own choice.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.analysis import coverage
from generator.analysis.coverage import ArticleUse, Standing
from generator.dossier.dossier import Article
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES = Path(__file__).parents[1] / "tests" / "analysis" / "noise"
_MARK = re.compile(r"\[\[|\]\]|\{\{|\}\}")
_PUBLISHED = re.compile(r"Published (\S+)\.")


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article of the table, without its marks."""

    name: str
    text: str
    published: str
    quoted: tuple[Span, ...]
    noise: tuple[Span, ...]

    @property
    def language(self) -> str:
        """The language, from the name of the file."""
        return self.name.split(".")[-2]


@dataclass(frozen=True, slots=True)
class ArticleNoise:
    """What is asked for in one article."""

    article: MarkedArticle
    wanted: tuple[str, ...]
    noise: tuple[str, ...]

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
    found: dict[str, list[Span]] = {"]]": [], "}}": []}
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        done = mark.end()
        if mark[0] in found:
            found[mark[0]].append(Span(opened, len(text)))
        else:
            opened = len(text)
    text += marked[done:]
    return MarkedArticle(name, text, published, tuple(found["]]"]), tuple(found["}}"]))


def measured(article: MarkedArticle) -> ArticleNoise:
    """What `uncovered` asks for in an article, and which of it is noise."""
    use = ArticleUse(quoted=list(article.quoted), published=article.published)
    ledger = coverage.ledger(Article(article.name, article.text, "", ()), article.language, (), use)
    wanted: list[str] = []
    noise: list[str] = []
    for item in ledger.items:
        if item.standing is Standing.OPEN and not item.repeats:
            marked = any(item.start < span.end and span.start < item.end for span in article.noise)
            (noise if marked else wanted).append(article.text[item.start : item.end])
    return ArticleNoise(article, tuple(wanted), tuple(noise))


def main() -> None:
    """Print a table; with -v, also the noise itself."""
    print("| article | words | warnings | per 1,000 words | noise | share |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    results = [measured(article) for article in articles()]
    rows = [(each.article.name, each.words, len(each.wanted), len(each.noise)) for each in results]
    rows.append(("**all**", *(sum(each[at] for each in rows) for at in (1, 2, 3))))  # type: ignore[arg-type, misc]
    for name, words, wanted, noise in rows:
        asked = wanted + noise
        print(
            f"| {name} | {words} | {asked} | {1000 * asked / words:.0f} | {noise} |"
            f" {noise / asked:.0%} |"
        )
    if "-v" in sys.argv:
        for each in results:
            print(each.article.name, *each.noise, sep=" | ")


if __name__ == "__main__":
    main()
