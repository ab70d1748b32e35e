"""The brief: which parts of the site's pages it takes, and how its notes are numbered."""

from __future__ import annotations

import re

import pytest

from generator.archive import booklet, brief, html_tree
from generator.archive.booklet import BookletPage

HOME = """<h1>Blue Bay</h1>
<p>Ships came.<a class="mark" href="#note-f-ships" data-card="note-f-ships">1</a></p>
<p class="meta">One origin. <a href="figures/index.html">How the figures reached us</a></p>
<div class="columns__side"><h2 id="differences">Where the sources differ</h2>
<ul class="disputes"><li>
<p class="difference__title"><a href="differences/index.html#d-rice">Rice?</a></p>
</li></ul></div>
<details class="grounds"><p>Grounds</p></details>
<details class="notes"><ol class="notes__list">
<li class="note" id="note-f-rice"><p>Rice</p>
<ul class="provenance"><li>A</li><li>B</li><li>C</li></ul></li>
<li class="note" id="note-f-ships"><p>Ships</p></li>
<li class="note" id="note-f-unused"><p>Unused</p></li></ol></details>"""
DIFFERENCES = """<h1>Differences</h1><h2>Contradictions</h2>
<section class="difference" id="d-rice"><h3>Rice?</h3>
<p class="rival__fact"><a href="../facts/index.html#f-rice">Rice</a></p></section>
<section class="difference" id="d-other"><h3>Other?</h3></section>
<details class="folded"><div class="difference"><div id="d-folded"></div></div></details>"""
GOODS = """<h1>Goods</h1><table class="goods">
<tbody><tr><th rowspan="2">Rice</th><td><span class="number">12</span></td></tr>
<tr><td>b</td></tr></tbody>
<tbody><tr><th>Bags</th><td>none</td></tr></tbody></table>"""
METHOD = "<h1>Method</h1><p>One rule.</p><h2>Reading</h2><p>Facts.</p><h2>Proof</h2><p>Long.</p>"
SITE = tuple(
    BookletPage(url, title, language, kind, html)
    for url, title, language, kind, html in (
        ("method/index.html", "Method", "en", "method", METHOD),
        ("figures/index.html", "Figures", "en", "figures", "<h1>Figures</h1>"),
        ("differences/index.html", "Differences", "en", "differences", DIFFERENCES),
        ("goods/index.html", "Goods", "en", "goods", GOODS),
        ("index.html", "Blue Bay", "en", "home", HOME),
        ("id/index.html", "Teluk Biru", "id", "home", HOME),
        ("glossary/index.html", "Glossary", "en", "glossary", "<h1>Glossary</h1>"),
    )
)


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return {each.kind: each.html for each in brief.pages(SITE, "en")}


def test_it_has_the_parts_of_one_language(made: dict[str, str]) -> None:
    assert list(made) == ["home", "goods", "differences", "method", "notes"]


def test_notes_are_numbered_as_they_are_named_and_only_those(made: dict[str, str]) -> None:
    assert re.findall(r'class="note" id="(.*?)"', made["notes"]) == ["note-f-ships", "note-f-rice"]
    assert (
        '<a class="mark" href="notes.html#note-f-ships" data-card="note-f-ships">1</a>'
        in (made["home"])
    )
    assert '<a class="mark" href="../notes.html#note-f-rice">2</a>' in made["differences"]
    assert "<li>B</li></ul>" in made["notes"]
    assert "notes__list" not in made["home"]


def test_differences_are_those_that_the_overview_names(made: dict[str, str]) -> None:
    assert "d-rice" in made["differences"]
    assert "d-other" not in made["differences"]
    assert "d-folded" not in made["differences"]


def test_goods_have_a_row_each_and_the_method_its_beginning(made: dict[str, str]) -> None:
    assert made["goods"].count("<tr>") == 1
    assert "rowspan" not in made["goods"]
    assert "Facts." in made["method"]
    assert "Long." not in made["method"]


def test_nothing_leads_out_of_it(made: dict[str, str]) -> None:
    assert "How the figures reached us" not in made["home"]
    assert "One origin." in made["home"]
    sections = booklet.sections(brief.pages(SITE, "en"), ("en",), str)
    ids = set(re.findall(r' id="(.*?)"', "".join(each.html for each in sections)))
    links = re.findall(r'href="#(.*?)"', "".join(each.html for each in sections))
    assert links
    assert set(links) <= ids | {each.id for each in sections}


def test_a_tree_is_written_as_it_was_read() -> None:
    html = (
        '<p class="a &amp; b">x &amp; &#8288;y<br><img src="a.png" alt=""></p><ul><li>z</li></ul>'
    )
    assert html_tree.read(html).write() == html
