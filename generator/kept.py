"""Keeps the answers of a function, also those that were found elsewhere."""

from __future__ import annotations

from functools import update_wrapper
from typing import TYPE_CHECKING, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")


class Kept(Generic[P, R]):
    """A function of hashable arguments, the newest answers of which are kept.

    Unlike `functools.lru_cache` it can be told an answer that another process found.
    """

    __wrapped__: Callable[P, R]

    def __init__(self, asked: Callable[P, R], most: int) -> None:
        """Keep up to `most` answers."""
        self._asked = asked
        self._most = most
        self._answers: dict[tuple[object, ...], R] = {}
        update_wrapper(self, asked)

    def __call__(self, *args: P.args, **options: P.kwargs) -> R:
        """Return the answer, found now or before."""
        key = (*args, *options.items())
        if key not in self._answers:
            self._keep(key, self._asked(*args, **options))
        return self._answers[key]

    def tell(self, answer: R, *args: P.args, **options: P.kwargs) -> None:
        """Keep an answer as if it had been found here."""
        self._keep((*args, *options.items()), answer)

    def _keep(self, key: tuple[object, ...], answer: R) -> None:
        if len(self._answers) >= self._most:
            del self._answers[next(iter(self._answers))]
        self._answers[key] = answer


def kept(most: int) -> Callable[[Callable[P, R]], Kept[P, R]]:
    """Decorate a function to keep up to `most` of its answers."""
    return lambda asked: Kept(asked, most)
