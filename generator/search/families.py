"""Words that belong together, or must not be joined, although no rule of their language shows it.

`rules/<language>.forms.txt` has irregular forms, `rules/<language>.families.txt` words that are
made from each other. Both have words that no rule may join with another.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from generator.search import steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.search.steps import StemStep

    Course = tuple[tuple[str, ...], ...]
    """What a word may come from at each step that asks for families, and at the end."""


def stems(lines: Iterable[Sequence[str]], of: Sequence[StemStep]) -> dict[str, str]:
    """Return the stem of each word of a family, as the steps before `family` leave the word."""
    first = tuple(takewhile(lambda step: step.take != "family", of))
    found: dict[str, str] = {}
    for line in lines:
        for word in line:
            plain = next(iter(steps.take(first, word, {})))
            if found.setdefault(plain, line[0]) != line[0]:
                message = f"{word} is in the families of {found[plain]} and of {line[0]}"
                raise ValueError(message)
    return found


def forms(
    lines: Iterable[Sequence[str]], of: Sequence[StemStep], families: Mapping[str, str]
) -> dict[str, str]:
    """Return the stem of each irregular form: that of the first word of its line."""
    found: dict[str, str] = {}
    for word, *others in lines:
        if word == "=":
            found.update(dict.fromkeys(others, others[0]))
        else:
            found.update(dict.fromkeys(others, next(iter(steps.take(of, word, families)))))
    return found


def courses(known: Iterable[str], of: Sequence[StemStep]) -> dict[str, Course]:
    """Return what the rules make of each word after the first step that asks for families."""
    later = tuple(dropwhile(lambda step: step.take != "family", of))[1:]
    ends = [at for at, step in enumerate(later) if step.take == "family"]
    return {
        word: tuple(tuple(steps.take(later[:end], word, {})) for end in (*ends, len(later)))
        for word in known
    }


def reduced(
    known: Mapping[str, str], made: Mapping[str, Course], keys: frozenset[str]
) -> dict[str, str]:
    """Return the words of families that queries of an index with `keys` need.

    A word is needed where its stem is a key, or where what the rules make of it alone is one.
    """
    kept = {word: stem for word, stem in known.items() if stem in keys}
    while True:
        rest = [word for word in known if word not in kept]
        needed = [word for word in rest if not keys.isdisjoint((word, *_end(made[word], kept)))]
        if not needed:
            return kept
        kept.update((word, known[word]) for word in needed)


def _end(course: Course, families: Mapping[str, str]) -> tuple[str, ...]:
    """What the rules make of a word where these are the families."""
    asked = (each for candidates in course[:-1] for each in candidates)
    family = next((families[each] for each in asked if each in families), None)
    return course[-1] if family is None else (family,)


def grouped(known: Mapping[str, str]) -> dict[str, str]:
    """Write words under their stems, which takes fewer bytes: `{"supply": "suppli supplier"}`."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word, stem in known.items():
        groups[stem].append(word)
    return {stem: " ".join(words) for stem, words in sorted(groups.items())}


def ungrouped(groups: Mapping[str, str]) -> dict[str, str]:
    """Return the stem of each word of what `grouped` wrote."""
    return {word: stem for stem, words in groups.items() for word in words.split()}
