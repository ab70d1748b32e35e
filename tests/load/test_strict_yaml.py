from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.strict_yaml import MAX_DEPTH, parse


@pytest.mark.parametrize("scalar", ["28.000", "no", "0x1F", "1e3", "2024-01-01", "~", "012", "on"])
def test_a_scalar_is_the_text_that_stands_there(scalar: str) -> None:
    assert parse(f"a: {scalar}", "f.yml").tree == {"a": scalar}


def test_an_alias_gives_the_text_again() -> None:
    assert parse("a: &x dua\nb: *x\nc: [*x]", "f.yml").tree == {
        "a": "dua",
        "b": "dua",
        "c": ["dua"],
    }


def test_of_a_repeated_key_the_first_stays() -> None:
    parsed = parse("a: 1\nb: 2\na: 3", "f.yml")
    assert parsed.tree == {"a": "1", "b": "2"}
    assert [(each.code, each.place.offset) for each in parsed.findings] == [("duplicate-key", 10)]


def test_depth_is_bounded() -> None:
    parsed = parse("[" * (MAX_DEPTH + 1), "f.yml")
    assert [each.code for each in parsed.findings] == ["yaml-size"]
    assert parsed.tree is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\n---\nb: 2", "yaml-syntax"),
        ("? [a]\n: b", "yaml-syntax"),
        ("a: !!int 5", "yaml-tag"),
        ("a: [*b]", "yaml-alias"),
        ("a: \x07", "yaml-syntax"),
        ("{a", "yaml-syntax"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    parsed = parse(text, "f.yml")
    assert parsed.tree is None
    assert [each.code for each in parsed.findings] == [code]


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`,\n \t?~\\x85\u2028", max_size=60))
def test_no_text_brings_it_down(text: str) -> None:
    parsed = parse(text, "f.yml")
    for finding in parsed.findings:
        assert finding.place.offset is not None
        assert 0 <= finding.place.offset <= len(text) + 1
