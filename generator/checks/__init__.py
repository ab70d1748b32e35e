"""The gates: one module a rule, whose name is its code with underscores.

A rule's docstring is its documentation. Each has `check(analysis)`, which yields a finding
for everything that breaks the rule; the rules run in the order of `RULES`, and none needs
another to have passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from generator.checks import (
    bad_date,
    bad_redirect,
    boilerplate_not_found,
    bottom_line_surer,
    bottom_line_unfounded,
    circular_date,
    circular_origin,
    computed_wrong,
    confidence_too_high,
    count_date_unsupported,
    date_after_publication,
    date_narrower,
    date_unsupported,
    date_wider,
    dates_differ,
    dependence_undeclared,
    description_unattributed,
    difference_repeated,
    dossier_date,
    duplicate_article,
    duplicate_id,
    empty_dossier,
    even_chance_unsupported,
    evidence_left_out,
    evidence_on_both_sides,
    evidence_unnamed,
    figure_not_written,
    goods_both_ways,
    headline_unfounded,
    headline_without_quantity,
    hedge_added,
    hedge_dropped,
    imo_check_digit,
    judgement_incomplete,
    language_not_read,
    languages_differ,
    left_out_not_found,
    likelihood_not_written,
    likelihood_too_high,
    likelihood_with_confidence,
    missing_translation,
    modality_understated,
    modality_unsupported,
    multiple_unsupported,
    nature_mismatch,
    near_copy,
    negation_added,
    negation_dropped,
    outside_as_evidence,
    preference_unfounded,
    quote_cut,
    quote_not_found,
    quote_not_unique,
    reading_missing,
    source_changed,
    speaker_missing,
    speaker_unsupported,
    stale_difference,
    text_date_unsupported,
    text_figure_unsupported,
    text_name_unsupported,
    text_quote_unsupported,
    thin_quote,
    too_many_key,
    transfer_reversed,
    transfer_to_itself,
    transfer_unsupported,
    translation_differs,
    uncovered,
    undeclared_contradiction,
    unfinished,
    unknown_id,
    unknown_property,
    unlocked_change,
    unused_id,
    weight_too_low,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.problems import Finding


class Rule(Protocol):
    """What each module of this package is."""

    CODE: str

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for everything that breaks the rule."""


RULES: tuple[Rule, ...] = (
    empty_dossier,
    duplicate_id,
    duplicate_article,
    unknown_id,
    outside_as_evidence,
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
    thin_quote,
    figure_not_written,
    likelihood_not_written,
    likelihood_with_confidence,
    even_chance_unsupported,
    likelihood_too_high,
    evidence_left_out,
    evidence_on_both_sides,
    evidence_unnamed,
    judgement_incomplete,
    confidence_too_high,
    bottom_line_unfounded,
    bottom_line_surer,
    headline_unfounded,
    headline_without_quantity,
    weight_too_low,
    too_many_key,
    missing_translation,
    circular_origin,
    dependence_undeclared,
    date_unsupported,
    count_date_unsupported,
    computed_wrong,
    date_narrower,
    date_wider,
    date_after_publication,
    circular_date,
    dates_differ,
    description_unattributed,
    dossier_date,
    undeclared_contradiction,
    stale_difference,
    nature_mismatch,
    difference_repeated,
    reading_missing,
    preference_unfounded,
    text_figure_unsupported,
    multiple_unsupported,
    text_date_unsupported,
    text_name_unsupported,
    text_quote_unsupported,
    translation_differs,
    languages_differ,
    language_not_read,
    negation_dropped,
    negation_added,
    hedge_dropped,
    hedge_added,
    modality_understated,
    modality_unsupported,
    speaker_missing,
    speaker_unsupported,
    transfer_to_itself,
    transfer_unsupported,
    transfer_reversed,
    goods_both_ways,
    near_copy,
    uncovered,
)


def run(analysis: Analysis) -> tuple[Finding, ...]:
    """Run every rule and give all findings."""
    return tuple(finding for rule in RULES for finding in rule.check(analysis))
