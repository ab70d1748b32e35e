"""Facts and what carries them: quotes with their spans, evidence, dates and quantities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.edtf.edtf_date import EdtfDate
    from generator.terms.translated import Words
    from generator.terms.vocabulary import Bound, Credibility, FactKind, Magnitude, Modality
    from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and the reasoning that supports it."""

    date: EdtfDate
    basis: Words | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words of a source and where they stand."""

    exact: str
    """As the YAML has it."""
    spans: tuple[Span, ...]
    """In the article's text: one, or one for each part between elisions."""
    prefix: str | None
    suffix: str | None
    translation: Words | None

    @property
    def start(self) -> int:
        """Where the first part begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last part ends."""
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source's words for a fact or for what is said of an entity."""

    id: str
    """The fragment on the source's page: <fact id>-<n>, n from 1."""
    owner: str
    """The id of the fact or entity it carries."""
    source: str
    quote: Quote
    origin: str | None
    attributed_to: tuple[str, ...]
    """Entities, nearest to the information first; empty: the source's own voice."""
    modality: Modality
    credibility: Credibility
    note: Words | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as a source writes it."""

    measure: str
    amount: Decimal | None
    amount_to: Decimal | None
    magnitude: Magnitude | None
    bound: Bound


@dataclass(frozen=True, slots=True)
class Fact:
    """One proposition and its evidence."""

    id: str
    text: Words
    topic: str
    kind: FactKind
    date: Dated | None
    entities: tuple[str, ...]
    quantity: Quantity | None
    evidence: tuple[Evidence, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that carry it, each once, in order."""
        return tuple(dict.fromkeys(each.source for each in self.evidence))
