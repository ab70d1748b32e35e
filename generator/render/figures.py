"""Quantities in words of a language: "lebih dari 20.000 kontainer", "more than 20,000 containers".

Every digit is kept; compact forms ("1 juta" for 1,200,000) are never used.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, format_percent

from generator.interface import gettext
from generator.terms.vocabulary import Bound, Magnitude

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.dossier.about_records import Measure
    from generator.dossier.records import Quantity


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


_BOUNDS = {
    Bound.EXACTLY: _("%(figure)s"),
    Bound.MORE_THAN: _("more than %(figure)s"),
    Bound.AT_LEAST: _("at least %(figure)s"),
    Bound.LESS_THAN: _("less than %(figure)s"),
    Bound.UP_TO: _("up to %(figure)s"),
    Bound.ABOUT: _("about %(figure)s"),
    Bound.ALMOST: _("almost %(figure)s"),
}
_MAGNITUDES = {
    Magnitude.TENS: _("tens of %(unit)s"),
    Magnitude.HUNDREDS: _("hundreds of %(unit)s"),
    Magnitude.THOUSANDS: _("thousands of %(unit)s"),
    Magnitude.TENS_OF_THOUSANDS: _("tens of thousands of %(unit)s"),
    Magnitude.HUNDREDS_OF_THOUSANDS: _("hundreds of thousands of %(unit)s"),
    Magnitude.MILLIONS: _("millions of %(unit)s"),
    Magnitude.TENS_OF_MILLIONS: _("tens of millions of %(unit)s"),
    Magnitude.HUNDREDS_OF_MILLIONS: _("hundreds of millions of %(unit)s"),
    Magnitude.BILLIONS: _("billions of %(unit)s"),
    Magnitude.TENS_OF_BILLIONS: _("tens of billions of %(unit)s"),
    Magnitude.HUNDREDS_OF_BILLIONS: _("hundreds of billions of %(unit)s"),
    Magnitude.TRILLIONS: _("trillions of %(unit)s"),
}
_MANY = 1_000_000
"""A count that takes the plural of an order of magnitude."""


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """The CLDR locale of a BCP 47 tag; English where CLDR has none."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@lru_cache(maxsize=65536)
def number(amount: Decimal, language: str) -> str:
    """A figure with all its digits, as the language writes it."""
    return format_decimal(amount, locale=locale_of(language), decimal_quantization=False)


def percent(share: float, language: str) -> str:
    """A share of one, in whole hundredths: "62 %"."""
    return format_percent(share, locale=locale_of(language))


def unit(measure: Measure, amount: Decimal | int, language: str, default: str) -> str:
    """The unit in the form that the amount asks for."""
    forms = measure.unit
    tag = next((tag for tag in (language, default) if tag in forms), next(iter(forms)))
    by_category = forms[tag]
    if isinstance(by_category, str):
        return by_category
    category = locale_of(tag).plural_form(amount)
    return by_category.get(category) or by_category.get("other") or next(iter(by_category.values()))


@dataclass(frozen=True, slots=True)
class Parts:
    """A quantity in words, cut where type changes; read one after the other, it is whole."""

    before: str
    """The bound: "lebih dari"."""
    amount: str
    """The figure or, where none is written, the order of magnitude."""
    after: str
    """The unit, and whatever a language puts behind it."""


def parts(quantity: Quantity, measure: Measure, language: str, default: str) -> Parts:
    """The quantity in parts, as `say` has it whole."""
    if quantity.magnitude is not None:
        amount = (gettext(language, _MAGNITUDES[quantity.magnitude]) % {"unit": ""}).strip()
    else:
        amount = _figure(quantity, language)
    before, _, after = say(quantity, measure, language, default).partition(amount)
    return Parts(before.strip(), amount, after.strip())


def say(quantity: Quantity, measure: Measure, language: str, default: str) -> str:
    """The quantity with its bound and unit, to stand within a sentence."""
    if quantity.magnitude is not None:
        pattern = gettext(language, _MAGNITUDES[quantity.magnitude])
        counted = pattern % {"unit": unit(measure, _MANY, language, default)}
    else:
        counted = _counted(quantity, measure, language, default)
    return gettext(language, _BOUNDS[quantity.bound]) % {"figure": counted}


def _counted(quantity: Quantity, measure: Measure, language: str, default: str) -> str:
    last = quantity.amount_to or quantity.amount or 0
    counted = {
        "amount": _figure(quantity, language),
        "unit": unit(measure, last, language, default),
    }
    return gettext(language, "%(amount)s %(unit)s") % counted


def _figure(quantity: Quantity, language: str) -> str:
    if quantity.amount is None:
        message = f"a quantity of {quantity.measure} has neither amount nor magnitude"
        raise ValueError(message)
    low = number(quantity.amount, language)
    if quantity.amount_to is None:
        return low
    high = number(quantity.amount_to, language)
    return gettext(language, "%(low)s to %(high)s") % {"low": low, "high": high}
