"""Turns a text into words and the keys under which each word is found.

A word's keys are its surface (folded, as written), its stems, and the amount that it states or
begins. The browser does the same in `browser/analysis.js`; a parity test compares the two.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from generator.search import amounts, characters, digits, ruleset, stems
from generator.search.characters import TextPiece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.search.amounts import StatedAmount

_ACRONYM = re.compile("[A-Z]{2,3}")
_LETTERS = re.compile("[a-z]+")
_DIGITS = re.compile("[0-9]+")
_HYPHENS = ("-", "\u2010", "\u2011")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text."""

    start: int
    """Offset of its first character, in code points."""

    end: int
    """Offset after its last one; of a figure in words, after the whole figure."""

    place: int
    """Its place among the words; the words of one figure share a place."""

    exact: tuple[str, ...]
    """Keys that say what is written: the surface first, then figure, acronym, joined form."""

    stems: tuple[str, ...]
    """Keys that other forms of the word share; the likeliest first."""

    alone: bool = False
    """A character that is a word of its own: its neighbours belong to the same query term."""


@dataclass(frozen=True, slots=True)
class _Raw:
    piece: TextPiece
    surface: str
    digits: bool = False
    """Whether the surface is a number."""

    currency: bool = False
    """Letters before a dollar sign, as in "US$ 10": no acronym."""


@dataclass(slots=True)
class _Figure:
    """Words that state an amount together."""

    after: int
    """The first word that is not one of them."""

    keys: list[str]


def words(text: str, language: str) -> tuple[Word, ...]:
    """Cut a text into words with their keys, by the rules of one language (BCP 47)."""
    base = ruleset.load(language).language
    raws = tuple(_raws(text, base))
    return tuple(_placed(text, raws, base))


def keys(word: str, language: str) -> tuple[str, ...]:
    """Give all keys of one word."""
    found = [key for each in words(word, language) for key in (*each.exact, *each.stems)]
    return tuple(dict.fromkeys(found))


def _placed(text: str, raws: Sequence[_Raw], language: str) -> Iterator[Word]:
    figures = _figures(text, raws, language)
    at = place = 0
    while at < len(raws):
        figure = figures.get(at)
        after = at + 1 if figure is None else figure.after
        found = [_word(text, raws, number, place, language) for number in range(at, after)]
        yield found[0] if figure is None else _stated(raws[at], found, figure.keys)
        rest = zip(found[1:], raws[at + 1 : after], strict=True)
        yield from (word for word, raw in rest if not raw.digits)
        at = after
        place += 1


def _figures(text: str, raws: Sequence[_Raw], language: str) -> dict[int, _Figure]:
    """Return the figures of a text by the word that each begins with."""
    stated, own = amounts.read(text, language)
    found: dict[int, _Figure] = {}
    free = 0
    for amount in stated:
        first, after = _overlap(raws, amount)
        if first >= free and _is_stated(raws[first:after], amount):
            found[first] = _Figure(after, [amount.key])
            free = after
    for amount in own:
        first, after = _overlap(raws, amount)
        if _is_stated(raws[first:after], amount):
            figure = found.setdefault(first, _Figure(first + 1, []))
            figure.keys.extend({amount.key}.difference(figure.keys))
    return found


def _is_stated(raws: Sequence[_Raw], amount: StatedAmount) -> bool:
    """Tell whether words state an amount; of a word in another script it must be the whole.

    Which characters are letters differs between versions of Python and of browsers.
    """
    if len(raws) != 1:
        return bool(raws)
    piece = raws[0].piece
    whole = amount.start <= piece.start and piece.end <= amount.end
    return whole or raws[0].surface.isascii()


def _overlap(raws: Sequence[_Raw], amount: StatedAmount) -> tuple[int, int]:
    """Return the first word that an amount reaches into, and the one after the last."""
    first = bisect_right(raws, amount.start, key=lambda raw: raw.piece.end)
    return first, bisect_left(raws, amount.end, lo=first, key=lambda raw: raw.piece.start)


def _stated(raw: _Raw, words: Sequence[Word], keys: Sequence[str]) -> Word:
    """Let the first word of a figure be found for all of it."""
    first = words[0]
    end = words[-1].end
    if raw.digits and len(words) > 1:
        return replace(first, end=end, exact=(*keys, *first.exact[1:]), stems=(keys[0],))
    more = (key for key in keys if key not in first.exact)
    return replace(first, end=end, exact=(*first.exact, *more))


def _word(text: str, raws: Sequence[_Raw], at: int, place: int, language: str) -> Word:
    raw = raws[at]
    piece = raw.piece
    exact: tuple[str, ...] = (raw.surface,)
    found = exact
    if not raw.digits:
        exact, found = _keys(piece.text, raw.surface, language, currency=raw.currency)
    if at + 1 < len(raws):
        exact = (*exact, *_glued(text, raw, raws[at + 1]))
    return Word(piece.start, piece.end, place, exact, found, piece.form == "alone")


@cache
def _keys(
    text: str, surface: str, language: str, *, currency: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give a word's exact keys and its stems.

    Two or three capitals get a key of their own, so that "UN" is not "Un"; an acronym has no
    other forms.
    """
    bare = text.replace(".", "")
    if _ACRONYM.fullmatch(bare) and not currency:
        return (surface, f"={bare}"), (surface,)
    return (surface,), stems.stems(surface, language)


def _glued(text: str, left: _Raw, right: _Raw) -> tuple[str, ...]:
    """Give "KN-23" the key "kn23" as well, at its first part."""
    if right.piece.start - left.piece.end != 1 or text[left.piece.end] not in _HYPHENS:
        return ()
    if not _LETTERS.fullmatch(left.surface) or not _DIGITS.match(right.surface):
        return ()
    return (left.surface + right.surface,)


def _raws(text: str, language: str) -> Iterator[_Raw]:
    for piece in _pieces(text, language):
        surface = piece.text if piece.form == "number" else _surface(piece.text, language)
        if _NUMBER.fullmatch(surface):
            yield from _numbers(piece, surface)
        elif surface:
            currency = text[piece.end : piece.end + 1] == "$"
            yield _Raw(piece, surface, currency=currency)


def _pieces(text: str, language: str) -> Iterator[TextPiece]:
    """Cut a text, with "co-operate" as one word in languages that write it so."""
    prefixes = ruleset.load(language).hyphened
    waiting: TextPiece | None = None
    for piece in characters.pieces(text):
        if waiting is not None:
            if piece.form == "word" and text[waiting.end : piece.start] in _HYPHENS:
                yield TextPiece(waiting.start, piece.end, waiting.text + piece.text, "word")
                waiting = None
                continue
            yield waiting
            waiting = None
        if piece.text.lower() in prefixes:
            waiting = piece
        else:
            yield piece
    if waiting is not None:
        yield waiting


def _numbers(piece: TextPiece, surface: str) -> Iterator[_Raw]:
    """Give a piece in digits as one number or, where it is several, as each of them."""
    number = digits.key(surface)
    if number is not None:
        yield _Raw(piece, number, digits=True)
        return
    for match in _DIGITS.finditer(piece.text):
        start, end = piece.start + match.start(), piece.start + match.end()
        part = TextPiece(start, end, match.group(), "number")
        yield _Raw(part, digits.key(match.group()) or match.group(), digits=True)


_NUMBER = re.compile("[0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)*")


@cache
def _surface(text: str, language: str) -> str:
    folded = characters.fold(text.replace(".", ""))
    rules = ruleset.load(language)
    for elided in rules.elided_end:
        folded = folded.removesuffix(elided)
    for elided in rules.elided_start:
        folded = folded.removeprefix(elided)
    return folded.replace("'", "")


ruleset.on_change(_keys.cache_clear)
ruleset.on_change(_surface.cache_clear)
