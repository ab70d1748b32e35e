"""Loading a language's words: what ships, and what a language without words gets."""

import pytest

from generator.lexicon import HedgeKind, files, languages, load
from generator.terms.vocabulary import Bound, Magnitude

THOUSAND = 1000


def test_the_languages_that_ship() -> None:
    assert languages() == ("ar", "de", "en", "es", "fr", "id", "ko", "ru", "zh")


@pytest.mark.parametrize("language", languages())
def test_scales_of_a_language_are_known_in_all(language: str) -> None:
    """ "20 juta" in an English text is not read as 20."""
    written = files.words(language)["numbers"]["scales"]
    scales = {word for word, value in written.items() if value >= THOUSAND}
    assert scales <= load("sw").doubts.foreign_scales


def test_indonesian_separators() -> None:
    separators = load("id").separators
    assert (separators.decimal, separators.group, separators.sizes) == (",", ".", (3, 3))


@pytest.mark.parametrize(
    ("language", "decimal", "group"),
    [
        ("nl", ",", "."),
        ("it", ",", "."),
        ("pl", ",", "\u00a0"),
        ("it-CH", ".", "’"),
        ("xx", ".", ","),
        ("", ".", ","),
    ],
)
def test_a_language_without_words_has_the_separators_of_cldr(
    language: str, decimal: str, group: str
) -> None:
    lexicon = load(language)
    assert (lexicon.separators.decimal, lexicon.separators.group) == (decimal, group)
    assert not lexicon.numbers.units
    assert not lexicon.bounds.before.meanings.keys() - load("yy").bounds.before.meanings.keys()


@pytest.mark.parametrize("language", ["../../etc/passwd", "signs", "id/../en", "x" * 10_000])
def test_a_tag_never_reaches_the_disk(language: str) -> None:
    assert not load(language).numbers.units


def test_a_region_uses_the_words_of_its_language() -> None:
    assert load("en-GB").numbers == load("en").numbers
    assert load("en-GB").language == "en-GB"


def test_months_and_weekdays_come_from_cldr() -> None:
    dates = load("id").dates
    assert [name for name, month in dates.months.items() if month == 5] == ["mei"]
    assert dates.weekdays["senin"] == 0
    assert load("nl").dates.months["maart"] == 3


@pytest.mark.parametrize("language", languages())
def test_every_bound_magnitude_and_hedge_has_words(language: str) -> None:
    lexicon = load(language)
    assert set(lexicon.bounds.before.meanings.values()) == set(Bound) - {Bound.EXACTLY}
    assert set(lexicon.numbers.vague.meanings.values()) == set(Magnitude)
    assert all(lexicon.hedges[kind].meanings for kind in HedgeKind)


@pytest.mark.parametrize("language", languages())
def test_every_bounding_phrase_is_a_hedge_as_well(language: str) -> None:
    """The linter asks for the bound of every phrase that the reader takes for one."""
    lexicon = load(language)
    words = {phrase for phrase in lexicon.bounds.before.meanings if phrase[0].isalpha()}
    assert words <= lexicon.hedges[HedgeKind.BOUND].meanings.keys()
