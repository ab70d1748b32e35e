"""Every boilerplate line occurs in the article as a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "boilerplate-not-found"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each boilerplate line that no line of the article equals."""
    for source in analysis.dossier.sources:
        article = analysis.dossier.articles.get(source.id)
        if article is None or not source.boilerplate:
            continue
        lines = {line.strip() for line in article.text.splitlines()}
        for index, line in enumerate(source.boilerplate):
            if line not in lines:
                message = f"boilerplate line of source '{source.id}' not found in {article.path}"
                place = source.place / "boilerplate" / index
                yield Finding(place, CODE, message, "Copy the whole line from the article.")
