"""A name on a page may be in another case, and must be the same name."""

from __future__ import annotations

import pytest

from generator.archive.page_links import _is_form


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Северлинии", "Северлиния"),
        ("Белой Гавани", "Белая Гавань"),
        ("Павла Орлова", "Павел Орлов"),
        ("Киева", "Киев"),
        ("Russlands", "Russland"),
        ("부산항의", "부산항"),
    ],
)
def test_another_case_is_the_same_name(text: str, name: str) -> None:
    assert _is_form(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ирак", "Иран"),
        ("Ким Чен Ир", "Ким Чен Ын"),
        ("Южная Корея", "Северная Корея"),
        ("Iraq", "Iran"),
        ("Орлов", "Павел Орлов"),
        ("이라크", "이란"),
    ],
)
def test_another_name_is_none_of_its_forms(text: str, name: str) -> None:
    assert not _is_form(text, name)
