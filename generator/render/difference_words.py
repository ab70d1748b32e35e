"""The words for differences: their classes, in what they differ, and why pairs are classed so."""

from __future__ import annotations

from generator.analysis.comparison import ComparisonReason
from generator.terms.vocabulary import DifferenceKind, DifferenceNature


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


HEADINGS = {
    DifferenceKind.CONTRADICTS: _("Contradictions"),
    DifferenceKind.UNDECIDED: _("Cannot be decided"),
    DifferenceKind.UPDATE: _("Superseded by later figures"),
    DifferenceKind.DIFFERENT_SCOPE: _("Different in scope"),
    DifferenceKind.NOT_COMPARABLE: _("Not comparable"),
    DifferenceKind.COMPATIBLE: _("Compatible after all"),
    DifferenceKind.AGREES: _("In agreement"),
}
MEANINGS = {
    DifferenceKind.CONTRADICTS: _("Not all of these statements can be true."),
    DifferenceKind.UNDECIDED: _("The articles do not settle it."),
    DifferenceKind.UPDATE: _("A later figure replaces an earlier one."),
    DifferenceKind.DIFFERENT_SCOPE: _(
        "They speak of different things or times, and only seem to differ."
    ),
    DifferenceKind.NOT_COMPARABLE: _("Nothing shows how one relates to the other."),
    DifferenceKind.COMPATIBLE: _("All of them can be true."),
    DifferenceKind.AGREES: _("They say the same."),
}
LABELS = {
    DifferenceKind.CONTRADICTS: _("contradicts"),
    DifferenceKind.UNDECIDED: _("cannot be decided"),
    DifferenceKind.UPDATE: _("update"),
    DifferenceKind.DIFFERENT_SCOPE: _("different scope"),
    DifferenceKind.NOT_COMPARABLE: _("not comparable"),
    DifferenceKind.COMPATIBLE: _("compatible"),
    DifferenceKind.AGREES: _("agrees"),
}
PAIRS = {
    DifferenceKind.CONTRADICTS: _("%(first)s and %(second)s contradict each other: %(reason)s."),
    DifferenceKind.UNDECIDED: _("%(first)s and %(second)s cannot be decided: %(reason)s."),
    DifferenceKind.UPDATE: _("%(first)s and %(second)s: one updates the other, %(reason)s."),
    DifferenceKind.DIFFERENT_SCOPE: _("%(first)s and %(second)s differ in scope: %(reason)s."),
    DifferenceKind.NOT_COMPARABLE: _("%(first)s and %(second)s cannot be compared: %(reason)s."),
    DifferenceKind.COMPATIBLE: _("%(first)s and %(second)s are compatible: %(reason)s."),
    DifferenceKind.AGREES: _("%(first)s and %(second)s agree: %(reason)s."),
}
"""What a pair of statements is, in a sentence."""
REASONS = {
    ComparisonReason.SAME_FIGURE: _("the same figure for the same time"),
    ComparisonReason.FIGURES_OVERLAP: _("one number can fit both"),
    ComparisonReason.LATER_IS_HIGHER: _("a running count has grown"),
    ComparisonReason.OTHER_PERIOD: _("they count different stretches of time"),
    ComparisonReason.ORDER_UNCLEAR: _("the dates do not say which count came first"),
    ComparisonReason.NO_NUMBER_FITS: _("no number fits both, and both speak of the same time"),
    ComparisonReason.EARLIER_IS_HIGHER: _("a running count cannot fall"),
    ComparisonReason.UNDATED: _("one of them gives no time"),
    ComparisonReason.PLANNED: _("one reports a plan, the other what happened"),
    ComparisonReason.DENIED: _("one of them is a denial"),
}
IN_SHORT = {
    DifferenceNature.WORLD: _("in substance"),
    DifferenceNature.WORDING: _("in the wording"),
    DifferenceNature.TIME: _("in time"),
    DifferenceNature.SCOPE: _("in scope"),
    DifferenceNature.TRANSLATION: _("in translation"),
}
"""In what statements differ, in a word, as far as that can be told."""
NATURES = {
    DifferenceNature.WORLD: _("They differ about the world: at least one is wrong."),
    DifferenceNature.WORDING: _("They differ in the wording."),
    DifferenceNature.TIME: _("They differ in the time they speak of."),
    DifferenceNature.SCOPE: _("They differ in what they speak of or count."),
    DifferenceNature.TRANSLATION: _("They differ by translation."),
    DifferenceNature.UNDECIDABLE: _("The articles do not show in what they differ."),
}
