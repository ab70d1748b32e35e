"""Draws the picture that a shared link shows: a page's title on the site's own ground.

One picture a page, 1200 by 630 pixels as Open Graph readers expect, a PNG of few colours. The
same title gives the same bytes, in another script the same on the same machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from generator.edtf.calendar import locale
from generator.mkdocs_site import card_fonts

if TYPE_CHECKING:
    from pathlib import Path

    from generator.mkdocs_site.card_fonts import Face

SIZE = (1200, 630)
_SERIF, _SANS = "newsreader-display.woff2", "public-sans.woff2"
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
    language: str


def letters_without_font(card: Card, fonts: Path) -> frozenset[str]:
    """The letters of a picture that no font has, neither the theme's nor this machine's."""
    serif, sans = fonts / _SERIF, fonts / _SANS
    texts = ((card.title, serif), (card.kicker, sans), (card.site, sans))
    return frozenset().union(
        *(card_fonts.letters_without_font(text, card.language, font) for text, font in texts)
    )


@lru_cache(maxsize=512)
def draw(card: Card, fonts: Path) -> bytes:
    """The picture as PNG, in the fonts of the theme's folder `fonts` or of this machine."""
    ink = Image.new("L", SIZE, 0)
    pen = ImageDraw.Draw(ink)
    pen.rectangle((0, 0, SIZE[0], 14), fill=_FULL)
    is_rtl = locale(card.language).text_direction == "rtl"
    side, anchor = (SIZE[0] - _EDGE, "ra") if is_rtl else (_EDGE, "la")
    sans = fonts / _SANS
    bold = _font(card.kicker, card.language, sans, 30, 600)
    pen.text((side, 92), card.kicker, font=bold, fill=_FULL, anchor=anchor)
    font, lines = _fitted(card.title, card.language, fonts / _SERIF)
    for number, line in enumerate(lines):
        top = _HEAD + 10 + round(number * font.size * _LEADING)
        pen.text((side, top), line, font=font, fill=_FULL, anchor=anchor)
    pen.line((_EDGE, 530, SIZE[0] - _EDGE, 530), fill=_FULL, width=2)
    plain = _font(card.site, card.language, sans, 28, 400)
    site = _wrapped(card.site, plain, SIZE[0] - 2 * _EDGE)
    text = f"{site[0]} …" if len(site) > 1 else site[0]
    pen.text((side, 550), text, font=plain, fill=_QUIET, anchor=anchor)
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


def _fitted(title: str, language: str, serif: Path) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest size at which the title fits; at the smallest, what fits of it."""
    room = SIZE[0] - 2 * _EDGE
    for size in _TITLE_SIZES:
        font = _font(title, language, serif, size)
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


def _font(
    text: str, language: str, theme: Path, size: int, weight: int | None = None
) -> ImageFont.FreeTypeFont:
    """The theme's font, or the one of this machine that has the letters of a text."""
    return _opened(card_fonts.face(text, language, theme), theme, size, weight)


@lru_cache(maxsize=64)
def _opened(
    face: Face | None, theme: Path, size: int, weight: int | None = None
) -> ImageFont.FreeTypeFont:
    if face is not None:
        return ImageFont.truetype(face.file, size, index=face.index)
    font = ImageFont.truetype(str(theme), size)
    if weight is not None:  # only the theme's have weights
        font.set_variation_by_axes([weight])
    return font
