"""Figures in one form, however they are written: `20.000`, `20,000` and `20 ribu` are 20000.

Exact integer arithmetic only: the browser does the same with BigInt.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.search.ruleset import NumberWords

_LONGEST = 30
"""Digits of a figure; a longer run of digits is no quantity."""

_GROUP = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: `digits` divided by ten `decimals` times."""

    digits: int
    decimals: int = 0

    def times_ten(self, power: int) -> "Figure":
        """Move the decimal point to the right."""
        if power <= self.decimals:
            return Figure(self.digits, self.decimals - power)
        return Figure(self.digits * 10 ** (power - self.decimals))

    def __str__(self) -> str:
        """Write it without separators, with a decimal point and no needless zeros."""
        if not self.decimals:
            return str(self.digits)
        text = str(self.digits).rjust(self.decimals + 1, "0")
        whole, fraction = text[: -self.decimals], text[-self.decimals :].rstrip("0")
        return f"{whole}.{fraction}" if fraction else whole


def parse(text: str) -> tuple[Figure, ...]:
    """Read the digits of one piece of text.

    Three digits after each separator make groups (`20.000`, `20,000`); one other separator is a
    decimal point (`1,5`); anything else is several numbers (`22.01.2024`).
    """
    marks = [character for character in text if not "0" <= character <= "9"]
    parts = _parts(text)
    if len(text) > _LONGEST:
        return ()
    if not marks:
        return (Figure(int(text)),)
    if len(set(marks)) == 1 and _grouped(parts):
        return (Figure(int("".join(parts))),)
    if len(set(marks)) > 1 and marks.count(marks[-1]) == 1 and _grouped(parts[:-1]):
        return (_decimal("".join(parts[:-1]), parts[-1]),)
    if len(marks) == 1 and marks[0] in ".,":
        return (_decimal(parts[0], parts[1]),)
    return tuple(Figure(int(part)) for part in parts)


def _parts(text: str) -> list[str]:
    return "".join(each if "0" <= each <= "9" else " " for each in text).split(" ")


def _grouped(parts: Sequence[str]) -> bool:
    return (
        len(parts[0]) <= _GROUP
        and not parts[0].startswith("0")
        and all(len(part) == _GROUP for part in parts[1:])
    )


def _decimal(whole: str, fraction: str) -> Figure:
    return Figure(int(whole + fraction), len(fraction))


@dataclass(frozen=True, slots=True)
class Reading:
    """A number read from one word or more."""

    figure: Figure
    words: int
    """How many words it takes."""


class _Sum:
    """A number growing word by word; `add` says whether a word still belongs to it."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.total = 0
        self.group = 0
        self.pending: Figure | None = None
        self.written = False  # pending came in digits
        self.scale = 99
        self.empty = True

    def add(self, word: str, figure: Figure | None) -> bool:
        """Take one more word; False, and nothing taken, where it cannot follow."""
        steps = (self._digits, self._unit, self._teen, self._ten, self._scale, self._one)
        taken = any(step(word, figure) for step in steps)
        self.empty = self.empty and not taken
        return taken

    def _digits(self, _word: str, figure: Figure | None) -> bool:
        if figure is None or not self.empty:
            return False
        self.pending, self.written = figure, True
        return True

    def _unit(self, word: str, _figure: Figure | None) -> bool:
        unit = self.words.units.get(word)
        if unit is None or (self.pending is not None and not self._round_for(unit)):
            return False
        if self.group and not _fits(self.group, unit):
            return False
        if self.pending is not None:
            self.group += self.pending.digits
        self.pending, self.written = Figure(unit), False
        return True

    def _round_for(self, unit: int) -> bool:
        return not self.written and self.pending is not None and _fits(self.pending.digits, unit)

    def _teen(self, word: str, _figure: Figure | None) -> bool:
        if word not in self.words.teens or self.pending is None or self.pending.decimals:
            return False
        if not 0 < self.pending.digits < 10:  # noqa: PLR2004 - a teen is ten and one digit
            return False
        self.pending = Figure(self.pending.digits + 10)
        return True

    def _ten(self, word: str, _figure: Figure | None) -> bool:
        power = self.words.tens.get(word)
        if power is None or self.pending is None or self.pending.decimals:
            return False
        if not 0 < self.pending.digits < 100:  # noqa: PLR2004 - "dua puluh", "twelve hundred"
            return False
        self.group += self.pending.digits * 10**power
        self.pending = None
        return True

    def _scale(self, word: str, _figure: Figure | None) -> bool:
        power = self.words.scales.get(word)
        if power is None or power >= self.scale or not (self.group or self.pending):
            return False
        if self.pending and self.pending.decimals:
            return self._scale_decimal(self.pending, power)
        whole = self.pending.digits if self.pending else 0
        self.total += (self.group + whole) * 10**power
        self.group, self.pending, self.scale = 0, None, power
        return True

    def _scale_decimal(self, pending: Figure, power: int) -> bool:
        scaled = pending.times_ten(power)
        if scaled.decimals or self.total:
            return False
        self.total, self.pending, self.scale = scaled.digits, None, power
        return True

    def _one(self, word: str, _figure: Figure | None) -> bool:
        power = self.words.ones.get(word)
        if power is None or power >= self.scale or self.group or self.pending is not None:
            return False
        self.total += 10**power
        self.scale = power
        return True

    def figure(self) -> Figure:
        """Give the number so far."""
        if self.pending is None:
            return Figure(self.total + self.group)
        if self.pending.decimals:
            return self.pending
        return Figure(self.total + self.group + self.pending.digits)


def _fits(above: int, unit: int) -> bool:
    """Tell whether a unit may follow: one digit after tens, two digits after hundreds."""
    return above >= 20 and above % (10 if unit < 10 else 100) == 0  # noqa: PLR2004 - its place


def read(
    words: Sequence[str], figures: Sequence[Figure | None], names: NumberWords
) -> Reading | None:
    """Read the longest number that begins with the first word.

    `figures` holds the value of each word that is written in digits.
    """
    total = _Sum(names)
    taken = 0
    while taken < len(words):
        if total.add(words[taken], figures[taken]):
            taken += 1
        elif _joins(words, taken, names) and total.add(words[taken + 1], None):
            taken += 2
        else:
            break
    return Reading(total.figure(), taken) if taken else None


def _joins(words: Sequence[str], at: int, names: NumberWords) -> bool:
    """Tell whether an `and` stands inside a number, as in "one hundred and five"."""
    return (
        0 < at < len(words) - 1
        and words[at] in names.joins
        and (words[at - 1] in names.tens or words[at - 1] in names.scales)
        and words[at + 1] in names.units
    )
