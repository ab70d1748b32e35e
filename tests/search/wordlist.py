"""Words on which the two interpreters of the rules must agree, the same on every run."""

import itertools
import random
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from generator.search import analysis, ruleset

_FORMS = """
{} meng{} men{} mem{} meny{} me{} di{} ber{} ter{} se{} pe{}n meng{}kan men{}i mem{}kannya di{}kan
di{}i {}kan {}an {}i {}nya {}lah peng{}an pen{}an pem{}an per{}an ke{}an ke{}annya memper{}kan
diper{}i ketidak{}an
"""
_ENDINGS = """
s es ed ing er ers ly ness ment ation ational ities ive ful fully ize izing al ally 's ous ism ent
ence ied y able
"""
_NUMBER = re.compile("-?[0-9.]+")
_UPPER = ("15", "12", "2024", "15 juta", "tiga ratus ribu", "thirty thousand", "$4.6bn", "20k")
_SYLLABLES = (
    "an",
    "be",
    "col",
    "dri",
    "ep",
    "fing",
    "gy",
    "hop",
    "iz",
    "jat",
    "ly",
    "mis",
    "nor",
    "oy",
)


def indonesian() -> Iterator[str]:
    """Give every root of the list in many forms, whether or not the language has them."""
    for root, form in itertools.product(sorted(ruleset.load("id").roots), _FORMS.split()):
        yield form.format(root)


def english() -> Iterator[str]:
    """Give made-up English words that reach every rule."""
    for length in (1, 2, 3):
        for syllables in itertools.product(_SYLLABLES, repeat=length):
            for ending in ("", *_ENDINGS.split()):
                yield "".join(syllables) + ending
    yield from ruleset.load("en").exceptions


def articles(folder: Path) -> Iterator[str]:
    """Give each word of the articles as it is written, and each line."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield from text.split()
        yield from text.splitlines()


def figures() -> Iterator[str]:
    """Give numbers in digits and words, well and badly written."""
    yield from (
        "20.000",
        "20,000",
        "20 000",
        "20\u00a0000",
        "20 ribu",
        "1,5 miliar",
        "1.234,56",
        "0,125",
        "1.000.000",
    )
    yield from (
        "22.01.2024",
        "1.2.3.4",
        "007",
        "9" * 29,
        "9" * 30,
        "9" * 31,
        "1." * 20 + "1",
        "9 juta",
        "12ribu",
    )
    id_words = [
        *ruleset.data("id")["numbers"]["units"],
        "setengah",
        "rb",
        "ratusan",
        "koma",
        "belas",
        "puluh",
        "ratus",
        "ribu",
        "juta",
        "seribu",
        "7",
        "1,5",
    ]
    for link in ("-", "\u2013", " hingga ", " to ", " or ", "/"):
        for low, high in itertools.product(("1", "10", "19", "dua", "two", "$3.8", "Rp5"), _UPPER):
            yield from (
                f"{low}{link}{high}",
                f"dari {low}{link}{high}",
                f"between {low}{link}{high}",
            )
    en_words = [
        "one",
        "five",
        "twelve",
        "twenty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "and",
        "half",
        "a",
        "k",
        "third",
        "3",
        "2.5",
    ]
    yield from (" ".join(words) for words in itertools.product(id_words, repeat=3))
    yield from (" ".join(words) for words in itertools.product(en_words, repeat=3))


def hostile(count: int = 20_000) -> Iterator[str]:
    """Give strings of characters that platforms fold, cut or compare differently."""
    yield from (
        "",
        " ",
        "'",
        "''",
        "a'",
        "__proto__",
        "constructor",
        "toString",
        "İstanbul",
        "ﬁnal",
        "ΣΊΣΥΦΟΣ",
        "Straße",
    )
    yield from (
        "U.S.",
        "P.B.B.",
        "a.b.c.d",
        "A.1.B",
        "KN-23",
        "T‑72B3",
        "Qur’an",
        "don't",
        "é",
        "e\u0301",
        "ZWJ\u200dx",
    )
    yield from (
        "İİİ",
        "ǅ",
        "ŉ",
        "Å",
        "ﷺ",
        "北朝鮮の弾薬",
        "조선",
        "한국",
        "ไทย",
        "\u202eabc",
        "a\u00adb",
    )
    dice = random.Random(20250530)  # noqa: S311 - the same words on every run
    pools = [
        (0x20, 0x7F),
        (0xA0, 0x24F),
        (0x300, 0x36F),
        (0x370, 0x52F),
        (0x590, 0x6FF),
        (0x900, 0xDFF),
    ]
    pools += [
        (0x1E00, 0x20CF),
        (0x2100, 0x2BFF),
        (0x3000, 0x9FFF),
        (0xA640, 0xD7FF),
        (0xE000, 0x1FFFF),
    ]
    for _ in range(count):
        pool = dice.choice(pools)
        letters = [
            chr(dice.randint(*dice.choice((pool, pool, (0x20, 0x7F)))))
            for _ in range(dice.randint(1, 12))
        ]
        text = "".join(letters)
        yield text if dice.random() < 0.7 else unicodedata.normalize("NFD", text)


def expected(text: str, language: str) -> tuple[str, str]:
    """Write what the analyser makes of a text as one line, and again without its numbers."""
    words = analysis.words(text, language)
    line = " ".join(
        f"{word.place}:{text[word.start : word.end]}:{','.join(word.exact)}"
        f"/{','.join(word.stems)}{'!' if word.alone else ''}"
        for word in words
    )
    worded = (word for word in words if not _NUMBER.fullmatch(word.exact[0]))
    return line, " ".join(f"{_bare(word.exact)}/{_bare(word.stems)}" for word in worded)


def _bare(keys: tuple[str, ...]) -> str:
    return ",".join(key for key in keys if not _NUMBER.fullmatch(key))
