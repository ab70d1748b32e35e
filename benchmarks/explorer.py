"""How large the page of facts is, and how fast it filters, with many facts.

The repository's own facts are repeated under new ids; one page of one language is built of them and
opened in Chromium. Milliseconds are the median of several; the machine should do nothing else.

    python -m benchmarks.explorer [FACTS ...]
"""

from __future__ import annotations

import gzip
import logging
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from playwright.sync_api import Browser, sync_playwright

from generator import build
from generator.analysis.results import Analysis
from generator.dossier import matching
from generator.dossier.briefing import Briefing
from generator.render import families
from tests.browser.host import serving

ROOT = Path(__file__).parent.parent
PAGE = "facts/index.md"
ROUNDS = 5
QUESTIONS = (
    ("topic", "troops"),
    ("source", "msmt-11-negara"),
    ("text", "20.000"),
    ("text", "kapal"),
)
_WAIT = 120
"""Milliseconds that the page waits for more letters; they are not counted."""
_ASK = """([name, value, wait]) => new Promise(done => {
  const field = document.querySelector(`[name=${name}]`);
  const told = document.querySelector('.explorer output');
  told.textContent = '';
  field.value = value;
  const began = performance.now();
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  const look = () => told.textContent
    ? requestAnimationFrame(() => done(performance.now() - began - wait)) : setTimeout(look);
  look();
})"""
_CONFIG = """\
site_name: facts
docs_dir: docs
site_dir: site
theme: {{name: material, custom_dir: "{theme}", language: id, font: false}}
plugins: []
markdown_extensions: [attr_list, def_list, md_in_html, tables]
"""


@dataclass(frozen=True, slots=True)
class Result:
    """What a page of so many facts takes."""

    facts: int
    size: int
    """Bytes."""
    packed: int
    """Bytes, with gzip."""
    ready: float
    """Milliseconds until the page can be used."""
    answers: tuple[float, ...]
    """Milliseconds from a choice to the rows drawn, in the order of QUESTIONS."""


def main() -> int:
    """Print a row for each number of facts."""
    counts = [int(each) for each in sys.argv[1:]] or [177, 1_000, 5_000]
    asked = [f"{name} {value}" for name, value in QUESTIONS]
    sys.stdout.write(f"| facts | MB | gzip, KB | ready, ms | {' | '.join(asked)} |\n")
    sys.stdout.write(f"| {' | '.join(['--:'] * (4 + len(asked)))} |\n")
    logging.disable(logging.WARNING)  # the links to pages that are not built here
    made = build.check(ROOT).briefing
    if made is None:
        sys.stdout.write("The dossier has errors.\n")
        return 1
    with sync_playwright() as playwright:
        own = os.environ.get("BRIEFING_BROWSER") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=own, args=["--no-sandbox"])
        for count in counts:
            found = _measured(_with_facts(made, count), browser)
            answers = " | ".join(f"{each:.0f}" for each in found.answers)
            sys.stdout.write(
                f"| {found.facts:,} | {found.size / 1e6:.2f} | {found.packed / 1e3:.0f} "
                f"| {found.ready:.0f} | {answers} |\n"
            )
        browser.close()
    return 0


def _with_facts(briefing: Briefing, count: int) -> Briefing:
    repeated = enumerate(islice(cycle(briefing.facts), count))
    facts = tuple(
        each.model_copy(update={"id": f"{each.id}-r{number}"}) for number, each in repeated
    )
    about = briefing.about.model_copy(update={"judgements": (), "headline": (), "differences": ()})
    return Briefing(matching.match(replace(briefing, about=about, facts=facts, lock=())))


def _measured(briefing: Briefing, browser: Browser) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _build(briefing, root)
        body = (root / "site" / "facts" / "index.html").read_bytes()
        with serving(root / "site") as host:
            rounds = [_round(browser, host.url("facts/")) for _ in range(ROUNDS)]
    ready, *answers = (median(each) for each in zip(*rounds, strict=True))
    return Result(
        len(briefing.facts), len(body), len(gzip.compress(body, 6)), ready, tuple(answers)
    )


def _build(briefing: Briefing, root: Path) -> None:
    page = next(iter(families.pages(briefing, Analysis(briefing), {PAGE})))
    file = root / "docs" / PAGE
    file.parent.mkdir(parents=True)
    file.write_text(page.text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(_CONFIG.format(theme=ROOT / "theme"), encoding="utf-8")
    mkdocs_build.build(load_config(str(root / "mkdocs.yml")))


def _round(browser: Browser, url: str) -> list[float]:
    page = browser.new_page()
    page.goto(url)
    page.wait_for_function("() => performance.timing.loadEventEnd")
    times = [page.evaluate("performance.timing.loadEventEnd - performance.timing.navigationStart")]
    for name, value in QUESTIONS:
        page.reload()
        page.wait_for_timeout(500)
        times.append(page.evaluate(_ASK, [name, value, _WAIT if name == "text" else 0]))
    page.close()
    return times


if __name__ == "__main__":
    sys.exit(main())
