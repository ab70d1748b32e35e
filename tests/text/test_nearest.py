from __future__ import annotations

import pytest

from generator.text import nearest

TEXT = "Tugboats strike\n\nTwelve tugboats stayed in North Harbour on 15 June 2025, he said.\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Twelve tugboats stayed in the North Harbour", "Twelve tugboats stayed in North Harbour"),
        ("Twelve tugboats left in North Harbour", "Twelve tugboats stayed in North Harbour"),
        (" he says.", "he said."),
        ("on the 15 June 2025", "on 15 June 2025"),
        ("on the 15 June 2025,", "on 15 June 2025,"),
    ],
)
def test_the_nearest_words_are_whole_and_begin_and_end_as_what_is_looked_for(
    words: str, found: str
) -> None:
    span = nearest.passage(words, TEXT)
    assert span is not None
    assert TEXT[span.start : span.end] == found


@pytest.mark.parametrize("words", ["", "   ", "nothing of the kind at all"])
def test_nothing_is_near_what_is_not_like_it(words: str) -> None:
    assert nearest.passage(words, TEXT) is None
