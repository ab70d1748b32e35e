"""What a source lists as left out occurs in its article, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding
from generator.text.quotes import Missed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination

CODE = "left-out-not-found"


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a finding for each item that cannot be found, or not just once."""
    for source, index, item, answer in examination.left_out:
        if isinstance(answer, Missed):
            message = (
                f"`left_out` text '{item.exact}' must occur exactly once in source '{source.id}'"
            )
            place = source.place / "left_out" / index / "exact"
            hint = "Copy it from the article; add `prefix` or `suffix` if it occurs more than once."
            yield Finding(place, CODE, message, hint)
