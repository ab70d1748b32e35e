"""Writes the direction of each language beside its tag, so that no style is needed to set it.

On a page with Arabic and English, the English words are else set from right to left.
"""

from __future__ import annotations

import re

from generator.edtf.calendar import locale

_OPENED = re.compile(r'<[a-zA-Z][^<>]*?\s(lang="([A-Za-z0-9-]+)")[^<>]*>')
_LANGUAGE = re.compile(r'\slang="([A-Za-z0-9-]+)"')


def is_from_right(language: str) -> bool:
    """Whether a language is written from right to left."""
    return locale(language).text_direction == "rtl"


def directed_where_mixed(html: str) -> str:
    """The page with `dir` beside each `lang`, where its languages differ in direction."""
    languages = set(_LANGUAGE.findall(html))
    return directed(html) if len({locale(each).text_direction for each in languages}) > 1 else html


def directed(html: str) -> str:
    """The page with `dir` beside each `lang` that has none."""
    return _OPENED.sub(_with_direction, html)


def _with_direction(opened: re.Match[str]) -> str:
    tag, named, language = opened[0], opened[1], opened[2]
    if " dir=" in tag:
        return tag
    return tag.replace(named, f'{named} dir="{locale(language).text_direction}"', 1)
