"""Words of allegation or denial in a quote are matched by its modality.

"Diduga" and "dituduh", "alleged" and "accused" ask for another modality than `asserted`, words
such as "membantah" for `denied`. A fact of kind `gap` states that something is not confirmed,
and needs no other modality. The words are in the lexicon: this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import hedges
from generator.lexicon import HedgeKind
from generator.load.records import FactRecord
from generator.problems import Finding, Severity
from generator.terms.vocabulary import FactKind, Modality
from generator.text.quotes import Missed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination, Sought

CODE = "modality-understated"
_ALLOWED = {
    HedgeKind.ALLEGATION: (Modality.ALLEGED, Modality.DENIED, Modality.PLANNED),
    HedgeKind.DENIAL: (Modality.DENIED,),
}


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a warning for each piece of evidence whose quote is more careful than its modality."""
    for sought in examination.sought:
        evidence = sought.piece.evidence
        if (
            isinstance(sought.answer, Missed)
            or evidence.unhedged_because is not None
            or _states_a_gap(sought)
        ):
            continue
        for hedge in hedges.read(evidence.quote.exact, sought.source.language).of(*_ALLOWED):
            allowed = _ALLOWED[hedge.kind]
            if evidence.modality not in allowed:
                message = (
                    f"the quote of {sought.piece.label} says “{hedge.words}” ({hedge.kind}),"
                    f" but its modality is '{evidence.modality}'"
                )
                hint = f"Set modality to '{allowed[0]}', or give `unhedged_because`."
                yield Finding(sought.place, CODE, message, hint, Severity.WARNING)


def _states_a_gap(sought: Sought) -> bool:
    owner = sought.piece.owner
    return isinstance(owner, FactRecord) and owner.kind is FactKind.GAP
