"""Lexicons that a project brings: they are read by their schema, and their languages by them."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from generator import build, lexicon
from generator.terms.vocabulary import Bound
from generator.text.figures import Claim, Reason, prove
from tests.dossiers import copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DUTCH = """
[numbers.units]
"één" = 1
twee = 2
[numbers.scales]
miljoen = 1_000_000
[bounds.before]
more_than = ["meer dan"]
at_least = ["minstens", "ten minste"]
about = ["ongeveer"]
almost = ["bijna"]
up_to = ["hooguit"]
less_than = ["minder dan"]
[hedges]
likelihood = ["misschien"]
[negations]
plain = ["niet", "geen"]
"""
CLAIM = Claim(Decimal(2_000_000), Bound.MORE_THAN)


@pytest.fixture(autouse=True)
def _no_lexicon_of_a_project_is_left() -> Iterator[None]:
    yield
    lexicon.files.use({})


def project(folder: Path, text: str, tag: str = "nl") -> list[str]:
    """What `check` reports of the small dossier with a lexicon of its own."""
    root = copy(folder)
    file = root / "seeds" / "languages" / tag / "lexicon.toml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return [f"{each}\n{each.hint}" for each in build.check(root).problems]


def test_a_language_is_read_by_the_lexicon_of_the_project(tmp_path: Path) -> None:
    sentence = "Er lagen meer dan twee miljoen granaten."
    before = prove(sentence, "nl", CLAIM)
    assert before is not None
    assert before.reason is Reason.NOT_READ
    assert project(tmp_path / "dutch", DUTCH) == []
    assert prove(sentence, "nl", CLAIM) is None
    assert prove(sentence, "nl", Claim(Decimal(2_000_000))) is not None
    build.check(copy(tmp_path / "other"))
    after = prove(sentence, "nl", CLAIM)
    assert after is not None
    assert after.reason is Reason.NOT_READ


def test_a_language_without_all_bounds_is_not_read(tmp_path: Path) -> None:
    """With "minstens" unknown, "minstens 20" would be exactly 20."""
    assert project(tmp_path, DUTCH.replace('at_least = ["minstens", "ten minste"]', "")) == []
    mismatch = prove("meer dan twee miljoen granaten", "nl", CLAIM)
    assert mismatch is not None
    assert mismatch.reason is Reason.NOT_READ


def test_a_project_adds_to_a_lexicon_that_ships(tmp_path: Path) -> None:
    assert prove("5 kisten", "de", Claim(Decimal(5))) is None
    assert project(tmp_path, '[figures]\nlabels = ["lager"]\n', "de") == []
    assert prove("Lager 5 ist leer", "de", Claim(Decimal(5))) is not None
    assert prove("zwei Lager", "de", Claim(Decimal(2))) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[numbers.units]\néén = 1\n",
            (
                "seeds/languages/nl/lexicon.toml:2:1: error: "
                "'seeds/languages/nl/lexicon.toml' is no "
                "TOML: Invalid statement [bad-lexicon]\n"
                'Put words with letters outside ASCII in quotation marks: "één" = 1.'
            ),
        ),
        (
            '[figures]\nlabels = "artikel"\n',
            (
                "seeds/languages/nl/lexicon.toml:2:1: error: "
                "'figures.labels' must be a list of words "
                "[bad-lexicon]\nIt is a text."
            ),
        ),
        (
            '\n[bounds.before]\nmore = ["meer dan"]\n',
            (
                "seeds/languages/nl/lexicon.toml:3:1: error: "
                "unknown name 'more' in 'bounds.before' "
                "[bad-lexicon]\nNames are about, almost, at_least, less_than, more_than, up_to."
            ),
        ),
        (
            '[numbers]\nfractions = {helft = "half"}\n',
            (
                "seeds/languages/nl/lexicon.toml:2:1: error: 'half' is no value of 'helft' in "
                "'numbers.fractions' [bad-lexicon]\n"
                'Write a whole number, or a fraction such as "1/2".'
            ),
        ),
    ],
)
def test_a_mistake_is_reported_with_its_file_line_and_key(
    tmp_path: Path, text: str, told: str
) -> None:
    assert project(tmp_path, text) == [told]


def test_an_unknown_table_and_a_tag_that_is_none(tmp_path: Path) -> None:
    (told,) = project(tmp_path / "table", '[bound]\nbefore = ["meer"]\n')
    assert "lexicon.toml:1:2: error: unknown table 'bound' [bad-lexicon]" in told
    (told,) = project(tmp_path / "tag", "", "Dutch!")
    assert "'Dutch!' is no tag of a language [bad-lexicon]" in told


SWAHILI = """
[numbers.units]
tatu = 3
kumi = 10
[numbers.tens]
ishirini = 20
[numbers.scales]
mia = 100
elfu = 1_000
[bounds.before]
more_than = ["zaidi ya"]
at_least = ["angalau"]
about = ["takriban"]
almost = ["karibu"]
up_to = ["hadi"]
less_than = ["chini ya"]
[bounds.verbs]
at_least = ["angalau"]
[hedges]
likelihood = ["huenda"]
[negations]
plain = ["si"]
"""


@pytest.mark.parametrize(
    ("words", "amount", "bound", "is_proved"),
    [
        ("Angalau meli tatu zilifika.", 3, Bound.AT_LEAST, True),
        ("Angalau meli tatu zilifika.", 3, Bound.EXACTLY, False),
        ("Watu elfu ishirini walifika.", 20, Bound.EXACTLY, False),
        ("Meli mia tatu zilifika.", 3, Bound.EXACTLY, False),
        ("Walifika watu si 50 bali 15.", 50, Bound.EXACTLY, False),
        ("Watu 50 walifika.", 50, Bound.EXACTLY, True),
    ],
)
def test_what_a_language_of_the_project_writes_otherwise_is_rejected(
    words: str, amount: int, bound: Bound, *, is_proved: bool
) -> None:
    """A scale before its number, and a negation that no list of denying words has."""
    lexicon.files.use({"sw": tomllib.loads(SWAHILI)})
    assert (prove(words, "sw", Claim(Decimal(amount), bound)) is None) == is_proved
