from __future__ import annotations

from generator.model.briefing import Alias, Entity
from generator.terms.translated import Words
from generator.terms.vocabulary import AliasStrength, Schema
from generator.text.names import Names


def entity(
    name: str, text: str, *aliases: str, weak: tuple[str, ...] = (), **context: tuple[str, ...]
) -> Entity:
    made = [
        Alias(
            each,
            None,
            AliasStrength.WEAK if each in weak else AliasStrength.STRONG,
            **near(context),
        )
        for each in (*aliases, *weak)
    ]
    return Entity(
        id=name,
        schema=Schema.PERSON,
        name=Words((("id", text),)),
        aliases=tuple(made),
        properties=(),
        description=None,
        evidence=(),
        reliability=None,
        reliability_basis=None,
    )


def near(context: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {"near": context.get("near", ()), "not_near": context.get("not_near", ())}


def named(text: str, *entities: Entity, known: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found = Names(entities, "id").mentions(text, known)
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
    ship = entity("angara", "Angara", not_near=("roket",))
    ship = Entity(
        **{
            **{field: getattr(ship, field) for field in ship.__slots__},
            "name": Words((("en", "Angara"),)),
            "aliases": (Alias("Angara", None, AliasStrength.STRONG, (), ("roket",)),),
        }
    )
    assert named("Roket Angara", ship) == []
    assert named("roket besar milik Angara", ship) == []
    assert named("roket satu dua tiga Angara", ship) == [("Angara", "angara")]
    assert named("Ada roket. Angara berlayar", ship) == [("Angara", "angara")]


def test_no_entities_no_names() -> None:
    assert Names((), "id").mentions("Rusia") == ()


def test_a_name_is_known_although_another_language_has_it_as_an_alias() -> None:
    china = Entity(
        id="china",
        schema=Schema.TERRITORY,
        name=Words((("id", "Tiongkok"), ("en", "China"))),
        aliases=(Alias("China", "id", AliasStrength.STRONG, (), ()),),
        properties=(),
        description=None,
        evidence=(),
        reliability=None,
        reliability_basis=None,
    )
    for language in ("id", "en"):
        assert [each.entity for each in Names((china,), language).mentions("China")] == ["china"]
