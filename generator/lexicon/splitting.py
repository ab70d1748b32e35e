"""Splits what a language writes together into words: no spaces, particles, compounds, prefixes.

Chinese 超过2万个集装箱 has no spaces, Korean 100발을 a counter and a particle, Arabic وأكثر a
conjunction, German zweihundert two numbers. What is written where is data of the lexicon.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator.lexicon.dates_in_words import YEAR
from generator.lexicon.scripts import is_unspaced
from generator.lexicon.tokens import is_word, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.lexicon.date_words import DateWords
    from generator.lexicon.files import Table
    from generator.lexicon.number_words import NumberWords

_WORDS = 65536
_MOST_PREFIXES = 3
"""Prefixes in a row: ول, وبال."""
_LONGEST = 40
"""Letters past which a word is not split."""
_SCRIPTS = re.compile(r"[a-zA-Z]+|[^a-zA-Z]+")


class Splitter:
    """The words of a language that are written together with others."""

    def __init__(self, table: Table, vocabulary: frozenset[str], spoken: frozenset[str]) -> None:
        """Take the lists of `[words]`, all words of the lexicon, and those that make numbers."""
        self.known = vocabulary
        self.alike = str.maketrans(table.get("alike", {}))
        self._prefixes = _longest_first(table.get("prefixes", ()))
        self._endings = _longest_first(table.get("endings", ()))
        self._counters = _longest_first(table.get("counters", ()))
        self._after = _longest_first(table.get("after_numbers", ()))
        self._compounds = table.get("compounds", False)
        sharp = {word.replace("ss", "ß") for word in spoken}
        self._spoken = _longest_first(spoken | sharp) if self._compounds else ()
        self._bound = frozenset(table.get("only_in_compounds", ()))
        self._rounds = frozenset(table.get("rounds", ()))
        self._attaches = bool(self._prefixes or self._endings)
        self._merged = _merged_words(table.get("merged", ()))
        self._unspaced = _unspaced(vocabulary)
        self.has_dates_in_words = table.get("has_dates_in_words", False)
        self.parts = lru_cache(_WORDS)(self._parts)

    def merged(self, text: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        """Return the spans of tokens, those of a number word of several tokens as one."""
        if not self._merged:
            return spans
        found: list[tuple[int, int]] = []
        index = 0
        while index < len(spans):
            start, last = spans[index][0], index
            for length in self._merged.get(self._folded(text[start : spans[index][1]]), ()):
                if index + length <= len(spans):
                    end = spans[index + length - 1][1]
                    if " ".join(self._folded(text[start:end]).split()) in self.known:
                        last = index + length - 1
                        break
            found.append((start, spans[last][1]))
            index = last + 1
        return tuple(found)

    def _folded(self, text: str) -> str:
        return text.casefold().translate(self.alike)

    def is_ending(self, letters: str) -> bool:
        """Whether letters at the end of a word are particles or endings, and nothing else."""
        return bool(letters) and self._are(letters, self._endings)

    def is_prefix(self, letters: str) -> bool:
        """Whether letters at the start of a word are words written on what follows them."""
        return bool(letters) and self._are(letters, self._prefixes)

    def _are(self, letters: str, words: tuple[str, ...]) -> bool:
        return len(letters) <= _LONGEST and self._run(letters, words) is not None

    def _parts(self, word: str, *, counted: bool = False) -> tuple[int, ...]:
        """The lengths of the words that are written together in one, also right after digits."""
        folded = self._folded(word)
        if len(folded) != len(word):
            folded = word.lower().translate(self.alike)  # zweihundertdreißig
        if len(folded) != len(word) or folded in self.known or len(word) > _LONGEST * 100:
            return (len(word),)
        if is_unspaced(word[0]) and self._unspaced is not None:
            return tuple(len(found) for found in self._unspaced.findall(folded))
        if self._attaches and not folded.isascii() and (pieces := _SCRIPTS.findall(folded))[1:]:
            return tuple(
                length for piece in pieces for length in self._parts(piece, counted=counted)
            )
        parts = self._decomposed(folded, counted=counted) if len(word) <= _LONGEST else None
        return (len(word),) if parts is None else parts

    def _decomposed(self, word: str, *, counted: bool) -> tuple[int, ...] | None:
        """The parts of a word that is made of known ones throughout: و|أكثر, 천|여|명|을."""
        for lead in self._leads(word):
            rest = word[sum(lead) :]
            if (core := self._core(rest, counted=counted)) is not None and len(lead) + len(
                core
            ) > 1:
                return (*lead, *core)
        return None

    def _leads(self, word: str, most: int = _MOST_PREFIXES) -> Iterator[tuple[int, ...]]:
        """Each run of prefixes that a word can begin with, the empty one first."""
        yield ()
        for prefix in self._prefixes if most else ():
            if word.startswith(prefix) and len(word) > len(prefix):
                for rest in self._leads(word[len(prefix) :], most - 1):
                    yield (len(prefix), *rest)

    def _core(self, word: str, *, counted: bool) -> tuple[int, ...] | None:
        """A known word or a number with its counter, and the endings after it."""
        for end in range(len(word), 0, -1):
            endings = self._run(word[end:], self._endings)
            if endings is None:
                continue
            head = word[:end]
            if head in self.known:
                return (end, *endings)
            number = self._number(head, counted=counted)
            if number is not None:
                return (*number, *endings)
        return None

    def _run(self, word: str, words: tuple[str, ...]) -> tuple[int, ...] | None:
        """The lengths of listed words that make a text throughout, the longest first."""
        rests: dict[int, tuple[int, ...]] = {len(word): ()}
        for at in range(len(word) - 1, -1, -1):
            for each in words:
                if at + len(each) in rests and word.startswith(each, at):
                    rests[at] = (len(each), *rests[at + len(each)])
                    break
        return rests.get(0)

    def _number(self, word: str, *, counted: bool) -> tuple[int, ...] | None:
        """The parts of a number in words, with what is written on it: 천|여|명."""
        for tail in self._tails(word):
            number = self._run(word[: len(word) - sum(map(len, tail))], self._spoken)
            if number is None or not (number or tail):
                continue
            first = word[: number[0]] if number else ""
            if counted or len(number) != 1 or first not in self._bound:
                return (*number, *map(len, tail))
            if tail and first in self._rounds:  # 백여
                return (*number, *map(len, tail))
        return None

    def _tails(self, word: str) -> Iterator[tuple[str, ...]]:
        """What a word may end with that is written on a number: 여|명, 개|가량, nothing."""
        for last in _ends(word, self._after):
            before = word[: len(word) - len(last)]
            for counter in _ends(before, self._counters):
                rest = before[: len(before) - len(counter)]
                for first in _ends(rest, self._after) if counter else ("",):
                    yield tuple(part for part in (first, counter, last) if part)


def splitter_of(table: Table, numbers: NumberWords, dates: DateWords) -> Splitter | None:
    """The splitter of a language; none where nothing is written together."""
    words: dict[str, Any] = dict(table.get("words", {}))
    telling = {*dates.months, *dates.year_nouns, *numbers.scales}
    if not words and not any(is_unspaced(word[0]) for word in telling):
        return None
    words["counters"] = table.get("figures", {}).get("counters", ())
    vocabulary = frozenset(_vocabulary(table)) | dates.months.keys() | dates.weekdays.keys()
    spoken = frozenset().union(
        *(numbers.units, numbers.tens, numbers.rounds, numbers.scales),
        *(numbers.joiners, numbers.joining.before_tens, numbers.joining.after_tens),
    )
    words["rounds"] = tuple(numbers.rounds)
    words["has_dates_in_words"] = YEAR in dates.year_nouns
    words["merged"] = [
        word
        for each in (numbers.units, numbers.tens, numbers.rounds, dates.months)
        for word in each
    ]
    return Splitter(words, vocabulary, frozenset(map(str, spoken)))


def attached_words(table: Table, numbers: NumberWords, dates: DateWords) -> frozenset[str]:
    """The words that are written against digits: 만, 발, 을; of scripts with capitals, none."""
    words, counters = table.get("words", {}), table.get("figures", {}).get("counters", ())
    keys = ("prefixes", "endings", "after_numbers", "attached")
    listed = {word for key in keys for word in words.get(key, ())}
    listed |= {
        *numbers.units,
        *numbers.scales,
        *numbers.rounds,
        *counters,
        *numbers.joining.inner_bounds,
        *numbers.whole_first.by_first,
    }
    listed |= dates.year_nouns | dates.month_nouns | dates.day_nouns
    return frozenset(word for word in listed if unicodedata.category(word[0]) in {"Lo", "Lm"})


def _vocabulary(table: Table) -> Iterator[str]:
    """Every word of a lexicon's lists and tables."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _vocabulary(value)
        elif isinstance(value, list):
            yield from _listed(value)
        elif isinstance(value, int | float | str) and not isinstance(value, bool):
            yield from _words(key)


def _listed(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield from _words(value)
        elif isinstance(value, list):
            yield from _listed(value)


def _words(phrase: str) -> Iterator[str]:
    """The words of a phrase, and the phrase itself, which may be one number word."""
    yield phrase.casefold()
    yield from (word for word in split(phrase).words if is_word(word))


def _ends(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Those of listed words that a word ends with, after none at all."""
    yield ""
    yield from (ending for ending in endings if word.endswith(ending))


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word for word in words if word}, key=lambda word: (-len(word), word)))


def _merged_words(words: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """By first token: how many tokens the number words have that begin with it, most first."""
    found: dict[str, set[int]] = {}
    for word in words:
        tokens = split(word).words
        if len(tokens) > 1:
            found.setdefault(tokens[0], set()).add(len(tokens))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM"


def _unspaced(vocabulary: frozenset[str]) -> re.Pattern[str] | None:
    """The pattern of a word where no spaces are between: the longest that is known, or a letter."""
    words = [word for word in vocabulary if word and all(map(_is_letter, word))]
    unspaced = _longest_first(word for word in words if is_unspaced(word[0]))
    if not unspaced:
        return None
    known = "|".join(map(re.escape, unspaced))
    return re.compile(rf"(?s:{known}|[a-z]+|.[^\w\s]*)")
