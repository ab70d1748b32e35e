"""Who may see a record: embargoes and the Traffic Light Protocol."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from generator.dossier.fields import Record, Text, invalid
from generator.terms.handling import Handling


def _is_day(text: str) -> str:
    try:
        is_day = date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_day = False
    if not is_day:
        raise invalid("bad-date", f"'{text}' is not a day", "Write the whole day: 2026-12-01.")
    return text


class Handled(Record):
    """A record that may be kept from the public."""

    embargo: Annotated[Text, AfterValidator(_is_day)] | None = None
    """The day on which it may be published, in UTC; until then only builds for TLP:RED have it."""
    handling: Handling | None = None
    """Who may see it: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED."""
