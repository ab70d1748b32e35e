"""Every boilerplate line stands in the article as a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination

CODE = "boilerplate-not-found"


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a finding for each boilerplate line that no line of the article equals."""
    for source in examination.dossier.sources:
        article = examination.dossier.articles.get(source.id)
        if article is None or not source.boilerplate:
            continue
        lines = {line.strip() for line in article.text.splitlines()}
        for index, line in enumerate(source.boilerplate):
            if line not in lines:
                message = f"no line of {article.path} is the boilerplate of source '{source.id}'"
                place = source.place / "boilerplate" / index
                yield Finding(place, CODE, message, "Copy the whole line from the article.")
