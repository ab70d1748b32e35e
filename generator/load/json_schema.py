"""JSON Schema of the curated YAML, generated from the records, for editors and other checkers.

Draft 7, which every YAML editor reads. It asks for quotation marks where a plain YAML reader
would take a text for a number or a date; `briefing fmt` puts them there.
"""

from __future__ import annotations

import ast
import inspect
import itertools
import json
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import TypeAdapter

from generator.dossier import about_records, fields, lock_records, records
from generator.terms import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import StrEnum

Json: TypeAlias = Any
"""A JSON value, as the standard library reads and writes it."""

FILES: Mapping[str, tuple[type[fields.Record], bool]] = {
    "briefing": (about_records.BriefingRecord, False),
    "sources": (records.SourceRecord, True),
    "entities": (records.EntityRecord, True),
    "facts": (records.FactRecord, True),
    "redirects": (lock_records.RedirectRecord, True),
    "lock": (lock_records.LockRecord, True),
}
"""By the name of the YAML file: its record, and whether the file is a list of them."""

NAMED: Mapping[str, tuple[Json, str]] = {
    "Id": (fields.Id, "Small letters a-z, digits and single hyphens; at most 80 characters."),
    "DifferenceId": (fields.DifferenceId, "An id that begins with 'd-': d-containers."),
    "Language": (fields.Language, "A BCP 47 tag of language, script and region: id, en, pt-BR."),
    "Words": (fields.Words, "One text in several languages: {id: …, en: …}."),
    "Sha256": (fields.Sha256, "The SHA-256 of a file's bytes: 64 hexadecimal digits."),
    "Path": (fields.Path, "A file below the folder 'articles': articles/name.txt."),
    "Url": (fields.Url, "An address of the web, http or https."),
    "Text": (fields.Text, "A text that is not empty."),
    "Amount": (fields.Amount, 'Digits with a point for decimals, in quotation marks: "1.5".'),
}
"""The scalar types that many keys share, and what they hold."""

_DRAFT = "http://json-schema.org/draft-07/schema#"
_AMOUNT = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}


def schema(name: str) -> dict[str, Json]:
    """The schema of the YAML file called `name`: briefing, sources, entities or facts."""
    record, is_list = FILES[name]
    generated = record.model_json_schema(by_alias=True)
    definitions: dict[str, Json] = generated.pop("$defs", {})
    definitions[record.__name__] = _with_single_values(generated)
    cleaned = {key: _clean(value) for key, value in sorted(definitions.items())}
    described = {key: _described(key, value) for key, value in cleaned.items()}
    reference = {"$ref": f"#/$defs/{record.__name__}"}
    return {
        "$schema": _DRAFT,
        "title": f"{name}.yml of a briefing",
        **({"type": "array", "items": reference} if is_list else {"allOf": [reference]}),
        "$defs": described | _named_definitions(described),
    }


@cache
def schema_texts() -> Mapping[str, str]:
    """Every schema file's text by its name, facts.json and so on."""
    return {
        f"{name}.json": json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"
        for name in FILES
    }


@cache
def term_meanings(vocabulary: type[StrEnum]) -> Mapping[str, str]:
    """Each word of a closed vocabulary with its docstring, "" where it has none."""
    tree = ast.parse(inspect.getsource(vocabulary))
    members = next(node for node in tree.body if isinstance(node, ast.ClassDef)).body
    meanings = {member.value: "" for member in vocabulary}
    for node, after in itertools.pairwise(members):
        if isinstance(node, ast.Assign) and isinstance(after, ast.Expr):
            name = node.targets[0]
            if isinstance(name, ast.Name) and isinstance(after.value, ast.Constant):
                meanings[vocabulary[name.id].value] = one_line(str(after.value.value))
    return meanings


def one_line(text: str) -> str:
    """A docstring without its line breaks."""
    return " ".join(text.split())


def _clean(node: Json) -> Json:
    """The generated schema without what YAML cannot hold, shared types by reference."""
    if isinstance(node, list):
        return [_clean(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if not _is_noise(key, value)}
    options = [each for each in kept.get("anyOf", []) if each != {"type": "null"}]
    if {"type": "number"} in options:
        kept = {key: value for key, value in kept.items() if key != "anyOf"} | _AMOUNT
    elif len(options) == 1:
        kept = {key: value for key, value in kept.items() if key != "anyOf"} | options[0]
    elif options:
        kept["anyOf"] = options
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    if "description" in kept and isinstance(kept["description"], str):
        kept["description"] = one_line(kept["description"])
    return _by_reference({key: _clean(value) for key, value in kept.items()})


def _with_single_values(record: dict[str, Json]) -> dict[str, Json]:
    """Let a FollowTheMoney property stand without a list, as the loader does."""
    of_entity = record["properties"].get("properties")
    if of_entity is None:
        return record
    listed = of_entity["additionalProperties"]
    either = {"anyOf": [*listed["items"]["anyOf"], listed]}
    properties = {
        **record["properties"],
        "properties": {**of_entity, "additionalProperties": either},
    }
    return {**record, "properties": properties}


def _is_noise(key: str, value: Json) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value is None)


def _by_reference(node: dict[str, Json]) -> dict[str, Json]:
    said: dict[str, Json] = {key: node[key] for key in ("description", "default") if key in node}
    bare = {key: value for key, value in node.items() if key not in said}
    name = _name_of().get(json.dumps(bare, sort_keys=True))
    return node if name is None else {"$ref": f"#/$defs/{name}", **said}


@cache
def _name_of() -> Mapping[str, str]:
    return {json.dumps(_bare(name), sort_keys=True): name for name in NAMED}


def _bare(name: str) -> dict[str, Json]:
    if name == "Amount":
        return _AMOUNT
    generated: dict[str, Json] = TypeAdapter(NAMED[name][0]).json_schema()
    if name != "Words":
        return generated
    (pattern,) = generated["patternProperties"]
    texts = {pattern: {"$ref": "#/$defs/Text"}}
    return {**generated, "patternProperties": texts, "additionalProperties": False}


def _described(name: str, node: dict[str, Json]) -> dict[str, Json]:
    terms = getattr(vocabulary, name, None)
    if "enum" not in node or terms is None:
        return node
    meanings = term_meanings(terms)
    if not any(meanings.values()):
        return node
    return {**node, "markdownEnumDescriptions": [meanings[word] for word in node["enum"]]}


def _named_definitions(definitions: Mapping[str, Json]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    waiting = list(references(definitions))
    while waiting:
        name = waiting.pop()
        if name in NAMED and name not in found:
            found[name] = {"description": NAMED[name][1], **_bare(name)}
            waiting.extend(references(found[name]))
    return dict(sorted(found.items()))


def references(node: Json) -> Iterator[str]:
    """The names of the definitions that a schema refers to."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].removeprefix("#/$defs/")
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from references(each)
