from __future__ import annotations

from markupsafe import Markup

from generator.dossier.dossier import Article
from generator.dossier.matching import Citation
from generator.render import article
from generator.render.article import Marked
from generator.text.names import Mention
from generator.text.span import Span
from tests.analysis.making import fact, source


def mark(name: str, *spans: tuple[int, int], is_fact: bool = True) -> Marked:
    one = fact(name)
    found = tuple(Span(*span) for span in spans)
    citation = Citation(one, 0, one.evidence[0], source("s"), Article("", "", ""), found)
    return Marked(citation, f"facts.md#{name}", name.upper() if is_fact else "", is_fact)


def written(text: str, *marks: Marked, mentions: tuple[Mention, ...] = ()) -> str:
    def name(words: str, entity: str) -> Markup:
        return Markup("[{}]({}.md)").format(words, entity)

    return str(article.write(text, Span(0, len(text)), marks, mentions, name))


def test_a_quote_links_to_its_fact_and_carries_its_id() -> None:
    assert written("Ada dua kapal di laut", mark("a", (4, 13))) == (
        '<span class="unused">Ada</span> [dua kapal](facts.md#a){ #a-1 .quote data-quotes="a-1" }'
        '<sup class="mark">A</sup> <span class="unused">di laut</span>'
    )


def test_a_quote_inside_another_links_to_the_shorter() -> None:
    text = written("satu dua tiga", mark("a", (0, 13)), mark("b", (5, 8)))
    assert text == (
        '[satu](facts.md#a){ #a-1 .quote data-quotes="a-1" } '
        '[dua](facts.md#b){ #b-1 .quote .overlap data-quotes="a-1 b-1" }'
        '<sup class="mark">B</sup> '
        '[tiga](facts.md#a){ .quote data-quotes="a-1" }<sup class="mark">A</sup>'
    )


def test_two_quotes_of_one_start_keep_both_ids() -> None:
    text = written("satu dua", mark("a", (0, 8)), mark("b", (0, 4)))
    assert text.startswith('<span id="a-1"></span>[satu](facts.md#b){ #b-1 ')


def test_an_elision_marks_each_part() -> None:
    text = written("satu dua tiga", mark("a", (0, 4), (9, 13)))
    assert text.count(".quote") == 2
    assert text.count("#a-1 ") == 1


def test_names_are_linked_once_and_not_inside_quotes() -> None:
    mentions = (Mention(0, 5, "rusia"), Mention(10, 15, "rusia"), Mention(20, 25, "rusia"))
    text = written("Rusia dan Rusia dan Rusia", mark("a", (0, 5)), mentions=mentions)
    assert text.count("(rusia.md)") == 1
    assert ' <span class="unused">dan [Rusia](rusia.md) dan Rusia</span>' in text


def test_words_said_of_an_entity_are_marked_and_not_linked() -> None:
    text = written("Ada dua kapal", mark("a", (4, 13), is_fact=False))
    assert text == (
        '<span class="unused">Ada</span> '
        '<span id="a-1"></span><span class="of-entity" data-quotes="a-1">dua kapal</span>'
    )


def test_only_words_are_marked_as_unused() -> None:
    assert "unused" not in written("(dua), tiga.", mark("a", (1, 4)), mark("b", (7, 11)))


def test_hostile_text_stays_text() -> None:
    text = written("<b> [x](y) *z*", mark("a", (0, 3)))
    assert text == (
        '[&lt;b&gt;](facts.md#a){ #a-1 .quote data-quotes="a-1" }'
        '<sup class="mark">A</sup> <span class="unused">&#91;x&#93;(y) &#42;z&#42;</span>'
    )
