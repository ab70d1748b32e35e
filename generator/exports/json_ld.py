"""What a page says, as JSON-LD in the words of schema.org, for machines that read pages.

A source's page carries the claims that its words support, each a `Claim` whose `appearance` is
a `Quotation` and whose `citation` is the article; the home page is the `Dataset`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.edtf.grammar import Form
from generator.render.layout import Target
from generator.terms.vocabulary import Rights, Schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.dossier.briefing import Briefing
    from generator.dossier.matching import Citation
    from generator.dossier.records import EntityRecord, FactRecord, SourceRecord
    from generator.edtf.edtf_date import EdtfDate
    from generator.terms.translated import Words

    Address = Callable[[Target, str], str]
    """The address of a page and a fragment in it ("" for none)."""

_CONTEXT = {"@vocab": "https://schema.org/"}
"""Schema.org's words without its own context file: they expand without a network."""
_EDTF = "http://id.loc.gov/datatypes/edtf"
"""The datatype of EDTF texts, by the Library of Congress."""
_FORMATS = {
    "data/facts.json": "application/json",
    "data/facts.csv": "text/csv",
    "data/sources.json": "application/json",
    "data/entities.json": "application/json",
}
_TYPES = {
    Schema.PERSON: "Person",
    Schema.ORGANIZATION: "Organization",
    Schema.PUBLIC_BODY: "GovernmentOrganization",
    Schema.COMPANY: "Corporation",
    Schema.VESSEL: "Vehicle",
    Schema.VEHICLE: "Vehicle",
    Schema.AIRPLANE: "Vehicle",
    Schema.ASSET: "Product",
    Schema.TERRITORY: "Place",
    Schema.EVENT: "Event",
    Schema.PROJECT: "Project",
    Schema.DOCUMENT: "CreativeWork",
}


def page(briefing: Briefing, target: Target, language: str, address: Address) -> str | None:
    """The JSON-LD of a page, safe within a script element; None where a page has none."""
    if target.kind == "home":
        said = _dataset(briefing, language, address)
    elif target.kind == "source":
        said = _source(briefing, briefing.source[target.id], language, address)
    elif target.kind == "entity":
        said = _entity(briefing, briefing.entity[target.id], language, address)
    else:
        return None
    written = json.dumps({"@context": _CONTEXT, **said}, ensure_ascii=False)
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _text(briefing: Briefing, words: Words, language: str) -> str:
    return words.choose(language, briefing.about.default_language).text


def _dataset(briefing: Briefing, language: str, address: Address) -> dict[str, Any]:
    home = Target("home")
    about = briefing.about.description or briefing.about.title
    return {
        "@type": "Dataset",
        "@id": address(home, ""),
        "name": _text(briefing, briefing.about.title, language),
        "description": _text(briefing, about, language),
        "inLanguage": language,
        "version": briefing.version,
        "isAccessibleForFree": True,
        "isBasedOn": [{"@id": address(Target("source", each.id), "")} for each in briefing.sources],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": encoding,
                "contentUrl": address(Target("file", file), ""),
            }
            for file, encoding in _FORMATS.items()
        ],
    }


def _source(
    briefing: Briefing, source: SourceRecord, language: str, address: Address
) -> dict[str, Any]:
    publisher = briefing.entity[source.publisher].name
    article: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": address(Target("source", source.id), ""),
        "headline": source.title,
        "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": _text(briefing, publisher, language)},
        "datePublished": _date(source.published.date),
    }
    if source.url:
        article["url"] = source.url
    facts = briefing.facts_of_source[source.id]
    claims = [_claim(briefing, fact, source, language, address) for fact in facts]
    return {"@graph": [article, *claims]}


def _date(date: EdtfDate) -> str | dict[str, str]:
    """A certain day as schema.org has it; every other date as EDTF, so that no hedge is lost."""
    day = date.start
    marked = date.approximate or date.uncertain
    if date.form is Form.MOMENT and day is not None and day.day is not None and not marked:
        return date.text
    return {"@type": _EDTF, "@value": date.text}


def _claim(
    briefing: Briefing, fact: FactRecord, source: SourceRecord, language: str, address: Address
) -> dict[str, Any]:
    article = {"@id": address(Target("source", source.id), "")}
    quotes = [each for each in briefing.citations_of[fact.id] if each.source.id == source.id]
    return {
        "@type": "Claim",
        "@id": address(Target("facts"), fact.id),
        "text": _text(briefing, fact.text, language),
        "inLanguage": language,
        "citation": article,
        "appearance": [_quotation(source, each, article, address) for each in quotes],
    }


def _quotation(
    source: SourceRecord, citation: Citation, article: dict[str, str], address: Address
) -> dict[str, Any]:
    quotation: dict[str, Any] = {
        "@type": "Quotation",
        "@id": address(Target("source", source.id), citation.id),
        "inLanguage": source.language,
        "isPartOf": article,
    }
    if source.rights is not Rights.NONE:
        quotation["text"] = citation.evidence.quote.exact
    return quotation


def _entity(
    briefing: Briefing, entity: EntityRecord, language: str, address: Address
) -> dict[str, Any]:
    name = _text(briefing, entity.name, language)
    others = [*entity.name.values()] + [each.text for each in entity.aliases]
    said: dict[str, Any] = {
        "@type": _TYPES[entity.schema_],
        "@id": address(Target("entity", entity.id), ""),
        "name": name,
        "alternateName": [each for each in dict.fromkeys(others) if each != name],
    }
    if entity.description:
        said["description"] = _text(briefing, entity.description, language)
    return said
