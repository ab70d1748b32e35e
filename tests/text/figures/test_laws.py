"""Laws of reading: what Babel writes is read back, and no text makes reading slow or fail."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from generator.terms.vocabulary import Bound
from generator.text.figures import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark import ParameterSet

AMOUNTS = st.decimals(
    min_value=Decimal(0), max_value=Decimal(10) ** 15, allow_nan=False, places=4
).map(lambda amount: amount.normalize())
UNITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
SECONDS = 30.0
"""Of processor time: linear reading takes two at most, quadratic reading minutes."""
HOSTILE = {
    "digits": "1" * 100_000,
    "groups": "1." * 50_000,
    "commas": "1,1" * 30_000,
    "spaced digits": "1 " * 50_000,
    "hyphens": "1-" * 50_000,
    "words and hyphens": "dua-" * 25_000,
    "letters and digits": "a1" * 50_000,
    "slashes": "1/2/" * 25_000,
    "clock": "10:10:" * 15_000,
    "sejuta": "sejuta " * 15_000,
    "units": "dua tiga " * 10_000,
    "scales": "puluh ratus ribu juta " * 5000,
    "one number": "10 juta " * 12_000,
    "bounds": "lebih dari " * 9000 + "5",
    "transparent": "ada sebanyak " * 8000 + "5",
    "links": "5 hingga " * 10_000,
    "months": "1 Mei dan " * 10_000,
    "blank lines": "\n   " * 25_000,
    "minus": "-" * 100_000 + "5",
    "point": "dua koma " + "dua " * 20_000,
    "currency": "Rp " * 30_000 + "5",
    "brackets": "(" * 50_000 + "5" + ")" * 50_000,
    "other digits": "٢" * 100_000,
    "several": "beberapa " * 10_000 + "ribu",
    "marks": "a" + "\u0301" * 100_000,
    "address": "http://" * 14_000,
    "en dash ranges": "1\u20132 " * 12_500,
    "marks alone": "\u0301" * 50_000,
    "marks on digits": "1" + "\u0301" * 50_000,
    "list marks": "\n1. a" * 15_000,
    "references": "[1] " * 15_000,
    "open reference": "[" + "1," * 25_000 + "]",
    "telephone": "+1 23 " * 12_000,
    "exponents": "10^6 " * 15_000,
    "products": "1 x 10 x " * 8000,
    "parts": "1 in 5 " * 12_000,
    "halves": "a half and a half " * 6000,
    "scores": "3-2-" * 20_000,
    "seasons": "2024/25 " * 10_000,
    "shared scales": "1 and 2 million " * 6000,
    "particles": " ".join(f"{'이나' * 18}{'가' * (at % 4)}끝" for at in range(8000)),
    "counters": "2만여명을 " * 12_000,
    "no spaces": "超过二十多万个" * 12_000,
    "one run": "二" * 80_000,
    "prefixes": "والبالول " * 12_000,
    "compounds": "einhundertzwei" * 2 + " zweihundertfünfzigtausend" * 5000,
}

INDONESIAN = (
    "words and hyphens",
    "sejuta",
    "units",
    "scales",
    "one number",
    "bounds",
    "transparent",
    "links",
    "months",
    "point",
    "currency",
    "several",
)
ENGLISH = ("parts", "halves", "products", "shared scales")
OTHERS = {
    **dict.fromkeys(("particles", "counters"), "ko"),
    **dict.fromkeys(("no spaces", "one run"), "zh"),
    "prefixes": "ar",
    "compounds": "de",
}
LANGUAGE_OF = {**OTHERS, **dict.fromkeys(INDONESIAN, "id"), **dict.fromkeys(ENGLISH, "en")}


def indonesian(number: int) -> str:
    """Spell a number below a thousand million, as grammars of Indonesian have it."""
    for scale, name, fused in ((10**6, "juta", ""), (1000, "ribu", "seribu")):
        if number >= scale:
            head, rest = divmod(number, scale)
            words = fused if head == 1 and fused else f"{indonesian(head)} {name}"
            return f"{words} {indonesian(rest)}".strip()
    if number >= 100:
        head, rest = divmod(number, 100)
        words = "seratus" if head == 1 else f"{UNITS[head]} ratus"
        return f"{words} {indonesian(rest)}".strip()
    if number >= 20:
        return f"{UNITS[number // 10]} puluh {UNITS[number % 10]}".strip()
    if number >= 12:
        return f"{UNITS[number - 10]} belas"
    return {10: "sepuluh", 11: "sebelas"}.get(number) or UNITS[number]


@given(amount=AMOUNTS, language=st.sampled_from(["id", "en", "nl", "fr", "de-CH", "hi"]))
def test_what_babel_formats_is_read_back(amount: Decimal, language: str) -> None:
    locale = language.replace("-", "_")
    written = format_decimal(amount, locale=locale, decimal_quantization=False)
    (figure,) = read(f"({written} x)", language)
    assert (figure.amount, figure.start, figure.end) == (amount, 1, 1 + len(written))


@given(number=st.integers(1, 999_999_999))
def test_spelled_numbers_are_read_back(number: int) -> None:
    words = indonesian(number)
    (figure,) = read(f"lebih dari {words} orang", "id")
    assert (figure.amount, figure.bound, figure.unit) == (Decimal(number), Bound.MORE_THAN, "orang")


@given(
    text=st.text() | st.text("12.,- /:%+()\n ribujtKedaspl"), language=st.sampled_from(["id", "en"])
)
def test_figures_of_any_text_stand_in_order_and_apart(text: str, language: str) -> None:
    end = 0
    for figure in read(text, language):
        assert figure.bound_start <= figure.whole_start <= figure.start
        assert end <= figure.start < figure.end <= figure.whole_end <= figure.bound_end
        end = figure.end


def readings() -> Iterator[ParameterSet]:
    """Each hostile text in each language, for the audit; half of it in one language before that.

    A text with words is read in the language of these, any other in each language in turn.
    """
    languages = ("id", "en", "fr")
    for at, (name, text) in enumerate(HOSTILE.items()):
        own = LANGUAGE_OF.get(name, languages[at % len(languages)])
        yield pytest.param(
            own, text[: len(text) // 2] + text[-5:], SECONDS / 2, id=f"{own}-half of {name}"
        )
        for each in languages:
            yield pytest.param(each, text, SECONDS, id=f"{each}-{name}", marks=pytest.mark.audit)


@pytest.mark.parametrize(("language", "text", "seconds"), list(readings()))
@pytest.mark.slow
def test_hostile_text_is_read_in_linear_time(language: str, text: str, seconds: float) -> None:
    start = time.process_time()
    read.__wrapped__(text, language)
    assert time.process_time() - start < seconds
