"""An article's bytes are those its facts were curated against.

The message says how many of the quotes taken from it still occur in the changed text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "source-changed"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each source whose article has another SHA-256 than recorded."""
    for source in analysis.dossier.sources:
        article = analysis.dossier.articles.get(source.id)
        if article is None or article.sha256 == source.sha256:
            continue
        found = sum(each.source is source for each in analysis.dossier.citations)
        missed = sum(each.source is source for each in analysis.dossier.missed)
        message = (
            f"the article of source '{source.id}' has changed since its facts were curated: "
            f"{found} of its {found + missed} quotes still occur in it"
        )
        hint = (
            f"Put the old text back, or run `briefing accept {source.id}`: it shows what happens to"
            " each quote, and records the new hash."
        )
        yield Finding(source.place / "sha256", CODE, message, hint)
