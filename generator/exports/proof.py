"""What is proved of a text, as the data files record it.

By language: the state of the text (`proved`, `unsupported`, `unproved` with its reason, or
`not_read`) and its figures, dates, names and quoted words, each with its state. The claims of a
fact have the words of quotes that support them; one without any rests on the date of the fact, the
title of its source or an entity that it names. Positions are code points of the text, and of the
article for the words of a quote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.analysis.pointing import listed
from generator.analysis.proofs import State
from generator.terms.vocabulary import Rights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.pointing import QuoteWords
    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.dossier.records import FactRecord
    from generator.terms.translated import Words

Record = dict[str, Any]


def of_text(analysis: Analysis, words: Words | None) -> Record | None:
    """The proof of a text in each of its languages; None for one that there is not."""
    return _each_once(_of_text(analysis, words))


def _of_text(analysis: Analysis, words: Words | None) -> Record | None:
    text = None if words is None else analysis.proofs.text(words)
    if text is None:
        return None
    found: Record = {}
    for language, written in text.words.items():
        claims = [
            {
                "kind": str(kind),
                "words": claim.words,
                "start": claim.start,
                "end": claim.end,
                "state": str(analysis.proofs.claim_state(text, language, claim)),
            }
            for kind, claim in listed(analysis.sentences.claims(written, language))
        ]
        found[language] = {
            "state": str(analysis.proofs.state_of(text, language)),
            "claims": claims,
        }
    return found


def of_fact(briefing: Briefing, analysis: Analysis, fact: FactRecord) -> Record | None:
    """The proof of a fact's text, with the words that support each claim, and the reason."""
    proof = _of_text(analysis, fact.text)
    for language, each in (proof or {}).items():
        pointers = analysis.pointers[fact.id, language]
        for claim, pointer in zip(each["claims"], pointers, strict=True):
            claim["support"] = list(_support(briefing, fact, pointer.words))
        if fact.unproved_because is not None:
            each["reason"] = fact.unproved_because.get(language)
    return _each_once(proof)


def _each_once(proof: Record | None) -> Record | None:
    """Make one claim of those with the same words: both ends of “between 1,500 and 1,800”.

    It is proved where both are, and rests on what supports either.
    """
    for each in (proof or {}).values():
        merged: dict[tuple[int, int, str], Record] = {}
        for claim in each["claims"]:
            place = claim["start"], claim["end"], claim["kind"]
            one = merged.setdefault(place, claim)
            if one is claim:
                continue
            if one["state"] == State.PROVED:
                one["state"] = claim["state"]
            if "support" in one:
                new = (piece for piece in claim["support"] if piece not in one["support"])
                one["support"].extend(new)
        each["claims"] = list(merged.values())
    return proof


def _support(briefing: Briefing, fact: FactRecord, words: Iterable[QuoteWords]) -> Iterable[Record]:
    """The words of quotes; without the words where rights forbid showing them."""
    citations = {each.id: each for each in briefing.citations_of[fact.id]}
    for each in words:
        citation = citations[each.citation]
        held_back = citation.source.rights is Rights.NONE
        shown = citation.article.text[each.start : each.end]
        yield {
            "evidence": each.citation,
            "source": citation.source.id,
            "words": None if held_back else shown,
            "start": each.start,
            "end": each.end,
        }
