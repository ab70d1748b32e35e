"""What WeasyPrint lays out from the left in every language is laid out as its language is read.

It draws the text of a drawing letter by letter, so that Arabic is neither joined nor in order (and
the vowel signs of Devanagari and Thai are letters of their own): here it is one line. The columns
of a grid begin at the left: here they are turned round.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Whole(str):
    """A text that is its own only letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        """The whole text at once."""
        yield str(self)


@contextmanager
def respected() -> Iterator[None]:
    """Directions are respected while this lasts."""
    from weasyprint import svg  # noqa: PLC0415 -- see pdf.is_possible
    from weasyprint.layout import block, grid, inline  # noqa: PLC0415 -- as above

    laid_out, drawn = grid.grid_layout, svg.text
    rooms = [room for room in (block, grid, inline) if hasattr(room, "grid_layout")]
    tags = [tag for tag, way in svg.TAGS.items() if way is drawn]

    def lay_out(context: Any, box: Any, *others: Any) -> Any:  # noqa: ANN401 -- it has no types
        made = laid_out(context, box, *others)
        if box.style["direction"] == "rtl" and made[0] is not None:
            _turn(made[0])
        return made

    def draw(drawing: Any, node: Any, font_size: float) -> None:  # noqa: ANN401 -- as above
        if node.text:
            node._etree_node.text = _Whole(node.text)  # noqa: SLF001 -- the node has no setter
        drawn(drawing, node, font_size)

    try:
        for room in rooms:
            room.grid_layout = lay_out
        svg.text = draw
        svg.TAGS.update(dict.fromkeys(tags, draw))
        yield
    finally:
        for room in rooms:
            room.grid_layout = laid_out
        svg.text = drawn
        svg.TAGS.update(dict.fromkeys(tags, drawn))


def _turn(box: Any) -> None:  # noqa: ANN401 -- as above
    """Put what was at the left of a grid at its right."""
    left, right = box.content_box_x(), box.content_box_x() + box.width
    for child in box.children:
        end = child.position_x + child.margin_width()
        child.translate(dx=(right - end) - (child.position_x - left))
