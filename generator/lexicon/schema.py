"""What a lexicon may hold: the keys and shapes of the files that ship, and closed sets of names."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.lexicon.files import read, shipped
from generator.lexicon.hedge_kinds import SENSES, HedgeKind
from generator.lexicon.poles import OPPOSITE
from generator.lexicon.time_terms import Part, TimeUnit
from generator.terms.vocabulary import Bound, Likelihood, Magnitude

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.lexicon.files import Table

_BOUNDS = frozenset(Bound) - {Bound.EXACTLY}
_DIRECTIONS = frozenset({"past", "present", "future"})
_NAMES: Mapping[str, frozenset[str]] = {
    "bounds.before": frozenset(_BOUNDS),
    "bounds.after": frozenset(_BOUNDS),
    "bounds.adverbs": frozenset(_BOUNDS),
    "bounds.verbs": frozenset(_BOUNDS),
    "numbers.inner_bounds": frozenset(_BOUNDS),
    "vague.phrases": frozenset(Magnitude),
    "hedges.keeping": frozenset(HedgeKind),
    "hedges.senses": SENSES,
    "claims.likelihoods": frozenset(Likelihood),
    "claims.opposites": frozenset(OPPOSITE),
    "dates.units": frozenset(TimeUnit),
    "dates.parts": frozenset(Part),
    "dates.after": _DIRECTIONS,
    "dates.before": _DIRECTIONS,
}
"""The keys of which a table has only these names."""
_SHAPES = {
    "list": "a list of words",
    "pairs": "a list of pairs of words",
    "values": "a table of words with their values",
    "lists": "a table of lists of words",
    "flag": "true or false",
    "count": "a whole number",
    "text": "a text",
}


def mistakes(table: Table) -> Iterator[tuple[str, str, str]]:
    """Yield each mistake in a lexicon: its key, the message, and what to do."""
    shapes = _shapes()
    for section, keys in table.items():
        sections = sorted({key.partition(".")[0] for key in shapes})
        if section not in sections or not isinstance(keys, dict):
            yield section, f"unknown table '{section}'", f"Tables are {', '.join(sections)}."
            continue
        for key, value in keys.items():
            name = f"{section}.{key}"
            if name not in shapes:
                yield name, f"unknown key '{name}'", "See docs/lexicon.md for the keys."
            elif (found := shape(value)) not in shapes[name] and not _is_empty(value):
                wanted = " or ".join(_SHAPES[each] for each in sorted(shapes[name]))
                yield name, f"'{name}' must be {wanted}", f"It is {_SHAPES.get(found, found)}."
            else:
                yield from _values(name, value)


def _values(name: str, value: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401 -- of TOML
    """Yield the mistakes inside a table: names that are none, values that are no numbers."""
    if not isinstance(value, dict):
        return
    known = _NAMES.get(name)
    for word, meaning in value.items():
        if known is not None and word not in known:
            yield f"{name}.{word}", f"unknown name '{word}' in '{name}'", _one_of(known)
        if isinstance(meaning, str) and name.startswith(("numbers.", "ordinals.")):
            try:
                Fraction(meaning)
            except (ValueError, ZeroDivisionError):
                hint = 'Write a whole number, or a fraction such as "1/2".'
                yield f"{name}.{word}", f"'{meaning}' is no value of '{word}' in '{name}'", hint


def _one_of(names: frozenset[str]) -> str:
    return f"Names are {', '.join(sorted(map(str, names)))}."


def shape(value: Any) -> str:  # noqa: ANN401 -- what TOML has
    """The shape of a value, by the names of `_SHAPES`; of another one the name of its type."""
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, int):
        return "count"
    if isinstance(value, str):
        return "text"
    if isinstance(value, list):
        texts = all(isinstance(each, str) for each in value)
        return "list" if texts else "pairs" if all(map(_is_pair, value)) else "a mixed list"
    if isinstance(value, dict):
        lists = {isinstance(each, list) for each in value.values()}
        return "lists" if lists == {True} else "values" if lists == {False} else "a mixed table"
    return type(value).__name__


def _is_pair(value: Any) -> bool:  # noqa: ANN401 -- what TOML has
    pair = isinstance(value, list) and len(value) == 2  # noqa: PLR2004 -- before and between
    return pair and all(isinstance(each, str) for each in value)


def _is_empty(value: Any) -> bool:  # noqa: ANN401 -- what TOML has
    return value in ([], {})


@cache
def _shapes() -> Mapping[str, frozenset[str]]:
    """By key: the shapes it has in the files that ship."""
    found: dict[str, set[str]] = {}
    for language in shipped():
        for section, keys in read(f"{language}.toml").items():
            for key, value in keys.items():
                if not _is_empty(value):
                    found.setdefault(f"{section}.{key}", set()).add(shape(value))
                found.setdefault(f"{section}.{key}", set())
    return {key: frozenset(shapes or {"list"}) for key, shapes in found.items()}
