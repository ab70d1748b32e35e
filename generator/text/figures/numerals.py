"""Reads a number written in digits by the separators of its language, or refuses it."""

import re
from fractions import Fraction
from functools import cache, lru_cache

from generator.lexicon.entries import Separators

LONGEST = 40
"""Digits past which a numeral is no amount but a code; keeps arithmetic small."""


@lru_cache(maxsize=4096)
def value(numeral: str, separators: Separators) -> Fraction | None:
    """Return the value of a numeral; none where it breaks the language's rules.

    In Indonesian "20.000" is 20000 and "1,5" is 1.5, while "1.5", "20.0000", "1,500,000" and
    "007" have no value.
    """
    if len(numeral) > LONGEST:
        return None
    match = _pattern(separators).fullmatch(numeral)
    if match is None:
        return None
    whole = re.sub(r"[^0-9]", "", match["whole"])
    return Fraction(int(whole)) if match["part"] is None else Fraction(f"{whole}.{match['part']}")


@cache
def _pattern(separators: Separators) -> re.Pattern[str]:
    """Return the pattern of a well-formed numeral."""
    last, before = separators.sizes
    group = f"[{re.escape(separators.group)}]"
    if separators.group.isspace():
        group = r"\s"
    head = rf"[1-9][0-9]{{0,{before - 1}}}"
    grouped = rf"{head}(?:{group}[0-9]{{{before}}})*{group}[0-9]{{{last}}}"
    return re.compile(
        rf"(?P<whole>{grouped}|0|[1-9][0-9]*)(?:{re.escape(separators.decimal)}(?P<part>[0-9]+))?"
    )
