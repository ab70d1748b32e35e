"""EDTF dates in words, in any language that Babel knows.

Months, quarters, lists and ranges come from CLDR through Babel; everything around them is a
whole gettext pattern. Single moments are left to `generator.edtf.moment_words`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel.lists import format_list

from generator.edtf import calendar, moment_words
from generator.edtf.edtf_date import endpoint
from generator.edtf.grammar import Form
from generator.interface import gettext

if TYPE_CHECKING:
    from generator.edtf.edtf_date import EdtfDate, Endpoint
    from generator.edtf.grammar import Item, Moment


@lru_cache(maxsize=65536)
def say(date: EdtfDate, language: str) -> str:
    """The date in words of `language`, to be used inside a sentence: "sekitar September 2023"."""
    first = date.items[0]
    if date.form is Form.MOMENT and first.start is not None:
        return moment_words.say(first.start, language)
    if date.form is Form.INTERVAL:
        return _interval(first, language)
    one_of = date.form is Form.ONE_OF
    items = [_member(item, language, one_of=one_of) for item in date.items]
    return format_list(items, "or" if one_of else "standard", locale=calendar.locale(language))


def _interval(item: Item, language: str) -> str:
    start, end = _ends(item, language)
    if item.start is None:
        if item.is_unknown:
            return gettext(language, "until %(date)s (start unknown)") % {"date": end}
        return gettext(language, "until %(date)s") % {"date": end}
    if item.end is None:
        if item.is_unknown:
            return gettext(language, "from %(date)s (end unknown)") % {"date": start}
        return gettext(language, "since %(date)s") % {"date": start}
    first, last = _plain(item.start), _plain(item.end)
    if first and last:
        return calendar.interval(first, last, language)
    return gettext(language, "from %(start)s to %(end)s") % {"start": start, "end": end}


def _member(item: Item, language: str, *, one_of: bool) -> str:
    start, end = _ends(item, language)
    if not item.is_run:
        return start
    if not one_of:
        return _interval(item, language)
    if item.start is None:
        return gettext(language, "%(date)s or earlier") % {"date": end}
    if item.end is None:
        return gettext(language, "%(date)s or later") % {"date": start}
    first, last = _plain(item.start), _plain(item.end)
    if first and last:
        start, end = calendar.ends(first, last, language)
    return gettext(language, "between %(start)s and %(end)s") % {"start": start, "end": end}


def _ends(item: Item, language: str) -> tuple[str, str]:
    """The words of both ends; of one that is open, none."""
    start, end = (
        moment_words.say(each, language, inside=True) if each else ""
        for each in (item.start, item.end)
    )
    return start, end


def _plain(moment: Moment) -> Endpoint | None:
    """The end of a range that CLDR can write: without marks, in the years it knows."""
    found = endpoint(moment)
    marked = moment.approximate or moment.uncertain
    return None if marked or found is None or found.year < 1 else found
