"""The words of each language that carry figures, bounds, dates and hedges: data, not code.

Another language is one more TOML file, here or in a project.
"""

from generator.lexicon.entries import Lexicon
from generator.lexicon.files import is_read, languages, of_project, on_change
from generator.lexicon.hedge_kinds import HedgeKind
from generator.lexicon.loading import load
from generator.lexicon.phrases import Found, PhraseBook

__all__ = [
    "Found",
    "HedgeKind",
    "Lexicon",
    "PhraseBook",
    "is_read",
    "languages",
    "load",
    "of_project",
    "on_change",
]
