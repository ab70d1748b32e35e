"""Lines of a copied text that are the page's."""

from __future__ import annotations

import pytest

from generator.curate.intake import page_lines, publication

TEXT = """Skip to content

2 new alerts | Sign in

The Evening News

Ships wait for days off North Harbour

Published 21 May 2024, 16:42 | Updated 22 May 2024 | 37 comments

Three ships waited off the harbour. More on this story is to come.

Most read
1 Fox gets stuck in vending machine
2 Ten places for a walk

The port said that it would open on Monday.

References

1. Holm, K. (2022). Ships. pp. 33-58.
[2] The Islander, 10 February 2022.
"""


def found(text: str, language: str = "en") -> list[str]:
    return list(page_lines.lines(text, "", language, frozenset()))


def test_what_surrounds_a_copied_article_is_found() -> None:
    assert found(TEXT) == [
        "Skip to content",
        "2 new alerts | Sign in",
        "Published 21 May 2024, 16:42 | Updated 22 May 2024 | 37 comments",
        "Most read",
        "1 Fox gets stuck in vending machine",
        "2 Ten places for a walk",
        "References",
        "1. Holm, K. (2022). Ships. pp. 33-58.",
        "[2] The Islander, 10 February 2022.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "More from the port than from the sea, he said.",
        "References to the treaty were removed.",
        "Most read the letter twice.",
        "Published reports put the number at 12.",
        "The 12 comments were read in court.",
        "Page 12 of the report names him.",
        f"{'The ferry was late again. ' * 10}See his book, ISBN 0-306-40615-2.",
    ],
)
def test_sentences_are_the_article(line: str) -> None:
    assert found(f"A title of five words\n\n{line}\n\nAnd a second sentence follows it.\n") == []


def test_a_heading_in_the_first_half_is_no_list_at_the_end() -> None:
    assert found("Title\n\nNotes\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n") == []


def test_prose_after_a_list_of_references_is_the_article() -> None:
    prose = "The port said that it would open again on Monday morning."
    text = f"A.\n\nB.\n\nC.\n\nSee also\n\nFerries\n\n{prose}\n"
    assert found(text) == ["See also", "Ferries"]


def test_the_title_is_the_first_line_that_is_no_furniture() -> None:
    assert page_lines.title(TEXT, None) == "Ships wait for days off North Harbour"
    assert page_lines.title("Ships wait\n\nMost read\n", "en") == "Ships wait"
    assert page_lines.title("Skip to content\n", "en") == "Skip to content"


def test_the_part_of_a_line_that_names_the_day_of_publication_is_read() -> None:
    lines = [line for line in TEXT.splitlines() if line]
    assert (publication.of_lines(lines, "en") or lines) == publication.Published(
        "2024-05-21",
        publication.Where.TEXT,
        "Published 21 May 2024, 16:42 | Updated 22 May 2024 | 37 comments",
    )
    assert publication.of_lines(["T", "Updated 22 May 2024 | 3 comments"], "en") is None
