"""Finds names that the dossier does not know: capitals in mid-sentence, acronyms, models."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon.locales import locale_of
from generator.lexicon.tokens import HYPHEN, is_numeral, is_word
from generator.text.claims.hedging import BEFORE_A_SENTENCE, is_headline
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.lexicon.claim_words import NameWords
    from generator.lexicon.tokens import Tokens

_FEWEST = 2
"""Letters of an acronym."""


def are_told(language: str) -> bool:
    """Whether capitals tell the names of a language from its other words.

    Where a script has none, or every noun has one, a name that the dossier does not have is only
    noticed where it is an acronym.
    """
    locale = locale_of(language)
    name = (locale.get_display_name() or "") if locale is not None else ""
    has_capitals = name.lower() != name.upper()
    return has_capitals and not lexicon.load(language).names.capital_nouns


def proper_nouns(tokens: Tokens, language: str, taken: Sequence[Span]) -> Iterator[Span]:
    """Spans of unknown names outside the spans `taken`, each as long as its capitals go on."""
    if is_headline(tokens):
        return
    names = lexicon.load(language).names
    covered = _covered(tokens, taken)
    index = 0
    while index < len(tokens):
        last = _run(tokens, index, covered, language) if _capital(tokens, index) else None
        if last is None:
            index += 1
            continue
        named = [at for at in range(index, last + 1) if _tells(tokens, at, names)]
        if not named and _begins_a_name(tokens, index, last, language):
            named = [index]
        if named:
            yield Span(tokens.spans[named[0]][0], tokens.spans[last][1])
        index = last + 1


def _covered(tokens: Tokens, taken: Sequence[Span]) -> frozenset[int]:
    starts = [start for start, _ in tokens.spans]
    ends = [end for _, end in tokens.spans]
    return frozenset(
        index
        for span in taken
        for index in range(bisect_right(ends, span.start), bisect_left(starts, span.end))
    )


def _run(tokens: Tokens, first: int, covered: frozenset[int], language: str) -> int | None:
    """The last token of the capitals that begin at a token; none where there are none."""
    if not _named(tokens, first, covered, language):
        return None
    last = first
    while True:
        following = last + 1
        if tokens.word(following) == HYPHEN and tokens.touches(following):
            following += 1
            if is_numeral(tokens.word(following)) and tokens.touches(following):
                last = following
                continue
        if not _named(tokens, following, covered, language):
            return last
        last = following


def _named(tokens: Tokens, index: int, covered: frozenset[int], language: str) -> bool:
    dates = lexicon.load(language).dates
    word = tokens.word(index)
    return (
        index not in covered
        and is_word(word)
        and _capital(tokens, index)
        and word not in dates.months
        and word not in dates.weekdays
        and not (len(word) == 1 and tokens.word(index + 1) != ".")
    )


def _capital(tokens: Tokens, index: int) -> bool:
    return tokens.written(index)[:1].isupper()


def _tells(tokens: Tokens, index: int, names: NameWords) -> bool:
    """Whether a word with a capital must be a name: one that begins a sentence need not be."""
    written = tokens.written(index)
    if not written[:1].isupper() or tokens.words[index] in names.common:
        return False
    acronym = written.isupper() and len(written) >= _FEWEST
    return acronym or not (names.capital_nouns or _begins(tokens, index))


def _begins_a_name(tokens: Tokens, first: int, last: int, language: str) -> bool:
    """Whether a name of two words has a common noun in the end: "Kelmont Institute left"."""
    words = lexicon.load(language)
    common = words.names.common | words.names.determiners | words.figures.function_words
    is_pair = last == first + 1 and tokens.words[first] not in common
    return is_pair and not words.names.capital_nouns


def _begins(tokens: Tokens, index: int) -> bool:
    return index == 0 or tokens.words[index - 1] in BEFORE_A_SENTENCE
