"""The properties that FollowTheMoney 4.11 gives each schema a dossier may use.

`ftm.json` holds names and types only; FollowTheMoney is under the MIT licence.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.terms.vocabulary import Schema


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    text = files("generator.terms").joinpath("ftm.json").read_text(encoding="utf-8")
    table: dict[str, dict[str, str]] = json.loads(text)
    return table


def properties(schema: Schema) -> tuple[str, ...]:
    """The property names of a schema, sorted, inherited ones included."""
    return tuple(_table()[schema])


def property_type(schema: Schema, name: str) -> str | None:
    """The type of a property (string, entity, country, date, …), or None where it has none."""
    return _table()[schema].get(name)
