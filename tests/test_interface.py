from __future__ import annotations

import pytest

from generator import interface


def test_a_message_is_translated() -> None:
    assert interface.gettext("id", "Facts") == "Fakta"
    assert interface.gettext("en", "Facts") == "Facts"


def test_a_language_without_a_catalog_gets_english() -> None:
    assert interface.gettext("xx", "Facts") == "Facts"


def test_english_among_words_from_right_to_left_keeps_its_order() -> None:
    assert interface.gettext("fa", "Facts") == "\u2066Facts\u2069"
    said = interface.ngettext("he", "%(count)s fact", "%(count)s facts", 3) % {"count": 3}
    assert said == "\u20663 facts\u2069"
    assert interface.gettext("ar", "Facts") == "الحقائق"


def test_indonesian_has_one_plural_form() -> None:
    said = [
        interface.ngettext("id", "%(count)s source", "%(count)s sources", n) % {"count": n}
        for n in (1, 2)
    ]
    assert said == ["1 sumber", "2 sumber"]


@pytest.mark.parametrize("tag", ["de", "de-AT", "de-Latn", "de-1996", "de-Latn-AT"])
def test_a_variety_gets_the_catalog_of_its_language(tag: str) -> None:
    assert interface.gettext(tag, "Facts") == "Fakten"


@pytest.mark.parametrize("tag", ["zh", "zh-CN", "zh-Hans", "zh-Hans-SG"])
def test_simplified_chinese_is_the_chinese_of_the_catalog(tag: str) -> None:
    assert interface.gettext(tag, "Facts") == "事实"


COUNTS = {"ru": (1, 2, 5, 11, 21), "ar": (1, 2, 5, 11, 101)}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", ["1 источник", "2 источника", "5 источников", "11 источников", "21 источник"]),
        ("ar", ["مصدر واحد", "مصدران", "5 مصادر", "11 مصدرًا", "101 مصدر"]),
    ],
)
def test_each_count_has_its_plural_form(language: str, said: list[str]) -> None:
    counts = COUNTS[language]
    forms = [
        interface.ngettext(language, "%(count)s source", "%(count)s sources", n) for n in counts
    ]
    assert [form % {"count": n} for form, n in zip(forms, counts, strict=True)] == said


@pytest.mark.parametrize("tag", ["id-Arab", "de-Cyrl", "zh-TW", "zh-Hant", "zh-HK"])
def test_a_variety_in_another_script_gets_english(tag: str) -> None:
    assert interface.gettext(tag, "Facts") == "Facts"
