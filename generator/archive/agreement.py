"""Checks that the YAML and the data files of an archive say the same, each way.

Nothing may be in one that is not in the other. What several records decide is worked out again.
Of the states of proof only the shape is checked, and that their words are where they should be.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from generator.archive.comparing import difference
from generator.archive.computed import YamlDossier
from generator.archive.computed_changes import changes_of
from generator.archive.computed_goods import goods_faults
from generator.archive.expected import (
    of_briefing,
    of_entity,
    of_fact,
    of_origin,
    of_source,
    words,
)
from generator.archive.facts_table import TABLE, table_faults
from generator.archive.plain_yaml import PlainYaml
from generator.archive.releases import is_first, release_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Fault = tuple[str, str, str]
    """A path, a code and a message."""

_KNOWN = re.compile(
    r"(?:MANIFEST\.json|PAGES\.json|SHA256SUMS|README\.txt|verify\.py)\Z"
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

    def __init__(
        self,
        names: Sequence[str],
        text: Callable[[str], str],
        at: Callable[[str, int, int], str],
    ) -> None:
        """`text` gives a file, `at` the words of a source's article between two code points."""
        self._names, self._text, self._at = names, text, at
        self.is_first = False
        """Whether the archive is of the first format, which had less in it."""
        self.briefing: Mapping[str, Any] = {}
        self.records: dict[str, list[dict[str, Any]]] = {}
        self.texts: list[str] = []
        """Every text of the YAML."""

    def read(self) -> Iterator[Fault]:
        """Read the YAML; give what is not YAML as archives have it."""
        for kind in ("briefing", "sources", "entities", "facts", "redirects", "lock"):
            yield from self._read(kind)

    def check(self) -> Iterator[Fault]:
        """Everything that does not agree."""
        yield from self.read()
        if not self.records["facts"] or not self.records["sources"]:
            yield "seeds/facts.yml", "empty", "no facts or no sources: nothing is proved"
        manifest = json.loads(self._text("MANIFEST.json"))
        page = self._text("facts/index.html")
        self.is_first = is_first(manifest, self._names, self._data("data/facts.json"), page)
        for path, why in release_faults(manifest, self._names, first=self.is_first):
            yield path, "release", why
        dossier = YamlDossier(self.briefing, self.records, self._at)
        rights = {each["id"]: each.get("rights", "full") for each in self.records["sources"]}
        yield from self._records(dossier, rights)
        if not self.is_first:
            yield from self._worked_out(dossier, manifest)
        yield from self._uses()
        for why in table_faults(self._names, self._text, self.briefing["languages"]):
            yield TABLE, "data", why
        yield from self._manifest(manifest, rights)
        yield from self._files(rights)

    def _records(self, dossier: YamlDossier, rights: Mapping[str, str]) -> Iterator[Fault]:
        """Sources, entities and facts."""
        measures = {each["id"]: each for each in self.briefing.get("measures", [])}
        for kind, make in (("sources", of_source), ("entities", of_entity), ("facts", of_fact)):
            made = []
            for each in self.records[kind]:
                try:
                    more = dossier.of_fact(each) if kind == "facts" and not self.is_first else {}
                    made.append({**make(each, measures, rights), **more})
                except (LookupError, TypeError, AttributeError, ArithmeticError):
                    yield f"seeds/{kind}.yml", "yaml", f"is no list of {kind}"
                    return
            yield from self._compared(f"data/{kind}.json", made)

    def _worked_out(self, dossier: YamlDossier, manifest: Mapping[str, Any]) -> Iterator[Fault]:
        """What the first format did not have, or did not have worked out."""
        origins = [
            {**of_origin(each), **dossier.of_origin(each)} for each in dossier.origins.values()
        ]
        yield from self._compared("data/origins.json", origins)
        yield from self._compared("data/changes.json", changes_of(dossier))
        about = of_briefing(self.briefing, manifest.get("handling"))
        where = difference([about], self._data("data/briefing.json"), whole=True)
        if where is not None:
            yield "data/briefing.json", "data", f"differs from the YAML in {where}"
        for path, faults in (
            ("data/differences.json", dossier.differences),
            ("data/goods.json", lambda found: goods_faults(dossier, found)),
        ):
            for why in faults(self._data(path)):
                yield path, "data", why

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
            where = difference(each, by_id.get(each["id"], each), whole=not self.is_first)
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
                    place = f"sources/{each['source']}.html#{record['id']}-{number}"
                    if not is_placed or each["permalink"] != place:
                        message = f"'{record['id']}-{number}' has another place than its spans"
                        yield f"data/{kind}.json", "data", message
        for kind, used in (("sources", _sources), ("entities", _actors)):
            for record in self._data(f"data/{kind}.json"):
                if record["facts"] != [each["id"] for each in facts if record["id"] in used(each)]:
                    message = f"'{record['id']}' lists other facts than it has"
                    yield f"data/{kind}.json", "data", message

    def _manifest(self, manifest: Mapping[str, Any], rights: Mapping[str, str]) -> Iterator[Fault]:
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
