"""What an archive's data say that several records decide: made again from the YAML.

How many origins support a fact and how much it matters, which facts an origin or a difference
has. The rules are those of `generator/analysis`; where one changes, the archive's format gets a
new number (`releases.py`).
"""

from __future__ import annotations

import hashlib
import re
from itertools import permutations
from typing import TYPE_CHECKING, Any

from generator.archive.comparing import WorkedOut, difference, proof_of
from generator.archive.expected import voices, words, worked_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.archive.expected import DataRecord, YamlRecord

_SUGGESTED = {
    "contradicts": "world",
    "undecided": "undecidable",
    "update": "time",
    "different-scope": "scope",
}


_KINDS = (*_SUGGESTED, "agrees", "compatible", "not-comparable")
_DIGITS = 6


class YamlDossier:
    """The records of an archive's YAML, and its articles."""

    def __init__(
        self,
        briefing: YamlRecord,
        records: Mapping[str, list[dict[str, Any]]],
        at: Callable[[str, int, int], str],
    ) -> None:
        """`at` gives the words of a source's article between two code points."""
        self.briefing = briefing
        self.facts, self.entities = records["facts"], records["entities"]
        self.lock = records["lock"]
        self.sources = {each["id"]: each for each in records["sources"]}
        self.origins = {each["id"]: each for each in briefing.get("origins", [])}
        self._at = at

    def of_fact(self, fact: YamlRecord) -> DataRecord:
        """What is worked out of a fact."""
        groups, unknown = self._support(fact)
        return {
            "weight": fact.get("weight") or self._weight(fact, groups),
            "origins": groups,
            "origin_unknown": unknown,
            "proof": proof_of(
                words(fact["text"]),
                lambda words_of_quote: self._supports(fact, words_of_quote),
                words(fact.get("unproved_because")),
            ),
        }

    def of_origin(self, origin: YamlRecord) -> DataRecord:
        """What is worked out of an origin."""
        return {
            "facts": [
                fact["id"]
                for fact in self.facts
                if any(each.get("origin") == origin["id"] for each in fact["evidence"])
            ],
        }

    def _support(self, fact: YamlRecord) -> tuple[list[list[str]], list[str]]:
        """The evidence by independent origin, and that of unknown origin."""
        groups: list[tuple[set[str], list[str]]] = []
        unknown, order = [], []
        for number, evidence in enumerate(fact["evidence"], start=1):
            piece, ties = f"{fact['id']}-{number}", self._ties(evidence)
            order.append(piece)
            if not ties:
                unknown.append(piece)
                continue
            tied = [each for each in groups if each[0] & ties]
            groups = [each for each in groups if not each[0] & ties]
            pieces = [*(one for each in tied for one in each[1]), piece]
            groups.append((ties.union(*(each[0] for each in tied)), pieces))
        apart = self._apart(
            fact,
            sorted(
                (pieces for _, pieces in groups), key=lambda pieces: min(map(order.index, pieces))
            ),
        )
        found = [sorted(pieces, key=order.index) for pieces in apart]
        return sorted(found, key=lambda pieces: order.index(pieces[0])), unknown

    def _apart(self, fact: YamlRecord, groups: Sequence[list[str]]) -> list[list[str]]:
        """Groups that share with no other: each takes in those with which it may share."""
        named = [
            {fact["evidence"][int(each.rpartition("-")[2]) - 1].get("origin") for each in group}
            for group in groups
        ]
        near: dict[int, set[int]] = {number: set() for number in range(len(groups))}
        for first, second in permutations(near, 2):
            shares = {
                other
                for each in named[first] - {None}
                for other in self.origins[each].get("may_share_with", ())
            }
            if shares & named[second]:
                near[first].add(second)
                near[second].add(first)
        left, found = set(near), []
        while left:
            first = min(left, key=lambda each: (len(near[each] & left), each))
            taken = {first, *(near[first] & left)}
            found.append([piece for each in sorted(taken) for piece in groups[each]])
            left -= taken
        return found

    def _supports(self, fact: YamlRecord, found: Mapping[str, Any]) -> bool:
        """Whether words that support a claim are in the article of that evidence."""
        number = int(found["evidence"].rpartition("-")[2])
        source = fact["evidence"][number - 1]["source"]
        is_shown = self.sources[source].get("rights", "full") != "none"
        shown = self._at(source, found["start"], found["end"]) if is_shown else None
        expected = {"evidence": f"{fact['id']}-{number}", "source": source, "words": shown}
        return shown != "" and found == {**found, **expected} and len(found) == len(expected) + 2

    def _ties(self, evidence: YamlRecord) -> set[str]:
        below = evidence.get("origin")
        if below is None:
            return set(voices(evidence)[0])
        seen: list[str] = []
        while below is not None and below not in seen:
            seen.append(below)
            below = self.origins[below].get("rests_on")
        last = seen[-1] if below is None else min(seen[seen.index(below) :])
        return {self.origins[last]["by"]}

    def _weight(self, fact: YamlRecord, groups: Sequence[Sequence[str]]) -> str:
        about, name = self.briefing, fact["id"]
        judgements = about.get("judgements", [])
        built_upon = (
            *about.get("headline", ()),
            *about.get("based_on", ()),
            *(each for judgement in judgements for each in judgement["based_on"]),
        )
        disputed = (
            *(each for judgement in judgements for each in judgement.get("evidence_against", ())),
            *(each for differing in about.get("differences", ()) for each in differing["facts"]),
        )
        if name in built_upon or len(groups) > 1:
            return "key"
        only_says = fact.get("kind") == "statement" and "quantity" not in fact
        return "context" if only_says and name not in disputed else "supporting"

    def differences(self, found: Sequence[Mapping[str, Any]]) -> Iterator[str]:
        """What is wrong with the differences of the data."""
        declared = {_fragment(each): each for each in self.briefing.get("differences", [])}
        ids = [each["id"] for each in found]
        for name in sorted(set(declared) ^ {each for each in ids if not each.startswith("m-")}):
            yield f"'{name}' is not in both the YAML and the data"
        if len(set(ids)) < len(ids):
            yield "has a difference twice"
        for each in found:
            made = self._difference(declared.get(each["id"]), each)
            where = difference(made, each, whole=True)
            if where is not None:
                yield f"'{each['id']}' differs from the YAML in {where}"

    def _difference(self, yaml: YamlRecord | None, found: Mapping[str, Any]) -> DataRecord:
        given = yaml or {}
        measures = {each["id"]: (each.get("quantity") or {}).get("measure") for each in self.facts}
        facts = given.get("facts", found["facts"])
        kind = given.get("kind", found["computed"][0]["kind"] if yaml is None else None)
        return {
            "id": found["id"],
            "permalink": f"differences/index.html#{found['id']}",
            "kind": kind,
            "facts": WorkedOut(lambda ids: sorted(ids) == sorted(set(facts) & set(measures))),
            "measures": sorted({measures[each] for each in facts if measures[each]}),
            "nature": given.get("nature") or _SUGGESTED.get(kind),
            "readings": [
                {
                    "of": each["of"],
                    "text": words(each["text"]),
                    "proof": proof_of(words(each["text"])),
                }
                for each in given.get("readings", [])
            ],
            "prefer": given.get("prefer", []),
            **{key: words(given.get(key)) for key in ("why_preferred", "title", "note")},
            "computed": WorkedOut(lambda pairs: all(_is_pair(each, facts) for each in pairs)),
            **{f"{key}_proof": proof_of(words(given.get(key))) for key in ("title", "note")},
            "worked_out": worked_out(given),
        }


def _is_pair(found: Mapping[str, Any], facts: Sequence[str]) -> bool:
    one, other = found["facts"]
    is_known = found["kind"] in _KINDS and isinstance(found["reason"], str)
    return len(found) == 3 and is_known and one < other and {one, other} <= set(facts)  # noqa: PLR2004


def _fragment(declared: YamlRecord) -> str:
    """The id of a difference; without one, it is made of the facts."""
    if declared.get("id") is not None:
        return str(declared["id"])
    facts = sorted(set(declared["facts"]))
    digest = hashlib.sha256(" ".join(facts).encode()).hexdigest()[:_DIGITS]
    return f"d-{re.sub('^f-', '', facts[0])}-{digest}"
