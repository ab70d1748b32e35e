"""Ways to alter what an archive says and to make its sums and its seal anew.

One thing is altered at a time, in one of the places in which an archive says it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from benchmarks.altering import add, append, data, put, remove, replace, replace_first
from benchmarks.attack_mutations import ATTACK_KINDS
from benchmarks.page_mutations import PAGE_KINDS
from generator.archive import packing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Change = Callable[[Path], None]

FACTS, SOURCES, ENTITIES = "data/facts.json", "data/sources.json", "data/entities.json"
YAML, TABLE, PAGE = "seeds/facts.yml", "data/facts.csv", "en/facts/index.html"
HOME, ABOUT, DIFFERENCES = "en/index.html", "data/briefing.json", "data/differences.json"
FTM, CSVW = "data/entities.ftm.json", "data/facts.csv-metadata.json"
DATABASE, DOSSIER, INDEX = "data/briefing.sqlite", "data/dossier.json", "data/index.json"
ARTICLE = "seeds/articles/notice.txt"
TIME = datetime(2024, 4, 30, tzinfo=UTC)


def sealed(folder: Path, file: Path) -> Path:
    """The folder as an archive with sums and a seal of its own."""
    packing.write_sums(folder)
    packing.pack(folder, file, TIME)
    return file


def _in_database(statement: str) -> Change:
    def change(folder: Path) -> None:
        with closing(sqlite3.connect(folder / DATABASE)) as base:
            base.execute(statement)
            base.commit()

    return change


def _prove(fact: Any) -> None:  # noqa: ANN401 -- as read
    proof = fact["proof"]["en"]
    proof["state"], proof["claims"][0]["state"] = "proved", "unsupported"


def _support(fact: Any) -> None:  # noqa: ANN401 -- as read
    claims = [each for each in fact["proof"]["en"]["claims"] if each["support"]]
    claims[0]["support"][0]["words"] = "fewer than 1,200"


_QUOTE = "evidence", 0, "quote"
_WAY = {"sender": "melati", "receiver": "sari-wulan", "goods": [], "voices": []}
_NEWER = ("origins", "goods", "briefing", "dossier", "index", "entities.ftm", "facts.csv-metadata")
KINDS: Mapping[str, Change] = {
    "data: no facts": add(FACTS, "[\n]\n"),
    "data: no sources": add(SOURCES, "[]"),
    "data: no entities": add(ENTITIES, "[]"),
    "data: no origins": add("data/origins.json", "[]"),
    "data: a fact removed": data(FACTS, lambda facts: facts.pop()),
    "data: a fact added": data(FACTS, lambda facts: facts.append({**facts[0], "id": "f-new"})),
    "data: a fact twice": data(FACTS, lambda facts: facts.append(facts[0])),
    "data: facts in another order": data(FACTS, lambda facts: facts.reverse()),
    "data: a text": put(FACTS, 0, "text", "en", value="Blue Bay handled more than 1,300 ships."),
    "data: a text in another language": put(FACTS, 0, "text", "id", value="Tidak ada kapal."),
    "data: a language removed": data(FACTS, lambda facts: facts[0]["text"].pop("en")),
    "data: a language added": data(FACTS, lambda facts: facts[0]["text"].update(fr="1 200")),
    "data: a key added": data(FACTS, lambda facts: facts[0].update(verdict="true")),
    "data: a key twice": replace(FACTS, '"topic": "traffic"', '"topic": "x", "topic": "traffic"'),
    "data: an amount": put(FACTS, 0, "quantity", "amount", value="1300"),
    "data: an amount as a number": put(FACTS, 0, "quantity", "amount", value=1200),
    "data: a range": put(FACTS, 0, "quantity", "amount_to", value="1500"),
    "data: a bound": put(FACTS, 0, "quantity", "bound", value="at_least"),
    "data: a magnitude": put(FACTS, 2, "quantity", "magnitude", value="thousands"),
    "data: a measure": put(FACTS, 0, "quantity", "measure", value="rice"),
    "data: a measure's label": put(FACTS, 0, "quantity", "label", "en", value="Boats a year"),
    "data: no quantity": put(FACTS, 0, "quantity", value=None),
    "data: a date": put(FACTS, 0, "date", "edtf", value="2022"),
    "data: no date": put(FACTS, 0, "date", value=None),
    "data: a date's basis": put(FACTS, 0, "date", "basis", value={"en": "A guess."}),
    "data: a topic": put(FACTS, 0, "topic", value="rice"),
    "data: a kind": put(FACTS, 0, "kind", value="forecast"),
    "data: the entities": put(FACTS, 0, "entities", value=["melati"]),
    "data: evidence removed": data(FACTS, lambda facts: facts[0]["evidence"].pop()),
    "data: evidence twice": data(
        FACTS, lambda facts: facts[0]["evidence"].append(facts[0]["evidence"][0])
    ),
    "data: no evidence": put(FACTS, 0, "evidence", value=[]),
    "data: a quote": put(FACTS, 0, *_QUOTE, "exact", value="112 ribu ton"),
    "data: a quote withheld": put(FACTS, 0, *_QUOTE, "exact", value=None),
    "data: a shorter quote": put(FACTS, 0, *_QUOTE, "exact", value="1.200 kapal"),
    "data: words before a quote": put(FACTS, 0, *_QUOTE, "prefix", value="melayani "),
    "data: a translation": put(FACTS, 0, *_QUOTE, "translation", "en", value="exactly 1,200"),
    "data: a translation removed": put(FACTS, 0, *_QUOTE, "translation", value=None),
    "data: a speaker": put(FACTS, 0, "evidence", 0, "speakers", value=["harbour-daily"]),
    "data: no speaker": put(FACTS, 0, "evidence", 0, "speakers", value=[]),
    "data: who is named": put(FACTS, 0, "evidence", 0, "attributed_to", value=[]),
    "data: a relay": put(FACTS, 0, "evidence", 0, "relayed_by", value=["melati"]),
    "data: an origin of evidence": put(FACTS, 0, "evidence", 0, "origin", value=None),
    "data: a modality": put(FACTS, 0, "evidence", 0, "modality", value="denied"),
    "data: a credibility": put(FACTS, 0, "evidence", 0, "credibility", value="1"),
    "data: a note": put(FACTS, 0, "evidence", 0, "note", value={"en": "Confirmed."}),
    "data: the source of evidence": put(FACTS, 0, "evidence", 0, "source", value="notice"),
    "data: a position": put(FACTS, 0, "evidence", 0, "start", value=71),
    "data: a permalink": put(FACTS, 0, "evidence", 0, "permalink", value="https://evil.example"),
    "data: the title of a source": put(SOURCES, 0, "title", value="Other"),
    "data: the publisher of a source": put(SOURCES, 0, "publisher", value="melati"),
    "data: the date of a source": put(SOURCES, 0, "published", "edtf", value="2020"),
    "data: the summary of a source": put(SOURCES, 0, "summary", "en", value="Quiet."),
    "data: the rights of a source": put(SOURCES, 0, "rights", value="none"),
    "data: the address of a source": put(SOURCES, 0, "url", value="https://evil.example/"),
    "data: the facts of a source": put(SOURCES, 0, "facts", value=[]),
    "data: the file of a source": put(SOURCES, 0, "file", value="seeds/articles/notice.txt"),
    "data: the sum of a source": put(SOURCES, 0, "sha256", value="0" * 64),
    "data: the name of an entity": put(ENTITIES, 0, "name", "en", value="Nobody"),
    "data: the schema of an entity": put(ENTITIES, 0, "schema", value="Vessel"),
    "data: the facts of an entity": put(ENTITIES, 0, "facts", value=["f-bags"]),
    "data: the name of an origin": put(
        "data/origins.json", 0, "name", "en", value="A satellite image"
    ),
    "data: how many origins support a fact": put(
        FACTS, 0, "origins", value=[["f-ships-1"], ["f-ships-2"]]
    ),
    "data: the weight of a fact": put(FACTS, 1, "weight", value="key"),
    "data: an unsupported text as proved": data(FACTS, lambda facts: _prove(facts[0])),
    "data: the words that support a claim": data(FACTS, lambda facts: _support(facts[0])),
    "data: the words of a claim": put(FACTS, 0, "proof", "en", "claims", 0, "words", value="x"),
    "data: the state of a claim": put(FACTS, 0, "proof", "en", "claims", 0, "state", value="sure"),
    "data: the proof of a text removed": data(FACTS, lambda facts: facts[0].pop("proof")),
    "data: the transfer of a fact removed": data(FACTS, lambda facts: facts[0].pop("transfer")),
    "data: the facts of an origin": put("data/origins.json", 0, "facts", value=[]),
    "data: the last day of a source's date": put(
        SOURCES, 0, "published", "latest", value="2024-12-31"
    ),
    "data: the last day of the dossier": put(ABOUT, 0, "as_of", "latest", value="2025-12-31"),
    "data: the bottom line": put(ABOUT, 0, "bottom_line", value={"en": "All is well."}),
    "data: the text of a judgement": put(
        ABOUT, 0, "judgements", 0, "text", "en", value="Traffic is unlikely to grow."
    ),
    "data: the likelihood of a judgement": put(
        ABOUT, 0, "judgements", 0, "likelihood", value="unlikely"
    ),
    "data: the confidence of a judgement": put(
        ABOUT, 0, "judgements", 0, "confidence", value="high"
    ),
    "data: what a judgement rests on": put(ABOUT, 0, "judgements", 0, "based_on", value=[]),
    "data: evidence against a judgement": put(
        ABOUT, 0, "judgements", 0, "evidence_against", value=["f-bags"]
    ),
    "data: a judgement removed": put(ABOUT, 0, "judgements", value=[]),
    "data: a handling": put(ABOUT, 0, "handling", value="TLP:RED"),
    "data: a licence": put(ABOUT, 0, "license", value="https://evil.example/"),
    "data: a difference added": data(DIFFERENCES, lambda all_: all_.append({"id": "d-new"})),
    "data: a way of goods added": data("data/goods.json", lambda ways: ways.append(_WAY)),
    "data: a change added": data("data/changes.json", lambda all_: all_.append({"id": "f-ships"})),
    "data: newer files removed at once": lambda folder: _of_old(folder, "briefing-archive/2"),
    "data: newer files removed, as of an older format": lambda folder: _of_old(
        folder, "briefing-archive/1"
    ),
    "data: SQLite removed": remove(DATABASE),
    "data: dossier.json removed": remove(DOSSIER),
    "data: origins removed": remove("data/origins.json"),
    "table: an amount": replace(TABLE, ",1200,", ",1300,"),
    "table: a text": replace(TABLE, "more than 1,200", "more than 1,300"),
    "table: a quote": replace(TABLE, "lebih dari 1.200 kapal", "lebih dari 1.300 kapal"),
    "table: a row added": append(TABLE, "f-new,a,b,traffic\r\n"),
    "table: another header": replace(TABLE, "amount", "number"),
    "table: empty": add(TABLE, ""),
    "FollowTheMoney: a name": replace(FTM, "Sari Wulan", "Nobody"),
    "FollowTheMoney: a property": replace(FTM, "IMO9074729", "IMO9074730"),
    "FollowTheMoney: an entity added": append(
        FTM, '{"id": "x", "schema": "Person", "properties": {"name": ["X"]}}\n'
    ),
    "FollowTheMoney: empty": add(FTM, ""),
    "FollowTheMoney: removed": remove(FTM),
    "CSV on the Web: the type of a column": replace(CSVW, '"decimal"', '"string"'),
    "CSV on the Web: another table": replace(CSVW, '"facts.csv"', '"https://evil.example/f.csv"'),
    "SQLite: a text": _in_database("UPDATE facts SET text_en = 'Nothing happened.'"),
    "SQLite: an amount": _in_database("UPDATE facts SET amount = 1300 WHERE amount = 1200"),
    "SQLite: a fact removed": _in_database("DELETE FROM facts WHERE id = 'f-bags'"),
    "SQLite: a table added": _in_database("CREATE TABLE more (text)"),
    "SQLite: a view that shadows": _in_database("CREATE VIEW more AS SELECT 1"),
    "SQLite: a trigger": _in_database(
        "CREATE TRIGGER more AFTER INSERT ON facts BEGIN DELETE FROM facts; END"
    ),
    "SQLite: unused pages": _in_database("CREATE TABLE more AS SELECT zeroblob(20000)"),
    "SQLite: no database": add(DATABASE, "SELECT 1"),
    "SQLite: bytes after the last page": append(DATABASE, "hidden"),
    "dossier.json: a text": replace(DOSSIER, "more than 1,200 ships in", "no ships in"),
    "dossier.json: a key added": replace(
        DOSSIER, '"topic": "traffic"', '"topic": "traffic", "weight": "key"'
    ),
    "dossier.json: a record added": replace(DOSSIER, '"entities": [', '"entities": [{},'),
    "dossier.json: no facts": add(DOSSIER, "{}"),
    "index.json: a licence": replace(
        INDEX, '"inLanguage"', '"license": "https://x.example/", "inLanguage"'
    ),
    "index.json: a file not listed": replace(INDEX, '"@id": "facts.csv"', '"@id": "x.csv"'),
    "index.json: removed": remove(INDEX),
    "YAML: a text": replace(YAML, "handled more than 1,200", "handled more than 1,300"),
    "YAML: an amount": replace(YAML, 'amount: "1200"', 'amount: "1300"'),
    "YAML: a bound": replace(YAML, "bound: more_than", "bound: at_least"),
    "YAML: a date": replace(YAML, 'edtf: "2023"', 'edtf: "2022"'),
    "YAML: a quote": replace(YAML, "lebih dari 1.200 kapal", "kapal"),
    "YAML: a quote that occurs elsewhere": replace(
        YAML, "lebih dari 1.200 kapal", "112 ribu ton menurut catatan"
    ),
    "YAML: a translation": replace(YAML, "more than 1,200 ships", "about 1,200 ships"),
    "YAML: a speaker": replace(YAML, "speakers: [sari-wulan]", "speakers: [melati]"),
    "YAML: a fact removed": lambda folder: _cut(folder, "- id: f-bags"),
    "YAML: a fact added": append(YAML, "\n- {id: f-new, text: {en: x}, topic: traffic}\n"),
    "YAML: a comment that hides a line": replace(YAML, "  date: {edtf", "  # date: {edtf"),
    "YAML: no facts": add(YAML, "[]\n"),
    "YAML: removed": remove(YAML),
    "YAML: an entity's name": replace("seeds/entities.yml", "Blue Bay", "Red Bay"),
    "YAML: a source's title": replace("seeds/sources.yml", "record traffic", "no traffic"),
    "YAML: a tag": replace(YAML, 'amount: "1200"', 'amount: !!int "1200"'),
    "YAML: a key twice": replace(YAML, "  topic: traffic", "  topic: rice\n  topic: traffic"),
    **PAGE_KINDS,
    **ATTACK_KINDS,
    "proof: a quote": lambda folder: _proof(folder, '"exact":"millions', '"exact":"billions'),
    "proof: an article": lambda folder: _proof(folder, "Makin Ramai", "Makin Sepi"),
    "articles: altered": replace(ARTICLE, "millions of bags", "billions of bags"),
    "articles: removed": remove(ARTICLE),
    "articles: one that no source names": add("seeds/articles/other.txt", "Other words."),
    "files: a program": add("run.exe", "MZ"),
    "files: a shell script": add("assets/run.sh", "#!/bin/sh"),
    "files: an unknown data file": add("data/other.json", "[]"),
    "files: unknown YAML": add("seeds/other.yml", "- {}\n"),
    "files: Python beside verify.py": add("json.py", "print('all checks passed')"),
    "manifest: another title": replace("MANIFEST.json", "Blue Bay traffic", "Red Bay traffic"),
    "manifest: another language": replace("MANIFEST.json", '  "en"\n', '  "fr"\n'),
    "manifest: an article excluded": replace(
        "MANIFEST.json",
        '"withheld": []',
        '"withheld": [{"source": "notice", "rights": "none", "passages": []}]',
    ),
    "manifest: another format": replace(
        "MANIFEST.json", "briefing-archive/2", "briefing-archive/3"
    ),
    "manifest: an older format": replace(
        "MANIFEST.json", "briefing-archive/2", "briefing-archive/1"
    ),
    "manifest: another version": replace_first(
        "MANIFEST.json", r'"version": "[0-9a-f]{8}', '"version": "00000000'
    ),
    "manifest: a handling": replace(
        "MANIFEST.json", '"withheld"', '"handling": "TLP:RED", "withheld"'
    ),
    "manifest: removed": remove("MANIFEST.json"),
}


def _of_old(folder: Path, form: str) -> None:
    """An archive from which what older ones did not have is removed."""
    for name in _NEWER:
        (folder / f"data/{name}.json").unlink()
    (folder / DATABASE).unlink()
    replace_first("MANIFEST.json", r"briefing-archive/2", form)(folder)


def _cut(folder: Path, start: str) -> None:
    text = (folder / YAML).read_text(encoding="utf-8")
    (folder / YAML).write_text(text[: text.index(start)], encoding="utf-8")


def _proof(folder: Path, old: str, new: str) -> None:
    replace("verify/proof-0.js", old, new)(folder)


_AGREEING = (
    *("YAML", "dossier.json", "files", "page", "chart", "articles", "manifest", "words"),
    *("left out", "order", "seen", "list"),
)
_ALONE = ("list: in another form", "manifest: another version", "manifest: a handling")
IN_BROWSER = [
    *(kind for kind in KINDS if kind.partition(":")[0] in _AGREEING and kind not in _ALONE),
    *("data: a fact removed", "data: a text", "data: an amount", "data: a bound", "data: a date"),
    *("data: a quote", "data: a translation", "data: a speaker", "data: a relay"),
    *("data: the title of a source", "data: the name of an entity", "data: SQLite removed"),
]
"""Those of which the page of proof is tested, too."""
