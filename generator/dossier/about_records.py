"""What briefing.yml says of the dossier as a whole, as typed records."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from generator.dossier.fields import DifferenceId, Id, Language, Record, Text, Url, Words
from generator.dossier.records import Dated, Provable
from generator.terms.vocabulary import Confidence, DifferenceKind, Likelihood

_DIGITS = 6
"""Hexadecimal digits that tell apart differences whose first fact is the same."""


class Labelled(Record):
    """A thing with a name and nothing else, such as a topic."""

    id: Id
    label: Words


class Origin(Provable):
    """Where information first came from: a report, a speaker, a document."""

    id: Id
    name: Words
    by: Id
    """The entity that first gave the information."""
    date: Dated | None = None
    note: Words | None = None
    rests_on: Id | None = None
    """The origin from which this one has its information: the two do not confirm each other.
    Origins by one entity never do, and need not say so."""


class Measure(Record):
    """What figures can be compared with what."""

    id: Id
    label: Words
    unit: Mapping[Language, Text | Mapping[str, Text]]
    """The unit counted, per language; with CLDR plural categories where the language has
    them: {id: kontainer, en: {one: container, other: containers}}."""
    cumulative: bool = False
    """True where a later figure counts all that came before."""


class DifferenceRecord(Provable):
    """The curator's word on facts that differ."""

    id: DifferenceId | None = None
    """The fragment of its permalink, beginning with `d-`; without it, one is made from `facts`,
    and is another as soon as they are."""
    facts: Annotated[tuple[Id, ...], Field(min_length=2)]
    kind: DifferenceKind
    note: Words
    title: Words | None = None

    @property
    def fragment(self) -> str:
        """The fragment of its permalink, which no other difference can change."""
        if self.id is not None:
            return self.id
        facts = sorted(set(self.facts))
        digest = hashlib.sha256(" ".join(facts).encode()).hexdigest()[:_DIGITS]
        return f"d-{facts[0].removeprefix('f-')}-{digest}"


class Judgement(Provable):
    """The curator's own conclusion, after ICD 203; never a fact."""

    id: Id
    text: Words
    """One sentence with the likelihood in it, and no word of confidence."""
    based_on: Annotated[tuple[Id, ...], Field(min_length=1)]
    likelihood: Likelihood
    confidence: Confidence
    confidence_basis: Words | None = None
    assumptions: tuple[Words, ...] = ()
    gaps: tuple[Words, ...] = ()


class BriefingRecord(Provable):
    """The dossier as a whole."""

    title: Words
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    """The first is the default and is at the site's root."""
    url: Url | None = None
    """Where the site is published: for feeds, canonical links, the sitemap and shared pictures."""
    as_of: Text | None = None
    """EDTF: the date up to which the dossier was curated."""
    description: Words | None = None
    """One sentence on what the dossier is about."""
    bottom_line: Words | None = None
    """The answer in two sentences."""
    based_on: tuple[Id, ...] = ()
    """The facts that the bottom line rests on; none: all facts."""
    synonyms: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...] = ()
    """Words and phrases of the subject, in any of its languages; in the search each of a group
    finds the others: [[PoE, Panel of Experts], [SRBM, rudal balistik]]."""
    headline: tuple[Id, ...] = ()
    """Facts whose figures appear on the home page, in order."""
    topics: Annotated[tuple[Labelled, ...], Field(min_length=1)]
    judgements: tuple[Judgement, ...] = ()
    origins: tuple[Origin, ...] = ()
    measures: tuple[Measure, ...] = ()
    differences: tuple[DifferenceRecord, ...] = ()

    @property
    def default_language(self) -> str:
        """The language at the site's root."""
        return self.languages[0]

    @property
    def home(self) -> str | None:
        """Where the site is published, with a slash at its end."""
        return None if self.url is None else f"{self.url.rstrip('/')}/"
