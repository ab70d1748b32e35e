from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from generator import assets
from generator.mkdocs_site import social_card
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
    png = social_card.draw(Card(title, "Sumber", "Berkas"), FONTS)
    assert Image.open(BytesIO(png)).size == social_card.SIZE
    assert ink(png, (84, 150, 1116, 500)) > 0
    assert ink(png, (0, 500, 1200, 528)) == 0
    assert ink(png, (1160, 20, 1200, 630)) == 0


def test_the_same_words_give_the_same_bytes() -> None:
    card = Card("Rusia", "Glosarium", "Berkas")
    assert social_card.draw(card, FONTS) == social_card.draw(card, FONTS)
    assert social_card.draw(card, FONTS) != social_card.draw(Card("Rusia", "", "Berkas"), FONTS)
