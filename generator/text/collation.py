"""In which order a language lists names: by its alphabet, marks after letters without.

Python and Babel compare code points. Letters with marks stand beside those without here, unless a
language counts them as letters of their own; Chinese stands by pinyin, as GB 2312 orders it.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from generator.lexicon.files import SIGNS, read

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT_I = "\u0439"
"""A letter of Cyrillic that Unicode makes of another one and a mark."""
_LATIN = 0x250
"""Code points below are Latin."""
_IDEOGRAPHS = 0x4E00
_DOTTED = frozenset({"az", "tr"})
_ALEFS = str.maketrans("\u0623\u0625\u0622\u0671\u0649", "\u0627\u0627\u0627\u0627\u064a")

Key = tuple[tuple[tuple[int, bytes], ...], str]


def key(text: str, language: str) -> Key:
    """What to sort a text by in a language; texts that differ in marks alone keep their order."""
    base = language.partition("-")[0]
    small = _small(text, base)
    return tuple(_letter(each, base) for each in small), text


def _small(text: str, language: str) -> str:
    """The text in small letters, each composed."""
    if language in _DOTTED:
        text = text.replace("I", "\u0131").replace("\u0130", "i")
    return unicodedata.normalize("NFC", text).casefold()


@cache
def _letter(letter: str, language: str) -> tuple[int, bytes]:
    """The place of a letter: in the alphabet, else by its letter without marks, else by pinyin."""
    alphabet: str = read(SIGNS)["alphabets"].get(language, "")
    if letter in alphabet:
        return _place(alphabet[0]), alphabet.index(letter).to_bytes(2, "big")
    if language == "zh" and (pinyin := _pinyin(letter)):
        return _place(chr(_IDEOGRAPHS)), pinyin
    for plain in _plainer(letter):
        if plain in alphabet:
            return _place(alphabet[0]), alphabet.index(plain).to_bytes(2, "big")
    return _place(plain), plain.encode("utf-32-be")


def _plainer(letter: str) -> Iterator[str]:
    """A letter with fewer and fewer of its marks: ấ, â, a; й is a letter of its own."""
    if letter == _SHORT_I:
        yield letter
        return
    parts = unicodedata.normalize("NFD", letter)
    for end in range(len(parts), 0, -1):
        for marks in (parts[1:end], parts[2 : end + 1]):
            yield unicodedata.normalize("NFC", parts[0] + marks).translate(_ALEFS)
    yield parts[0].translate(_ALEFS)


def _place(letter: str) -> int:
    """Which script a letter is of: signs and digits first, scripts as Unicode orders them."""
    if letter.isdecimal() or not letter.isalnum():
        return 0
    return ord(letter) // 0x80 + 1 if ord(letter) >= _LATIN else 1


def _pinyin(letter: str) -> bytes:
    """Where GB 2312 has a character, whose common ones it orders by pinyin; nothing if nowhere."""
    try:
        return letter.encode("gb2312") if ord(letter) >= _IDEOGRAPHS else b""
    except UnicodeEncodeError:
        return b"\xff" + letter.encode("utf-32-be")
