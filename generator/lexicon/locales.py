"""What CLDR knows of a language, through Babel: names of months and days, separators, scale words.

Each language has a base from it without a file; what is written in its TOML file comes first.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.numbers import get_decimal_symbol, get_group_symbol

from generator.edtf.cldr import own_data
from generator.lexicon.files import SIGNS, read
from generator.lexicon.number_words import Separators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lexicon.files import Table

_COMPACT = re.compile(r"^[^\w0]*(?P<zeros>0+)(?:[\s\u200f]*)(?P<word>[^0]*?)[\s\u200f]*$")
_DOTTED = frozenset({"tr", "az"})
"""Languages where a capital I has no dot: casefold, which knows no language, adds one."""
_FEWEST_LETTERS = 2
"""Letters of a scale that is no abbreviation of one letter, such as M."""
_FIELD = re.compile(r"'(?P<quoted>[^']*)'|(?P<field>[A-Za-z])(?P=field)*|(?P<plain>[^A-Za-z']+)")
"""A part of a pattern such as "d 'de' MMMM": text in quotes, a field, or other text."""
_NUMBERED_MONTH = re.compile(r"(?P<before>[^\d]*?)\s*(?P<number>[0-9]{1,2})\s*(?P<after>[^\d]*)")


def locale_of(language: str) -> Locale | None:
    """Return Babel's locale of a BCP 47 tag, or of its language; none where CLDR has neither."""
    for tag in (language.replace("-", "_"), language.partition("-")[0]):
        try:
            return Locale.parse(tag)
        except (UnknownLocaleError, ValueError):
            continue
    return None


def likely_country(language: str) -> str:
    """Return the country where a language is mostly spoken, by its code in small letters."""
    tag: str = get_global("likely_subtags").get(language.partition("-")[0], "")
    return tag.rpartition("_")[2].lower()


def separators(language: str, written: Table) -> Separators:
    """Take the separators from the file, else from CLDR; those of a region are CLDR's: de-CH."""
    locale = locale_of(language)
    if locale is None:
        return Separators(written.get("decimal", "."), written.get("group", ","), (3, 3))
    own: Table = {} if locale.territory else written
    decimal = own.get("decimal", get_decimal_symbol(locale))
    primary, secondary = locale.decimal_formats[None].grouping
    return Separators(
        decimal=decimal,
        group=own.get("group", get_group_symbol(locale)),
        sizes=(primary, secondary),
        other_groups=tuple(sign for sign in written.get("other_groups", ()) if sign != decimal),
    )


def base(language: str) -> dict[str, dict[str, Any]]:
    """The tables of a language without a file, in the form of one: scales, and words in dates."""
    locale = locale_of(language)
    if locale is None:
        return {}
    dates = {**_words_in_dates(locale.date_formats["long"].pattern), **_numbered_months(locale)}
    more: Table = read(SIGNS)["bases"].get(locale.language, {}).get("dates", {})
    return {"numbers": {"scales": dict(_scales(locale))}, "dates": {**dates, **more}}


def _words_in_dates(pattern: str) -> dict[str, list[str]]:
    """The words of a pattern: nouns after the numbers of "y年M月d日", "de" between others."""
    words: dict[str, list[str]] = {"y": [], "M": [], "d": []}
    field = ""
    for match in _FIELD.finditer(pattern):
        literal = (match["quoted"] or match["plain"] or "").strip(" .,")
        if match["field"]:
            field = match["field"]
        elif _is_one_word(literal) and field in words:
            words[field].append(literal.casefold())
    if words["y"] and words["d"]:
        return {"year_nouns": words["y"], "day_nouns": words["d"]}
    return {"year_nouns": words["y"], "of": [*words["d"], *words["M"]]}


def _numbered_months(locale: Locale) -> dict[str, list[str]]:
    """The words beside the number of a month, where months are numbered: 9月; tháng 9."""
    found: dict[str, set[str]] = {"month_nouns": set(), "month_prefixes": set()}
    for width in ("wide", "abbreviated"):
        for number, name in locale.months["format"][width].items():
            match = _NUMBERED_MONTH.fullmatch(name.strip())
            if match is not None and int(match["number"]) == number:
                found["month_nouns"].add(match["after"].casefold())
                found["month_prefixes"].add(match["before"].casefold())
    return {key: sorted(words - {""}) for key, words in found.items()}


def _scales(locale: Locale) -> Iterator[tuple[str, int]]:
    """The scale words of compact numbers, with their values: 万, млн, lakh."""
    for width in ("long", "short"):
        forms = locale.compact_decimal_formats.get(width, {})
        for patterns in forms.values():
            for size, pattern in patterns.items():
                written = getattr(pattern, "pattern", str(pattern)).replace("'", "")
                match = _COMPACT.match(written)
                if match is None or not size.isdecimal():
                    continue
                word = match["word"].replace("\u200f", "").removesuffix(".").casefold()
                if _is_scale(word):
                    yield word, int(size) // 10 ** (len(match["zeros"]) - 1)


def _is_scale(word: str) -> bool:
    """Whether a word of a compact number can be read as a scale: one word, not M or K."""
    plain = all(unicodedata.category(letter)[0] in "LM" for letter in word)
    long = len(word) >= _FEWEST_LETTERS or (word and unicodedata.category(word[0]) == "Lo")
    return bool(word) and plain and bool(long)


def month_names(locale: Locale | None, width: str) -> dict[str, int]:
    """CLDR's names of months that are one word, 1 to 12, in each form it knows."""
    return _names(locale, "months", width)


def day_names(locale: Locale | None, width: str) -> dict[str, int]:
    """CLDR's names of weekdays that are one word; Monday is 0."""
    return _names(locale, "days", width)


def _names(locale: Locale | None, kind: str, width: str) -> dict[str, int]:
    if locale is None:
        return {}
    names = locale.months if kind == "months" else locale.days
    found: list[tuple[int, str]] = [*names["format"][width].items()]
    for tag in (locale.language, str(locale)):
        found += own_data(tag).get(kind, {}).get("stand-alone", {}).get(width, {}).items()
    return {
        form.removesuffix("."): number
        for number, name in found
        if _is_one_word(name.removesuffix("."))
        for form in _forms(name, locale.language)
    }


def _forms(name: str, language: str) -> tuple[str, ...]:
    """A name as it is compared; in Turkish also as capitals are: KASIM, HAZİRAN."""
    if language not in _DOTTED:
        return (name.casefold(),)
    capitals = name.replace("i", "\u0130").upper()
    return (name.casefold(), capitals.casefold(), name.upper().casefold())


def _is_one_word(name: str) -> bool:
    return bool(name) and all(unicodedata.category(letter)[0] in "LM" for letter in name)
