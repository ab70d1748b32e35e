"""The real dossier's archive: every page works from a folder with the network off, as hosted."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.archive import verify
from tests import shared
from tests.archive.browsing import watch
from tests.archive.making import unpack
from tests.browser.host import serving
from tests.site import reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

    from generator.archive.verdict import Report

pytestmark = pytest.mark.build
FOLDERS = ("arsip", "a folder with spaces", "é 资料", "workers", "100% #1?")

SHARES = [
    pytest.param(slice(0, None, 8), id="every eighth"),
    pytest.param(slice(None), id="all", marks=pytest.mark.audit),
]


@pytest.fixture(scope="module")
def packed(once: shared.Shared) -> Path:
    return once.folder("real archive", shared.build_real_archive) / "briefing.zip"


@pytest.fixture(scope="module")
def opened(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive in a folder whose path has all the names that cause trouble."""
    return unpack(packed, tmp_path_factory.mktemp("here").joinpath(*FOLDERS))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


def pages(folder: Path) -> list[str]:
    found = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    assert len(found) > 150
    return found


@pytest.fixture(scope="module")
def report(packed: Path) -> Report:
    return verify.verify(packed)


def test_it_proves_itself(report: Report) -> None:
    assert report.problems == ()
    assert (report.articles, report.quotes > 200) == (5, True)


@pytest.mark.audit
def test_its_folder_proves_itself_too(report: Report, opened: Path) -> None:
    assert verify.verify(opened) == report


def test_sha256sum_reads_its_sums(report: Report, opened: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=opened,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == report.files - 1


def test_no_link_is_dead(opened: Path) -> None:
    assert reading.dead_links(opened) == []


@pytest.mark.browser
@pytest.mark.parametrize("share", SHARES)
def test_no_page_of_the_archive_asks_for_anything_outside(
    context: BrowserContext, opened: Path, share: slice
) -> None:
    page = context.new_page()
    wrong = watch(page, opened.as_uri() + "/")
    for name in pages(opened)[share]:
        page.goto((opened / name).as_uri(), wait_until="load")
        assert wrong == [], name


@pytest.mark.browser
@pytest.mark.audit
def test_no_page_of_the_hosted_site_asks_another_host(
    context: BrowserContext, hosted: Path
) -> None:
    with serving(hosted) as host:
        page = context.new_page()
        wrong = watch(page, host.root)
        for name in pages(hosted):
            if name != "404.html":
                page.goto(host.url(name.removesuffix("index.html")), wait_until="load")
                assert wrong == [], name


@pytest.mark.browser
def test_this_would_have_seen_a_request(context: BrowserContext, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        '<img src="https://example.org/x.png"><script>fetch("http://127.0.0.2:9/")</script>',
        encoding="utf-8",
    )
    page = context.new_page()
    wrong = watch(page, tmp_path.as_uri() + "/")
    outside = ("https://example.org/x.png", "http://127.0.0.2:9/")
    with page.expect_request(outside[0]), page.expect_request(outside[1]):
        page.goto((tmp_path / "page.html").as_uri())
    assert set(outside) <= set(wrong)


QUERIES = [
    ("index.html", "kontainer amunisi", "facts/index.html"),
    ("en/index.html", "containers", "en/facts/index.html"),
    ("glossary/index.html", "Korut", "glossary/north-korea.html"),
    ("en/sources/index.html", "DPRK", "en/glossary/north-korea.html"),
]


@pytest.mark.browser
@pytest.mark.parametrize(("start", "words", "leads_to"), QUERIES)
def test_search_works_in_both_languages(
    context: BrowserContext, opened: Path, start: str, words: str, leads_to: str
) -> None:
    page = context.new_page()
    wrong = watch(page, opened.as_uri() + "/")
    page.goto((opened / start).as_uri())
    page.fill("input.md-search__input", words)
    link = page.locator(f"a.md-search-result__link[href*='{leads_to}']").first
    link.click()
    page.wait_for_url(f"**/{leads_to}**")
    expect(page.locator("mark[data-md-highlight]:visible").first).to_be_visible()
    assert wrong == []


@pytest.mark.browser
def test_languages_filters_and_print_work(context: BrowserContext, opened: Path) -> None:
    page = context.new_page()
    wrong = watch(page, opened.as_uri() + "/", "blob:")
    page.goto((opened / "index.html").as_uri())
    page.click("a[data-language-link][hreflang=en]")
    page.wait_for_url((opened / "en" / "index.html").as_uri())
    page.click("nav.sections a[href$='facts/index.html']")
    page.wait_for_url((opened / "en" / "facts" / "index.html").as_uri())
    rows = page.locator("table.facts tr.fact:visible")
    before = rows.count()
    page.click("[data-choices]")
    page.select_option("#x-source", index=1)
    expect(rows).not_to_have_count(before)
    assert 0 < rows.count() < before
    page.goto((opened / "sources" / "msmt-11-negara.html").as_uri())
    assert len(page.pdf()) > 10_000
    assert wrong == []
