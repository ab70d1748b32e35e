from __future__ import annotations

import re
from pathlib import Path

from fontTools.ttLib import TTFont

ASSETS = Path(__file__).parents[2] / "theme" / "assets"
FONTS = sorted((ASSETS / "fonts").glob("*.woff2"))


def test_the_style_sheet_names_every_font_and_no_other() -> None:
    style = (ASSETS / "css" / "fonts.css").read_text(encoding="utf-8")
    named = re.findall(r'url\("\.\./fonts/([^"]+)"\)', style)
    assert sorted(named) == [font.name for font in FONTS]


def test_each_family_comes_with_its_licence() -> None:
    for font in FONTS:
        family = next(name for name in ("newsreader", "public-sans") if font.stem.startswith(name))
        licence = ASSETS / "fonts" / f"{family}-OFL.txt"
        assert "SIL Open Font License, Version 1.1" in licence.read_text(encoding="utf-8")


def test_every_letter_of_both_languages_and_of_their_quotation_marks_is_there() -> None:
    wanted = set("ABCXYZabcxyz0123456789“”‘’«»„–—…·×−é€%½ ")
    for font in FONTS:
        if not font.stem.endswith("-ext"):
            letters = {chr(code) for code in TTFont(font).getBestCmap()}
            assert wanted <= letters, font.name


def test_figures_can_stand_in_columns() -> None:
    for name in ("newsreader-text", "public-sans"):
        font = TTFont(ASSETS / "fonts" / f"{name}.woff2")
        features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
        assert "tnum" in features, name
