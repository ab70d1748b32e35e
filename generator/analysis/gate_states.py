"""What is known of dates, speakers, hedges, quantities and transfers, as `proofs` has of texts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis import directions
from generator.analysis.kept_hedges import KeptHedges
from generator.analysis.proofs import State
from generator.dossier.records import FactRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.dating import Dating, Key
    from generator.analysis.speakers import Speakers
    from generator.dossier.matching import Citation, MatchedDossier


class Gate(StrEnum):
    """What is proved besides texts."""

    DATE = "event_dates"
    SPEAKERS = "speakers"
    HEDGES = "hedges"
    QUANTITY = "quantities"
    DIRECTION = "directions"


@dataclass(frozen=True)
class GateStates:
    """The states of the dates of a dossier, and of what its evidence says besides."""

    dossier: MatchedDossier
    datings: tuple[Dating, ...]
    attribution: Speakers

    @cached_property
    def totals(self) -> Mapping[Gate, Counter[State]]:
        """How many there are of each state."""
        citations = self.dossier.citations
        found = {
            Gate.DATE: (self.date(each.key) for each in self.datings if each.key[0] == "fact"),
            Gate.SPEAKERS: (self.speakers(each) for each in citations),
            Gate.HEDGES: (self.hedges(each) for each in citations),
            Gate.QUANTITY: (self.quantity(each) for each in citations),
            Gate.DIRECTION: (self.direction(each) for each in self.dossier.facts),
        }
        return {gate: Counter(filter(None, states)) for gate, states in found.items()}

    def date(self, key: Key) -> State | None:
        """The state of a date: that a source's page alone gives is not read."""
        dating = self._by_key.get(key)
        if dating is None:
            return None
        if dating.dated.unproved_because is not None:
            return State.UNPROVED
        return State.PROVED if dating.is_checked else State.NOT_READ

    def speakers(self, citation: Citation) -> State:
        """The state of who says so."""
        evidence = citation.evidence
        if evidence.unproved_because is not None:
            return State.UNPROVED
        if not lexicon.is_read(citation.source.language):
            return State.NOT_READ
        doubted = (
            *self.attribution.unsupported(citation, evidence),
            *self.attribution.left_out(citation, evidence),
        )
        return State.UNSUPPORTED if doubted else State.PROVED

    def hedges(self, citation: Citation) -> State:
        """Whether the text of the fact and the translations keep the hedges of a quote."""
        evidence, language = citation.evidence, citation.source.language
        if evidence.unhedged_because is not None:
            return State.UNPROVED
        owner = citation.owner
        texts = tuple(owner.text.items() if isinstance(owner, FactRecord) else ())
        translations = tuple((evidence.quote.translation or {}).items())
        if not all(map(lexicon.is_read, (language, *dict((*texts, *translations))))):
            return State.NOT_READ
        kept = KeptHedges(evidence, language, self.attribution.sentences.claims)
        dropped = any(any(kept.of_text(text, spoken)) for spoken, text in texts) or any(
            any(kept.of_translation(text, spoken)) for spoken, text in translations
        )
        return State.UNSUPPORTED if dropped else State.PROVED

    def quantity(self, citation: Citation) -> State | None:
        """The state of a fact's quantity by one of its quotes; None where it has none."""
        owner = citation.owner
        if not isinstance(owner, FactRecord) or owner.quantity is None:
            return None
        return State.PROVED if lexicon.is_read(citation.source.language) else State.NOT_READ

    def direction(self, fact: FactRecord) -> State | None:
        """The state of which way the goods of a fact go; None where it has no transfer."""
        found = directions.of(self.dossier, self.attribution.sentences, fact)
        return None if found is None else found.state

    @cached_property
    def _by_key(self) -> Mapping[Key, Dating]:
        return {each.key: each for each in self.datings}
