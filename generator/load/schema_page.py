"""The documented shape of the curated YAML as one Markdown page, from the same schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.load.json_schema import Json

_INTRODUCTION = """\
# The shape of the curated YAML

This page and the JSON Schemas in `seeds/schema/` are generated from `generator/load/records.py`
by `briefing schema`. An editor with a YAML language server reads the schema named in a file's
first line and completes and checks the keys as they are typed:

    # yaml-language-server: $schema=schema/facts.json

Every value is read as text and typed by this schema: `28.000` stays `28.000`, `no` stays `no`.
Editors and other YAML readers do not know that, so put quotation marks around a text that looks
like a number, a date or a truth value; `briefing fmt` does it for you. A key that is not listed
here is an error, and so is a duplicate key.

Keys in **bold** are required.
"""

_FILES = {
    "briefing": "One mapping: the dossier as a whole.",
    "sources": "A list of records, or a folder `sources/` of such files.",
    "entities": "A list of records, or a folder `entities/` of such files.",
    "facts": "A list of records, or a folder `facts/` of such files.",
    "redirects": "A list of records; written by `briefing rename`. Optional.",
    "lock": "A list of records; written by `briefing lock`. Optional.",
}


def markdown() -> str:
    """The page, with a section for each file, each record and each closed vocabulary."""
    schemas = {name: json_schema.schema(name) for name in json_schema.FILES}
    definitions = {key: node for each in schemas.values() for key, node in each["$defs"].items()}
    parts = [_INTRODUCTION]
    tops = {record.__name__ for record, _ in json_schema.FILES.values()}
    for name, (record, _) in json_schema.FILES.items():
        node = definitions[record.__name__]
        parts.append(f"## {name}.yml\n\n{_FILES[name]}\n\n{_table(node)}")
    parts.append("## Records inside records\n")
    parts.extend(
        f"### {name}\n\n{node['description']}\n\n{_table(node)}"
        for name, node in sorted(definitions.items())
        if "properties" in node and name not in tops
    )
    parts.append("## Closed vocabularies\n")
    parts.extend(_words(name, node) for name, node in sorted(definitions.items()) if "enum" in node)
    parts.append("## Kinds of value\n")
    parts.append("".join(_values(definitions)))
    return "\n".join(parts)


def _table(node: Mapping[str, Json]) -> str:
    rows = ["| key | value | what it says |", "| --- | --- | --- |"]
    required = node.get("required", [])
    for key, value in node["properties"].items():
        shown = f"**{key}**" if key in required else key
        rows.append(f"| {shown} | {_kind(value)} | {_cell(_said(value))} |")
    return "\n".join(rows) + "\n"


def _said(value: Mapping[str, Json]) -> str:
    default = value.get("default")
    parts = [value.get("description", "")]
    if default not in (None, [], {}):
        shown = str(default).lower() if isinstance(default, bool) else default
        parts.append(f"If left out: `{shown}`.")
    return " ".join(part for part in parts if part)


def _kind(value: Mapping[str, Json]) -> str:
    if "$ref" in value:
        name = value["$ref"].removeprefix("#/$defs/")
        return f"[{name}](#{name.lower()})"
    if "anyOf" in value:
        return " or ".join(_kind(each) for each in value["anyOf"])
    if value.get("type") == "array":
        return f"list of {_kind(value['items'])}"
    if value.get("type") == "object":
        inside = value.get("additionalProperties") or next(
            iter(value["patternProperties"].values())
        )
        return f"mapping to {_kind(inside)}"
    return {"boolean": "`true` or `false`", "string": "text"}[value["type"]]


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def _words(name: str, node: Mapping[str, Json]) -> str:
    meanings = node.get("markdownEnumDescriptions", [""] * len(node["enum"]))
    lines = [
        f"- `{word}`{': ' if meaning else ''}{meaning}"
        for word, meaning in zip(node["enum"], meanings, strict=True)
    ]
    return f"### {name}\n\n{node['description']}\n\n" + "\n".join(lines) + "\n"


def _values(definitions: Mapping[str, Json]) -> Iterator[str]:
    for name in json_schema.NAMED:
        if name in definitions:
            yield f"### {name}\n\n{definitions[name]['description']}\n\n"
