"""A small dossier in a folder, for tests that change it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
Tiga kapal berlabuh di Pelabuhan Utara

Sedikitnya tiga kapal berlabuh di Pelabuhan Utara pada 12 Mei 2025, kata Budi Santoso.
Kapal Melati membawa lebih dari 1.200 kontainer.
"""
FILES = {
    "briefing.yml": """\
title: {id: "Pelabuhan", en: "Harbour"}
languages: [id, en]
as_of: "2025-06"
topics:
  - {id: traffic, label: {id: "Lalu lintas", en: "Traffic"}}
origins:
  - {id: budi-says, name: {id: "Keterangan Budi", en: "Budi's word"}, by: budi}
measures:
  - {id: ships, label: {id: "Kapal", en: "Ships"}, unit: {id: kapal, en: {one: ship, other: ships}}}
headline: [f-ships]
""",
    "sources.yml": """\
# Where it was read.
- id: paper-one
  file: articles/one.txt
  sha256: "{sha256}"
  title: "Tiga kapal berlabuh di Pelabuhan Utara"
  publisher: paper
  language: id
  published: {edtf: "2025-05-13"}
  summary: {id: "Tiga kapal berlabuh.", en: "Three ships anchored."}
""",
    "entities.yml": """\
- id: paper
  schema: Company
  name: {id: "Koran", en: "Paper"}
  reliability: "B"
- id: budi   # the speaker
  schema: Person
  name: {id: "Budi Santoso", en: "Budi Santoso"}
- id: harbour
  schema: Territory
  name: {id: "Pelabuhan Utara", en: "North Harbour"}
- id: melati
  schema: Vessel
  name: {id: "Melati", en: "Melati"}
  aliases: [{text: "Kapal Melati", language: id}]
  properties: {owner: paper}
""",
    "facts.yml": """\
- id: f-ships
  text: {id: "Sedikitnya tiga kapal berlabuh.", en: "At least three ships anchored."}
  topic: traffic
  date: {edtf: "2025-05-12"}
  entities: [harbour]
  quantity: {measure: ships, amount: "3", bound: at_least}
  evidence:
    - source: paper-one
      quote: {exact: "Sedikitnya tiga kapal", translation: {en: "At least three ships"}}
      origin: budi-says
      speakers: [budi]
- id: f-melati
  text: {id: "Melati berlabuh.", en: "The Melati anchored."}
  topic: traffic
  entities: [melati, harbour]
  evidence:
    - source: paper-one
      quote: {exact: "Kapal Melati"}
""",
}


def make(root: Path, **replaced: str) -> Path:
    """Write the dossier; `replaced` gives the whole text of a file by its name without `.yml`."""
    articles = root / "seeds" / "articles"
    articles.mkdir(parents=True)
    (articles / "one.txt").write_bytes(ARTICLE.encode())
    digest = hashlib.sha256(ARTICLE.encode()).hexdigest()
    for name, text in FILES.items():
        given = replaced.get(name.removesuffix(".yml"), text)
        (root / "seeds" / name).write_text(given.replace("{sha256}", digest), encoding="utf-8")
    return root


def change(root: Path, name: str, old: str, new: str) -> None:
    """Replace words that stand in a seed file."""
    file = root / "seeds" / name
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {name}"
    file.write_text(text.replace(old, new), encoding="utf-8")
