"""YAML of every kind that its specification knows is read or reported, never a traceback.

The kinds are those that yaml-test-suite is sorted by; the texts are our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.load.strict_yaml import parse
from tests import dossiers

if TYPE_CHECKING:
    from pathlib import Path

READ = {
    "a plain scalar over lines": ("a: one\n  two\n", {"a": "one two"}),
    "single quotes": ("a: 'it''s'\n", {"a": "it's"}),
    "double quotes with escapes": ('a: "\\t\\x41\\u00e9\\U0001F600"\n', {"a": "\tAé\U0001f600"}),
    "a folded line in quotes": ('a: "one\n  two"\n', {"a": "one two"}),
    "an escaped line break": ('a: "one\\\n  two"\n', {"a": "onetwo"}),
    "a literal": ("a: |\n  one\n   two\n", {"a": "one\n two\n"}),
    "a literal, stripped": ("a: |-\n  one\n\n", {"a": "one"}),
    "a literal, kept": ("a: |+\n  one\n\n", {"a": "one\n\n"}),
    "a literal with its indentation given": ("a: |2\n    one\n", {"a": "  one\n"}),
    "folded": ("a: >\n  one\n  two\n\n  three\n", {"a": "one two\nthree\n"}),
    "folded with more indentation": ("a: >\n  one\n    two\n", {"a": "one\n  two\n"}),
    "a flow sequence": ("[a, 'b', [c]]", ["a", "b", ["c"]]),
    "a flow mapping": ("{a: b, 'c': d}", {"a": "b", "c": "d"}),
    "a flow over lines with comments": ("[a, # one\n b]", ["a", "b"]),
    "a trailing comma": ("[a, b,]", ["a", "b"]),
    "JSON": ('{"a":["b",{"c":1.5}]}', {"a": ["b", {"c": "1.5"}]}),
    "a sequence in a mapping, not indented": ("a:\n- b\n- c\n", {"a": ["b", "c"]}),
    "sequences in sequences": ("- - a\n  - b\n- c\n", [["a", "b"], "c"]),
    "a mapping in a sequence": ("- a: b\n  c: d\n", [{"a": "b", "c": "d"}]),
    "a comment at each place": ("# one\na: # two\n  b # three\n", {"a": "b"}),
    "a number sign within a word": ("a: b#c\n", {"a": "b#c"}),
    "a colon within a word": ("a: b:c\n", {"a": "b:c"}),
    "an address": ("a: https://example.org:80/x?y=1#z\n", {"a": "https://example.org:80/x?y=1#z"}),
    "one explicit document": ("---\na: b\n...\n", {"a": "b"}),
    "a byte order mark": ("\ufeffa: b\n", {"a": "b"}),
    "Windows line ends": ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
    "old Macintosh line ends": ("a: b\rc: d\r", {"a": "b", "c": "d"}),
    "an anchor and its alias": ("a: &x b\nc: *x\n", {"a": "b", "c": "b"}),
    "an anchor that nothing uses": ("a: &x b\n", {"a": "b"}),
    "an explicit key": ("? a\n: b\n", {"a": "b"}),
    "a text that is no text elsewhere": (
        "a: no\nb: 012\nc: .inf\n",
        {"a": "no", "b": "012", "c": ".inf"},
    ),
    "a merge key as a text": ("a: {'<<': b}", {"a": {"<<": "b"}}),
    "spaces after a value": ("a: b   \n", {"a": "b"}),
    "letters beyond the first plane": ("𝒂: 𝒃\n", {"𝒂": "𝒃"}),
}
"""What is read, and as what."""
REPORTED = {
    "nothing": "",
    "a comment alone": "# nothing\n",
    "white space alone": " \n\n",
    "an empty document": "---\n...\n",
    "two documents": "a: b\n---\nc: d\n",
    "a bare document after another": "--- a\n--- b\n",
    "a directive of another version": "%YAML 3.0\n---\na: b\n",
    "two version directives": "%YAML 1.1\n%YAML 1.1\n---\na: b\n",
    "a directive without a document": "%YAML 1.1\n",
    "an unknown directive and a tag": "%TAG ! tag:example.org,2000:\n---\na: !x b\n",
    "a local tag": "a: !local b\n",
    "a verbatim tag": "a: !<tag:yaml.org,2002:str> b\n",
    "a tag of the core schema": "a: !!binary aGk=\n",
    "the tag that asks for nothing": "a: ! b\n",
    "a set": "--- !!set\n? a\n? b\n",
    "an ordered map": "--- !!omap\n- a: b\n",
    "an anchor given again": "- &a x\n- &a y\n- *a\n",
    "an alias to nothing": "a: *b\n",
    "an alias to itself": "a: &a [*a]\n",
    "an alias as a key": "&a a: b\n*a : c\n",
    "an alias with an anchor": "a: &x b\nc: &y *x\n",
    "two anchors on one node": "a: &x &y b\n",
    "a sequence as a key": "? [a, b]\n: c\n",
    "a mapping as a key": "? {a: b}\n: c\n",
    "a key without a value": "a:\n",
    "a value without a key": ": b\n",
    "a flow mapping with a key alone": "{a, b: c}",
    "an empty flow": "a: {}\n",
    "an explicit key alone": "? a\n",
    "a repeated key": "a: b\na: c\n",
    "a merge key": "a: &x {b: c}\nd:\n  <<: *x\n",
    "tabs as indentation": "a:\n\tb: c\n",
    "a tab after a dash": "-\t- a\n",
    "wrong indentation": "a:\n    b: c\n  d: e\n",
    "a flow that does not end": "[a, b\n",
    "a flow with two commas": "[a, , b]",
    "quotes that do not end": "a: 'b\n",
    "an escape that there is not": 'a: "\\q"\n',
    "half a surrogate pair": 'a: "\\ud800"\n',
    "a character beyond Unicode": 'a: "\\UFFFFFFFF"\n',
    "a NUL as an escape": 'a: "\\0"\n',
    "a NUL": "a: \0\n",
    "a control character": "a: \x07\n",
    "a delete character": "a: \x7f\n",
    "a character that is reserved": "a: @b\n",
    "a grave accent": "a: `b`\n",
    "a document that ends within a value": "a: |\n--- |\n",
    "a literal with a wrong indicator": "a: |0\n  b\n",
    "a literal with two indicators": "a: |+-\n  b\n",
    "a comment without a space": "a: 'b'#c\n",
    "text after a quoted value": "a: 'b' c\n",
    "a mapping on the line of a value": "a: b: c\n",
    "a sequence on the line of a value": "a: - b\n",
    "a scalar alone": "a\n",
    "a date": "2024-01-01\n",
    "a percent sign at the start of a line": "a: b\n%c\n",
    "next line and line separator": "a: b\x85c\u2028d\u2029e\n",
    "a byte order mark within": "a: b\n\ufeffc: d\n",
}
"""What is read or reported, but not what a dossier is."""
FILES = ("briefing", "sources", "entities", "facts", "redirects", "lock")


@pytest.mark.parametrize("kind", READ)
def test_what_yaml_allows_is_read(kind: str) -> None:
    text, tree = READ[kind]
    parsed = parse(text, "f.yml")
    assert (parsed.tree, parsed.findings) == (tree, ())


@pytest.mark.parametrize("number", range(len(READ) + len(REPORTED)))
def test_no_kind_brings_a_command_down(tmp_path: Path, number: int) -> None:
    """As a file of a dossier, and within a record; the files take turns."""
    text = [*(each for each, _ in READ.values()), *REPORTED.values()][number]
    root = dossiers.copy(tmp_path)
    for content in (text, f"- id: x\n  text: {text}"):
        file = root / f"seeds/{FILES[number % len(FILES)]}.yml"
        file.write_bytes(content.encode("utf-8", "surrogatepass"))
        problems = build.check(root).problems
        assert problems, content
        assert all(str(each) for each in problems)
