"""Who a text names as saying something: "according to X", "X said", "kata X", "X urged".

Each word of speaking gives the names of its clause, of which one or all may be the speaker:
"council leader Ruth Adeyemi said" names a council and its leader. A pronoun names nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon import HedgeKind
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.text.claims.claim import Claims, NameClaim

_END = re.compile(r"[.;:!?“”\"()\n]")
"""Signs that no speaker and word of speaking have between them."""
_POSSESSIVE = re.compile(r"['\u2019](?:s\b|\s)")
_RELATIVE = re.compile(r",\s([^\W\d_]+)\b(?:[^,]|,(?=\d))*,")
_FURTHEST = 120
"""Code points between a word of speaking and the names that may belong to it."""
_NEAR = 32
"""Code points between a word of speaking and the name that must be its speaker."""
_FEW = 4
"""Words that do not yet say what is said: kata Smith dalam pengarahan online."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Speech:
    """A word of speaking in a text and the names beside it."""

    start: int
    end: int
    words: str
    leads: bool
    """Whether its speaker follows: according to."""
    has_content: bool
    """Whether the text has what is said, and not only that something is."""
    named: frozenset[str]
    """Every entity of its clause."""
    speakers: tuple[frozenset[str], ...]
    """The names right beside it, each as the entities it may mean; several spoke together."""


@lru_cache(maxsize=16384)
def speeches(claims: Claims) -> tuple[Speech, ...]:
    """What a text reports as said, in its order, what is inside quotation marks left out."""
    return tuple(each for each in _speeches(claims) if each.named)


def _speeches(claims: Claims) -> Iterator[Speech]:
    words = lexicon.load(claims.language).names
    for start, end in sorted(_said(claims)):
        said = claims.text[start:end]
        before, after = tuple(_before(claims, start)), tuple(_after(claims, end))
        leads = said.casefold() in words.speaking
        if leads and _names_nobody(claims, start, end):
            continue
        if leads:
            beside = tuple(each for each in after[:1] if not _in_relative(claims, end, each))
        elif _follows_pronoun(claims, start):
            continue
        else:
            inverted = (
                after if said.casefold() in words.inverted and _may_follow(claims, start) else ()
            )
            beside = _together(claims, before) or inverted[:1]
        names = (after or before) if leads else (before or beside)
        near = [
            each for each in beside if min(abs(start - each.end), abs(each.start - end)) < _NEAR
        ]
        near = list(beside) if len(beside) > 1 and near else near
        yield Speech(
            start,
            end,
            said,
            leads,
            _has_content(claims, start, end),
            frozenset(entity for each in names for entity in _entities(each)),
            tuple(frozenset(_entities(each)) for each in near),
        )


def _names_nobody(claims: Claims, start: int, end: int) -> bool:
    """Whether a sentence begins with what says so: "According to the indictment, Holt knew".

    A name between commas says who it is: "According to their lawyer, Ann Holt, …".
    """
    before = claims.text[:start].rstrip()
    comma = claims.text.find(",", end)
    if (before and before[-1] not in ".!?") or comma < 0:
        return False
    later = [each for each in claims.names if each.start >= end]
    if not later or later[0].start < comma or claims.text[comma + 1 : later[0].start].strip():
        return bool(later) and later[0].start > comma
    return claims.text[later[0].end :].lstrip()[:1] != ","


def _in_relative(claims: Claims, end: int, name: NameClaim) -> bool:
    """Whether a name is what a clause says of the speaker: a report that the council ordered."""
    words = lexicon.load(claims.language).names
    between = _WORD.findall(claims.text[end : name.start].casefold())
    return not words.relative.union(words.that).isdisjoint(between)


def _has_content(claims: Claims, start: int, end: int) -> bool:
    """Whether words beside a word of speaking say more than who speaks, when and to whom."""
    words, said = lexicon.load(claims.language).names, claims.text[start:end].casefold()
    following = _WORD.findall(claims.text[end:].casefold())
    if following[:1] and following[0] in words.that:
        return True
    if said in words.claiming:
        return True
    if said not in words.inverted.union(words.moving.get("attribution", ())):
        return False
    beside = [*claims.names, *claims.dates]
    rest = [
        each
        for each in _WORD.finditer(claims.text)
        if not start <= each.start() < end
        and not any(other.start <= each.start() < other.end for other in beside)
    ]
    return len(rest) > _FEW


def _said(claims: Claims) -> set[tuple[int, int]]:
    """Where the words of speaking are."""
    words = lexicon.load(claims.language).names
    found = {
        (each.start, each.end)
        for each in claims.hedges
        if each.kind is HedgeKind.ATTRIBUTION
        and not each.quoted
        and each.words.casefold() not in words.found
    }
    tokens = tokens_of(claims.text, claims.language)
    for act in words.acts.all(tokens):
        start, end = tokens.spans[act.first][0], tokens.spans[act.last][1]
        if not any(each.start <= start < each.end for each in claims.quoted):
            found.add((start, end))
    return found


def _follows_pronoun(claims: Claims, start: int) -> bool:
    words = _WORD.findall(claims.text[:start].casefold())
    return bool(words) and words[-1] in lexicon.load(claims.language).names.pronouns


def _may_follow(claims: Claims, start: int) -> bool:
    """Whether the speaker may come after a word: at the beginning, after a comma or a quote."""
    before = claims.text[:start].rstrip()
    return not before or not (before[-1].isalnum())


def _before(claims: Claims, end: int) -> Iterator[NameClaim]:
    """The names of the clause before a word of speaking, but for those that say more of others."""
    first = max(0, end - _FURTHEST)
    first = max([first, *(each.end() for each in _END.finditer(claims.text, first, end))])
    aside = _aside(claims, first, end)
    names = [
        each
        for each in claims.names
        if first <= each.start and each.end <= end and not each.quoted and each.entity is not None
    ]
    plain = [each for each in names if not _is_owner(claims, each) and each.start not in aside]
    yield from plain or names


def _is_owner(claims: Claims, name: NameClaim) -> bool:
    """Whether a name says whose another is: "the union's president, Odette Marsh"."""
    return bool(_POSSESSIVE.match(claims.text, name.end))


def _aside(claims: Claims, first: int, end: int) -> frozenset[int]:
    """The places in a clause between commas that begins with "who" or the like."""
    relative = lexicon.load(claims.language).names.relative
    found: set[int] = set()
    for match in _RELATIVE.finditer(claims.text, first, end):
        if match[1].casefold() in relative:
            found.update(range(*match.span()))
    return frozenset(found)


def _after(claims: Claims, start: int) -> Iterator[NameClaim]:
    """The names after a word of speaking, up to the end of its clause."""
    end = _END.search(claims.text, start)
    last = min(len(claims.text) if end is None else end.start(), start + _FURTHEST)
    for each in claims.names:
        is_owner = _is_owner(claims, each) and _is_followed(claims, each, last)
        is_inside = start <= each.start and each.end <= last
        if is_inside and not (is_owner or each.quoted) and each.entity is not None:
            yield each


def _is_followed(claims: Claims, name: NameClaim, last: int) -> bool:
    """Whether another name comes before the end of a clause."""
    return any(
        name.end <= each.start and each.end <= last and each.entity is not None
        for each in claims.names
    )


def _together(claims: Claims, names: Sequence[NameClaim]) -> tuple[NameClaim, ...]:
    """The last name, with those that "and" joins to it."""
    joiners = lexicon.load(claims.language).dates.day_joiners
    joined = list(names[-1:])
    for each in reversed(names[:-1]):
        between = claims.text[each.end : joined[0].start].strip().casefold()
        if between not in joiners:
            break
        joined.insert(0, each)
    return tuple(joined)


def _entities(name: NameClaim) -> Iterator[str]:
    if name.entity is not None:
        yield name.entity
    yield from name.inside
