"""Words by which something may, will or must be are matched one by one between two languages."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator import lexicon
from generator.analysis.sentences import modal_words
from generator.dossier import entity_names
from generator.text.claims.reading import ClaimReader

ENGLISH, INDONESIAN = (
    ClaimReader(entity_names.with_countries((), language), language) for language in ("en", "id")
)


@pytest.mark.parametrize(
    ("english", "indonesian", "found"),
    [
        ("They will leave.", "Mereka akan pergi.", []),
        ("They leave.", "Mereka akan pergi.", ["akan"]),
        ("It cannot be said.", "Itu tidak dapat dikatakan.", []),
        ("It cannot be said.", "Itu akan tidak dapat dikatakan.", ["akan"]),
        ("The report appeared in May.", "Laporan itu diduga terbit pada bulan Mei.", ["diduga"]),
        ("They want to leave.", "Mereka ingin pergi.", []),
        ("They leave.", "Mereka ingin pergi.", ["ingin"]),
        ("It is expected to fall.", "Itu diperkirakan akan turun.", []),
        ("It is likely that they go.", "Besar kemungkinannya bahwa mereka akan pergi.", []),
        ("They were threatened.", "Mereka mengancam akan pergi.", []),
        ("It would fall if they left.", "Itu jatuh seandainya mereka pergi.", []),
        ("It is forbidden to leave.", "Mereka tidak boleh pergi.", []),
        ("It is to blame.", "Itu penyebabnya.", []),
        ("Still to be tested.", "Akan diuji.", []),
        ("They may leave and may stay.", "Mereka mungkin pergi dan tinggal.", ["may"]),
    ],
)
def test_words_of_two_languages(english: str, indonesian: str, found: list[str]) -> None:
    pairs = permutations((ENGLISH.read(english), INDONESIAN.read(indonesian)))
    assert [each.words for pair in pairs for each in modal_words.unkept(*pair)] == found


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_lexicon_has_words_of_every_sense(language: str) -> None:
    known = set(lexicon.load(language).modal_senses.meanings.values())
    assert known == set(lexicon.hedge_kinds.SENSES)
