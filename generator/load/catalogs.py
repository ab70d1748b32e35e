"""Reads the words of the interface that a project brings, `seeds/languages/<tag>/interface.po`."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages.pofile import PoFileError, read_po

from generator import interface
from generator.load import files
from generator.load.languages import FOLDER, MAX_BYTES, at_line, tag_of
from generator.problems import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

CODE = "bad-catalog"
FILE = "interface.po"
_PLACEHOLDER = re.compile(r"%\(\w+\)s")


def use_catalogs(root: Path) -> tuple[Finding, ...]:
    """Write the interface by a project's catalogs from now on; what is wrong in them."""
    catalogs: dict[str, bytes] = {}
    findings: list[Finding] = []
    for path in sorted((root / FOLDER).glob(f"*/{FILE}")):
        place = path.relative_to(root).as_posix()
        got = _read(root, place, path.parent.name)
        if isinstance(got, bytes):
            catalogs[path.parent.name] = got
        else:
            findings += got
    interface.use(catalogs)
    return tuple(findings)


def _read(root: Path, path: str, tag: str) -> bytes | list[Finding]:
    """A catalog, or what is wrong with it."""
    wrong = tag_of(path, tag, CODE)
    got = wrong or files.read_text(root, path, MAX_BYTES)
    if isinstance(got, Finding):
        return [got]
    try:
        name, stream = tag.replace("-", "_"), BytesIO(got[0].encode())
        catalog = read_po(stream, locale=name, abort_invalid=True)
    except PoFileError as error:
        place = Place(path, offset=at_line(got[0], error.lineno + 1))
        what = str(error).partition(" on ")[0]
        return [Finding(place, CODE, f"'{path}' is no catalog: {what}", "See the gettext manual.")]
    except ValueError as error:
        hint = "Write its head as the catalogs that ship have it."
        return [Finding(Place(path, offset=0), CODE, f"'{path}' is no catalog: {error}", hint)]
    return list(_mistakes(path, got[0], catalog)) or got[0].encode()


def _mistakes(path: str, text: str, catalog: Catalog) -> Iterator[Finding]:
    for message in catalog:
        if not message.id or message.fuzzy:
            continue
        for what, hint in _wrong(message, catalog.num_plurals):
            yield Finding(Place(path, offset=at_line(text, message.lineno or 1)), CODE, what, hint)


def _wrong(message: Message, plurals: int) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with one message, and what to do."""
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    string = message.string or ""
    strings = (string,) if isinstance(string, str) else tuple(string)
    if ids[0] not in _known():
        yield f"no message of the interface is “{ids[0]}”", "Remove it, or write it as it ships."
        return
    if len(ids) > 1 and len(strings) != plurals:
        forms = f"{len(strings)} forms, and the language has {plurals}"
        yield f"“{ids[0]}” has {forms}", "Write msgstr[0] and so on, one for each."
    wanted = {each for text in ids for each in _PLACEHOLDER.findall(text)}
    for text in filter(None, strings):
        others = set(_PLACEHOLDER.findall(text)) - wanted
        missing = set() if len(ids) > 1 else wanted - set(_PLACEHOLDER.findall(text))
        if others or missing:
            hint = f"Keep {', '.join(sorted(wanted)) or 'none'}."
            yield f"“{text}” has other placeholders than “{ids[0]}”", hint


@cache
def _known() -> frozenset[str]:
    """The messages of the interface, as a catalog that ships has all of them."""
    file = interface.CATALOGS / "id" / "LC_MESSAGES" / "briefing.po"
    with file.open("rb") as stream:
        catalog = read_po(stream, locale="id")
    return frozenset(each.id if isinstance(each.id, str) else each.id[0] for each in catalog)
