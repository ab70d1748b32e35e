"""The whole briefing as one HTML file."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from generator import build
from generator.cli import main
from tests import projects, shared
from tests.archive.browsing import watch
from tests.archive.making import make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser


pytestmark = pytest.mark.build
NAME = "a b é.html"


def build_small(folder: Path) -> None:
    make(projects.small(folder / "project"), folder / NAME, "--single-file")


def build_real(folder: Path) -> None:
    make(projects.real(folder / "project"), folder / NAME, "--single-file")


@pytest.fixture(
    scope="module", params=[build_small, pytest.param(build_real, marks=pytest.mark.audit)]
)
def file(once: shared.Shared, request: pytest.FixtureRequest) -> Path:
    """The file of the small dossier; in the audit, that of the real one, too."""
    return once.folder(f"single file {request.param.__name__}", request.param) / NAME


@pytest.fixture(scope="module")
def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_every_link_leads_somewhere_in_it(text: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    links = [unescape(link) for link in re.findall(r'\shref="([^"]*)"', text)]
    assert len(links) > 200
    known = set(ids)
    for link in links:
        assert link[1:] in known if link.startswith("#") else link.startswith("https://"), link


def test_it_has_every_fact_source_and_name_in_both_languages(text: str, file: Path) -> None:
    briefing = build.check(file.parent / "project").briefing
    assert briefing is not None
    for prefix in ("", "en."):
        for fact in briefing.facts:
            assert f'id="{prefix}facts--{fact.id}"' in text
        for source in briefing.sources:
            assert f'id="{prefix}sources.{source.id}"' in text
        for entity in briefing.entities:
            assert f'id="{prefix}glossary.{entity.id}"' in text


def test_it_runs_nothing_and_loads_nothing(text: str) -> None:
    assert "<script" not in text
    assert re.findall(r'\ssrc="(?!data:)', text) == []
    assert re.findall(r"url\((?!#|['\"]?data:)[^)]{0,40}", text) == []
    assert "@import" not in text


@pytest.mark.parametrize(
    "dressed", [projects.small, pytest.param(projects.real, marks=pytest.mark.audit)]
)
def test_it_is_the_same_each_time(dressed: Callable[[Path], Path], tmp_path: Path) -> None:
    first, second = (
        make(dressed(tmp_path / name), tmp_path / f"{name}.html", "--single-file")
        for name in ("first", "second")
    )
    assert first.read_bytes() == second.read_bytes()


def test_one_language_alone(tmp_path: Path) -> None:
    root = projects.small(tmp_path / "small")
    file = make(root, tmp_path / "en.html", "--single-file", "--language", "en")
    text = file.read_text(encoding="utf-8")
    assert '<html lang="en"' in text
    assert "more than 1,200 ships" in text
    assert "Blue Bay traffic" in text
    assert "Lalu lintas Teluk Biru" not in text


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--language", "en"], "a zip has them all"),
        (["--single-file", "--language", "fr"], "the dossier has no language 'fr'; it has id, en"),
    ],
)
def test_wrong_languages_are_wrong_usage(tmp_path: Path, options: list[str], told: str) -> None:
    root = projects.small(tmp_path)
    result = CliRunner().invoke(main, ["--project", str(root), "archive", *options])
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.browser
def test_it_opens_without_a_network_with_its_own_fonts(browser: Browser, file: Path) -> None:
    page = browser.new_page()
    page.set_default_timeout(180_000)  # in ms: hundreds of pages are laid out as one
    wrong = watch(page, file.as_uri(), "data:")
    page.goto(file.as_uri())
    page.click("#contents-en a >> text=Facts")
    expect(page).to_have_url(f"{file.as_uri()}#en.facts")
    page.wait_for_function(
        "families => families.every(family => [...document.fonts].some("
        "each => each.family === family && each.status === 'loaded'))",
        arg=["Newsreader", "Public Sans"],
    )
    page.close()
    assert wrong == []
