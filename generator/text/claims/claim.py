"""The claims of a text as values; positions are code points, ends are exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal  # noqa: TC003 -- Pydantic reads the types of what is kept
from enum import StrEnum

from generator.lexicon import HedgeKind  # noqa: TC001 -- the same
from generator.terms.vocabulary import Bound, Magnitude
from generator.text.dates.pieces import Shift  # noqa: TC001 -- the same


class ClaimKind(StrEnum):
    """What sort of thing a text claims."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    QUOTED = "quoted words"
    NEGATION = "negation"
    HEDGE = "hedge"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWords:
    """The words that make a claim."""

    start: int
    end: int
    words: str
    """As the text has them."""
    quoted: bool = False
    """Whether they are inside quotation marks, and so somebody else's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureClaim(ClaimWords):
    """An amount, a range or an order of magnitude, with its bound."""

    amount: Decimal | None
    magnitude: Magnitude | None
    limits: tuple[Decimal, Decimal] | None
    """Both ends of a range."""
    bound: Bound
    unit: str | None
    """The word counted, as written."""
    ordinal: bool
    loose: bool = False
    """Whether the words may count nothing: "kedua" is "both" as well as "second"."""
    compared: Bound | None = None
    """What else its words may say: less, for "less than the 12 percent sought"; exactly, for "less
    than 12 percent, which was sought"."""
    counts: str | None = None
    """What of a dossier it counts, without a bound: the sources of "five articles", origins."""

    @property
    def value(self) -> tuple[object, ...]:
        """What must agree, apart from the bound."""
        return (self.limits or self.amount, self.magnitude)

    def agrees(self, other: FigureClaim) -> bool:
        """Whether both are the same figure with one bound, in one of two ways of saying it."""
        if self.value != other.value:
            return False
        is_standard = self.bound is other.compared and other.bound is Bound.EXACTLY
        return self.bound is other.bound or self.compared is other.bound or is_standard


@dataclass(frozen=True, slots=True, kw_only=True)
class DateClaim(ClaimWords):
    """A date, with what the text leaves out as X; or one counted from the day of writing."""

    edtf: str | None
    shift: Shift | None
    weekday: int | None
    """Monday is 0."""
    part: str | None
    """Early, middle or late."""

    @property
    def ends(self) -> tuple[tuple[object, ...], ...]:
        """What must agree between two languages: of an interval, both ends."""
        if self.edtf is None:
            return ((self.shift, self.weekday, self.part),)
        return tuple((end, self.shift, self.part) for end in self.edtf.split("/"))


@dataclass(frozen=True, slots=True, kw_only=True)
class NameClaim(ClaimWords):
    """A name: of an entity, of a country, or one that the dossier does not know."""

    entity: str | None
    """Its id, or the code of a country; none for an unknown name."""
    described: bool = False
    """Whether common nouns make the name: "weapons experts"."""
    inside: tuple[str, ...] = ()
    """Entities whose names are parts of this one: the UN in "UN panel"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberClaim(ClaimWords):
    """A number that is read as no amount: the 115 of "Firefox 115", the five of "five grand"."""

    amount: Decimal | None
    """What it is by itself."""
    is_unread: bool
    """Whether a word beside it may make it something else; else it is part of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedClaim(ClaimWords):
    """Words between quotation marks; `words` has them without the marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NegationClaim(ClaimWords):
    """A negation, or a word that may stand for one in another wording or language."""

    family: str | None
    """None for a plain negation, else the family of words it belongs to, such as "fail"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HedgeClaim(ClaimWords):
    """A word that hedges."""

    kind: HedgeKind
    weak: bool
    """Whether the word hedges in some sentences only: "appeared"."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything that a text claims, each kind in text order."""

    text: str
    language: str
    is_read: bool
    """Whether the language has a lexicon; without one only names and quoted words are known."""
    figures: tuple[FigureClaim, ...]
    numbers: tuple[NumberClaim, ...]
    """Those that are no figures."""
    dates: tuple[DateClaim, ...]
    names: tuple[NameClaim, ...]
    quoted: tuple[QuotedClaim, ...]
    negations: tuple[NegationClaim, ...]
    hedges: tuple[HedgeClaim, ...]
    keeping: tuple[HedgeKind, ...]
    """The kinds of hedges that it may keep in words that hedge nothing, one for each of these."""

    def __hash__(self) -> int:
        """Hash by what was read: hashing every claim costs more than reading them."""
        return hash((self.text, self.language))

    def has_number(self, amount: Decimal | None) -> bool:
        """Whether the text has a number that may be an amount, though it is not read as one."""
        return amount is not None and any(each.amount == amount for each in self.numbers)

    @property
    def unread(self) -> tuple[NumberClaim, ...]:
        """The numbers that a word beside them may make something else."""
        return tuple(each for each in self.numbers if each.is_unread)
