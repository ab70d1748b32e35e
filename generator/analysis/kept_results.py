"""Remembers what came of comparing texts, by the digests of all that they were compared with.

This module reads and writes no file: `kept_claims` does, as it does for readings.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Words: TypeAlias = "tuple[str, ...] | None"

_SPARE = 4
"""Results that are stored, for each that is used: of earlier texts, and of other audiences."""


class KeptResults:
    """What an earlier run found, as JSON by digest, and what this one does."""

    name = "results"

    def __init__(self) -> None:
        """Know nothing yet."""
        self._stored: dict[str, bytes] = {}
        self._new: dict[str, bytes] = {}
        self._used: set[str] = set()

    def begin(self, stored: dict[str, bytes]) -> None:
        """Use results of an earlier run from now on."""
        self._stored, self._new, self._used = stored, {}, set()

    def find(self, key: str) -> Any:  # noqa: ANN401 -- any JSON
        """Give what was found before; None where nothing was, or it cannot be read."""
        written = self._new.get(key) or self._stored.get(key)
        if written is None:
            return None
        self._used.add(key)
        try:
            return json.loads(written)
        except ValueError:
            return None

    def put(self, key: str, result: Mapping[str, Any]) -> None:
        """Remember what was found now."""
        self._used.add(key)
        self._new[key] = json.dumps(result, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )

    def words(self, key: str, make: Callable[[], Words]) -> Words:
        """Give words that were found before, or find and remember them; None counts as found."""
        stored = self.find(key)
        if isinstance(stored, dict) and "words" in stored:
            words = stored["words"]
            if words is None:
                return None
            if isinstance(words, list) and all(isinstance(each, str) for each in words):
                return tuple(words)
        made = make()
        self.put(key, {"words": made})
        return made

    def entries(self) -> dict[str, bytes] | None:
        """Give what is to be stored; None where nothing new was found since the last time.

        What was not used goes once it is by far the larger part.
        """
        if not self._new:
            return None
        kept = self._stored
        if len(kept) >= _SPARE * len(self._used):
            kept = {key: result for key, result in kept.items() if key in self._used}
        self._stored, self._new = {**kept, **self._new}, {}
        return self._stored
