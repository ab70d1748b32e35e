"""Entities, sources and events as FollowTheMoney entities, a JSON object a line.

Ids are those of the YAML; that of a source begins with `source.`, as sources have ids of their
own. A source is an `Article`, a fact of the kind `event` an `Event` with the entities that it is
about. A value that FollowTheMoney cannot read, such as a date with a hedge, is left out: the JSON
files have it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    FtmData = Mapping[str, list[dict[str, Any]]]
    FtmRecord = dict[str, Any]

_FTM_DATE = re.compile(r"(?:^date|Date|At)\Z|^date\Z")
_FTM_COUNTRY = re.compile(r"(?:[cC]ountry|[fF]lags?|citizenship|jurisdiction|nationality)\Z")
_FTM_NUMBER = re.compile(r"(?:amount(?:Eur|Usd)?|capital|height|weight|fileSize|.*[tT]onnage)\Z")
_FTM_SHAPES = (
    (_FTM_DATE, re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")),
    (_FTM_COUNTRY, re.compile(r"[a-z]{2}\Z")),
    (_FTM_NUMBER, re.compile(r"-?\d+(?:\.\d+)?\Z")),
    (re.compile(r"(?:[uU]rl|website)\Z"), re.compile(r"https?://\S+\Z")),
    (re.compile(r"gender\Z"), re.compile(r"(?:male|female|other)\Z")),
    (re.compile(r"wikidataId\Z"), re.compile(r"[QPL][1-9]\d*\Z")),
    (re.compile(r"imoNumber\Z"), re.compile(r"IMO\d{7}\Z")),
    (re.compile(r"(?:detected|spoken|translated)?[lL]anguage\Z"), re.compile(r"(?!)")),
)
"""By property: the form of its values. Languages are another standard's, of three letters."""
_FTM_TOPICS = (
    " asset.frozen corp.clone corp.disqual corp.offshore corp.public corp.shell crime "
    "crime.boss crime.cyber crime.env crime.fin crime.fraud crime.terror crime.theft "
    "crime.traffick crime.traffick.drug crime.traffick.human crime.war debarment "
    "export.control export.control.linked export.risk fin fin.adivsor fin.bank fin.fund "
    "forced.labor geo.risk gov gov.admin gov.executive gov.financial gov.head gov.igo "
    "gov.judicial gov.legislative gov.muni gov.national gov.religion gov.security gov.soe "
    "gov.state invest.ban invest.risk mare.detained mare.shadow mare.sts mil poi pol.party "
    "pol.union reg.action reg.warn rel role.acct role.act role.civil role.diplo "
    "role.journo role.judge role.lawyer role.lobby role.oligarch role.pep role.pep.frmr "
    "role.pep.intl role.pep.natl role.pol role.rca role.spy sanction sanction.control "
    "sanction.counter sanction.linked wanted "
)
"""Of FollowTheMoney 4.11."""


def follow_the_money(data: FtmData) -> bytes:
    """`entities.ftm.json`."""
    names = {each["id"]: _ftm_texts(each["name"]) for each in data["entities"]}
    events = [each for each in data["facts"] if each["kind"] == "event"]
    made = [
        *(_ftm_entity(each) for each in data["entities"]),
        *(_ftm_article(each, names) for each in data["sources"]),
        *(_ftm_event(each) for each in events),
    ]
    lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in made)
    return "".join(lines).encode()


def _ftm(id_: str, schema: str, caption: str, values: Mapping[str, Iterable[Any]]) -> FtmRecord:
    properties = {
        name: list(dict.fromkeys(_ftm_values(name, values[name]))) for name in sorted(values)
    }
    return {
        "id": id_,
        "caption": caption,
        "schema": schema,
        "properties": {name: each for name, each in properties.items() if each},
    }


def _ftm_values(name: str, values: Iterable[Any]) -> Iterator[str]:
    """The values that a property can have, each in the form that FollowTheMoney gives it."""
    for value in values:
        for text in _ftm_texts(value):
            form = text.strip()
            if name == "imoNumber":
                form = "IMO" + re.sub(r"\D", "", form)
            elif _FTM_COUNTRY.search(name):
                form = form.lower()
            shapes = [shape for names, shape in _FTM_SHAPES if names.search(name)]
            if name == "topics" and f" {form} " not in _FTM_TOPICS:
                continue
            if form and all(shape.match(form) for shape in shapes):
                yield form


def _ftm_texts(value: Any) -> list[str]:  # noqa: ANN401 -- as read
    """A text, or one in several languages, as a list."""
    if value is None:
        return []
    return list(value.values()) if isinstance(value, dict) else [value]


def _ftm_entity(entity: FtmRecord) -> FtmRecord:
    names = _ftm_texts(entity["name"])
    values: dict[str, list[Any]] = {name: list(each) for name, each in entity["properties"].items()}
    known = [each for each in entity["outside"] if each["identifier"] is not None]
    is_vessel = entity["schema"] == "Vessel"
    added = {
        "name": names,
        "alias": [
            each["text"]
            for each in entity["aliases"]
            if each["strength"] == "strong" and each["text"] not in names
        ],
        "weakAlias": [each["text"] for each in entity["aliases"] if each["strength"] == "weak"],
        "description": [entity["description"]],
        "wikidataId": [each["identifier"] for each in known if each["scheme"] == "wikidata"],
        "imoNumber": [each["identifier"] for each in known if each["scheme"] == "imo"],
        "proof": [_ftm_source(each["source"]) for each in entity["evidence"]],
    }
    for name, more in added.items():
        if name != "imoNumber" or is_vessel:
            values[name] = [*more, *values.get(name, [])]
    return _ftm(entity["id"], entity["schema"], names[0], values)


def _ftm_source(source: str) -> str:
    return f"source.{source}"


def _ftm_article(source: FtmRecord, names: Mapping[str, list[str]]) -> FtmRecord:
    values = {
        "title": [source["title"]],
        "publisher": names.get(source["publisher"], []),
        "sourceUrl": [source["url"]],
        "publishedAt": [source["published"]["edtf"]],
        "retrievedAt": [(source["retrieved"] or {}).get("edtf")],
        "summary": [source["summary"]],
        "fileName": [source["file"].rpartition("/")[2]],
    }
    return _ftm(_ftm_source(source["id"]), "Article", source["title"], values)


def _ftm_event(fact: FtmRecord) -> FtmRecord:
    moved = fact["transfer"] or {}
    ends = (moved.get(key) for key in ("sender", "receiver", "start_location", "end_location"))
    involved = [*fact["entities"], *moved.get("goods", ()), *moved.get("vehicles", ())]
    texts = _ftm_texts(fact["text"])
    values: dict[str, list[Any]] = {
        "name": texts,
        "date": [(fact["date"] or {}).get("edtf")],
        "involved": [*involved, *(each for each in ends if each)],
        "proof": [_ftm_source(each["source"]) for each in fact["evidence"]],
    }
    return _ftm(fact["id"], "Event", texts[0], values)
