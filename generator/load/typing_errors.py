"""What the schema refuses, said in the dossier's own words instead of the validator's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rapidfuzz import process

from generator.dossier.fields import SEE_SCHEMA, quoted
from generator.problems import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

_KINDS = {
    "string_type": "one text",
    "model_type": "a mapping of keys",
    "model_attributes_type": "a mapping of keys",
    "mapping_type": "a mapping, such as {id: …, en: …}",
    "dict_type": "a mapping, such as {id: …, en: …}",
    "tuple_type": "a list",
    "list_type": "a list",
}


def finding(error: ErrorDetails, place: Place, record: type[BaseModel]) -> Finding:
    """One error of the schema as a finding at its node."""
    where = place
    for key in _real_keys(error["loc"]):
        where = where / key
    kind, context = error["type"], error.get("ctx", {})
    name = str(where.keys[-1]) if where.keys else "the file"
    if kind == "extra_forbidden":
        near = process.extractOne(name, _keys_of(record), score_cutoff=60)
        hint = f"Did you mean '{near[0]}'?" if near else "Remove it, or check its spelling."
        at = Place(where.path, where.keys, on_key=True)
        return Finding(at, "unknown-key", f"unknown key '{name}'", hint)
    if kind == "missing":
        at = Place(where.path, where.keys[:-1])
        return Finding(at, "missing-key", f"the key '{name}' is missing", f"Add '{name}: …'.")
    if kind in _KINDS:
        message = f"'{name}' must be {_KINDS[kind]}, not {_shown(error['input'])}"
        return Finding(where, "wrong-type", message, SEE_SCHEMA)
    if "hint" in context:  # of a type that says itself what is wrong
        return Finding(where, kind, context["message"], context["hint"])
    return _bad_value(kind, context, name, error, where)


def _bad_value(
    kind: str, context: Mapping[str, Any], name: str, error: ErrorDetails, where: Place
) -> Finding:
    shown = _shown(error["input"])
    if kind == "enum":
        hint = f"Write one of: {context['expected'].replace(' or ', ', ')}."
        return Finding(where, "bad-value", f"{shown} is not a valid '{name}'", hint)
    if kind.startswith("decimal"):
        hint = 'Write digits with a point for decimals, in quotation marks: "20000", "1.5".'
        return Finding(where, "bad-value", f"{shown} is not a figure", hint)
    if kind in ("string_too_short", "too_short"):
        message = f"'{name}' is empty"
        return Finding(where, "empty-value", message, "Write it, or remove the key.")
    message = f"invalid value for '{name}': {shown}"
    return Finding(where, "bad-value", message, SEE_SCHEMA)


def _real_keys(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The error's path without the marks the validator adds for keys, unions and validators."""
    return tuple(
        key
        for key in loc
        if isinstance(key, int) or not (key in ("[key]", "str") or "[" in key or "(" in key)
    )


def _keys_of(record: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in record.model_fields.items()]


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, (list, tuple)):
        return "a list"
    return quoted(str(value))
