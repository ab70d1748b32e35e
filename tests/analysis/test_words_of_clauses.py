"""A sentence with a word of which no passage has a form or a synonym is not proved."""

from __future__ import annotations

import pytest

from generator.analysis.sentences import decisions
from generator.analysis.sentences.alignment import Neighbour
from generator.analysis.sentences.roles import Leave
from generator.dossier import entity_names
from generator.text.claims.reading import ClaimReader

ENGLISH, INDONESIAN = (
    ClaimReader(entity_names.with_countries((), language), language) for language in ("en", "id")
)
LEAVE = Leave(frozenset(), frozenset())


@pytest.mark.parametrize(
    ("reader", "text", "passage", "words"),
    [
        (ENGLISH, "The mill polluted the river.", "The mill pollutes the river.", []),
        (ENGLISH, "The mill flooded the river.", "The mill polluted the river.", ["flooded"]),
        (ENGLISH, "Drones hit the mill.", "A drone has hit the mill.", []),
        (
            INDONESIAN,
            "Pabrik itu membanjiri sungai dan ladang.",
            "Pabrik itu mencemari sungai dan ladang.",
            ["membanjiri"],
        ),
        (
            INDONESIAN,
            "Menurut polisi, pabrik itu mencemari sungai.",
            "Polisi mengatakan pabrik mencemari sungai.",
            [],
        ),
    ],
)
def test_each_word_needs_a_counterpart(
    reader: ClaimReader, text: str, passage: str, words: list[str]
) -> None:
    near = [Neighbour(reader.read(passage))]
    found = list(decisions.doubts(reader.read(text), near, LEAVE))
    assert [each.claim.words for each in found] == words
