"""Whatever comes in ends in time, in little memory, and with a message: a minute of odd inputs.

Part of `make audit`. Each door gets inputs that Hypothesis makes until its time is over; the same
text repeated many times shows what takes more than linear time.
"""

from __future__ import annotations

import hashlib
import resource
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from generator import build
from generator.archive import verify
from generator.curate.intake import extraction
from generator.curate.intake.fetching import FetchedPage
from generator.curate.user_error import UserError
from generator.edtf import edtf_date
from generator.load.strict_yaml import parse
from generator.text import quotes
from generator.text.claims.reading import ClaimReader
from generator.text.names import Names
from generator.text.quotes import Selector
from tests import dossiers, shared

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.audit
SECONDS = 6
"""Of each test."""
SLOWEST = 10.0
"""Seconds of the processor that one input may take."""
MEMORY = 400 * 1024
"""KiB by which the process may grow in one test."""
LONGEST = 10_000
"""Characters of a text."""


def fuzzed(
    strategy: st.SearchStrategy[str] | st.SearchStrategy[bytes], look: Callable[..., object]
) -> None:
    """Give `look` inputs of the strategy until the time is over."""
    before, end = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic() + SECONDS
    rounds = 0

    @settings(
        max_examples=25, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(given_=strategy)
    def run(given_: str | bytes) -> None:
        begin = time.process_time()
        look(given_)
        assert time.process_time() - begin < SLOWEST, f"{len(given_)} characters"

    while time.monotonic() < end or not rounds:
        rounds += 1
        seed(rounds)(run)()
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < MEMORY, f"{grown // 1024} MiB"


def repeated(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """A few parts in a row, many times: what is superlinear takes long."""
    few = st.lists(parts, min_size=1, max_size=4).map("".join)
    often = st.sampled_from((1, 1, 10, LONGEST))
    return st.builds(lambda text, times: (text * times)[:LONGEST], few, often)


def altered(text: str, pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    """The text with stretches replaced by pieces, or by one another."""
    place = st.integers(0, len(text))

    def alter(changes: list[tuple[int, int, str]]) -> str:
        made = text
        for start, length, piece in changes:
            made = made[:start] + piece + made[start + length :]
        return made

    change = st.tuples(place, st.integers(0, 40), st.sampled_from(pieces))
    return st.lists(change, min_size=1, max_size=4).map(alter)


YAML = (
    *(
        "- ",
        "? ",
        ": ",
        "&a ",
        "*a",
        "!x ",
        "!!str ",
        "|\n ",
        ">-\n ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "#",
        "'",
        '"',
    ),
    *(
        "%YAML 1.1\n",
        "---\n",
        "...\n",
        "<<: *a",
        "~",
        "null",
        "\t",
        "\r",
        "\x85",
        "\u2028",
        "\ufeff",
        "\0",
    ),
    *(
        "\\u0000",
        "é",
        "\U0001f600",
        "../",
        "a: " * 50,
        "[" * 200,
        "x" * 5000,
        "1e999",
        "-1",
        "..",
        "/..",
    ),
    *("2023-13-45", "9999999999999", "\u202e", "Z" * 100),
)
WORDS = (
    *(
        "20.000",
        "1–2 ",
        "12,5",
        "٢٠٠",
        "万",
        "million ",
        "more than ",
        "lebih dari ",
        "on 5 March ",
        "nicht ",
    ),
    *(
        "2023",
        "/",
        "-",
        "–",
        "…",
        "“",
        "”",
        '"',
        "'",
        " ",
        "\n",
        "\u0301",
        "\u200d",
        "\u202e",
        "%",
        "$",
    ),
    *(
        "(",
        ")",
        "[",
        "]",
        ".",
        ",",
        ";",
        "I",
        "II",
        "½",
        "²",
        "A",
        "a",
        "é",
        "한",
        "中",
        "م",
        "Σ",
        "ı",
        "\x00",
    ),
    *(
        "kali ",
        "dua ",
        "puluh ",
        "ratus ",
        "ribu ",
        "hundred ",
        "and ",
        "Ж",
        "-lah",
        "1-1-",
        "00:00",
        "+62 ",
    ),
)
HTML = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<table><tr><td>",
    ),
    *(
        "<meta property='article:published_time' content='",
        "'>",
        "<title>",
        "&#0;",
        "&#x110000;",
        "&amp",
        "<a href=x>",
    ),
    *(
        "<b style='display:none'>",
        "</b>",
        "\x00",
        "\ufffe",
        "<?xml",
        "<svg><style>",
        "<br>",
        "word ",
        "5 March 2024 ",
    ),
    *(
        "<script type='application/ld+json'>{",
        "}</script>",
        "[" * 50,
        "<html lang='",
        "<time datetime='2024-99'>",
    ),
)
EDTF = (
    "2023",
    "-",
    "/",
    "..",
    "~",
    "?",
    "%",
    "X",
    "[",
    "]",
    "{",
    "}",
    ",",
    "Y",
    "E",
    "S",
    "T",
    "Z",
    ":",
    "00",
    "1",
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dossiers.copy(tmp_path_factory.mktemp("fuzzed"))


@pytest.mark.parametrize("name", ["facts", "briefing"])
def test_a_dossier_of_odd_yaml_is_reported_on(root: Path, name: str) -> None:
    file = root / f"seeds/{name}.yml"
    whole = file.read_text("utf-8")

    def look(text: str) -> None:
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        for each in build.check(root).problems:
            assert str(each)

    try:
        fuzzed(altered(whole, YAML), look)
    finally:
        file.write_text(whole, "utf-8")


def test_long_yaml_is_read_in_time() -> None:
    fuzzed(repeated(st.sampled_from(YAML)), lambda text: parse(text, "f.yml"))


@pytest.mark.parametrize("language", ["en", "id", "zh"])
def test_readers_end_in_time(language: str) -> None:
    reader = ClaimReader(Names((), language), language)
    fuzzed(repeated(st.sampled_from(WORDS)), lambda text: reader._claims(text, frozenset()))


def test_quotes_are_looked_for_in_time() -> None:
    def look(text: str) -> None:
        part = text[len(text) // 3 : len(text) // 2] or "x"
        quotes.find(Selector(part), text, "en")

    fuzzed(repeated(st.sampled_from(WORDS)), look)


def test_dates_end_in_time() -> None:
    fuzzed(repeated(st.sampled_from(EDTF)), edtf_date.parse)


def test_odd_pages_are_taken_in_or_refused() -> None:
    def look(text: str) -> None:
        data = text.encode("utf-8", "surrogatepass")
        for html in (True, False):
            try:
                extraction.extract(FetchedPage(data, "https://example.org/", None, html=html), "x")
            except UserError:
                continue

    fuzzed(repeated(st.sampled_from(HTML)), look)


def test_odd_archives_are_refused(once: shared.Shared, tmp_path: Path) -> None:
    whole = (once.folder("small archive", shared.build_small_archive) / "briefing.zip").read_bytes()
    body, file = whole[:-64], tmp_path / "odd.zip"
    place = st.integers(0, len(body) - 1)
    # Most of what a zip says of itself is at its ends.
    near = st.one_of(place, st.integers(0, 4000), st.integers(len(body) - 8000, len(body) - 1))
    piece = st.one_of(
        st.binary(min_size=1, max_size=8),
        st.sampled_from((b"\xff" * 4, b"PK\1\2", b"PK\3\4", b"PK\5\6")),
    )

    def alter(changes: list[tuple[int, int, bytes]]) -> bytes:
        made = bytearray(body)
        for start, length, new in changes:
            made[start : start + length] = new
        return bytes(made)

    def look(content: bytes) -> None:
        seal = hashlib.sha256(content).hexdigest().encode()
        file.write_bytes(content + seal)
        assert content == body or verify.verify(file).problems

    change = st.tuples(near, st.integers(0, 8), piece)
    fuzzed(st.lists(change, min_size=1, max_size=3).map(alter), look)
