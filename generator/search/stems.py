"""Runs a language's rules on one word: its stem, or the stems it may have.

The rules are data; `browser/rules.js` runs the same ones in the browser.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.search import families, ruleset, steps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.search.ruleset import Ruleset

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
    return _by_rules(word, rules, rules.families)


def has_rules(language: str) -> bool:
    """Whether forms of a word are found by rules that its language needs no list beside.

    Light rules find more in a search than as written; what is counted is compared by full ones.
    """
    return ruleset.load(language).full


def reduced(language: str, keys: frozenset[str]) -> dict[str, Any]:
    """Give a language's rules as the browser gets them, with what queries of `keys` need."""
    rules = ruleset.load(language)
    related = families.reduced(rules.families, _courses(language), keys)
    forms = {
        word: stem
        for word, stem in rules.exceptions.items()
        if stem in keys or not keys.isdisjoint(_by_rules(word, rules, related))
    }
    return {
        **ruleset.data(language),
        "families": families.grouped(related),
        "exceptions": families.grouped(forms),
    }


@cache
def _courses(language: str) -> dict[str, families.Course]:
    rules = ruleset.load(language)
    return families.courses(rules.families, rules.steps)


def _by_rules(word: str, rules: Ruleset, related: Mapping[str, str]) -> tuple[str, ...]:
    if word in rules.roots or len(word) > _LONGEST:
        return (word,)
    candidates = steps.take(rules.steps, word, related)
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


ruleset.on_change(stems.cache_clear)
ruleset.on_change(_courses.cache_clear)
