from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from babel import Locale
from fontTools.ttLib import TTFont

ASSETS = Path(__file__).parents[2] / "theme" / "assets"
FONTS = sorted((ASSETS / "fonts").glob("*.woff2"))


def test_the_style_sheet_names_every_font_and_no_other() -> None:
    style = (ASSETS / "css" / "fonts.css").read_text(encoding="utf-8")
    named = re.findall(r'url\("\.\./fonts/([^"]+)"\)', style)
    assert sorted(set(named)) == [font.name for font in FONTS]


def test_each_family_comes_with_its_licence() -> None:
    for font in FONTS:
        family = next(
            name for name in ("newsreader", "public-sans", "noto") if font.stem.startswith(name)
        )
        licence = ASSETS / "fonts" / f"{family}-OFL.txt"
        assert "SIL Open Font License, Version 1.1" in licence.read_text(encoding="utf-8")


def test_every_letter_of_both_languages_and_of_their_quotation_marks_is_there() -> None:
    wanted = set("ABCXYZabcxyz0123456789“”‘’«»„–—…·×−é€%½ ")
    for font in FONTS:
        if not font.stem.endswith(("-ext", "-cyrillic", "-arabic")):
            letters = {chr(code) for code in TTFont(font).getBestCmap()}
            assert wanted <= letters, font.name


def test_figures_can_stand_in_columns() -> None:
    for name in ("newsreader-text", "public-sans"):
        font = TTFont(ASSETS / "fonts" / f"{name}.woff2")
        features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
        assert "tnum" in features, name


SPACES = {0x20, 0xA0}
"""On paper a space is drawn in the font of the word before it; on a screen it is not fetched."""


def test_each_range_of_letters_is_that_of_its_font() -> None:
    """A letter that a range names and its font lacks would be drawn in another font, unnoticed."""
    style = (ASSETS / "css" / "fonts.css").read_text(encoding="utf-8")
    faces = re.findall(r'fonts/([^"]+)"[^}]*unicode-range:\s*([^;]+);', style)
    for name, ranges in faces:
        if name.endswith(("-ext.woff2", "-cyrillic.woff2", "-arabic.woff2")):
            letters = set(TTFont(ASSETS / "fonts" / name).getBestCmap())
            assert _named(ranges) | SPACES == letters, name


def _named(ranges: str) -> set[int]:
    ends = (each.strip().removeprefix("U+").partition("-") for each in ranges.split(","))
    return {code for a, _, b in ends for code in range(int(a, 16), int(b or a, 16) + 1)}


@pytest.mark.parametrize("language", ["ru", "uk", "be", "bg", "sr", "ar", "fa", "ur"])
def test_the_words_of_a_language_have_fonts_in_each_family(language: str) -> None:
    words = "".join(str(each) for each in Locale(language).languages.values())
    wanted = {each for each in words if unicodedata.name(each).startswith(("CYRILLIC", "ARABIC"))}
    style = (ASSETS / "css" / "fonts.css").read_text(encoding="utf-8")
    for kind in ("Serif", "Sans"):
        ranges = re.findall(rf'family: "{kind} \w+";[^}}]*unicode-range:\s*([^;]+);', style)
        found = {chr(code) for each in ranges for code in _named(each)}
        assert wanted
        assert wanted - found == set(), kind


def test_each_file_is_a_family_of_its_own_but_for_italics() -> None:
    """Two files of one family and style are one font to WeasyPrint, which mixes their letters."""
    style = (ASSETS / "css" / "fonts.css").read_text(encoding="utf-8")
    faces = re.findall(r'family: "([^"]+)";\s*src: url[^}]*}', style)
    files = re.findall(r'url\("', style)
    assert len(faces) == len(files)
    assert [each for each in set(faces) if faces.count(each) > 1] == ["Newsreader"]
    assert style.count("font-style: italic") == 1
