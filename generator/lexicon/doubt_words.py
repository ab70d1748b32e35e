"""The words beside a number for which it is refused: they may scale, deny or turn it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from generator.lexicon.phrases import PhraseBook


@dataclass(frozen=True, slots=True)
class DoubtWords:
    """Words beside a number that may change it; they are not read, and the number is refused."""

    rate_links: PhraseBook[None]
    """Between the two numbers of a rate: 5 per 1,000."""
    adding: frozenset[str]
    """Join percent and what is added to it: 50 percent plus one."""
    times: frozenset[str]
    """Words that multiply one number by another: 3 times 5."""
    each: frozenset[str]
    """Words before a number of which another one is: 每五名居民中就有一人."""
    whole_links: frozenset[str]
    """Words after the whole of a share, before the share: 다섯 명 중 한 명."""
    multiples: frozenset[str]
    """Words that multiply the number after them: double 20."""
    margins: frozenset[str]
    """Words near a margin of error, which is no amount that is about right: margin, error."""
    ratios: frozenset[str]
    """Words before two numbers that are no range: a ratio of 1 to 14."""
    multiplied: PhraseBook[Fraction]
    """Words that multiply, by how much: doubled, halved."""
    multiplied_endings: tuple[str, ...]
    """What makes such a word of a number before it: twentyfold, 20-fold."""
    denying: PhraseBook[None]
    """Words that deny the number after them: not 20; bukan 20."""
    not_even: frozenset[str]
    """Words before a number that a negation before them makes "not even": не прошло и 20 минут."""
    comparing: frozenset[str]
    """Words before a number that is only compared with: better than 20."""
    turning: PhraseBook[None]
    """Words that change the number before them: 5 below zero; 5 squared."""
    unreadable: PhraseBook[None]
    """Words that scale the number before them in a way that is not read: 5 grand."""
    signed_units: frozenset[str]
    """Units that are often below zero: degrees; derajat."""
    foreign_scales: frozenset[str]
    """Scales of the other languages: "20 juta" in an English text."""
    unit_before: frozenset[str]
    """Words before a vague number that is the unit of others: figures in thousands."""
    scale_ends: frozenset[str]
    """Words before a vague number that place it at an end: in the low hundreds."""
