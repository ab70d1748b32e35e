"""A headline fact whose quotes state a figure has that figure as its quantity.

The home page shows the quantity of each fact in `headline` large, with its bound and its chart.
A figure that only the text has is not shown so, not proved as an amount, and compared with nothing.
Figures that quotes and text share are looked for; dates, places in an order and numbers of names
are none. `unproved_because` of the fact gives the reason why it has no quantity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.records import FactRecord
    from generator.text.claims.claim import FigureClaim

CODE = "headline-without-quantity"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each headline fact that leaves the figure of its quotes out."""
    dossier = analysis.dossier
    for index, name in enumerate(dossier.about.headline):
        fact = dossier.fact.get(name)
        if fact is None or fact.quantity is not None or fact.unproved_because is not None:
            continue
        words = _shared(analysis, fact)
        if words is not None:
            message = f"headline fact '{name}' has no `quantity`, but its quotes state “{words}”"
            hint = "Give it a `quantity` with a measure, or take it out of `headline`."
            place = dossier.about.place / "headline" / index
            yield Finding(place, CODE, message, hint, Severity.WARNING)


def _shared(analysis: Analysis, fact: FactRecord) -> str | None:
    """The first figure of a fact's quotes that its text has too, as the quote writes it."""
    languages = {each.id: each.language for each in analysis.dossier.sources}
    quoted = _figures(
        analysis,
        (
            (each.quote.exact, languages[each.source])
            for each in fact.evidence
            if each.source in languages
        ),
    )
    written = {
        each.value
        for each in _figures(analysis, ((words, language) for language, words in fact.text.items()))
    }
    return next((each.words for each in quoted if each.value in written), None)


def _figures(analysis: Analysis, texts: Iterable[tuple[str, str]]) -> Iterator[FigureClaim]:
    for text, language in texts:
        claims = analysis.sentences.claims(text, language)
        yield from (each for each in claims.figures if not each.ordinal and not each.loose)
