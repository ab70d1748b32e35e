"""A page in a language that ships has no word of another in its menus, labels and messages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from babel.messages.pofile import read_po

from generator.curate import seed_files, start
from generator.interface import CATALOGS
from generator.mkdocs_site import site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.build
LANGUAGES = ("ko", "ar", "zh", "ru", "fr", "es", "de")
"""Of one site; the pages of the first have no prefix."""
LATIN = {
    *("Ana", "Wijaya", "Rafi", "Sonda", "Melati"),
    *("f-melati-containers", "f-rice-shipped", "f-ships-fewer", "f-ships-waiting"),
    *("A", "Atom", "CSV", "EDTF", "F", "ICD", "ISO", "JSON", "SHA-256", "Unicode"),
    *("differences.json", "entities.json", "facts.csv", "facts.json", "goods.json", "sources.json"),
    *("BibTeX", "CSL-JSON", "FollowTheMoney", "RIS", "SQLite", "index.json"),
}
"""Names of the example, of formats and of standards."""
SPOKEN = ("alt", "aria-label", "placeholder", "title")
PLACEHOLDER = re.compile(r"%\\?\(\w+\\?\)s")
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Words(HTMLParser):
    """The texts of a page, each with its language."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = [("", "")]
        self.texts: list[tuple[str, str]] = []
        self.root: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        language = named.get("lang") or self.open[-1][1]
        if tag == "html":
            self.root = named
        self.texts += [(language, str(named[each])) for each in SPOKEN if named.get(each)]
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        names = [name for name, _ in self.open]
        if tag in names:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        tag, language = self.open[-1]
        if tag not in {"code", "script", "style"} and data.strip():
            self.texts.append((language, " ".join(data.split())))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("languages")
    for path, data in start.project(LANGUAGES):
        seed_files.create(root / path, data)
    site.build(root, root / "site", strict=True, progress=False)
    return root / "site"


def pages(built: Path, language: str) -> Iterator[Words]:
    folder = built if language == LANGUAGES[0] else built / language
    for file in sorted(folder.rglob("index.html")):
        if folder != built or file.relative_to(built).parts[0] not in LANGUAGES:
            page = Words()
            page.feed(file.read_text(encoding="utf-8"))
            yield page


def english(language: str) -> re.Pattern[str]:
    """Any English message that the language has other words for."""
    with (CATALOGS / language / "LC_MESSAGES" / "briefing.po").open("rb") as stream:
        catalog = read_po(stream, locale=language)
    own = {text for message in catalog for text in forms(message.string)}
    texts = {text for message in catalog for text in forms(message.id)} - own
    worded = (each for each in sorted(texts) if re.search("[a-z]", PLACEHOLDER.sub("", each)))
    return re.compile("|".join(PLACEHOLDER.sub(".+", re.escape(each)) for each in worded))


def forms(text: Any) -> tuple[str, ...]:
    """The text, or each of its plural forms."""
    return (text,) if isinstance(text, str) else tuple(text or ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_interface_word_is_english(built: Path, language: str) -> None:
    messages = english(language)
    found = [page.texts for page in pages(built, language)]
    assert len(found) > 8
    own = {text for texts in found for tag, text in texts if tag == language}
    assert len(own) > 100
    assert sorted(text for text in own if messages.fullmatch(text)) == []


@pytest.mark.parametrize("language", ["ko", "ar", "zh", "ru"])
def test_no_word_is_in_latin_letters_but_names_and_formats(built: Path, language: str) -> None:
    latin = {
        word
        for page in pages(built, language)
        for tag, text in page.texts
        if tag == language
        for word in re.findall(r"[A-Za-z][A-Za-z0-9./-]*[A-Za-z0-9]", text)
    }
    assert sorted(latin - LATIN) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_its_language_and_direction(built: Path, language: str) -> None:
    directions = {
        (page.root["lang"], page.root.get("dir", "ltr")) for page in pages(built, language)
    }
    assert directions == {(language, "rtl" if language == "ar" else "ltr")}
