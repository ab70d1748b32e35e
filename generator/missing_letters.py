"""Names the letters that no font has, for pictures and paper alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHOWN = 5
"""Letters that a message names."""


def no_font_has(letters: Iterable[str]) -> str:
    """Name the first of the letters, with their code points, and what to do."""
    found = sorted(set(letters))
    shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return (
        f"no font has {shown}{more}\n"
        "Install a font with these letters, such as Noto (on Debian, fonts-noto-cjk)."
    )
