"""Draws the picture that a shared link shows: a page's title on the site's own ground.

One picture a page, 1200 by 630 pixels as Open Graph readers expect, a PNG of few colours. The
same title gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from pathlib import Path

SIZE = (1200, 630)
_EDGE = 84
_HEAD = 140
"""Above this line the accent is drawn, below it ink."""
_PAPER, _INK, _ACCENT = (252, 251, 248), (26, 29, 33), (169, 58, 28)
_SHADES = 16
_FULL, _QUIET = 255, 170
"""How much ink: of 255."""
_TITLE_SIZES = (84, 72, 62, 54, 46)
_TITLE_LINES = 4
_LEADING = 1.14


@dataclass(frozen=True, slots=True)
class Card:
    """What a picture says."""

    title: str
    kicker: str
    """Above the title: what kind of page it is."""
    site: str
    """Below: the name of the site."""


@lru_cache(maxsize=512)
def draw(card: Card, fonts: Path) -> bytes:
    """The picture as PNG, in the fonts of the theme's folder `fonts`."""
    ink = Image.new("L", SIZE, 0)
    pen = ImageDraw.Draw(ink)
    pen.rectangle((0, 0, SIZE[0], 14), fill=_FULL)
    pen.text((_EDGE, 92), card.kicker, font=_sans(fonts, 30, 600), fill=_FULL)
    font, lines = _fitted(card.title, fonts)
    for number, line in enumerate(lines):
        top = _HEAD + 10 + round(number * font.size * _LEADING)
        pen.text((_EDGE, top), line, font=font, fill=_FULL)
    pen.line((_EDGE, 530, SIZE[0] - _EDGE, 530), fill=_FULL, width=2)
    plain = _sans(fonts, 28, 400)
    site = _wrapped(card.site, plain, SIZE[0] - 2 * _EDGE)
    text = f"{site[0]} …" if len(site) > 1 else site[0]
    pen.text((_EDGE, 550), text, font=plain, fill=_QUIET)
    return _png(ink)


def _png(ink: Image.Image) -> bytes:
    """Ink as a picture in two ramps of colour: accent above, ink below."""
    shades = ink.point([level * _SHADES // 256 for level in range(256)])
    head = shades.crop((0, 0, SIZE[0], _HEAD))
    shades.paste(head.point([level + _SHADES for level in range(256)]), (0, 0))
    shades.putpalette([*_ramp(_INK), *_ramp(_ACCENT)])
    made = BytesIO()
    shades.save(made, "PNG", compress_level=6)
    return made.getvalue()


def _ramp(colour: tuple[int, int, int]) -> list[int]:
    """From paper to a colour, in all shades, as a flat palette."""
    steps = [step / (_SHADES - 1) for step in range(_SHADES)]
    pairs = list(zip(_PAPER, colour, strict=True))
    return [round(low + (high - low) * step) for step in steps for low, high in pairs]


def _fitted(title: str, fonts: Path) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest size at which the title fits; at the smallest, what fits of it."""
    room = SIZE[0] - 2 * _EDGE
    for size in _TITLE_SIZES:
        font = _serif(fonts, size)
        lines = _wrapped(title, font, room)
        if len(lines) <= _TITLE_LINES and len(lines) * size * _LEADING <= 530 - _HEAD - 30:
            return font, lines
    kept = lines[:_TITLE_LINES]
    return font, [*kept[:-1], f"{kept[-1]} …"]


def _wrapped(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= room:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:  # a word wider than the room is broken where it must be
            if font.getlength(lines[-1] + letter) > room:
                lines.append("")
            lines[-1] += letter
    return lines


@lru_cache(maxsize=16)
def _serif(fonts: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(fonts / "newsreader-display.woff2"), size)


@lru_cache(maxsize=16)
def _sans(fonts: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(fonts / "public-sans.woff2"), size)
    font.set_variation_by_axes([weight])
    return font
