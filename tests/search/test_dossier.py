"""The real dossier, searched by readers in both languages, over http and from a folder."""

from __future__ import annotations

import re
import shutil
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.search import cases, shell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

QUERIES = [(line, languages[0]) for line, languages in cases.lines("dossier.txt")]
ALL_RESULTS = """
(count) => {
  const scroll = document.querySelector(".md-search__scrollwrap");
  scroll.scrollTop = scroll.scrollHeight;
  return document.querySelector(".md-search-result__list").children.length === count;
}
"""


@pytest.fixture(scope="session")
def sites(
    hosted: Path, in_a_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """Give the real site's address, served and in a folder with a difficult name."""
    folder = shutil.copytree(in_a_folder, tmp_path_factory.mktemp("dossier") / "berkas é/workers")
    with ExitStack() as stack:
        served = stack.enter_context(shell.served(hosted))
        yield {"http": served, "file": (folder / "index.html").as_uri()}


def name_of(result: str) -> str:
    """Give the short name that `dossier.txt` has for a result's address."""
    path = result.removeprefix("en/").removesuffix(".html")
    fact = re.fullmatch(r"facts/#(.+)", path.replace("facts/index", "facts/"))
    if fact:
        return fact[1]
    path = path.replace(".html#", "#").replace("/#", "#").strip("/")
    return re.sub(r"^(glossary|sources)/", "", path).removeprefix("#")


@pytest.mark.parametrize(
    ("language", "way", "share"),
    [
        pytest.param("id", "http", 2, id="half in id-http"),
        pytest.param("en", "file", 2, id="half in en-file"),
        *(
            pytest.param(language, way, 1, id=f"{language}-{way}", marks=pytest.mark.audit)
            for language in ("id", "en")
            for way in ("http", "file")
        ),
    ],
)
def test_readers_find_what_they_ask_for(
    page: Page, sites: dict[str, str], language: str, way: str, share: int
) -> None:
    queries = [line for line, of in QUERIES if of == language][::share]
    base = sites[way].rsplit("/", 1)[0] + "/"
    home = {"id": "", "en": "en/"}[language] + {"http": "", "file": "index.html"}[way]
    reader = shell.Reader.at(page, base + home)
    reader.home = base
    reader.trouble.clear()
    wrong = [
        f"{line} (not {name}; {', '.join(found[:5])})"
        for line, found in answers(reader, queries)
        for name in unmet(line, found)
    ]
    assert wrong == []
    assert reader.trouble == []


def test_a_folded_difference_opens_where_it_was_found(page: Page, sites: dict[str, str]) -> None:
    reader = shell.Reader.at(page, sites["http"])
    reader.search("ketelitian pertengahan September")
    page.locator(".md-search-result__link").first.click()
    folded = page.locator("details:has(#d-meeting-in-mid-september)")
    expect(folded.locator("mark[data-md-highlight]").first).to_be_visible()
    expect(folded).to_have_attribute("open", "")
    assert reader.trouble == []


def answers(reader: shell.Reader, lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    for line in lines:
        reader.search(line.partition(" -> ")[0])
        reader.page.wait_for_function(ALL_RESULTS, arg=reader.count())
        yield line, [name_of(result) for result in reader.results()]


def unmet(line: str, found: list[str]) -> Iterator[str]:
    for demand in line.partition(" -> ")[2].split("; "):
        word, _, names = demand.partition(": ")
        for name in names.split():
            met = {"first": found[:1] == [name], "has": name in found, "not": name not in found}
            if not met[word]:
                yield f"{word} {name}"
