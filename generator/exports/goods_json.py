"""`goods.json`: what went which way, a record a direction; a list that may be empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.json_data import dump, permalink
from generator.render.layout import Target

if TYPE_CHECKING:
    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.exports.json_data import Record
    from generator.render.layout import Layout


def goods(briefing: Briefing, analysis: Analysis, layout: Layout) -> bytes:
    """The directions with their goods, who speaks of them, and who says nothing."""
    return dump(
        {
            "sender": each.sender,
            "receiver": each.receiver,
            "permalink": permalink(layout, Target("goods"), f"{each.sender}-{each.receiver}"),
            "goods": [
                {
                    "entity": good.entity,
                    "facts": [_fact(briefing, fact, said) for fact, said in good.voices.items()],
                    "silent": list(good.silent),
                }
                for good in each.goods
            ],
            "voices": [
                {
                    "entity": voice.entity,
                    "is_party": voice.is_party,
                    "goods": list(voice.goods),
                    "facts": list(voice.facts),
                }
                for voice in each.voices
            ],
        }
        for each in analysis.goods.directions
    )


def _fact(briefing: Briefing, fact: str, said: tuple[str, ...]) -> Record:
    transfer = briefing.fact[fact].transfer
    return {
        "fact": fact,
        "stage": None if transfer is None else transfer.stage,
        "said_by": list(said),
    }
