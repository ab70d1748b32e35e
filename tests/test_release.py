"""What is not for the public leaves no trace in what is built for it."""

from __future__ import annotations

import re
import shutil
import zlib
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from generator import build
from generator.cli import main
from generator.dossier.audience import Audience
from generator.dossier.handling import Handled
from generator.dossier.release import naming
from generator.mkdocs_site import social_card
from generator.terms.handling import Handling
from tests import projects, released
from tests.archive.making import unpack
from tests.histories import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.mkdocs_site.social_card import Card

_PUBLIC = Audience(today="2024-06-01")
_PLANTED = re.compile("|".join(released.WORDS).encode(), re.IGNORECASE)


@pytest.fixture
def locked(tmp_path: Path) -> tuple[Path, Path]:
    """The dossier as the public may see it, and with what it may not; each locked on one day."""
    roots = tmp_path / "clean", tmp_path / "planted"
    for root in roots:
        released.clean(root)
    released.plant(roots[1])
    for root in roots:
        run(root, "lock")
    return roots


def _built(root: Path, audience: Audience) -> dict[str, bytes]:
    outcome = build.build(root, root / "site_src", audience)
    assert outcome.problems == ()
    files = sorted((root / "site_src").rglob("*"))
    return {
        each.relative_to(root).as_posix(): each.read_bytes() for each in files if each.is_file()
    }


def test_a_public_build_is_that_of_a_dossier_which_never_had_it(
    locked: tuple[Path, Path],
) -> None:
    """Pages, data, ids, counts, numbers and the version are the same, byte for byte."""
    clean, planted = (_built(root, _PUBLIC) for root in locked)
    assert clean == planted


@pytest.mark.parametrize(
    ("audience", "seen"),
    [
        (Audience(Handling.GREEN, "2024-06-01"), set()),
        (Audience(Handling.CLEAR, "2025-05-31"), set()),
        (Audience(Handling.CLEAR), set()),
        (Audience(Handling.CLEAR, "2025-06-01"), {"f-trundle"}),
        (Audience(Handling.AMBER, "2024-06-01"), {"f-zarquon"}),
        (Audience(Handling.RED, "2024-06-01"), {"f-zarquon", "f-trundle", "f-mirabel-word"}),
    ],
)
def test_an_audience_sees_what_is_for_it(
    locked: tuple[Path, Path], audience: Audience, seen: set[str]
) -> None:
    """The handling is a limit; an embargo ends on its day and before it is for TLP:RED alone."""
    analysis = build.check(locked[1], audience).analysis
    assert analysis is not None
    planted = {each.id for each in analysis.dossier.facts} - {"f-ships", "f-rice", "f-bags"}
    assert planted == seen


def test_a_name_that_cannot_be_left_out_is_an_error(locked: tuple[Path, Path]) -> None:
    """The dossier's title, former ids, and whatever is written by hand."""
    root = locked[1]
    about, page = root / "seeds/briefing.yml", root / "site_src/method.md"
    about.write_text(about.read_text("utf-8").replace("Blue Bay traffic", "MIRABEL's traffic"))
    page.parent.mkdir(exist_ok=True)
    page.write_text("The Mirabel.", "utf-8")
    (root / "site_src/images").mkdir()
    (root / "site_src/images/the_mirabel.svg").write_text("<svg/>", "utf-8")
    (root / "mkdocs.yml").write_text("nav: [{Mirabel: index.md}]", "utf-8")
    with (root / "seeds/redirects.yml").open("a") as redirects:
        redirects.write("- {kind: fact, old: f-mirabel-calls, new: f-rice}\n")
    outcome = build.build(root, root / "site_src", _PUBLIC)
    named = [each for each in outcome.problems if each.code == "withheld-named"]
    assert [each.path for each in named] == [
        *("mkdocs.yml", "seeds/briefing.yml", "seeds/redirects.yml"),
        *("site_src/images/the_mirabel.svg", "site_src/method.md"),
    ]
    assert outcome.briefing is None
    assert not (root / "site_src/facts").exists()


def test_what_is_removed_after_it_was_locked_keeps_its_mark(
    locked: tuple[Path, Path],
) -> None:
    """The lock has the mark of what a withdrawn fact, or evidence that was left out, rested on."""
    root = locked[1]
    facts, sources = root / "seeds/facts.yml", root / "seeds/sources.yml"
    text = facts.read_text("utf-8").replace(released.BEFORE_NOTICE, "")
    start, end = text.index("- id: f-zarquon"), text.index("- id: f-trundle")
    facts.write_text(text[:start] + text[end : text.index("- id: f-mirabel-word")], "utf-8")
    listed = sources.read_text("utf-8")
    sources.write_text(listed[: listed.index("- id: zarquon")], "utf-8")
    entities = root / "seeds/entities.yml"
    listed = entities.read_text("utf-8")
    entities.write_text(listed[: listed.index("- id: plinth-press")], "utf-8")
    about = root / "seeds/briefing.yml"
    lines = about.read_text("utf-8").splitlines(keepends=True)
    rests = ("at_a_glance", '  - {label: {id: "Vexil', "  - {id: vexil", "  - {id: quibble")
    gone = (*rests, "  - {id: gossamer")
    about.write_text("".join(each for each in lines if not each.startswith(gone)), "utf-8")
    run(root, "lock", "--reason", "Dicabut.", "--reason", "en=Withdrawn.", day=released.LATER)
    assert "Zarquon carried" in (root / "seeds/lock.yml").read_text("utf-8")
    built = _built(root, _PUBLIC)
    assert not [path for path, content in built.items() if _PLANTED.search(content)]
    assert (
        b"Zarquon"
        in _built(root, Audience(Handling.AMBER, "2024-06-01"))["site_src/data/changes.json"]
    )


def test_an_earlier_state_has_the_marks_of_today(locked: tuple[Path, Path], tmp_path: Path) -> None:
    """What was not marked then is not printed as removed now."""
    root, before = locked[1], tmp_path / "before"
    shutil.copytree(root, before)
    for file in (before / "seeds").glob("*.yml"):
        text = re.sub(r"(?m)^  (?:embargo|handling): .*\n", "", file.read_text("utf-8"))
        file.write_text(text, "utf-8")
    arguments = ["--project", str(root), "diff", str(before)]
    result = CliRunner(env={"SOURCE_DATE_EPOCH": released.TODAY}).invoke(main, arguments)
    assert result.exit_code == 0, result.output
    assert not _PLANTED.search(result.stdout.encode())


def test_a_page_of_another_audience_is_removed_although_it_is_not_listed(
    locked: tuple[Path, Path],
) -> None:
    root = locked[1]
    _built(root, Audience(Handling.AMBER, "2024-06-01"))
    listed = root / "site_src/.generated.json"
    listed.write_text(re.sub(".*zarquon.*\n", "", listed.read_text("utf-8")), "utf-8")
    assert not [path for path in _built(root, _PUBLIC) if "zarquon" in path]


def test_a_problem_is_reported_where_it_is_in_the_file(locked: tuple[Path, Path]) -> None:
    """Although what is before it in a list has been left out."""
    facts = locked[1] / "seeds/facts.yml"
    text = facts.read_text("utf-8").replace('more than 1,200 ships in 2023"', 'no such words"')
    facts.write_text(text, "utf-8")
    line = next(i for i, each in enumerate(text.splitlines(), 1) if "no such words" in each)
    problems = build.check(locked[1], _PUBLIC).problems
    assert [each.line for each in problems if each.code == "quote-not-found"] == [line]


def test_an_invalid_mark_is_an_error(locked: tuple[Path, Path]) -> None:
    """A misspelt mark must not publish."""
    facts = locked[1] / "seeds/facts.yml"
    text = facts.read_text("utf-8").replace("embargo: 2025-06-01", "embargo: June\n  handling: RED")
    facts.write_text(text, "utf-8")
    outcome = build.check(locked[1], _PUBLIC)
    assert {each.code for each in outcome.problems} >= {"bad-date"}
    assert outcome.briefing is None


@pytest.mark.slow
def test_nothing_planted_is_in_any_byte(tmp_path: Path) -> None:
    """Neither in the archive nor in what the site compresses; the terminal alone has the count."""
    root = released.plant(released.clean(projects.small(tmp_path / "project")))
    run(root, "lock")
    file = tmp_path / "public.zip"
    arguments = ["--project", str(root), "archive", "-o", str(file)]
    result = CliRunner(env={"SOURCE_DATE_EPOCH": released.TODAY}).invoke(main, arguments)
    assert result.exit_code == 0, result.output
    assert "left out: 2 sources, 3 facts, 2 entities" in result.stderr
    assert not _PLANTED.search(file.read_bytes())
    _search(unpack(file, tmp_path / "unpacked"))


@pytest.mark.slow
@pytest.mark.audit
def test_an_audience_is_on_every_page_of_paper(tmp_path: Path) -> None:
    """Of the brief and of the PDF of everything."""
    root = released.plant(released.clean(projects.small(tmp_path / "project")))
    run(root, "lock")
    for options in (("--pdf",), ("--pdf", "--annex")):
        file = tmp_path / "made.pdf"
        archive = ("archive", "-o", str(file), *options, "--handling", "TLP:AMBER")
        run(root, *archive, day=released.TODAY)
        pages = [page.extract_text() for page in PdfReader(file).pages]
        assert len(pages) > 1
        assert all("TLP:AMBER" in each for each in pages)


@pytest.mark.slow
@pytest.mark.audit
def test_nothing_planted_is_in_any_byte_of_what_is_published(tmp_path: Path) -> None:
    """Site, feeds, cards, sitemap, single file and both PDFs, after a build for others."""
    root = projects.small(tmp_path / "project")
    root = projects.published(released.plant(released.clean(root)))
    run(root, "lock")
    facts = root / "seeds/facts.yml"
    text = facts.read_text("utf-8").replace("handled more", "saw more")
    facts.write_text(text.replace("Trundle: the Melati", "Gossamer: the Melati"), "utf-8")
    own = ("--reason-for", "f-trundle", "en=Galosh.")
    run(root, "lock", "--reason", "Dibaca lagi.", *own, day=released.TODAY)
    run(root, "build", "--handling", "TLP:RED", day=released.TODAY)
    run(root, "build", day=released.TODAY)
    made = tmp_path / "made"
    for name, options in (
        ("b.html", "--single-file"),
        ("b.pdf", "--pdf"),
        ("a.pdf", "--pdf --annex"),
    ):
        run(root, "archive", "-o", str(made / name), *options.split(), day=released.TODAY)
    for file in made.glob("*.pdf"):
        text = "\n".join(page.extract_text() for page in PdfReader(file).pages)
        file.with_suffix(".txt").write_text(text, "utf-8")
    assert (root / "site/en/feed.xml").is_file()
    assert (root / "site/sitemap.xml.gz").is_file()
    for folder in (root / "site", made):
        _search(folder)


def _search(folder: Path) -> None:
    """Look for what was planted in the names and the bytes of all files."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    assert any(b"1.200" in each.read_bytes() for each in files)
    for each in files:
        name = str(each.relative_to(folder)).encode()
        for content in (name, each.read_bytes(), *_inflated(each.read_bytes())):
            assert not _PLANTED.search(content), each
            assert b"embargo:" not in content, each


def _inflated(content: bytes) -> Iterator[bytes]:
    """What a file has compressed, wherever a stream of zlib or gzip begins in it."""
    for start in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", content):
        try:
            yield zlib.decompressobj(wbits=47).decompress(content[start.start() :])
        except zlib.error:
            continue


@pytest.mark.slow
def test_an_audience_is_on_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site for TLP:AMBER says so on each page, in titles, on pictures and in the feed."""
    root = projects.published(released.plant(released.clean(projects.small(tmp_path / "project"))))
    run(root, "lock")
    facts = root / "seeds/facts.yml"
    facts.write_text(facts.read_text("utf-8").replace("handled more", "saw more"), "utf-8")
    run(root, "lock", "--reason", "Dibaca lagi.", "--reason", "en=Read again.")
    cards: list[Card] = []

    def draw(card: Card, _fonts: Path) -> bytes:
        cards.append(card)
        return b""

    monkeypatch.setattr(social_card, "draw", draw)
    run(root, "build", "--handling", "TLP:AMBER", day=released.TODAY)
    pages = sorted((root / "site").rglob("*.html"))
    assert pages
    for page in pages:
        text = page.read_text("utf-8")
        assert text.count('<p class="handling" data-handling="TLP:AMBER">TLP:AMBER</p>') == 2, page
        assert "<title>[TLP:AMBER] " in text, page
    assert cards
    assert all(each.kicker.startswith("TLP:AMBER") for each in cards)
    feed = (root / "site/en/feed.xml").read_text("utf-8")
    titles = re.findall("<title>(.*?)</title>", feed)
    assert len(titles) > 1
    assert all(each.startswith("[TLP:AMBER] ") for each in titles)
    assert any("zarquon" in page.read_text("utf-8") for page in pages)


@pytest.mark.parametrize(
    ("name", "text", "is_named"),
    [
        ("Blue Bay", "articles/blue-bay.txt", True),
        ("Blue Bay", "https://x.example/The%20Blue_Bay/", True),
        ("Blue Bay", "#BlueBayNews", True),
        ("Blue Bay", "A blue  bays", True),
        ("Blue Bay", "a blue boat in the bay", False),
        ("Café Zarqa", "the cafe Zarqa's owner", True),
        ("Al-Ahram", "Al Ahram", True),
        ("Ali", "Alibi", False),
        ("Ali", "Ali's", True),
        ("Мария", "вместе с Марией", True),
        ("Панель экспертов", "доклад Панели экспертов", True),
        ("Иран", "в Иране", True),
        ("Панель", "Панама", False),
        ("김정은", "김정은이", True),
        ("الميناء", "وللميناء", True),
        ("米拉", "船米拉号", True),
    ],
)
def test_a_name_is_recognised(name: str, text: str, *, is_named: bool) -> None:
    """With endings, with what is written on it, in addresses, whatever is between its words."""
    assert naming.is_named([naming.plain(name)], text) is is_named


def test_an_id_names_an_entity() -> None:
    """In other ids, in addresses and in names of files; no word of a text is one."""
    assert [
        each for each in ("f-rice-ship", "rice.txt", "rice", "of rice") if naming.is_id(each)
    ] == [
        "f-rice-ship",
        "rice.txt",
    ]


def test_a_record_without_a_mark_is_for_anybody() -> None:
    """And TLP:CLEAR says the same."""
    assert _PUBLIC.may_see(Handled())
    assert _PUBLIC.may_see(Handled(handling=Handling.CLEAR))
