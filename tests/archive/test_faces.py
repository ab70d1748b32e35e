"""Fonts of letters that a file does not have are left out of it."""

from __future__ import annotations

from pathlib import Path

from generator.archive import faces

STYLE = (Path(__file__).parents[2] / "theme/assets/css/fonts.css").read_text(encoding="utf-8")


def test_a_face_is_there_where_one_of_its_letters_is() -> None:
    for text, wanted in {
        "Kapal é": set(),
        "Рейс": {"noto-serif-cyrillic", "noto-sans-cyrillic"},
        "&#1585;": {"noto-naskh-arabic", "noto-sans-arabic"},
        "Łódź": {"newsreader-text-ext", "public-sans-ext"},
    }.items():
        left = faces.needed(STYLE, faces.letters([text]))
        names = ("cyrillic", "arabic", "-ext")
        found = {each.partition(".woff2")[0] for each in left.split("../fonts/")[1:]}
        assert {each for each in found if each.endswith(names)} == wanted, text
        assert "newsreader-italic" in found
        assert "Newsreader Fallback" in left
