"""Words of allegation or denial in a quote are matched by its modality.

"Diduga" and "dituduh", "alleged" and "accused" ask for another modality than `asserted`, words
such as "membantah" for `denied`. A fact of kind `gap` states that something is not confirmed,
and needs no other modality. The words are in the lexicon: this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import hedges
from generator.analysis.kept_hedges import KeptHedges
from generator.dossier.records import FactRecord
from generator.lexicon import HedgeKind
from generator.problems import Finding, Severity
from generator.terms.vocabulary import FactKind, Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.hedges import Hedge
    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Owner
    from generator.dossier.matching import Citation

CODE = "modality-understated"
_ALLOWED = {
    HedgeKind.ALLEGATION: (Modality.ALLEGED, Modality.DENIED, Modality.PLANNED),
    HedgeKind.DENIAL: (Modality.DENIED,),
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each piece of evidence whose quote is more careful than its modality."""
    for citation in analysis.dossier.citations:
        evidence = citation.evidence
        if evidence.unhedged_because is not None or _states_a_gap(citation.owner):
            continue
        for hedge in _asking(analysis, citation):
            allowed = _ALLOWED[hedge.kind]
            if evidence.modality not in allowed:
                message = (
                    f"the quote of {citation.label} says “{hedge.words}” ({hedge.kind}),"
                    f" but its modality is '{evidence.modality}'"
                )
                hint = f"Set modality to '{allowed[0]}', or give `unhedged_because`."
                yield Finding(citation.quote_place, CODE, message, hint, Severity.WARNING)


def _asking(analysis: Analysis, citation: Citation) -> Iterator[Hedge]:
    """The hedges of a quote that are about what its fact says; none where to say it is the fact."""
    owner, language = citation.owner, citation.source.language
    if isinstance(owner, FactRecord) and owner.kind is FactKind.STATEMENT:
        return
    kept = KeptHedges(citation.evidence, language, analysis.sentences.claims)
    text = owner.text.get(language) if isinstance(owner, FactRecord) else None
    yield from hedges.read(citation.evidence.quote.exact, language).of(
        *_ALLOWED, wanted=lambda each: text is None or kept.concerns(each, text, language)
    )


def _states_a_gap(owner: Owner) -> bool:
    return isinstance(owner, FactRecord) and owner.kind is FactKind.GAP
