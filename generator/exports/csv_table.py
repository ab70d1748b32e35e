"""Facts as a CSV table (RFC 4180), a row a piece of evidence.

A cell that a spreadsheet could take for a formula gets an apostrophe in front, as OWASP
advises against CSV injection.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from generator.exports.formats.csv_cells import csv_cell
from generator.exports.json_data import permalink
from generator.render.layout import Target
from generator.terms.vocabulary import Rights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.dossier.matching import Citation
    from generator.dossier.records import FactRecord
    from generator.render.layout import Layout


def facts(briefing: Briefing, analysis: Analysis, layout: Layout) -> bytes:
    """`facts.csv`, UTF-8 with a byte order mark, which spreadsheets need to see the encoding."""
    out = StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    texts = [f"text_{language}" for language in briefing.about.languages]
    table.writerow(["id", *texts, *_COLUMNS])
    for fact in briefing.facts:
        for citation in briefing.citations_of[fact.id]:
            as_of = None if fact.quantity is None else fact.quantity.as_of
            row = (*_row(briefing, layout, fact, citation), analysis.weights[fact.id], as_of)
            table.writerow([csv_cell(each) for each in row])
    return out.getvalue().encode("utf-8-sig")


_COLUMNS = (
    "topic",
    "kind",
    "date_edtf",
    "date_earliest",
    "date_latest",
    "measure",
    "bound",
    "amount",
    "amount_to",
    "magnitude",
    "source",
    "quote",
    "start",
    "end",
    "attributed_to",
    "origin",
    "modality",
    "credibility",
    "permalink",
    "weight",
    "as_of",
)


def _row(
    briefing: Briefing, layout: Layout, fact: FactRecord, citation: Citation
) -> Iterator[object]:
    evidence = citation.evidence
    held_back = citation.source.rights is Rights.NONE
    date = fact.date.date if fact.date else None
    quantity = fact.quantity
    yield fact.id
    for language in briefing.about.languages:
        yield fact.text.get(language)
    yield fact.topic
    yield fact.kind
    yield from (date.text, date.earliest, date.latest) if date else ("", "", "")
    if quantity is None:
        yield from ("", "", "", "", "")
    else:
        yield from (quantity.measure, quantity.bound, quantity.amount)
        yield from (quantity.amount_to, quantity.magnitude)
    yield evidence.source
    yield None if held_back else evidence.quote.exact
    yield citation.start
    yield citation.end
    yield " ".join(evidence.voices)
    yield evidence.origin
    yield evidence.modality
    yield evidence.credibility
    yield permalink(layout, Target("source", evidence.source), citation.id)
