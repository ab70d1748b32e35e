"""Two sources are not one article.

The same file, or the same bytes under another name, would count as two sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "duplicate-article"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each source whose article's bytes an earlier source has."""
    first: dict[str, str] = {}
    for source in analysis.dossier.sources:
        article = analysis.dossier.articles.get(source.id)
        if article is None:
            continue
        if first.setdefault(article.sha256, source.id) != source.id:
            message = (
                f"source '{source.id}' has the same article as source '{first[article.sha256]}'"
            )
            yield Finding(source.place / "file", CODE, message, "Remove one of the two sources.")
