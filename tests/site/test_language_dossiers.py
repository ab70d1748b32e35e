"""Small dossiers in Korean, Arabic, Russian and Chinese, with English, archived and searched."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.archive import verify
from generator.curate import start
from generator.mkdocs_site import site
from generator.render.direction import directed
from tests import projects
from tests.archive.making import make, unpack
from tests.search import shell
from tests.site.test_interface_languages import LATIN, Words

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
ISOLATED = {"a", "bdi", "cite", "code", "kbd", "q", "samp", "script", "style", "sup", "time"}
"""Elements that the style, or HTML itself, isolates from the words around them."""
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
LETTERS = re.compile(r"[A-Za-z][A-Za-z0-9./-]*[A-Za-z0-9]")
ARCHIVE = {"JavaScript", "Lebedev", "Python", "Zip", "data/facts.json", "verify.py", "zip"}
"""Names of programs and files on the page that verifies an archive, and a person's."""
OPENED = re.compile(r'<[a-z][^<>]*\slang="([a-z]+)"[^<>]*>')


class Directions(HTMLParser):
    """Where a page changes its language's direction, and Latin letters in lines from the right."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str, bool, bool]] = []
        self.seen: list[str] = []
        self.unsaid: list[str] = []
        self.mixed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        _, outer, isolated, meta = self.open[-1] if self.open else ("", "ltr", False, False)
        language, direction = named.get("lang"), named.get("dir")
        if language is not None:
            self.seen.append(language)
            own = "rtl" if language in {"ar", "fa", "he"} else "ltr"
            self.unsaid += [language] if own not in {outer, direction} else []
        isolated = isolated or language is not None or tag in ISOLATED
        if tag == "html":
            isolated = False
        meta = meta or "meta" in (named.get("class") or "").split()
        if tag not in VOID:
            self.open.append((tag, direction or outer, isolated, meta))

    def handle_endtag(self, tag: str) -> None:
        names = [each[0] for each in self.open]
        if tag in names:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        _, direction, isolated, meta = self.open[-1] if self.open else ("", "ltr", True, False)
        latin = re.search("[A-Za-z]", data) is not None
        if meta and latin and direction == "rtl" and not isolated:
            self.mixed.append(data.strip())


@pytest.fixture(scope="session")
def archives(once: Shared) -> Path:
    """The archive of each dossier, and it opened, in a folder of its own."""
    return once.folder("languages", _build)


def _build(folder: Path) -> None:
    for language in LANGUAGES:
        root = folder / language / "project"
        shutil.copytree(FOLDER / language / "seeds", root / "seeds")
        projects.dressed(root)
        for path, data in start.project((language, "en")):
            if path.endswith("method/index.md"):
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_bytes(data)
        file = make(root, folder / language / "briefing.zip", "--strict")
        unpack(file, folder / language / "site")
    make(folder / "ar" / "project", folder / "ar" / "one.html", "--single-file")
    site.build(folder / "ar" / "project", folder / "ar" / "hosted", strict=True, progress=False)


@pytest.mark.build
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_read_and_the_archive_verifies(archives: Path, language: str) -> None:
    report = verify.verify(archives / language / "briefing.zip")
    assert report.problems == ()
    assert {state for state, _ in report.states} <= {"partly", "proved"}


@pytest.mark.build
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_page_is_in_latin_letters_but_names_and_formats(
    archives: Path, language: str
) -> None:
    site = archives / language / "site"
    found = set()
    for file in site.rglob("*.html"):
        page = Words()
        page.feed(file.read_text(encoding="utf-8"))
        texts = (text for tag, text in page.texts if tag == language)
        found |= {(word, file.name) for text in texts for word in LETTERS.findall(text)}
    found = {(word, name) for word, name in found if word not in LATIN and word[:2] != "f-"}
    assert sorted((word, name) for word, name in found if word not in ARCHIVE) == []


@pytest.mark.build
def test_one_file_has_the_direction_of_each_language(archives: Path) -> None:
    text = (archives / "ar" / "one.html").read_text(encoding="utf-8")
    opened = list(OPENED.finditer(text))
    wanted = {"ar": ' dir="rtl"', "en": ' dir="ltr"'}
    assert {match[1] for match in opened} == wanted.keys()
    assert [match[0] for match in opened if wanted[match[1]] not in match[0]] == []


@pytest.mark.build
def test_pages_of_both_directions_have_each_where_it_begins(archives: Path) -> None:
    for file in (archives / "ar" / "site").rglob("*.html"):
        page = Directions()
        page.feed(file.read_text(encoding="utf-8"))
        assert (file.name, page.unsaid, page.mixed) == (file.name, [], [])
        assert page.seen, file


@pytest.mark.build
def test_a_missing_page_speaks_every_language_of_the_site(archives: Path) -> None:
    text = (archives / "ar" / "hosted" / "404.html").read_text(encoding="utf-8")
    words = re.findall(r'<div lang="(\w+)" dir="(\w+)">\s*<h[12]>([^<]+)</h[12]>', text)
    assert words == [("ar", "rtl", "الصفحة غير موجودة"), ("en", "ltr", "Page not found")]
    assert re.findall(r'<p><a href="([^"]+)">', text) == ["/.", "/en/"]


@pytest.mark.build
def test_a_title_has_its_translation_below_it_on_pages_in_other_languages(archives: Path) -> None:
    site = archives / "ar" / "site"
    for page in ("sources/index.html", "sources/sahifa.html", "sources/sahifa/index.html"):
        if (site / "en" / page).is_file():
            text = (site / "en" / page).read_text(encoding="utf-8")
            original = text.index("إقبال كبير في انتخابات الواحة</", text.index("<main"))
            assert original < text.index(">High turnout in the Waha election<", original)
    assert "High turnout" not in (site / "sources" / "index.html").read_text(encoding="utf-8")


def test_what_is_not_said_or_isolated_is_found() -> None:
    page = Directions()
    page.feed('<html lang="ar" dir="rtl"><p class="meta">و Zari <b lang="en">x</b></p></html>')
    assert (page.unsaid, page.mixed) == (["en"], ["و Zari"])


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
