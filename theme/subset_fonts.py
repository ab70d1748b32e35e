"""Cuts the theme's fonts from the npm packages that carry them.

Run it with the unpacked packages: `python theme/subset_fonts.py DIR [NAME...]`, where DIR holds
`newsreader/`, `public-sans/` and the others, the `package/` folders of `@fontsource-variable/…`;
with names, only these files are cut. It needs fonttools and brotli (the `dev` extra).
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TARGET = Path(__file__).parent / "assets" / "fonts"
LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x131, 0x152, 0x153, 0x2009, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D),
    *(0x201E, 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2212),
)
SPACES = (0x20, 0xA0)
"""Pango draws a space in the font of the word before it."""
LATIN_EXT = (*SPACES, *range(0x100, 0x180), *range(0x218, 0x21C), *range(0x1E00, 0x1F00))
CYRILLIC = (*SPACES, 0x301, *range(0x400, 0x460), 0x490, 0x491, 0x4B0, 0x4B1, 0x2116)
ARABIC = (
    *SPACES,
    *(0x60C, 0x61B, 0x61F, *range(0x621, 0x63B), *range(0x640, 0x656), *range(0x660, 0x66E)),
    *(0x670, 0x671, 0x679, 0x67E, 0x686, 0x688, 0x691, 0x698, 0x6A4, 0x6A9, 0x6AF, 0x6BA, 0x6BE),
    *(0x6C0, 0x6C1, 0x6C3, 0x6CC, 0x6D2, 0x6D4, 0x6D5, *range(0x6F0, 0x6FA)),
)
"""Arabic, Persian and Urdu; the forms of joined letters come with their letters."""
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk", "pnum", "tnum")
JOINING = ("calt", "curs", "fina", "init", "isol", "medi", "rlig")


@dataclass(frozen=True, slots=True)
class Cut:
    """One font file of the theme: what it is made of, and which part is kept."""

    source: str
    target: str
    axes: dict[str, float | tuple[float, float]]
    """An axis pinned to one value, or narrowed to a range."""
    letters: tuple[int, ...]


SERIF = "newsreader/files/newsreader-{}-standard-{}.woff2"
SANS = "public-sans/files/public-sans-{}-wght-{}.woff2"
TEXT: dict[str, float | tuple[float, float]] = {"opsz": 16, "wght": (400, 600)}
CUTS = (
    Cut(SERIF.format("latin", "normal"), "newsreader-text", TEXT, LATIN),
    Cut(SERIF.format("latin-ext", "normal"), "newsreader-text-ext", TEXT, LATIN_EXT),
    Cut(SERIF.format("latin", "italic"), "newsreader-italic", {"opsz": 16, "wght": 400}, LATIN),
    Cut(SERIF.format("latin", "normal"), "newsreader-display", {"opsz": 48, "wght": 500}, LATIN),
    Cut(SANS.format("latin", "normal"), "public-sans", {"wght": (400, 700)}, LATIN),
    Cut(SANS.format("latin-ext", "normal"), "public-sans-ext", {"wght": (400, 700)}, LATIN_EXT),
    Cut(
        "noto-serif/files/noto-serif-cyrillic-wght-normal.woff2",
        "noto-serif-cyrillic",
        {"wght": (400, 600)},
        CYRILLIC,
    ),
    Cut(
        "noto-sans/files/noto-sans-cyrillic-wght-normal.woff2",
        "noto-sans-cyrillic",
        {"wght": (400, 700)},
        CYRILLIC,
    ),
    Cut(
        "noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
        "noto-naskh-arabic",
        {"wght": (400, 600)},
        ARABIC,
    ),
    Cut(
        "noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2",
        "noto-sans-arabic",
        {"wght": (400, 700)},
        ARABIC,
    ),
)


def cut(packages: Path, part: Cut) -> Path:
    """Write one font file and give its path."""
    font = TTFont(packages / part.source, recalcTimestamp=False)
    options = Options()
    options.layout_features = [*FEATURES, *JOINING]
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=part.letters)
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, part.axes)
    font.flavor = "woff2"
    target = TARGET / f"{part.target}.woff2"
    font.save(target)
    return target


def main() -> None:
    """Cut all fonts, or those named, and print their sizes in bytes."""
    packages, named = Path(sys.argv[1]), sys.argv[2:]
    for part in (each for each in CUTS if not named or each.target in named):
        target = cut(packages, part)
        sys.stdout.write(f"{target.stat().st_size:7} {target.name}\n")


if __name__ == "__main__":
    main()
