"""The gates: one module a rule, whose name is its code with underscores.

A rule's docstring is its documentation. Each has `check(examination)`, which yields a finding
for everything that breaks the rule; the rules run in the order of `RULES`, and none needs
another to have passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from generator import divided
from generator.analysis import near_copies
from generator.checks import (
    bad_date,
    bad_redirect,
    boilerplate_not_found,
    circular_origin,
    duplicate_article,
    duplicate_id,
    empty_dossier,
    figure_not_written,
    hedge_added,
    hedge_dropped,
    imo_check_digit,
    languages_differ,
    left_out_not_found,
    likelihood_with_confidence,
    missing_translation,
    modality_understated,
    near_copy,
    negation_added,
    negation_dropped,
    quote_cut,
    quote_not_found,
    quote_not_unique,
    source_changed,
    speaker_missing,
    stale_difference,
    text_date_unsupported,
    text_figure_unsupported,
    text_name_unsupported,
    text_quote_unsupported,
    translation_differs,
    uncovered,
    undeclared_contradiction,
    unfinished,
    unknown_id,
    unknown_property,
    unlocked_change,
    unused_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination
    from generator.problems import Finding


_MANY = 200
"""Articles from which on it pays to compare them in a process of its own."""
_SECONDS = 1e-5
"""What a rule takes for a piece of evidence, about."""


class Rule(Protocol):
    """What each module of this package is."""

    CODE: str

    def check(self, examination: Examination) -> Iterator[Finding]:
        """Yield a finding for everything that breaks the rule."""


RULES: tuple[Rule, ...] = (
    empty_dossier,
    duplicate_id,
    duplicate_article,
    unknown_id,
    unused_id,
    unfinished,
    unlocked_change,
    unknown_property,
    imo_check_digit,
    bad_date,
    bad_redirect,
    source_changed,
    boilerplate_not_found,
    left_out_not_found,
    quote_not_found,
    quote_not_unique,
    quote_cut,
    figure_not_written,
    likelihood_with_confidence,
    missing_translation,
    circular_origin,
    undeclared_contradiction,
    stale_difference,
    text_figure_unsupported,
    text_date_unsupported,
    text_name_unsupported,
    text_quote_unsupported,
    translation_differs,
    languages_differ,
    negation_dropped,
    negation_added,
    hedge_dropped,
    hedge_added,
    modality_understated,
    speaker_missing,
    near_copy,
    uncovered,
)


def run(examination: Examination) -> tuple[Finding, ...]:
    """Run every rule and give all findings.

    In a large dossier the rules are divided among processes, after what several of them need.
    """
    texts = near_copy.texts(examination)
    likeness = None
    if len(texts) >= _MANY:
        likeness = divided.begin(lambda: near_copies.among(texts))
    seconds = len(examination.sought) * _SECONDS
    if likeness is not None and (copies := likeness.answer()) is not None:
        near_copies.among.tell(copies, texts)
    found = divided.each(lambda rule: tuple(rule.check(examination)), RULES, seconds=seconds)
    return tuple(finding for of_rule in found for finding in of_rule)
