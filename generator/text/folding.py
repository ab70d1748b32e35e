"""Text folded so that only what may differ between two spellings of the same words is levelled.

`fold` is for quotes: Unicode form (NFC), runs of white space and typographic quotation marks are
folded; case, digits and every other character stay. `loosen` is for names, and for telling what an
eye cannot see: it folds hyphens and dashes, too, and removes characters that show nothing. `level`
is for figures and dates: as `loosen`, but a dash is no hyphen, and lines stay lines. Offsets lead
back to the text as written.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_MARKS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "«": '"',
        "»": '"',
        "‘": "'",  # noqa: RUF001
        "’": "'",  # noqa: RUF001
        "‚": "'",  # noqa: RUF001
        "‛": "'",  # noqa: RUF001
        "‹": "'",  # noqa: RUF001
        "›": "'",  # noqa: RUF001
    }
)
_GAPS = re.compile(r"\s{2,}")
_HIDDEN = (
    r"\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    r"\ufe00-\ufe0f\ufeff"
)
"""Characters that show nothing: soft hyphens, joiners, marks of direction, variation selectors."""
_UNSEEN = re.compile(rf"(?: ?[{_HIDDEN}])+ ?|[\ufb00-\ufb06]|(?<=\w)[-'] (?=\w)")
"""What `loosen` changes: what is not seen, ligatures, and perhaps a line's end after a hyphen."""
_UNSEEN_ALONE = re.compile(rf"[{_HIDDEN}]+")
_REMOVED = re.compile(rf"\u00ad[^\S\n]*\n[^\S\n]*(?=\w)|[{_HIDDEN}]+")
_LINE_END = re.compile(r"(?<=[^\W_])[-\u2010][^\S\n]*\n[^\S\n]*(?=[^\W_])")
"""A hyphen at a line's end that may break a word."""
_LONGEST_WORD = 40
_FULL_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_OTHER_DIGITS = re.compile(r"(?<![0-9])[^\D0-9\uff10-\uff19]+(?![0-9])")
_THIN = "\u2007\u2008\u2009\u202f"
_GROUPING = re.compile(rf"(?<=[0-9])[{_THIN}](?=[0-9]{{3}}(?![0-9]))")
THIN_SPACE = "\u202f"
"""The space that groups digits in a levelled text: 20 000 with any thin space."""
_WIDE = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u200a\u205f\u3000"
_LEVEL = str.maketrans(
    dict.fromkeys(_WIDE + _THIN, " ")
    | dict.fromkeys("\u2010\u2011\ufe63", "-")
    | dict.fromkeys("\u2044\u2215", "/")
    | {"\u2012": "\u2013"}
)
_WIDE_SIGNS = {wide: plain for wide, plain in _FULL_WIDTH.items() if not chr(wide).isdigit()}
_ALIKE = _WIDE_SIGNS | str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u02bc\u02b9\u2032\uff07\u00b4\u0060", "'"),
    }
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back."""

    text: str
    _here: tuple[int, ...]
    """Offsets in the folded text where the distance to the text as written changes."""
    _there: tuple[int, ...]
    """The offsets in the text as written that these stand for."""
    _under: Folded | None = None
    """Where the text as written is itself a folded one."""

    def back(self, offset: int) -> int:
        """The offset in the text as written of an offset in the folded text."""
        index = bisect_right(self._here, offset) - 1
        if index >= 0:
            offset += self._there[index] - self._here[index]
        return offset if self._under is None else self._under.back(offset)


@lru_cache(maxsize=256)
def fold(text: str) -> Folded:
    """Fold a text; linear in its length."""
    changed, here, there = _changed(text, _changes(text))
    even = re.sub(r"\s", " ", changed)
    return Folded(even.translate(_MARKS), here, there)


@lru_cache(maxsize=256)
def loosen(text: str) -> Folded:
    """Fold a text, and what looks the same in it; linear in its length."""
    folded = fold(text)
    changed, here, there = _changed(folded.text, _loosenings(text, folded))
    return Folded(changed.translate(_ALIKE), here, there, folded)


def _loosenings(text: str, folded: Folded) -> Iterator[tuple[int, int, str]]:
    for match in _UNSEEN.finditer(folded.text):
        start, end, found = match.start(), match.end(), match[0]
        if found[0] in "-'":
            if "\n" in text[folded.back(start) : folded.back(end)]:
                yield start, end, found[0]
        elif "\ufb00" <= found <= "\ufb06":
            yield start, end, unicodedata.normalize("NFKC", found)
        else:
            broken = "\u00ad " in found and "\n" in text[folded.back(start) : folded.back(end)]
            yield start, end, " " if " " in found and not broken else ""


@lru_cache(maxsize=256)
def level(text: str) -> Folded:
    """Fold what figures and dates do not differ by; linear in its length."""
    unseen = ((m.start(), m.end(), "") for m in _REMOVED.finditer(text))
    seen = Folded(*_changed(text, unseen))
    changed, here, there = _changed(seen.text, _compositions(seen.text))
    plain = _OTHER_DIGITS.sub(_plain_digits, changed).translate(_FULL_WIDTH)
    grouped = _GROUPING.sub("\0", plain).translate(_LEVEL).replace("\0", THIN_SPACE)
    return Folded(grouped, here, there, seen)


def unbroken(
    text: str, joins: Callable[[str], bool] | None = None, under: Folded | None = None
) -> Folded | None:
    """Join the words that a hyphen breaks at a line's end; None where no word is broken.

    Where `joins` is given it tells which words are one word; in others the hyphen stays. `under`
    is what the text was folded by before.
    """
    breaks = list(_LINE_END.finditer(text))
    if not breaks:
        return None
    changes = (
        (each.start(), each.end(), "" if _is_one_word(text, each, joins) else "-")
        for each in breaks
    )
    return Folded(*_changed(text, changes), under)


def broken_words(text: str) -> tuple[str, ...]:
    """The words that a hyphen may break at the end of a line, on one line: dis- mantled."""
    found = (each for each in _LINE_END.finditer(text) if _is_one_word(text, each, None))
    return tuple(_around(text, each, f"{each[0][0]} ") for each in found)


def _is_one_word(text: str, line_end: re.Match[str], joins: Callable[[str], bool] | None) -> bool:
    """Whether the hyphen at a line's end breaks a word; it joins two where there is a digit."""
    beside = text[line_end.start() - 1] + text[line_end.end()]
    return beside.isalpha() and (joins is None or joins(_around(text, line_end)))


def _around(text: str, line_end: re.Match[str], between: str = "") -> str:
    """The two halves of a word as one, with what is `between` them."""
    start, end = line_end.span()
    left = re.search(r"[^\W\d_]*\Z", text[max(0, start - _LONGEST_WORD) : start])
    right = re.match(r"[^\W\d_]*", text[end : end + _LONGEST_WORD])
    return (left[0] if left else "") + between + (right[0] if right else "")


def _plain_digits(match: re.Match[str]) -> str:
    """The digits of one script as those of ASCII; digits of several scripts stay as they are."""
    values = [unicodedata.decimal(digit) for digit in match[0]]
    zeros = {ord(digit) - value for digit, value in zip(match[0], values, strict=True)}
    return "".join(map(str, values)) if len(zeros) == 1 else match[0]


def span_of(folded: Folded, text: str, start: int, end: int) -> tuple[int, int]:
    """The span in the text as written, without what is not seen at its end."""
    first, last = folded.back(start), folded.back(end)
    while last > first and _UNSEEN_ALONE.match(text, last - 1):
        last -= 1
    return first, last


def _changed(
    text: str, changes: Iterable[tuple[int, int, str]]
) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """The text with the changes made, and where the distance to what it was changes."""
    parts: list[str] = []
    here: list[int] = []
    there: list[int] = []
    length = done = 0
    for start, end, new in changes:
        parts += [text[done:start], new]
        length += start - done + len(new)
        done = end
        if len(new) != end - start:
            here.append(length)
            there.append(done)
    parts.append(text[done:])
    return "".join(parts), tuple(here), tuple(there)


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches that folding makes longer or shorter, or composes, in order."""
    if unicodedata.is_normalized("NFC", text):
        for match in _GAPS.finditer(text):
            yield match.start(), match.end(), " "
        return
    start = 0
    while start < len(text):
        end = _cluster_end(text, start)
        raw = text[start:end]
        if len(raw) > 1 and raw.isspace():
            yield start, end, " "
        elif (new := unicodedata.normalize("NFC", raw)) != raw:
            yield start, end, new
        start = end


def _compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches that compose to fewer characters, in order."""
    changes = () if unicodedata.is_normalized("NFC", text) else _changes(text)
    return (change for change in changes if change[2] != " ")


def _cluster_end(text: str, start: int) -> int:
    """The end of the run of white space, or of the characters that compose to one, at `start`."""
    end = start + 1
    if text[start].isspace():
        while end < len(text) and text[end].isspace():
            end += 1
        return end
    while end < len(text):
        if unicodedata.combining(text[end]):
            end += 1
            continue
        composed = unicodedata.normalize("NFC", text[start:end])
        joined = unicodedata.normalize("NFC", text[start : end + 1])
        alone = unicodedata.normalize("NFC", text[end])
        if joined == composed + alone:
            break
        end += 1
    return end
