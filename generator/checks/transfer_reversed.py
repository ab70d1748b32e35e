"""Goods go the way that the words say: the sender of a transfer gives, the receiver gets.

Read from each quote, and where none says so from the fact's text: "X mengirim … ke Y", "dari X ke
Y", "Y received … from X", "sent by X to Y". Where no quote has words for both sides, the direction
is not read: `check --format json` counts it, and the page on the method shows it. The words are in
the lexicon, for Indonesian and English. `unproved_because` of the fact gives a reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import directions
from generator.analysis.proofs import State
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "transfer-reversed"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each transfer that the words of its fact have the other way."""
    for fact in analysis.dossier.facts:
        found = directions.of(analysis.dossier, analysis.sentences, fact)
        if fact.transfer is None or found is None or found.state is not State.UNSUPPORTED:
            continue
        whose = "its quote" if found.is_quoted else "its text"
        message = (
            f"the transfer of fact '{fact.id}' goes from '{fact.transfer.sender}' to"
            f" '{fact.transfer.receiver}', but {whose} says the other way: “{found.words}”"
        )
        hint = "Swap `sender` and `receiver`, or quote the words that show who gives."
        yield Finding(fact.place / "transfer" / "sender", CODE, message, hint)
