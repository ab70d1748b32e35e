"""What differs between two states of a dossier, record by record and value by value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.load.dossier import Dossier
    from generator.load.fields import Record

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
    """Every record that differs, in the order of `KINDS`, then by id."""
    changes: list[RecordChange] = []
    for kind in KINDS:
        renamed = {each.old: each.new for each in new.redirects if each.kind == kind}
        changes += _of_kind(kind, _records(old, kind), _records(new, kind), renamed)
    return tuple(changes)


def _records(dossier: Dossier, kind: str) -> dict[str, dict[str, str]]:
    """Every record of a kind by id, as its values by path."""
    briefing = dossier.briefing
    if kind == "briefing":
        return {"briefing": _values(briefing, set(_PARTS_OF_BRIEFING.values()))}
    if kind == "difference":
        return {each.fragment: _values(each) for each in briefing.differences}
    if kind in _PARTS_OF_BRIEFING:
        named = getattr(briefing, _PARTS_OF_BRIEFING[kind])
        return {each.id: _values(each) for each in named}
    if kind == "source":
        return {each.id: _values(each) | _article(dossier, each.id) for each in dossier.sources}
    records = dossier.entities if kind == "entity" else dossier.facts
    return {each.id: _values(each) for each in records}


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


def _values(record: Record, left_out: Iterable[str] = ()) -> dict[str, str]:
    dumped: dict[str, Json] = record.model_dump(
        mode="json", by_alias=True, exclude_defaults=True, exclude=set(left_out)
    )
    return dict(_flat(dumped, ""))


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
