"""Who is named in `speakers` and `relayed_by` is named as saying so where the quote appears.

In the quote, in its sentence, or in the passage before it for a pronoun; or it is who the origin
is by, the source's publisher, or one that the source credits. A ship or a weapon says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.matching import Citation
    from generator.dossier.records import Evidence

CODE = "speaker-unsupported"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each speaker that the source does not name as such."""
    for citation in analysis.dossier.citations:
        yield from findings(analysis, citation, citation.evidence)


def findings(analysis: Analysis, citation: Citation, evidence: Evidence) -> Iterator[Finding]:
    """Yield the findings for one piece of evidence."""
    if evidence.unproved_because is not None:
        return
    for speaker in analysis.speakers.unsupported(citation, evidence):
        key = "speakers" if speaker in evidence.said_by else "relayed_by"
        key = "attributed_to" if evidence.attributed_to else key
        message = (
            f"'{speaker}' is a speaker of {citation.label}, but source '{citation.source.id}' does"
            " not name it as saying so"
        )
        hint = "Name who says so, or give `unproved_because` in the evidence."
        yield Finding(citation.place / key, CODE, message, hint)
