from __future__ import annotations

import pytest

from generator.text.names import Name, Names


def entity(
    id_: str,
    *names: str,
    weak: tuple[str, ...] = (),
    near: tuple[str, ...] = (),
    not_near: tuple[str, ...] = (),
) -> list[Name]:
    """The first name of an entity, and others that may depend on what is near them."""
    first, *others = names
    return [
        Name(first, id_),
        *(Name(each, id_, each in weak, near, not_near) for each in (*others, *weak)),
    ]


def named(text: str, *entities: list[Name], known: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found = Names(name for names in entities for name in names).mentions(text, known)
    return [(text[each.start : each.end], each.entity) for each in found]


RUSSIA = entity("russia", "Rusia")
NORTH = entity("north-korea", "Korea Utara", "Korut")
KIM = entity("kim-jong-un", "Kim Jong Un", "Kim Jong-un", weak=("Kim",))
UN = entity("united-nations", "PBB", "UN", "P.B.B.")
US = entity("usa", "Amerika Serikat", "AS")


def test_whole_words_only() -> None:
    assert named("Belarusia dan Rusia", RUSSIA) == [("Rusia", "russia")]
    assert named("Rusianya, Rusia-lah", RUSSIA) == [("Rusia", "russia")]


def test_the_longest_name_wins() -> None:
    assert named("Kim Jong Un", KIM, UN) == [("Kim Jong Un", "kim-jong-un")]


def test_capitals_count() -> None:
    assert named("as roda AS", US) == [("AS", "usa")]


def test_a_name_without_capitals_may_begin_a_sentence() -> None:
    missile = entity("missile", "rudal balistik")
    assert named("Rudal balistik dan rudal balistik", missile) == [
        ("Rudal balistik", "missile"),
        ("rudal balistik", "missile"),
    ]


def test_a_name_with_points() -> None:
    assert named("sanksi P.B.B. berlaku", UN) == [("P.B.B.", "united-nations")]


def test_a_weak_name_needs_a_strong_one_in_the_text() -> None:
    assert named("Kim pergi", KIM) == []
    assert named("Kim pergi", KIM, known=("kim-jong-un",)) == [("Kim", "kim-jong-un")]
    assert named("Kim Jong-un datang. Kim pergi.", KIM)[1] == ("Kim", "kim-jong-un")


def test_a_name_of_two_is_of_neither() -> None:
    other = entity("kim-yo-jong", "Kim Yo Jong", weak=("Kim",))
    text = "Kim Jong Un dan Kim Yo Jong bertemu. Kim bicara."
    assert [who for _, who in named(text, KIM, other)] == ["kim-jong-un", "kim-yo-jong"]


def test_an_ambiguous_name_hides_the_shorter_names_in_it() -> None:
    one = entity("one", "Korea Utara Raya")
    two = entity("two", "Korea Utara Raya")
    assert named("Korea Utara Raya", one, two, NORTH) == []


def test_words_near_decide() -> None:
    city = entity("moscow", "Moskwa kota", "Moskow", near=("di Moskow",))
    state = entity("russia", "Rusia", "Moskow", not_near=("di Moskow",))
    assert named("bertemu di Moskow", city, state) == [("Moskow", "moscow")]
    assert named("bantuan Moskow", city, state) == [("Moskow", "russia")]


def test_words_near_stand_within_three_words_of_the_sentence() -> None:
    ship = [Name("Angara", "angara", not_near=("roket",))]
    assert named("Roket Angara", ship) == []
    assert named("roket besar milik Angara", ship) == []
    assert named("roket satu dua tiga Angara", ship) == [("Angara", "angara")]
    assert named("Ada roket. Angara berlayar", ship) == [("Angara", "angara")]


def test_no_entities_no_names() -> None:
    assert Names(()).mentions("Rusia") == ()


HARBOUR = entity("north-harbour", "North Harbour")
MISSILE = entity("missile", "KN-23")
OBRIEN = entity("obrien", "O'Brien")
MULLER = entity("muller", "M\u00fcller")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(
            (f"North{space}Harbour", HARBOUR)
            for space in (
                *("\n", "\r\n", "\u00a0", "  ", "\u2009", "\u202f", "\t", " \n  "),
                *("\u200b ", " \u200b", "\u2003"),
            )
        ),
        *((f"KN{hyphen}23", MISSILE) for hyphen in "\u2010\u2011\u2012\u2013\u2212\uff0d"),
        *((f"O{mark}Brien", OBRIEN) for mark in "\u2019\u2018\u02bc\uff07\u00b4"),
        *(
            (f"North Har{hidden}bour", HARBOUR)
            for hidden in "\u00ad\u200b\u200d\u2060\ufeff\u200f\u200e\u200c"
        ),
        ("Mu\u0308ller", MULLER),
    ],
)
def test_a_name_is_found_however_it_is_written(written: str, meant: list[Name]) -> None:
    text = f"Dari {written}, kata dia."
    assert named(text, meant) == [(written, meant[0].entity)]


def test_a_decomposed_name_in_the_dossier_is_found() -> None:
    assert named("Kata M\u00fcller.", entity("m", "Mu\u0308ller")) == [("M\u00fcller", "m")]


def test_a_name_does_not_reach_over_a_paragraph() -> None:
    assert named("To the North\n\nHarbour masters", HARBOUR) == []


def test_a_name_does_not_end_before_a_mark_of_its_last_letter() -> None:
    assert named("Kata Korut\u0301.", NORTH) == []


def test_a_headline_in_capitals_has_names() -> None:
    headline = "KOREA UTARA KIRIM AMUNISI\n\nKIM dan RUSIA"
    assert named(headline, NORTH, KIM, RUSSIA) == [("KOREA UTARA", "north-korea")]


def test_digits_and_case_do_not_fold() -> None:
    assert named("kn-23 KN-\uff12\uff13 KN-24 north harbour", MISSILE, HARBOUR) == []
