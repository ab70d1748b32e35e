"""Finds the sources that a text names as such: "the Courier article"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.text.claims.claim import Claims


def cited(texts: Mapping[str, str], read: Callable[[str, str], Claims]) -> Iterator[str]:
    """The entities whose article a text names."""
    for language, words in texts.items():
        counted = "|".join(lexicon.load(language).counted)
        for each in read(words, language).names if counted else ():
            before, after = words[: each.start].casefold(), words[each.end :].casefold()
            beside = re.search(rf"\b(?:{counted})\s$", before) or re.match(
                rf"\s(?:{counted})\b", after
            )
            if beside and each.entity is not None:
                yield each.entity
