"""The dossier's YAML as typed records, one class a kind of record.

Every scalar arrives as text and is typed here. JSON Schema and `docs/schema.md` are made of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints, model_validator

from generator.dossier.fields import (
    Amount,
    Id,
    Language,
    Path,
    Record,
    Sha256,
    Text,
    Url,
    Words,
    invalid,
)
from generator.dossier.handling import Handled
from generator.dossier.outside import Outside
from generator.dossier.transfers import Transfer
from generator.edtf import edtf_date
from generator.terms.vocabulary import (
    AliasStrength,
    Bound,
    Computation,
    Credibility,
    FactKind,
    Magnitude,
    Modality,
    Reliability,
    Rights,
    Schema,
    Weight,
)

if TYPE_CHECKING:
    from generator.edtf.edtf_date import EdtfDate


class Computed(Record):
    """A figure that a text works out from facts: the build works it out again."""

    value: Amount
    """As the text has it, in digits: "3"."""
    how: Computation
    of: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The facts it comes from, in order."""
    bound: Bound = Bound.EXACTLY
    """As the text has it: `about` for "about three times"."""


class Provable(Record):
    """A record with texts of its own, which the build proves."""

    unproved_because: Words | None = None
    """Why its texts are right although they cannot be proved; readers see it."""
    computed: tuple[Computed, ...] = ()
    """The figures of its texts that are worked out from facts."""


class Dated(Provable):
    """A date and why it is this one."""

    edtf: Text
    """Extended Date/Time Format, ISO 8601-2:2019: 2023-09, 2025-06~, 2023-09/2025-04, 2023?"""
    basis: Words | None = None
    """The reasoning that supports the date where the source does not print it in full."""
    rests_on: tuple[Id, ...] = ()
    """The facts, sources and origins whose dates it is taken from, besides its own quotes."""

    @property
    def date(self) -> EdtfDate:
        """The date as read; beyond the calendar where it is not EDTF."""
        return edtf_date.parse_or_unplaced(self.edtf)


class Quote(Record):
    """A source's verbatim words, as a W3C Web Annotation TextQuoteSelector."""

    exact: Annotated[str, StringConstraints(min_length=1)]
    """The words, copied. `…` marks words left out; the parts must follow in order."""
    prefix: str | None = None
    """Words right before, where `exact` alone is not unique in the article."""
    suffix: str | None = None
    """Words right after, where `exact` alone is not unique in the article."""
    translation: Words | None = None
    """The quote in the site's other languages; with the same bounds and hedges."""


ATTRIBUTION = ("speakers", "relayed_by", "attributed_to")
"""The keys of a piece of evidence that name who says so and through whom."""


class Evidence(Provable):
    """One source's words for a statement: who says it, through whom, how surely."""

    source: Id
    quote: Quote
    origin: Id | None = None
    """Where the information first came from; the unit of corroboration."""
    speakers: tuple[Id, ...] = ()
    """Who says so; several said it together. Empty: the source says it in its own voice."""
    relayed_by: tuple[Id, ...] = ()
    """Through whom it reached the source, nearest to the speakers first; the source's own
    publisher is not named."""
    attributed_to: tuple[Id, ...] = ()
    """The former form: one speaker, then each relay. Use `speakers` and `relayed_by`."""
    modality: Modality = Modality.ASSERTED
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED
    """Admiralty code, second character."""
    note: Words | None = None
    """What a reader must know about these words, such as an error of the source."""
    unhedged_because: Words | None = None
    """Why a hedging word of the quote does not hedge this fact."""

    @model_validator(mode="after")
    def _one_form_of_attribution(self) -> Evidence:
        if self.attributed_to and (self.speakers or self.relayed_by):
            raise ValueError("use speakers and relayed_by, or attributed_to, not both")
        return self

    @property
    def said_by(self) -> tuple[str, ...]:
        """Who says so, together where there are several; also where the former form says it."""
        return self.speakers or self.attributed_to[:1]

    @property
    def relays(self) -> tuple[str, ...]:
        """Through whom, nearest to the speakers first; also where the former form says it."""
        return self.relayed_by or self.attributed_to[1:]

    @property
    def voices(self) -> tuple[str, ...]:
        """Who says so, then each relay."""
        return (*self.said_by, *self.relays)


class Quantity(Record):
    """A figure as the source writes it: an amount, a range or an order of magnitude."""

    measure: Id
    amount: Amount | None = None
    """The figure, in digits with a point: "20000", "1.5"."""
    amount_to: Amount | None = None
    """The upper end of a range whose lower end is `amount`."""
    magnitude: Magnitude | None = None
    """Instead of `amount`, where the source gives an order of magnitude only."""
    bound: Bound = Bound.EXACTLY
    as_of: Text | None = None
    """EDTF: the date as of which it was counted, where that is not the date of the fact."""

    @model_validator(mode="after")
    def _one_of_amount_and_magnitude(self) -> Quantity:
        if (self.amount is None) == (self.magnitude is None):
            raise invalid("bad-value", "a quantity has either an amount or a magnitude")
        if self.amount_to is not None and (self.amount is None or self.amount_to <= self.amount):
            raise invalid("bad-value", "amount_to must be above amount")
        return self


class FactRecord(Provable, Handled):
    """One proposition with its evidence."""

    id: Id
    text: Words
    topic: Id
    kind: FactKind = FactKind.EVENT
    weight: Weight | None = None
    """How much it matters to a reader; without it, what the analysis suggests."""
    date: Dated | None = None
    """When what the fact states happened or was so; not when it was reported."""
    entities: tuple[Id, ...] = ()
    quantity: Quantity | None = None
    transfer: Transfer | None = None
    """The goods that the fact speaks of, and which way they go."""
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that support it, each once, in order."""
        return tuple(dict.fromkeys(each.source for each in self.evidence))

    @property
    def actors(self) -> tuple[str, ...]:
        """The entities that it names, each once, those who say so last."""
        speakers = (who for each in self.evidence for who in each.voices)
        return tuple(dict.fromkeys((*self.subjects, *speakers)))

    @property
    def subjects(self) -> tuple[str, ...]:
        """The entities that it is about, each once: `entities`, and those of its transfer."""
        carried = () if self.transfer is None else self.transfer.entities
        return tuple(dict.fromkeys((*self.entities, *carried)))


class Alias(Record):
    """A surface form that texts use for an entity."""

    text: Text
    language: Language | None = None
    strength: AliasStrength = AliasStrength.STRONG
    near: tuple[Text, ...] = ()
    """Counts only where one of these occurs within three words, or, where the phrase contains
    the alias itself ("di Moskow"), only inside that phrase."""
    not_near: tuple[Text, ...] = ()
    """Does not count where one of these occurs so."""


class EntityRecord(Provable, Handled):
    """A person, body, state, ship, weapon or place, after FollowTheMoney."""

    id: Id
    schema_: Annotated[Schema, Field(alias="schema")]
    name: Words
    aliases: tuple[Alias, ...] = ()
    properties: Mapping[str, tuple[Text | Words, ...]] = Field(default_factory=dict)
    """FollowTheMoney property names; each with one value or a list."""
    description: Words | None = None
    evidence: tuple[Evidence, ...] = ()
    """The words that support the description and the properties."""
    reliability: Reliability | None = None
    """Admiralty code, first character, for publishers and speakers."""
    reliability_basis: Words | None = None
    outside: tuple[Outside, ...] = ()
    """What is known of it from elsewhere; never evidence."""
    unused_because: Words | None = None
    """Why the entity is listed although no fact, source or evidence uses it."""

    @model_validator(mode="before")
    @classmethod
    def _lists(cls, data: object) -> object:
        """Accept a property with a single value without the list."""
        if isinstance(data, dict) and isinstance(data.get("properties"), dict):
            values = data["properties"].items()
            listed = {key: v if isinstance(v, list) else [v] for key, v in values}
            return {**data, "properties": listed}
        return data


class LeftOut(Record):
    """A figure, date or name of an article that no fact uses, and why."""

    exact: Annotated[str, StringConstraints(min_length=1)]
    prefix: str | None = None
    suffix: str | None = None
    reason: Words


class SourceRecord(Provable, Handled):
    """One article and what is known about it."""

    id: Id
    file: Path
    sha256: Sha256
    """Of the article's bytes, as the facts were curated against them."""
    title: Text
    title_translation: Words | None = None
    """The title in other languages, shown under it on their pages."""
    publisher: Id
    publisher_basis: Words | None = None
    """How it is known who published it, where the article does not say so."""
    credits: tuple[Id, ...] = ()
    """Agencies or media the article names as its own source (a dateline, a credit line)."""
    url: Url | None = None
    language: Language
    published: Dated
    retrieved: Text | None = None
    """The date the text was taken, EDTF."""
    boilerplate: tuple[Text, ...] = ()
    """Lines that are not article: every line equal to one of these is left out."""
    called: Words | None = None
    """A short name that this dossier's texts give the source, in quotation marks."""
    summary: Words
    rights: Rights = Rights.FULL
    left_out: tuple[LeftOut, ...] = ()
    outside: tuple[Outside, ...] = ()
    """What is known of it from elsewhere, such as its day; never evidence."""
    unused_because: Words | None = None
    """Why the source is listed although no evidence comes from it."""
    version_of: Id | None = None
    """The source of which this is an earlier text; the two are one source."""
