"""The dossier's `as_of` is not before its newest source, nor after all of them were looked at.

It says up to when the dossier was curated: what appeared after that day cannot be in it. And where
every source says when it was retrieved, nothing later was looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.edtf import edtf_date
from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.edtf.edtf_date import EdtfDate

CODE = "dossier-date"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each source after `as_of`, and one for an `as_of` after them all."""
    about, sources = analysis.dossier.about, analysis.dossier.sources
    when = None if about.as_of is None else edtf_date.parse(about.as_of)
    if when is None or when.last is None:
        return
    place = about.place / "as_of"
    retrieved = [_parsed(each.retrieved) for each in sources]
    for source in sources:
        date = _parsed(source.published.edtf)
        if date is not None and date.first is not None and date.first > when.last:
            message = (
                f"as_of '{when.text}': source '{source.id}' was published later ('{date.text}')"
            )
            yield Finding(place, CODE, message, "Write the day up to which you curated.")
    ends = [each.last for each in retrieved if each is not None and each.last is not None]
    if sources and len(ends) == len(sources) and when.first is not None and when.first > max(ends):
        message = f"as_of '{when.text}' is later than any source was retrieved"
        hint = "Look at the sources again and update `retrieved`, or correct `as_of`."
        yield Finding(place, CODE, message, hint, Severity.WARNING)


def _parsed(text: str | None) -> EdtfDate | None:
    return None if text is None else edtf_date.parse(text)
