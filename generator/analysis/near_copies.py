"""Articles that share so many runs of words that they probably have one origin.

MinHash signatures (rensa) name the candidates, so that not every pair is compared; the share
itself is then counted exactly. What comes out is a hint for the curator, not a finding of fact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rensa import RMinHash, RMinHashLSH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.text.span import Span

RUN = 5
"""Words in a row that count as one shingle."""
LIKELY = 0.3
"""From this share of the shorter article's shingles on, two articles are likely one origin."""
_PERMUTATIONS = 128
_BANDS = 64
"""Two rows a band: of pairs with a fifth of their shingles in common, 93 in 100 are candidates,
with a third in common, 99.9 in 100."""
_SEED = 2023
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NearCopy:
    """Two articles with much text in common."""

    first: str
    second: str
    """Source ids, in sorted order."""
    share: float
    """Of the shorter article's shingles, those that the other has too: 0 to 1."""


def find(articles: Mapping[str, frozenset[str]]) -> tuple[NearCopy, ...]:
    """Pairs of likely copies, the closest first, from the `runs` of articles by source id."""
    found = [
        NearCopy(first, second, share)
        for first, second, share in _shares(articles)
        if share >= LIKELY
    ]
    return tuple(sorted(found, key=lambda each: (-each.share, each.first, each.second)))


def runs(text: str, boilerplate: Iterable[Span] = ()) -> frozenset[str]:
    """Every run of `RUN` words of a text, without case, marks and boilerplate."""
    kept, position = [], 0
    for span in boilerplate:
        kept.append(text[position : span.start])
        position = span.end
    kept.append(text[position:])
    words = _WORD.findall("\n".join(kept).casefold())
    return frozenset(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _shares(texts: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str, float]]:
    ids = sorted(each for each, runs in texts.items() if runs)
    signatures = RMinHash.from_token_sets([texts[each] for each in ids], _PERMUTATIONS, _SEED)
    index = RMinHashLSH(LIKELY, _PERMUTATIONS, _BANDS)
    index.insert_many(signatures)
    for number, candidates in enumerate(index.query_all(signatures)):
        for other in sorted(each for each in candidates if each > number):
            one, two = texts[ids[number]], texts[ids[other]]
            yield ids[number], ids[other], share(one, two)


def share(one: frozenset[str], two: frozenset[str]) -> float:
    """Of the shorter text's runs of words, those that the other has too: 0 to 1."""
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0
