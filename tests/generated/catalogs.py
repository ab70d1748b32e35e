"""The gettext catalogs, updated from the messages of code, page templates and theme.

`babel.cfg` lists where messages are found. A catalog keeps its translations and the comments on
them; messages that are no longer used are removed, and new ones are added without a translation,
or with that of a similar message, marked fuzzy. Entries are sorted and have no line numbers, so
that a catalog changes only where the messages do.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from generator.interface import CATALOGS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
KEYWORDS: dict[str, Any] = {
    "_": (1,),
    "word": (1,),
    "gettext": {1: (1,), 2: (2,)},
    "ngettext": {None: (1, 2), 4: (2, 3)},
}
"""Which arguments are messages; by the number of arguments where that decides."""
_HEADER = """\
# The interface in {language}.
msgid ""
msgstr ""
"Project-Id-Version: briefing\\n"
"Language: {tag}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


@lru_cache(maxsize=1)
def template() -> Catalog:
    """Every message, without a translation."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]  # Babel's has no types
    found = Catalog()
    for _, _, message, _, context in extract_from_dir(ROOT, methods, options, KEYWORDS):
        found.add(message, context=context)
    return found


def of_theme() -> list[str]:
    """The messages of the theme, sorted."""
    found = extract_from_dir(ROOT / "theme", [("**.html", "jinja2")], keywords=KEYWORDS)
    return sorted({message for _, _, message, _, _ in found if isinstance(message, str)})


def files() -> Iterator[Path]:
    """The catalogs: one for each folder in `generator/locale/`."""
    for folder in sorted(CATALOGS.iterdir()):
        yield folder / "LC_MESSAGES" / "briefing.po"


def updated(file: Path, messages: Catalog) -> str:
    """The text of a catalog with just the messages given; a file without text is a new one."""
    text = file.read_text(encoding="utf-8")
    catalog = read_po(BytesIO(text.encode()), locale=file.parents[1].name)
    catalog.update(messages)
    written = BytesIO()
    write_po(written, catalog, width=0, omit_header=True, sort_output=True, ignore_obsolete=True)
    return f"{_header(text, catalog)}\n{written.getvalue().decode().strip()}\n"


def _header(text: str, catalog: Catalog) -> str:
    """What precedes the messages: as it is in the file, or made for a new one."""
    if text.strip():
        return text.partition("\n\n")[0] + "\n"
    assert catalog.locale is not None
    return _HEADER.format(
        language=catalog.locale.english_name, tag=catalog.locale, plurals=catalog.plural_forms
    )
