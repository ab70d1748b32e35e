"""The dossier as a STIX 2.1 bundle, for those whose tools read it.

People, bodies and companies are identities, and places with a country code locations; STIX has no
objects for ships and goods. A fact is a note on those that it names, with its sources as external
references; the dossier is a report of all of them. Ids are made of the dossier's and stay.
"""

from __future__ import annotations

import json
import re
import uuid
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    StixData = Mapping[str, list[dict[str, Any]]]
    StixObject = dict[str, Any]

_STIX_CLASSES = {
    "Person": "individual",
    "Organization": "organization",
    "PublicBody": "organization",
    "Company": "organization",
}
_STIX_TLP = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
_STIX_MARKINGS = {
    "clear": "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
    "green": "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
    "amber": "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
    "amber+strict": "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
    "red": "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
}
"""TLP 2.0 as OASIS publishes it (cti-stix-common-objects); STIX itself has TLP 1.0 alone."""


def stix_bundle(data: StixData) -> bytes:
    """`bundle.stix.json`."""
    about = data["briefing"][0]
    made = _Stix(about, data)
    objects = list(made.objects())
    bundle = {"type": "bundle", "id": made.id("bundle", "bundle"), "objects": objects}
    return (json.dumps(bundle, ensure_ascii=False, indent=1) + "\n").encode()


class _Stix:
    """The objects of a bundle."""

    def __init__(self, about: Mapping[str, Any], data: StixData) -> None:
        self.about, self.data = about, data
        self.language: str = about["languages"][0]
        self.seed = about.get("site") or json.dumps(about["title"], ensure_ascii=False)
        self.time = _stix_day(data)
        level = (about.get("handling") or "TLP:CLEAR").partition(":")[2].lower()
        self.marking = _stix_marking(level)
        self.author = self.id("identity", "dossier")

    def id(self, kind: str, name: str) -> str:
        """The id of the object that is made of a record."""
        return f"{kind}--{uuid.uuid5(uuid.NAMESPACE_URL, f'{self.seed} {name}')}"

    def objects(self) -> Iterator[StixObject]:
        """Every object, the report last."""
        yield self.marking
        title = self.about["title"][self.language]
        author = self.made("identity", "dossier", name=title, identity_class="unspecified")
        del author["created_by_ref"]
        yield author
        listed = [author["id"]]
        known: dict[str, str] = {}
        for each in map(self.entity, self.data["entities"]):
            if each is not None:
                known[each.pop("entity")] = each["id"]
                listed.append(each["id"])
                yield each
        sources = {each["id"]: each for each in self.data["sources"]}
        for fact in self.data["facts"]:
            note = self.note(fact, known, sources)
            listed.append(note["id"])
            yield note
            yield from self.translations(fact, note["id"])
        text = (self.about["description"] or self.about["title"])[self.language]
        yield self.made(
            "report",
            "report",
            name=title,
            description=text,
            lang=self.language,
            published=self.time,
            object_refs=listed,
        )

    def made(self, kind: str, record: str, **values: object) -> StixObject:
        """An object with what all have."""
        return {
            "type": kind,
            "spec_version": "2.1",
            "id": self.id(kind, record),
            "created_by_ref": self.author,
            "created": self.time,
            "modified": self.time,
            **values,
            "object_marking_refs": [self.marking["id"]],
        }

    def entity(self, entity: Mapping[str, Any]) -> StixObject | None:
        """An identity or a location; None for what STIX has no object for."""
        name = _stix_text(entity["name"], self.language)
        said: dict[str, Any] = {"entity": entity["id"], "name": name}
        if entity["description"]:
            said["description"] = _stix_text(entity["description"], self.language)
        if entity["schema"] in _STIX_CLASSES:
            kind = _STIX_CLASSES[entity["schema"]]
            return self.made("identity", entity["id"], **said, identity_class=kind)
        codes = [each for each in entity["properties"].get("country", ()) if isinstance(each, str)]
        if entity["schema"] == "Territory" and codes and re.match(r"[A-Za-z]{2}\Z", codes[0]):
            return self.made("location", entity["id"], **said, country=codes[0].upper())
        return None

    def note(
        self, fact: Mapping[str, Any], known: Mapping[str, str], sources: Mapping[str, Any]
    ) -> StixObject:
        """A fact."""
        moved = fact["transfer"] or {}
        ends = (moved.get(key) for key in ("sender", "receiver", "start_location", "end_location"))
        named: Iterable[str] = (*fact["entities"], *(each for each in ends if each))
        about = list(dict.fromkeys(known[each] for each in named if each in known))
        cited = dict.fromkeys(each["source"] for each in fact["evidence"])
        return self.made(
            "note",
            fact["id"],
            content=_stix_text(fact["text"], self.language),
            lang=self.language if self.language in fact["text"] else next(iter(fact["text"])),
            object_refs=about or [self.author],
            external_references=[_stix_reference(sources[each]) for each in cited],
        )

    def translations(self, fact: Mapping[str, Any], note: str) -> Iterator[StixObject]:
        """The text of a fact in the other languages."""
        contents = {
            language: {"content": text}
            for language, text in fact["text"].items()
            if text != _stix_text(fact["text"], self.language)
        }
        if contents:
            yield self.made(
                "language-content",
                fact["id"],
                object_ref=note,
                object_modified=self.time,
                contents=contents,
            )


def _stix_text(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or next(iter(words.values()))


def _stix_reference(source: Mapping[str, Any]) -> StixObject:
    made: StixObject = {"source_name": source["title"], "external_id": source["id"]}
    if source["url"]:
        made["url"] = source["url"]
        made["hashes"] = {"SHA-256": source["sha256"]}
    return made


def _stix_marking(level: str) -> StixObject:
    return {
        "type": "marking-definition",
        "spec_version": "2.1",
        "id": _STIX_MARKINGS[level],
        "created": "2022-10-01T00:00:00.000Z",
        "name": f"TLP:{level.upper()}",
        "extensions": {_STIX_TLP: {"extension_type": "property-extension", "tlp_2_0": level}},
    }


def _stix_day(data: StixData) -> str:
    """When the dossier was curated: its own date, or that of the latest source."""
    dates = [data["briefing"][0]["as_of"], *(each["published"] for each in data["sources"])]
    known = [each["latest"] for each in dates if each and each["latest"]]
    own = known[:1] if dates[0] and dates[0]["latest"] else [max(known, default="1970-01-01")]
    return f"{own[0]}T00:00:00.000Z"
