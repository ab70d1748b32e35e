from __future__ import annotations

import io
import sys
import tomllib
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from generator.curate.intake import extraction, page_lines
from generator.curate.intake.extraction import Extracted
from generator.curate.intake.fetching import FetchedPage
from generator.curate.intake.publication import Published, Where
from generator.curate.user_error import UserError

PAGES = Path(__file__).parent / "pages"
CASES = tomllib.loads((PAGES / "expected.toml").read_text(encoding="utf-8"))
LINES = ("Kapal Melati tiba", "Kapal Melati tiba di Pelabuhan Utara pada 20 Mei 2025 dengan")


def pdf(lines: tuple[str, ...]) -> bytes:
    """A one-page PDF that shows these lines."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    shown = "".join(f"({line}) Tj 0 -20 Td " for line in lines)
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 12 Tf 50 780 Td {shown}ET".encode())
    page[NameObject("/Contents")] = writer._add_object(content)
    writer.add_metadata({"/Title": "Laporan pelabuhan", "/CreationDate": "D:20250521080000Z"})
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def extract(data: bytes, name: str) -> Extracted:
    return extraction.extract(FetchedPage(data), name)


@pytest.mark.parametrize("name", CASES)
def test_a_page_is_stored_as_its_reader_sees_it(name: str) -> None:
    case = CASES[name]
    data = (PAGES / f"{name}.html").read_bytes()
    if "rejected" in case:
        with pytest.raises(UserError) as error:
            extract(data, name)
        assert case["rejected"] in error.value.message
        return
    found = extract(data, name)
    assert found.text == case["text"]
    date = found.published
    stated = (date.edtf, date.where.value) if date else (None, None)
    assert stated == (case.get("published"), case.get("place"))
    assert found.language == case.get("language")
    suggested = page_lines.lines(
        found.text, found.title or "", found.language or "en", found.furniture
    )
    assert list(suggested) == case.get("boilerplate", [])
    notes = case.get("notes", [])
    assert len(found.notes) == len(notes)
    for note, words in zip(found.notes, notes, strict=True):
        assert words in note


def test_every_page_has_its_case() -> None:
    assert {file.stem for file in PAGES.glob("*.html")} == {*CASES, "melati"}


def test_a_page_gives_its_article_and_what_it_says_of_itself() -> None:
    found = extract((PAGES / "melati.html").read_bytes(), "melati.html")
    assert found.text.splitlines()[0] == "Kapal Melati tiba"
    assert "sekitar 900 kontainer" in found.text
    assert "Beranda" not in found.text
    assert "Leave a Reply" not in found.text
    assert found.text.count("Kapal Melati tiba\n") == 1
    assert (found.kind, found.title, found.publisher) == ("html", LINES[0], "Koran Utara")
    metas = Published("2025-05-20", Where.METADATA, "article:published_time", is_local=True)
    assert (found.published, found.language) == (metas, "id")
    assert found.url == "https://koran.example/melati"


def test_a_pdf_gives_its_text_and_metadata() -> None:
    found = extract(pdf(LINES * 3), "a.pdf")
    assert found.text.splitlines()[0] == LINES[0]
    assert (found.kind, found.title) == ("pdf", "Laporan pelabuhan")
    assert found.published is None  # the day a PDF was made is not that of publication


def test_text_is_taken_as_it_is() -> None:
    found = extract("Satu  kapal\r\n\r\ntiba é\n".encode(), "a.txt")
    assert found == Extracted("Satu  kapal\r\n\r\ntiba é\n", "text")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Satu \xff kapal", "byte 6 of x is not UTF-8"),
        (b"  \n", "x contains no text"),
        (b"a\0b", "x contains no text"),
        (b"%PDF-1.7 nothing", "x cannot be read as a PDF"),
        (b"<html><body></body></html>", "no article was found in x"),
    ],
)
def test_what_holds_no_article_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UserError) as refused:
        extract(data, "x")
    assert refused.value.message.startswith(said)


@pytest.mark.parametrize("text", ["", "</p>", "<!-- -->", "\ufffe", "\x0e</b>"])
def test_a_page_without_anything_in_it_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="no article was found in x"):
        extraction.extract(FetchedPage(text.encode(), html=True), "x")


def test_a_scan_is_refused() -> None:
    with pytest.raises(UserError, match="the PDF x contains hardly any text"):
        extract(pdf(("1",)), "x")


@pytest.mark.parametrize(
    ("missing", "data"), [("trafilatura", b"<html><p>x"), ("pypdf", b"%PDF-1.7")]
)
def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, missing: str, data: bytes
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(UserError) as refused:
        extract(data, "x")
    assert missing in refused.value.message
    assert "briefing-site[add]" in refused.value.hint


def test_the_language_of_a_text_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert extraction.guessed_language("Kapal Melati tiba di pelabuhan.", ["id", "en"]) == "id"
    assert extraction.guessed_language("The ship arrived at the harbour.", ["id", "en"]) == "en"
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert extraction.guessed_language("The ship", ["id"]) is None
