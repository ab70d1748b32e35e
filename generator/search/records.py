"""What can be found: one record for each thing a reader can be taken to.

The pages' side makes the records; how they are indexed and ranked is left to the index.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RecordKind(StrEnum):
    """What a record is; the order here is the order of the buttons above the results."""

    FACT = "fact"
    JUDGEMENT = "judgement"
    DIFFERENCE = "difference"
    ENTITY = "entity"
    VESSEL = "vessel"
    GOODS = "goods"
    SOURCE = "source"
    PASSAGE = "passage"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing that search finds, in the words of one language's site."""

    kind: RecordKind
    id: str
    """The id in the YAML; unique among the records of one kind and site language."""

    location: str
    """Where it stands: a URL relative to the site's root, fragment included."""

    title: str
    text: str = ""
    text_language: str = "en"
    """BCP 47 tag of the text, and of the title where it has none of its own."""

    title_language: str = ""
    """BCP 47 tag of the title; empty: that of the text."""

    site_language: str = "en"
    """BCP 47 tag of the site that finds it."""

    names: tuple[str, ...] = ()
    """Other names in any language: they find the record and are never shown."""

    figure: str = ""
    """The figure shown with the result, as formatted for the reader."""

    date: str = ""
    """The date shown with the result, as formatted for the reader."""

    edtf: str = ""
    """The same date in EDTF: a query's date is compared with it."""

    label: str = ""
    """What it is, as shown with the result; empty: what its kind is called."""

    other_languages: tuple[tuple[str, str], ...] = ()
    """The same in other languages of the dossier, each with its BCP 47 tag; never shown."""

    quote: str = ""
    quote_language: str = "en"
    """BCP 47 tag of the quote, which stays in its source's language on every site."""

    mentions: tuple[str, ...] | None = None
    """Ids of the actors that it names, again for each time; None: found by their names."""

    is_key: bool = False
    """One of the dossier's key facts: comes first among equals."""

    is_person: bool = False
    """Comes first where "who" is asked."""

    supports: tuple[str, ...] = ()
    """Ids of the facts that quote it; it is no result beside one of them."""
