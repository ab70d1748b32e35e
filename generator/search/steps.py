"""Takes affixes off a word, step by step; the steps are data of a language.

`browser/rules.js` runs the same steps in the browser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class AffixRule:
    """One affix that may be taken off."""

    affix: str
    rest: str
    """Regular expression that what is left must match wholly."""

    replacements: tuple[str, ...]
    """What replaces the affix; more than one where the root is not certain."""


@dataclass(frozen=True, slots=True)
class StemStep:
    """Rules tried together."""

    at: str
    """Where the affix is: `start` or `end`."""

    take: str
    """`first`: the first affix that is there decides. `each`: every rule adds a candidate.
    `parts`: so does whatever can be taken off, where both match: the affix is an expression too.
    `family`: a word of a family has the family's stem, and no later step is taken."""

    rules: tuple[AffixRule, ...]


def load(raw: Iterable[Mapping[str, Any]], classes: Mapping[str, str]) -> tuple[StemStep, ...]:
    """Read the steps of a language's data."""
    return tuple(_step(step, classes) for step in raw)


def repeated(raw: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Give the steps with those that `again` names, at its place."""
    named: dict[str, Mapping[str, Any]] = {}
    for step in raw:
        if "again" in step:
            yield from (named[name] for name in step["again"])
        else:
            named[step["name"]] = step
            yield step


def take(steps: Sequence[StemStep], word: str, families: Mapping[str, str]) -> dict[str, int]:
    """Return what a word may come from, each with the number of affixes taken off."""
    candidates = {word: 0}
    for step in steps:
        if step.take == "family":
            family = next((families[each] for each in candidates if each in families), None)
            if family is not None:
                return {family: 0}
        elif step.take == "parts":
            candidates = _parts(step, candidates)
        elif step.take == "each":
            candidates = _each(step, candidates)
        else:
            candidates = {_rewritten(step, each): cost for each, cost in candidates.items()}
    return candidates


def _each(step: StemStep, candidates: dict[str, int]) -> dict[str, int]:
    """Add what every rule makes of every candidate, at the cost of one more affix."""
    found = dict(candidates)
    for word, cost in candidates.items():
        for rule in step.rules:
            rest = _rest(rule, step.at, word)
            if rest is None or not _matches(rule.rest, rest):
                continue
            for replacement in rule.replacements:
                found.setdefault(_joined(replacement, step.at, rest), cost + 1)
    return found


def _parts(step: StemStep, candidates: dict[str, int]) -> dict[str, int]:
    """Add what is left of every candidate wherever it can be parted: 보상금 of 손해보상금."""
    found = dict(candidates)
    for word, cost in candidates.items():
        for at in range(1, len(word)):
            taken, rest = word[:at], word[at:]
            if step.at == "end":
                taken, rest = rest, taken
            if any(
                _matches(each.affix, taken) and _matches(each.rest, rest) for each in step.rules
            ):
                found.setdefault(rest, cost + 1)
    return found


def _rewritten(step: StemStep, word: str) -> str:
    """Rewrite by the first affix that is there; it decides even where its condition fails."""
    affix = None
    for rule in step.rules:
        rest = _rest(rule, step.at, word)
        if rest is None or affix not in (None, rule.affix):
            continue
        affix = rule.affix
        if _matches(rule.rest, rest):
            return _joined(rule.replacements[0], step.at, rest)
    return word


def _rest(rule: AffixRule, at: str, word: str) -> str | None:
    if at == "end":
        return word[: -len(rule.affix)] if word.endswith(rule.affix) else None
    return word[len(rule.affix) :] if word.startswith(rule.affix) else None


def _matches(pattern: str, rest: str) -> bool:
    return not pattern or re.fullmatch(pattern, rest) is not None


def _joined(replacement: str, at: str, rest: str) -> str:
    return rest + replacement if at == "end" else replacement + rest


def _step(raw: Mapping[str, Any], classes: Mapping[str, str]) -> StemStep:
    rules = tuple(
        AffixRule(affix, expanded(rest, classes), tuple(replacements))
        for affix, rest, *replacements in raw["rules"]
    )
    return StemStep(at=raw["at"], take=raw["take"], rules=rules)


def expanded(pattern: str, classes: Mapping[str, str]) -> str:
    """A regular expression with the classes that it names."""
    for name, meaning in classes.items():
        pattern = pattern.replace("{" + name + "}", meaning)
    return pattern
