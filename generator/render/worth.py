"""What a source is worth to the dossier: what falls with it, and whose copy it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import corroboration
from generator.render import figures

if TYPE_CHECKING:
    from generator.model.briefing import Briefing, Source
    from generator.model.facts import Fact
    from generator.render.page import View


def falls(briefing: Briefing, source: Source) -> tuple[list[Fact], list[Fact]]:
    """Facts that would have no evidence without a source, and facts left with one origin."""
    found = corroboration.falls_with(briefing, source.id)
    return (
        [briefing.fact[each] for each in found.unsupported],
        [briefing.fact[each] for each in found.uncorroborated],
    )


def copies(view: View, source: Source) -> list[tuple[Source, str]]:
    """Sources whose articles share much of this one's text, and how much."""
    return [
        (
            view.briefing.source[copy.second if copy.first == source.id else copy.first],
            figures.percent(copy.share, view.language),
        )
        for copy in view.edition.reading.copies.get(source.id, ())
    ]
