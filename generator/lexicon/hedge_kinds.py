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
