"""A vessel's `imoNumber`, or an IMO number in `outside`, passes its check digit.

IMO Resolution A.1117(30): seven digits;
the last is the last digit of the sum of the first six times 7, 6, 5, 4, 3, 2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.dossier import references
from generator.problems import Finding
from generator.terms.vocabulary import IdentifierScheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.problems import Place

CODE = "imo-check-digit"
_NUMBER = re.compile(r"(?:IMO ?)?([0-9]{7})")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each IMO number that cannot be one."""
    for entity in analysis.dossier.entities:
        for index, value in enumerate(entity.properties.get("imoNumber", ())):
            if isinstance(value, str) and is_valid(value):
                continue
            yield _finding(str(value), entity.place / "properties" / "imoNumber" / index)
    for known, place in references.known_outside(analysis.dossier):
        number = known.identifier
        if known.scheme is IdentifierScheme.IMO and number is not None and not is_valid(number):
            yield _finding(number, place / "identifier")


def _finding(number: str, place: Place) -> Finding:
    message = f"invalid IMO number '{number}': wrong check digit"
    return Finding(place, CODE, message, "Copy the seven digits again: 'IMO 9074729'.")


def is_valid(text: str) -> bool:
    """True for seven digits, with or without IMO before them, whose check digit holds."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return False
    *digits, last = (int(digit) for digit in match.group(1))
    total = sum(digit * weight for digit, weight in zip(digits, range(7, 1, -1), strict=True))
    return total % 10 == last
