from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import coverage
from generator.analysis.coverage import ArticleUse, ItemKind, Standing
from generator.dossier.dossier import Article
from generator.text.names import Name, Names
from generator.text.span import Span
from tests.analysis.making import briefing, fact, source

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXT = (
    "Pada 19 Desember 2023, Smith menyebut lebih dari 1.000 kontainer.\n"
    "Rudal KN-23 pertama diuji pekan lalu. Smith menyebut Iran; 11 negara ikut.\n"
    "Resolusi 1718 berlaku. Iklan: 50 persen.\n"
)


NAMES = Names([Name("Smith", "smith"), Name("Iran", "iran"), Name("Rudal KN-23", "kn")])


def spans(*parts: str) -> list[Span]:
    return [Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts]


def ledger(
    quoted: Iterable[Span] = (), left_out: Iterable[Span] = (), named: Iterable[str] = ()
) -> coverage.Ledger:
    use = ArticleUse(list(quoted), list(left_out), set(named))
    article = Article("a.txt", TEXT, "", tuple(spans("Iklan: 50 persen.")))
    return coverage.ledger(article, "id", NAMES.mentions(TEXT), use)


def shown(found: coverage.Ledger) -> list[str]:
    return [f"{each.kind} {TEXT[each.start : each.end]}: {each.standing}" for each in found.items]


def test_every_figure_date_and_name_is_an_item() -> None:
    assert shown(ledger()) == [
        "date 19 Desember 2023: open",
        "name Smith: open",
        "figure 1.000: open",
        "name Rudal KN-23: open",
        "date pekan lalu: open",
        "name Iran: open",
        "figure 11: open",
    ]  # "Resolusi 1718" is a name


def test_a_quote_covers_what_stands_wholly_in_it() -> None:
    found = ledger(quoted=spans("lebih dari 1.000 kontainer", "Desember 2023", "menyebut Iran"))
    assert [each for each in shown(found) if "covered" in each] == [
        "figure 1.000: covered",
        "name Iran: covered",
    ]


def test_what_is_left_out_says_so_but_a_quote_counts_first() -> None:
    found = ledger(quoted=spans("11 negara"), left_out=spans("11 negara ikut", "pekan lalu"))
    assert [each for each in shown(found) if "open" not in each] == [
        "date pekan lalu: left-out",
        "figure 11: covered",
    ]


def test_a_name_is_covered_by_any_of_its_mentions_or_by_a_fact_that_names_it() -> None:
    second = TEXT.index("Smith", TEXT.index("Smith") + 1)
    found = ledger(quoted=[Span(second, second + 5)], named=["iran"])
    assert [each for each in shown(found) if each.startswith("name")] == [
        "name Smith: covered",
        "name Rudal KN-23: open",
        "name Iran: covered",
    ]


def test_two_quotes_side_by_side_do_not_cover_together() -> None:
    at = TEXT.index("1.000")
    found = ledger(quoted=[Span(at, at + 2), Span(at + 2, at + 5)])
    assert "figure 1.000: open" in shown(found)


def test_shares() -> None:
    found = ledger(quoted=spans("lebih dari 1.000 kontainer"), left_out=spans("11 negara"))
    assert found.share == 1 / 7
    assert found.count(Standing.OPEN) == 5
    assert found.count(Standing.OPEN, ItemKind.DATE) == 2
    assert (found.quoted_words, found.words) == (5, 27)
    empty = coverage.ledger(Article("a.txt", "Ya.", ""), "id", (), ArticleUse())
    assert empty.share == 1.0


def test_uses_of_a_briefing() -> None:
    facts = [fact("f-a", said_by=[("s", None, "kirby"), ("t", None)])]
    got = coverage.uses(briefing(facts, sources=[source("s"), source("t", credits=("ap",))]))
    assert got["s"].named == {"publisher-of-s", "kirby"}
    assert got["t"].named == {"publisher-of-t", "ap"}
    assert got["s"].quoted == [Span(0, 5)]


PIECES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted), max_size=6)


@given(pieces=PIECES, asked=st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted))
def test_a_stretch_is_held_where_one_span_holds_it(
    pieces: list[list[int]], asked: list[int]
) -> None:
    start, end = asked
    held = coverage._Spans((a, b) for a, b in pieces).hold(start, end)
    assert held == any(a <= start and end <= b for a, b in pieces)


REPEATED = (
    "Sebanyak 20.000 kontainer dikirim [3] pada 2 Mei 2025.\n"
    "Kapal membawa 20.000 kotak, 12 kapal, 12 kapal dan 12 truk pada 2 Mei 2025 [4, 5].\n"
    "Terbit 3 Mei 2025.\n"
)


def open_items(quoted: str, published: str = "") -> list[str]:
    start = REPEATED.index(quoted)
    use = ArticleUse([Span(start, start + len(quoted))], published=published)
    found = coverage.ledger(Article("a.txt", REPEATED, "", ()), "id", (), use)
    return [
        REPEATED[each.start : each.end] for each in found.items if each.standing is Standing.OPEN
    ]


def test_what_is_quoted_once_is_not_asked_for_again() -> None:
    first = "20.000 kontainer dikirim [3] pada 2 Mei 2025"
    assert open_items(first) == ["20.000", "12", "12", "12", "3 Mei 2025"]
    assert open_items("12 kapal,") == [
        *("20.000", "2 Mei 2025", "20.000"),
        *("12", "2 Mei 2025", "3 Mei 2025"),
    ]


def test_the_day_of_publication_is_no_item() -> None:
    assert "3 Mei 2025" not in open_items("12 truk", published="2025-05-03")


def test_words_left_out_with_an_ellipsis_leave_out_all_between() -> None:
    assert coverage.whole((Span(3, 5), Span(9, 12))) == (Span(3, 12),)
    assert coverage.whole(()) == ()
