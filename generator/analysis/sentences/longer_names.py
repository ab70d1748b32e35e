"""Names that contain another name, where the other language has that one alone.

"Kremlin spokesperson" beside "Kremlin": nothing beside the shorter name says the rest.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences import parts
from generator.analysis.sentences.content_words import content_words, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.dossier.records import EntityRecord
    from generator.text.claims.claim import Claims, NameClaim

_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(r"[\s-]*(?:['\u2019]s\b)?[\s-]*")
"""What is between a name and a word that belongs to it."""


def unkept(
    one: Claims, other: Claims, entities: Mapping[str, EntityRecord]
) -> Iterator[tuple[NameClaim, NameClaim]]:
    """The names of a text that say more than what the other has in their place."""
    there = {each.entity for each in other.names}.union(*(each.inside for each in other.names))
    for claim in one.names:
        entity = entities.get(claim.entity or "")
        if entity is None or claim.quoted or claim.entity in there:
            continue
        held = {*claim.inside} - {claim.entity}
        rivals = [each for each in other.names if each.entity in held and not each.quoted]
        if not rivals or any(_has_word_beside(other, each) for each in rivals):
            continue
        inside = [entities[each] for each in held if each in entities]
        rest = _words(entity, other.language).difference(
            *(_words(each, other.language) for each in inside)
        )
        if rest and rest.isdisjoint(_keys(other.text, other.language)):
            yield claim, rivals[0]


def _has_word_beside(claims: Claims, name: NameClaim) -> bool:
    """Whether a word may say what is more than a name: "tentara Rusia", "Russia's soldiers"."""
    if parts.part_of(claims, name) == "agent":
        return False
    words = lexicon.load(claims.language).figures.function_words
    dull = words | lexicon.load(claims.language).names.determiners
    starts = {each.start for each in content_words(claims)}
    for match in _WORD.finditer(claims.text):
        first, last = sorted([(match.start(), match.end()), (name.start, name.end)])
        is_beside = last[0] >= first[1] and _LINK.fullmatch(claims.text, first[1], last[0])
        if is_beside and match.start() in starts and match[0].casefold() not in dull:
            return True
    return False


def _words(entity: EntityRecord, language: str) -> frozenset[str]:
    """The stems of the words by which a language names an entity."""
    names = [each.text for each in entity.aliases if each.language in (None, language)]
    return _keys(" ".join([entity.name.get(language) or "", *names]), language)


def _keys(text: str, language: str) -> frozenset[str]:
    dull = lexicon.load(language).figures.function_words
    words = (word for word in _WORD.findall(text.casefold()) if word not in dull)
    return frozenset(chain.from_iterable(keys_of(word, language) for word in words))
