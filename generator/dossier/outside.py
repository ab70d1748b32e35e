"""What the curator knows from elsewhere, as a typed record: shown and marked, never evidence."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, model_validator

from generator.dossier.fields import Id, Record, Text, Url, Words, invalid
from generator.edtf import edtf_date
from generator.terms.vocabulary import IdentifierScheme

_FORMS = {
    IdentifierScheme.WIKIDATA: (r"Q[1-9]\d*", "Q423"),
    IdentifierScheme.IMO: (r"(?:IMO ?)?\d{7}", "IMO 9074729"),
}
"""The form of an identifier, and a right one."""

_POINT = re.compile(r"-?\d{1,2}(\.\d+)?, ?-?\d{1,3}(\.\d+)?")
_POLE = 90


def _is_edtf(text: str) -> str:
    if edtf_date.parse(text) is None:
        raise invalid("bad-date", f"'{text}' is no date in EDTF", "Write 2022, 2022-09 or 2022~.")
    return text


def point(coordinates: str) -> tuple[float, float]:
    """Latitude and longitude of coordinates as the YAML has them."""
    latitude, longitude = coordinates.split(",")
    return float(latitude), float(longitude)


def _is_point(text: str) -> str:
    if _POINT.fullmatch(text):
        latitude, longitude = point(text)
        if abs(latitude) <= _POLE and abs(longitude) <= 2 * _POLE:
            return text
    raise invalid(
        "bad-value", f"'{text}' is no place on Earth", "Write latitude, longitude: '42.24, 130.30'."
    )


class Outside(Record):
    """Knowledge from outside the dossier's articles: a date, an identifier, a place or a note."""

    id: Id
    date: Annotated[Text, AfterValidator(_is_edtf)] | None = None
    """EDTF: when a source appeared, by what is known elsewhere."""
    scheme: IdentifierScheme | None = None
    """Whose identifier `identifier` is."""
    identifier: Text | None = None
    coordinates: Annotated[Text, AfterValidator(_is_point)] | None = None
    """Where a place is: latitude and longitude in decimal degrees, as in "42.24, 130.30"."""
    note: Words | None = None
    """What else is known, or how the date follows."""
    where: Words
    """Where it is from: a register, a list, a book, with its day."""
    url: Url | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Outside:
        if (self.scheme is None) != (self.identifier is None):
            raise invalid("bad-value", "an identifier has a scheme, and a scheme an identifier")
        if not any((self.date, self.identifier, self.coordinates, self.note)):
            known = "a date, an identifier, coordinates or a note"
            raise invalid("bad-value", f"knowledge from outside is {known}")
        if self.scheme in _FORMS and self.identifier is not None:
            form, right = _FORMS[self.scheme]
            if not re.fullmatch(form, self.identifier):
                message = f"'{self.identifier}' is no identifier of {self.scheme}"
                raise invalid("bad-value", message, f"Write it so: '{right}'.")
        return self
