"""An article's bytes are those its facts were curated against.

The message says how many of the quotes taken from it still occur in the changed text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination

CODE = "source-changed"


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a finding for each source whose article has another SHA-256 than recorded."""
    for source in examination.dossier.sources:
        article = examination.dossier.articles.get(source.id)
        if article is None or article.sha256 == source.sha256:
            continue
        answers = [each.answer for each in examination.sought if each.source is source]
        hold = sum(isinstance(answer, tuple) for answer in answers)
        message = (
            f"the article of source '{source.id}' has changed since its facts were curated: "
            f"{hold} of its {len(answers)} quotes still occur in it"
        )
        hint = (
            f"Put the old text back, or run `briefing accept {source.id}`: it shows what happens to"
            " each quote, and records the new hash."
        )
        yield Finding(source.place / "sha256", CODE, message, hint)
