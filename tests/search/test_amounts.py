"""Amounts are found however they are written, in the build and in the browser alike."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest

from generator.search import amounts, analysis, ruleset, site
from generator.text import figures
from generator.text.figures import Kind
from tests.search import cases
from tests.text.figures import test_reading

if TYPE_CHECKING:
    from playwright.sync_api import Page

WRITTEN = [
    (line, language) for line, languages in cases.lines("figures.txt") for language in languages
]
SPELLINGS = [
    (language, spelling.strip(), amount.strip())
    for line, languages in cases.lines("spellings.txt")
    for amount, _, spellings in [line.partition(":")]
    for language, spelling in itertools.product(languages, spellings.split("|"))
]
KEYS = """
([rules, characters, texts]) => {
  const { Analyser } = briefingAnalysis;
  const { Characters } = briefingCharacters;
  const table = new Characters(characters);
  const analysers = Object.fromEntries(
    Object.entries(rules).map(([language, each]) => [language, new Analyser(each, table)]),
  );
  const keys = ({ exact, meant }) => (meant ? [...exact, meant] : exact);
  return texts.map(([language, text]) => analysers[language].words(text).flatMap(keys));
}
"""


BY_WORDS_ALONE = {
    "a space that nobody sees, which a query loses before it is read": "[0-9]\u200b",
    "a power of ten": r"[⁰¹²³⁴-⁹^]",
    "a share": r"\b(in|out of|dari|per)\b",
    "a decimal sign that no number comes before": r"^(point|koma|[.,])",
    "a currency, or a space and a capital, for the scale": r"\b[A-Z]{3} [a-z]|\d [A-Z]$",
    "a part or a scale that no number counts": r"^(a )?(quarter|hundred|thousand|ratus|ribu)\b",
}
"""Rare ways of writing an amount that a query is not read by: it finds their words as they are."""


def indexed(text: str, language: str) -> list[str]:
    return [key for word in analysis.words(text, language) for key in word.exact]


def asked(page: Page, texts: list[tuple[str, str]]) -> list[list[str]]:
    """Give the keys that a browser looks up for each text."""
    page.add_script_tag(content=site.engine().decode("utf-8"))
    rules = {language: ruleset.data(language) for language, _ in texts}
    found: list[list[str]] = page.evaluate(KEYS, [rules, ruleset.characters(), texts])
    return found


def read_by_the_gate() -> list[tuple[str, str, str]]:
    """Give each amount in the cases of the figure reader, with its language and text."""
    read = [
        (language, text, figure)
        for language in test_reading.LANGUAGES
        for _, text, _ in test_reading.cases(language)
        for figure in figures.read(text, language)
        if figure.kind in {Kind.CARDINAL, Kind.FRACTION} and figure.amount is not None
    ]
    rare = "|".join(f"(?:{pattern})" for pattern in BY_WORDS_ALONE.values())
    found = [
        (language, text, amounts.key(figure.amount))
        for language, text, figure in read
        if figure.amount is not None and not re.search(rare, text[figure.start : figure.end])
    ]
    assert len(read) - len(found) < len(read) / 20, "rare"
    return found


@pytest.mark.parametrize(("line", "language"), WRITTEN)
def test_the_numbers_under_which_a_text_is_found(line: str, language: str) -> None:
    text, _, expected = line.partition(" ->")
    found = [key for key in indexed(text, language) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", key)]
    assert found == expected.split()


@pytest.mark.browser
def test_every_spelling_that_the_gate_reads_is_found(page: Page) -> None:
    spellings = read_by_the_gate() + SPELLINGS
    assert len(spellings) > 350
    queries = asked(page, [(language, text) for language, text, _ in spellings])
    assert [
        (language, text, amount)
        for (language, text, amount), query in zip(spellings, queries, strict=True)
        if amount not in query or amount not in indexed(text, language)
    ] == []


def test_a_figure_of_many_digits_is_no_amount_with_signs() -> None:
    assert indexed("0" + "9" * 40, "id") == ["9" * 40]
    assert indexed("1." * 20 + "1", "id") == ["1"] * 21
