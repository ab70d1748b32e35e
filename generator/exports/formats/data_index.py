"""What data there is: one list of files, as a schema.org Dataset, with their licences."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    IndexData = Mapping[str, list[dict[str, Any]]]

_INDEX_JSON, _INDEX_LINES = "application/json", "application/x-ndjson"
INDEXED = {
    "facts.json": (_INDEX_JSON, "Facts with their evidence and what is proved of them", None),
    "sources.json": (_INDEX_JSON, "Sources, without the articles' text", None),
    "entities.json": (_INDEX_JSON, "Entities with their names, properties and evidence", None),
    "origins.json": (_INDEX_JSON, "Where information first came from", None),
    "differences.json": (_INDEX_JSON, "What sources differ on", None),
    "goods.json": (_INDEX_JSON, "Transfers by sender and receiver", None),
    "briefing.json": (_INDEX_JSON, "The bottom line and the judgements", None),
    "changes.json": (_INDEX_JSON, "What changed of each fact", None),
    "dossier.json": (_INDEX_JSON, "The YAML that all of this is made of, as JSON", None),
    "facts.csv": ("text/csv", "Facts as a table, a row a piece of evidence", None),
    "facts.csv-metadata.json": (
        "application/csvm+json",
        "What the columns of the table are",
        "http://www.w3.org/ns/csvw",
    ),
    "entities.ftm.json": (
        _INDEX_LINES,
        "Entities, sources and events, a FollowTheMoney entity a line",
        "https://followthemoney.tech/",
    ),
    "bundle.stix.json": (
        "application/stix+json",
        "The dossier as a STIX 2.1 bundle",
        "https://docs.oasis-open.org/cti/stix/v2.1/stix-v2.1.html",
    ),
    "briefing.sqlite": (
        "application/vnd.sqlite3",
        "All tables in one file, for SQLite and Datasette",
        "https://www.sqlite.org/fileformat2.html",
    ),
    "citations.bib": ("application/x-bibtex", "The dossier, its sources and facts to cite", None),
    "citations.ris": ("application/x-research-info-systems", "The same as RIS", None),
    "citations.csl.json": (
        "application/vnd.citationstyles.csl+json",
        "The same as CSL-JSON",
        "https://docs.citationstyles.org/en/stable/specification.html",
    ),
}
"""By name, without a language: media type, what it is, and the standard that it follows."""


def data_index(data: IndexData, names: Iterable[str]) -> bytes:
    """`index.json`, for the data files of these names."""
    about = data["briefing"][0]
    there = set(names)
    publishers = {each["id"]: each["name"] for each in data["entities"]}
    licence = {"license": about["license"]} if about.get("license") else {}
    rights = (
        "Quotes and articles belong to their publishers and are given as evidence."
        if licence
        else "No licence is granted. Quotes and articles belong to their publishers."
    )
    given = {**licence, "copyrightNotice": rights}
    made = {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "Dataset",
        "name": _index_text(about["title"]),
        "description": _index_text(about["description"] or about["title"]),
        "inLanguage": about["languages"],
        **({"conditionsOfAccess": about["handling"]} if about.get("handling") else {}),
        **given,
        "distribution": [
            _index_download(name, *INDEXED[key], given)
            for key in INDEXED
            for name in sorted(there)
            if _index_key(name) == key
        ],
        "isBasedOn": [_index_source(each, publishers) for each in data["sources"]],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _index_key(name: str) -> str:
    """The name without a language: "citations.bib" of "citations-en.bib"."""
    head, point, ending = name.partition(".")
    return f"citations{point}{ending}" if head.startswith("citations-") else name


def _index_download(
    name: str, kind: str, what: str, standard: str | None, given: Mapping[str, str]
) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "@id": name,
        "name": name,
        "contentUrl": {"@id": name},
        "encodingFormat": kind,
        "description": what,
        **({} if standard is None else {"conformsTo": {"@id": standard}}),
        **given,
    }


def _index_source(source: Mapping[str, Any], publishers: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "CreativeWork",
        "@id": f"../{source['permalink']}",
        "name": source["title"],
        "copyrightHolder": _index_text(publishers.get(source["publisher"], {})),
        "usageInfo": f"rights: {source['rights']}",
    }


def _index_text(words: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@language": language, "@value": text} for language, text in words.items()]
