"""Finds the words that bound a number from behind: "atau lebih", "-an", "+"."""

from generator.lexicon import Found, Lexicon
from generator.lexicon.tokens import Tokens, is_word
from generator.terms.vocabulary import Bound


def suffix_after(tokens: Tokens, last: int, lexicon: Lexicon) -> Found[Bound] | None:
    """Return the bounding phrase after a token; one that begins with a sign must touch it."""
    found = lexicon.bounds.after.starting(tokens, last + 1)
    if found is None or tokens.word(found.last + 1) in lexicon.bounds.unless_next:
        return None
    return found if is_word(tokens.word(found.first)) or tokens.touches(found.first) else None
