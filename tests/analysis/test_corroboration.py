from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import corroboration
from generator.dossier.records import Evidence, Quote
from tests.analysis.making import TEXT, SaidBy, briefing, fact, origin, source

if TYPE_CHECKING:
    from random import Random

    from generator.analysis.corroboration import Support
    from generator.dossier.records import FactRecord

SOURCES = (
    source("s1", publisher="daily"),
    source("s2", publisher="weekly", credits=("reuters",)),
    source("s3", publisher="radio", credits=("reuters", "ap")),
    source("s4", publisher="daily"),
    source("s5", publisher="blog", credits=("ap",)),
)
ORIGINS = (
    origin("report", "team"),
    origin("summary", "team"),
    origin("briefing", "spokesman", rests_on="report"),
    origin("interview", "spokesman"),
    origin("photo", "agency"),
)

CASES = [
    ("one article, one origin", [("s1", "report")], [[1]]),
    ("two articles, one report", [("s1", "report"), ("s2", "report")], [[1, 2]]),
    ("two reports by one team", [("s1", "report"), ("s2", "summary")], [[1, 2]]),
    ("a report and a photo", [("s1", "report"), ("s2", "photo")], [[1], [2]]),
    ("an origin and what rests on it", [("s1", "report"), ("s2", "briefing")], [[1, 2]]),
    ("one speaker, on another's report", [("s1", "briefing"), ("s2", "interview")], [[1], [2]]),
    ("the team by name", [("s1", "report"), ("s2", None, "team")], [[1, 2]]),
    ("one speaker in two articles", [("s1", None, "kirby"), ("s2", None, "kirby")], [[1, 2]]),
    ("two speakers", [("s1", None, "kirby"), ("s2", None, "smith")], [[1], [2]]),
    ("relayed by a newspaper", [("s1", None, "kirby", "daily"), ("s4", None)], [[1]]),
    ("two articles of unknown origin", [("s1", None), ("s2", None)], []),
    ("one publisher, unknown origin", [("s1", None), ("s4", None)], []),
    ("one agency, unknown origin", [("s2", None), ("s3", None)], []),
    ("an unknown origin beside a known one", [("s2", None), ("s5", "photo"), ("s3", None)], [[2]]),
    ("an article twice", [("s1", None), ("s1", "photo")], [[2]]),
    ("out of order", [("s1", "photo"), ("s2", "report"), ("s3", "photo")], [[1, 3], [2]]),
]


def support(one: FactRecord, **changes: Any) -> Support:
    known = briefing([one], **({"sources": SOURCES, "origins": ORIGINS} | changes))
    return corroboration.support(known, known.citations_of[one.id])


@pytest.mark.parametrize(("said_by", "groups"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_counts_as_one_origin(said_by: SaidBy, groups: list[list[int]]) -> None:
    one = fact("f-a", said_by=said_by)
    got = support(one)
    assert got.origins == tuple(tuple(f"f-a-{n}" for n in group) for group in groups)
    assert got.sources == tuple(dict.fromkeys(each[0] for each in said_by))


def test_origins_that_rest_on_each_other_are_one() -> None:
    circle = (
        origin("a", rests_on="b"),
        origin("b", rests_on="a"),
        origin("0", rests_on="b"),
    )
    one = fact("f-a", said_by=[("s1", "a"), ("s2", "b"), ("s3", "0")])
    got = support(one, origins=circle)
    assert got.origins == (("f-a-1", "f-a-2", "f-a-3"),)


SHARING = (
    origin("alliance", shares=("first", "second")),
    origin("first"),
    origin("second"),
    origin("third", shares=("fourth",)),
    origin("fourth"),
)


@pytest.mark.parametrize(
    ("origins", "groups"),
    [
        (("alliance", "first"), [[1, 2]]),
        (("first", "alliance", "second"), [[1, 2], [3]]),
        (("alliance", "second", "first"), [[1, 2], [3]]),
        (("first", "second"), [[1], [2]]),
        (("fourth", "third", "first"), [[1, 2], [3]]),
    ],
)
def test_origins_that_may_share_what_they_know_count_once(
    origins: tuple[str, ...], groups: list[list[int]]
) -> None:
    said_by = [(f"s{number}", each) for number, each in enumerate(origins, 1)]
    got = support(fact("f-a", said_by=said_by), origins=SHARING)
    assert got.origins == tuple(tuple(f"f-a-{n}" for n in group) for group in groups)
    assert got.may_share is (len(groups) < len(origins))


def test_an_origin_that_nobody_knows_is_its_own() -> None:
    got = support(fact("f-a", said_by=[("s1", "nowhere"), ("s2", "photo")]))
    assert got.origins == (("f-a-1",), ("f-a-2",))


def test_an_earlier_text_of_a_source_is_that_source() -> None:
    sources = (*SOURCES, source("s1-v1", publisher="daily", version_of="s1"))
    facts = [
        fact("f-both", said_by=[("s1", None, "kirby"), ("s1-v1", None, "kirby")]),
        fact("f-earlier", said_by=[("s1-v1", "photo")]),
    ]
    both, earlier = (support(each, sources=sources) for each in facts)
    assert both.sources == ("s1",)
    assert len(both.origins) == 1
    assert earlier.sources == ("s1",)


PIECES = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from([each.id for each in SOURCES]),
            st.sampled_from([None, *(each.id for each in ORIGINS)]),
        ),
        st.tuples(
            st.sampled_from([each.id for each in SOURCES]),
            st.none(),
            st.sampled_from(["team", "kirby", "daily", "reuters"]),
        ),
    ),
    min_size=1,
    max_size=6,
)


@given(row=PIECES, number=st.integers(0, 5), via=st.sampled_from(["s1", "s3", "s5"]))
def test_a_relay_of_a_known_origin_never_raises_the_count(
    row: SaidBy, number: int, via: str
) -> None:
    known = row[number % len(row)]
    own_voice = known[1:] == (None,)
    relay = known if own_voice else (via, *known[1:])
    before, after = fact("f-a", said_by=row), fact("f-a", said_by=[*row, relay])
    assert len(support(after).origins) == len(support(before).origins)


@given(row=PIECES, where=st.sampled_from(["s1", "s2", "s3", "s4", "s5"]))
def test_evidence_of_unknown_origin_never_changes_the_count(row: SaidBy, where: str) -> None:
    before, after = fact("f-a", said_by=row), fact("f-a", said_by=[*row, (where, None)])
    assert support(after).origins == support(before).origins
    assert len(support(after).unknown) == len(support(before).unknown) + 1


def test_who_speaks_together_is_one_origin_with_each_of_them() -> None:
    alone = fact("f-a", said_by=[("s1", None, "kirby"), ("s2", None, "smith")])
    together = Evidence(source="s3", quote=Quote(exact=TEXT), speakers=("kirby", "smith"))
    joint = alone.model_copy(update={"evidence": (*alone.evidence, together)})
    assert len(support(alone).origins) == 2
    assert len(support(joint).origins) == 1


@given(row=PIECES, turn=st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_does_not_change_the_count(row: SaidBy, turn: Random) -> None:
    turned = list(row)
    turn.shuffle(turned)
    one, other = fact("f-a", said_by=row), fact("f-a", said_by=turned)
    assert len(support(one).origins) == len(support(other).origins)
