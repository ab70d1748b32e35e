"""The briefing as one PDF."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from pypdf.generic import ContentStream

from generator.archive import pdf as pdf_writer
from generator.cli import main
from tests import projects
from tests.archive.making import make
from tests.dossiers import Change
from tests.render.test_brief import DIFFERENCE
from tests.render.test_home import AGAIN, BAGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.build
PARTS = {"Facts", "Sources", "Glossary", "Method", "Fakta", "Sumber", "Glosarium", "Metode"}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = projects.small(tmp_path_factory.mktemp("small"))
    return make(root, root / "archive" / "briefing.pdf", "--pdf", "--annex")


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    root = projects.small(
        tmp_path_factory.mktemp("brief"),
        Change("briefing.yml", "based_on: [f-ships]", "based_on: [f-ships, f-ships-again]"),
        Change("briefing.yml", "measures:\n", DIFFERENCE),
        Change("facts.yml", BAGS, AGAIN + BAGS),
    )
    file = make(root, root / "archive" / "briefing.pdf", "--pdf", "--language", "en")
    return PdfReader(file)


@pytest.fixture(scope="module")
def pdf(file: Path) -> PdfReader:
    return PdfReader(file)


@pytest.fixture(scope="module")
def texts(pdf: PdfReader) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in pdf.pages]


def test_it_is_tagged_titled_and_says_its_language(pdf: PdfReader) -> None:
    root: Any = pdf.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "id"
    about: Any = pdf.metadata
    assert about.title == "Lalu lintas Teluk Biru"
    assert about["/CreationDate"].startswith("D:20240430000000")
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_every_font_is_in_it_and_is_the_sites_own(pdf: PdfReader) -> None:
    names = set()
    for page in pdf.pages:
        used: Any = page["/Resources"]
        for font in used.get("/Font", {}).values():
            (inner,) = font.get_object()["/DescendantFonts"]
            about = inner.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(about), about
            names.add(str(about["/FontName"]).partition("+")[2])
    families = {name for name in names if name.startswith(("Newsreader", "Public-Sans"))}
    assert len(families) > 2
    assert names == families


def test_the_contents_of_each_language_name_the_pages(pdf: PdfReader, texts: list[str]) -> None:
    count = len(texts)
    assert all(f"{at} / {count}" in text for at, text in enumerate(texts, start=1))
    marks = {
        each.title: (pdf.get_destination_page_number(each) or 0) + 1
        for each in pdf.outline
        if not isinstance(each, list)  # a list holds what stands under the mark before it
    }
    assert set(marks) >= PARTS | {"Contents", "Isi"}
    lines = [
        line.rstrip()
        for title in ("Contents", "Isi")
        for line in texts[marks[title] - 1].splitlines()
    ]
    for title in PARTS:
        (line,) = [each for each in lines if each.startswith((f"{title}.", f"{title} "))]
        assert line.rpartition(".")[2].strip() == str(marks[title])


def test_every_link_leads_somewhere(pdf: PdfReader) -> None:
    links = list(_links(pdf))
    inside = [str(link["/Dest"]) for link in links if "/Dest" in link]
    assert len(inside) > 50
    assert set(inside) <= set(pdf.named_destinations)
    outside = {str(link["/A"]["/URI"]) for link in links if "/A" in link}
    assert all(link.startswith("https://") for link in outside), outside


def _links(pdf: PdfReader) -> Iterator[dict[str, Any]]:
    for page in pdf.pages:
        for each in page.get("/Annots", ()):
            link = each.get_object()
            if link["/Subtype"] == "/Link":
                yield link


def test_it_tells_what_the_site_tells_with_the_words_of_the_sources(texts: list[str]) -> None:
    text = " ".join(" ".join(texts).split())
    assert "Blue Bay handled more than 1,200 ships in 2023." in text
    assert "sekitar 12 ribu ton beras" in text
    assert "Antrean kapal mencapai 112 ribu ton" in text
    assert "Harbour Daily, around March 2024 · According to Sari Wulan" in text
    assert "Harian Pelabuhan, sekitar Maret 2024 · Menurut Sari Wulan" in text


def test_each_page_bears_its_own_languages_title(texts: list[str]) -> None:
    ends = [text.splitlines()[-2] for text in texts[1:]]
    assert "Lalu lintas Teluk Biru Fakta" in ends
    assert "Blue Bay traffic Facts" in ends


def test_the_brief_is_a_few_tagged_pages_in_one_language(brief: PdfReader) -> None:
    texts = [page.extract_text() for page in brief.pages]
    text = " ".join(" ".join(texts).split())
    root: Any = brief.root_object
    assert 2 < len(texts) < 12
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    marks = [each.title for each in brief.outline if not isinstance(each, list)]
    assert marks == [
        "Summary",
        "Where the sources differ",
        "Timeline",
        "Sources",
        "How to read this",
        "Notes",
    ]
    assert "Blue Bay handled more than 1,200 ships in 2023." in text
    assert "sekitar 12 ribu ton beras" in text  # the words of a source
    assert "Lalu lintas Teluk Biru" not in text


@pytest.mark.audit
@pytest.mark.parametrize("language", ["id", "en"])
def test_each_chart_is_in_it_once(hosted: Path, tmp_path: Path, language: str) -> None:
    page = hosted / ("" if language == "id" else language) / "brief/index.html"
    labels = re.findall(r'class="row"[^>]*>([A-Z] [^<]+)</text>', page.read_text(encoding="utf-8"))
    made = make(projects.real(tmp_path), tmp_path / "b.pdf", "--pdf", "--language", language)
    text = " ".join(" ".join(each.extract_text() for each in PdfReader(made).pages).split())
    assert len(labels) >= 4
    assert {each: text.count(each) for each in labels} == dict(Counter(labels))


@pytest.mark.parametrize(
    ("name", "kinds"), [("brief", {"/L", "/Figure"}), ("pdf", {"/L", "/Table", "/TH"})]
)
def test_its_tags_are_those_of_pdf_ua(
    request: pytest.FixtureRequest, name: str, kinds: set[str]
) -> None:
    """What ISO 14289-1 asks of tags, as far as a program can see it without a validator."""
    reader: PdfReader = request.getfixturevalue(name)
    root: Any = reader.root_object
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    elements = list(_elements(root["/StructTreeRoot"]["/K"][0]))
    assert kinds <= {each["/S"] for each, _ in elements}
    for each, inside in elements:
        if each["/S"] == "/L":
            assert set(inside) <= {"/LI", "/L", "/Caption"}
        elif each["/S"] == "/LI":
            assert "/LBody" in inside
            assert each["/P"]["/S"] == "/L"
        elif each["/S"] == "/TH":
            assert each["/A"]["/Scope"] in {"/Row", "/Column"}
        elif each["/S"] == "/Figure":
            assert each["/Alt"]
    levels = [int(each["/S"][2]) for each, _ in elements if re.fullmatch(r"/H\d", each["/S"])]
    assert all(low + 1 >= high for low, high in pairwise(levels))
    assert {str(each["/Tabs"]) for each in reader.pages if "/Annots" in each} == {"/S"}


def test_all_text_is_tagged_or_no_content(brief: PdfReader) -> None:
    root: Any = brief.root_object
    linked = {
        (page.idnum, number)
        for element, _ in _elements(root["/StructTreeRoot"]["/K"][0])
        for page, number in _marked(element)
    }
    for page in brief.pages:
        artifacts = 0
        number = page.indirect_reference.idnum if page.indirect_reference else None
        inside: list[object] = []
        for operands, operator in ContentStream(page.get_contents(), brief).operations:
            if operator in (b"BDC", b"BMC"):
                inside.append(_mark(operands))
            elif operator == b"EMC":
                inside.pop()
            elif operator in (b"Tj", b"TJ"):
                (mark,) = inside
                artifacts += mark == "/Artifact"
                assert mark == "/Artifact" or (number, mark) in linked
        assert artifacts, "the number of the page"


def _elements(element: Any) -> Iterator[tuple[Any, list[str]]]:
    """The elements of a tree of tags, each with the kinds of those in it."""
    element = element.get_object()
    kids = element.get("/K", ())
    children = [
        each.get_object()
        for each in (kids if isinstance(kids, list) else [kids])
        if not isinstance(each, int) and each.get_object().get("/Type") == "/StructElem"
    ]
    yield element, [each["/S"] for each in children]
    for each in children:
        yield from _elements(each)


def _marked(element: Any) -> Iterator[tuple[Any, int]]:
    """The pages and numbers of the text that an element marks."""
    kids = element.get("/K", ())
    for each in kids if isinstance(kids, list) else [kids]:
        if isinstance(each, int):
            yield element.raw_get("/Pg"), int(each)


def _mark(operands: Any) -> object:
    """The number of marked text, or the tag of what has none."""
    tag, *properties = operands
    return properties[0].get("/MCID", tag) if properties else tag


@pytest.mark.parametrize(
    "options", [("--annex",), ("--pdf", "--language", "id", "--language", "en")]
)
def test_options_that_do_not_go_together_are_an_error(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    root = projects.small(tmp_path / "small")
    result = CliRunner().invoke(main, ["--project", str(root), "archive", *options])
    assert result.exit_code == 2
    assert "--annex" in result.output


@pytest.mark.audit
def test_it_is_the_same_in_another_folder_time_zone_and_locale(file: Path, tmp_path: Path) -> None:
    root = projects.small(tmp_path / "an öther folder")
    again = tmp_path / "again.pdf"
    command = [sys.executable, "-m", "generator", "--project", str(root), "archive"]
    command += ["--pdf", "--annex"]
    elsewhere = {**os.environ, "TZ": "Asia/Jakarta", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    elsewhere.pop("SOURCE_DATE_EPOCH", None)
    subprocess.run(
        [*command, "-o", str(again)],
        cwd=projects.ROOT,
        env=elsewhere,
        check=True,
        capture_output=True,
    )
    assert again.read_bytes() == file.read_bytes()


@pytest.mark.parametrize("error", [ImportError("no weasyprint"), OSError("no library pango")])
def test_what_is_missing_is_told_in_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    root = projects.small(tmp_path / "small")

    class Gone:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise error

    for name in [each for each in sys.modules if each.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Gone(), *sys.meta_path])
    result = CliRunner().invoke(main, ["--project", str(root), "archive", "--pdf"])
    assert result.exit_code == 2
    assert result.output == f"Error: {pdf_writer.HOW}\n"
    assert "\n" not in pdf_writer.HOW
    assert not (root / "archive").exists()


def test_a_letter_that_no_font_has_is_named(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    with pytest.raises(pdf_writer.MissingGlyphsError, match=r"no font has .* \(U\+F1234\)"):
        pdf_writer.write("<p>a \U000f1234</p>", file, datetime(2024, 1, 1, tzinfo=UTC))
    assert not file.exists()


def test_a_page_from_the_right_has_its_grids_and_drawings_from_the_right(tmp_path: Path) -> None:
    file = tmp_path / "right.pdf"
    text = '<text x="90" y="5" direction="rtl">ww</text>'
    drawing = f'<svg viewBox="0 0 99 9" style="width: 9cm">{text}</svg>'
    grid = '<div style="display: grid; grid-template-columns: 30mm 90mm"><b>x</b><b>y</b></div>'
    pdf_writer.write(
        f'<html lang="ar" dir="rtl"><title>t</title>{grid}{drawing}',
        file,
        datetime(2024, 1, 1, tzinfo=UTC),
    )
    page = PdfReader(file).pages[0]
    places: list[tuple[str, float]] = []

    def visit(text: str, _outer: Any, matrix: list[float], *_others: Any) -> None:
        places.extend([(text.strip(), matrix[4])] if text.strip() else [])

    page.extract_text(visitor_text=visit)
    ends = dict(places)
    assert ends["x"] > ends["y"]
    resources: Any = page["/Resources"]
    (drawn,) = resources["/XObject"].values()
    assert drawn.get_object().get_data().count(b" Tm") == 1


def test_letters_of_each_script_are_drawn_in_their_own_font(tmp_path: Path) -> None:
    """The theme's fonts have them, so that paper takes none of the machine, and mixes none."""
    fonts = projects.ROOT / "theme" / "assets"
    style = (fonts / "css" / "fonts.css").read_text(encoding="utf-8")
    style = style.replace("../fonts/", (fonts / "fonts").as_uri() + "/")
    families = '"Newsreader", "Serif Extended", "Serif Cyrillic", "Serif Arabic"'
    words = "Łódź Рейс 20 تون ۲۰ "
    file = tmp_path / "scripts.pdf"
    pdf_writer.write(
        f'<html lang="en"><title>t</title><style>{style}</style>'
        f"<p style='font-family: {families}'>{words}",
        file,
        datetime(2024, 1, 1, tzinfo=UTC),
    )
    page = PdfReader(file).pages[0]
    resources: Any = page["/Resources"]
    names = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for font in resources["/Font"].values()
    }
    assert names == {"Newsreader", "Serif-Extended", "Serif-Cyrillic", "Serif-Arabic"}
    assert "Рейс 20" in page.extract_text()
    assert "Łódź" in page.extract_text()
