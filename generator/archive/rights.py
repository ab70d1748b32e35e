"""What the rights of a source let into an archive: the article, passages of it, or nothing.

The YAML goes in, too; words of an article that may not be given are taken out of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from generator.render import article
from generator.terms.vocabulary import Rights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.dossier.briefing import Briefing
    from generator.dossier.records import SourceRecord

WITHHELD = '"[withheld]"'
"""What stands in the YAML in place of words that rights forbid to give."""
_OF_QUOTE = ("exact", "prefix", "suffix", "translation")


def passages(briefing: Briefing, source: SourceRecord) -> tuple[tuple[int, str], ...]:
    """The sentences round the quotes of a source that allows no more: offset and text."""
    if source.rights is not Rights.QUOTES:
        return ()
    text = briefing.articles[source.id].text
    spans = [span for each in briefing.citations_from[source.id] for span in each.spans]
    stretches = article.sentences(text, spans)
    return tuple((each.span.start, text[each.span.start : each.span.end]) for each in stretches)


def without_words(text: str, rights: Mapping[str, Rights]) -> str:
    """A YAML file of the dossier without the words that `rights`, by source id, forbid to give."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    spots = {_spot(node, text) for node in _barred(root, rights)}
    for start, end in sorted(spots, reverse=True):
        text = f"{text[:start]}{WITHHELD}{text[end:]}"
    return text


def _spot(node: yaml.ScalarNode, text: str) -> tuple[int, int]:
    """Where a scalar stands; a block scalar without the line ends after it."""
    start, end = node.start_mark.index, node.end_mark.index
    return start, start + len(text[start:end].rstrip())


def _barred(node: yaml.Node | None, rights: Mapping[str, Rights]) -> Iterator[yaml.ScalarNode]:
    """The texts that must go."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _barred(item, rights)
    if not isinstance(node, yaml.MappingNode):
        return
    if _rights(_under(node, "source"), rights) is Rights.NONE:
        for key in _OF_QUOTE:
            yield from _texts(_under(_under(node, "quote"), key))
    if _rights(_under(node, "id"), rights) is not Rights.FULL:
        yield from _texts(_under(node, "boilerplate"))
        left_out = _under(node, "left_out")
        for item in left_out.value if isinstance(left_out, yaml.SequenceNode) else ():
            for key in _OF_QUOTE:
                yield from _texts(_under(item, key))
    for _, value in node.value:
        yield from _barred(value, rights)


def _rights(node: yaml.Node | None, rights: Mapping[str, Rights]) -> Rights:
    return rights.get(node.value, Rights.FULL) if isinstance(node, yaml.ScalarNode) else Rights.FULL


def _under(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _texts(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Every scalar under a node; of a mapping, its values."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _texts(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _texts(value)
