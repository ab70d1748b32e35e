"""The passage of an article most like some words: for suggestions, never for proof."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

from rapidfuzz import fuzz

from generator.text.folding import fold, loosen, unbroken
from generator.text.span import Span

MIN_SCORE = 75.0
"""Percent of likeness (Indel) below which nothing is suggested."""
_SHOWN = 12
"""Letters shown before a character that cannot be seen."""
MAX_TEXT = 400_000
MAX_WORDS = 2_000
_ODD = frozenset({"Mn", "Me", "Cf", "Cc", "Pd", "Zs", "Sk", "Lm", "No"})
_WORD = re.compile(r"\w")
_NO_WORD = re.compile(r"\W")
_SPACE = re.compile(r"\s")
_BROKEN = re.compile(r"\w+-[^\S\n]*\n\s*\w+")


def alike(words: str, text: str) -> Span | None:
    """The passage that looks the same as `words` and is not: hidden characters, other hyphens."""
    needle, loose = loosen(words).text.strip(), loosen(text)
    start = loose.text.find(needle)
    if not needle or start < 0:
        return None
    return Span(loose.back(start), loose.back(start + len(needle)))


def unseen(words: str, found: str) -> str | None:
    """The first difference of two texts that look the same: "U+00AD after 'am'"."""
    ours, theirs = fold(words).text.strip(), fold(found).text.strip()
    pairs = enumerate(zip(ours, theirs, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(ours), len(theirs)))
    if ours == theirs:
        return None
    ours_here, theirs_here = ours[at : at + 1], theirs[at : at + 1]
    odd_there = bool(theirs_here) and not theirs_here.isascii()
    owner, odd = ("the article", theirs_here) if odd_there else ("the quote", ours_here)
    if not odd:
        return None
    before = re.search(r"\w*\Z", ours[:at])
    after = f" after '{before[0][-_SHOWN:]}'" if before and before[0] else ""
    return f"{owner} has U+{ord(odd):04X} ({unicodedata.name(odd, 'unnamed').lower()}){after}"


def in_capitals(words: str, text: str) -> Span | None:
    """The passage that is `words` but for capital and small letters: a headline."""
    needle, lowered = loosen(words).text.strip().casefold(), loosen(text)
    parts = [letter.casefold() for letter in lowered.text]
    whole = "".join(parts)
    start = whole.find(needle)
    if not needle or start < 0:
        return None
    ends = list(accumulate(map(len, parts)))  # the small letter of İ is two
    first, last = (bisect_right(ends, at) for at in (start, start + len(needle) - 1))
    return Span(lowered.back(first), lowered.back(last + 1))


def odd_character(words: str, found: str) -> str | None:
    """The first difference, where it is a character that a reader may take for another one."""
    ours, theirs = fold(words).text.strip(), fold(found).text.strip()
    same = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), len(ours))  # noqa: B905
    one, other = ours[same : same + 1], theirs[same : same + 1]
    mixed = bool(one and other) and one.isascii() != other.isascii()
    odd = mixed or any(unicodedata.category(each) in _ODD for each in one + other)
    return unseen(words, found) if odd and not (one + other).isascii() else None


def broken(words: str, text: str) -> tuple[Span, str] | None:
    """The passage that is the words but for a hyphen at a line's end, and the word it breaks."""
    joined = unbroken(text)
    if joined is None:
        return None
    needle, loose = loosen(words).text.strip(), loosen(joined.text)
    start = loose.text.find(needle)
    if not needle or start < 0:
        return None
    span = Span(*(joined.back(loose.back(at)) for at in (start, start + len(needle))))
    word = _BROKEN.search(text, span.start, span.end)
    return (span, " ".join(word[0].split())) if word else None


def passage(words: str, text: str) -> Span | None:
    """The likeliest passage, in whole words; None where nothing is like it."""
    if not words.strip() or len(text) > MAX_TEXT or len(words) > MAX_WORDS:
        return None
    aligned = fuzz.partial_ratio_alignment(words, text, score_cutoff=MIN_SCORE)
    if aligned is None or aligned.score < MIN_SCORE:
        return None
    start, end = aligned.dest_start, aligned.dest_end
    if len(text) < len(words):
        start, end = 0, len(text)
    return edged(Span(_word_edge(text, start), _word_edge(text, end)), text, words)


def edged(span: Span, text: str, words: str) -> Span:
    """The span without space round it, nor marks, such as a comma, that `words` do not have."""
    start, end = span.start, span.end
    outside = _NO_WORD if words.strip()[:1].isalnum() else _SPACE
    while start < end and outside.match(text[start]):
        start += 1
    outside = _NO_WORD if words.strip()[-1:].isalnum() else _SPACE
    while start < end and outside.match(text[end - 1]):
        end -= 1
    return Span(start, end)


def _word_edge(text: str, offset: int) -> int:
    """The nearer edge of the word that `offset` stands in, or `offset` between words."""
    left = right = offset
    while left > 0 and _WORD.match(text[left - 1]):
        left -= 1
    while right < len(text) and _WORD.match(text[right]):
        right += 1
    if offset in (left, right):
        return offset
    return left if offset - left < right - offset else right
