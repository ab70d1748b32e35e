"""The fonts of a picture for shared links: the theme's, else one of this machine with its letters.

A letter that no font has is never drawn as nothing: `letters_without_font` names it.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import ImageFont

if TYPE_CHECKING:
    from pathlib import Path

_SIZE = 40
"""Pixels at which letters are looked at."""
_REGION = {"zh": "zh-cn", "zh-Hant": "zh-tw"}
"""Tags of fontconfig that are not those of the language."""
_NO_LETTER = "\U0010ffff"
"""A code point that no font has a letter for."""
_MOST_LETTERS = 200
"""Letters that a font is asked for; a title has fewer."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font of this machine: a file, and which of its fonts."""

    file: str
    index: int


@lru_cache(maxsize=4096)
def face(text: str, language: str, theme: Path) -> Face | None:
    """The font of this machine in which a text is drawn; None where the theme's has its letters."""
    if not _lacking(text, ImageFont.truetype(str(theme), _SIZE)):
        return None
    return _of_machine(frozenset(text), language)


@lru_cache(maxsize=4096)
def letters_without_font(text: str, language: str, theme: Path) -> frozenset[str]:
    """The letters of a text that no font has in which it could be drawn."""
    lacking = _lacking(text, ImageFont.truetype(str(theme), _SIZE))
    found = _of_machine(frozenset(text), language) if lacking else None
    if not lacking or found is None:
        return lacking
    return _lacking(text, ImageFont.truetype(found.file, _SIZE, index=found.index))


@lru_cache(maxsize=1024)
def _of_machine(letters: frozenset[str], language: str) -> Face | None:
    """The font that fontconfig has for letters; none where there is no fontconfig."""
    program = shutil.which("fc-match")
    if program is None:
        return None
    codes = " ".join(f"{ord(letter):x}" for letter in sorted(letters)[:_MOST_LETTERS])
    asked = [
        program,
        "-f",
        "%{file}\t%{index}",
        f"sans:lang={_REGION.get(language, language)}:charset={codes}",
    ]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 -- of fontconfig
    file, _, index = answer.stdout.partition("\t")
    return Face(file, int(index)) if file and index.isdecimal() else None


def _lacking(text: str, font: ImageFont.FreeTypeFont) -> frozenset[str]:
    """The letters of a text that a font draws as it draws what it does not have."""
    nothing = _picture(_NO_LETTER, font)
    empty = _picture(" ", font)[1]
    return frozenset(
        letter
        for letter in set(text)
        if letter.isprintable()
        and not letter.isspace()
        and _picture(letter, font) in {nothing, (nothing[0], empty)}
    )


def _picture(letter: str, font: ImageFont.FreeTypeFont) -> tuple[float, bytes]:
    """How wide a letter is, and its ink."""
    return font.getlength(letter), bytes(font.getmask(letter))
