from __future__ import annotations

from generator.dossier import entity_names
from generator.text.claims.reading import ClaimReader


def test_one_that_stands_for_a_noun_is_neither_a_figure_nor_a_name() -> None:
    read = ClaimReader(entity_names.with_countries((), "en"), "en").read
    claims = read("Those two are the only ones; it is the only one that was named.")
    assert [each.words for each in claims.figures] == ["two"]
    assert claims.names == ()
