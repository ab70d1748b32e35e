"""What is proved of each text that a reader sees, and what is not: states and their totals."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis.pointing import listed
from generator.analysis.sentences.agreement import is_loose
from generator.analysis.sentences.texts import TextRole
from generator.text.claims.claim import ClaimKind, FigureClaim, NameClaim, NumberClaim, QuotedClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.sentences.sentences import Sentences
    from generator.analysis.sentences.texts import ReaderText
    from generator.terms.translated import Words
    from generator.text.claims.claim import ClaimWords

_MAIN = frozenset(
    {
        TextRole.FACT,
        TextRole.SUMMARY,
        TextRole.BOTTOM_LINE,
        TextRole.JUDGEMENT,
        TextRole.DIFFERENCE,
        TextRole.DESCRIPTION,
    }
)
"""What a record says; the reason why it is unproved is shown beside it."""


class State(StrEnum):
    """What is known of a text or of one of its claims."""

    PROVED = "proved"
    UNSUPPORTED = "unsupported"
    """What it rests on does not support it: a warning that was published."""
    UNPROVED = "unproved"
    """The curator says why it is right although it cannot be proved."""
    PARTLY = "partly"
    """Nothing it rests on contradicts it, but no passage of that says the same: whether its sense
    follows is for a person to judge."""
    NOT_READ = "not_read"
    """Its language, or that of its evidence, has no lexicon; what it rests on was not found; or a
    word beside a number is not understood."""


@dataclass(frozen=True, slots=True)
class Totals:
    """How many texts and claims there are of each state, every language counted."""

    texts: Counter[State]
    claims: Counter[tuple[ClaimKind, State]]

    def of(self, kind: ClaimKind, *states: State) -> int:
        """How many claims of a kind there are, in some states or in all."""
        return sum(self.claims[kind, state] for state in states or State)


@dataclass(frozen=True)
class Proofs:
    """The states of the texts of a dossier."""

    sentences: Sentences

    @cached_property
    def totals(self) -> Totals:
        """Over every text but the names of things, and those still to be written."""
        texts: Counter[State] = Counter()
        claims: Counter[tuple[ClaimKind, State]] = Counter()
        for text in self.sentences.texts:
            if text.role is TextRole.NAME or text.is_unfinished:
                continue
            for language in text.words:
                texts[self.state_of(text, language)] += 1
                claims.update(self._claims(text, language))
        return Totals(texts, claims)

    @cached_property
    def unknown(self) -> int:
        """How many texts are in a language without a lexicon, or rest on such a language."""
        return sum(
            not self.sentences.is_read(text, language)
            for text in self.sentences.texts
            for language in (() if text.role is TextRole.NAME else text.words)
        )

    def state(self, words: Words, language: str) -> State | None:
        """The state of a text that is shown; None for words that claim nothing."""
        text = self.text(words)
        return None if text is None else self.state_of(text, language)

    def text(self, words: Words) -> ReaderText | None:
        """The text with these very words; None for the names of things."""
        return self._by_words.get(id(words))

    def reason(self, words: Words) -> Words | None:
        """Why a text is right although it cannot be proved, where a page must say so."""
        text = self.text(words)
        if text is None:
            return None
        if text.role is TextRole.TRANSLATION:
            return getattr(text.evidence, "unproved_because", None)
        return getattr(text.owner, "unproved_because", None) if text.role in _MAIN else None

    def state_of(self, text: ReaderText, language: str) -> State:
        """The state of a text in one language."""
        key = id(text.words), language
        if key not in self._states:
            self._states[key] = self._state_of(text, language)
        return self._states[key]

    def _state_of(self, text: ReaderText, language: str) -> State:
        if text.is_excused:
            return State.UNPROVED
        if (id(text.words), language) in self._doubted:
            return State.UNSUPPORTED
        if not self.reads(text, language):
            return State.NOT_READ
        return State.PARTLY if self.sentences.doubts(text, language) else State.PROVED

    def reads(self, text: ReaderText, language: str) -> bool:
        """Whether what a text says can be compared with what it rests on."""
        is_read = self.sentences.is_judged(text) and self.sentences.is_read(text, language)
        return is_read and not self._unread(text, language)

    def _unread(self, text: ReaderText, language: str) -> bool:
        """Whether a number of a text is not understood."""
        claims = self.sentences.claims(text.words[language], language)
        return any(not each.quoted for each in claims.unread)

    def claim_state(self, text: ReaderText, language: str, claim: ClaimWords) -> State:
        """The state of one claim: quoted words are compared in any language."""
        if text.is_excused:
            return State.UNPROVED
        doubted = self._doubted.get((id(text.words), language), ())
        if any(_is_same(claim, each) for each in doubted):
            return State.UNSUPPORTED
        if isinstance(claim, NumberClaim):
            return State.NOT_READ
        if any(each.claim == claim for each in self.sentences.doubts(text, language)):
            return State.PARTLY
        is_read = isinstance(claim, QuotedClaim) or self.sentences.is_read(text, language)
        return State.PROVED if is_read and self.sentences.is_judged(text) else State.NOT_READ

    @cached_property
    def _states(self) -> dict[tuple[int, str], State]:
        """By the identity of a text's words, and language: pages ask for a state many times."""
        return {}

    @cached_property
    def _by_words(self) -> Mapping[int, ReaderText]:
        """By the identity of its words: every text but the names of things."""
        texts = self.sentences.texts
        return {id(each.words): each for each in texts if each.role is not TextRole.NAME}

    @cached_property
    def _doubted(self) -> Mapping[tuple[int, str], list[ClaimWords]]:
        found: dict[tuple[int, str], list[ClaimWords]] = {}
        for issue in self.sentences.issues:
            found.setdefault((id(issue.text.words), issue.language), []).append(issue.claim)
        return found

    def _claims(self, text: ReaderText, language: str) -> Iterator[tuple[ClaimKind, State]]:
        claims = self.sentences.claims(text.words[language], language)
        for kind, claim in listed(claims):
            if is_compared(claim):
                yield kind, self.claim_state(text, language, claim)


def _is_same(claim: ClaimWords, other: ClaimWords) -> bool:
    """Whether two claims are one: a figure may be reported with the word that it counts."""
    is_figure = isinstance(claim, FigureClaim) and isinstance(other, FigureClaim)
    return claim == other or (is_figure and claim.start == other.start)


def is_compared(claim: ClaimWords) -> bool:
    """Whether a claim needs support: not "one", nor what quoted words say."""
    if isinstance(claim, FigureClaim) and is_loose(claim):
        return False
    if isinstance(claim, NameClaim) and claim.described:
        return False
    return isinstance(claim, QuotedClaim) or not claim.quoted
