"""Reads figures and their bounds out of running text, and proves claims by them."""

from generator.text.figures.figure import Figure, Kind, Limits
from generator.text.figures.proof import Claim, Mismatch, Reason, is_cut, prove, prove_within
from generator.text.figures.reading import read

__all__ = [
    "Claim",
    "Figure",
    "Kind",
    "Limits",
    "Mismatch",
    "Reason",
    "is_cut",
    "prove",
    "prove_within",
    "read",
]
