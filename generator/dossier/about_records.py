"""What briefing.yml says of the dossier as a whole, as typed records."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from generator.dossier.fields import DifferenceId, Id, Language, Record, Text, Url, Words
from generator.dossier.records import Dated, Provable
from generator.terms.vocabulary import (
    Confidence,
    DataFormat,
    DifferenceKind,
    DifferenceNature,
    Interest,
    Likelihood,
)

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
    interest: Interest = Interest.UNKNOWN
    """What its maker has at stake: a judgement on it alone cannot be "very likely"."""
    rests_on: Id | None = None
    """The origin from which this one has its information: the two do not confirm each other.
    Origins by one entity never do, and need not say so."""
    may_share_with: tuple[Id, ...] = ()
    """Origins that may draw on the same knowledge, without anybody saying so: a report by
    several countries and the intelligence of one of them. Two such count as one; it is enough
    that one of them names the other."""
    independent_of: tuple[Id, ...] = ()
    """Origins that might be taken to share what they know, such as two officials of one country,
    and do not: `note` gives the reason."""


class Measure(Record):
    """What figures can be compared with what."""

    id: Id
    label: Words
    unit: Mapping[Language, Text | Mapping[str, Text]]
    """The unit counted, per language; with CLDR plural categories where the language has
    them: {id: kontainer, en: {one: container, other: containers}}."""
    cumulative: bool = False
    """True where a later figure counts all that came before."""


class ReadingRecord(Provable):
    """What some of the facts that differ say, in a few words: "in Moscow"."""

    of: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The facts that say so."""
    text: Words
    """Without who says so, which the page adds."""


class DifferenceRecord(Provable):
    """The curator's word on facts that differ."""

    id: DifferenceId | None = None
    """The fragment of its permalink, beginning with `d-`; without it, one is made from `facts`,
    and is another as soon as they are."""
    facts: Annotated[tuple[Id, ...], Field(min_length=2)]
    kind: DifferenceKind
    nature: DifferenceNature | None = None
    """In what they differ; without it, what `kind` suggests."""
    readings: tuple[ReadingRecord, ...] = ()
    """What the facts say, side by side in one line; without it, their figures."""
    prefer: tuple[Id, ...] = ()
    """The facts to go by, where there is a reason to prefer some."""
    why_preferred: Words | None = None
    """That reason."""
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
    evidence_against: tuple[Id, ...] = ()
    """The facts that speak against it or limit it."""
    weighed: Words | None = None
    """Why the evidence against it does not decide the matter."""
    likelihood: Likelihood
    confidence: Confidence
    confidence_basis: Words | None = None
    assumptions: tuple[Words, ...] = ()
    alternatives: tuple[Words, ...] = ()
    """Other explanations of the evidence that were considered, and why they are less likely."""
    gaps: tuple[Words, ...] = ()
    would_change: tuple[Words, ...] = ()
    """What, if it were seen, would change the judgement."""
    why_it_matters: Words | None = None
    """What follows from it for the reader."""

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that it weighs, for and against, each once."""
        return tuple(dict.fromkeys((*self.based_on, *self.evidence_against)))


class GlanceRecord(Provable):
    """A line of what a reader sees first: "Ships: Maia and Angara"."""

    label: Words
    text: Words
    based_on: Annotated[tuple[Id, ...], Field(min_length=1)]


class BriefingRecord(Provable):
    """The dossier as a whole."""

    title: Words
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    """The first is the default and is at the site's root."""
    url: Url | None = None
    """Where the site is published: for feeds, canonical links, the sitemap and shared pictures."""
    license: Url | None = None
    """The address of the licence under which others may use the dossier's own texts and data;
    quotes and articles stay their publishers'."""
    data_formats: tuple[DataFormat, ...] = ()
    """Data files that only some need, such as `stix`."""
    as_of: Text | None = None
    """EDTF: the date up to which the dossier was curated."""
    description: Words | None = None
    """One sentence on what the dossier is about."""
    bottom_line: Words | None = None
    """The answer in two sentences."""
    based_on: tuple[Id, ...] = ()
    """The facts that the bottom line rests on; none: all facts."""
    confidence: Confidence | None = None
    """How well these support the bottom line."""
    confidence_basis: Words | None = None
    at_a_glance: tuple[GlanceRecord, ...] = ()
    """What a reader with half a minute looks for, each line on its own facts: who, where, what."""
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
