"""Titles of articles in a reader's language, and quotation marks within quotation marks."""

from __future__ import annotations

import re

import pytest

from tests.dossiers import Change
from tests.render.test_weights import pages

TITLE = '  title: "Pelabuhan Teluk Biru Makin Ramai"\n'
TRANSLATED = Change("sources.yml", TITLE, TITLE + '  title_translation: {en: "A Busier Port"}\n')
QUOTING = Change(
    "facts.yml",
    'translation: {en: "more than 1,200 ships"}}\n',
    'translation: {en: "“more than” 1,200 ships"}}\n'
    '      unproved_because: {id: "Uji.", en: "Test."}\n',
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return pages(tmp_path_factory.mktemp("titles"), TRANSLATED, QUOTING)


def test_where_titles_are_listed_each_is_in_the_readers_language(made: dict[str, str]) -> None:
    link = "[A Busier Port](../sources/harbour.md){ lang=en }"
    assert link in made["en/timeline/index.md"]
    assert "[Pelabuhan Teluk Biru Makin Ramai]" not in made["en/timeline/index.md"]
    own = "[Pelabuhan Teluk Biru Makin Ramai](../sources/harbour.md){ lang=id }"
    assert own in made["timeline/index.md"]
    assert (
        "[Blue Bay port sees record traffic](../sources/notice.md){ lang=en }"
        in (made["timeline/index.md"])
    )


def test_a_reader_chooses_sources_by_titles_in_the_own_language(made: dict[str, str]) -> None:
    assert '<option value="harbour">A Busier Port</option>' in made["en/facts/index.md"]
    own = '<option value="harbour">Pelabuhan Teluk Biru Makin Ramai</option>'
    assert own in made["facts/index.md"]


@pytest.mark.parametrize("page", ["sources/harbour.md", "sources/index.md"])
def test_among_the_sources_the_printed_title_is_first(made: dict[str, str], page: str) -> None:
    text = made[f"en/{page}"]
    printed, translated = "Pelabuhan Teluk Biru Makin Ramai", "A Busier Port"
    assert re.search(
        rf'{printed}.*\n+(?:</h2>\n+)?<p class="translation">{translated}</p>', text
    ), text
    assert translated not in made[page]


def test_quotation_marks_within_others_are_not_the_same(made: dict[str, str]) -> None:
    for page in ("en/facts/index.md", "en/sources/harbour.md", "en/brief/index.md"):
        assert '<span class="quoting">“more than” 1,200 ships</span>' in made[page], page
        assert "““" not in made[page]
    assert "“about 12 thousand tonnes of rice”" in made["en/facts/index.md"]
