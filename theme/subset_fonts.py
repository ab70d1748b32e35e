"""Cuts the theme's fonts from the npm packages that carry them.

Run it with the unpacked packages: `python theme/subset_fonts.py DIR`, where DIR holds
`newsreader/` and `public-sans/`, the `package/` folders of `@fontsource-variable/newsreader`
and `@fontsource-variable/public-sans`. It needs fonttools and brotli (the `dev` extra).
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
LATIN_EXT = (*range(0x100, 0x180), *range(0x218, 0x21C), *range(0x1E00, 0x1F00))
FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk", "pnum", "tnum")


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
)


def cut(packages: Path, part: Cut) -> Path:
    """Write one font file and give its path."""
    original = TTFont(packages / part.source, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(original, part.axes)
    options = Options()
    options.layout_features = list(FEATURES)
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=part.letters)
    subsetter.subset(font)
    font.flavor = "woff2"
    target = TARGET / f"{part.target}.woff2"
    font.save(target)
    return target


def main() -> None:
    """Cut all fonts and print their sizes in bytes."""
    packages = Path(sys.argv[1])
    for part in CUTS:
        target = cut(packages, part)
        sys.stdout.write(f"{target.stat().st_size:7} {target.name}\n")


if __name__ == "__main__":
    main()
