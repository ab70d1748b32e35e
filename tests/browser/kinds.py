"""One page of each kind, in each language: what the browser tests look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from playwright.sync_api import ViewportSize

Scheme: TypeAlias = Literal["light", "dark"]

PAGES = {
    "home": "",
    "facts": "facts/",
    "sources": "sources/",
    "source": "sources/msmt-11-negara/",
    "glossary": "glossary/",
    "entity": "glossary/north-korea/",
    "small": "glossary/angara/",
    "timeline": "timeline/",
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
NARROWEST: ViewportSize = {"width": 320, "height": 256}
"""1280 by 1024 at 400 % zoom: WCAG 2.2, 1.4.10."""
