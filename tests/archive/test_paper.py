"""The briefing as one PDF."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from generator.archive import paper
from generator.cli import main
from tests import projects
from tests.archive.making import make

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return projects.small(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def file(project: Path) -> Path:
    return make(project, project / "archive" / "briefing.pdf", "--pdf", "--language", "en")


@pytest.fixture(scope="module")
def pdf(file: Path) -> PdfReader:
    return PdfReader(file)


def test_it_is_tagged_titled_and_says_its_language(pdf: PdfReader) -> None:
    root = pdf.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Blue Bay traffic"
    assert pdf.metadata["/CreationDate"].startswith("D:20240430000000")
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_every_font_is_in_it(pdf: PdfReader) -> None:
    names = set()
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            (inner,) = font.get_object()["/DescendantFonts"]
            about = inner.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(about), about
            names.add(str(about["/FontName"]))
    assert any("Newsreader" in name for name in names)
    assert any("Public-Sans" in name for name in names)


def test_the_contents_name_the_pages(pdf: PdfReader) -> None:
    count = len(pdf.pages)
    texts = [page.extract_text() for page in pdf.pages]
    assert all(f"{at} / {count}" in text for at, text in enumerate(texts, start=1))
    marks = {}
    for each in pdf.outline:
        if not isinstance(each, list):
            marks[each.title] = pdf.get_destination_page_number(each) + 1
    assert {"Contents", "Facts", "Sources", "Glossary", "Method"} <= set(marks)
    contents = texts[marks["Contents"] - 1]
    for title in ("Facts", "Sources", "Glossary", "Method"):
        lines = [line for line in contents.splitlines() if line.startswith(title)]
        assert lines
        assert lines[0].rstrip().endswith(str(marks[title])), (lines[0], marks[title])


def test_it_tells_what_the_site_tells(pdf: PdfReader) -> None:
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "Blue Bay handled more than 1,200 ships in 2023." in text
    assert "sekitar 12 ribu ton beras" in text
    assert "Antrean kapal mencapai 112 ribu ton" in text


def test_it_is_the_same_each_time(project: Path, file: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    command = [sys.executable, "-m", "generator", "--project", str(project), "archive"]
    command += ["--pdf", "--language", "en", "-o", str(again)]
    subprocess.run(command, cwd=projects.ROOT, check=True, capture_output=True)
    assert again.read_bytes() == file.read_bytes()


@pytest.mark.parametrize("error", [ImportError("no weasyprint"), OSError("no library pango")])
def test_what_is_missing_is_told_in_one_line(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    class Gone:
        def __getattr__(self, _: str) -> object:
            raise error

    monkeypatch.setitem(sys.modules, "weasyprint", Gone())
    arguments = ["--project", str(project), "archive", "--pdf", "-o", str(tmp_path / "x.pdf")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert result.stderr == f"Error: {paper.HOW}\n"
    assert list(tmp_path.iterdir()) == []
