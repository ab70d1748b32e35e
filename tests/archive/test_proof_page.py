"""The page of an archive that proves it, in a real browser, from a folder, without a network."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import expect

from benchmarks import content_mutations, zip_mutations
from generator.archive import quoted_words, verify
from generator.archive.plain_yaml import PlainYaml
from tests.archive.browsing import watch
from tests.archive.making import Mutation, mutations, shared, unpack
from tests.archive.test_plain_yaml import FILES as DOSSIERS
from tests.archive.test_plain_yaml import LINES
from tests.archive.test_verify import HOSTILE, entry
from tests.sampling import one_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.build]
QUOTES = "[data-archive-shows=quotes]"
FILES = "[data-archive-shows=files]"
BLOCKED = "The action has been blocked"
"""Told of styles and scripts that altered pages have: they are parsed, and do nothing."""


@pytest.fixture(scope="module")
def folder(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpack(archive, tmp_path_factory.mktemp("arsip é") / "workers" / "a b")


@pytest.fixture(scope="module")
def page(folder: Path, browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    wrong = watch(page, "file:")
    page.goto((folder / "en" / "verify" / "index.html").as_uri())
    yield page
    context.close()
    assert [each for each in wrong if BLOCKED not in each] == []


def shown(page: Page, place: str) -> tuple[str, list[str]]:
    expect(page.locator(f"{place}[data-done]")).to_be_visible()
    items = page.locator(f"{place} li").all_text_contents()
    return page.inner_text(f"{place} p"), items


def give(page: Page, file: Path) -> None:
    """Choose a zip or a folder, once what was told of another is no longer taken for its own."""
    kind = "folder" if file.is_dir() else "zip"
    page.locator(FILES).evaluate("each => { delete each.dataset.done; }")
    page.locator(f"[data-archive-{kind}]").evaluate("input => { input.value = ''; }")
    page.set_input_files(f"[data-archive-{kind}]", str(file))


def checked(page: Page, file: Path) -> list[str]:
    """What the page tells of a zip or a folder."""
    give(page, file)
    return shown(page, FILES)[1]


def test_the_quotes_are_proved_at_once(page: Page) -> None:
    assert shown(page, QUOTES) == ("2 articles and 4 quotes were checked. All checks passed.", [])


def test_the_zip_and_the_folder_are_proved(page: Page, archive: Path, folder: Path) -> None:
    count = verify.verify(archive).files
    for file in (archive, folder):
        give(page, file)
        assert shown(page, FILES) == (
            f"{count} files, 2 articles and 4 quotes were checked. All checks passed.",
            [],
        )


def test_it_speaks_the_language_of_the_page(folder: Path, archive: Path, page: Page) -> None:
    other = page.context.new_page()
    other.goto((folder / "verify" / "index.html").as_uri())
    checked = "2 artikel dan 4 kutipan diperiksa. Semua pemeriksaan lulus."
    assert shown(other, QUOTES) == (checked, [])
    give(other, archive)
    assert shown(other, FILES)[0].endswith(" kutipan diperiksa. Semua pemeriksaan lulus.")
    other.close()


@pytest.mark.parametrize("mutation", one_in(3, mutations(), lambda each: each.name))
def test_it_tells_of_a_mutation_what_verify_py_tells(
    page: Page, archive: Path, tmp_path: Path, mutation: Mutation
) -> None:
    changed = mutation.make(archive, tmp_path)
    lines = checked(page, changed)
    assert mutation.is_told(lines), lines
    assert shared(lines) == shared([str(problem) for problem in verify.verify(changed).problems])
    again = unpack(changed, tmp_path / "again")
    assert checked(page, again) == lines


@pytest.mark.parametrize("kind", one_in(15, content_mutations.IN_BROWSER))
def test_yaml_data_and_pages_must_agree(
    page: Page, archive: Path, tmp_path: Path, kind: str
) -> None:
    folder = unpack(archive, tmp_path / "changed")
    content_mutations.KINDS[kind](folder)
    assert checked(page, content_mutations.sealed(folder, tmp_path / "changed.zip"))


@pytest.mark.parametrize(("add", "name", "why"), HOSTILE, ids=[str(case[1]) for case in HOSTILE])
def test_it_refuses_what_verify_py_refuses(
    page: Page, tmp_path: Path, add: Callable[[zipfile.ZipFile], None], name: str, why: str
) -> None:
    file = tmp_path / "hostile.zip"
    with zipfile.ZipFile(file, "w") as packed:
        entry("index.html")(packed)
        add(packed)
    assert checked(page, file) == [str(problem) for problem in verify.verify(file).problems]
    assert f"{name}: {why} [refused]" in checked(page, file)


@pytest.mark.parametrize("kind", one_in(4, zip_mutations.KINDS))
def test_it_accepts_only_the_layout_of_the_writer(
    page: Page, archive: Path, tmp_path: Path, kind: str
) -> None:
    raw = zip_mutations.parse(archive.read_bytes())
    zip_mutations.KINDS[kind](raw)
    (tmp_path / "forged.zip").write_bytes(raw.content())
    lines = checked(page, tmp_path / "forged.zip")
    assert lines == [str(each) for each in verify.verify(tmp_path / "forged.zip").problems]


def test_a_damaged_zip_is_told(page: Page, archive: Path, tmp_path: Path) -> None:
    content = archive.read_bytes()
    for number, length in enumerate((0, 10, 100, len(content) // 2, len(content) - 1)):
        file = tmp_path / f"{number}.zip"
        file.write_bytes(content[:length])
        assert checked(page, file)[0].endswith("the zip has been modified [seal]")


def test_altered_articles_and_quotes_beside_the_page_are_told(
    page: Page, folder: Path, tmp_path: Path
) -> None:
    copied = tmp_path / "copy"
    shutil.copytree(folder, copied)
    proof = copied / "verify" / "proof-0.js"
    text = proof.read_text(encoding="utf-8")
    proof.write_text(
        text.replace("sekitar 12 ribu ton", "sekitar 13 ribu ton", 1), encoding="utf-8"
    )
    other = page.context.new_page()
    other.goto((copied / "en" / "verify" / "index.html").as_uri())
    told, lines = shown(other, QUOTES)
    other.close()
    assert told == "2 articles and 4 quotes were checked. Problems: 2."
    article = "seeds/articles/harbour.txt"
    reads = f"reads “sekitar 12 ribu ton beras”, but {article} has “sekitar 13 ribu ton beras”"
    assert lines == [
        f"{article}: is not the article of 'harbour' [article]",
        f"data/facts.json: quote 'f-rice-1' {reads} at that position [quote]",
    ]


def test_sha_256_gives_the_published_sums(page: Page) -> None:
    lengths = [*range(130), 1000, 65_536, 1_000_000]
    inputs = [bytes(at * at % 251 for at in range(length)) for length in lengths]
    inputs += [b"abc", b"a" * 1_000_000]
    for content in inputs:
        given = content.decode("latin-1")
        made = page.evaluate(
            "text => briefingSha256(Uint8Array.from(text, each => each.charCodeAt(0)))",
            given,
        )
        assert made == hashlib.sha256(content).hexdigest()


LATE = """
const read = Blob.prototype.arrayBuffer;
Blob.prototype.arrayBuffer = async function () {
  if (this.name !== "late.zip") return read.call(this);
  await new Promise((resolve) => { window.release = resolve; });
  return read.call(this).finally(() => { window.came = true; });
};
"""
"""The file late.zip is read only once it is released."""


@pytest.fixture
def another(folder: Path, browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(LATE)
    page.goto((folder / "en" / "verify" / "index.html").as_uri())
    shown(page, QUOTES)
    yield page
    context.close()


def test_only_what_was_named_last_is_told(another: Page, archive: Path, tmp_path: Path) -> None:
    late = tmp_path / "late.zip"
    late.write_bytes(b"no zip")
    give(another, late)
    another.wait_for_function("() => window.release")
    give(another, archive)
    told = shown(another, FILES)
    assert told[1] == []
    another.evaluate("release()")
    another.wait_for_function("() => window.came")
    assert shown(another, FILES) == told


def test_a_browser_that_cannot_unpack_accuses_no_file(another: Page, archive: Path) -> None:
    another.evaluate("delete window.DecompressionStream")
    give(another, archive)
    expect(another.locator(FILES)).to_have_text("This browser cannot read the selected file.")


@given(st.text(alphabet="aé\u0301e“”'’«»… \t\n\u00a0\u2003\r\x1c\x85\ufeff8ﬁ가ㄱ", max_size=30))
def test_it_folds_as_verify_py_does(page: Page, text: str) -> None:
    assert page.evaluate("text => briefingTexts.fold(text)", text) == quoted_words.fold(text)


READ = """text => {
  try { return JSON.stringify(briefingYaml.read(text)); } catch { return null; }
}"""


def read_alike(page: Page, text: str) -> None:
    try:
        value = PlainYaml(text).value()
    except ValueError:
        value = None
    found = page.evaluate(READ, text)
    assert (None if found is None else json.loads(found)) == value


@given(lines=LINES)
def test_it_reads_yaml_as_verify_py_does(page: Page, lines: list[str]) -> None:
    read_alike(page, "\n".join(lines))


def test_it_reads_the_dossiers(page: Page) -> None:
    for file in DOSSIERS:
        read_alike(page, file.read_text(encoding="utf-8"))
