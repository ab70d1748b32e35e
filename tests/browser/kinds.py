"""One page of each kind, in each language: what the browser tests look at."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Literal, TypeAlias

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _pytest.mark import ParameterSet
    from playwright.sync_api import ViewportSize

Scheme: TypeAlias = Literal["light", "dark"]

PAGES = {
    "home": "",
    "brief": "brief/",
    "facts": "facts/",
    "sources": "sources/",
    "source": "sources/msmt-11-negara/",
    "glossary": "glossary/",
    "entity": "glossary/north-korea/",
    "small": "glossary/angara/",
    "timeline": "timeline/",
    "goods": "goods/",
    "figures": "figures/",
    "places": "places/",
    "differences": "differences/",
    "changes": "changes/",
    "method": "method/",
}
LANGUAGES = {"id": "", "en": "en/"}
MISSING = "404.html"
"""What a host shows for an address that leads nowhere, in the default language."""
PATHS = [prefix + path for prefix in LANGUAGES.values() for path in PAGES.values()]
NAMES = [f"{kind}-{language}" for language in LANGUAGES for kind in PAGES]
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 412, "height": 823}
SIZES = {"desktop": DESKTOP, "phone": PHONE}
NARROWEST: ViewportSize = {"width": 320, "height": 256}
"""1280 by 1024 at 400 % zoom: WCAG 2.2, 1.4.10."""


def once_each(*choices: Iterable[str]) -> list[ParameterSet]:
    """Every page with every combination of the choices; the audit alone takes most of them.

    The rest of the tests take each kind of page once. The languages and the choices take turns, so
    that each language meets each combination.
    """
    combinations = list(itertools.product(*choices))
    made = []
    for at, (name, path) in enumerate(zip([*NAMES, "missing"], [*PATHS, MISSING], strict=True)):
        language, kind = divmod(at, len(PAGES))
        turn, chosen = divmod(kind, len(combinations))
        for each in combinations:
            is_turn = name == "missing" or turn % len(LANGUAGES) == language
            marks = () if is_turn and each == combinations[chosen] else (pytest.mark.audit,)
            made.append(pytest.param(path, *each, marks=marks, id="-".join((name, *each))))
    return made
