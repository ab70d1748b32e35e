from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.search import coding


def decode(text: str) -> list[int]:
    """Read numbers back, as the browser does."""
    found, value, factor = [], 0, 1
    for character in text:
        digit = coding.ALPHABET.index(character)
        value += digit % 32 * factor
        factor *= 32
        if digit < 32:
            found.append(value)
            value, factor = 0, 1
    return found


@given(st.lists(st.integers(min_value=0, max_value=2**40), max_size=20))
def test_numbers_can_be_read_back(values: list[int]) -> None:
    assert decode("".join(coding.number(value) for value in values)) == values


def test_postings_are_steps_and_weights() -> None:
    found = [coding.posting(record, weight) for record, weight in ((0, 1), (3, 63), (40, 2))]
    assert coding.postings(found) == "01" + "3_" + "b12"


def test_places_are_counted_from_each_record() -> None:
    assert decode(coding.places([(2, [0, 5]), (3, [7])])) == [2, 2, 0, 5, 1, 1, 7]


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=30)).map(sorted))
def test_roots_can_be_read_back(words: list[str]) -> None:
    assert coding.read_roots(coding.roots(words)) == words


def test_roots_share_what_they_begin_with() -> None:
    assert coding.roots(["abad", "abai", "baca"]) == "AabadDiAbaca"
