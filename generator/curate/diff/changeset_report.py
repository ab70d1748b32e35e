"""A changeset as text for a terminal, as Markdown and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.curate.diff.changeset import RecordChange, Value

_NONE = "(none)"


def as_text(changes: Sequence[RecordChange]) -> str:
    """One line a record (+ new, - gone, ~ changed), below it one a value."""
    lines = []
    for change in changes:
        lines.append(f"{_sign(change)} {change.kind} {_title(change)}")
        lines += [
            f"    {each.path}: {_side(each.old)} -> {_side(each.new)}" for each in change.values
        ]
    lines.append(_summary(changes))
    return "\n".join(lines) + "\n"


def as_markdown(changes: Sequence[RecordChange]) -> str:
    """For a pull request: a heading a kind of change, values in a table."""
    lines = ["## What changes in the dossier", "", f"{_summary(changes)}", ""]
    for change in changes:
        lines += [f"- **{_what(change)}** {change.kind} {_code(_title(change))}"]
        lines += [f"    - {_code(each.path)}: {_markdown_value(each)}" for each in change.values]
    return "\n".join(lines).rstrip("\n") + "\n"


def as_json(changes: Sequence[RecordChange]) -> str:
    """An object with `changes` and `counts`; a value absent on one side is null."""
    data = {
        "changes": [
            {
                "kind": each.kind,
                "id": each.id,
                "what": _what(each),
                **({"old_id": each.old_id} if each.old_id else {}),
                "values": [
                    {"path": value.path, "old": value.old, "new": value.new}
                    for value in each.values
                ],
            }
            for each in changes
        ],
        "counts": _counts(changes),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[RecordChange]], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _what(change: RecordChange) -> str:
    if not change.was_there:
        return "added"
    if not change.is_there:
        return "removed"
    return "changed" if change.old_id is None else "renamed"


def _sign(change: RecordChange) -> str:
    return {"added": "+", "removed": "-"}.get(_what(change), "~")


def _title(change: RecordChange) -> str:
    return change.id if change.old_id is None else f"{change.old_id} -> {change.id}"


def _counts(changes: Sequence[RecordChange]) -> dict[str, int]:
    told = [_what(each) for each in changes]
    return {what: told.count(what) for what in ("added", "removed", "renamed", "changed")}


def _summary(changes: Sequence[RecordChange]) -> str:
    if not changes:
        return "Nothing differs."
    counts = _counts(changes)
    return "Records: " + ", ".join(f"{n} {what}" for what, n in counts.items() if n) + "."


def _side(value: str | None) -> str:
    return _NONE if value is None else json.dumps(value, ensure_ascii=False)


def _markdown_value(value: Value) -> str:
    sides = (value.old, value.new)
    return " → ".join(_NONE if each is None else _code(each) for each in sides)


def _code(text: str) -> str:
    """Text as Markdown code, in which nothing else is markup."""
    one_line = " ".join(text.split())
    fence = "`" * (1 + max((len(run) for run in _runs(one_line)), default=0))
    pad = " " if one_line.startswith("`") or one_line.endswith("`") else ""
    return f"{fence}{pad}{one_line}{pad}{fence}"


def _runs(text: str) -> Iterator[str]:
    run = ""
    for character in f"{text} ":
        if character == "`":
            run += character
        elif run:
            yield run
            run = ""
