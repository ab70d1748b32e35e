"""One folding: what an eye does not see changes neither names nor figures nor dates.

The names are in `disguised_names.md`; the sentences are those of the tables in `figures/claims/`.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import reading
from generator.text.dates.mentions import mentions
from generator.text.figures.reading import read
from generator.text.folding import level, span_of
from generator.text.names import Name, Names

if TYPE_CHECKING:
    from collections.abc import Callable

TABLE = Path(__file__).parent / "disguised_names.md"
NAMES = {
    *("North Harbour", "O'Brien", "Müller", "KN-23", "Kim Jong Un", "Office of Affairs"),
    *("Al-Shabaab", "Côte d'Ivoire", "UN", "Rajin", "Port of Rajin"),
}
WIDE = str.maketrans({str(digit): chr(0xFF10 + digit) for digit in range(10)})


def between_letters(sign: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"(?<=\w)(?=\w)", sign, text)


def instead(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


DISGUISES: dict[str, Callable[[str], str]] = {
    "no-break spaces": instead(" ", "\u00a0"),
    "thin spaces between words": lambda text: re.sub(r" (?![0-9])", "\u2009", text),
    "line breaks": lambda text: re.sub(r"(?<=[a-z]) (?=[a-z])", "\n", text),
    "no-break hyphens": instead("-", "\u2011"),
    "hyphens of their own": instead("-", "\u2010"),
    "soft hyphens": between_letters("\u00ad"),
    "zero-width spaces": between_letters("\u200b"),
    "word joiners": instead(" ", "\u2060 "),
    "marks of direction": instead(" ", " \u200e"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "wide digits": lambda text: text.translate(WIDE),
}
SENTENCES = sorted(
    {(claim.sentence, language) for language in ("en", "id") for claim in reading.claims(language)}
)


def rows() -> list[tuple[str, str]]:
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ]
    return [(text, name) for text, name in cells if name not in {"name found", "---"}]


@pytest.mark.parametrize(("written", "name"), rows())
def test_a_name_is_found_in_any_disguise(written: str, name: str) -> None:
    text = re.sub(r"<([0-9A-F]{4})>", lambda code: chr(int(code[1], 16)), written)
    context = text if text.isupper() and " " in text else f"He saw {text} again."
    found = Names(Name(each, each) for each in NAMES).mentions(context)
    assert [each.entity for each in found] == ([] if name == "none" else [name])


def figures(text: str, language: str) -> list[tuple[object, ...]]:
    return [(each.amount, each.bound, each.kind, each.limits) for each in read(text, language)]


def dates(text: str, language: str) -> list[tuple[object, ...]]:
    return [(each.kind, each.edtf, each.part) for each in mentions(text, language)]


@given(case=st.sampled_from(SENTENCES), disguise=st.sampled_from(sorted(DISGUISES)))
def test_figures_and_dates_are_the_same_in_any_disguise(
    case: tuple[str, str], disguise: str
) -> None:
    text, language = case
    disguised = DISGUISES[disguise](text)
    assert figures(disguised, language) == figures(text, language)
    assert dates(disguised, language) == dates(text, language)


@given(text=st.text("20 ,.\u00ad\u200b\u2009\u00a0e\u0301\uff12\ufeff-\u2011", max_size=30))
def test_a_levelled_text_leads_back_to_the_text_as_written(text: str) -> None:
    levelled = level(text)
    assert level(levelled.text).text == levelled.text
    for at in range(len(levelled.text)):
        start, end = span_of(levelled, text, at, at + 1)
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("text", "language", "amount"),
    [
        ("20\u2009000 containers", "en", "20000"),
        ("1\u202f234\u202f567 ships", "en", "1234567"),
        ("20\u2009000,5 ton", "id", "20000.5"),
        ("20 000 containers", "en", "None"),
        ("20\u00a0000 containers", "en", "None"),
    ],
)
def test_thin_spaces_group_digits_and_others_are_in_doubt(
    text: str, language: str, amount: str
) -> None:
    (figure,) = read(text, language)
    assert str(figure.amount) == amount
    assert (figure.start, text[figure.end : figure.end + 1]) == (0, " ")


@pytest.mark.parametrize("sign", ["-\n", "-\r\n", "- \n  ", "\u00ad\n"])
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Two hun|dred ships sank.", "en"),
        ("Near|ly 20 ships sank on 3 Sep|tember 2024.", "en"),
        ("More than 20 mil|lion shells, not twen|ty, were sent.", "en"),
        ("Se|kitar dua ra|tus kapal karam pada 3 Sep|tember 2024.", "id"),
        ("Bu|kan 20 me|lainkan 30 ju|ta peluru.", "id"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_one(text: str, language: str, sign: str) -> None:
    whole, broken = text.replace("|", ""), text.replace("|", sign)
    assert figures(broken, language) == figures(whole, language)
    assert dates(broken, language) == dates(whole, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Twenty-three ships, half-million men and 10-15 boats.", "en"),
        ("Pada abad ke-21 dan tahun 1990-an ada 10-15 kapal.", "id"),
    ],
)
def test_a_hyphen_that_joins_stays_at_the_end_of_a_line(text: str, language: str) -> None:
    broken = text.replace("-", "-\n")
    assert figures(broken, language) == figures(text, language)
    assert dates(broken, language) == dates(text, language)
