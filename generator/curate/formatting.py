"""Brings a YAML file of the dossier into one form: indentation, blank lines, quotation marks.

Order, comments and the words themselves are never touched, and no line is ever wrapped: a quote
stands on one line, as it was copied. Tabs and syntax errors are left to `briefing check`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import yaml

from generator.curate.yaml_text import Edit, apply_edits, is_misread, quoted
from generator.load import strict_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA_LINE = "# yaml-language-server: $schema="
_STEP = 2
_BOOLEANS = ("true", "false")


class NotKeptError(Exception):
    """The formatted text would not say the same; a defect of this module."""


def formatted(text: str, schema: str | None = None) -> str:
    """The same YAML in the one form, with `schema` wired on its first line where none is.

    A text that cannot be parsed comes back as it is.
    """
    before = strict_yaml.parse(text, "")
    if before.tree is None or before.findings:
        return text
    unwrapped = apply_edits(text, _scalar_edits(text))
    laid_out = _laid_out(unwrapped)
    if schema is not None and SCHEMA_LINE not in laid_out:
        laid_out = f"{SCHEMA_LINE}{schema}\n{laid_out}"
    if strict_yaml.parse(laid_out, "").tree != before.tree:
        raise NotKeptError(text)
    return laid_out


def _scalar_edits(text: str) -> list[Edit]:
    """Quotation marks where a plain reader would misread, and wrapped texts on one line."""
    edits = []
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        if not isinstance(token, yaml.ScalarToken) or token.style in ("|", ">"):
            continue
        start, end = token.start_mark.index, token.end_mark.index
        wrapped = token.start_mark.line != token.end_mark.line
        misread = token.plain and token.value not in _BOOLEANS and is_misread(token.value)
        if (wrapped or misread) and end > start:
            edits.append(Edit(start, end, quoted(token.value)))
    return edits


def _gaps(text: str) -> Iterator[Edit]:
    """One blank between a dash or colon and what follows it on the line."""
    tokens = yaml.scan(text, Loader=yaml.CSafeLoader)
    for last, token in pairwise(tokens):
        start, end = last.end_mark.index, token.start_mark.index
        if isinstance(last, (yaml.BlockEntryToken, yaml.ValueToken)) and end - start > 1:
            between = text[start:end]
            if not between.strip(" "):
                yield Edit(start, end, " ")


@dataclass(slots=True)
class _Layout:
    """What the tokens say about the lines of a text; line numbers count from 0."""

    indents: dict[int, int] = field(default_factory=dict)
    """The column a line's first token belongs in."""
    inside: set[int] = field(default_factory=set)
    """Lines that begin inside a flow collection: they move with it."""
    literal: dict[int, int] = field(default_factory=dict)
    """Lines of a block of text, whose blanks are kept, and how far they move."""
    records: list[int] = field(default_factory=list)
    """The lines on which the records of the root list begin."""


@dataclass(slots=True)
class _Block:
    column: int
    """Where its keys or dashes shall stand."""
    stood: int
    """Where the parser saw them; a list at the column of its key has its key's."""
    is_list: bool
    indentless: bool = False


@dataclass(slots=True)
class _Reader:
    text: str
    layout: _Layout = field(default_factory=_Layout)
    stack: list[_Block] = field(default_factory=list)
    flow: list[int] = field(default_factory=list)
    """The lines on which the open flow collections began."""

    def take(self, token: yaml.Token) -> None:
        if isinstance(token, (yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken)):
            self.flow.append(token.start_mark.line)
        elif isinstance(token, (yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)):
            self.layout.inside.update(range(self.flow.pop() + 1, token.end_mark.line + 1))
        elif isinstance(token, yaml.ScalarToken):
            self._take_scalar(token)
        elif isinstance(token, (yaml.DocumentStartToken, yaml.DocumentEndToken)):
            self.layout.indents[token.start_mark.line] = 0
        elif not self.flow:
            self._take_block(token)

    def _take_block(self, token: yaml.Token) -> None:
        if isinstance(token, (yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken)):
            column = self.stack[-1].column + _STEP if self.stack else 0
            is_list = isinstance(token, yaml.BlockSequenceStartToken)
            self.stack.append(_Block(column, token.start_mark.column, is_list))
        elif isinstance(token, yaml.BlockEntryToken):
            if not self.stack[-1].is_list:
                key = self.stack[-1]
                column = key.column + _STEP
                self.stack.append(_Block(column, key.stood, is_list=True, indentless=True))
            self._place(token)
            if len(self.stack) == 1:
                self.layout.records.append(token.start_mark.line)
        elif isinstance(token, (yaml.KeyToken, yaml.BlockEndToken)):
            if self.stack[-1].indentless:
                self.stack.pop()
            if isinstance(token, yaml.KeyToken):
                self._place(token)
            else:
                self.stack.pop()

    def _place(self, token: yaml.Token) -> None:
        mark = token.start_mark
        if not self.text[mark.index - mark.column : mark.index].strip(" "):
            self.layout.indents[mark.line] = self.stack[-1].column

    def _take_scalar(self, token: yaml.ScalarToken) -> None:
        if token.style in ("|", ">"):
            last = token.end_mark.line + (token.end_mark.column > 0)
            shift = self.stack[-1].column - self.stack[-1].stood if self.stack else 0
            self.layout.literal |= dict.fromkeys(range(token.start_mark.line + 1, last), shift)


def _laid_out(text: str) -> str:
    reader = _Reader(text)
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        reader.take(token)
    lines = apply_edits(text, _gaps(text)).split("\n")
    moved = _moved(lines, reader.layout)
    return "\n".join(_spaced(moved, reader.layout)) + "\n"


def _moved(lines: list[str], layout: _Layout) -> list[str]:
    """Every line at its column; the lines inside a value move with its first line."""
    moved, shift = [], 0
    for number, line in enumerate(lines):
        bare = line.lstrip(" ")
        indent = _indent(line)
        if number in layout.literal:
            column = max(indent + layout.literal[number], 0)
            moved.append(" " * column + bare if line else "")
            continue
        if number in layout.indents:
            shift = layout.indents[number] - indent
            column = layout.indents[number]
        elif bare.startswith("#") and number not in layout.inside:
            column = _comment_column(number, indent, lines, layout)
        else:
            column = max(indent + shift, 0)
        moved.append((" " * column + bare).rstrip(" "))
    return moved


def _comment_column(number: int, indent: int, lines: list[str], layout: _Layout) -> int:
    """A comment stands with the line below it, or above it where only that had its column."""
    below = (each for each in range(number, len(lines)) if each in layout.indents)
    above = (each for each in range(number, -1, -1) if each in layout.indents)
    next_one = next(below, None)
    if next_one is not None and _indent(lines[next_one]) == indent:
        return layout.indents[next_one]
    same = next((each for each in above if _indent(lines[each]) == indent), None)
    chosen = next_one if same is None else same
    return indent if chosen is None else layout.indents[chosen]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _spaced(lines: list[str], layout: _Layout) -> list[str]:
    """One blank line between records, at most one elsewhere, none at either end."""
    wanted = {_with_comments(number, lines) for number in layout.records[1:]}
    dense = {b for a, b in pairwise(layout.records) if b == a + 1}
    spaced: list[str] = []
    for number, line in enumerate(lines):
        if number in layout.literal:
            spaced.append(line)
            continue
        last = spaced[-1].strip(" ") if spaced else ""
        if number in wanted - dense and last:
            spaced.append("")
        if line or last:
            spaced.append(line)
    while spaced and not spaced[-1] and len(lines) - 1 not in layout.literal:
        spaced.pop()
    return spaced


def _with_comments(number: int, lines: list[str]) -> int:
    """The line of the first of the comments right above a line."""
    while number > 0 and lines[number - 1].startswith("#"):
        number -= 1
    return number
