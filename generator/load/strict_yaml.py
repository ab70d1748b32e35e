"""YAML text to plain Python values in which every scalar is the text that stands in the file.

A plain YAML loader corrupts data: `28.000` becomes 28.0, `no` becomes False and of two equal
keys the last wins without a word. Here nothing is converted, a repeated key is a finding, and
size, depth and alias expansion are bounded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import yaml

from generator.problems import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 40
MAX_EXPANSION = 50_000
"""Nodes that aliases may add to a file, however often they are used."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file's tree (None where it cannot be read) and what is wrong with it."""

    tree: Tree | None
    findings: tuple[Finding, ...]


class _RefusedError(Exception):
    def __init__(self, event: yaml.Event, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.offset, self.code, self.message, self.hint = _offset(event), code, message, hint


def parse(text: str, path: str) -> Parsed:
    """Parse one YAML document; a syntax error gives no tree and one finding."""
    builder = _Builder(path)
    try:
        tree = builder.build(yaml.parse(text, Loader=yaml.CSafeLoader))
    except _RefusedError as refused:
        place = Place(path, offset=refused.offset)
        finding = Finding(place, refused.code, refused.message, refused.hint)
        return Parsed(None, (*builder.findings, finding))
    except yaml.YAMLError as error:
        return Parsed(None, (*builder.findings, _syntax(text, path, error)))
    return Parsed(tree, tuple(builder.findings))


def _offset(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _syntax(text: str, path: str, error: yaml.YAMLError) -> Finding:
    mark = getattr(error, "problem_mark", None)
    offset: int = mark.index if mark else getattr(error, "position", 0)
    told = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
    rest = text[offset : offset + 1]
    if rest == "\t" or "'\\t'" in str(told):
        return Finding(
            Place(path, offset=offset),
            "yaml-syntax",
            "tab used for indentation; YAML allows only spaces",
            "Indent with spaces.",
        )
    return Finding(
        Place(path, offset=offset),
        "yaml-syntax",
        f"invalid YAML: {told}",
        "Check the indentation, and put quotation marks around a text with ':' or '#' in it.",
    )


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being filled."""

    value: list[Tree] | dict[str, Tree]
    anchor: str | None
    size: int = 1
    key: str | None = None
    keys: tuple[str | int, ...] = ()


@dataclass(slots=True)
class _Builder:
    path: str
    findings: list[Finding] = field(default_factory=list)
    anchors: dict[str, tuple[Tree, int]] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    stack: list[_Open] = field(default_factory=list)
    expansion: int = 0
    root: Tree | None = None
    documents: int = 0

    def build(self, events: Iterator[yaml.Event]) -> Tree | None:
        for event in events:
            self._take(event)
        return self.root

    def _take(self, event: yaml.Event) -> None:
        if getattr(event, "tag", None):
            self._refuse_tag(event)
        anchor: str | None = getattr(event, "anchor", None)
        if anchor is not None and not isinstance(event, yaml.AliasEvent):
            self._name(event, anchor)
        if isinstance(event, yaml.ScalarEvent):
            self._add(event, event.value, event.anchor, 1)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(event, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open(event, [])
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise _RefusedError(
                    event,
                    "yaml-syntax",
                    "second YAML document in one file",
                    "A file may contain one document; remove the line '---'.",
                )

    def _name(self, event: yaml.Event, anchor: str) -> None:
        """Each anchor is defined once: what an alias means must not depend on where it is."""
        if anchor in self.named:
            raise _RefusedError(
                event,
                "yaml-alias",
                f"anchor '&{anchor}' is defined twice",
                "Give the second one another name.",
            )
        self.named.add(anchor)

    def _refuse_tag(self, event: yaml.Event) -> None:
        raise _RefusedError(
            event,
            "yaml-tag",
            f"tag '{getattr(event, 'tag', '')}' is not allowed",
            "Remove it: every value is read as text and typed by the schema.",
        )

    def _open(self, event: yaml.CollectionStartEvent, value: list[Tree] | dict[str, Tree]) -> None:
        if len(self.stack) >= MAX_DEPTH:
            raise _RefusedError(
                event,
                "yaml-size",
                f"lists and mappings are nested more than {MAX_DEPTH} deep",
                "No record needs this much nesting; check the indentation and the brackets.",
            )
        if self.stack and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None:
            self._refuse_key(event)
        keys = self._keys()
        self.stack.append(_Open(value, event.anchor, keys=keys))

    def _refuse_key(self, event: yaml.Event) -> None:
        raise _RefusedError(
            event,
            "yaml-syntax",
            "a list or mapping is used as a key",
            "A key is a plain word; put quotation marks around a text that begins with { or [.",
        )

    def _keys(self) -> tuple[str | int, ...]:
        if not self.stack:
            return ()
        top = self.stack[-1]
        last = len(top.value) if isinstance(top.value, list) else top.key
        return (*top.keys, last if last is not None else "")

    def _close(self) -> None:
        done = self.stack.pop()
        self._place(done.value, done.size)
        if done.anchor:
            self.anchors[done.anchor] = (done.value, done.size)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor not in self.anchors:
            raise _RefusedError(
                event,
                "yaml-alias",
                f"undefined alias '*{event.anchor}'",
                "Write the text out.",
            )
        value, size = self.anchors[event.anchor]
        self.expansion += size
        if self.expansion > MAX_EXPANSION:
            raise _RefusedError(
                event,
                "yaml-size",
                f"aliases add more than {MAX_EXPANSION} nodes to this file",
                "Write the texts out instead of repeating them by alias.",
            )
        if isinstance(value, str):
            self._add(event, value, None, size)
        elif self.stack and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None:
            self._refuse_key(event)
        else:
            self._place(value, size)

    def _add(self, event: yaml.NodeEvent, value: str, anchor: str | None, size: int) -> None:
        if anchor:
            self.anchors[anchor] = (value, size)
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            self._key(event, top, value)
        else:
            self._place(value, size)

    def _key(self, event: yaml.NodeEvent, top: _Open, key: str) -> None:
        if isinstance(top.value, dict) and key in top.value:
            self.findings.append(
                Finding(
                    Place(self.path, offset=_offset(event)),
                    "duplicate-key",
                    f"duplicate key '{key}'",
                    "Remove one of them.",
                )
            )
        top.key = key
        top.size += 1

    def _place(self, value: Tree, size: int) -> None:
        if not self.stack:
            self.root = value
            return
        top = self.stack[-1]
        top.size += size
        if isinstance(top.value, list):
            top.value.append(value)
        elif top.key is not None:
            top.value.setdefault(top.key, value)
            top.key = None
