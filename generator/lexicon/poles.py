"""The senses of words that have an opposite, and which is the opposite of which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAIRS = (
    ("up", "down"),
    ("support", "oppose"),
    ("accept", "reject"),
    ("begin", "end"),
    ("open", "close"),
    ("alive", "dead"),
    ("win", "lose"),
    ("arrive", "leave"),
    ("all", "some"),
    ("legal", "illegal"),
    ("true", "false"),
    ("allow", "forbid"),
    ("public", "secret"),
    ("guilty", "innocent"),
    ("high", "low"),
    ("same", "different"),
    ("profit", "loss"),
)
_COMPARED = (
    ("before", "after"),
    ("earlier", "later"),
    ("larger", "smaller"),
    ("longer", "shorter"),
)
_CONVERSE = (("buy", "sell"), ("send", "receive"), ("export", "import"))
OPPOSITE: Mapping[str, str] = {
    one: other for pair in (*_PAIRS, *_COMPARED, *_CONVERSE) for one, other in (pair, pair[::-1])
}
COMPARED = frozenset(pole for pair in _COMPARED for pole in pair)
"""Senses that depend on what follows: "X before Y" is "Y after X"."""
CONVERSE = frozenset(pole for pair in _CONVERSE for pole in pair)
"""Senses by which two sides of one act are told: "X buys from Y", "Y sells to X"."""
