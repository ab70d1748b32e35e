"""The words of the interface in a page's language, from the gettext catalogs in `locale/`.

Message ids are English sentences. A language without a catalog gets them as they are.
"""

from __future__ import annotations

from functools import lru_cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

CATALOGS = Path(__file__).parent / "locale"


@lru_cache(maxsize=64)
def translations(language: str) -> NullTranslations:
    """The catalog of a BCP 47 language, or English where there is none.

    Catalogs are compiled here, in memory, so that no compiled file can be out of date.
    """
    file = CATALOGS / language.replace("-", "_") / "LC_MESSAGES" / "briefing.po"
    if not file.is_file():
        return NullTranslations()
    with file.open("rb") as stream:
        catalog = read_po(stream, locale=language.replace("-", "_"))
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled)


def gettext(language: str, message: str) -> str:
    """One message in `language`."""
    return translations(language).gettext(message)


def ngettext(language: str, singular: str, plural: str, count: int) -> str:
    """The form of a message that `count` asks for in `language`."""
    return translations(language).ngettext(singular, plural, count)
