"""Looking up phrases among tokens."""

from generator.lexicon import PhraseBook
from generator.lexicon.tokens import split

BOOK = PhraseBook.of([("lebih dari", 1), ("tidak lebih dari", 2), ("dari", 3), ("satu-satunya", 4)])


def test_the_longest_phrase_is_found_from_either_end() -> None:
    tokens = split("Tidak lebih  dari 20")
    ending, starting = BOOK.ending(tokens, 2), BOOK.starting(tokens, 1)
    assert ending is not None
    assert (ending.first, ending.last, ending.meaning) == (0, 2, 2)
    assert starting is not None
    assert (starting.first, starting.last, starting.meaning) == (1, 2, 1)


def test_all_phrases_of_a_text_stand_apart() -> None:
    found = BOOK.all(split("dari satu-satunya, lebih dari itu, tidak dari"))
    assert [(each.first, each.last, each.meaning) for each in found] == [
        (0, 0, 3),
        (1, 3, 4),
        (5, 6, 1),
        (10, 10, 3),
    ]


def test_outside_the_text_nothing_is_found() -> None:
    tokens = split("dari")
    assert BOOK.starting(tokens, 1) is None
    assert BOOK.ending(tokens, -1) is None
    assert BOOK.ending(split(""), 0) is None
