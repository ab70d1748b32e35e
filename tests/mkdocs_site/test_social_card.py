from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from generator import assets
from generator.mkdocs_site import card_fonts, social_card
from generator.mkdocs_site.social_card import Card

FONTS = assets.theme() / "assets" / "fonts"
LONG = "Kelompok sebelas negara mengatakan kesepakatan militer sengaja melanggar sanksi " * 3


def ink(png: bytes, box: tuple[int, int, int, int]) -> int:
    """How many pixels of a part are not paper."""
    part = Image.open(BytesIO(png)).convert("RGB").crop(box)
    paper = (252, 251, 248)
    colours = part.getcolors(1_000_000) or []
    return sum(count for count, colour in colours if colour != paper)


@pytest.mark.parametrize("title", ["Rusia", LONG, "Kata" * 60], ids=["short", "long", "one word"])
def test_a_title_stays_within_its_room(title: str) -> None:
    png = social_card.draw(Card(title, "Sumber", "Berkas", "id"), FONTS)
    assert Image.open(BytesIO(png)).size == social_card.SIZE
    assert ink(png, (84, 150, 1116, 500)) > 0
    assert ink(png, (0, 500, 1200, 528)) == 0
    assert ink(png, (1160, 20, 1200, 630)) == 0


def test_the_same_words_give_the_same_bytes() -> None:
    card = Card("Rusia", "Glosarium", "Berkas", "id")
    assert social_card.draw(card, FONTS) == social_card.draw(card, FONTS)
    assert social_card.draw(card, FONTS) != social_card.draw(
        Card("Rusia", "", "Berkas", "id"), FONTS
    )


def test_a_letter_that_no_font_has_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(card_fonts, "_of_machine", lambda _letters, _language: None)
    forget()
    card = Card("Рейс 5 “Zari”", "Sumber", "청", "ru")
    assert social_card.letters_without_font(card, FONTS) == set("Рейс청")
    forget()


def test_a_font_of_the_machine_draws_what_the_themes_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    other = card_fonts.Face(str(FONTS / "public-sans.woff2"), 0)
    monkeypatch.setattr(card_fonts, "_of_machine", lambda _letters, _language: other)
    forget()
    assert card_fonts.face("Рейс", "ru", FONTS / "newsreader-display.woff2") == other
    assert card_fonts.face("Rusia", "id", FONTS / "newsreader-display.woff2") is None
    assert card_fonts.letters_without_font("Рейс 1", "ru", FONTS / "public-sans.woff2") == set(
        "Рейс"
    )
    forget()


def test_a_title_from_right_to_left_begins_at_the_right() -> None:
    left, right = (84, 150, 400, 300), (800, 150, 1116, 300)
    png = social_card.draw(Card("Rusia", "", "", "ar"), FONTS)
    assert ink(png, right) > 0 == ink(png, left)
    png = social_card.draw(Card("Rusia", "", "", "id"), FONTS)
    assert ink(png, left) > 0 == ink(png, right)


def forget() -> None:
    card_fonts.face.cache_clear()
    card_fonts.letters_without_font.cache_clear()
