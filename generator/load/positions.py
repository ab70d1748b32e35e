"""Lines and columns for findings, worked out only for the files that have findings."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import yaml

from generator.problems import Finding, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def report(findings: Iterable[Finding], read: Callable[[str], str]) -> tuple[Problem, ...]:
    """Findings as problems with line and column, sorted and without repeats.

    `read` gives a file's text by its path in the project; "" where it cannot be read.
    """
    files: dict[str, _File] = {}
    problems = set()
    for finding in findings:
        path = finding.place.path
        if path not in files:
            files[path] = _File(read(path))
        line, column = files[path].line_and_column(finding.place)
        problems.add(
            Problem(
                path,
                line,
                column,
                finding.code,
                finding.message,
                finding.hint,
                finding.severity,
            )
        )
    return tuple(sorted(problems))


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Both counted from 1, the column in code points."""
    return _File(text).at(offset)


class _File:
    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] | None = None
        self._root: yaml.Node | None = None
        self._composed = False
        self._keys: dict[int, dict[str, tuple[yaml.Node, yaml.Node]]] = {}

    def line_and_column(self, place: Place) -> tuple[int, int]:
        if place.offset is not None:
            return self.at(place.offset)
        if not place.keys:
            return 1, 1
        return self.at(self._offset(place))

    def at(self, offset: int) -> tuple[int, int]:
        if self._starts is None:
            self._starts = [0]
            for index, character in enumerate(self._text):
                if character == "\n":
                    self._starts.append(index + 1)
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def _offset(self, place: Place) -> int:
        """Where the node stands; where it is missing, its nearest ancestor."""
        if not self._composed:
            self._composed = True
            try:
                self._root = yaml.compose(self._text, Loader=yaml.CSafeLoader)
            except yaml.YAMLError:  # what is wrong is reported by its offset
                self._root = None
        node, spot = self._root, 0
        for depth, key in enumerate(place.keys):
            step = self._step(node, key)
            if step is None:
                break
            named, node = step
            last = depth == len(place.keys) - 1
            spot = named if place.on_key and last else node.start_mark.index
        return spot

    def _step(self, node: yaml.Node | None, key: str | int) -> tuple[int, yaml.Node] | None:
        """The offset of the key and the node under it."""
        if isinstance(node, yaml.MappingNode):
            if id(node) not in self._keys:
                pairs = reversed(node.value)  # of a key that is there twice, the first counts
                self._keys[id(node)] = {name.value: (name, value) for name, value in pairs}
            found = self._keys[id(node)].get(str(key))
            return None if found is None else (found[0].start_mark.index, found[1])
        return _item(node, key)


def _item(node: yaml.Node | None, key: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        item = node.value[key]
        return item.start_mark.index, item
    return None
