"""Turns a text into words and the keys under which each word is found.

A word's keys are its surface (folded, as written), its stems, and where it has one its figure. The
browser does the same in `browser/analysis.js`; a parity test holds the two together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.search import characters, numbers, ruleset, stems
from generator.search.characters import Piece
from generator.search.numbers import Figure

_ACRONYM = re.compile("[A-Z]{2,3}")
_LETTERS = re.compile("[a-z]+")
_DIGITS = re.compile("[0-9]+")
_GAP = re.compile("[\\s\u00a0\u2009\u202f-]*", re.ASCII)
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
    piece: Piece
    surface: str
    figure: Figure | None
    currency: bool = False
    """Letters before a dollar sign, as in "US$ 10": no acronym."""


def words(text: str, language: str) -> tuple[Word, ...]:
    """Cut a text into words with their keys, by the rules of one language (BCP 47)."""
    base = ruleset.load(language).language
    raws = list(_raws(text, base))
    return tuple(_placed(text, raws, base))


def keys(word: str, language: str) -> tuple[str, ...]:
    """Give all keys of one word."""
    found = [key for each in words(word, language) for key in (*each.exact, *each.stems)]
    return tuple(dict.fromkeys(found))


def _placed(text: str, raws: Sequence[_Raw], language: str) -> Iterator[Word]:
    names = ruleset.load(language).numbers
    at = place = 0
    while at < len(raws):
        reading = _reading(text, raws, at, names) if _starts_number(raws[at], names) else None
        if reading is None:
            yield _word(text, raws, at, place, language)
            at += 1
        else:
            last = at + reading.words
            found = [_word(text, raws, number, place, language) for number in range(at, last)]
            yield _figure(raws[at], found[0], found[-1].end, str(reading.figure))
            yield from found[1:]
            at = last
        place += 1


def _figure(raw: _Raw, word: Word, end: int, value: str) -> Word:
    """Let the first word of a figure stand for all of it."""
    if raw.figure is None:
        return replace(word, end=end, exact=(*word.exact, value))
    return replace(word, end=end, exact=(value, *word.exact[1:]), stems=(value,))


def _word(text: str, raws: Sequence[_Raw], at: int, place: int, language: str) -> Word:
    raw = raws[at]
    piece = raw.piece
    if raw.figure is None:
        exact, found = _keys(piece.text, raw.surface, language, currency=raw.currency)
    else:
        exact, found = (raw.surface,), (raw.surface,)
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


def _reading(
    text: str, raws: Sequence[_Raw], at: int, names: ruleset.NumberWords
) -> numbers.Reading | None:
    run = [raws[at]]
    for raw in raws[at + 1 : at + 12]:
        if not _GAP.fullmatch(text, run[-1].piece.end, raw.piece.start):
            break
        run.append(raw)
    return numbers.read([raw.surface for raw in run], [raw.figure for raw in run], names)


def _starts_number(raw: _Raw, names: ruleset.NumberWords) -> bool:
    return raw.figure is not None or raw.surface in names.units or raw.surface in names.ones


def _raws(text: str, language: str) -> Iterator[_Raw]:
    for piece in characters.pieces(text):
        if piece.form == "number":
            yield from _figures(piece, piece.text)
            continue
        surface = _surface(piece.text, language)
        if surface.isascii() and _NUMBER.fullmatch(surface):
            yield from _figures(piece, surface)
        elif surface:
            yield _Raw(piece, surface, None, text[piece.end : piece.end + 1] == "$")


def _figures(piece: Piece, surface: str) -> Iterator[_Raw]:
    """Give a piece in digits as one number or, where it is several, as each of them."""
    figures = numbers.parse(surface)
    if len(figures) == 1:
        yield _Raw(piece, str(figures[0]), figures[0])
        return
    for match in _DIGITS.finditer(piece.text):
        start, end = piece.start + match.start(), piece.start + match.end()
        part = Piece(start, end, match.group(), "number")
        figure = Figure(int(match.group())) if len(match.group()) <= _LONGEST else None
        yield _Raw(part, str(figure) if figure else match.group(), figure)


_NUMBER = re.compile("[0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)*")
_LONGEST = 30


@cache
def _surface(text: str, language: str) -> str:
    folded = characters.fold(text.replace(".", ""))
    rules = ruleset.load(language)
    for elided in rules.elided_end:
        folded = folded.removesuffix(elided)
    for elided in rules.elided_start:
        folded = folded.removeprefix(elided)
    return folded.replace("'", "")
