"""The base that every language has from CLDR, without a file."""

from decimal import Decimal

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from generator.lexicon import languages
from generator.lexicon.locales import base, month_names
from generator.text.dates.mentions import mentions
from generator.text.figures import Claim, Reason, prove, read

MANY = 250
"""Fewer languages than CLDR has."""


@pytest.mark.parametrize(
    ("language", "text", "amounts"),
    [
        ("ja", "1億5000万ドル", ["150000000"]),
        ("ja", "１２０人", ["120"]),
        ("ko-KP", "2만 명", ["20000"]),
        ("hi", "20 हज़ार सैनिक", ["20000"]),
        ("hi", "१,००,०००", ["100000"]),
        ("bn", "১,০০,০০০", ["100000"]),
        ("fa", "۲۰٬۰۰۰ نفر", ["20000"]),
        ("fa", "۲۰٫۵", ["20.5"]),
        ("th", "๒๐ ล้าน", ["20000000"]),
        ("uk", "20 тис. та 9 млн", ["20000", "9000000"]),
        ("tr", "20 bin", ["20000"]),
        ("el", "1,5 εκατομμύρια", ["1500000"]),
    ],
)
def test_figures(language: str, text: str, amounts: list[str]) -> None:
    assert [str(figure.amount) for figure in read(text, language)] == amounts


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("ja", "2023年9月29日に", ["2023-09-29"]),
        ("ja", "9月に", ["XXXX-09"]),
        ("tr", "5 Eylül 2023", ["2023-09-05"]),
        ("th", "5 กุมภาพันธ์", ["XXXX-02-05"]),
        ("vi", "tháng 9", ["XXXX-09"]),
        ("pt", "5 de maio de 2023", ["2023-05-05"]),
        ("hi", "29 सितंबर 2023", ["2023-09-29"]),
    ],
)
def test_dates(language: str, text: str, dates: list[str]) -> None:
    assert [mention.edtf for mention in mentions(text, language)] == dates


def test_no_claim_is_proved_in_a_language_without_a_lexicon() -> None:
    """Every language of CLDR has a base, and only those with a lexicon prove anything."""
    tags = sorted({tag.partition("_")[0] for tag in locale_identifiers()} - set(languages()))
    assert len(tags) > MANY
    for language in tags:
        assert base(language)["dates"]
        mismatch = prove("20", language, Claim(Decimal(20)))
        assert mismatch is not None
        assert mismatch.reason is Reason.NOT_READ


def test_names_of_one_language_do_not_reach_another() -> None:
    """Babel gives a language without "stand-alone" months those of the language asked before it."""
    Locale.parse("zh").months["stand-alone"]["wide"]
    assert "九月" not in month_names(Locale.parse("tr"), "wide")
    assert month_names(Locale.parse("ru"), "wide")["сентябрь"] == 9
