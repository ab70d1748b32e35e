"""Each case is `format/<name>.yml`, and `format/<name>.formatted.yml` as it shall be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.curate import formatting
from generator.load import strict_yaml

CASES = sorted(Path(__file__).parent.glob("format/*.formatted.yml"))
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")), max_size=40
) | st.sampled_from(["no", "28.000", "2024-01-01", "~", "yes", "1e3", "0o17", "a: b", "# x", "- y"])
KEYS = st.text(st.sampled_from("abcno"), min_size=1, max_size=3)
TREES = st.recursive(
    WORDS, lambda each: st.lists(each, max_size=4) | st.dictionaries(KEYS, each, max_size=4)
)


def test_there_are_cases() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_is_brought_into_the_one_form(case: Path) -> None:
    given_text = case.with_name(case.name.replace(".formatted", "")).read_text(encoding="utf-8")
    assert formatting.formatted(given_text) == case.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_form_is_left_as_it_is(case: Path) -> None:
    text = case.read_text(encoding="utf-8")
    assert formatting.formatted(text) == text


@given(
    data=st.lists(st.dictionaries(KEYS, TREES, min_size=1), min_size=1, max_size=4),
    indent=st.integers(2, 6),
    flow=st.sampled_from([None, False, True]),
    width=st.sampled_from([20, 80, 10000]),
    style=st.sampled_from([None, '"', "'", "|", ">"]),
)
@pytest.mark.slow
def test_it_says_the_same_before_and_after(
    *, data: object, indent: int, flow: bool | None, width: int, style: str | None
) -> None:
    text = yaml.safe_dump(
        data,
        indent=indent,
        default_flow_style=flow,
        width=width,
        default_style=style,
        allow_unicode=True,
    )
    once = formatting.formatted(text)
    assert strict_yaml.parse(once, "").tree == strict_yaml.parse(text, "").tree
    assert formatting.formatted(once) == once


@given(TREES, st.integers(2, 6))
def test_no_scalar_is_left_that_a_plain_reader_would_change(data: object, indent: int) -> None:
    """The words come back as texts from a reader that knows no schema, truth values aside."""
    dumped = yaml.safe_dump([{"a": data}], indent=indent, allow_unicode=True, default_style="'")
    bare = re.sub(r"(?<!')'(28\.000|no|~)'(?!')", r"\1", dumped)
    text = formatting.formatted(bare)
    assert yaml.safe_load(text) == strict_yaml.parse(text, "").tree


def test_the_schema_is_wired_once() -> None:
    text = formatting.formatted("- id: a\n", "schema/facts.json")
    assert text == "# yaml-language-server: $schema=schema/facts.json\n- id: a\n"
    assert formatting.formatted(text, "schema/facts.json") == text


@pytest.mark.parametrize("text", ["a: [", "\ta: b\n", "a: 1\na: 2\n", "", "# only\n"])
def test_what_cannot_be_read_is_left_alone(text: str) -> None:
    assert formatting.formatted(text, "schema/facts.json") == text


def test_a_long_quote_stands_on_one_line_whatever_its_length() -> None:
    words = "kata " * 400 + "akhir"
    text = formatting.formatted(f'- exact: "{words[:1000]}\n    {words[1000:]}"\n')
    assert len(text.splitlines()) == 1
    assert strict_yaml.parse(text, "").tree == [{"exact": words}]
