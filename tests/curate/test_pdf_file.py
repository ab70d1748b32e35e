"""Printed lines as paragraphs, without what the edges of pages repeat."""

from __future__ import annotations

from generator.curate.intake.pdf_file import Line, paragraphs, without_heads

FULL = "and the water of the seven wells was tested for the third time in a month"


def column(*texts: str, page: int = 0, top: float = 700) -> list[Line]:
    return [Line(text, page, 60, top - 13 * at, 10) for at, text in enumerate(texts)]


def test_a_number_that_ends_a_sentence_begins_no_item() -> None:
    lines = column(FULL, f"{FULL}, above the limit of", "50. The authorities closed a well.")
    assert paragraphs(lines) == [
        f"{FULL} {FULL}, above the limit of 50. The authorities closed a well."
    ]


def test_items_are_paragraphs_of_their_own() -> None:
    lines = column(f"{FULL}:", f"1. {FULL}", f"2. {FULL}", "3. The wells.")
    assert [each[:2] for each in paragraphs(lines)] == ["an", "1.", "2.", "3."]


def test_a_head_that_repeats_the_title_on_the_second_page_is_left_out() -> None:
    title = "Water in the camps"
    first = column(title, "One well.", "Two wells.", "Three.", f"It is in {title}.")
    second = column(f"Ellery Institute | {title}", f"So says {title}.", "Four.", "Five.", page=1)
    second += column("Six.", f"{title} is a report.", "Seven.", "Eight.", page=1, top=600)
    kept, dropped = without_heads([first, second])
    assert dropped == [f"Ellery Institute | {title}"]
    assert kept == [*first, *second[1:]]
