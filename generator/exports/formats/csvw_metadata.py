"""What the columns of `facts.csv` are, after W3C CSV on the Web, where a reader looks for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    CsvwData = Mapping[str, list[dict[str, Any]]]

_CSVW_COLUMNS = (
    ("topic", "The topic's id", "string"),
    ("kind", "event, state, statement, assessment, law or gap", "string"),
    ("date_edtf", "The date of the fact, EDTF (ISO 8601-2:2019)", "string"),
    ("date_earliest", "The first day that the date allows", "date"),
    ("date_latest", "The last day that the date allows", "date"),
    ("measure", "What is counted", "string"),
    ("bound", "How the figure limits the true one", "string"),
    ("amount", "The figure, or the lower end of a range", "decimal"),
    ("amount_to", "The upper end of a range", "decimal"),
    ("magnitude", "An order of magnitude, where no figure is given", "string"),
    ("source", "The source's id", "string"),
    ("quote", "The words of the source; empty where its rights allow none", "string"),
    ("start", "Where the quote begins in the article, in code points", "nonNegativeInteger"),
    ("end", "Where it ends", "nonNegativeInteger"),
    ("attributed_to", "Who says so, then through whom: entity ids", "string"),
    ("origin", "The id of the origin: the unit of corroboration", "string"),
    ("modality", "asserted, alleged, denied or planned", "string"),
    ("credibility", "Admiralty code, 1 to 6", "string"),
    ("permalink", "The quote on the site, relative to its root", "string"),
    ("weight", "How much it matters to a reader: key, supporting or context", "string"),
    ("as_of", "The date as of which it was counted, EDTF", "string"),
)


def csvw_metadata(data: CsvwData) -> bytes:
    """`facts.csv-metadata.json`."""
    about = data["briefing"][0]
    texts = [
        {
            "name": "text_" + language.replace("-", "_"),
            "titles": f"text_{language}",
            "dc:description": "The fact",
            "lang": language,
            "datatype": "string",
        }
        for language in about["languages"]
    ]
    columns = [_csvw_column("id", "The fact's id", "string"), *texts]
    columns += [_csvw_column(*each) for each in _CSVW_COLUMNS]
    for each in columns:
        if each["name"] == "attributed_to":
            each["separator"] = " "
    made = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": "facts.csv",
        "dc:title": about["title"][about["languages"][0]],
        "dc:description": "A row a piece of evidence. A cell that a spreadsheet could take for a "
        "formula has an apostrophe in front.",
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]},
        **({"dc:license": {"@id": about["license"]}} if about.get("license") else {}),
        "tableSchema": {"columns": columns, "primaryKey": "permalink"},
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _csvw_column(name: str, what: str, datatype: str) -> dict[str, Any]:
    return {"name": name, "titles": name, "dc:description": what, "datatype": datatype}
