"""Checks that the CSV of an archive is the facts as a table."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from generator.exports.formats.csv_cells import csv_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

TABLE = "data/facts.csv"
_COLUMNS = (
    *("topic", "kind", "date_edtf", "date_earliest", "date_latest", "measure", "bound"),
    *("amount", "amount_to", "magnitude", "source", "quote", "start", "end", "attributed_to"),
    *("origin", "modality", "credibility", "permalink"),
)
_LATER = ("as_of", "weight")
"""Columns that the tables of older archives do not have."""


def table_faults(
    names: Collection[str], text: Callable[[str], str], languages: Sequence[str]
) -> Iterator[str]:
    """What is wrong with the table; `text` gives a file of the archive."""
    if TABLE not in names:
        yield "is missing"
        return
    found = list(csv.reader(io.StringIO(text(TABLE), newline="")))
    head = ["\ufeffid", *(f"text_{language}" for language in languages), *_COLUMNS]
    columns = found[0] if found else []
    later = [each for each in columns if each in _LATER]
    if [each for each in columns if each not in _LATER] != head or len(set(later)) < len(later):
        yield "has other columns"
        return
    places = [[*head, *_LATER].index(each) for each in columns]
    made = [
        [csv_cell(row[place]) for place in places]
        for fact in json.loads(text("data/facts.json"))
        for evidence in fact["evidence"]
        for row in (_row(fact, evidence, languages),)
    ]
    if found[1:] != made:
        pairs = zip([*made, []], [*found[1:], []])  # noqa: B905 -- Python 3.8
        number = next((i for i, (one, other) in enumerate(pairs, 2) if one != other), 1)
        yield f"row {number} differs from data/facts.json"


def _row(
    fact: Mapping[str, Any], evidence: Mapping[str, Any], languages: Sequence[str]
) -> list[object]:
    date, quantity = fact["date"] or {}, fact["quantity"] or {}
    return [
        fact["id"],
        *(fact["text"].get(language) for language in languages),
        fact["topic"],
        fact["kind"],
        *(date.get(key) for key in ("edtf", "earliest", "latest")),
        *(quantity.get(key) for key in ("measure", "bound", "amount", "amount_to", "magnitude")),
        evidence["source"],
        evidence["quote"]["exact"],
        evidence["start"],
        evidence["end"],
        " ".join(evidence["attributed_to"]),
        *(evidence[key] for key in ("origin", "modality", "credibility", "permalink")),
        (quantity.get("as_of") or {}).get("edtf"),
        fact.get("weight"),
    ]
