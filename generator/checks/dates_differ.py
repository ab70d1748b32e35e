"""The same words give the same date.

Two facts of one kind, from one source and one origin, whose quotes share words of a sentence that
prints no date, have no reason to be of different times.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.analysis.dating import sentence_of
from generator.analysis.sentences.content_words import content_words
from generator.problems import Finding, Severity
from generator.text.dates.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.matching import Citation
    from generator.dossier.records import Dated, FactRecord

CODE = "dates-differ"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning at the later of two facts that share words and differ in their dates."""
    before: defaultdict[str, list[tuple[FactRecord, Dated, Citation]]] = defaultdict(list)
    for fact, date, citation in _dated(analysis):
        of_source = before[citation.source.id]
        of_source.append((fact, date, citation))
        for other, other_date, other_citation in of_source[:-1]:
            same = fact is other or fact.kind != other.kind or date.edtf == other_date.edtf
            words = None if same else _shared(citation, other_citation)
            if words is None or not _rest_on(analysis, words, citation, fact, other):
                continue
            message = (
                f"facts '{other.id}' ('{other_date.edtf}') and '{fact.id}' ('{date.edtf}')"
                f" are dated differently, but share the words “{words}”"
            )
            hint = "Give both one date, or say in `unproved_because` of the date why they differ."
            yield Finding(fact.place / "date" / "edtf", CODE, message, hint, Severity.WARNING)


def _dated(analysis: Analysis) -> Iterator[tuple[FactRecord, Dated, Citation]]:
    """Yield the facts dated, from one source only, by a sentence that prints no date."""
    for fact in analysis.dossier.facts:
        one_source = len({each.source for each in fact.evidence}) == 1
        if fact.date is None or fact.date.unproved_because is not None or not one_source:
            continue
        for citation in analysis.dossier.citations_of[fact.id]:
            if not mentions(sentence_of(citation), citation.source.language):
                yield fact, fact.date, citation


def _rest_on(
    analysis: Analysis, words: str, citation: Citation, fact: FactRecord, other: FactRecord
) -> bool:
    """Whether both facts say something of the words that their quotes share.

    A quote may begin with the sentence before, for a name. Without a text in the language of the
    source nothing tells.
    """
    language, read = citation.source.language, analysis.sentences.claims
    texts = [each.text.get(language) for each in (fact, other)]
    shared = content_words(read(words, language))
    if not shared or None in texts:
        return True
    keys = [
        frozenset(key for word in content_words(read(each or "", language)) for key in word.keys)
        for each in texts
    ]
    return all(any(not word.keys.isdisjoint(each) for word in shared) for each in keys)


def _shared(one: Citation, other: Citation) -> str | None:
    """The words that two quotes of one source and origin share; None where they share none."""
    if one.source is not other.source or one.evidence.origin != other.evidence.origin:
        return None
    start, end = max(one.start, other.start), min(one.end, other.end)
    return " ".join(one.article.text[start:end].split()) if start < end else None
