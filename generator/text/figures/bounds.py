"""Finds what bounds a number: words before and after it, and the other end of a range."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.terms.vocabulary import Bound
from generator.text.figures.figure import Kind
from generator.text.figures.number_steps import is_symbol
from generator.text.figures.places import is_length_of_time
from generator.text.figures.sums import product
from generator.text.figures.units import Measured, noun_after, suffix_after

if TYPE_CHECKING:
    from generator.lexicon import Found, Lexicon
    from generator.text.figures.numbers import Number

OPENING_QUOTES = frozenset({'"', "\u201c", "\u201e", "\u2018", "\u00ab"})
"""Quotation marks that may open between a bound and its number."""
_CLAUSE = 9
"""Tokens before a range in which its verb is looked for."""
_ADVERB_REACH = 8
"""Tokens between an adverb that bounds and its number; in Chinese each may be a letter."""
_VERB_REACH = 5
"""Tokens between a verb that bounds and its number, prefixes among them."""
_MOST_BETWEEN = 2
"""Transparent phrases that may stand between a bound and its number: setidaknya ada sebanyak."""


@dataclass(frozen=True, slots=True)
class Bounded:
    """The bound of a number, with the tokens of the whole expression."""

    first: int
    last: int
    bound: Bound


def bound_of(tokens: Tokens, number: Number, measured: Measured, lexicon: Lexicon) -> Bounded:
    """Return a number's bound; of two before it, the one nearest to it."""
    before = phrase_before(tokens, measured.first, lexicon)
    after = _after(tokens, measured, lexicon)
    first = measured.first if before is None else _outermost(tokens, before, lexicon).first
    last = measured.last if after is None else after.last
    if before is not None:
        return Bounded(first, last, before.meaning)
    return Bounded(first, last, number.bound if after is None else after.meaning)


def bound_before(tokens: Tokens, index: int, lexicon: Lexicon) -> Bound | None:
    """Return the bound of the words before a token."""
    found = _before(tokens, index, lexicon)
    return None if found is None else found.meaning


def phrase_before(tokens: Tokens, index: int, lexicon: Lexicon) -> Found[Bound] | None:
    """Find the phrase that bounds the number at a token: before it, a verb's or an adverb's."""
    found = _before(tokens, index, lexicon)
    if found is not None:
        lasted = is_length_of_time(tokens, found, index, lexicon)
        return None if lasted or came_to(tokens, found, lexicon) else found
    found, adverb = _verb_before(tokens, index, lexicon), adverb_before(tokens, index, lexicon)
    lowest = adverb is not None and adverb.meaning is Bound.AT_LEAST
    return adverb if found is None and lowest else found


def came_to(tokens: Tokens, found: Found[Bound], lexicon: Lexicon) -> bool | None:
    """Tell whether a bound says what a change came to: выросла на 5 % до 98; None if it may."""
    if tokens.words[found.first : found.last + 1] not in lexicon.ranges.results.meanings:
        return False
    known: bool | None = True
    for index in range(found.first - 1, found.first - 1 - _CLAUSE, -1):
        word = tokens.word(index)
        if word in lexicon.ranges.change_verbs:
            return known
        percent = lexicon.figures.percent.ending(tokens, index) is not None
        counted = is_numeral(word) or word in lexicon.number_words or percent
        if not (counted or is_word(word)):
            return False
        known = known if counted or word in lexicon.figures.function_words else None
    return False


def adverb_before(tokens: Tokens, index: int, lexicon: Lexicon) -> Found[Bound] | None:
    """Find the adverb that bounds the number at a token past its verb: 至少造成17人死亡."""
    for last in range(index - 1, index - 2 - _ADVERB_REACH, -1):
        found = lexicon.bounds.adverbs.ending(tokens, last)
        if found is not None:
            return found
        word = tokens.word(last)
        if not is_word(word) or is_numeral(word) or word in lexicon.number_words:
            return None
    return None


def _verb_before(tokens: Tokens, index: int, lexicon: Lexicon) -> Found[Bound] | None:
    """Find the verb that bounds a number, past what or when it does: تجاوز عدد القتلى 120."""
    for last in range(index - 1, index - 2 - _VERB_REACH, -1):
        found = lexicon.bounds.verbs.ending(tokens, last)
        if found is not None:
            return found
        word = tokens.word(last)
        prefixed = last < index - 1 and tokens.touches(last + 1)
        linking = word in lexicon.figures.function_words and not prefixed
        if linking or not is_word(word) or word in lexicon.number_words:
            return None
    return None


def _before(tokens: Tokens, index: int, lexicon: Lexicon) -> Found[Bound] | None:
    """Find the phrase before a number, past words such as "sebanyak"."""
    last = index - 1 - (tokens.word(index - 1) in OPENING_QUOTES)
    for _ in range(_MOST_BETWEEN + 1):
        found = lexicon.bounds.before.ending(tokens, last)
        if found is not None:
            hyphen = tokens.word(found.first - 1) == HYPHEN and tokens.touches(found.first)
            other = hyphen or _is_compared(tokens, found.first, lexicon)  # a 12-under 276
            return None if other else found
        between = lexicon.figures.transparent.ending(tokens, last)
        if between is None:
            return None
        last = between.first - 1
    return None


def _is_compared(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a bound is a comparison: three times as many as 20, half as much as 20."""
    word, doubts = tokens.word(first - 1), lexicon.doubts
    return word in doubts.times or word in doubts.multiples or word in lexicon.numbers.fractions


def _outermost(tokens: Tokens, nearest: Found[Bound], lexicon: Lexicon) -> Found[Bound]:
    """Return the bound before a bound, so that a quote does not leave it out: hingga sekitar."""
    return lexicon.bounds.before.ending(tokens, nearest.first - 1) or nearest


def _after(tokens: Tokens, measured: Measured, lexicon: Lexicon) -> Found[Bound] | None:
    """Find the phrase after a number, or after the number and what it counts."""
    found = suffix_after(tokens, measured.last, lexicon)
    noun = noun_after(tokens, _past_stop(tokens, measured.last, lexicon), lexicon)
    if found is not None:
        return found
    if noun is None:
        return _past_rate(tokens, measured.last, lexicon)
    if tokens.word(noun) in lexicon.bounds.unless_unit:
        return None
    if tokens.word(noun + 1) == "/" and tokens.touches(noun + 1) and tokens.touches(noun + 2):
        noun += 2  # 10 mmol/L or more
    beside = suffix_after(tokens, noun, lexicon) or _past_rate(tokens, noun, lexicon)
    return beside or _further(tokens, noun + 1, lexicon)


def _past_rate(tokens: Tokens, last: int, lexicon: Lexicon) -> Found[Bound] | None:
    """Find the phrase after a rate: 30 kilometres an hour at most."""
    rate = lexicon.bounds.rates.starting(tokens, last + 1)
    return None if rate is None else suffix_after(tokens, rate.last, lexicon)


def _past_stop(tokens: Tokens, last: int, lexicon: Lexicon) -> int:
    """Return the full stop of an abbreviated scale, or the token itself: 20 Mio. Euro."""
    stop = tokens.word(last + 1) == "." and tokens.touches(last + 1)
    short = tokens.word(last) in lexicon.numbers.scales and is_word(tokens.word(last + 2))
    return last + 1 if stop and short else last


def _further(tokens: Tokens, index: int, lexicon: Lexicon) -> Found[Bound] | None:
    """Find the phrase after what is counted in several words: 20 alte Raketen oder mehr."""
    for last in range(index, index + lexicon.bounds.reach - 1):
        word = tokens.word(last)
        if not is_word(word) or word in lexicon.number_words:
            return None
        found = suffix_after(tokens, last, lexicon)
        if found is not None:
            return found
    return None


_DASHES = frozenset({(HYPHEN,), ("\u2013",)})
_TILDES = frozenset({("~",), ("\uff5e",), ("\u223c",)})
"""Dashes of Korean and Chinese, where the lexicon has them as links."""


@dataclass(frozen=True, slots=True)
class Range:
    """Two numbers as one range."""

    lower: Number
    upper: Number
    opens: int
    """First token of the range, with the word that opens it: antara."""
    dashed: bool
    """Whether a dash joins the ends, so that neither can be quoted alone."""


def range_of(
    tokens: Tokens, one: tuple[Number, Measured], other: tuple[Number, Measured], lexicon: Lexicon
) -> Range | None:
    """Return the range that two neighbouring numbers make; none where they make none."""
    (low, low_measured), (high, high_measured) = one, other
    if {low.kind, high.kind} != {Kind.CARDINAL} or low.amount is None or high.amount is None:
        return None
    link = _after_unit(tokens, low_measured, high_measured)
    united = link > low.last + 1
    suspended = tokens.word(link) == HYPHEN and tokens.touches(link)  # a 10- to 12-day trip
    link += suspended and not tokens.touches(link + 1)
    links = tokens.words[link : high_measured.first]
    before = tokens.word(low_measured.first - 1)
    tilde = links in _TILDES and links in lexicon.ranges.links.meanings
    dashed, opened = links in _DASHES or tilde, (before, *links) in lexicon.ranges.between
    book = lexicon.ranges.links_after_unit if united else lexicon.ranges.links
    if not (dashed or opened) and links not in book.meanings:
        return None
    lower = _share_scale(low, high)
    if lower.amount is None or lower.amount >= high.amount:
        return None
    opening = lexicon.ranges.openings.ending(tokens, low_measured.first - 1)
    if opening is not None:
        return Range(lower, high, opening.first, dashed)
    percents = [_shares(each, lexicon) for each in (low_measured, high_measured)]
    led = before in lexicon.figures.range_before  # winds of 70 to 90 km/h cut the power
    changed = not led and _has_changed(tokens, links, high_measured, lexicon)
    changed = changed or before in lexicon.ranges.change
    changed = changed or percents == [True, False]  # grew 12.4% to 98 million
    changed = changed or is_step(tokens, low_measured, high_measured, lexicon)
    if changed or changes(tokens, low_measured.first, lexicon):
        return None
    return Range(lower, high, low_measured.first - 1 if opened else low_measured.first, dashed)


def _shares(measured: Measured, lexicon: Lexicon) -> bool:
    """Tell whether a number is counted in percent."""
    unit = (measured.unit or "").casefold()
    return any(unit == "".join(phrase) for phrase in lexicon.figures.percent.meanings)


def is_step(tokens: Tokens, low: Measured, high: Measured, lexicon: Lexicon) -> bool:
    """Tell whether money is by how much something moved, and to what: rose $14.60 to $2,341."""
    ranges = lexicon.ranges
    moved = tokens.word(low.first - 1) in ranges.change_verbs | ranges.moves
    return moved and all(is_symbol(tokens.word(each.first)) for each in (low, high))


def changes(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb before "from 10 to 15" says what changed: naik dari 10 hingga 15."""
    ranges, before = lexicon.ranges, tokens.word(first - 1)
    if before not in ranges.change and before not in ranges.change_with_verb:
        return False
    return not ranges.change_verbs.isdisjoint(tokens.words[max(0, first - _CLAUSE) : first])


def _has_changed(tokens: Tokens, links: tuple[str, ...], high: Measured, lexicon: Lexicon) -> bool:
    """Tell whether a verb after the second figure says what changed: 40명에서 55명으로 늘었다."""
    if lexicon.figures.name_endings:
        return False  # the verb comes before
    ranges, after = lexicon.ranges, tokens.words[high.last + 1 : high.last + 2 + _MOST_BETWEEN * 2]
    linked = not ranges.change_links.isdisjoint(links)
    return linked and not ranges.change_verbs.isdisjoint(after)


def _after_unit(tokens: Tokens, low: Measured, high: Measured) -> int:
    """Return the token after the lower end, past its unit where both ends have the same."""
    link = low.last + 1
    same = low.unit is not None and low.unit == high.unit
    return link + 1 if same and tokens.written(link) == low.unit else link


def _share_scale(low: Number, high: Number) -> Number:
    """Give the lower end the scales of the upper as far as it stays below: 10 hingga 15 juta."""
    if low.amount is None or high.amount is None:
        return low
    shared, scale = low.amount, Decimal(1)
    for next_scale in reversed(high.scales):
        scale = product(scale, next_scale)
        scaled = product(low.amount, scale)
        if shared < scaled < high.amount:
            shared = scaled
    return replace(low, amount=shared)
