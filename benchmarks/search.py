"""How the search grows: size, build time, first result, bytes loaded and memory.

`python -m benchmarks.search [PAGES ...]` builds made-up sites of 400-word pages (1,000 and 10,000
unless told otherwise), searches them in Chromium over http and from a folder, and prints a table.
"""

from __future__ import annotations

import gzip
import os
import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from generator.search import ruleset, site, words
from generator.search.records import RecordKind, SearchRecord
from tests.search import shell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORDS = 400
LONG = 10
"""Letters of a word that is left unfinished or mistyped."""
FORMS = ("{}", "meng{}", "di{}kan", "{}an", "ber{}", "pe{}an", "{}nya", "ter{}", "ke{}an", "se{}")
QUERIES = (
    ("a common word", "kirim"),
    ("three words", "kirim kapal laut"),
    ("a phrase", '"{common}"'),
    ("an unfinished word", "{unfinished}"),
    ("a mistyped word", "{mistyped}"),
)


@dataclass(frozen=True, slots=True)
class Built:
    """A made-up site and what it cost."""

    pages: int
    seconds: float
    bytes: int
    zipped: int
    parts: int
    largest: int
    records: tuple[SearchRecord, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One query in a browser that has nothing of the site yet."""

    seconds: float
    bytes: int
    megabytes: float
    """Memory of the page and its worker, more than before."""


def vocabulary(dice: random.Random) -> tuple[list[str], list[float]]:
    """Give words and how often each is drawn, as in a text: the n-th a n-th of the first."""
    roots = sorted(ruleset.load("id").roots)
    forms = [form.format(root) for root in roots for form in FORMS]
    dice.shuffle(forms)
    known = ["kirim", "kapal", "laut", "mengirim", "pengiriman"]
    forms = [*known, *(form for form in forms if form not in known)]
    return forms, list(accumulate(1 / (rank + 20) for rank in range(len(forms))))


def records(pages: int) -> tuple[SearchRecord, ...]:
    """Give pages of made-up text, the same on every run."""
    dice = random.Random(pages)
    forms, weights = vocabulary(dice)
    return tuple(
        SearchRecord(
            kind=RecordKind.PAGE,
            id=f"p{number}",
            location=f"p/{number}/",
            title=" ".join(dice.choices(forms, cum_weights=weights, k=6)).capitalize(),
            text=" ".join(dice.choices(forms, cum_weights=weights, k=WORDS)),
            text_language="id",
            site_language="id",
        )
        for number in range(pages)
    )


def build(pages: int, folder: Path) -> Built:
    """Build the real shell with one page, and the search of many into it."""
    made = records(pages)
    work = folder / "work"
    work.mkdir(parents=True)
    shell.build(folder / "site", (), directories=False, work=work)
    started = time.perf_counter()
    site.publish(made, folder / "site", {"id": words.interface("id")})
    seconds = time.perf_counter() - started
    contents = [file.read_bytes() for file in (folder / "site/search/id").glob("*.js")]
    zipped = sum(len(gzip.compress(content, 6)) for content in contents)
    sizes = [len(content) for content in contents]
    return Built(pages, seconds, sum(sizes), zipped, len(sizes), max(sizes), made)


def questions(built: Built) -> Iterator[tuple[str, str]]:
    """Fill the queries in with words of the pages."""
    text = built.records[len(built.records) // 2].text.split()
    long = sorted({word for word in text if len(word) >= LONG})
    values = {
        "common": " ".join(text[10:12]),
        "unfinished": long[0][:6],
        "mistyped": long[-1][:4] + long[-1][5:],
    }
    for name, query in QUERIES:
        yield name, query.format(**values)


def memory(profile: Path) -> float:
    """Give the megabytes of a browser's renderers (proportional set size); it by its profile."""
    parents, browser = {}, set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            stat = (process / "stat").read_text().rpartition(")")[2].split()
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue  # the process has ended
        parents[process] = (Path("/proc") / stat[1], b"--type=renderer" in command)
        if str(profile).encode() in command:
            browser.add(process)
    family = {each for each in parents if _descends(each, browser, parents)}
    return sum(_size_in_memory(each) for each in family if parents[each][1])


def _descends(process: Path, from_: set[Path], parents: dict[Path, tuple[Path, bool]]) -> bool:
    while process in parents:
        if process in from_:
            return True
        process = parents[process][0]
    return False


def _size_in_memory(process: Path) -> float:
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def ask(playwright: Playwright, home: str, query: str) -> Answer:
    """Open the site afresh, search once, and wait for the first result."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        profile = Path(name)
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=os.environ.get("BRIEFING_BROWSER") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", f"--crash-dumps-dir={profile}"],
        )
        try:
            return _ask(context, profile, home, query)
        finally:
            context.close()


def _ask(context: BrowserContext, profile: Path, home: str, query: str) -> Answer:
    page = context.new_page()
    loaded: list[int] = []
    page.on("response", lambda answer: loaded.append(_size(answer.url, page)))
    page.goto(home)
    page.wait_for_load_state("networkidle")
    before = memory(profile)
    seconds = page.evaluate(FIRST_RESULT, query)
    page.wait_for_load_state("networkidle")
    return Answer(seconds / 1000, sum(loaded), memory(profile) - before)


FIRST_RESULT = """
async (query) => {
  const input = document.querySelector(".md-search__input");
  const list = document.querySelector(".md-search-result__list");
  const started = performance.now();
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event("input"));
  while (!list.children.length) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (performance.now() - started > 60000) throw new Error("no result in a minute");
  }
  return performance.now() - started;
}
"""


def _size(url: str, page: Page) -> int:
    del page
    if "/search/" not in url or "/assets/" in url:
        return 0
    path = url.partition("?")[0].partition("/search/")[2]
    return (_ROOT[0] / "search" / path).stat().st_size


_ROOT: list[Path] = []


def main(sizes: Sequence[int]) -> None:
    """Print the tables."""
    print("| pages | build | index and texts | zipped | parts | largest part |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    rows: list[str] = []
    for pages in sizes:
        with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
            folder = Path(name)
            built = build(pages, folder)
            size = f"{built.bytes / 1e6:.1f} MB | {built.zipped / 1e6:.1f} MB"
            largest = f"{built.parts:,} | {built.largest / 1024:.1f} KB"
            print(f"| {pages:,} | {built.seconds:.1f} s | {size} | {largest} |", flush=True)
            _ROOT[:] = [folder / "site"]
            rows.extend(search(built, folder / "site"))
    print("\n| pages | query | over http | from a folder | loaded | memory |")
    print("| ---: | :--- | ---: | ---: | ---: | ---: |")
    print("\n".join(rows))


def search(built: Built, folder: Path) -> Iterator[str]:
    """Give a row for each query."""
    with sync_playwright() as playwright, shell.served(folder) as served:
        for name, query in questions(built):
            hosted = ask(playwright, f"{served}index.html", query)
            local = ask(playwright, (folder / "index.html").as_uri(), query)
            first = f"{hosted.seconds:.2f} s | {local.seconds:.2f} s"
            more = max(hosted.megabytes, local.megabytes)
            loaded = f"{hosted.bytes / 1024:.0f} KB | +{more:.0f} MB"
            yield f"| {built.pages:,} | {name} | {first} | {loaded} |"


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 10_000])
