"""Reads the YAML of an archive: a small part of the language, in which every program agrees.

Mappings and lists in block or flow style, texts on one line, blocks of text, anchors of small
values. No tags, second documents or wrapped texts: `briefing archive` writes such a file anew.
Every scalar is read as text.
"""

from __future__ import annotations

import re
from typing import Any

_KEY = re.compile(
    r"""([^\s\[\]{},#&*!|>'"%@`?:-][^:#\n]*?|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'):(?= |$)"""
)
_BLOCK = re.compile(r"([|>])([+-]?)$")
_QUOTED = re.compile(r"""["]((?:[^"\\\n]|\\.)*)["]|'((?:[^'\n]|'')*)'""")
_PLAIN_START = re.compile(r"(?:[^\s\[\]{},#&*!|>'\"%@`?:-]|[?:-](?=[^\s,\[\]{}]))")
_STRANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff\t]")
_ESCAPED = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))")
_LETTERS = dict(zip('0abtnvfre "/\\N_LP', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029'))  # noqa: B905 -- Python 3.8
_ANCHOR = re.compile(r"&([A-Za-z0-9_-]+)(?: +|$)")
_ALIAS = re.compile(r"\*([A-Za-z0-9_-]+) *(?: #.*)?$")
_DEEPEST = 40
_ANCHORED = 200
"""Lines of a value with an anchor."""
_ALIASES = 20_000


class PlainYaml:
    """One text of YAML; raises ValueError for what is not in the small part of the language."""

    def __init__(self, text: str) -> None:
        """Split the text into lines."""
        if _STRANGE.search(text):
            raise ValueError("a character that programs read differently")
        self._lines = text.split("\n")
        self._at = 0
        self._anchors: dict[str, Any] = {}
        self._aliases = 0

    def value(self) -> Any:  # noqa: ANN401 -- lists, mappings and texts
        """The value of the whole text."""
        if self._lines[0] == "---":
            self._at = 1
        found = self._node(self._indent(), 0)
        if self._indent() >= 0:
            raise self._error()
        return found

    def _error(self) -> ValueError:
        return ValueError(f"line {self._at + 1} cannot be read")

    def _indent(self) -> int:
        """How far the next line with content is indented; -1 at the end."""
        while self._at < len(self._lines):
            line = self._lines[self._at].lstrip(" ")
            if line and not line.startswith("#"):
                return len(self._lines[self._at]) - len(line)
            self._at += 1
        return -1

    def _node(self, indent: int, depth: int) -> Any:  # noqa: ANN401 -- see value
        if indent < 0 or depth > _DEEPEST:
            raise self._error()
        line = self._lines[self._at][indent:]
        if line == "-" or line.startswith("- "):
            return self._list(indent, depth)
        if _KEY.match(line):
            return self._mapping(indent, depth)
        return self._inline(indent, -1)

    def _list(self, indent: int, depth: int) -> list[Any]:
        items = []
        while self._indent() == indent:
            line = self._lines[self._at]
            if not (line[indent:] == "-" or line[indent:].startswith("- ")):
                break
            rest = line[indent + 1 :].lstrip(" ")
            if rest[:1] in "#&*|>":
                items.append(self._marked(rest, indent, depth, key=False))
            else:
                column = len(line) - len(rest)
                self._lines[self._at] = " " * column + rest
                items.append(self._node(column, depth + 1))
        if self._indent() > indent:
            raise self._error()
        return items

    def _mapping(self, indent: int, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while self._indent() == indent:
            line = self._lines[self._at]
            match = _KEY.match(line, indent)
            if match is None:
                break
            key = _scalar(match[1])
            if key in found:
                raise self._error()
            rest = line[match.end() :].lstrip(" ")
            found[key] = self._marked(rest, indent, depth, key=True)
        if self._indent() > indent:
            raise self._error()
        return found

    def _marked(self, rest: str, indent: int, depth: int, *, key: bool) -> Any:  # noqa: ANN401 -- see value
        """The value after a key or a dash: an alias, or a value that may have an anchor."""
        alias, anchor = _ALIAS.match(rest), _ANCHOR.match(rest)
        if alias is not None:
            self._at, self._aliases = self._at + 1, self._aliases + 1
            if alias[1] not in self._anchors or self._aliases > _ALIASES:
                raise self._error()
            return self._anchors[alias[1]]
        if anchor is None:
            return self._after(rest, indent, depth, key=key)
        begin, aliases = self._at, self._aliases
        found = self._after(rest[anchor.end() :], indent, depth, key=key)
        if anchor[1] in self._anchors or self._aliases > aliases or self._at > begin + _ANCHORED:
            raise self._error()
        self._anchors[anchor[1]] = found
        return found

    def _after(self, rest: str, indent: int, depth: int, *, key: bool) -> Any:  # noqa: ANN401 -- see value
        if not rest or rest.startswith("#"):
            self._at += 1
            return self._below(indent, depth, key=key)
        if _BLOCK.match(rest):
            return self._text(rest, indent)
        return self._inline(len(self._lines[self._at]) - len(rest), indent)

    def _below(self, indent: int, depth: int, *, key: bool = False) -> Any:  # noqa: ANN401 -- see value
        """The value on the lines below a key or a dash; the empty text where there is none."""
        inner = self._indent()
        is_list = inner == indent and re.match("-(?: |$)", self._lines[self._at][indent:])
        if inner > indent or (key and is_list):
            return self._node(inner, depth + 1)
        return ""

    def _text(self, head: str, indent: int) -> str:
        """A block of text: its lines as they are (|), or joined (>)."""
        self._at += 1
        lines: list[str] = []
        inner = -1
        while self._at < len(self._lines):
            line = self._lines[self._at]
            width = len(line) - len(line.lstrip(" "))
            if line.strip(" ") and width <= indent:
                break
            inner = width if inner < 0 and line.strip(" ") else inner
            if line.strip(" ") and (width < inner or (head[0] == ">" and width > inner)):
                raise self._error()
            if not line.strip(" ") and line:
                raise self._error()
            lines.append(line[max(inner, 0) :])
            self._at += 1
        if self._at == len(self._lines) and lines and lines[-1]:
            raise self._error()  # without a line end, nothing ends with one
        text = "\n".join(lines).rstrip("\n")
        if not text or not lines[0] or (head[1:] == "+"):
            raise self._error()
        if head[0] == ">":
            text = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
            text = re.sub(r"\n(\n+)", r"\1", text)
        return text if head[1:] == "-" else text + "\n"

    def _inline(self, column: int, indent: int) -> Any:  # noqa: ANN401 -- see value
        """A value that begins on this line; only a flow collection may go on below."""
        line = self._lines[self._at]
        if line[column] in "[{":
            flow = _Flow(self._lines, self._at, column, indent)
            found = flow.collection(0)
            self._at, rest = flow.row + 1, flow.rest()
        elif line[column] in "\"'":
            match = _QUOTED.match(line, column)
            if match is None:
                raise self._error()
            found, rest = _scalar(match[0]), line[match.end() :]
            self._at += 1
        else:
            plain = re.split(r" +#", line[column:], maxsplit=1)[0].rstrip(" ")
            if not _PLAIN_START.match(plain) or re.search(r":(?: |$)", plain):
                raise self._error()
            self._at += 1
            return plain
        if rest.strip(" ") and not re.match(" +#", rest):
            raise self._error()
        return found


class _Flow:
    """Reads a collection in brackets or braces, over as many lines as it takes."""

    def __init__(self, lines: list[str], row: int, column: int, indent: int) -> None:
        self._lines, self.row, self._column, self._indent = lines, row, column, indent

    def rest(self) -> str:
        return self._lines[self.row][self._column :]

    def _next(self) -> str:
        """The next character that is no blank and not in a comment."""
        while self.row < len(self._lines):
            rest = self.rest()
            inner = rest.lstrip(" ")
            if inner and not (inner.startswith("#") and (self._column == 0 or inner != rest)):
                self._column += len(rest) - len(inner)
                return inner[0]
            self.row, self._column = self.row + 1, 0
            line = self._lines[self.row] if self.row < len(self._lines) else ""
            if line.strip(" ") and len(line) - len(line.lstrip(" ")) <= self._indent:
                break
        raise ValueError("a collection is not closed")

    def collection(self, depth: int) -> Any:  # noqa: ANN401 -- see value
        is_list = self._next() == "["
        self._column += 1
        items: list[Any] = []
        found: dict[str, Any] = {}
        while self._next() not in "]}":
            if is_list:
                items.append(self._value(depth))
            else:
                key = self._value(_DEEPEST)
                self._expect(":")
                if not self.rest().startswith(" ") or key in found:
                    raise ValueError("a key without a value, or one that is there twice")
                found[key] = self._value(depth)
            if self._next() not in "]}":
                self._expect(",")
        self._expect("]" if is_list else "}")
        return items if is_list else found

    def _expect(self, character: str) -> None:
        if self._next() != character:
            raise ValueError(f"'{character}' is missing in line {self.row + 1}")
        self._column += 1

    def _value(self, depth: int) -> Any:  # noqa: ANN401 -- see value
        first, line = self._next(), self._lines[self.row]
        if first in "[{":
            if depth >= _DEEPEST:
                raise ValueError("nested too deep")
            return self.collection(depth + 1)
        match = _QUOTED.match(line, self._column)
        if match is None:
            if not _PLAIN_START.match(line, self._column):
                raise ValueError(f"line {self.row + 1} cannot be read")
            match = re.compile(r"(?:(?! #)[^,\[\]{}:]|:(?![ ,\[\]{}]|$))+").match(
                line, self._column
            )
        if match is None:
            raise ValueError(f"line {self.row + 1} cannot be read")
        self._column = match.end()
        if not self.rest().strip(" ") and match[0][0] not in "\"'":
            raise ValueError("a text may not be wrapped")
        return _scalar(match[0].strip(" "))


def _scalar(written: str) -> str:
    if written[:1] == '"':
        return _ESCAPED.sub(_character, written[1:-1])
    return written[1:-1].replace("''", "'") if written[:1] == "'" else written


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code is None:
        return _LETTERS[match[4]]
    character = chr(int(code, 16))
    if "\ud800" <= character <= "\udfff":
        raise ValueError("half a character")
    return character
