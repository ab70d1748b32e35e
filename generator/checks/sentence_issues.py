"""Turns what is wrong with a sentence into findings: the messages that several rules share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sentences.issues import Fault, Issue
from generator.problems import Finding, Severity
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

_ERRORS = frozenset({ClaimKind.FIGURE, ClaimKind.DATE, ClaimKind.QUOTED})
_LONGEST = 80
"""Code points of the nearest words that a message shows."""


def of(analysis: Analysis, fault: Fault, kind: ClaimKind | None = None) -> Iterator[Issue]:
    """The issues of one sort, in the order of the files."""
    for issue in analysis.sentences.issues:
        if issue.fault is fault and kind in (None, issue.kind):
            yield issue


def finding(issue: Issue, code: str, verb: str) -> Finding:
    """The finding for a claim that the grounds of a text do not support."""
    text, words = f"{issue.text.label} in '{issue.language}'", issue.claim.words
    if issue.fault is Fault.DROPPED:
        message = f"{text} {verb} “{words}” ({issue.kind}) of {issue.looked_through}"
    elif issue.fault is Fault.ADDED:
        message = f"{text} {verb} “{words}” ({issue.kind}), which is not in {issue.looked_through}"
    else:
        message = f"{text} {verb} “{words}”, which {issue.looked_through} do not support"
    if issue.closest:
        message += f"; nearest is “{_short(issue.closest)}”"
    hint = "Correct the text or what it rests on, or give `unproved_because`."
    return Finding(issue.text.place / issue.language, code, message, hint, _severity(issue))


def difference(issue: Issue, code: str) -> Finding:
    """The finding for a claim that one text makes and its counterpart does not."""
    here = f"{issue.text.label} in '{issue.language}'"
    original = issue.looked_through.removeprefix("the translation of ")
    if original != issue.looked_through:
        message = f"{here} lacks “{issue.claim.words}” ({issue.kind}) of {original}"
    else:
        message = (
            f"{here} has “{issue.claim.words}” ({issue.kind}), which {issue.looked_through} has not"
        )
    if issue.closest:
        message += f"; nearest is “{_short(issue.closest)}”"
    hint = "Make both say the same, or give `unproved_because`."
    return Finding(issue.text.place / issue.language, code, message, hint, _severity(issue))


def _severity(issue: Issue) -> Severity:
    certain = issue.kind in _ERRORS and not issue.is_unit
    return Severity.ERROR if certain else Severity.WARNING


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
