"""What CLDR has for a locale itself, read past Babel, which mixes locales that inherit.

Babel resolves an alias for all locales at once, to what the first locale has that asks for it:
after Chinese, Turkish has Chinese months "stand-alone". https://github.com/python-babel/babel
"""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import localedata

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel import Locale


@cache
def own_data(tag: str) -> Mapping[str, Any]:
    """What CLDR has for a locale itself, empty where it has nothing."""
    if not localedata.exists(tag):
        return {}
    file = Path(localedata.resolve_locale_filename(tag))
    data: Mapping[str, Any] = pickle.loads(file.read_bytes())  # noqa: S301 -- Babel's own file
    return data


def has_months_alone(locale: Locale) -> bool:
    """Tell whether CLDR has names of months "stand-alone" for a language itself."""
    months = (own_data(tag).get("months", {}) for tag in (locale.language, str(locale)))
    own = (names.get("stand-alone") for names in months)
    return any(isinstance(names, dict) and "wide" in names for names in own)
