"""Checks what an archive's data say of goods and routes against the facts of its YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.archive.expected import voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.archive.computed import YamlDossier
    from generator.archive.expected import YamlRecord


def goods_faults(dossier: YamlDossier, found: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """What is wrong with `goods.json`."""
    said = {
        each["id"]: {who for one in each["evidence"] for who in _said_by(dossier, one)}
        for each in dossier.facts
    }
    listed = {}
    for way in found:
        name = f"{way['sender']}-{way['receiver']}"
        listed[name] = {
            good["entity"]: sorted((each["fact"], each["stage"]) for each in good["facts"])
            for good in way["goods"]
        }
        voiced = [each for good in way["goods"] for each in good["facts"]]
        if set(way) != {"sender", "receiver", "permalink", "goods", "voices"}:
            yield f"'{name}' has other keys"
        if way["permalink"] != f"goods/index.html#{name}":
            yield f"'{name}' has another permalink"
        if not all(
            each["said_by"] and said[each["fact"]].issuperset(each["said_by"]) for each in voiced
        ):
            yield f"'{name}' has other speakers than the YAML"
        if not _agree(dossier, way, voiced):
            yield f"'{name}' has other voices than it lists"
    if listed != _moved(dossier):
        yield "has other goods than the YAML"


def _moved(dossier: YamlDossier) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """By way and by goods: the facts and their stage."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for fact in dossier.facts:
        moved = fact.get("transfer")
        if moved is not None:
            way = found.setdefault(f"{moved['sender']}-{moved['receiver']}", {})
            for good in moved.get("goods", ()):
                way.setdefault(good, []).append((fact["id"], moved.get("stage", "given")))
    return {way: {good: sorted(facts) for good, facts in of.items()} for way, of in found.items()}


def _agree(
    dossier: YamlDossier, way: Mapping[str, Any], voiced: Sequence[Mapping[str, Any]]
) -> bool:
    """Whether those who speak, and those who are silent, are those of the goods."""
    parties = {way["sender"], way["receiver"]}
    heard = {who for each in voiced for who in each["said_by"]}
    own = {party: _of_country(dossier, party) for party in parties}
    silent = [
        set(good["silent"])
        == {
            party
            for party in parties
            if own[party].isdisjoint(who for each in good["facts"] for who in each["said_by"])
        }
        for good in way["goods"]
    ]
    for voice in way["voices"]:
        name = voice["entity"]
        of_voice = own[name] if voice["is_party"] else {name}
        spoken = [
            (good["entity"], each["fact"])
            for good in way["goods"]
            for each in good["facts"]
            if of_voice.intersection(each["said_by"])
        ]
        if [set(voice["goods"]), set(voice["facts"])] != [set(each) for each in _columns(spoken)]:
            return False
    partial = {each["entity"] for each in way["voices"] if each["is_party"]}
    others = {each["entity"] for each in way["voices"] if not each["is_party"]}
    return all(silent) and partial == parties and others == heard - set().union(*own.values())


def _columns(pairs: Sequence[tuple[str, str]]) -> tuple[list[str], list[str]]:
    return [one for one, _ in pairs], [other for _, other in pairs]


def _said_by(dossier: YamlDossier, evidence: YamlRecord) -> list[str]:
    return voices(evidence)[0] or [dossier.sources[evidence["source"]]["publisher"]]


def _of_country(dossier: YamlDossier, party: str) -> set[str]:
    """A party, and everybody whose country is the party's."""
    codes = {}
    for each in dossier.entities:
        value = each.get("properties", {}).get("country", [])
        codes[each["id"]] = set(value if isinstance(value, list) else [value])
    own = codes.get(party, set())
    return {party, *(name for name, of_entity in codes.items() if of_entity & own)}
