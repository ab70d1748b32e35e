"""The ways to open the search's panel, on every kind of page, over http and from a folder.

The form of the address and where the page comes from alternate: every pair of them is tried.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tests.browser.kinds import MISSING, PAGES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.host import Host

KINDS = {**PAGES, "missing": MISSING}
WAYS = ("slash", "click", "tap")
ENDS = ("", "#{id}", "?h=rusia", "?h=rusia#{id}")
"""What an address ends with; results of the search lead to the last one."""


class Case(NamedTuple):
    path: str
    end: str
    served: bool
    ways: tuple[str, ...]
    """In the order in which they are tried, on one and the same page."""


CASES = {
    f"{kind}-{way}": Case(
        path,
        ENDS[(row + column) % 4],
        (row // 2 + column) % 2 == 0,
        WAYS[column:] + WAYS[:column],
    )
    for row, (kind, path) in enumerate(KINDS.items())
    for column, way in enumerate(WAYS)
}
"""Each kind of page three times: each way is the first one once."""
ONE_EACH = [name for at, name in enumerate(CASES) if at % 3 == at // 3 % 3]
"""Each kind of page once; the first way alternates."""


def address(case: Case, host: Host, site: Path) -> str:
    """Where a case's page is found; the page for what is missing knows its host only."""
    is_missing = case.path == MISSING
    file = site / case.path if is_missing else site / case.path / "index.html"
    main = file.read_text(encoding="utf-8").partition("<main")[2]
    last = re.findall(r' id="([^"]+)"', f' id="content"{main}')[-1]
    start = host.url(case.path) if case.served or is_missing else file.as_uri()
    return start + case.end.format(id=last)
