"""Tells the scripts that put no space between words, where the edge of a word is not seen."""

import unicodedata

_UNSPACED = (
    *("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "BOPOMOFO"),
    *("THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN"),
)
"""How the Unicode names of their letters begin."""


def is_unspaced(character: str) -> bool:
    """Tell whether a letter is of a script without spaces between words."""
    return unicodedata.name(character, "").startswith(_UNSPACED)
