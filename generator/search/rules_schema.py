"""What a file of search rules may hold: its keys, their shapes, steps and expressions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.search import steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_ASKS = ("date", "fact", "figure", "person")
_AT, _TAKE = ("start", "end"), ("first", "each", "parts", "family")
_FEWEST = 3
"""Texts of a rule: the affix, what must be left, what replaces the affix."""

Mistake = tuple[str, str, str]
"""The text of the file at which it is, the message, and what to do."""


def mistakes(rules: Mapping[str, Any]) -> Iterator[Mistake]:
    """Yield each mistake in the rules of a language."""
    classes = rules.get("classes", {})
    for key, value in rules.items():
        if key not in _KEYS:
            yield key, f"unknown key '{key}'", f"Keys are {', '.join(sorted(_KEYS))}."
        elif not _KEYS[key][0](value):
            yield key, f"'{key}' must be {_KEYS[key][1]}", "See docs/lexicon.md for the keys."
    if all(key in _KEYS and _KEYS[key][0](rules[key]) for key in rules):
        yield from _expressions("unknown", rules.get("unknown", ""), {})
        named: set[str] = set()
        for step in rules.get("steps", ()):
            yield from _step(step, classes, named)


def _step(
    step: Mapping[str, Any], classes: Mapping[str, str], named: set[str]
) -> Iterator[Mistake]:
    """Yield the mistakes of one step; `named` are those before it."""
    if "again" in step:
        missing = sorted(set(step["again"]) - named)
        if missing:
            yield missing[0], f"no step before is named '{missing[0]}'", "Name one that is."
        return
    name = str(step.get("name", ""))
    named.add(name)
    wrong = [key for key in ("name", "at", "take", "rules") if key not in step]
    if wrong:
        hint = "A step has 'name', 'at', 'take' and 'rules'."
        yield name or "steps", f"step '{name}' has no '{wrong[0]}'", hint
        return
    for key, known in (("at", _AT), ("take", _TAKE)):
        if step[key] not in known:
            yield name, f"'{key}' of step '{name}' is '{step[key]}'", f"It is {' or '.join(known)}."
    for rule in step["rules"]:
        if not _are_texts(rule) or len(rule) < _FEWEST or not rule[0]:
            hint = 'Write ["affix", "what must be left", "what replaces it"].'
            yield name, f"a rule of step '{name}' is {rule}", hint
        else:
            yield from _expressions(name, rule[1], classes)
            if step["take"] == "parts":
                yield from _expressions(name, rule[0], classes)


def _expressions(place: str, pattern: str, classes: Mapping[str, str]) -> Iterator[Mistake]:
    try:
        re.compile(steps.expanded(pattern, classes))
    except re.error as error:
        hint = "Write what Python and browsers both read."
        yield place, f"'{pattern}' is no regular expression: {error.msg}", hint


def _are_texts(value: Any) -> bool:  # noqa: ANN401 -- what JSON has
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _is_table(value: Any) -> bool:  # noqa: ANN401 -- what JSON has
    return isinstance(value, dict) and all(isinstance(each, str) for each in value.values())


def _has_lists(value: Any, names: tuple[str, ...]) -> bool:  # noqa: ANN401 -- what JSON has
    known = isinstance(value, dict) and set(value) <= set(names)
    return known and all(map(_are_texts, value.values()))


def _are_steps(value: Any) -> bool:  # noqa: ANN401 -- what JSON has
    listed = isinstance(value, list) and all(isinstance(each, dict) for each in value)
    return listed and all(
        isinstance(each.get("rules", []), list) and _are_texts(each.get("again", []))
        for each in value
    )


_LIST = (_are_texts, "a list of words")
_TABLE = (_is_table, "a table of texts")
_KEYS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "about": (lambda value: isinstance(value, str), "a text"),
    "full": (lambda value: isinstance(value, bool), "true or false"),
    "classes": _TABLE,
    "unknown": (lambda value: isinstance(value, str), "a regular expression"),
    "shortest": (lambda value: type(value) is int, "a whole number"),
    "elided": (lambda value: _has_lists(value, ("start", "end")), "lists 'start' and 'end'"),
    "hyphened": _LIST,
    "exceptions": _TABLE,
    "whole": _LIST,
    "optional": _LIST,
    "asks": (lambda value: _has_lists(value, _ASKS), f"lists {', '.join(_ASKS)}"),
    "steps": (_are_steps, "a list of steps"),
}
"""By key: whether a value is right, and what it must be."""
