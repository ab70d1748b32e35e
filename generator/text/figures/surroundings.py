"""An amount with the text around it, which may make it another amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.text.figures.numbers import Number
    from generator.text.figures.units import Measured


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An amount, and the text around it."""

    tokens: Tokens
    number: Number
    measured: Measured
    lexicon: Lexicon
