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


def _is_edtf(text: str) -> str:
    if edtf_date.parse(text) is None:
        raise invalid("bad-date", f"'{text}' is no date in EDTF", "Write 2022, 2022-09 or 2022~.")
    return text


class Outside(Record):
    """Knowledge from outside the dossier's articles: a date, an identifier or a note."""

    id: Id
    date: Annotated[Text, AfterValidator(_is_edtf)] | None = None
    """EDTF: when a source appeared, by what is known elsewhere."""
    scheme: IdentifierScheme | None = None
    """Whose identifier `identifier` is."""
    identifier: Text | None = None
    note: Words | None = None
    """What else is known, or how the date follows."""
    where: Words
    """Where it is from: a register, a list, a book, with its day."""
    url: Url | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Outside:
        if (self.scheme is None) != (self.identifier is None):
            raise invalid("bad-value", "an identifier has a scheme, and a scheme an identifier")
        if self.date is None and self.identifier is None and self.note is None:
            raise invalid("bad-value", "knowledge from outside is a date, an identifier or a note")
        if self.scheme in _FORMS and self.identifier is not None:
            form, right = _FORMS[self.scheme]
            if not re.fullmatch(form, self.identifier):
                message = f"'{self.identifier}' is no identifier of {self.scheme}"
                raise invalid("bad-value", message, f"Write it so: '{right}'.")
        return self
