"""What is committed is what `make generated` writes; a catalog keeps what was translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog

from tests.generated import catalogs, files

if TYPE_CHECKING:
    from pathlib import Path

MADE = dict(files.generated())
PO = """\
# French words of the interface.
# By A. Translator.
msgid ""
msgstr ""
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

#~ msgid "Forgotten"
#~ msgstr "Oublié"

# The name of a page.
msgid "Sources"
msgstr "Sources"

msgid "%(n)s fact"
msgid_plural "%(n)s facts"
msgstr[0] "%(n)s fait"
msgstr[1] "%(n)s faits"

msgid "No longer used"
msgstr "N’est plus utilisé"

msgid "The newest stand first."
msgstr "Les plus récents d’abord."
"""
UPDATED = """\
# French words of the interface.
# By A. Translator.
msgid ""
msgstr ""
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

#, python-format
msgid "%(n)s fact"
msgid_plural "%(n)s facts"
msgstr[0] "%(n)s fait"
msgstr[1] "%(n)s faits"

msgid "Glossary"
msgstr ""

# The name of a page.
msgid "Sources"
msgstr "Sources"

#, fuzzy
msgid "The newest are first."
msgstr "Les plus récents d’abord."
"""


@pytest.mark.parametrize("file", MADE, ids=lambda file: file.relative_to(files.ROOT).as_posix())
def test_what_is_committed_is_what_is_generated(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == MADE[file](), "run `make generated`"


def test_no_schema_is_left_from_before() -> None:
    folder = files.ROOT / "seeds/schema"
    assert {file for file in MADE if file.parent == folder} == set(folder.iterdir())


@pytest.fixture
def messages() -> Catalog:
    found = Catalog()
    for message in ("The newest are first.", "Sources", ("%(n)s fact", "%(n)s facts"), "Glossary"):
        found.add(message)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "fr/LC_MESSAGES/briefing.po"
    made.parent.mkdir(parents=True)
    made.write_text(PO, encoding="utf-8")
    return made


def test_a_catalog_keeps_its_translations_and_gains_and_loses_messages(
    file: Path, messages: Catalog
) -> None:
    assert catalogs.updated(file, messages) == UPDATED


def test_a_catalog_that_is_updated_again_stays_as_it_is(file: Path, messages: Catalog) -> None:
    file.write_text(UPDATED, encoding="utf-8")
    assert catalogs.updated(file, messages) == UPDATED


def test_a_file_without_text_becomes_a_catalog(file: Path, messages: Catalog) -> None:
    file.write_text("", encoding="utf-8")
    text = catalogs.updated(file, messages)
    assert '"Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"' in text
    assert text.count("\nmsgid ") == 1 + len(list(messages)) - 1
    file.write_text(text, encoding="utf-8")
    assert catalogs.updated(file, messages) == text
