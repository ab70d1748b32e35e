"""Cases of which each run takes some, and the audit all."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from _pytest.mark import ParameterSet

Case = TypeVar("Case")


def one_in(
    share: int, cases: Iterable[Case], name: Callable[[Case], str] = str
) -> list[ParameterSet]:
    """The cases as parameters: one in `share` of them in each run, the others in the audit."""
    return [
        pytest.param(case, id=name(case), marks=() if at % share == 0 else (pytest.mark.audit,))
        for at, case in enumerate(cases)
    ]
