"""The search as a reader meets it, over http and from a folder."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.search.records import RecordKind
from tests.search import cases, making, shell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

QUERIES = [line for line, _ in cases.lines("queries.txt")]
WAYS = ("http", "file")

UNREAD = "Pencarian tidak dapat dimuat."
"""What the shell says in the language of the tests' pages."""
FACT = making.record(
    kind=RecordKind.FACT,
    id="f-1",
    location="facts/#f-1",
    title="Korea Utara mengirim lebih dari 20.000 kontainer munisi",
    figure="lebih dari 20.000",
    date="September 2023 – April 2025",
    quote="memasok lebih dari 20.000 kontainer munisi",
)
ENGLISH = making.record(
    kind=RecordKind.FACT,
    id="f-1",
    location="en/facts/#f-1",
    title="North Korea sent more than 20,000 containers of munitions",
    text_language="en",
    site_language="en",
    quote="memasok lebih dari 20.000 kontainer munisi",
)
GEMS = tuple(
    making.record(kind=RecordKind.FACT, id=f"g-{at}", title=title, figure=figure)
    for at, (title, figure) in enumerate(
        (
            ("Zamrud itu 9 juta keping", "9.000.000 keping"),
            ("Zamrud itu lebih dari seribu keping", "lebih dari 1.000 keping"),
            ("Zamrud itu 3 keping", "lebih dari 30 keping"),
            ("Zamrud itu langka", "500 keping"),
        )
    )
)
SHIP = making.record(
    kind=RecordKind.VESSEL,
    id="angara",
    location="glossary/angara/",
    title="Angara",
    label="Kapal kargo",
)
HOSTILE = making.record(
    "<img src=x onerror=alert(1)> & <b>tebal</b>", id="x", location="x/", title="<i>berbahaya</i>"
)
MANY = tuple(
    making.record(
        f"lombok ke-{number}", kind=RecordKind.PASSAGE, id=f"l{number}", location=f"l/#l{number}"
    )
    for number in range(45)
)
LONG = making.record(
    "\n\n".join(("kata " * 60,) * 40) + "\n\nterpencil", id="panjang", location="panjang/"
)
RECORDS = (LONG, *making.pages(), SHIP, FACT, ENGLISH, HOSTILE, *GEMS, *MANY)

HELD = """
Object.assign(window, { held: null, release: null, answered: null });
window.Worker = class extends Worker {
  postMessage(message) {
    const send = () => super.postMessage(message);
    if (message.query !== held) return send();
    this.addEventListener("message", ({ data }) => {
      if (data.number === message.number) answered = held;
    });
    release = send;
  }
};
"""
"""The question `held` is passed on only once it is released.

What waits for it is written as a function: the pages' policy lets no other text be run again.
"""


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Give the address of the same site, served and in a folder with a difficult name."""
    work = tmp_path_factory.mktemp("search")
    folder = work / "ruang kerja é" / "workers" / "situs"
    shell.build(work / "site", RECORDS, directories=True, work=work / "one")
    shell.build(folder, RECORDS, directories=False, work=work / "two")
    with ExitStack() as stack:
        served = stack.enter_context(shell.served(work / "site"))
        yield {"http": served, "file": (folder / "index.html").as_uri()}


@pytest.fixture(params=["http", pytest.param("file", marks=pytest.mark.audit)])
def reader(request: pytest.FixtureRequest, page: Page, sites: dict[str, str]) -> shell.Reader:
    return shell.Reader.at(page, sites[request.param])


def pages_of(results: list[str]) -> str:
    """Give the pages of `pages.txt` among some results."""
    return " ".join(sorted(re.findall(r"\bd\d\d\b", " ".join(results))))


def test_every_query_finds_what_it_should(reader: shell.Reader) -> None:
    wrong = []
    for line in QUERIES:
        query, _, expected = line.partition(" ->")
        reader.search(query)
        said = reader.said()
        used = re.search("(?:ditampilkan|showing) “([^”]+)”", said)
        some = " (some)" if "sebagian" in said else ""
        found = pages_of(reader.results()) + some + (f" ({used[1]})" if used else "")
        if found.strip() != expected.strip():
            wrong.append(f"{query} -> {found}, not {expected}")
    assert wrong == []
    assert reader.trouble == []


def test_a_result_says_what_it_is(reader: shell.Reader) -> None:
    reader.search("20 ribu kontainer munisi")
    first = reader.page.locator(".md-search-result__item").first
    assert first.locator(".search-about").inner_text().split("\n") == [
        "Fakta",
        "September 2023 – April 2025",
    ]
    assert first.locator(".search-title mark").all_inner_texts() == [
        "20.000",
        "kontainer",
        "munisi",
    ]
    assert reader.results()[0] == "facts/#f-1"


def test_a_figure_is_shown_where_the_title_does_not_state_it(reader: shell.Reader) -> None:
    reader.search("zamrud")
    about = reader.page.locator(".search-about").all_inner_texts()
    shown = sorted(text.partition("\n")[2] for text in about)
    assert shown == ["", "", "500 keping", "lebih dari 30 keping"]


def test_the_words_found_are_marked_on_the_page_opened(reader: shell.Reader) -> None:
    reader.search("pengiriman kontainer")
    reader.page.locator(".md-search__input").press("Enter")
    reader.page.wait_for_url(re.compile("facts/.*h=.*#f-1$"))
    marks = reader.page.locator(".content mark")
    expect(marks.first).to_be_visible()
    assert set(marks.all_inner_texts()) == {"mengirim", "kontainer"}
    assert reader.trouble == []


def test_an_actor_named_stands_before_what_mentions_it(reader: shell.Reader) -> None:
    reader.search("korea utara")
    assert reader.results()[0] == "glossary/korea-utara/"
    reader.search("DPRK")
    assert reader.results() == ["glossary/korea-utara/", "facts/#f-1", "d18/"]
    assert set(reader.marked()) == {"Korea Utara"}


def test_only_one_kind_by_keyboard(reader: shell.Reader) -> None:
    reader.search("DPRK")
    for _ in range(8):
        reader.page.keyboard.press("Tab")
        if reader.page.evaluate("document.activeElement.closest('.search-kinds') !== null"):
            break
    reader.page.keyboard.press("ArrowRight")
    focused = reader.page.locator(":focus")
    expect(focused).to_have_text("Fakta 1")
    reader.page.keyboard.press("Space")
    expect(reader.page.locator(".md-search-result__item")).to_have_count(1)
    assert reader.results() == ["facts/#f-1"]
    expect(focused).to_have_attribute("aria-pressed", "true")
    reader.page.keyboard.press("ArrowDown")
    expect(reader.page.locator(".md-search-result__link")).to_be_focused()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(re.compile("facts/.*#f-1$"))


def test_results_beyond_the_first_are_counted_and_can_be_reached(reader: shell.Reader) -> None:
    reader.search("lombok")
    assert reader.said() == "45 hasil untuk “lombok”"
    links = reader.page.locator(".md-search-result__link")
    for number in range(45):
        expect(links.nth(number)).to_be_attached()
        reader.page.keyboard.press("ArrowDown")
        expect(links.nth(number)).to_be_focused()
    assert len(reader.results()) == 45
    assert len(set(reader.results())) == 45


def test_scrolling_loads_more_results(reader: shell.Reader) -> None:
    reader.search("lombok")
    scroll = reader.page.locator(".md-search__scrollwrap")
    reader.page.wait_for_function(
        "each => each.scrollHeight > each.clientHeight", arg=scroll.element_handle()
    )
    shown = len(reader.results())
    assert shown < 45
    scroll.evaluate("each => each.scrollTo(0, 1e6)")
    expect(reader.page.locator(".md-search-result__item").nth(shown)).to_be_attached()


def test_a_page_opened_without_a_fragment_shows_the_first_mark(reader: shell.Reader) -> None:
    reader.search("terpencil")
    reader.page.locator(".md-search__input").press("Enter")
    reader.page.wait_for_url(re.compile("panjang/.*h="))
    expect(reader.page.locator(".content mark")).to_be_in_viewport()


def test_text_from_records_is_shown_as_text(reader: shell.Reader) -> None:
    reader.search("berbahaya")
    item = reader.page.locator(".md-search-result__item")
    assert item.locator(".search-title").inner_text() == "<i>berbahaya</i>"
    reader.search("onerror")
    assert (
        item.locator(".search-text").inner_text() == "<img src=x onerror=alert(1)> & <b>tebal</b>"
    )
    expect(item.locator("img, b, i")).to_have_count(0)


def test_nothing_found_is_said(reader: shell.Reader) -> None:
    reader.search("xyzzy")
    assert reader.said() == (
        "Tidak ada hasil untuk “xyzzy”.\n"
        "Periksa ejaannya, atau pakai kata yang lebih sedikit atau kata lain."
    )
    assert reader.results() == []
    reader.search("")
    assert reader.said() == "Ketik untuk mencari"


@pytest.mark.parametrize("way", WAYS)
def test_the_english_site_finds_its_own_pages_and_the_quotes(
    page: Page, sites: dict[str, str], way: str
) -> None:
    home = sites[way]
    place = "en/facts/" if way == "http" else "en/facts/index.html"
    reader = shell.Reader.at(page, home.rsplit("/", 1)[0] + "/" + place)
    reader.home = home
    reader.trouble.clear()
    for query in ("munition", "sending", "pasokan", "20 thousand"):
        reader.search(query)
        assert reader.results() == ["en/facts/#f-1"], query
    assert reader.said() == "1 result for “20 thousand”"
    reader.search("kontaner")
    assert "“kontainer”" in reader.said()
    assert reader.trouble == []


def test_an_address_may_carry_the_query(page: Page, sites: dict[str, str]) -> None:
    reader = shell.Reader.at(page, f"{sites['http']}?q=DPRK")
    expect(reader.page.locator(".md-search-result__item").first).to_be_visible()
    expect(reader.page.locator(".md-search__output")).to_be_visible()


def test_answers_never_arrive_out_of_order(page: Page, sites: dict[str, str]) -> None:
    page.add_init_script(HELD)
    reader = shell.Reader.at(page, sites["http"])
    reader.search("nilai")
    page.evaluate("held = 'kirim'")
    reader.type("kirim")
    page.wait_for_function("() => release !== null")
    reader.search("pasok")
    assert pages_of(reader.results()) == "d04 d05"
    page.evaluate("release()")
    page.wait_for_function("() => answered === 'kirim'")
    assert pages_of(reader.results()) == "d04 d05"


def test_enter_is_for_the_answer_on_its_way(page: Page, sites: dict[str, str]) -> None:
    page.add_init_script(HELD)
    reader = shell.Reader.at(page, sites["http"])
    reader.search("nilai")
    page.evaluate("held = 'cafe'")
    reader.type("cafe")
    page.wait_for_function("() => release !== null")
    page.keyboard.press("Enter")
    page.evaluate("release()")
    page.wait_for_url(re.compile("/d20/"))


def test_a_query_loads_little(page: Page, sites: dict[str, str]) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(Path(request.url).name.split("?")[0]))
    reader = shell.Reader.at(page, sites["http"])
    assert not [name for name in asked if name in {"engine.js", "manifest.js"}]
    reader.search("kirim")
    assert "search_index.json" not in asked
    parts = [name for name in asked if name.startswith(("keys-", "places-", "words-"))]
    assert [name.partition("-")[0] for name in parts] == ["keys"]
    assert len({name for name in asked if name.startswith("texts-")}) < 9


def test_an_entry_of_the_glossary_says_what_it_is(page: Page, sites: dict[str, str]) -> None:
    reader = shell.Reader.at(page, sites["http"])
    reader.search("Angara")
    about = page.locator(".md-search-result__item").first.locator(".search-about")
    assert about.inner_text() == "Kapal kargo"


def test_a_search_that_could_not_be_read_is_tried_again(page: Page, sites: dict[str, str]) -> None:
    reader = shell.Reader.at(page, sites["http"])
    context = page.context
    context.route("**/engine.js", lambda route: route.abort())
    reader.type("kirim")
    told = page.locator(".md-search-result__meta")
    expect(told).to_have_text(UNREAD)
    context.unroute("**/engine.js")
    reader.search("pasok")
    assert pages_of(reader.results()) == "d04 d05"


def test_a_search_box_that_cannot_be_read_says_so(page: Page, sites: dict[str, str]) -> None:
    page.route("**/box.js", lambda route: route.abort())
    page.goto(sites["http"])
    page.locator(".md-search__input").focus()
    expect(page.locator(".md-search-result__meta")).to_have_text(UNREAD)
