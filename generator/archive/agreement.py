"""Checks that the YAML and the data files of an archive say the same, each way.

Nothing may be in one that is not in the other. What the generator computes (differences, states
of proof) is not computed again: only its shape is checked.
"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

from generator.archive.expected import (
    difference,
    of_briefing,
    of_entity,
    of_fact,
    of_origin,
    of_source,
    words,
)
from generator.archive.plain_yaml import PlainYaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Fault = tuple[str, str, str]
    """A path, a code and a message."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_COLUMNS = (
    *("topic", "kind", "date_edtf", "date_earliest", "date_latest", "measure", "bound"),
    *("amount", "amount_to", "magnitude", "source", "quote", "start", "end", "attributed_to"),
    *("origin", "modality", "credibility", "permalink"),
)
_LATER = ("as_of", "weight")
"""Columns that the tables of older archives do not have."""
_KNOWN = re.compile(
    r"(?:MANIFEST\.json|SHA256SUMS|README\.txt|verify\.py)\Z"
    r"|data/(?:facts|sources|entities|differences|origins|goods|changes|briefing)\.json\Z"
    r"|data/(?:dossier|index|entities\.ftm|bundle\.stix|facts\.csv-metadata)\.json\Z"
    r"|data/(?:facts\.csv|briefing\.sqlite)\Z"
    r"|seeds/schema/[a-z]+\.json\Z"
    r"|seeds/languages/[A-Za-z0-9-]+/(?:lexicon\.toml|interface\.po|search\.json|search\.[a-z]+\.txt)\Z"
    r"|seeds/(?:(?:briefing|redirects|lock)|(?:sources|entities|facts)(?:/.+)?)\.yml\Z"
    r"|(?!seeds/|data/).+\.(?:html|css|js|woff2|svg|png|jpe?g|gif|webp|avif|ico|pdf|txt|csv|xml)\Z"
)
"""What an archive contains, besides the articles that its sources name."""


class Agreement:
    """The YAML of an archive, and what must agree with it."""

    def __init__(self, names: Sequence[str], text: Callable[[str], str]) -> None:
        """`text` gives a file of the archive."""
        self._names, self._text = names, text
        self.briefing: Mapping[str, Any] = {}
        self.records: dict[str, list[dict[str, Any]]] = {}
        self.texts: list[str] = []
        """Every text of the YAML."""

    def check(self) -> Iterator[Fault]:
        """Everything that does not agree."""
        for kind in ("briefing", "sources", "entities", "facts", "redirects", "lock"):
            yield from self._read(kind)
        if not self.records["facts"] or not self.records["sources"]:
            yield "seeds/facts.yml", "empty", "no facts or no sources: nothing is proved"
        measures = {each["id"]: each for each in self.briefing.get("measures", [])}
        rights = {each["id"]: each.get("rights", "full") for each in self.records["sources"]}
        for kind, make in (
            ("sources", of_source),
            ("entities", of_entity),
            ("facts", of_fact),
        ):
            made = []
            for each in self.records[kind]:
                try:
                    made.append(make(each, measures, rights))
                except (LookupError, TypeError, AttributeError, ArithmeticError):
                    yield f"seeds/{kind}.yml", "yaml", f"is no list of {kind}"
                    return
            yield from self._compared(f"data/{kind}.json", made)
        made = [of_origin(each) for each in self.briefing.get("origins", [])]
        if "data/origins.json" in self._names:  # older archives have none
            yield from self._compared("data/origins.json", made)
        if "data/briefing.json" in self._names:
            found = self._data("data/briefing.json")
            where = difference([of_briefing(self.briefing)], found)
            if where is not None:
                yield "data/briefing.json", "data", f"differs from the YAML in {where}"
        yield from self._uses()
        yield from self._table()
        yield from self._manifest(rights)
        yield from self._files(rights)

    def _read(self, kind: str) -> Iterator[Fault]:
        single, folder = f"seeds/{kind}.yml", f"seeds/{kind}/"
        inside = sorted(each for each in self._names if each.startswith(folder))
        records: list[Any] = []
        for name in [single, *inside] if single in self._names or not inside else inside:
            if name not in self._names and kind in ("redirects", "lock"):
                continue
            try:
                value = PlainYaml(self._text(name)).value()
            except ValueError as error:
                yield name, "yaml", f"is not YAML as archives have it: {error}"
                continue
            _collect(value, self.texts)
            if kind == "briefing":
                self.briefing = value
            else:
                records += value
        self.records[kind] = records

    def _data(self, path: str) -> list[dict[str, Any]]:
        found = json.loads(self._text(path), object_pairs_hook=_once)
        if not isinstance(found, list):
            raise TypeError(path)
        return found

    def _compared(self, path: str, made: list[dict[str, Any]]) -> Iterator[Fault]:
        found = self._data(path)
        ids, given = [each["id"] for each in made], [each["id"] for each in found]
        for name in sorted(set(ids) - set(given)):
            yield path, "data", f"'{name}' is missing; it is in the YAML"
        for name in sorted(set(given) - set(ids)):
            yield path, "data", f"'{name}' is not in the YAML"
        if set(ids) == set(given) and ids != given:
            yield path, "data", "is not in the order of the YAML"
        by_id = {each["id"]: each for each in found}
        for each in made:
            where = difference(each, by_id.get(each["id"], each))
            if where is not None:
                yield path, "data", f"'{each['id']}' differs from the YAML in {where}"

    def _uses(self) -> Iterator[Fault]:
        """Positions, and which facts each source and entity has."""
        facts = self._data("data/facts.json")
        for kind in ("facts", "entities"):
            for record in self._data(f"data/{kind}.json"):
                for number, each in enumerate(record["evidence"], start=1):
                    spans = each["spans"]
                    is_placed = bool(spans) and (each["start"], each["end"]) == (
                        spans[0][0],
                        spans[-1][1],
                    )
                    if not is_placed or not each["permalink"].endswith(f"#{record['id']}-{number}"):
                        message = f"'{record['id']}-{number}' has another place than its spans"
                        yield f"data/{kind}.json", "data", message
        for kind, used in (("sources", _sources), ("entities", _actors)):
            for record in self._data(f"data/{kind}.json"):
                if record["facts"] != [each["id"] for each in facts if record["id"] in used(each)]:
                    message = f"'{record['id']}' lists other facts than it has"
                    yield f"data/{kind}.json", "data", message

    def _table(self) -> Iterator[Fault]:
        """The CSV is the facts as a table."""
        path = "data/facts.csv"
        if path not in self._names:
            yield path, "data", "is missing"
            return
        found = list(csv.reader(io.StringIO(self._text(path), newline="")))
        languages = self.briefing["languages"]
        head = ["\ufeffid", *(f"text_{language}" for language in languages), *_COLUMNS]
        columns = found[0] if found else []
        later = [each for each in columns if each in _LATER]
        if [each for each in columns if each not in _LATER] != head or len(set(later)) < len(later):
            yield path, "data", "has other columns"
            return
        places = [[*head, *_LATER].index(each) for each in columns]
        rows = [
            [_cell(row[place]) for place in places]
            for fact in self._data("data/facts.json")
            for evidence in fact["evidence"]
            for row in (_row(fact, evidence, languages),)
        ]
        if found[1:] != rows:
            pairs = zip([*rows, []], [*found[1:], []])  # noqa: B905 -- Python 3.8
            number = next((i for i, (one, other) in enumerate(pairs, 2) if one != other), 1)
            yield path, "data", f"row {number} differs from data/facts.json"

    def _manifest(self, rights: Mapping[str, str]) -> Iterator[Fault]:
        manifest = json.loads(self._text("MANIFEST.json"))
        same = words(manifest["title"]) == words(self.briefing.get("title"))
        about = self._data("data/briefing.json") if "data/briefing.json" in self._names else [{}]
        same = same and manifest.get("handling") == about[0].get("handling")
        if not same or manifest["languages"] != self.briefing["languages"]:
            yield "MANIFEST.json", "data", "has another title or other languages than the YAML"
        withheld = {each["source"]: each["rights"] for each in manifest["withheld"]}
        if withheld != {name: right for name, right in rights.items() if right != "full"}:
            yield "MANIFEST.json", "data", "excludes other articles than the YAML does"

    def _files(self, rights: Mapping[str, str]) -> Iterator[Fault]:
        """Nothing is in the archive that is not explained."""
        articles = {f"seeds/{each['file']}" for each in self.records["sources"]}
        allowed = {
            f"seeds/{each['file']}"
            for each in self.records["sources"]
            if rights[each["id"]] == "full"
        }
        for name in self._names:
            if name in articles - allowed:
                yield name, "unexplained", "is an article that its rights exclude"
            elif name not in allowed and not _KNOWN.match(name):
                yield name, "unexplained", "is no file of an archive and no article of a source"


def states(text: Callable[[str], str], names: Sequence[str]) -> dict[str, int]:
    """How many texts of the data are in each state of proof: proved, not_read, and so on."""
    counted: dict[str, int] = {}
    for name in sorted(each for each in names if re.match(r"data/[a-z]+\.json\Z", each)):
        for state in _proofs(json.loads(text(name))):
            counted[state] = counted.get(state, 0) + 1
    return counted


def _proofs(value: object) -> Iterator[str]:
    """The states of all texts that have a proof record, by language."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key.endswith("proof") and isinstance(each, dict):
                yield from (proof["state"] for proof in each.values())
            else:
                yield from _proofs(each)
    elif isinstance(value, list):
        for each in value:
            yield from _proofs(each)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; raises ValueError where a key is there twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key twice")
    return found


def _collect(value: object, texts: list[str]) -> None:
    if isinstance(value, str):
        texts.append(value)
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            _collect(each, texts)


def _sources(fact: Mapping[str, Any]) -> set[str]:
    return {each["source"] for each in fact["evidence"]}


def _actors(fact: Mapping[str, Any]) -> set[str]:
    voices = (who for each in fact["evidence"] for who in each["attributed_to"])
    moved = fact.get("transfer") or {}
    ends = (moved.get(key) for key in ("sender", "receiver", "start_location", "end_location"))
    carried = (
        *moved.get("goods", ()),
        *moved.get("vehicles", ()),
        *(each for each in ends if each),
    )
    return {*fact["entities"], *carried, *voices}


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(
    fact: Mapping[str, Any], evidence: Mapping[str, Any], languages: Sequence[str]
) -> list[object]:
    date, quantity = fact["date"] or {}, fact["quantity"] or {}
    return [
        fact["id"],
        *(fact["text"].get(language) for language in languages),
        fact["topic"],
        fact["kind"],
        *(date.get(key) for key in ("edtf", "earliest", "latest")),
        *(quantity.get(key) for key in ("measure", "bound", "amount", "amount_to", "magnitude")),
        evidence["source"],
        evidence["quote"]["exact"],
        evidence["start"],
        evidence["end"],
        " ".join(evidence["attributed_to"]),
        *(evidence[key] for key in ("origin", "modality", "credibility", "permalink")),
        (quantity.get("as_of") or {}).get("edtf"),
        fact.get("weight"),
    ]
