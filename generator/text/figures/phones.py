"""Reads telephone numbers: +49 30 123456, 0812 3456 7890, (202) 555-0147."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.text.figures.figure import Kind
from generator.text.figures.numbers import Number

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_PHONE = re.compile(
    r"(?:\+|00)?[0-9]{1,4}[ )./-]{0,2}(?:[0-9]{1,8}[ ./-]){0,5}[0-9]{2,8}(?![\w]|[.,][0-9])"
)
_AREA_PHONE = re.compile(r"\([0-9]{2,4}\) ?[0-9]{3,4}[ -][0-9]{3,5}(?![\w])")
_LOCAL_PHONE = re.compile(r"[1-9][0-9]{2}-[0-9]{4}(?![\w-]|[.,][0-9])")
_FEW_DIGITS = 7


def phone_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return the telephone number that begins at a numeral."""
    start = tokens.spans[index][0]
    area = _AREA_PHONE.match(tokens.text, start - 1) if start else None
    local = area or _LOCAL_PHONE.match(tokens.text, start)
    if local is not None and not (area is None and tokens.touches(index)):
        return Number(index, last_token(tokens, index, local.end()), None, kind=Kind.IDENTIFIER)
    return _led_phone(tokens, index, lexicon)


def _led_phone(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read +49 30 123456 and 0812 3456 7890."""
    plus = tokens.word(index - 1) == "+" and tokens.touches(index)
    zero = tokens.word(index).startswith("0") and len(tokens.word(index)) > 1
    named = lexicon.figures.labels.ending(tokens, index - 1) is not None
    if not (plus or zero or named):
        return None
    match = _PHONE.match(tokens.text, tokens.spans[index][0])
    digits = "" if match is None else re.sub(r"\D", "", match[0])
    if match is None or len(digits) < _FEW_DIGITS or lexicon.separators.decimal in match[0][:2]:
        return None
    first = index - 1 if plus else index
    return Number(first, last_token(tokens, index, match.end()), None, kind=Kind.IDENTIFIER)


def last_token(tokens: Tokens, index: int, end: int) -> int:
    """Return the token that ends at a position or reaches past it."""
    while tokens.spans[index][1] < end and index + 1 < len(tokens):
        index += 1
    return index
