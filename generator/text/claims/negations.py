"""Finds negations, and words that may stand for one in another wording or language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon

_NEAR = 4
"""Words between two of the same negation that make them one."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lexicon import Found
    from generator.lexicon.tokens import Tokens


def negations(tokens: Tokens, language: str) -> Iterator[Found[str | None]]:
    """Each negating phrase, the longest, with its family; none for a plain negation."""
    known = lexicon.load(language)
    words, bounds = known.negations, known.bounds.before
    one, two, three = words.idioms.by_first, bounds.by_first, words.book.by_first
    floor = 0
    for index, word in enumerate(tokens.words):
        if index < floor or not (word in one or word in two or word in three):
            continue
        skipped = words.idioms.starting(tokens, index) or bounds.starting(tokens, index)
        found = words.book.starting(tokens, index) if word in words.book.by_first else None
        if skipped is not None and (found is None or skipped.last >= found.last):
            floor = skipped.last + 1
        elif found is not None:
            if not _repeats(tokens, index, language):
                yield found
            floor = found.last + 1


def _repeats(tokens: Tokens, index: int, language: str) -> bool:
    """Whether the same word came just before: "no figure and no date" denies once."""
    near = tokens.words[max(0, index - _NEAR) : index]
    joins = lexicon.load(language).dates.day_joiners
    return tokens.words[index] in near and tokens.words[index - 1] in joins
