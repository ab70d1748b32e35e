"""The closed vocabularies of a dossier, in the field's standard words."""

from __future__ import annotations

from enum import StrEnum


class Bound(StrEnum):
    """How a written figure limits the true one."""

    EXACTLY = "exactly"
    """The figure as written: [x, x]."""
    MORE_THAN = "more_than"
    """Above the figure: (x, ∞)."""
    AT_LEAST = "at_least"
    """The figure or more: [x, ∞)."""
    LESS_THAN = "less_than"
    """Below the figure: [0, x)."""
    UP_TO = "up_to"
    """The figure or less: [0, x]."""
    ABOUT = "about"
    """Near the figure, on either side."""
    ALMOST = "almost"
    """Near the figure, below it."""


class Computation(StrEnum):
    """How a text works a figure out from facts."""

    SUM = "sum"
    """The amounts of the facts together."""
    DIFFERENCE = "difference"
    """The first fact's amount less those of the others."""
    RATIO = "ratio"
    """The first fact's amount divided by the second's: three times as many."""
    COUNT = "count"
    """How many facts are named: two of them."""
    YEARS = "years"
    """From the first fact's date to the second's, or to the dossier's `as_of`."""


class Magnitude(StrEnum):
    """An order of magnitude where no figure is written: "jutaan", "hundreds of thousands"."""

    TENS = "tens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    TENS_OF_THOUSANDS = "tens_of_thousands"
    HUNDREDS_OF_THOUSANDS = "hundreds_of_thousands"
    MILLIONS = "millions"
    TENS_OF_MILLIONS = "tens_of_millions"
    HUNDREDS_OF_MILLIONS = "hundreds_of_millions"
    BILLIONS = "billions"
    TENS_OF_BILLIONS = "tens_of_billions"
    HUNDREDS_OF_BILLIONS = "hundreds_of_billions"
    TRILLIONS = "trillions"


class Modality(StrEnum):
    """How the source puts a statement."""

    ASSERTED = "asserted"
    """As a fact."""
    ALLEGED = "alleged"
    """As a suspicion or accusation."""
    DENIED = "denied"
    """As untrue."""
    PLANNED = "planned"
    """As intended or announced for later."""


class Reliability(StrEnum):
    """Admiralty code, first character: how far a publisher or speaker is to be relied on."""

    A = "A"
    """Completely reliable."""
    B = "B"
    """Usually reliable."""
    C = "C"
    """Fairly reliable."""
    D = "D"
    """Not usually reliable."""
    E = "E"
    """Unreliable."""
    F = "F"
    """Reliability cannot be judged."""


class Credibility(StrEnum):
    """Admiralty code, second character: how far a piece of information is to be believed."""

    CONFIRMED = "1"
    """Confirmed by other, independent sources."""
    PROBABLY_TRUE = "2"
    """Probably true."""
    POSSIBLY_TRUE = "3"
    """Possibly true."""
    DOUBTFUL = "4"
    """Doubtful."""
    IMPROBABLE = "5"
    """Improbable."""
    CANNOT_BE_JUDGED = "6"
    """Truth cannot be judged."""


class Likelihood(StrEnum):
    """ICD 203 (2015), D.6.e(2)(a): the seven likelihood terms, from almost none to almost sure."""

    ALMOST_NO_CHANCE = "almost-no-chance"
    VERY_UNLIKELY = "very-unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN_CHANCE = "roughly-even-chance"
    LIKELY = "likely"
    VERY_LIKELY = "very-likely"
    ALMOST_CERTAIN = "almost-certain"
    NOT_JUDGED = "not-judged"
    """The evidence allows no likelihood. "Roughly even chance" is one: 45 to 55 in a hundred."""


class Confidence(StrEnum):
    """ICD 203: how well the evidence supports a judgement, apart from its likelihood."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Interest(StrEnum):
    """What the one who gave information has at stake in being believed."""

    PARTY = "party"
    """Takes part in the matter, or accuses one who does."""
    NONE = "none"
    """No stake that is known: a court, an auditor, a register."""
    UNKNOWN = "unknown"


class Rights(StrEnum):
    """How much of an article's text the site may show."""

    FULL = "full"
    QUOTES = "quotes"
    """The quotes, each with the sentence around it."""
    NONE = "none"
    """Metadata and summary only."""
    UNDECIDED = "TODO"
    """Not decided yet: `briefing check` reports it, and nothing is published."""


class FactKind(StrEnum):
    """What sort of proposition a fact is."""

    EVENT = "event"
    """Something that happened, or is said to have happened."""
    STATE = "state"
    """Something that was so at a time: who is what, what is forbidden by whom."""
    STATEMENT = "statement"
    """That somebody said, asked for or announced something."""
    ASSESSMENT = "assessment"
    """A judgement or forecast that a source or speaker makes."""
    LAW = "law"
    """What a rule says, or that something breaks it."""
    GAP = "gap"
    """What a source says is not known, not said or not confirmed."""


class Weight(StrEnum):
    """How much a fact matters to the reader of a briefing; it decides what is shown first."""

    KEY = "key"
    """What the briefing is about: a reader with little time needs it."""
    SUPPORTING = "supporting"
    """Explains, supports or limits what is key."""
    CONTEXT = "context"
    """Background; it is there to be found, and is not shown first."""


class IdentifierScheme(StrEnum):
    """Whose identifier one is."""

    WIKIDATA = "wikidata"
    IMO = "imo"
    """Of a ship, by the International Maritime Organization."""
    SANCTIONS_LIST = "sanctions-list"
    """The entry of a sanctions list; `where` says of which."""
    OTHER = "other"


class TransferStage(StrEnum):
    """How far goods have come on their way from sender to receiver, as a fact states it."""

    GIVEN = "given"
    """They were sent or handed over, or are said to have been."""
    USED = "used"
    """The receiver uses them, so that they must have been given."""
    BOUGHT = "bought"
    """They were bought or ordered; that they arrived is not said."""
    OFFERED = "offered"
    """The sender says that it would give them."""
    SOUGHT = "sought"
    """The receiver wants them."""
    DISCUSSED = "discussed"
    """Sender and receiver talked about them."""


class DifferenceKind(StrEnum):
    """How two facts on one matter relate to each other."""

    AGREES = "agrees"
    COMPATIBLE = "compatible"
    UPDATE = "update"
    DIFFERENT_SCOPE = "different-scope"
    CONTRADICTS = "contradicts"
    NOT_COMPARABLE = "not-comparable"
    UNDECIDED = "undecided"
    """The articles do not settle it."""


class DifferenceNature(StrEnum):
    """In what facts differ: where a reader looks for the reason."""

    WORLD = "world"
    """In what they say of the world: at least one is wrong."""
    WORDING = "wording"
    """In how it is put: a headline that drops a bound, a rounded figure."""
    TIME = "time"
    """In the time they speak of."""
    SCOPE = "scope"
    """In what they speak of, or what they count."""
    TRANSLATION = "translation"
    """In an error of translation or a broken sentence."""
    UNDECIDABLE = "undecidable"
    """The sources do not show in what."""


class AliasStrength(StrEnum):
    """How surely an alias names its entity."""

    STRONG = "strong"
    WEAK = "weak"
    """Counts only in a text that also has a strong name of the same entity."""


class Schema(StrEnum):
    """The FollowTheMoney schemata that a dossier's entities may have."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    PUBLIC_BODY = "PublicBody"
    COMPANY = "Company"
    VESSEL = "Vessel"
    VEHICLE = "Vehicle"
    AIRPLANE = "Airplane"
    ASSET = "Asset"
    """Weapon systems and other goods: FollowTheMoney has no schema of their own for them."""
    TERRITORY = "Territory"
    """States, regions, towns and ports; `level` says which."""
    EVENT = "Event"
    PROJECT = "Project"
    """Programmes, such as a satellite programme."""
    DOCUMENT = "Document"
    """Reports, resolutions, treaties."""


class DataFormat(StrEnum):
    """A form of the data that a dossier may ask for."""

    STIX = "stix"
    """`data/bundle.stix.json`, a STIX 2.1 bundle."""


class Permanent(StrEnum):
    """What has a permalink, so that its old id leads to the new one."""

    FACT = "fact"
    SOURCE = "source"
    ENTITY = "entity"
    DIFFERENCE = "difference"


class FactPart(StrEnum):
    """What of a fact changed."""

    WORDING = "wording"
    """Its text, translations, notes or reasoning; what it says is the same."""
    ABOUT = "about"
    """Its topic, kind or entities."""
    DATE = "date"
    QUANTITY = "quantity"
    EVIDENCE = "evidence"
    """A quote, its source, its origin, who says so, or how surely."""
    RESTORED = "restored"
    """It was withdrawn and is back."""
