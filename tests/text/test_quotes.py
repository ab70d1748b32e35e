from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.text.quotes import Miss, Missed, Selector, find
from generator.text.span import Span

ARTICLES = sorted((Path(__file__).parents[2] / "seeds/articles").glob("*.txt"))
TEXTS = [path.read_bytes().decode() for path in ARTICLES]


def found(text: str, exact: str, prefix: str | None = None, suffix: str | None = None) -> object:
    answer = find(Selector(exact, prefix, suffix), text, "id")
    if isinstance(answer, Missed):
        return answer.why
    return [text[span.start : span.end] for span in answer]


@pytest.mark.parametrize(
    ("exact", "text", "expected"),
    [
        ("dua kapal", "Ada dua kapal.", ["dua kapal"]),
        ("dua  kapal", "Ada dua\n kapal.", ["dua\n kapal"]),
        ("ton beras", "Ada ton be-\nras.", Miss.ABSENT),
        ("ton be- ras", "Ada ton be-\nras.", ["ton be-\nras"]),
        ('"tidak ada"', "Kata “tidak ada” saja", ["“tidak ada”"]),
        ("Dua kapal", "Ada dua kapal.", Miss.ABSENT),
        ("1.5", "Ada 1,5 ton", Miss.ABSENT),
        ("12 ribu", "Ada 112 ribu ton", Miss.CUT),
        ("US$ 10", "Seharga US$ 100 juta", Miss.CUT),
        ("5", "Suhu -5 derajat", Miss.CUT),
        ("10", "Ada 10 juta butir", Miss.CUT),
        ("kapal", "Ada kapalnya", Miss.CUT),
        ("kapal", "Satu kapal, dua kapal", Miss.AMBIGUOUS),
        ("satu … tiga", "satu dua tiga", ["satu", "tiga"]),
        ("tiga … satu", "satu dua tiga", Miss.ABSENT),
        ("data … yang", "umpan data … yang mengarah", ["data … yang"]),
        ("", "apa saja", Miss.ABSENT),
        ("…", "apa saja", Miss.ABSENT),
    ],
)
def test_words_are_found_or_missed_for_a_reason(exact: str, text: str, expected: object) -> None:
    assert found(text, exact) == expected


def test_prefix_and_suffix_decide() -> None:
    text = "Satu kapal pergi, dua kapal datang"
    assert find(Selector("kapal", prefix="dua"), text, "id") == (Span(22, 27),)
    assert find(Selector("kapal", suffix="pergi"), text, "id") == (Span(5, 10),)
    assert found(text, "kapal", prefix="tiga") is Miss.CONTEXT


def test_a_whole_figure_elsewhere_is_found_although_another_is_cut() -> None:
    assert found("Ada 112 ribu dan 12 ribu ton", "12 ribu") == ["12 ribu"]


def test_an_elision_takes_the_tightest_run() -> None:
    text = "kapal lama, kapal baru tiba"
    assert find(Selector("kapal … tiba"), text, "id") == (Span(12, 17), Span(23, 27))


def test_barred_lines_are_not_searched() -> None:
    text = "Iklan\nIklan kapal"
    assert find(Selector("Iklan"), text, "id", [Span(0, 5)]) == (Span(6, 11),)
    assert find(Selector("Iklan\nIklan"), text, "id", [Span(0, 5)]) == Missed(Miss.ABSENT)


@given(st.data())
def test_any_slice_between_words_is_found_where_it_was_taken(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 200)))
    exact = text[start:end]
    assume(exact.strip() == exact)
    answer = find(Selector(exact), text, "id")
    if isinstance(answer, Missed):
        assert answer.why in (Miss.CUT, Miss.AMBIGUOUS)
        assert any(
            " ".join(text[span.start : span.end].split()) == " ".join(exact.split())
            for span in answer.spans
        )
    else:
        assert " ".join(text[answer[0].start : answer[-1].end].split()) == " ".join(exact.split())


@given(st.data())
def test_a_changed_digit_is_never_found(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS))
    digits = [index for index, character in enumerate(text) if character.isdigit()]
    at = data.draw(st.sampled_from(digits))
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : end if end > 0 else len(text)]
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != text[at]]))
    changed = line[: at - start] + other + line[at - start + 1 :]
    assert isinstance(find(Selector(changed), text, "id"), Missed)


def test_a_combining_mark_at_the_end_belongs_to_the_quote() -> None:
    text = "Di cafe\u0301 itu"
    found = find(Selector("caf\u00e9"), text, "id")
    assert found == (Span(3, 8),)
