"""Compares the data of an archive with what they must say; what is worked out has its own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict  # noqa: UP035 -- Python 3.8

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

COMPUTED_KEYS = frozenset(
    (
        *("permalink", "origins", "origin_unknown", "proof", "start", "end", "spans", "facts"),
        *("earliest", "latest", "translation_proof", "note_proof", "summary_proof"),
        *("description_proof", "bottom_line_proof", "basis_proof", "date_state"),
        *("speakers_state", "hedges_state", "quantity_state", "weight", "handling"),
    )
)
"""Keys of the data that no record of the YAML has."""
LATER_KEYS = frozenset(
    (
        *("speakers", "relayed_by", "as_of", "computed", "weight", "interest", "transfer"),
        *("outside", "license", "site", "coordinates"),
        *("evidence_against", "alternatives", "would_change", "at_a_glance"),
    )
)
"""Keys that the data of older archives do not have."""
STATES = (None, "proved", "partly", "not_read", "unproved", "unsupported")
_FITTING = {"proved": ("proved", "not_read"), "unproved": ("unproved",)}
"""The states that the claims of a text may have; those of other texts may have any."""
_KINDS_OF_CLAIMS = ("figure", "date", "name", "quoted words", "negation", "hedge")


class TextMap(Dict[str, str]):  # noqa: UP006 -- Python 3.8
    """A text in its languages; it has no computed keys."""


class WorkedOut:
    """A value that is worked out: whatever a test accepts."""

    def __init__(self, fits: Callable[[Any], bool]) -> None:
        """`fits` may raise what looking at an unexpected value raises."""
        self._fits = fits

    def fits(self, value: object) -> bool:
        """Whether it is such a value."""
        try:
            return self._fits(value)
        except (LookupError, TypeError, AttributeError, ValueError):
            return False


def state() -> WorkedOut:
    """The state of a date, speakers, hedges or a figure."""
    return WorkedOut(lambda value: value in STATES)


def proof_of(
    text: Mapping[str, str] | None,
    support: Callable[[Mapping[str, Any]], bool] | None = None,
    reason: Mapping[str, str] | None = None,
) -> WorkedOut:
    """The record of what is proved of a text; `support` tests the words that support a claim."""

    def fits(proof: Any) -> bool:  # noqa: ANN401 -- as read
        if text is None or proof is None:
            return text is None and proof is None
        return set(proof) == set(text) and all(
            _is_proof(proof[language], text[language], support, (reason or {}).get(language))
            for language in text
        )

    return WorkedOut(fits)


def _is_proof(
    found: Mapping[str, Any],
    text: str,
    support: Callable[[Mapping[str, Any]], bool] | None,
    reason: str | None,
) -> bool:
    keys = {"state", "claims", *(() if reason is None else ("reason",))}
    fitting = _FITTING.get(found["state"], STATES)
    return (
        set(found) == keys
        and found["state"] in STATES[1:]
        and found.get("reason") == reason
        and _is_ordered([(each["start"], each["end"], each["kind"]) for each in found["claims"]])
        and all(
            set(each)
            == {"kind", "words", "start", "end", "state", *(("support",) if support else ())}
            and text[each["start"] : each["end"]] == each["words"]
            and each["state"] in STATES[1:]
            and each["state"] in fitting
            and each["kind"] in _KINDS_OF_CLAIMS
            and all(map(support, each["support"]) if support else ())
            for each in found["claims"]
        )
    )


def _is_ordered(places: list[tuple[int, int, str]]) -> bool:
    """Whether places come in order, each once."""
    is_once = len(set(places)) == len(places)
    return is_once and [each[:2] for each in places] == sorted(each[:2] for each in places)


def difference(
    expected: object, found: object, path: str = "", *, whole: bool = False
) -> str | None:
    """Where two values first differ; keys that are not expected must be computed ones.

    With `whole`, what is worked out is tested, and the keys must be those expected.
    """
    if isinstance(expected, WorkedOut):
        return path if whole and not expected.fits(found) else None
    if isinstance(expected, dict) and isinstance(found, dict):
        return _in_keys(expected, found, path, whole=whole)
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for number, (one, other) in enumerate(zip(expected, found), start=1):  # noqa: B905 -- Python 3.8
            where = difference(one, other, f"{path}[{number}]", whole=whole)
            if where is not None:
                return where
        return None
    is_same = expected == found and isinstance(expected, bool) == isinstance(found, bool)
    return None if is_same else path


def _in_keys(
    expected: dict[str, Any], found: dict[str, Any], path: str, *, whole: bool
) -> str | None:
    is_closed = whole or isinstance(expected, TextMap) or path.endswith("properties")
    added = set(found) - set(expected) - (frozenset() if is_closed else COMPUTED_KEYS)
    missing = set(expected) - set(found) if whole else set()
    if added or missing:
        name = min(added or missing)
        return f"{path}.{name}" if path else name
    for key, value in expected.items():
        if key in LATER_KEYS and key not in found:
            continue
        where = difference(value, found.get(key), f"{path}.{key}" if path else key, whole=whole)
        if where is not None:
            return where
    return None
