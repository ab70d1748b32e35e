"""Ways to alter what an archive says and to make its sums and its seal anew.

One thing is altered at a time, in one of the places in which an archive says it.
"""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from generator.archive import packing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Change = Callable[[Path], None]

FACTS, SOURCES, ENTITIES = "data/facts.json", "data/sources.json", "data/entities.json"
YAML, TABLE, PAGE = "seeds/facts.yml", "data/facts.csv", "en/facts/index.html"
FTM, CSVW = "data/entities.ftm.json", "data/facts.csv-metadata.json"
DATABASE, DOSSIER, INDEX = "data/briefing.sqlite", "data/dossier.json", "data/index.json"
ARTICLE = "seeds/articles/notice.txt"
TIME = datetime(2024, 4, 30, tzinfo=UTC)


def sealed(folder: Path, file: Path) -> Path:
    """The folder as an archive with sums and a seal of its own."""
    packing.write_sums(folder)
    packing.pack(folder, file, TIME)
    return file


def _replace(path: str, old: str, new: str) -> Change:
    def change(folder: Path) -> None:
        text = (folder / path).read_bytes().decode()
        if old not in text:
            raise ValueError(f"{path} has no {old!r}")
        (folder / path).write_bytes(text.replace(old, new, 1).encode())

    return change


def _data(path: str, alter: Callable[[list[Any]], object]) -> Change:
    def change(folder: Path) -> None:
        records = json.loads((folder / path).read_bytes())
        alter(records)
        (folder / path).write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")

    return change


def _put(path: str, *keys: str | int, value: object) -> Change:
    def alter(records: list[Any]) -> None:
        place: Any = records
        for key in keys[:-1]:
            place = place[key]
        if place[keys[-1]] == value:
            raise ValueError(f"{path} has this value already")
        place[keys[-1]] = value

    return _data(path, alter)


def _add(path: str, text: str) -> Change:
    def change(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")

    return change


def _append(path: str, text: str) -> Change:
    def change(folder: Path) -> None:
        with (folder / path).open("a", encoding="utf-8") as stream:
            stream.write(text)

    return change


def _remove(path: str) -> Change:
    return lambda folder: (folder / path).unlink()


def _on_pages(pattern: str, new: str) -> Change:
    def change(folder: Path) -> None:
        count = 0
        for file in folder.rglob("*.html"):
            text, changed = re.subn(pattern, new, file.read_text(encoding="utf-8"))
            file.write_text(text, encoding="utf-8")
            count += changed
        if not count:
            raise ValueError(f"no page has {pattern!r}")

    return change


def _in_database(statement: str) -> Change:
    def change(folder: Path) -> None:
        with closing(sqlite3.connect(folder / DATABASE)) as base:
            base.execute(statement)
            base.commit()

    return change


_QUOTE = "evidence", 0, "quote"
KINDS: Mapping[str, Change] = {
    "data: no facts": _add(FACTS, "[\n]\n"),
    "data: no sources": _add(SOURCES, "[]"),
    "data: no entities": _add(ENTITIES, "[]"),
    "data: no origins": _add("data/origins.json", "[]"),
    "data: a fact removed": _data(FACTS, lambda facts: facts.pop()),
    "data: a fact added": _data(FACTS, lambda facts: facts.append({**facts[0], "id": "f-new"})),
    "data: a fact twice": _data(FACTS, lambda facts: facts.append(facts[0])),
    "data: facts in another order": _data(FACTS, lambda facts: facts.reverse()),
    "data: a text": _put(FACTS, 0, "text", "en", value="Blue Bay handled more than 1,300 ships."),
    "data: a text in another language": _put(FACTS, 0, "text", "id", value="Tidak ada kapal."),
    "data: a language removed": _data(FACTS, lambda facts: facts[0]["text"].pop("en")),
    "data: a language added": _data(FACTS, lambda facts: facts[0]["text"].update(fr="1 200")),
    "data: a key added": _data(FACTS, lambda facts: facts[0].update(verdict="true")),
    "data: a key twice": _replace(FACTS, '"topic": "traffic"', '"topic": "x", "topic": "traffic"'),
    "data: an amount": _put(FACTS, 0, "quantity", "amount", value="1300"),
    "data: an amount as a number": _put(FACTS, 0, "quantity", "amount", value=1200),
    "data: a range": _put(FACTS, 0, "quantity", "amount_to", value="1500"),
    "data: a bound": _put(FACTS, 0, "quantity", "bound", value="at_least"),
    "data: a magnitude": _put(FACTS, 2, "quantity", "magnitude", value="thousands"),
    "data: a measure": _put(FACTS, 0, "quantity", "measure", value="rice"),
    "data: a measure's label": _put(FACTS, 0, "quantity", "label", "en", value="Boats a year"),
    "data: no quantity": _put(FACTS, 0, "quantity", value=None),
    "data: a date": _put(FACTS, 0, "date", "edtf", value="2022"),
    "data: no date": _put(FACTS, 0, "date", value=None),
    "data: a date's basis": _put(FACTS, 0, "date", "basis", value={"en": "A guess."}),
    "data: a topic": _put(FACTS, 0, "topic", value="rice"),
    "data: a kind": _put(FACTS, 0, "kind", value="forecast"),
    "data: the entities": _put(FACTS, 0, "entities", value=["melati"]),
    "data: evidence removed": _data(FACTS, lambda facts: facts[0]["evidence"].pop()),
    "data: evidence twice": _data(
        FACTS, lambda facts: facts[0]["evidence"].append(facts[0]["evidence"][0])
    ),
    "data: no evidence": _put(FACTS, 0, "evidence", value=[]),
    "data: a quote": _put(FACTS, 0, *_QUOTE, "exact", value="112 ribu ton"),
    "data: a quote withheld": _put(FACTS, 0, *_QUOTE, "exact", value=None),
    "data: a shorter quote": _put(FACTS, 0, *_QUOTE, "exact", value="1.200 kapal"),
    "data: words before a quote": _put(FACTS, 0, *_QUOTE, "prefix", value="melayani "),
    "data: a translation": _put(FACTS, 0, *_QUOTE, "translation", "en", value="exactly 1,200"),
    "data: a translation removed": _put(FACTS, 0, *_QUOTE, "translation", value=None),
    "data: a speaker": _put(FACTS, 0, "evidence", 0, "speakers", value=["harbour-daily"]),
    "data: no speaker": _put(FACTS, 0, "evidence", 0, "speakers", value=[]),
    "data: who is named": _put(FACTS, 0, "evidence", 0, "attributed_to", value=[]),
    "data: a relay": _put(FACTS, 0, "evidence", 0, "relayed_by", value=["melati"]),
    "data: an origin of evidence": _put(FACTS, 0, "evidence", 0, "origin", value=None),
    "data: a modality": _put(FACTS, 0, "evidence", 0, "modality", value="denied"),
    "data: a credibility": _put(FACTS, 0, "evidence", 0, "credibility", value="1"),
    "data: a note": _put(FACTS, 0, "evidence", 0, "note", value={"en": "Confirmed."}),
    "data: the source of evidence": _put(FACTS, 0, "evidence", 0, "source", value="notice"),
    "data: a position": _put(FACTS, 0, "evidence", 0, "start", value=71),
    "data: a permalink": _put(FACTS, 0, "evidence", 0, "permalink", value="https://evil.example"),
    "data: the title of a source": _put(SOURCES, 0, "title", value="Other"),
    "data: the publisher of a source": _put(SOURCES, 0, "publisher", value="melati"),
    "data: the date of a source": _put(SOURCES, 0, "published", "edtf", value="2020"),
    "data: the summary of a source": _put(SOURCES, 0, "summary", "en", value="Quiet."),
    "data: the rights of a source": _put(SOURCES, 0, "rights", value="none"),
    "data: the address of a source": _put(SOURCES, 0, "url", value="https://evil.example/"),
    "data: the facts of a source": _put(SOURCES, 0, "facts", value=[]),
    "data: the file of a source": _put(SOURCES, 0, "file", value="seeds/articles/notice.txt"),
    "data: the sum of a source": _put(SOURCES, 0, "sha256", value="0" * 64),
    "data: the name of an entity": _put(ENTITIES, 0, "name", "en", value="Nobody"),
    "data: the schema of an entity": _put(ENTITIES, 0, "schema", value="Vessel"),
    "data: the facts of an entity": _put(ENTITIES, 0, "facts", value=["f-bags"]),
    "data: the name of an origin": _put(
        "data/origins.json", 0, "name", "en", value="A satellite image"
    ),
    "table: an amount": _replace(TABLE, ",1200,", ",1300,"),
    "table: a text": _replace(TABLE, "more than 1,200", "more than 1,300"),
    "table: a quote": _replace(TABLE, "lebih dari 1.200 kapal", "lebih dari 1.300 kapal"),
    "table: a row added": _append(TABLE, "f-new,a,b,traffic\r\n"),
    "table: another header": _replace(TABLE, "amount", "number"),
    "table: empty": _add(TABLE, ""),
    "FollowTheMoney: a name": _replace(FTM, "Sari Wulan", "Nobody"),
    "FollowTheMoney: a property": _replace(FTM, "IMO9074729", "IMO9074730"),
    "FollowTheMoney: an entity added": _append(
        FTM, '{"id": "x", "schema": "Person", "properties": {"name": ["X"]}}\n'
    ),
    "FollowTheMoney: empty": _add(FTM, ""),
    "FollowTheMoney: removed": _remove(FTM),
    "CSV on the Web: the type of a column": _replace(CSVW, '"decimal"', '"string"'),
    "CSV on the Web: another table": _replace(CSVW, '"facts.csv"', '"https://evil.example/f.csv"'),
    "SQLite: a text": _in_database("UPDATE facts SET text_en = 'Nothing happened.'"),
    "SQLite: an amount": _in_database("UPDATE facts SET amount = 1300 WHERE amount = 1200"),
    "SQLite: a fact removed": _in_database("DELETE FROM facts WHERE id = 'f-bags'"),
    "SQLite: a table added": _in_database("CREATE TABLE more (text)"),
    "SQLite: a view that shadows": _in_database("CREATE VIEW more AS SELECT 1"),
    "SQLite: a trigger": _in_database(
        "CREATE TRIGGER more AFTER INSERT ON facts BEGIN DELETE FROM facts; END"
    ),
    "SQLite: unused pages": _in_database("CREATE TABLE more AS SELECT zeroblob(20000)"),
    "SQLite: no database": _add(DATABASE, "SELECT 1"),
    "SQLite: bytes after the last page": _append(DATABASE, "hidden"),
    "dossier.json: a text": _replace(DOSSIER, "more than 1,200 ships in", "no ships in"),
    "dossier.json: a key added": _replace(
        DOSSIER, '"topic": "traffic"', '"topic": "traffic", "weight": "key"'
    ),
    "dossier.json: a record added": _replace(DOSSIER, '"entities": [', '"entities": [{},'),
    "dossier.json: no facts": _add(DOSSIER, "{}"),
    "index.json: a licence": _replace(
        INDEX, '"inLanguage"', '"license": "https://x.example/", "inLanguage"'
    ),
    "index.json: a file not listed": _replace(INDEX, '"@id": "facts.csv"', '"@id": "x.csv"'),
    "index.json: removed": _remove(INDEX),
    "YAML: a text": _replace(YAML, "handled more than 1,200", "handled more than 1,300"),
    "YAML: an amount": _replace(YAML, 'amount: "1200"', 'amount: "1300"'),
    "YAML: a bound": _replace(YAML, "bound: more_than", "bound: at_least"),
    "YAML: a date": _replace(YAML, 'edtf: "2023"', 'edtf: "2022"'),
    "YAML: a quote": _replace(YAML, "lebih dari 1.200 kapal", "kapal"),
    "YAML: a quote that occurs elsewhere": _replace(
        YAML, "lebih dari 1.200 kapal", "112 ribu ton menurut catatan"
    ),
    "YAML: a translation": _replace(YAML, "more than 1,200 ships", "about 1,200 ships"),
    "YAML: a speaker": _replace(YAML, "speakers: [sari-wulan]", "speakers: [melati]"),
    "YAML: a fact removed": lambda folder: _cut(folder, "- id: f-bags"),
    "YAML: a fact added": _append(YAML, "\n- {id: f-new, text: {en: x}, topic: traffic}\n"),
    "YAML: a comment that hides a line": _replace(YAML, "  date: {edtf", "  # date: {edtf"),
    "YAML: no facts": _add(YAML, "[]\n"),
    "YAML: removed": _remove(YAML),
    "YAML: an entity's name": _replace("seeds/entities.yml", "Blue Bay", "Red Bay"),
    "YAML: a source's title": _replace("seeds/sources.yml", "record traffic", "no traffic"),
    "YAML: a tag": _replace(YAML, 'amount: "1200"', 'amount: !!int "1200"'),
    "YAML: a key twice": _replace(YAML, "  topic: traffic", "  topic: rice\n  topic: traffic"),
    "page: a fact's sentence": _on_pages(r"of bags of rice\.", "of bags of weapons."),
    "page: a fact's figure": _on_pages(r"about 12,000", "about 13,000"),
    "page: a negation": _on_pages(r"handled <span", "never handled <span"),
    "page: a fact in the table alone": _replace(PAGE, "of bags of rice", "of bags of gold"),
    "page: a fact on the time line alone": _replace(
        "en/timeline/index.html", "of bags of rice", "of bags of gold"
    ),
    "page: a note alone": _replace("en/index.html", "tonnes of rice.</a>", "tonnes of gold.</a>"),
    "page: a fact's row removed": _replace(PAGE, 'id="f-bags"', 'id="x-bags"'),
    "page: a quote": _replace("en/sources/notice.html", ">millions of", ">billions of"),
    "page: a script in it": _replace(PAGE, "</main>", "<script>alert(1)</script></main>"),
    "page: a script from elsewhere": _replace(
        PAGE, "</main>", '<script src="https://evil.example/x.js"></script></main>'
    ),
    "page: a script not in the archive": _replace(
        PAGE, "</main>", '<script src="x.js"></script></main>'
    ),
    "page: an event": _replace(PAGE, "<main", '<img src="x" onerror="alert(1)"><main'),
    "page: a frame": _replace(PAGE, "</main>", '<iframe src="x.html"></iframe></main>'),
    "page: a link that runs": _replace(PAGE, "</main>", '<a href="javascript:x()">x</a></main>'),
    "page: a refresh": _replace(
        PAGE, "<title>", '<meta http-equiv="refresh" content="0;https://evil.example"><title>'
    ),
    "page: no policy": _replace(PAGE, "default-src 'none'", "default-src *"),
    "page: an image from elsewhere": _replace(
        PAGE, "</main>", '<img src="https://evil.example/x.png"></main>'
    ),
    "search: a fact": _replace("search/en/texts-0.js", "bags of rice", "bags of gold"),
    "proof: a quote": lambda folder: _proof(folder, '"exact":"millions', '"exact":"billions'),
    "proof: an article": lambda folder: _proof(folder, "Makin Ramai", "Makin Sepi"),
    "articles: altered": _replace(ARTICLE, "millions of bags", "billions of bags"),
    "articles: removed": _remove(ARTICLE),
    "articles: one that no source names": _add("seeds/articles/other.txt", "Other words."),
    "files: a program": _add("run.exe", "MZ"),
    "files: a shell script": _add("assets/run.sh", "#!/bin/sh"),
    "files: an unknown data file": _add("data/other.json", "[]"),
    "files: unknown YAML": _add("seeds/other.yml", "- {}\n"),
    "files: Python beside verify.py": _add("json.py", "print('all checks passed')"),
    "manifest: another title": _replace("MANIFEST.json", "Blue Bay traffic", "Red Bay traffic"),
    "manifest: another language": _replace("MANIFEST.json", '  "en"\n', '  "fr"\n'),
    "manifest: an article excluded": _replace(
        "MANIFEST.json",
        '"withheld": []',
        '"withheld": [{"source": "notice", "rights": "none", "passages": []}]',
    ),
    "manifest: removed": _remove("MANIFEST.json"),
}


def _cut(folder: Path, start: str) -> None:
    text = (folder / YAML).read_text(encoding="utf-8")
    (folder / YAML).write_text(text[: text.index(start)], encoding="utf-8")


def _proof(folder: Path, old: str, new: str) -> None:
    _replace("verify/proof-0.js", old, new)(folder)
