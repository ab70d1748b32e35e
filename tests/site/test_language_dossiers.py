"""Small dossiers in Korean, Arabic, Russian and Chinese, with English, archived and searched."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.archive import verify
from generator.render.direction import directed
from tests import projects
from tests.archive.making import make, unpack
from tests.search import shell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from tests.shared import Shared

FOLDER = Path(__file__).parents[1] / "languages"
LANGUAGES = ("ar", "ko", "ru", "zh")
FOUND = {
    "ar": {"20000": "f-voters", "المراكز": "f-stations", "أوراق": "f-void-commission"},
    "ko": {"20000": "f-evacuated", "방류": "f-release-county", "주택을": "f-houses"},
    "ru": {"40000": "f-cargo-port", "судами": "f-ships", "мазуту": "f-cargo-owner"},
    "zh": {"20000": "f-parts-customs", "零件": "f-parts-company", "集装箱": "f-containers"},
}
"""A query in the language: a fact that it finds."""
OPENED = re.compile(r'<[a-z][^<>]*\slang="([a-z]+)"[^<>]*>')


@pytest.fixture(scope="session")
def archives(once: Shared) -> Path:
    """The archive of each dossier, and it opened, in a folder of its own."""
    return once.folder("languages", _build)


def _build(folder: Path) -> None:
    for language in LANGUAGES:
        root = folder / language / "project"
        shutil.copytree(FOLDER / language / "seeds", root / "seeds")
        file = make(projects.dressed(root), folder / language / "briefing.zip", "--strict")
        unpack(file, folder / language / "site")
    make(folder / "ar" / "project", folder / "ar" / "one.html", "--single-file")


@pytest.mark.build
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_read_and_the_archive_verifies(archives: Path, language: str) -> None:
    report = verify.verify(archives / language / "briefing.zip")
    assert report.problems == ()
    assert {state for state, _ in report.states} <= {"partly", "proved"}


@pytest.mark.build
def test_one_file_has_the_direction_of_each_language(archives: Path) -> None:
    text = (archives / "ar" / "one.html").read_text(encoding="utf-8")
    opened = list(OPENED.finditer(text))
    wanted = {"ar": ' dir="rtl"', "en": ' dir="ltr"', "id": ' dir="ltr"'}
    assert {match[1] for match in opened} == wanted.keys()
    assert [match[0] for match in opened if wanted[match[1]] not in match[0]] == []


def test_a_direction_that_is_written_stays() -> None:
    text = '<p lang="he"><bdi lang="ar" dir="auto"><q data-lang="x">a</q></bdi></p>'
    assert directed(text) == text.replace('lang="he"', 'lang="he" dir="rtl"')


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_find_facts_in_their_own_words(
    browser: Browser, archives: Path, language: str
) -> None:
    context = browser.new_context()
    home = (archives / language / "site" / "index.html").as_uri()
    reader = shell.Reader.at(context.new_page(), home)
    missing = [
        (query, fact, found)
        for query, fact, found in _answers(reader, language)
        if not any(address.endswith(f"#{fact}") for address in found)
    ]
    trouble = reader.trouble
    context.close()
    assert (missing, trouble) == ([], [])


def _answers(reader: shell.Reader, language: str) -> Iterator[tuple[str, str, list[str]]]:
    for query, fact in FOUND[language].items():
        reader.search(query)
        links = reader.page.locator(".md-search-result__list a")
        yield query, fact, [str(link.get_attribute("href")) for link in links.all()]
