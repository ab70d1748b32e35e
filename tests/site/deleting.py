"""Deletes a source from a copy of the real dossier, as a curator would: by hand, in the YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from generator import build

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.dossier.briefing import Briefing

_UNUSED = re.compile(r"nothing uses the (\w+) '([\w-]+)'")
_WEIGHED_ANEW = frozenset(
    {"bottom-line-surer", "confidence-too-high", "judgement-incomplete", "nature-mismatch"}
)
"""What asks the curator to judge again with fewer sources; nothing here does."""
_REPEATED = re.compile(r"difference '([\w-]+)' \([\w-]+\) is about the facts of ")
_TOO_LIKELY = re.compile(r"judgement '([\w-]+)' is '[\w-]+', but rests on ")
_LISTS = {"topic": "topics", "measure": "measures", "origin": "origins"}


def without(root: Path, lost: str) -> tuple[Briefing, frozenset[str]]:
    """The briefing in `root` once a source is deleted, with all that only stood for it.

    Also the differences that are about the facts of others then, so that a curator joins them.
    """
    joined: set[str] = set()
    seeds = root / "seeds"
    _change(seeds / "redirects.yml", lambda all_: [e for e in all_ if e["kind"] != "difference"])
    (seeds / "lock.yml").unlink()  # with it, what is deleted would be told of as withdrawn
    _change(seeds / "sources.yml", lambda all_: [each for each in all_ if each["id"] != lost])
    _change(seeds / "entities.yml", lambda all_: list(_without_evidence(all_, lost)))
    left: set[str] = set()
    for file in sorted((seeds / "facts").glob("*.yml")):
        facts = [each for each in _without_evidence(_read(file), lost) if each["evidence"]]
        left |= {each["id"] for each in facts}
        _write(file, facts)
    _change(seeds / "briefing.yml", lambda briefing: _only(briefing, left))
    for file in seeds.rglob("*.yml"):
        _change(file, _excused)
    while True:
        outcome = build.check(root)
        problems = [each.message for each in outcome.problems if each.code not in _WEIGHED_ANEW]
        too_likely = {found[1] for each in problems if (found := _TOO_LIKELY.match(each))}
        if outcome.briefing is not None:
            assert problems == []
            return outcome.briefing, frozenset(joined)
        repeated = {found[1] for each in problems if (found := _REPEATED.match(each))}
        joined |= repeated
        if repeated:
            _change(seeds / "briefing.yml", lambda briefing, ids=repeated: _joined(briefing, ids))
        elif too_likely:
            _change(
                seeds / "briefing.yml", lambda briefing, ids=too_likely: _not_judged(briefing, ids)
            )
        else:
            _delete_unused(seeds, problems)


def _joined(briefing: dict[str, Any], ids: set[str]) -> dict[str, Any]:
    """The briefing without these differences."""
    left = [each for each in briefing["differences"] if each["id"] not in ids]
    return {**briefing, "differences": left}


def _not_judged(briefing: dict[str, Any], ids: set[str]) -> dict[str, Any]:
    """The briefing with judgements left open: too little is left to call anything likely."""
    open_ = [
        {**each, "likelihood": "not-judged"} if each["id"] in ids else each
        for each in briefing["judgements"]
    ]
    return {**briefing, "judgements": open_}


def _delete_unused(seeds: Path, messages: Iterable[str]) -> None:
    """Delete what nothing uses any more; any other problem fails the test."""
    found = [_UNUSED.fullmatch(message) for message in messages]
    unused = {(each[1], each[2]) for each in found if each is not None}
    assert len(unused) == len(found) > 0, messages
    _change(
        seeds / "entities.yml",
        lambda all_: [each for each in all_ if ("entity", each["id"]) not in unused],
    )
    _change(
        seeds / "briefing.yml",
        lambda briefing: {
            **briefing,
            **{
                key: [
                    _sharing(each, unused)
                    for each in briefing[key]
                    if (kind, each["id"]) not in unused
                ]
                for kind, key in _LISTS.items()
            },
        },
    )


def _sharing(record: dict[str, Any], unused: set[tuple[str, str]]) -> dict[str, Any]:
    """An origin that may share what it knows only with those that are left."""
    kept = dict(record)
    for key in {"may_share_with", "independent_of"} & record.keys():
        kept[key] = [each for each in record[key] if ("origin", each) not in unused]
        if not kept[key]:
            del kept[key]
    return kept


def _only(briefing: dict[str, Any], left: set[str]) -> dict[str, Any]:
    """The dossier's own statements, as far as they rest on the facts that are left."""
    fewest = {
        "judgements": ("based_on", 1),
        "differences": ("facts", 2),
        "at_a_glance": ("based_on", 1),
    }
    kept: dict[str, Any] = {
        "headline": [each for each in briefing["headline"] if each in left],
    }
    for key, (ids, least) in fewest.items():
        cut = [_of(each, left) for each in briefing[key]]
        kept[key] = [each for each in cut if len(each[ids]) >= least]
    kept["based_on"] = [each for each in briefing["based_on"] if each in left]
    return {**briefing, **kept}


def _of(statement: dict[str, Any], left: set[str]) -> dict[str, Any]:
    """A statement with those of its facts that are left, in whatever key they are."""
    kept = dict(statement)
    for key in ("based_on", "facts", "evidence_against", "prefer"):
        if key in kept:
            kept[key] = [each for each in kept[key] if each in left]
    if "readings" in kept:
        cut = [
            {**each, "of": [fact for fact in each["of"] if fact in left]}
            for each in kept["readings"]
        ]
        kept["readings"] = [each for each in cut if each["of"]]
    preferred = kept.get("prefer")
    if preferred is not None and (not preferred or set(preferred) == set(kept["facts"])):
        kept = {key: value for key, value in kept.items() if key not in ("prefer", "why_preferred")}
    if not kept.get("evidence_against", True):
        kept["weighed"] = {"id": "uji", "en": "a test"}
    return kept


def _excused(value: Any, key: str = "") -> Any:
    """The same with a reason at each text and date: they may rest on the source that is gone."""
    if isinstance(value, list):
        return [_excused(each, key) for each in value]
    if not isinstance(value, dict):
        return value
    found = {name: _excused(each, name) for name, each in value.items()}
    if "edtf" in found:
        found.pop("rests_on", None)
    if found.keys() & {"edtf", "languages", "evidence", "published", "quote", "schema"} or key in (
        "judgements",
        "differences",
        "origins",
        "at_a_glance",
        "readings",
    ):
        found["unproved_because"] = {"id": "uji", "en": "a test"}
    return found


def _without_evidence(records: Iterable[Mapping[str, Any]], lost: str) -> Iterator[dict[str, Any]]:
    for record in records:
        evidence = [each for each in record.get("evidence", ()) if each["source"] != lost]
        yield {**record, "evidence": evidence}


def _change(file: Path, change: Any) -> None:
    _write(file, change(_read(file)))


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 -- texts only


def _write(file: Path, data: object) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
