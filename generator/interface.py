"""The words of the interface in a page's language, from the gettext catalogs in `locale/`.

Message ids are English sentences. A language without a catalog gets them as they are; one that
is written from right to left gets them isolated, so that their order and full stops stay.
"""

from __future__ import annotations

from functools import lru_cache
from gettext import NullTranslations
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

if TYPE_CHECKING:
    from collections.abc import Mapping

CATALOGS = Path(__file__).parent / "locale"
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
_PROJECT: dict[str, bytes] = {}
"""The catalogs of the project that was loaded last, by name: `nl`, `zh_TW`."""


def use(catalogs: Mapping[str, bytes]) -> None:
    """Take the words of a project's own catalogs, by BCP 47 tag, before those that ship."""
    named = {tag.replace("-", "_"): catalog for tag, catalog in catalogs.items()}
    if named != _PROJECT:
        _PROJECT.clear()
        _PROJECT.update(named)
        translations.cache_clear()


@lru_cache(maxsize=64)
def translations(language: str) -> NullTranslations:
    """The catalog of a BCP 47 language or of the one it is a variety of, else English.

    A variety in another script, such as `zh-TW`, does not get the catalog of `zh`.

    Catalogs are compiled here, in memory, so that no compiled file can be out of date.
    """
    names = fitting(language)
    shipped = next((_file(each) for each in names if _file(each).is_file()), None)
    own = next((_PROJECT[each] for each in names if each in _PROJECT), None)
    found = [own, None if shipped is None else shipped.read_bytes()]
    compiled = [_compiled(each, names[-1]) for each in found if each is not None]
    english = _Isolated() if _is_rtl(language) else NullTranslations()
    chain: list[NullTranslations] = [*compiled, english]
    for catalog, fallback in pairwise(chain):
        catalog.add_fallback(fallback)
    return chain[0]


def _is_rtl(language: str) -> bool:
    try:
        return Locale.parse(language, sep="-").text_direction == "rtl"
    except (UnknownLocaleError, ValueError):
        return False


class _Isolated(NullTranslations):
    """English on pages from right to left: each message keeps its own direction."""

    def gettext(self, message: str) -> str:
        """The message between the signs of Unicode that isolate it."""
        return f"{_LEFT_TO_RIGHT}{message}{_END}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The same of its form for a count."""
        return f"{_LEFT_TO_RIGHT}{super().ngettext(msgid1, msgid2, n)}{_END}"


def _compiled(catalog: bytes, name: str) -> Translations:
    """A catalog as gettext reads it."""
    binary = BytesIO()
    write_mo(binary, read_po(BytesIO(catalog), locale=name))
    binary.seek(0)
    return Translations(binary)


def _file(name: str) -> Path:
    return CATALOGS / name / "LC_MESSAGES" / "briefing.po"


def fitting(tag: str) -> tuple[str, ...]:
    """The names of the catalogs or pages that a reader of a tag's language can use, best first."""
    name = tag.replace("-", "_")
    base, *subtags = name.split("_")
    likely: Mapping[str, str] = get_global("likely_subtags")
    script = likely.get(base, "__").split("_")[1]
    own = next((each for each in subtags if _is_script(each)), "")
    own = own or likely.get("_".join((base, *subtags[-1:])), f"_{script}_").split("_")[1]
    return (name, base) if own.title() == script else (name,)


def _is_script(subtag: str) -> bool:
    return len(subtag) == 4 and subtag.isalpha()  # noqa: PLR2004 -- BCP 47, 2.2.3


def gettext(language: str, message: str) -> str:
    """One message in `language`."""
    return translations(language).gettext(message)


def ngettext(language: str, singular: str, plural: str, count: int) -> str:
    """The form of a message that `count` asks for in `language`."""
    return translations(language).ngettext(singular, plural, count)
