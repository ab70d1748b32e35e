"""Words that a falsification puts into a text, and where they can be put."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from babel import Locale

from generator.analysis.sentences.hedge_agreement import KEPT_BY
from generator.lexicon.locales import locale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.lexicon import HedgeKind
    from generator.text.claims.claim import Claims, NameClaim


NUMBERS = {
    "en": ("three", "seven", "nine", "fourteen"),
    "id": ("tiga", "tujuh", "sembilan", "empat belas"),
}
FOREIGN = ("Zorvania", "Kelmont Institute", "Ravik Odesk")
UNITS = {"en": ("tonnes", "vehicles", "villages"), "id": ("ton", "kendaraan", "desa")}
BOUNDS = {"en": ("about", "more than", "at least"), "id": ("sekitar", "lebih dari", "sedikitnya")}
AUXILIARY = {
    "en": re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|may|must)\b(?! not)"),
    "id": re.compile(
        r"\b(?=(?:telah|sudah|akan|dapat|bisa|me\w{4,}|ber\w{4,}|di\w{5,}|ter\w{4,})\b)"
    ),
}
NOT = {"en": " not", "id": "tidak "}
VERB = re.compile(r"\b(?=[a-z]{3,}ed\b)")
JOINED = re.compile(
    r"[\s,-]*(?:(?:and|dan|or|atau|maupun|serta|with|dengan)\s)?[\s,-]*(?:the\s)?", re.IGNORECASE
)
POSSIBLE = {
    "has": "may have",
    "have": "may have",
    "is": "may be",
    "are": "may be",
    "was": "was to be",
    "were": "were to be",
    "will": "may",
}
PLANNED = ("mungkin ", "berencana ", "akan ")
ALLEGED = {"en": "allegedly ", "id": "diduga "}


def put(text: str, start: int, end: int, words: str) -> str:
    """A text with other words at a place."""
    return text[:start] + words + text[end:]


def entities(claims: Claims) -> Iterator[NameClaim]:
    """The names of entities that begin with a capital letter and are not quoted."""
    for claim in claims.names:
        if claim.entity is not None and not claim.quoted and claim.words[:1].isupper():
            yield claim


def word_at(claims: Claims, match: re.Match[str]) -> tuple[int, int]:
    """Where the word is that begins where a pattern matches."""
    word = re.compile(r"\w+").match(claims.text, match.start())
    return match.span() if word is None else word.span()


def is_quoted(claims: Claims, at: int) -> bool:
    """Whether a place is within quoted words."""
    return any(each.start <= at < each.end for each in claims.quoted)


def without(claims: Claims, kinds: set[HedgeKind]) -> Iterator[str]:
    """The text without one of its hedges of these kinds."""
    for claim in claims.hedges:
        if claim.kind in kinds and not claim.weak and not claim.quoted:
            yield put(claims.text, claim.start, claim.end + 1, "")


def is_beside_hedge(claims: Claims, start: int, end: int) -> bool:
    """Whether a hedge is right beside some words, or one of them: "may be likely" is no change."""
    return any(
        not claims.text[min(end, each.end) : max(start, each.start)].strip()
        for each in claims.hedges
        if each.kind in KEPT_BY
    )


def months(language: str) -> Sequence[str]:
    """The names of the months, from January."""
    locale = locale_of(language) or Locale("en")
    return [locale.months["format"]["wide"][number] for number in range(1, 13)]
