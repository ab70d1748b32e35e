"""Remembers what was read in texts, in one process and, where results are stored, in the next.

A reading is a pure function of a text and its language. This module reads and writes no file: what
is stored comes in and goes out as JSON by the digest of text and language (`analysis/kept_claims`).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

if TYPE_CHECKING:
    from collections.abc import Callable

R = TypeVar("R")

_MOST = 65536
"""Results in memory, a few kilobytes each; the oldest go first."""
_SPARE = 4
"""Results that are stored, for each that is used: of earlier texts, and of other audiences."""
_FEW = 32768
"""Results that are stored however few are used: a check after an edit reads only what is new."""
_DIGEST = 16
"""Bytes of a digest."""


@dataclass(frozen=True, slots=True)
class _Result(Generic[R]):
    digest: str
    value: R


class CachedReading(Generic[R]):
    """A function of a text and its language that reads each text once."""

    def __init__(self, read: Callable[[str, str], R], type_: Any) -> None:  # noqa: ANN401 -- any type
        """Cache what `read` gives, which is of this type."""
        self.name = f"{read.__module__}.{read.__qualname__}"
        self.__wrapped__ = read
        self._type = type_
        self._results: dict[tuple[str, str], _Result[R]] = {}
        self._stored: dict[str, bytes] = {}
        self._used: set[str] = set()
        self._evicted: dict[str, bytes] = {}
        """What is stored nowhere yet, and no longer among the results."""

    def __call__(self, text: str, language: str) -> R:
        """Give what is read in a text."""
        key = text, language
        found = self._results.get(key)
        if found is None:
            if len(self._results) >= _MOST:
                self._evict()
            found = self._results[key] = self._found(text, language)
        self._used.add(found.digest)
        return found.value

    def cache_clear(self) -> None:
        """Forget everything: what texts are read with has changed."""
        self._results.clear()
        self.begin({})

    def begin(self, stored: dict[str, bytes]) -> None:
        """Use results of an earlier run, as JSON by digest, from now on."""
        self._stored, self._used, self._evicted = stored, set(), {}

    def entries(self) -> dict[str, bytes] | None:
        """Give what is to be stored; None where nothing new was read since the last time.

        What was not used goes once it is by far the larger part, and not little.
        """
        new = self._used - self._stored.keys()
        if not new:
            return None
        kept = dict(self._stored)
        if len(kept) >= max(_FEW, _SPARE * len(self._used)):
            kept = {digest: text for digest, text in kept.items() if digest in self._used}
        for each in self._results.values():
            if each.digest in new:
                kept[each.digest] = self._types().dump_json(each.value)
        kept |= {digest: text for digest, text in self._evicted.items() if digest in new}
        self._stored, self._evicted = kept, {}
        return kept

    def _found(self, text: str, language: str) -> _Result[R]:
        written = f"{language}\n{text}".encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(written, digest_size=_DIGEST).hexdigest()
        stored = self._stored.get(digest) or self._evicted.get(digest)
        if stored is not None:
            try:
                return _Result(digest, self._types().validate_json(stored))
            except ValidationError:
                self._stored.pop(digest, None)
        return _Result(digest, self.__wrapped__(text, language))

    def _evict(self) -> None:
        """Take the oldest result out of memory, and leave it as JSON until it is stored."""
        oldest = self._results.pop(next(iter(self._results)))
        if oldest.digest not in self._stored:
            self._evicted[oldest.digest] = self._types().dump_json(oldest.value)

    def _types(self) -> TypeAdapter[R]:
        return _adapter(self._type)


@cache
def _adapter(type_: Any) -> TypeAdapter[Any]:  # noqa: ANN401 -- any type
    """What reads and writes a type as JSON: costly to make, the same for every language."""
    return TypeAdapter(type_)
