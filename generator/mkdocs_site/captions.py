"""Lets Markdown see `<caption>` for the block that it is.

Python-Markdown's list of block-level elements lacks it, so a table's caption written with
`md_in_html` would come out within a paragraph, which no table may hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension

if TYPE_CHECKING:
    from markdown import Markdown


class Captions(Extension):
    """Adds the element to the list."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's name
        """Called by Python-Markdown."""
        if "caption" not in md.block_level_elements:
            md.block_level_elements.append("caption")


def makeExtension(**options: Any) -> Captions:  # noqa: ANN401, N802 -- as Python-Markdown asks
    """Called by Python-Markdown."""
    return Captions(**options)
