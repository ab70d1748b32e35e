"""Finds the parts of dates that are written in Chinese numerals: 二〇〇九年五月十二日."""

from __future__ import annotations

import re
import unicodedata

YEAR = "年"
"""A language whose years have this noun writes dates so."""
_DIGIT = "[〇零一二三四五六七八九]"
_NUMBER = "(?:二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九])"
_ALONE = "(?<![〇零一二三四五六七八九十百千万亿])"
_PART = re.compile(
    rf"{_ALONE}{_DIGIT}{{4}}(?=年)"
    rf"|(?<=年){_NUMBER}(?=月)"
    rf"|{_ALONE}{_NUMBER}(?=月(?:{_NUMBER}|[0-9]{{1,2}})[日号])"
    rf"|(?<=月){_NUMBER}(?=[日号])"
)
_TEN = 10


def parts(text: str) -> dict[int, tuple[int, str]]:
    """Where each part begins: its end, and its number in digits."""
    return {each.start(): (each.end(), _digits(each[0])) for each in _PART.finditer(text)}


def _digits(written: str) -> str:
    values = [int(unicodedata.numeric(each)) for each in written]
    if _TEN not in values:
        return "".join(map(str, values))
    ten = values.index(_TEN)
    return str((values[0] if ten else 1) * _TEN + sum(values[ten + 1 :]))
