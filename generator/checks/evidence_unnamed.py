"""What a judgement weighs against itself is named in `evidence_against`.

Where a judgement names no fact against it, its `weighed` says in its first sentence that there is
none: "No fact speaks against it." If it speaks of something else, it weighs a fact that no reader
can follow to its source. The words for "none" are in the lexicon, and are never complete: this is
a warning. `unproved_because` of the judgement gives a reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.problems import Finding, Severity
from generator.text.sentences import ends
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "evidence-unnamed"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each `weighed` that speaks of evidence which is not named."""
    briefing = analysis.dossier.about
    for index, judgement in enumerate(briefing.judgements):
        if judgement.evidence_against or judgement.weighed is None:
            continue
        if judgement.unproved_because is not None:
            continue
        for language, text in judgement.weighed.items():
            none = lexicon.load(language).negations.none
            first = text[: next(iter(ends(text)), len(text))]
            if not none.meanings or any(none.all(tokens_of(first, language))):
                continue
            message = (
                f"judgement '{judgement.id}' names no `evidence_against`, but its `weighed` in"
                f" '{language}' does not say first that there is none"
            )
            hint = (
                "Name the facts that it weighs in `evidence_against`; if nothing speaks against"
                " it, say so first."
            )
            place = briefing.place / "judgements" / index / "weighed" / language
            yield Finding(place, CODE, message, hint, Severity.WARNING)
