from __future__ import annotations

import pytest

from generator.curate import naming


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Lebih dari 1.200 kontainer, kata Riau24", "lebih-dari-1200-kontainer-kata-riau24"),
        ("Café à Größe", "cafe-a-groe"),
        ("北方港口", ""),
        ("word " * 30, "-".join(["word"] * 9)),
    ],
)
def test_words_make_an_id(words: str, slug: str) -> None:
    assert naming.slug(words) == slug


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert naming.free("a", {"b"}) == "a"
    assert naming.free("a", {"a", "a-2"}) == "a-3"
