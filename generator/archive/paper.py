"""The briefing as a PDF, tagged (PDF/UA-1), with its fonts, the same each time."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HOW = (
    "--pdf needs WeasyPrint and Pango: pip install 'briefing-site[pdf]' and, on Debian, "
    "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


class MissingLibraryError(Exception):
    """WeasyPrint or a library of the system is not there; the text says what to install."""


def write(html: str, file: Path) -> int:
    """Write the PDF of a page that has everything inside it; give the number of pages.

    Raises MissingLibraryError.
    """
    try:
        from weasyprint import HTML  # noqa: PLC0415 -- an extra, which only this needs
    except (ImportError, OSError) as error:
        raise MissingLibraryError(HOW) from error
    # It tells of every style that paper has no use for.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    document = HTML(string=html).render(pdf_variant="pdf/ua-1", pdf_tags=True)
    document.write_pdf(str(file), pdf_variant="pdf/ua-1", pdf_tags=True)
    return len(document.pages)
