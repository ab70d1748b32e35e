"""The kinds of hedging words that a lexicon tells apart."""

from __future__ import annotations

from enum import StrEnum


class HedgeKind(StrEnum):
    """What a hedging word does to the statement it stands in."""

    BOUND = "bound"
    """Limits a figure: "lebih dari", "at least"."""
    LIKELIHOOD = "likelihood"
    """Says how likely: "kemungkinan", "may"."""
    ALLEGATION = "allegation"
    """Says it is claimed, not shown: "diduga", "allegedly"."""
    ATTRIBUTION = "attribution"
    """Says who says it: "menurut", "according to"."""
    CONFIDENCE = "confidence"
    """Says how well a judgement is founded, apart from its likelihood: "keyakinan"."""
    DENIAL = "denial"
    """Says it is denied: "membantah", "denied"."""
    PLAN = "plan"
    """Says it is intended: "akan", "plans to"."""
    NEGATION = "negation"
    """Turns it round: "tidak", "not"."""
    CONDITION = "condition"
    """Makes it depend: "jika", "if"."""


SENSES = frozenset(
    {
        *("will", "may", "likely", "can", "alleged", "claimed", "planned", "wanted", "expected"),
        *("if", "whether", "tried", "promised", "ready", "must", "considered", "denied"),
        *("assessed", "apparent", "unclear", "sure", "demanded", "offered", "threatened"),
        *("agreed", "forbidden", "limited", "allowed", "open", "decided", "published", "origin"),
        *("without", "depending", "future"),
    }
)
"""The senses by which hedging words, and words that may keep a hedge, are alike in languages."""
