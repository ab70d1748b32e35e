"""What is read in each language that ships: claims, dates, names, quotes, words searched for.

Run `python -m benchmarks.languages`. The cases are the claims in `tests/text/figures/claims/*.txt`
and the tables in `tests/text/languages/`; a wrong claim that is accepted is an error of the reader.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import reading
from generator.lexicon import languages
from generator.search import analysis
from generator.text.dates.mentions import mentions
from generator.text.figures import is_cut
from generator.text.names import Name, Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TABLES = Path(__file__).parents[1] / "tests" / "text" / "languages"


@dataclass(slots=True)
class Share:
    """How many cases came out as the table has them, and which did not."""

    right: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def cases(self) -> int:
        """How many cases there were."""
        return self.right + len(self.missed)

    def __str__(self) -> str:
        """The share as a cell of the table, empty without cases."""
        return f"{self.right} of {self.cases}" if self.cases else ""


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of a language."""

    accepted: Share
    """True claims that were accepted."""
    rejected: Share
    """Wrong claims that were rejected."""
    dates: Share
    names: Share
    quotes: Share
    """Quotes that were found to be whole, or cut."""
    search: Share
    """Queries that find the text that has their word in another form or notation."""


@cache
def measured(language: str) -> Measures:
    """What is read of a language's cases."""
    return Measures(
        accepted=_claims(language, supported=True),
        rejected=_claims(language, supported=False),
        dates=_share((row["text"], _dates(row) == row["dates"]) for row in rows("dates", language)),
        names=_share((row["text"], _names(row) == row["found"]) for row in rows("names", language)),
        quotes=_share(
            (row["text"], _verdict(row) == row["verdict"]) for row in rows("quotes", language)
        ),
        search=_share(
            (f"{row['text']} | {row['query']}", is_found(row["query"], row["text"], language))
            for row in rows("search", language)
        ),
    )


def rows(table: str, language: str) -> Iterator[dict[str, str]]:
    """The rows of a table in a language."""
    with (TABLES / f"{table}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["language"] == language:
                yield row


def marked(text: str) -> tuple[str, int, int]:
    """A text without the marks of its quote, and where the quote begins and ends."""
    before, rest = text.split("«", 1)
    quote, after = rest.split("»", 1)
    return before + quote + after, len(before), len(before) + len(quote)


def _claims(language: str, *, supported: bool) -> Share:
    if not (reading.TABLES / f"{language}.txt").exists():
        return Share()
    return _share(
        (f"{claim.sentence} | {claim.said}", reading.is_accepted(claim) == supported)
        for claim in reading.claims(language)
        if claim.supported == supported
    )


def _share(cases: Iterable[tuple[str, bool]]) -> Share:
    share = Share()
    for case, right in cases:
        share.right += right
        share.missed += [] if right else [case]
    return share


def _dates(row: dict[str, str]) -> str:
    found = mentions(row["text"], row["language"])
    return " ".join(mention.edtf or "?" for mention in found) or "-"


def _names(row: dict[str, str]) -> str:
    found = Names([Name(row["name"], "entity")], row["language"]).mentions(row["text"])
    return ", ".join(row["text"][each.start : each.end] for each in found) or "-"


def _verdict(row: dict[str, str]) -> str:
    return "cut" if is_cut(*marked(row["text"]), row["language"]) else "whole"


def is_found(query: str, text: str, language: str) -> bool:
    """Whether each word of a query has a key of the text, or begins a word of it."""
    words = analysis.words(text, language)
    known = {key for word in words for key in (*word.exact, *word.stems)}
    return all(
        not known.isdisjoint((*asked.exact, *asked.stems))
        or any(word.exact[0].startswith(asked.exact[0]) for word in words)
        for asked in analysis.words(query, language)
    )


def with_cases() -> list[str]:
    """Each language that has cases; those that ship come first."""
    bases = {
        row["language"]
        for table in ("dates", "names", "quotes", "search")
        for row in csv.DictReader(
            (TABLES / f"{table}.tsv").read_text(encoding="utf-8").splitlines(), delimiter="\t"
        )
    }
    bases |= {path.stem for path in reading.TABLES.glob("*.txt")}
    return [*languages(), *sorted(bases - set(languages()))]


def main() -> None:
    """Print a row for each language, and each case that did not come out."""
    print("| language | true accepted | wrong rejected | dates | names | quotes | search |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    missed: list[str] = []
    for language in with_cases():
        found = measured(language)
        cells = (
            found.accepted,
            found.rejected,
            found.dates,
            found.names,
            found.quotes,
            found.search,
        )
        print(f"| {language} | {' | '.join(map(str, cells))} |")
        missed += [f"{language}: {case}" for cell in cells for case in cell.missed]
    print("", *missed, sep="\n")


if __name__ == "__main__":
    main()
