"""How well the search answers: queries with their right answers, in a real browser.

`python -m benchmarks.answers [SITE]` asks the queries of `answers.txt` on a built site (`site/`
unless another folder is named) and prints, for each kind of query, how often a right answer is the
first result or among the first three, and how often there is none. With `--misses` it lists what
missed, except among the queries held out. With `--pagefind NODE_MODULES` and `--material SITE`
others answer on the same pages: Pagefind, and a site built with Material's own search.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import tempfile
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import expect, sync_playwright

from tests.search import shell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from playwright.sync_api import Locator, Page

HERE = Path(__file__).parent
SHOWN = 3
"""Results among which a right answer is looked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """One query of `answers.txt`."""

    kind: str
    language: str
    query: str
    right: frozenset[str]
    held_out: bool


class Outcome(NamedTuple):
    """What a search engine gave for a query."""

    question: Question
    found: tuple[frozenset[str], ...]
    """The names of the first results, best first: several where a result has several links."""

    @property
    def rank(self) -> int | None:
        """The place of the first right answer, counted from one."""
        ranks = (at for at, names in enumerate(self.found, 1) if names & self.question.right)
        return next(ranks, None)


def questions() -> Iterator[Question]:
    """Read the data file; under each heading every second query is held out."""
    kind, number = "", count()
    for line in (HERE / "answers.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            kind, number = line.removeprefix("#").strip(), count()
        elif line:
            language, query, right = (part.strip() for part in line.split(" | "))
            held_out = next(number) % 2 == 1
            yield Question(kind, language, query, frozenset(right.split()), held_out)


def name_of(address: str) -> str:
    """Give the id that a result leads to; a quote in a source is the fact that it supports."""
    path, _, rest = address.partition("?")
    path, _, fragment = path.partition("#")
    fragment = fragment or rest.partition("#")[2]
    if fragment.startswith("f-"):
        return re.sub(r"-\d+$", "", fragment) if "/sources/" in path else fragment
    return fragment or path.rstrip("/").rsplit("/", 1)[-1]


def ask_briefing(page: Page, base: str, asked: Sequence[Question]) -> Iterator[Outcome]:
    """Type each query into the box of the home page of its language."""
    for language in sorted({each.language for each in asked}):
        page.goto(home(base, language))
        field = page.locator(".md-search__input")
        for each in (one for one in asked if one.language == language):
            field.fill(each.query)
            expect(page.locator(".md-search")).to_have_attribute("data-search-shown", each.query)
            links = page.locator(".md-search-result__link").evaluate_all(
                "links => links.map(link => link.href)"
            )
            yield Outcome(each, tuple(frozenset({name_of(link)}) for link in links[:SHOWN]))


PAGEFIND = """
async ([program, query]) => {
  const pagefind = await import(program);
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, 3).map((result) => result.data()));
  const weight = ({ weighted_locations }) =>
    weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  return pages.map(({ url, sub_results }) => {
    const best = [...sub_results].sort((a, b) => weight(b) - weight(a)).slice(0, 3);
    return [url, ...best.map((sub) => sub.url)];
  });
}
"""


def ask_pagefind(page: Page, base: str, asked: Sequence[Question]) -> Iterator[Outcome]:
    """Ask Pagefind; a result counts with the page and the three best places that its box shows."""
    program = f"{base}pagefind/pagefind.js"
    for language in sorted({each.language for each in asked}):
        page.goto(home(base, language))
        for each in (one for one in asked if one.language == language):
            found = page.evaluate(PAGEFIND, [program, each.query])
            yield Outcome(each, tuple(frozenset(map(name_of, links)) for links in found))


PATIENCE = 60_000
"""Milliseconds within which Material has read its index."""
SETTLED = 400
"""Milliseconds after which a list of results that stays the same is Material's answer."""
MATERIAL = """
() => [...document.querySelectorAll(".md-search-result__item")].slice(0, 3).map(
  (item) => [...item.querySelectorAll("a:not(details a)")].map((link) => link.href))
"""
"""A result counts with the page and the places that its box shows, without what is folded away."""


def ask_material(page: Page, base: str, asked: Sequence[Question]) -> Iterator[Outcome]:
    """Type each query into the box of a site built with the stock theme and its search."""
    page.goto(base)
    field = page.locator(".md-search__input")
    field.click()
    _type(page, field, "rusia")
    page.wait_for_selector(".md-search-result__item", timeout=PATIENCE)
    for each in asked:
        _type(page, field, each.query)
        found = page.evaluate(MATERIAL)
        yield Outcome(each, tuple(frozenset(map(name_of, links)) for links in found))


def _type(page: Page, field: Locator, query: str) -> None:
    """Type a query; its results replace those before, so wait until they stay the same."""
    field.fill(query)
    field.press("End")  # it listens to keys
    last = None
    while (now := page.evaluate(MATERIAL)) != last or last is None:
        last = now
        page.wait_for_timeout(SETTLED)


def home(base: str, language: str) -> str:
    """Give the address of a language's home page; the first language is at the root."""
    return base if language == "id" else f"{base}{language}/"


@contextmanager
def with_pagefind(site: Path, modules: Path) -> Iterator[Path]:
    """Give a copy of the site that Pagefind has indexed."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        copied = shutil.copytree(site, Path(name) / "site")
        command = [str(modules / ".bin" / "pagefind"), "--site", str(copied), "--silent"]
        subprocess.run(command, check=True)
        yield copied


def ask(
    site: Path,
    asked: Sequence[Question],
    way: Callable[[Page, str, Sequence[Question]], Iterator[Outcome]],
) -> list[Outcome]:
    """Ask all queries in a browser, on a site served from this machine."""
    with sync_playwright() as playwright, shell.served(site) as base:
        program = os.environ.get("BRIEFING_BROWSER") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            return list(way(browser.new_page(), base, asked))
        finally:
            browser.close()


def row(name: str, outcomes: Sequence[Outcome]) -> str:
    """Give one line of the table."""
    first = sum(each.rank == 1 for each in outcomes)
    three = sum(each.rank is not None for each in outcomes)
    none = sum(not each.found for each in outcomes)
    whole = max(1, len(outcomes))
    shares = f"{100 * first / whole:.1f} | {100 * three / whole:.1f}"
    return f"| {name} | {len(outcomes)} | {shares} | {none} |"


def table(title: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Give a table: each kind, then each half, then all."""
    yield f"\n| {title} | queries | p@1 | p@3 | no result |"
    yield "| :--- | ---: | ---: | ---: | ---: |"
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for each in outcomes:
        kinds[each.question.kind].append(each)
    yield from (row(kind, each) for kind, each in kinds.items())
    yield row("tuning half", [each for each in outcomes if not each.question.held_out])
    yield row("held-out half", [each for each in outcomes if each.question.held_out])
    yield row("**all**", outcomes)


def misses(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Give a line for each query whose first result is not right; none that is held out."""
    for each in outcomes:
        if not each.question.held_out and each.rank != 1:
            found = ", ".join(" ".join(sorted(names)) for names in each.found)
            wanted = " ".join(sorted(each.question.right))
            where = f"{each.question.language} {each.question.query}"
            yield f"{each.rank or '-'} {where}: {found or 'nothing'} (wanted {wanted})"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.answers")
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--pagefind", type=Path, metavar="NODE_MODULES")
    parser.add_argument("--material", type=Path, metavar="SITE")
    options = parser.parse_args()
    asked = list(questions())
    outcomes = ask(options.site, asked, ask_briefing)
    print("\n".join(table("briefing", outcomes)))
    if options.pagefind:
        with with_pagefind(options.site, options.pagefind) as indexed:
            print("\n".join(table("Pagefind", ask(indexed, asked, ask_pagefind))))
    if options.material:
        print("\n".join(table("Material", ask(options.material, asked, ask_material))))
    if options.misses:
        print("\n" + "\n".join(misses(outcomes)))


if __name__ == "__main__":
    main()
