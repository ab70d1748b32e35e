"""Who gives goods to whom, by the words of a sentence."""

from __future__ import annotations

import pytest

from generator.text.claims.moves import moves
from generator.text.claims.reading import ClaimReader
from generator.text.names import Name, Names

TO_RUSSIA, FROM_RUSSIA = ("kp", "ru"), ("ru", "kp")
READERS = {
    "id": ClaimReader(
        Names([Name("Korea Utara", "kp"), Name("Rusia", "ru"), Name("Iran", "ir")], "id"), "id"
    ),
    "en": ClaimReader(
        Names([Name("North Korea", "kp"), Name("Russia", "ru"), Name("Iran", "ir")], "en"), "en"
    ),
    "de": ClaimReader(Names([Name("Nordkorea", "kp"), Name("Russland", "ru")], "de"), "de"),
}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("id", "Korea Utara mengirim 20 kontainer ke Rusia.", [TO_RUSSIA]),
        ("id", "Rusia juga memasok senjata ke Korea Utara.", [FROM_RUSSIA]),
        ("id", "Korea Utara telah memasok Rusia dengan rudal.", [TO_RUSSIA]),
        ("id", "kontainer dari Korea Utara ke Rusia dengan kapal", [TO_RUSSIA]),
        ("id", "prajurit yang telah dikerahkan Korea Utara ke Rusia", [TO_RUSSIA]),
        ("id", "senjata yang ingin dibeli Rusia dari Korea Utara", [TO_RUSSIA]),
        ("id", "dikirim ke Rusia oleh Korea Utara", [TO_RUSSIA]),
        ("id", "Korea Utara memasok … senjata kepada pemerintah Rusia", [TO_RUSSIA]),
        ("id", "Rusia menerima drone. Korea Utara senang.", []),
        ("id", "Rusia membantu Korea Utara dengan memasok data", []),
        ("en", "Russia received shells from North Korea.", [TO_RUSSIA]),
        ("en", "North Korea gave Russia shells.", [TO_RUSSIA]),
        ("en", "Shells were sent by North Korea to a Russian port, Russia said.", []),
        ("en", "Shells were sent to Russia by North Korea.", [TO_RUSSIA]),
        ("en", "According to Russia, shells came from North Korea.", []),
        ("en", "Oil went from Russia to North Korea.", [FROM_RUSSIA]),
        ("de", "Nordkorea schickte Granaten nach Russland.", []),
    ],
)
def test_moves(language: str, text: str, found: list[tuple[str, str]]) -> None:
    claims = READERS[language].read(text)
    assert [(each.giver, each.receiver) for each in moves(claims)] == found
