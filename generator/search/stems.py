"""Runs a language's rules on one word: its stem, or the stems it may have.

The rules are data; `browser/rules.js` runs the same ones in the browser.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.search import ruleset

if TYPE_CHECKING:
    from generator.search.ruleset import AffixRule, StemStep

_LONGEST = 40
"""Letters of a word that is looked into; a longer one is left as it is."""


@cache
def stems(word: str, language: str) -> tuple[str, ...]:
    """Give the stems of a folded word, the likeliest first; never empty.

    Where the language has a list of roots and one is among the candidates, only that one is given;
    otherwise every candidate is, so that two forms of an unknown word still share one.
    """
    rules = ruleset.load(language)
    if word in rules.exceptions:
        return (rules.exceptions[word],)
    if word in rules.roots or len(word) > _LONGEST:
        return (word,)
    candidates = {word: 0}
    for step in rules.steps:
        candidates = _each(step, candidates) if step.take == "each" else _first(step, candidates)
    if not rules.roots:
        return tuple(candidates)
    known = [each for each in candidates if each in rules.roots]
    if known:
        return (min(known, key=candidates.__getitem__),)
    return tuple(
        each
        for each in candidates
        if each == word
        or (len(each) >= rules.shortest and re.fullmatch(rules.unknown, each) is not None)
    )


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


def _first(step: StemStep, candidates: dict[str, int]) -> dict[str, int]:
    return {_rewritten(step, word): cost for word, cost in candidates.items()}


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
