"""Edits of YAML text in place: what is not edited stays as it stands, to the byte.

Nodes are found by the parser's own positions, so that comments, order, quotation marks and line
breaks need no round trip through another writer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNPRINTABLE = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')
_PLAIN = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of a text, in code points, and what shall stand there instead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file of the project, by its path, with the text it shall have."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar value of a YAML text and where it stands."""

    keys: tuple[str | int, ...]
    """From the document's root; the value's own key last."""
    value: str
    start: int
    end: int


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; they must not overlap."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        parts += (text[done : edit.start], edit.text)
        done = edit.end
    return "".join((*parts, text[done:]))


def scalars(text: str) -> Iterator[Scalar]:
    """Every scalar value, in order; one used by alias stands where it is defined."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if root is not None:
        yield from _scalars(root, ())


def _scalars(node: yaml.Node, keys: tuple[str | int, ...]) -> Iterator[Scalar]:
    if isinstance(node, yaml.ScalarNode):
        yield Scalar(keys, node.value, node.start_mark.index, node.end_mark.index)
    elif isinstance(node, yaml.SequenceNode):
        for index, each in enumerate(node.value):
            yield from _scalars(each, (*keys, index))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*keys, key.value))


def replaced(text: str, values: Mapping[tuple[str | int, ...], str]) -> str:
    """The text with other values at these nodes; raises KeyError where one is not a scalar."""
    found = {each.keys: each for each in scalars(text)}
    edits = set()
    for keys, value in values.items():
        node = found.get(keys) or found[keys[:-1]]  # one value may stand without its list
        edits.add(Edit(node.start, node.end, plain_or_quoted(value)))
    return apply_edits(text, edits)


def dumped(records: Iterable[object]) -> str:
    """Records as a YAML list in the one form; what a plain reader would misread is quoted."""
    return dumped_tree(list(records))


def dumped_tree(tree: object) -> str:
    """Any value as YAML in the one form."""
    text: str = yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31)
    return text


class _Dumper(yaml.SafeDumper):
    def represent_str(self, data: str) -> yaml.ScalarNode:
        """A plain word as it is, any other text in double quotation marks."""
        style = None if plain_or_quoted(data) == data else '"'
        return self.represent_scalar("tag:yaml.org,2002:str", data, style=style)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 -- as PyYAML calls it
        """Indent lists below their key, too."""
        del indentless
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Write every record out."""
        return True


_Dumper.add_representer(str, _Dumper.represent_str)


def quoted(value: str) -> str:
    """A text as a double-quoted YAML scalar on one line."""
    return '"' + _UNPRINTABLE.sub(_escape, value) + '"'


def plain_or_quoted(value: str) -> str:
    """A text as it is where every YAML reader takes it as this text, else in quotation marks."""
    safe = _PLAIN.fullmatch(value) and not is_misread(value)
    return value if safe else quoted(value)


def is_misread(value: str) -> bool:
    """Whether a plain YAML reader takes these bare words for something else than a text."""
    if re.fullmatch(r"[-+]?[0-9._]+(e[-+]?[0-9]+)?|0o[0-7]+", value, re.IGNORECASE):
        return True
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(value[:1], [])
    return any(pattern.match(value) for _, pattern in resolvers)


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    return f"\\u{ord(character):04x}"
