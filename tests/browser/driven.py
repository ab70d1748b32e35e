"""A browser driven without Playwright: what Firefox's tab and WebKit's window have in common."""

from __future__ import annotations

from typing import Protocol

STILL = 500
"""Milliseconds without movement: a page that marks words scrolls to the first of them."""


class Driven(Protocol):
    """One page in a browser."""

    def goto(self, url: str) -> None:
        """Open an address and wait until the page has loaded."""

    def evaluate(self, expression: str) -> object:
        """Give the value of an expression on the page, a plain one; a promise is waited for."""

    def wait_for(self, condition: str) -> None:
        """Wait until an expression is true."""

    def press(self, *keys: str) -> None:
        """Press keys: names in `MARKS`, or characters."""

    def click(self, x: int, y: int) -> None:
        """Click at a place of the window."""


def middle(page: Driven, element: str) -> tuple[int, int]:
    """Scroll an element into view and give its middle, once the page has stopped moving."""
    box = page.evaluate(f"""(async () => {{
      const pause = () => new Promise((done) => setTimeout(done, {STILL}));
      const place = () => {{
        {element}.scrollIntoView({{ block: "nearest", behavior: "instant" }});
        const {{ x, y, width, height }} = {element}.getBoundingClientRect();
        return `${{Math.round(x + width / 2)}} ${{Math.round(y + height / 2)}}`;
      }};
      let last = "";
      for (let now = place(); now !== last; now = place()) {{
        last = now;
        await pause();
      }}
      return last;
    }})()""")
    x, y = str(box).split()
    return int(x), int(y)
