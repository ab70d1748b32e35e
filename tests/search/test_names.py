from __future__ import annotations

import pytest

from generator.search import analysis, names
from generator.search.records import RecordKind
from tests.search import making

UN = making.record(
    kind=RecordKind.ENTITY, title="Perserikatan Bangsa-Bangsa", names=("UN", "P.B.B.")
)
NORTH = making.record(kind=RecordKind.ENTITY, title="Korea Utara", names=("North Korea",))
KOREA = making.record(kind=RecordKind.ENTITY, title="Korea")
SHIP = making.record(kind=RecordKind.VESSEL, title="Angara")
ROCKET = making.record(kind=RecordKind.ENTITY, title="Angara")
RECORDS = (UN, NORTH, KOREA, SHIP, ROCKET)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("laporan PBB dan UN", [0, 0]),
        ("Kim Jong Un", []),
        ("un", []),
        ("Korea Utara", [1]),
        ("NORTH KOREA", [1]),
        ("Utara Korea", [2]),
        ("Angara", []),
        ("Perserikatan Bangsa Bangsa", [0]),
    ],
)
def test_whom_a_text_names(text: str, owners: list[int]) -> None:
    mentions = names.Mentions(names.collect(RECORDS))
    assert list(mentions.find(analysis.words(text, "id"))) == owners


def test_a_page_gives_no_name() -> None:
    assert names.collect((making.record(title="Fakta"),)) == ()


def test_a_name_with_a_hyphen_and_a_figure_is_one_word_as_well() -> None:
    missile = making.record(kind=RecordKind.ENTITY, title="Rudal KN-23")
    assert [name.key for name in names.collect((missile,))] == ["rudal kn 23 ", "rudal kn23 "]
