"""Details of persons and of how something was found out, which an article has by the way.

"Has two children", "interviewed 140 nurses", "96 pages", "one woman"; and the small numbers of a
person who is named with an age, in that sentence and where the paragraph goes on about the person.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.lexicon import load
from generator.terms.vocabulary import Bound
from generator.text import sentences
from generator.text.figures import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.lexicon.passing_words import PassingWords
    from generator.text.figures import Figure

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 60
"""Characters beside a figure in which words say what it counts."""
_BEFORE, _AFTER = 4, 2
"""Words before and after it that do."""
_SMALL = 100
_COUNTS = frozenset({Kind.CARDINAL, Kind.FRACTION})
_QUOTE = frozenset('"\u201c\u201e\u00ab')


def details(
    text: str, language: str, read: Sequence[Figure], ages: Collection[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Spans of figures that are details; `ages` are those of persons who are named."""
    words = load(language).passing
    ends = list(sentences.ends(text))
    counted = Counter(bisect_right(ends, each.start) for each in read if each.kind in _COUNTS)
    portraits = list(_portraits(text, words, ages)) if ages else []
    for figure in read:
        alone = counted[bisect_right(ends, figure.start)] == 1
        told = any(low <= figure.start < high for low, high in portraits)
        if (
            _is_of_kin(figure, text, words)
            or _is_of_study(figure, text, words)
            or (alone and _is_one(figure, text))
            or (told and _is_small(figure))
        ):
            yield figure.start, figure.end


def _is_one(figure: Figure, text: str) -> bool:
    """Whether a figure is "one" in words, which is nearly an article: one woman stood up."""
    plain = _is_small(figure) and figure.kind is Kind.CARDINAL and figure.bound is Bound.EXACTLY
    return plain and figure.amount == 1 and text[figure.start : figure.end].isalpha()


def _is_of_kin(figure: Figure, text: str, words: PassingWords) -> bool:
    """Whether a figure counts the children of somebody: has two children, her two sons."""
    before, after = _before(figure, text)[-_BEFORE:], _after(figure, text)[:_AFTER]
    return not words.kin.isdisjoint(after) and not words.owners.isdisjoint(before)


def _is_of_study(figure: Figure, text: str, words: PassingWords) -> bool:
    """Whether a figure says how much was read or asked: interviewed 140 nurses, 614 pages."""
    if not words.paperwork.isdisjoint(_after(figure, text)[:1]):
        return True
    return not words.surveying.isdisjoint(_before(figure, text)[-1:])


def _is_small(figure: Figure) -> bool:
    """Whether a figure is a small number that is no money and no share."""
    plain = figure.kind in {Kind.CARDINAL, Kind.ORDINAL, Kind.FRACTION}
    alone = (figure.whole_start, figure.whole_end) == (figure.start, figure.end)
    return plain and alone and figure.amount is not None and abs(figure.amount) < _SMALL


def _before(figure: Figure, text: str) -> list[str]:
    near = text[max(0, figure.start - _NEAR) : figure.start].rpartition("\n")[2]
    return [each.casefold() for each in _WORD.findall(near)]


def _after(figure: Figure, text: str) -> list[str]:
    near = text[figure.end : figure.end + _NEAR].partition("\n")[0]
    return [each.casefold() for each in _WORD.findall(near)]


def _portraits(
    text: str, words: PassingWords, ages: Collection[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The sentences about persons who are named with an age, to the end of their paragraph."""
    starts = sorted(start for start, _ in ages)
    going_on = False
    for low, high in pairwise([0, *sentences.ends(text), len(text)]):
        sentence = text[low:high]
        if not sentence.strip():
            going_on = going_on and "\n" not in sentence
            continue
        said = {each.casefold() for each in _WORD.findall(sentence)}
        named = bisect_left(starts, low) < bisect_right(starts, high - 1)
        person = not words.pronouns.isdisjoint(said) or sentence.lstrip()[:1] in _QUOTE
        going_on = (named or (going_on and person)) and words.unless.isdisjoint(said)
        if going_on:
            yield low, high
