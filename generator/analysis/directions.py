"""Which way goods go by the words of a fact's quotes and texts, and not by its `transfer` alone.

A quote supports a transfer where it has the sender give and the receiver get; a state also by
somebody of its country. Where no quote says which way, it is not read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis import goods
from generator.analysis.proofs import State
from generator.text.claims.moves import moves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.sentences.sentences import Sentences
    from generator.dossier.dossier import Dossier
    from generator.dossier.records import FactRecord
    from generator.text.claims.claim import Claims


@dataclass(frozen=True, slots=True)
class DirectionProof:
    """What is known of which way the goods of a fact go."""

    state: State
    words: str = ""
    """The sentence that says the other way, where one does."""
    is_quoted: bool = True
    """Whether that is a sentence of a quote, and not of the fact's own text."""


def of(dossier: Dossier, sentences: Sentences, fact: FactRecord) -> DirectionProof | None:
    """The direction of a fact's transfer; None where it has none."""
    if fact.transfer is None:
        return None
    if fact.unproved_because is not None:
        return DirectionProof(State.UNPROVED)
    sender = _of_party(dossier, fact.transfer.sender)
    receiver = _of_party(dossier, fact.transfer.receiver)
    other_way = ""
    for is_quoted, texts in (
        (True, _quotes(dossier, sentences, fact)),
        (False, _texts(sentences, fact)),
    ):
        for claims in texts:
            for move in moves(claims):
                if move.giver in sender and move.receiver in receiver:
                    return DirectionProof(State.PROVED if is_quoted else State.NOT_READ)
                if move.giver in receiver and move.receiver in sender:
                    other_way = other_way or claims.text[move.start : move.end].strip()
        if other_way:
            return DirectionProof(State.UNSUPPORTED, other_way, is_quoted=is_quoted)
    return DirectionProof(State.NOT_READ)


def _of_party(dossier: Dossier, party: str) -> frozenset[str]:
    """A party, and everybody of its country."""
    own = goods.countries(dossier, party)
    others = (each.id for each in dossier.entities if own & goods.countries(dossier, each.id))
    return frozenset((party, *others))


def _quotes(dossier: Dossier, sentences: Sentences, fact: FactRecord) -> Iterator[Claims]:
    for each in fact.evidence:
        source = dossier.source.get(each.source)
        if source is not None:
            yield sentences.claims(each.quote.exact, source.language)


def _texts(sentences: Sentences, fact: FactRecord) -> Iterable[Claims]:
    return (sentences.claims(words, language) for language, words in fact.text.items())
