"""Ways to alter what the pages, the charts and the search of an archive show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.altering import on_pages, remove, replace, replace_first

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.altering import Change

PAGE, HOME = "en/facts/index.html", "en/index.html"


def chart(shown: str, described: str) -> Change:
    """A chart on the page of differences, as if one of the facts had been drawn."""
    chart = (
        f'<svg class="chart"><title>Ships a year</title><desc>{described}</desc>'
        f'<text class="row" x="1">{shown}</text></svg>'
    )
    return replace("en/differences/index.html", "</main>", f"{chart}</main>")


PAGE_KINDS: Mapping[str, Change] = {
    "page: a fact's sentence": on_pages(r"of bags of rice\.", "of bags of weapons."),
    "page: a fact's figure": on_pages(r"about 12,000", "about 13,000"),
    "page: a negation": on_pages(r"handled <span", "never handled <span"),
    "page: a fact in the table alone": replace(PAGE, "of bags of rice", "of bags of gold"),
    "page: a fact on the time line alone": replace(
        "en/timeline/index.html", "of bags of rice", "of bags of gold"
    ),
    "page: a note alone": replace("en/index.html", "tonnes of rice.</a>", "tonnes of gold.</a>"),
    "page: a fact's row removed": replace(PAGE, 'id="f-bags"', 'id="x-bags"'),
    "page: a quote": replace("en/sources/notice.html", ">millions of", ">billions of"),
    "page: a script in it": replace(PAGE, "</main>", "<script>alert(1)</script></main>"),
    "page: a script from elsewhere": replace(
        PAGE, "</main>", '<script src="https://evil.example/x.js"></script></main>'
    ),
    "page: a script not in the archive": replace(
        PAGE, "</main>", '<script src="x.js"></script></main>'
    ),
    "page: an event": replace(PAGE, "<main", '<img src="x" onerror="alert(1)"><main'),
    "page: a frame": replace(PAGE, "</main>", '<iframe src="x.html"></iframe></main>'),
    "page: a link that runs": replace(PAGE, "</main>", '<a href="javascript:x()">x</a></main>'),
    "page: a refresh": replace(
        PAGE, "<title>", '<meta http-equiv="refresh" content="0;https://evil.example"><title>'
    ),
    "page: no policy": replace(PAGE, "default-src 'none'", "default-src *"),
    "page: an image from elsewhere": replace(
        PAGE, "</main>", '<img src="https://evil.example/x.png"></main>'
    ),
    "page: the figure of a fact in the table": replace(PAGE, '"number">1,200', '"number">1,300'),
    "page: a bound in the table": replace(PAGE, '"bound">more than', '"bound">about'),
    "page: a figure on the home page": replace(HOME, '"number">1,200', '"number">2,100'),
    "page: a bound on the home page": replace(HOME, '"bound">more than', '"bound">at least'),
    "page: a unit on the home page": replace(HOME, '"unit">ships', '"unit">warships'),
    "page: how many facts there are": replace(HOME, '<span class="meta">3', '<span class="meta">9'),
    "page: how many sources there are": replace(
        HOME, '<span class="meta">2', '<span class="meta">9'
    ),
    "page: the text of a judgement": replace(HOME, "Traffic is likely", "Traffic is unlikely"),
    "page: the scale of a likelihood": replace(HOME, '<i class="on"></i>', "<i></i>"),
    "page: the scale of a confidence": replace(
        HOME,
        'bars" aria-hidden="true"><i class="on"></i><i></i>',
        'bars" aria-hidden="true"><i class="on"></i><i class="on"></i>',
    ),
    "page: a judgement of another name": replace(HOME, 'id="j-growth"', 'id="j-decline"'),
    "page: a translation": replace(PAGE, "“more than 1,200 ships”", "“about 1,200 ships”"),
    "page: a speaker": replace(
        PAGE,
        'data-card="who-sari-wulan" href="../glossary/sari-wulan.html">Sari Wulan',
        'data-card="who-melati" href="../glossary/melati.html">Melati',
    ),
    "page: a speaker's name": replace(PAGE, ">Sari Wulan<", ">Sari Bulan<"),
    "page: an origin": replace(PAGE, "Origin: Wulan's statement", "Origin: satellite images"),
    "page: the publisher of evidence": replace(PAGE, ">Harbour Daily</a>", ">The Times</a>"),
    "page: the source of evidence": replace(
        PAGE, "../sources/harbour.html#f-ships-1", "../sources/notice.html#f-ships-2"
    ),
    "page: a name in a heading": replace(
        "en/glossary/melati.html", '<h1 id="entity">Melati', '<h1 id="entity">Melita'
    ),
    "page: a title in a heading": replace(
        "en/sources/notice.html", "record traffic</h1>", "no traffic</h1>"
    ),
    "page: a title in the head": replace(
        "en/sources/notice.html", "record traffic ·", "no traffic ·"
    ),
    "page: the title of a source in a list": replace(
        "en/sources/index.html", "record traffic</a>", "no traffic</a>"
    ),
    "page: a name in the glossary": replace("en/glossary/index.html", ">Melati</a>", ">Melita</a>"),
    "page: the summary of a source": replace(
        "en/sources/harbour.html", "The port is busier.", "The port is idle."
    ),
    "page: the sum of an article": replace_first(
        "en/sources/harbour.html", r"<code>[0-9a-f]{64}", "<code>" + "0" * 64
    ),
    "page: the date of a source": replace(
        "en/sources/harbour.html", '"edtf">2024-03', '"edtf">2024-01'
    ),
    "page: words of an article that are not quoted": replace(
        "en/sources/notice.html", "harbour master", "prime minister"
    ),
    "page: the topic of a row": replace(PAGE, 'data-topic="traffic"', 'data-topic="rice"'),
    "page: the amount of a row": replace(PAGE, 'data-amount="1200"', 'data-amount="9200"'),
    "page: the origins of a row": replace(PAGE, 'data-origins="1"', 'data-origins="3"'),
    "page: the weight of a row": replace(PAGE, 'data-weight="key"', 'data-weight="context"'),
    "page: the date of a row": replace(PAGE, 'data-from="2023-01-01"', 'data-from="2013-01-01"'),
    "page: a link to another site": replace(
        PAGE, "</main>", '<a href="https://evil.example/">x</a></main>'
    ),
    "page: a link to no file": replace(PAGE, "../glossary/melati.html", "../glossary/maia.html"),
    "page: a link to no place": replace(HOME, "#note-f-rice", "#note-f-spice"),
    "page: a name that leads to another": replace(
        PAGE, 'href="../glossary/melati.html"', 'href="../glossary/sari-wulan.html"'
    ),
    "page: a page removed": remove("en/glossary/melati.html"),
    "page: a description for search engines": replace_first(
        "en/glossary/melati.html",
        r'name="description" content="[^"]+',
        'name="description" content="A warship',
    ),
    "page: the title for reference managers": replace(
        "en/sources/notice.html",
        'citation_title" content="Blue Bay',
        'citation_title" content="Red Bay',
    ),
    "page: JSON-LD": replace_first(
        "en/glossary/melati.html", r'"name": "Melati', '"name": "Melita'
    ),
    "page: the version": replace_first(
        HOME, r'"version": "[0-9a-f]{12}', '"version": "000000000000'
    ),
    "page: a style from elsewhere": replace(
        PAGE, "<title>", '<link rel="stylesheet" href="https://evil.example/x.css"><title>'
    ),
    "chart: a label": chart("A more than 1,300 ships", "A: more than 1,200 ships"),
    "chart: its description": chart("A more than 1,200 ships", "A: more than 1,300 ships"),
    "search: a quote": replace_first(
        "search/en/texts-0.js", r"lebih dari 1\.200 kapal", "lebih dari 1.300 kapal"
    ),
    "search: the address of a fact": replace(
        "search/en/texts-0.js", "en/facts/index.html#", "en/fakta/index.html#"
    ),
    "search: a fact": replace("search/en/texts-0.js", "bags of rice", "bags of gold"),
}
