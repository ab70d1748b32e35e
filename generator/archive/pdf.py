"""The briefing as a PDF, tagged (PDF/UA-1), with its fonts, the same each time."""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager, redirect_stdout
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
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

    `printed` is the time that its fonts bear.
    """
    from weasyprint import HTML  # noqa: PLC0415 -- see is_possible

    # It tells of every style that paper has no use for.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    with _time(printed):
        document = HTML(string=html).render(pdf_variant="pdf/ua-1", pdf_tags=True)
        document.write_pdf(str(file), pdf_variant="pdf/ua-1", pdf_tags=True)
    return len(document.pages)


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
