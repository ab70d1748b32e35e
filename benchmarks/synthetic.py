"""Makes a dossier of N sources from word lists: the same for the same N, wherever it is made.

An article has 400 words and 12 figures and parts of dates; the five articles of the first dossier
have 5 to 17 in as many words.
"""

from __future__ import annotations

import hashlib
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (  # noqa: SIM905 -- a list of words reads best as a text
    "kapal pelabuhan muatan beras garam kayu gudang dermaga kargo kontainer laporan pejabat "
    "kementerian negara wilayah perjalanan angin laut barat timur selatan utara pagi malam "
    "kota desa jalan jembatan sungai gunung pasar harga nilai jumlah bulan tahun rencana kerja"
).split()
MONTHS = (  # noqa: SIM905
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
).split()
ENGLISH_MONTHS = (  # noqa: SIM905
    "January February March April May June July August September October November December"
).split()
WORDS_PER_ARTICLE = 400
FACTS_PER_SOURCE = 6


def make(folder: Path, sources: int) -> Path:
    """Write the dossier's seeds into `folder`; WORDS_PER_ARTICLE words and six facts a source."""
    chance = random.Random(sources)
    seeds = folder / "seeds"
    (seeds / "articles").mkdir(parents=True)
    (seeds / "facts").mkdir()
    names = [f"Kapal {_name(chance)} {_number_name(n)}" for n in range(max(10, sources // 4))]
    listed = [_source(chance, seeds, number, names) for number in range(sources)]
    (seeds / "sources.yml").write_text("".join(listed), encoding="utf-8")
    (seeds / "entities.yml").write_text(_entities(names), encoding="utf-8")
    (seeds / "briefing.yml").write_text(_BRIEFING, encoding="utf-8")
    return folder


def _name(chance: random.Random) -> str:
    return "".join(chance.choice("aeiou") + chance.choice("bdklmnrst") for _ in range(3)).title()


def _number_name(number: int) -> str:
    """A name that no other number has, without digits."""
    return "".join(
        "bdklmnrstw"[int(digit)] + "aeiou"[int(digit) % 5] for digit in str(number)
    ).title()


def _source(chance: random.Random, seeds: Path, number: int, names: list[str]) -> str:
    sentences, facts = [], []
    for index in range(FACTS_PER_SOURCE):
        ship = chance.randrange(len(names))
        amount = chance.randrange(1_000, 900_000)
        written = f"{amount:,}".replace(",", ".")
        quote = f"{names[ship]} membawa lebih dari {written} ton"
        english = f"{names[ship]} carried more than {amount:,} tonnes"
        date = f"2024-{number % 12 + 1:02}"
        if index % 2:
            date += f"-{index + 1:02}"
            quote += f" pada {index + 1} {MONTHS[number % 12]} 2024"
            english += f" on {index + 1} {ENGLISH_MONTHS[number % 12]} 2024"
        filler = " ".join(chance.choice(WORDS) for _ in range(WORDS_PER_ARTICLE // 6 - 9))
        sentences.append(f"{quote}. {filler.capitalize()}.\n")
        words = {"quote": quote, "english": english, "date": date}
        facts.append(_fact(f"{number}-{index}", ship, amount, **words))
    text = "\n".join(sentences)
    (seeds / "articles" / f"a{number}.txt").write_text(text, encoding="utf-8")
    (seeds / "facts" / f"s{number}.yml").write_text("".join(facts), encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f"""\
- id: s{number}
  file: articles/a{number}.txt
  sha256: "{digest}"
  title: "Laporan {number}"
  publisher: press
  language: id
  published: {{edtf: "2024-{number % 12 + 1:02}"}}
  summary: {{id: "Ringkasan {number}.", en: "Summary {number}."}}
"""


def _fact(name: str, ship: int, amount: int, *, quote: str, english: str, date: str) -> str:
    figure = f"{amount:,}"
    written = figure.replace(",", ".")
    number = int(name.partition("-")[0])
    return f"""\
- id: f-{name}
  text:
    id: "Kapal membawa lebih dari {written} ton."
    en: "It carried more than {figure} tonnes."
  topic: traffic
  date: {{edtf: "{date}"}}
  entities: [ship-{ship}]
  quantity: {{measure: cargo, amount: "{amount}", bound: more_than}}
  evidence:
    - source: s{number}
      quote: {{exact: "{quote}", translation: {{en: "{english}"}}}}
"""


def _entities(names: list[str]) -> str:
    press = '- id: press\n  schema: Company\n  name: {id: "Pers", en: "Press"}\n'
    ships = (
        f'- id: ship-{number}\n  schema: Vessel\n  name: {{id: "{name}", en: "{name}"}}\n'
        '  unused_because: {id: "uji", en: "made up"}\n'
        for number, name in enumerate(names)
    )
    return press + "".join(ships)


_BRIEFING = """\
title: {id: "Dosier uji", en: "Test dossier"}
languages: [id, en]
topics:
  - {id: traffic, label: {id: "Lalu lintas", en: "Traffic"}}
measures:
  - id: cargo
    label: {id: "Muatan", en: "Cargo"}
    unit: {id: ton, en: {one: tonne, other: tonnes}}
"""
