from __future__ import annotations

import pytest

from generator.text import collation

ORDERED = {
    "ru": "Абхазия Ёлка Ельск Ереван Жлобин Илья Йемен Китай Япония",
    "uk": "Габон Ґалаґан Єгипет Зімбабве Ізраїль Їжак Йорданія Китай Японія",
    "tr": "Cezayir Çin Hindistan Irak İran Japonya Suriye Şili Zimbabve",
    "vi": "Anh Ấn Đức Nga Ý",
    "de": "Ägypten Andorra Österreich Oz Zypern",
    "es": "Chile Nápoles Niza Ñemby Oruro",
    "fr": "Eden Église Equateur Éthiopie Zambie",
    "ko": "가온 나주 대한 한국",
    "zh": "北京 朝鲜 俄罗斯 韩国 美国 伊朗 中国",
    "ar": "أحمد باسم تونس ليبيا مصر",
    "sv": "Zambia Åbo Älv Öland",
    "en": "10 Albania Zambia Китай",
}


@pytest.mark.parametrize("language", ORDERED)
def test_names_are_in_the_order_of_their_language(language: str) -> None:
    wanted = ORDERED[language].split()
    backwards = wanted[::-1]
    assert sorted(backwards, key=lambda each: collation.key(each, language)) == wanted


def test_a_variety_has_the_order_of_its_language() -> None:
    assert collation.key("Çin", "tr-TR") == collation.key("Çin", "tr")
