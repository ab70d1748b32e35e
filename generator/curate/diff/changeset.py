"""What differs between two states of a dossier, record by record and value by value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.dossier import references

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.dossier.dossier import Dossier
    from generator.dossier.fields import Record
    from generator.problems import Place

Json: TypeAlias = "str | bool | list[Json] | dict[str, Json]"

KINDS = (
    "briefing",
    "topic",
    "measure",
    "origin",
    "judgement",
    "difference",
    "source",
    "entity",
    "fact",
)
"""In the order in which they are reported."""
_PARTS_OF_BRIEFING = {
    "topic": "topics",
    "measure": "measures",
    "origin": "origins",
    "judgement": "judgements",
    "difference": "differences",
}


@dataclass(frozen=True, slots=True)
class Value:
    """One value that differs; None on the side that has none."""

    path: str
    """From the record: quantity.amount, evidence[msmt 1].quote.exact."""
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that was added, removed, renamed or changed."""

    kind: str
    id: str
    """The id it has now; of a removed record, the one it had."""
    values: tuple[Value, ...]
    """What differs, where both states have the record; sorted by path."""
    was_there: bool
    is_there: bool
    old_id: str | None = None
    """Set where it was renamed."""


def compare(old: Dossier, new: Dossier) -> tuple[RecordChange, ...]:
    """Every record that differs, in the order of `KINDS`, then by id.

    Where a record was renamed, what names it by its new id does not differ for that.
    """
    renamed = {(each.kind.value, each.old): each.new for each in new.redirects}
    moved = {
        use.place: renamed[use.kind, use.id]
        for use in references.uses(old)
        if (use.kind, use.id) in renamed
    }
    changes: list[RecordChange] = []
    for kind in KINDS:
        ids = {before: after for (of, before), after in renamed.items() if of == kind}
        changes += _of_kind(kind, _records(old, kind, moved), _records(new, kind, {}), ids)
    return tuple(changes)


def _records(dossier: Dossier, kind: str, moved: Mapping[Place, str]) -> dict[str, dict[str, str]]:
    """Every record of a kind by id, as its values by path."""
    if kind == "source":
        return {
            each.id: _flattened(_dumped(each, moved)) | _article(dossier, each.id)
            for each in dossier.sources
        }
    if kind in ("entity", "fact"):
        records = dossier.entities if kind == "entity" else dossier.facts
        return {each.id: _flattened(_dumped(each, moved)) for each in records}
    whole = _dumped(dossier.about, moved)
    if kind == "briefing":
        parts = set(_PARTS_OF_BRIEFING.values())
        return {kind: _flattened({key: whole[key] for key in whole if key not in parts})}
    items: Any = whole.get(_PARTS_OF_BRIEFING[kind], [])
    return {_id(each): _flattened(each) for each in items}


def _id(item: dict[str, Json]) -> str:
    """Of a part of briefing.yml; a difference is known by its facts."""
    facts = item.get("facts")
    return " ".join(sorted(map(str, facts))) if isinstance(facts, list) else str(item["id"])


def _dumped(record: Record, moved: Mapping[Place, str]) -> dict[str, Json]:
    """A record as it would be written, with the ids that stand there now."""
    data: dict[str, Json] = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    depth = len(record.place.keys)
    for place, new in moved.items():
        if place.path == record.place.path and place.keys[:depth] == record.place.keys:
            node: Any = data
            for key in place.keys[depth:-1]:
                node = node[key]
            node[place.keys[-1]] = new
    return data


def _article(dossier: Dossier, source: str) -> dict[str, str]:
    article = dossier.articles.get(source)
    return {} if article is None else {"article": f"SHA-256 {article.sha256}"}


def _of_kind(
    kind: str,
    old: Mapping[str, dict[str, str]],
    new: Mapping[str, dict[str, str]],
    renamed: Mapping[str, str],
) -> Iterator[RecordChange]:
    before = {renamed.get(name, name) if name not in new else name: name for name in old}
    for name in sorted(before.keys() | new.keys()):
        had = before.get(name)
        if had is None:
            yield RecordChange(kind, name, (), was_there=False, is_there=True)
        elif name not in new:
            yield RecordChange(kind, name, (), was_there=True, is_there=False)
        else:
            values = tuple(_differing(old[had], new[name]))
            old_id = had if had != name else None
            if values or old_id:
                yield RecordChange(kind, name, values, was_there=True, is_there=True, old_id=old_id)


def _differing(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Value]:
    for path in sorted((old.keys() | new.keys()) - {"id"}):
        if old.get(path) != new.get(path):
            yield Value(path, old.get(path), new.get(path))


def _flattened(data: dict[str, Json]) -> dict[str, str]:
    return dict(_flat(data, ""))


def _flat(node: Json, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _flat(value, f"{path}.{key}" if path else key)
    elif isinstance(node, list):
        for name, value in _named(node):
            yield from _flat(value, f"{path}[{name}]")
    else:
        yield path, str(node).lower() if isinstance(node, bool) else node


def _named(items: list[Json]) -> Iterator[tuple[str, Json]]:
    """Each item under a name that outlives a change of its neighbours."""
    seen: dict[str, int] = {}
    for item in items:
        name = _name(item)
        seen[name] = seen.get(name, 0) + 1
        many = isinstance(item, dict) and "id" not in item
        yield f"{name} {seen[name]}" if many or seen[name] > 1 else name, item


def _name(item: Json) -> str:
    if isinstance(item, dict):
        told = item.get("id") or item.get("source") or item.get("text") or ""
        return told if isinstance(told, str) else ""
    return str(item)
