"""Where a language has no lexicon, figures, dates, speakers and hedges are not read.

Nothing is guessed of it. This is a notice, no problem: `check` counts what was not read, pages say
"not checked by machine" beside it, data and archive record it. Quotes are proved in any language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.problems import Place

CODE = "language-not-read"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a notice for each language without a lexicon, where the dossier first names it."""
    places: dict[str, Place] = {}
    about = analysis.dossier.about
    for index, language in enumerate(about.languages):
        places.setdefault(language, about.place / "languages" / index)
    for source in analysis.dossier.sources:
        places.setdefault(source.language, source.place / "language")
    for language, place in places.items():
        if not lexicon.is_read(language):
            texts = analysis.proofs.unknown
            message = f"language '{language}' has no lexicon: texts in it and on it are not read"
            hint = f"{texts} texts are marked “not checked by machine”. See docs/lexicon.md."
            yield Finding(place, CODE, message, hint, Severity.NOTICE)
