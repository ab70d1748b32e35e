"""The briefing as a PDF, tagged (PDF/UA-1), with its fonts, the same each time."""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager, redirect_stdout
from typing import TYPE_CHECKING

from generator.archive import pdf_directions, pdf_tags
from generator.missing_letters import no_font_has

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

_EPOCH = "SOURCE_DATE_EPOCH"
HOW = (
    "--pdf needs WeasyPrint and Pango: pip install 'briefing-site[pdf]' and, on Debian, "
    "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


def is_possible() -> bool:
    """True where WeasyPrint and the libraries of the system that it loads are there."""
    try:
        with redirect_stdout(None):  # where Pango is missing it prints a page of its own
            import weasyprint  # noqa: F401, PLC0415 -- an extra, which only this needs
    except (ImportError, OSError):
        return False
    return True


def write(html: str, file: Path, printed: datetime) -> int:
    """Write the PDF of a page that has everything inside it; give the number of pages.

    `printed` is the time that its fonts bear. Where no font has a letter, nothing is written.
    """
    from weasyprint import HTML  # noqa: PLC0415 -- see is_possible

    def finish(_document: object, made: object) -> None:
        pdf_tags.complete(made)

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    with _time(printed), _glyphs() as missing, pdf_directions.respected():
        document = HTML(string=html).render(pdf_variant="pdf/ua-1", pdf_tags=True)
        document.write_pdf(str(file), finisher=finish, pdf_variant="pdf/ua-1", pdf_tags=True)
    if missing:
        file.unlink()
        raise MissingGlyphsError(missing)
    return len(document.pages)


class MissingGlyphsError(Exception):
    """Letters of the text that no font of this machine has."""

    def __init__(self, letters: Iterable[str]) -> None:
        """Name the first of them, with their code points."""
        super().__init__(no_font_has(letters))


class _Missing(logging.Handler):
    """Collects the letters that WeasyPrint reports as drawn by no font."""

    def __init__(self) -> None:
        """Start with none."""
        super().__init__()
        self.letters: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Take the letter of a report."""
        if str(record.msg).startswith(".notdef") and isinstance(record.args, tuple):
            self.letters.add(str(record.args[0]))


@contextmanager
def _glyphs() -> Iterator[set[str]]:
    """The letters that no font has, once the text is drawn; nothing else is reported."""
    logger, handler = logging.getLogger("weasyprint"), _Missing()
    handlers, level, passed_on = logger.handlers[:], logger.level, logger.propagate
    logger.handlers, logger.propagate = [handler], False
    logger.setLevel(logging.WARNING)
    try:
        yield handler.letters
    finally:
        logger.handlers, logger.propagate = handlers, passed_on
        logger.setLevel(level)


@contextmanager
def _time(printed: datetime) -> Iterator[None]:
    """The time that fontTools writes into the fonts it cuts, which it takes from nowhere else."""
    before = os.environ.get(_EPOCH)
    os.environ[_EPOCH] = str(int(printed.timestamp()))
    try:
        yield
    finally:
        del os.environ[_EPOCH]
        if before is not None:
            os.environ[_EPOCH] = before
