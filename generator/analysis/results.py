"""Everything that is computed from a matched dossier, each result once and when it is first read.

Checks, pages, search records, data files and the page of proof read one and the same `Analysis`.
To add an analysis: write it as a pure function in a module of this package, and give it a
`cached_property` here; what is asked for by a key (a source, a language) is a `ByKey`.

Checks read it before anything has passed, so whatever they read copes with quotes that were not
found and ids that name nothing; what only pages read need not.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from generator.analysis import (
    corroboration,
    coverage,
    dating,
    dependents,
    disputes,
    goods,
    near_copies,
    pointing,
    prominence,
    timeline,
    weights,
)
from generator.analysis.date_grounds import DateGrounds
from generator.analysis.differences import Difference, Differences
from generator.analysis.gate_states import GateStates
from generator.analysis.kept_claims import KeptClaims
from generator.analysis.proofs import Proofs
from generator.analysis.sentences.sentences import Sentences
from generator.analysis.speakers import Speakers
from generator.dossier import entity_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.analysis.corroboration import Support
    from generator.analysis.coverage import Ledger
    from generator.analysis.dating import Dating
    from generator.analysis.dependents import Dependents
    from generator.analysis.goods import Goods
    from generator.analysis.near_copies import NearCopy
    from generator.analysis.pointing import Pointer
    from generator.analysis.timeline import Timeline
    from generator.dossier.matching import MatchedDossier
    from generator.terms.vocabulary import Weight
    from generator.text.names import Mention, Names

V = TypeVar("V")


class ByKey(dict[str, V]):
    """A mapping whose values are worked out when they are first asked for."""

    def __init__(self, make: Callable[[str], V]) -> None:
        """Work a value out by `make`."""
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> V:
        """Work out the value of a key."""
        value = self[key] = self._make(key)
        return value


@dataclass(frozen=True)
class Analysis:
    """What follows from a matched dossier; everything is worked out once."""

    dossier: MatchedDossier
    kept: KeptClaims = field(default_factory=KeptClaims, compare=False)
    """Claims that an earlier run read."""

    @cached_property
    def names(self) -> Mapping[str, Names]:
        """By language: the names of all entities as its texts use them."""
        return ByKey(lambda language: entity_names.names(self.dossier.entities, language))

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        """By source: the names in its article, boilerplate included."""
        return ByKey(self._mentions)

    @cached_property
    def ledger(self) -> Mapping[str, Ledger]:
        """By source: what of its article is used, left out or open."""
        return ByKey(self._ledger)

    @cached_property
    def differences(self) -> Differences:
        """Where the facts differ."""
        return Differences(self.dossier)

    @cached_property
    def sentences(self) -> Sentences:
        """What each text that a reader sees claims, and what supports it."""
        return Sentences(self.dossier, self.kept)

    @cached_property
    def proofs(self) -> Proofs:
        """What is proved of each text, and what is not."""
        return Proofs(self.sentences)

    @cached_property
    def states(self) -> GateStates:
        """What is proved of dates, speakers, hedges and quantities."""
        return GateStates(self.dossier, self.datings, self.speakers)

    @cached_property
    def speakers(self) -> Speakers:
        """Who says so, by the words of the sources."""
        return Speakers(self.dossier, self.sentences)

    @cached_property
    def pointers(self) -> Mapping[tuple[str, str], tuple[Pointer, ...]]:
        """By fact and language: what its text claims, and the words that support it."""
        return {
            (fact.id, language): pointing.point(
                self.sentences, text, language, self.dossier.citations_of[fact.id]
            )
            for fact in self.dossier.facts
            for language, text in fact.text.items()
        }

    @cached_property
    def copies(self) -> tuple[NearCopy, ...]:
        """Articles of today that share much of their text, the closest first."""
        return near_copies.find(
            {
                each.id: near_copies.runs(article.text, article.boilerplate)
                for each in self.dossier.current_sources
                if (article := self.dossier.articles.get(each.id)) is not None
            }
        )

    @cached_property
    def datings(self) -> tuple[Dating, ...]:
        """Every date and what it is taken from."""
        return dating.find(self.dossier)

    @cached_property
    def grounds(self) -> DateGrounds:
        """What dates rest on what."""
        return DateGrounds(self.datings)

    @cached_property
    def support(self) -> Mapping[str, Support]:
        """By fact: the sources and the independent origins that support it."""
        return {
            each.id: corroboration.support(self.dossier, self.dossier.citations_of[each.id])
            for each in self.dossier.facts
        }

    @cached_property
    def single_origin(self) -> tuple[str, ...]:
        """The facts that a single origin supports, or one that is not named."""
        return tuple(name for name, each in self.support.items() if not each.corroborated)

    @cached_property
    def timeline(self) -> Timeline:
        """What happened and was published when."""
        return timeline.build(self.dossier)

    @cached_property
    def goods(self) -> Goods:
        """What went which way, on what and by where."""
        return goods.find(self.dossier, self.names)

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """How much each fact says: higher for what the curator built upon."""
        return prominence.ranks(self.dossier, self.support)

    @cached_property
    def weights(self) -> Mapping[str, Weight]:
        """By fact: how much it matters to a reader."""
        return weights.find(self.dossier, self.support)

    @cached_property
    def disputes(self) -> tuple[Difference, ...]:
        """The differences that the curator declared, those that matter most first."""
        declared = (each for each in self.differences.all if each.declared is not None)
        return disputes.weightiest_first(declared, self.ranks, self.weights)

    @cached_property
    def dependents(self) -> Mapping[str, Dependents]:
        """By source: what would change without it."""
        return ByKey(
            lambda source: dependents.find(
                self.dossier, source, self.support, self.differences, self.grounds
            )
        )

    @cached_property
    def mentioned(self) -> Mapping[str, Counter[str]]:
        """By entity: how often each source of today names it; without those that none names."""
        counted: dict[str, Counter[str]] = {}
        for source in self.dossier.current_sources:
            for mention in self.article_mentions(source.id):
                counted.setdefault(mention.entity, Counter())[source.id] += 1
        return counted

    def article_mentions(self, source: str) -> tuple[Mention, ...]:
        """The names in a source's article, boilerplate aside."""
        boilerplate = self.dossier.articles[source].boilerplate
        return tuple(
            each
            for each in self.mentions[source]
            if not any(line.start <= each.start < line.end for line in boilerplate)
        )

    @cached_property
    def _uses(self) -> Mapping[str, coverage.ArticleUse]:
        return coverage.uses(self.dossier)

    def _mentions(self, source: str) -> tuple[Mention, ...]:
        names = self.names[self.dossier.source[source].language]
        return names.mentions(self.dossier.articles[source].text)

    def _ledger(self, source: str) -> Ledger:
        return coverage.ledger(
            self.dossier.articles[source],
            self.dossier.source[source].language,
            self.mentions[source],
            self._uses[source],
        )
