"""What the pages of an archive say is listed, and every change of it is found."""

from __future__ import annotations

import json
import re

import pytest

from generator.archive import quoted_words
from generator.archive.page_words import PageWords, listed, listed_faults

PAGE = """<!doctype html><title>Rice · Blue Bay</title><main>
<p class="fact">The <a href="x.html">Melati</a> carried
<b>12</b> tonnes.&#8288;<a title="Note 1">1</a></p>
<p>Confidence <span>low</span></p><!-- no --><script type="application/ld+json">{"a": 1}</script>
<blockquote>“Makin ramai.”</blockquote></main>
"""
TEXTS = ("The Melati carried 12 tonnes.", "Melati")
ARTICLE = "Pelabuhan\nMakin ramai.\n"


def words() -> PageWords:
    return PageWords(TEXTS, [ARTICLE], quoted_words.fold)


def faults(page: str, text: str | None = None) -> list[tuple[str, str, str]]:
    text = text or listed(words(), {"a.html": PAGE})
    return list(listed_faults(words(), {"a.html": page}, text))


def _unnumbered(text: str) -> str:
    return re.sub("(?<=\u25c7)[0-9a-f]{5}", "", text)


def test_texts_of_the_archive_are_named_and_the_rest_is_listed() -> None:
    """In order; a text of the YAML in several pieces is one, a line of an article another."""
    assert [_unnumbered(each) for each in words().of_page(PAGE)[0]] == [
        "Rice · Blue Bay",
        *("Note 1", "\u25c7 1", "Confidence low", "\u25c7"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (">low<", ">high<", "has “Confidence high” where PAGES.json has “Confidence low”"),
        ("<p>Confidence <span>low</span></p>", "", "has “\u25c7” where PAGES.json has"),
        ("</main>", "<p>All is certain.</p></main>", "has “All is certain.” where PAGES.json has"),
        (
            "</main>",
            "<p><i>The</i> <i>Melati</i> <i>12</i></p></main>",
            "has “The \u25c7 12” where PAGES.json has “nothing”",
        ),
        ("Note 1", "Note 2", "has “Note 2” where PAGES.json has “Note 1”"),
        ("<p>Conf", "<p hidden>Conf", "has other tags than PAGES.json says"),
        ("x.html", "y.html", "has other tags than PAGES.json says"),
        ('"a": 1', '"a": 2', "has other tags than PAGES.json says"),
        ("<!-- no -->", "", "has other tags than PAGES.json says"),
    ],
)
def test_a_change_of_a_page_is_found(old: str, new: str, why: str) -> None:
    assert PAGE.count(old) == 1
    (found,) = faults(PAGE.replace(old, new))
    assert found[:2] == ("a.html", "site")
    assert _unnumbered(found[2]).startswith(why), found[2]


def test_the_list_has_nothing_that_no_page_has() -> None:
    assert faults(PAGE) == []
    text = listed(words(), {"a.html": PAGE, "b.html": "More"})
    why = "lists other pages or texts than there are"
    assert faults(PAGE, text) == [("PAGES.json", "site", why)]
    assert json.loads(text)["pages"]["b.html"][1:] == [5]
