from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks import languages as benchmark
from generator.search import ruleset, site
from tests.search import cases, wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

ARTICLES = Path(__file__).parents[2] / "seeds" / "articles"
ANALYSE = """
([rules, characters, texts]) => {
  const { Analyser } = briefingAnalysis;
  const { Characters } = briefingCharacters;
  const analyser = new Analyser(rules, new Characters(characters));
  const written = (text, word) =>
    `${word.place}:${text.slice(word.start, word.end)}:${word.exact.join(",")}` +
    `/${word.stems.join(",")}${word.alone ? "!" : ""}`;
  const number = /^-?[0-9.]+$/;
  const bare = ({ exact, stems }) =>
    [exact, stems].map((keys) => keys.filter((key) => !number.test(key)).join(",")).join("/");
  return texts.map((text) => {
    const words = analyser.words(text);
    const worded = words.filter(({ exact }) => !number.test(exact[0]));
    return [words.map((word) => written(text, word)).join(" "), worded.map(bare).join(" ")];
  });
}
"""
AT_ONCE = 20_000


def words_of(language: str) -> list[str]:
    own = wordlist.indonesian() if language == "id" else wordlist.english()
    rest = (wordlist.articles(ARTICLES), wordlist.figures(), wordlist.hostile())
    return list(dict.fromkeys(itertools.chain(own, *rest)))


def in_the_browser(page: Page, language: str, texts: list[str]) -> Iterator[list[str]]:
    page.add_script_tag(content=site.engine().decode("utf-8"))
    for at in range(0, len(texts), AT_ONCE):
        some = texts[at : at + AT_ONCE]
        yield from page.evaluate(ANALYSE, [ruleset.data(language), ruleset.characters(), some])


@pytest.mark.browser
@pytest.mark.parametrize("step", [97, pytest.param(1, marks=pytest.mark.audit)])
@pytest.mark.parametrize("language", ["id", "en"])
def test_build_and_browser_give_every_word_the_same_keys(
    page: Page, language: str, step: int
) -> None:
    texts = words_of(language)[::step]
    assert len(texts) > 90_000 / step
    different, misread = [], []
    for text, there in zip(texts, in_the_browser(page, language, texts), strict=True):
        here = wordlist.expected(text, language)
        if here[1] != there[1]:
            different.append((text, here, there))
        if here[0] != there[0]:
            misread.append(text)
    assert different == []
    # The gate refuses amounts by the words around them, number words in no order of speech above
    # all ("juta tiga 7"); a query has few words, and is read by its own.
    numbers = {*wordlist.figures()}.intersection(texts)
    assert len(numbers.intersection(misread)) < len(numbers) * 0.65
    # Few of the hostile texts; of a sample, two or three more by chance.
    assert len(set(misread) - numbers) < 4 + len(texts) / 1000


@pytest.mark.browser
def test_light_rules_are_read_alike(page: Page) -> None:
    for language in ("ar", "de", "es", "fr", "ko", "ru", "zh", "th"):
        own = (line.lstrip("!") for line, _ in cases.lines("families.txt"))
        texts = [*own, *itertools.islice(wordlist.hostile(300), 300), "二十万人", "ตู้คอนเทนเนอร์"]
        rows = list(benchmark.rows("search", language))
        texts += [text for row in rows for text in (row["text"], row["query"])]
        assert len(rows) > 3
        here = [wordlist.expected(text, language)[1] for text in texts]
        there = [each[1] for each in in_the_browser(page, language, texts)]
        assert there == here, language
