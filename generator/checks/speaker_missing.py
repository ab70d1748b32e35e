"""A quote that reports what somebody said is attributed, or its fact names the speaker.

"Menurut", "kata", "according to", "said" in a quote ask for `speakers`, unless the fact is
itself of kind `statement` or its text says who says so. The words are in the lexicon: this is a
warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import hedges
from generator.analysis.kept_hedges import KeptHedges
from generator.dossier.records import FactRecord
from generator.lexicon import HedgeKind
from generator.problems import Finding, Severity
from generator.terms.vocabulary import FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.analysis.hedges import Hedge
    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Owner
    from generator.dossier.matching import Citation
    from generator.dossier.records import Evidence

CODE = "speaker-missing"
_HINT = "Add `speakers`, or give `unhedged_because`."


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each quote or text that names a speaker whom the evidence does not."""
    for citation in analysis.dossier.citations:
        yield from findings(analysis, citation, citation.evidence)
    for fact in analysis.dossier.facts:
        yield from _of_text(analysis, fact)


def _of_text(analysis: Analysis, fact: FactRecord) -> Iterator[Finding]:
    unnamed = () if fact.unproved_because is not None else analysis.speakers.of_text(fact)
    for entity, where in {each.entity: each.where for each in unnamed}.items():
        message = (
            f"{where} of '{entity}' in fact '{fact.id}', but no evidence names it as a speaker"
        )
        yield Finding(fact.place / "text", CODE, message, _HINT, Severity.WARNING)


def findings(analysis: Analysis, citation: Citation, evidence: Evidence) -> Iterator[Finding]:
    """Yield the warnings for one piece of evidence."""
    if evidence.unhedged_because is not None or evidence.unproved_because is not None:
        return
    place = citation.quote_place
    unnamed = list(analysis.speakers.left_out(citation, evidence))
    for each in unnamed:
        message = (
            f"{each.where}, but the evidence of {citation.label} does not name '{each.entity}'"
        )
        if each.is_relay_alone:
            message = (
                f"the evidence of {citation.label} has a relay and no speaker: '{each.entity}'"
            )
        yield Finding(place, CODE, message, _HINT, Severity.WARNING)
    found = hedges.read(evidence.quote.exact, citation.source.language)
    said = found.of(HedgeKind.ATTRIBUTION, wanted=_wanted(analysis, citation, evidence))
    if said and not evidence.voices and not unnamed and not _names_a_speaker(citation.owner):
        message = (
            f"the quote of {citation.label} says “{said[0].words}”,"
            " but the evidence names no speaker"
        )
        yield Finding(place, CODE, message, _HINT, Severity.WARNING)


def _wanted(analysis: Analysis, citation: Citation, evidence: Evidence) -> Callable[[Hedge], bool]:
    """Whether a word of speaking is about what the fact states, where its text can tell."""
    owner, language = citation.owner, citation.source.language
    text = owner.text.get(language) if isinstance(owner, FactRecord) else None
    kept = KeptHedges(evidence, language, analysis.sentences.claims)
    return lambda hedge: text is None or kept.concerns(hedge, text, language)


def _names_a_speaker(owner: Owner) -> bool:
    if not isinstance(owner, FactRecord):
        return True  # what an entity is called is not a statement of a speaker
    if owner.kind is FactKind.STATEMENT:
        return True
    return any(hedges.says_who(text, language) for language, text in owner.text.items())
