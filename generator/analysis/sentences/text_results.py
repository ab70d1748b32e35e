"""What came of comparing each text with what it rests on: found once, and kept for the next run."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from generator.analysis.sentences.decisions import Doubt
from generator.analysis.sentences.issues import Fault, Issue
from generator.text.claims.claim import (
    ClaimKind,
    ClaimWords,
    DateClaim,
    FigureClaim,
    HedgeClaim,
    NameClaim,
    NegationClaim,
    NumberClaim,
    QuotedClaim,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.analysis.kept_results import KeptResults
    from generator.analysis.sentences.inquiries import Inquiries
    from generator.analysis.sentences.texts import ReaderText
    from generator.analysis.text_keys import TextKeys

_CLASSES = {
    each.__name__: each
    for each in (
        ClaimWords,
        FigureClaim,
        DateClaim,
        NameClaim,
        NumberClaim,
        QuotedClaim,
        NegationClaim,
        HedgeClaim,
    )
}


@dataclass(frozen=True, slots=True)
class TextResult:
    """What is wrong with a text, and what nothing supports of it."""

    issues: tuple[Issue, ...]
    doubts: Mapping[str, tuple[Doubt, ...]]
    """By language."""


@dataclass(frozen=True, eq=False)
class TextResults:
    """Compares texts, or remembers what came of it."""

    keys: TextKeys
    compare: Callable[[ReaderText], TextResult]
    inquiries: Inquiries
    kept: KeptResults

    def of(self, text: ReaderText) -> TextResult | None:
        """What came of comparing a text; None for one that is compared each time."""
        if id(text) not in self._found:
            key = self.keys.of(text)
            found = None if key is None else self._kept(text, key)
            self._found[id(text)] = self._new(text, key) if key and found is None else found
        return self._found[id(text)]

    @cached_property
    def _found(self) -> dict[int, TextResult | None]:
        return {}

    def _new(self, text: ReaderText, key: str) -> TextResult:
        with self.inquiries.noting() as noted:
            result = self.compare(text)
        self.kept.put(
            key,
            {
                "issues": [_issue_as_json(each) for each in result.issues],
                "doubts": {
                    language: [_doubt_as_json(each) for each in doubts]
                    for language, doubts in result.doubts.items()
                },
                "asked": [[*question, answer] for question, answer in noted.items()],
            },
        )
        return result

    def _kept(self, text: ReaderText, key: str) -> TextResult | None:
        stored = self.kept.find(key)
        if stored is None:
            return None
        try:
            asked = {tuple(question): answer for *question, answer in stored["asked"]}
            if not self.inquiries.are_same(asked):
                return None
            return TextResult(
                tuple(_issue(text, each) for each in stored["issues"]),
                {
                    language: tuple(_doubt(each) for each in stored["doubts"][language])
                    for language in text.words
                },
            )
        except (IndexError, KeyError, TypeError, ValueError):
            return None


def _issue_as_json(issue: Issue) -> Sequence[object]:
    words = issue.language, issue.looked_through, issue.other, issue.closest
    return [issue.fault.name, issue.kind.name, _as_json(issue.claim), *words, issue.is_unit]


def _issue(text: ReaderText, stored: Sequence[Any]) -> Issue:
    fault, kind, words, language, looked_through, other, closest, is_unit = stored
    return Issue(
        Fault[fault],
        ClaimKind[kind],
        text,
        language,
        _claim(words),
        looked_through,
        other,
        closest,
        is_unit,
    )


def _doubt_as_json(doubt: Doubt) -> Sequence[object]:
    kind = None if doubt.kind is None else doubt.kind.name
    fault = None if doubt.fault is None else doubt.fault.name
    return [_as_json(doubt.claim), kind, fault, doubt.closest, doubt.is_loose]


def _doubt(stored: Sequence[Any]) -> Doubt:
    words, kind, fault, closest, is_loose = stored
    return Doubt(
        _claim(words),
        None if kind is None else ClaimKind[kind],
        None if fault is None else Fault[fault],
        closest,
        is_loose,
    )


def _as_json(words: ClaimWords) -> Sequence[object]:
    name = type(words).__name__
    return [name, _adapter(name).dump_python(words, mode="json")]


def _claim(stored: Sequence[Any]) -> ClaimWords:
    name, values = stored
    claim: ClaimWords = _adapter(name).validate_json(json.dumps(values))
    return claim


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(_CLASSES[name])
