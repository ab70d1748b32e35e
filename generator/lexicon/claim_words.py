"""The words of a language by which texts deny, name and weigh, from its TOML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.lexicon.files import book, folded
from generator.lexicon.phrases import PhraseBook
from generator.terms.vocabulary import Likelihood

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class NegationWords:
    """Words that turn a statement round."""

    book: PhraseBook[str | None]
    """Each phrase with its family, such as "fail"; none for a plain negation such as "not"."""
    idioms: PhraseBook[None]
    """Phrases that hold a negation and deny nothing: not only; tidak hanya."""
    contrasts: PhraseBook[None]
    """Words before what is so instead: not 20 but 30; bukan 20 melainkan 30."""
    none: PhraseBook[None]
    """Words by which a sentence says that there is nothing: no, nobody; tidak ada."""


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words that look like names, and names of countries in other forms."""

    capital_nouns: bool
    """Whether every noun has a capital, so that one shows no name."""
    common: frozenset[str]
    """With a capital no names by themselves: President; Menteri."""
    demonyms: Mapping[str, str]
    """By word, as written: the ISO 3166 code of the country."""
    moving: Mapping[str, tuple[str, ...]]
    """Words before a name that may be elsewhere in another wording, by what they make of it:
    attribution (according to; menurut) or agent (by; oleh)."""
    speaking: frozenset[str]
    """Words of speaking whose speaker follows: according to; kata; dilaporkan."""
    inverted: frozenset[str]
    """Words of speaking whose speaker may follow: said harbour master Sari Wulan."""
    acts: PhraseBook[None]
    """What only somebody who speaks does: urged; menyerukan."""
    claiming: frozenset[str]
    """Those of them that report what may not be so: denied."""
    found: frozenset[str]
    """Words of attribution whose subject is no speaker: showed; berdasarkan."""
    that: frozenset[str]
    """Words that begin what is said: that; bahwa."""
    determiners: frozenset[str]
    """Words before a name that say nothing of its part: the."""
    printed: frozenset[str]
    """Beside the name of a publisher: the Courier article."""
    telling: frozenset[str]
    """Words for what is said, beside the name of who says it: the Courier's article."""
    pronouns: frozenset[str]
    """Words for somebody named before: he; dia; the group."""
    relative: frozenset[str]
    """Words that begin what says more of a name before them: who; yang."""
    pointing: frozenset[str]
    """Words that point to something named before: that; itu."""
    prepositions: Mapping[str, str]
    """Words before a name with the part that they give it: to, from, in, with, against, about."""
    passive: tuple[str, ...]
    """How verbs begin after which their agent may follow: dikirim Rusia."""


@dataclass(frozen=True, slots=True)
class GoodsWords:
    """Words that show who gives goods to whom."""

    before: Mapping[str, str]
    """Words before a name, by the part that they give it: from, to, by."""
    gives: frozenset[str]
    """Verbs of which the giver is the subject: sent; memasok."""
    takes: frozenset[str]
    """Verbs of which the receiver is the subject: bought; menerima."""
    given: frozenset[str]
    """Passives of which the giver is the agent: dikirim Rusia; sent by Russia."""
    taken: frozenset[str]
    """Passives of which the receiver is the agent: dibeli Rusia."""
    passive: frozenset[str]
    """Words before them without which they are active; without any, they always are passive."""
    speaking: frozenset[str]
    """Phrases of speaking that end in such a word: according to."""

    def __bool__(self) -> bool:
        """Whether a language has such words."""
        return bool(self.before)


@dataclass(frozen=True, slots=True)
class DateRoleWords:
    """Words around a date that show what it is the date of."""

    since: PhraseBook[None]
    """Before a date from which something has lasted: since; sejak."""
    limits: PhraseBook[None]
    """Before a date that is another end of a period: by; until; sebelum."""
    reporting: PhraseBook[None]
    """Before the date of a publication: published on; dirilis pada."""
    audiences: PhraseBook[None]
    """Between a word of speaking and its date: said *in a statement* on Tuesday."""
    compared: PhraseBook[None]
    """Before what something is compared with: compared with; dibandingkan."""
    standards: PhraseBook[None]
    """The same, unless a number follows: above the price, unlike above 1,200."""
    anchored: PhraseBook[None]
    """At the end of a date that is counted from the event, not from the day of writing: earlier."""
    breaks: frozenset[str]
    """Words that end what is compared: and; dan."""
    links: frozenset[str]
    """Words between such a word and its date: on; pada."""
    adverbial: frozenset[str]
    """Words before a month or year that say when; after any other word it names a thing, as in
    "promised June". Without any, a month needs none."""


def date_role_words(table: Table) -> DateRoleWords:
    """The words of a lexicon's `[date_roles]`."""
    return DateRoleWords(
        since=book(table.get("since", ())),
        limits=book(table.get("limits", ())),
        reporting=book(table.get("reporting", ())),
        audiences=book(table.get("audiences", ())),
        compared=book(table.get("compared", ())),
        standards=book(table.get("standards", ())),
        anchored=book(table.get("anchored", ())),
        breaks=folded(table.get("breaks", ())),
        links=folded(table.get("links", ())),
        adverbial=folded(table.get("adverbial", ())),
    )


def negation_words(table: Table) -> NegationWords:
    """The negations of a lexicon's `[negations]`."""
    meanings: dict[str, str | None] = {
        phrase: family
        for family, phrases in table.get("families", {}).items()
        for phrase in phrases
    }
    meanings |= dict.fromkeys(table.get("plain", ()))
    idioms = PhraseBook.of((phrase, None) for phrase in table.get("idioms", ()))
    contrasts = book(table.get("contrasts", ()))
    none = book(table.get("none", ()))
    return NegationWords(PhraseBook.of(meanings.items()), idioms, contrasts, none)


def name_words(table: Table) -> NameWords:
    """The words of a lexicon's `[names]`."""
    demonyms = {word: code for code, words in table.get("demonyms", {}).items() for word in words}
    moving = {kind: tuple(words) for kind, words in table.get("moving", {}).items()}
    return NameWords(
        table.get("capital_nouns", False),
        frozenset(table.get("common", ())),
        demonyms,
        moving,
        speaking=folded(table.get("speaking", ())),
        inverted=folded(table.get("inverted", ())),
        acts=book(table.get("acts", ())),
        claiming=folded(table.get("claiming", ())),
        found=folded(table.get("found", ())),
        that=folded(table.get("that", ())),
        determiners=folded(table.get("determiners", ())),
        printed=folded(table.get("printed", ())),
        telling=folded(table.get("telling", ())),
        relative=folded(table.get("relative", ())),
        pronouns=folded(table.get("pronouns", ())),
        pointing=folded(table.get("pointing", ())),
        prepositions={
            word: kind for kind, words in table.get("prepositions", {}).items() for word in words
        },
        passive=tuple(table.get("passive", ())),
    )


def goods_words(table: Table) -> GoodsWords:
    """The words of a lexicon's `[claims.goods]`."""
    return GoodsWords(
        {word: part for part in ("from", "to", "by") for word in table.get(part, ())},
        gives=folded(table.get("gives", ())),
        takes=folded(table.get("takes", ())),
        given=folded(table.get("given", ())),
        taken=folded(table.get("taken", ())),
        passive=folded(table.get("passive", ())),
        speaking=folded(table.get("speaking", ())),
    )


def likelihood_words(table: Table) -> PhraseBook[Likelihood]:
    """The terms of likelihood of a lexicon's `[likelihoods]`."""
    return PhraseBook.of(
        (phrase, Likelihood(term)) for term, phrases in table.items() for phrase in phrases
    )


def counted_words(table: Table) -> Mapping[str, str]:
    """By word: what it counts of a dossier, sources or origins, or another name for its sense."""
    return {word: what for what, words in table.items() for word in words}
