# ruff: noqa: E501 -- YAML as curators write it
"""The small dossier of the tests with material planted in it that is not for everybody."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tests.dossiers import copy

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (
    *("zarquon", "plinth", "quibble", "mirabel", "obelisk", "vexil", "trundle", "gossamer"),
    *("dredmor", "fandango", "galosh", "hobnob", "jamboree", "kerfuffle", "lollop", "mugwump"),
    *("nincompoop", "ossify", "pumpernickel", "rigmarole", "skulduggery", "tomfoolery", "umlaut"),
    *("wigwag", "yarborough", "zugzwang", "bamboozle", "cantankerous", "doodad", "ephemeron"),
)
"""Every planted text and id has one of these words, and nothing else has one."""
TODAY, LATER = "1717200000", "1767225600"
"""1 June 2024 and 1 January 2026."""

_ARTICLE = "Zarquon berlabuh membawa 77 peti obelisk. Teluk Biru melayani lebih dari 1.200 kapal.\nUmlaut\nDredmor menunggu di luar kolam sampai pagi tanpa lampu.\n"
_MENTION = "Kapal Mirabel berlabuh. Teluk Biru melayani lebih dari 1.200 kapal.\nUmlaut\n"

_ENTITIES = """\
- id: mirabel
  schema: Vessel
  name: {id: "Mirabel", en: "Mirabel"}
  handling: TLP:RED
  aliases: [{text: "Fandango"}, {text: "Galosh", strength: weak}]
  properties: {registrationNumber: "Hobnob 12"}
  outside:
    - {id: o-jamboree, note: {id: "Kerfuffle.", en: "Kerfuffle."}, where: {id: "Lollop.", en: "Lollop."}, url: "https://lollop.example/"}
  unused_because: {id: "Quibble.", en: "Quibble."}
- id: plinth-press
  schema: Company
  name: {id: "Plinth Press", en: "Plinth Press"}
  reliability: C
  reliability_basis: {id: "Mugwump.", en: "Mugwump."}
"""
_FACTS = """\
- id: f-zarquon
  text: {id: "Zarquon berlabuh membawa 77 peti obelisk.", en: "Zarquon carried 77 crates of obelisk."}
  topic: quibble
  quantity: {measure: vexil, amount: "77"}
  date: {edtf: "2024", basis: {id: "Nincompoop.", en: "Nincompoop."}}
  evidence:
    - source: zarquon
      origin: gossamer
      speakers: [plinth-press]
      note: {id: "Ossify.", en: "Ossify."}
      quote: {exact: "Zarquon berlabuh membawa 77 peti obelisk", translation: {en: "Zarquon carried 77 crates of obelisk"}}
- id: f-trundle
  text: {id: "Trundle: Melati membawa sekitar 12.000 ton beras.", en: "Trundle: the Melati carried about 12,000 tonnes of rice."}
  topic: traffic
  embargo: 2025-06-01
  entities: [melati]
  quantity: {measure: rice, amount: "12000", bound: about}
  evidence:
    - source: harbour
      quote: {exact: "sekitar 12 ribu ton beras", translation: {en: "about 12 thousand tonnes of rice"}}
- id: f-mirabel-word
  text: {id: "Kapal Mirabel berlabuh.", en: "The Mirabel docked."}
  topic: traffic
  evidence:
    - source: mirabel-log
      quote: {exact: "Kapal Mirabel berlabuh", translation: {en: "The Mirabel docked"}}
"""
BEFORE_NOTICE = """\
    - source: zarquon
      origin: gossamer
      quote: {exact: "lebih dari 1.200 kapal", translation: {en: "more than 1,200 ships"}, prefix: "obelisk. Teluk Biru melayani "}
"""
_SOURCE = """\
- id: %(id)s
  file: articles/%(id)s.txt
  sha256: "%(sum)s"
  title: "%(title)s"
  publisher: %(publisher)s
  language: id
  published: {edtf: "2024", basis: {id: "Vexil.", en: "Vexil."}}
  summary: {id: "Quibble.", en: "Quibble."}
  url: "https://pumpernickel.example/%(id)s"
  title_translation: {en: "Rigmarole"}
  called: {id: "Skulduggery", en: "Skulduggery"}
  publisher_basis: {id: "Tomfoolery.", en: "Tomfoolery."}
  boilerplate: ["Umlaut"]
  outside: [{id: o-%(id)s, note: {id: "Wigwag.", en: "Wigwag."}, where: {id: "Wigwag.", en: "Wigwag."}}]
"""
_ABOUT = """\
  - id: j-plinth
    text: {id: "Plinth kemungkinan bertambah.", en: "Plinth is likely to grow."}
    based_on: [f-ships, f-trundle]
    likelihood: likely
    confidence: low
    confidence_basis: {id: "Yarborough.", en: "Yarborough."}
    assumptions: [{id: "Zugzwang.", en: "Zugzwang."}]
    alternatives: [{id: "Bamboozle.", en: "Bamboozle."}]
    gaps: [{id: "Bamboozle.", en: "Bamboozle."}]
    would_change: [{id: "Bamboozle.", en: "Bamboozle."}]
at_a_glance:
  - {label: {id: "Vexil", en: "Vexil"}, text: {id: "Gossamer", en: "Gossamer"}, based_on: [f-zarquon]}
differences:
  - id: d-quibble
    facts: [f-rice, f-trundle]
    kind: compatible
    title: {id: "Doodad", en: "Doodad"}
    readings:
      - {of: [f-rice], text: {id: "Cantankerous", en: "Cantankerous"}}
      - {of: [f-trundle], text: {id: "Cantankerous", en: "Cantankerous"}}
    note: {id: "Quibble.", en: "Quibble."}
"""
_REDIRECTS = """\
- {kind: fact, old: f-vexil, new: f-trundle}
- {kind: source, old: gossamer-log, new: zarquon}
- {kind: entity, old: plinth, new: mirabel}
- {kind: difference, old: d-trundle, new: d-quibble}
- {kind: fact, old: f-vessels, new: f-ships}
"""


def clean(root: Path) -> Path:
    """The small dossier, with a group of synonyms and a redirect, as the public may see it."""
    copy(root)
    _edit(root / "seeds/briefing.yml", "dua sumber", "sumbernya")
    _edit(root / "seeds/briefing.yml", "two sources", "the sources")
    _edit(root / "seeds/briefing.yml", "headline:", "synonyms: [[ship, vessel]]\nheadline:")
    (root / "seeds/redirects.yml").write_text(_REDIRECTS.splitlines()[-1] + "\n", "utf-8")
    return root


def plant(root: Path) -> Path:
    """Plant in the copied small dossier in `root` what the public may not see."""
    seeds = root / "seeds"
    for name, text, publisher in (
        ("zarquon", _ARTICLE, "plinth-press"),
        ("mirabel-log", _MENTION, "harbour-daily"),
    ):
        (seeds / f"articles/{name}.txt").write_text(text, "utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        values = {"id": name, "sum": digest, "title": name.title(), "publisher": publisher}
        mark = "  handling: TLP:AMBER\n" if name == "zarquon" else ""
        _add(seeds / "sources.yml", _SOURCE % values + mark)
    _add(seeds / "entities.yml", _ENTITIES)
    _edit(seeds / "facts.yml", "    - source: notice\n", f"{BEFORE_NOTICE}    - source: notice\n")
    _add(seeds / "facts.yml", _FACTS)
    _edit(
        seeds / "briefing.yml",
        "[f-ships]\ntopics:\n",
        "[f-trundle, f-ships]\ntopics:\n  - {id: quibble, label: {id: Quibble, en: Quibble}}\n",
    )
    _edit(
        seeds / "briefing.yml",
        "origins:\n",
        f"{_ABOUT}origins:\n  - {{id: gossamer, name: {{id: Gossamer, en: Gossamer}}, by: plinth-press, note: {{id: Ephemeron., en: Ephemeron.}}}}\n",
    )
    _edit(
        seeds / "briefing.yml",
        "measures:\n",
        "measures:\n  - {id: vexil, label: {id: Vexil, en: Vexil}, unit: {id: peti, en: crate}}\n",
    )
    _edit(seeds / "briefing.yml", "synonyms: [", "synonyms: [[Mirabel, kapal], ")
    (seeds / "redirects.yml").write_text(_REDIRECTS, "utf-8")
    return root


def _add(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), "utf-8")
