"""What the archive's own reader of YAML reads, it reads as every other program does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.plain_yaml import PlainYaml
from generator.curate import yaml_text
from generator.load import strict_yaml

ROOT = Path(__file__).parents[2]
FILES = sorted(ROOT.glob("seeds/**/*.yml")) + sorted(ROOT.glob("tests/ferry/seeds/**/*.yml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_it_reads_the_dossiers(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert PlainYaml(text).value() == strict_yaml.parse(text, "").tree


LINES = st.lists(
    st.builds(
        "{}{}{}".format,
        st.sampled_from(("", "  ", "    ", "- ", "  - ", "    - ")),
        st.sampled_from(("a: ", "b:", "c: ", "", "'d e': ", '"f": ', "&x ", "g: &y ", "- ")),
        st.sampled_from(
            (
                *("", "x", "x y", "'it''s'", '"\\u00e9\\n"', "[1, b]", "{a: b, c: 'd'}", "|", ">-"),
                *("# c", "x # c", "*x", "*y", "x: y", "!t z", "[", "]", "{a: b,", "c: d}", "-"),
                *("a:b", "? q"),
            )
        ),
    ),
    max_size=7,
)


@given(lines=LINES)
def test_it_reads_what_it_reads_as_the_loader_does(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        value = PlainYaml(text).value()
    except ValueError:
        return
    parsed = strict_yaml.parse(text, "")
    assert (parsed.tree, parsed.findings) == (value, ())


TREES = st.recursive(
    st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, min_size=1)
        | st.dictionaries(st.text("ab- :#", min_size=1), inner, min_size=1)
    ),
    max_leaves=12,
)


@given(tree=st.lists(TREES, min_size=1))
def test_it_reads_what_is_written_anew(tree: object) -> None:
    assert PlainYaml(yaml_text.dumped_tree(tree)).value() == tree
