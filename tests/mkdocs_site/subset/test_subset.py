"""What the subset converts comes out letter by letter as from Python-Markdown; else it declines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from generator.mkdocs_site import rendering
from generator.mkdocs_site.subset import writing
from generator.mkdocs_site.subset.tags import NotInSubsetError
from tests import projects, shared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.toc import AnchorLink

CASES = {
    "headings": "# One { #one lang=id .a .b }\n\n## Two #s ##\n",
    "a heading that is a link": "# [a b](#x){ .c } d { #here }\n",
    "headings of one name": "## Same\n\n## Same\n\n## Same { #same_2 }\n\n## Same\n",
    "paragraphs": "One.\n\nTwo,\nin lines.\n\n\n\nThree &amp; &#91;four&#93;.\n",
    "links": '[a](#here), [b](<https://a.example/?a=1&b=2>){ rel="external" }[c](https://a.example)',
    "a link with markup": '[a <span class="x">b</span>](#a){ .b data-c="d &quot;e&quot;" }',
    "bold": "**[a](#b){ .c }** and **d <mark>e</mark>**\n\n**f**\n",
    "raw HTML": '<p class="b" id="a">*x* [a](b) &copy;</p>\n\n<ul>\n<li>x\n</ul>\n<p>y</p>\n',
    "raw HTML and text": "a\n<p>b</p>\nc\n\n<p>d</p>\n\n\n<p>e</p>",
    "blocks": (
        '<div id="z" class="a" markdown="1">\na\n\n## b\n\n<p>c</p>\n'
        '<p markdown="span">d</p>\n</div>'
    ),
    "empty elements": '<div markdown="1">\n</div>\n<ul markdown="1"></ul>\n<p markdown="span"></p>',
    "elements in running text": (
        '<ul markdown="1">\n<li markdown="1">\n<p markdown="span">a</p>\n<p>b <i>c</i></p>\n'
        '<h3 markdown="span">d</h3>\ne [f](#a)\n<div markdown="1">\n<p>g</p>\n</div></li>\n</ul>'
    ),
    "elements that are not read": (
        '<details markdown="1">\n<summary>a <b>b</b></summary>\n<ul>\n<li>*c* &lt; d</li>\n\n'
        "<li>\n<p>e</p> f\n<p>g</p>\n</li>\n</ul>\n</details>"
    ),
    "a table": (
        '<table open markdown="1">\n<caption markdown="span">a</caption>\n<thead markdown="1">\n'
        '<tr markdown="1"><th scope="row">a</th><td markdown="span">[b](#a)</td></tr>\n'
        '<tr markdown="1">\n<th markdown="1">\n<p markdown="span">a</p>\n</th>\n'
        "</tr></thead></table>"
    ),
    "attributes": '<div markdown="1" data-b="&lt;a&gt; &amp;amp; &#34;x&#34;" Hidden>\na\n</div>',
    "underscores in words": "a_b [c_d](#e_f)\n",
}
"""What is converted."""
DECLINED = {
    "emphasis": "a *b* c",
    "emphasis with underscores": "a _b_ c",
    "code": "a `b` c",
    "an escape": r"a \* c",
    "a list": "- a\n- b\n",
    "a numbered list": "1. a\n",
    "a definition": "a\n: b\n",
    "a table in Markdown": "a | b\n--|--\nc | d\n",
    "a heading that is underlined": "a\n===\n",
    "a quotation": "> a\n",
    "indented code": "    a\n",
    "a picture": "![a](b.png)",
    "a reference": "[a][b]\n\n[b]: c.md\n",
    "a list of headings": "[TOC]\n\n# A\n",
    "an ampersand": "a & b",
    "an address": "<https://a.example>",
    "a comment": "<!-- a -->",
    "a script": "<script>\na\n</script>\n",
    "an open element": '<div markdown="1">\na\n',
    "a closed element": "a\n\n</div>\n",
    "crossed elements": '<div markdown="1">\n<p markdown="1">a\n</div></p>\n',
    "a block within a paragraph": '<p markdown="1">\n<div>a</div>\n</p>\n',
    "text after an element": "<p>a</p> b\n",
    "a link that leads nowhere": "[a](nowhere.md)",
    "braces": "a { .b }",
    "a line's end": "a  \nb",
    "a tab": "\ta",
}
"""What is left to Python-Markdown."""


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> MkDocsConfig:
    return configured(projects.dressed(tmp_path_factory.mktemp("project")))


def configured(root: Path) -> MkDocsConfig:
    config = load_config(str(root / "mkdocs.yml"), plugins=[])
    config.markdown_extensions.append("generator.mkdocs_site.captions")
    return config


def seen(page: Page) -> dict[str, Any]:
    """Everything that a page has once it is rendered."""
    links = page.links_to_anchors or {}
    return {
        "content": page.content,
        "toc": list(told(page.toc)),
        "title": page._title_from_render,
        "anchors": page.present_anchor_ids,
        "links": {to.src_uri: anchors for to, anchors in links.items()},
    }


def told(links: Any) -> Iterator[tuple[int, str, str]]:
    link: AnchorLink
    for link in links:
        yield link.level, link.id, link.title
        yield from told(link.children)


def both(page: Page, config: MkDocsConfig, files: Files) -> tuple[dict[str, Any], dict[str, Any]]:
    """A page rendered by MkDocs and by the subset. Raises NotInSubsetError."""
    links = rendering._Links(page.file, files)
    assert page.markdown is not None
    writing.convert(page.markdown, links.resolve)
    rendering.render(page, config, files)
    ours = seen(page)
    page.render(config, files)
    return seen(page), ours


def page_of(text: str, config: MkDocsConfig) -> tuple[Page, Files]:
    files = get_files(config)
    page = Page(None, next(iter(files.documentation_pages())), config)
    page.markdown = text
    return page, files


@pytest.mark.parametrize("case", CASES)
def test_what_is_in_the_subset_comes_out_the_same(case: str, config: MkDocsConfig) -> None:
    page, files = page_of(CASES[case], config)
    theirs, ours = both(page, config, files)
    assert ours == theirs


@pytest.mark.parametrize("case", DECLINED)
def test_what_is_not_in_the_subset_is_declined(case: str, config: MkDocsConfig) -> None:
    page, files = page_of(DECLINED[case], config)
    with pytest.raises(NotInSubsetError):
        both(page, config, files)


@pytest.mark.parametrize(
    "line", ["  - admonition", "  - footnotes", "  - pymdownx.snippets"], ids=str.strip
)
def test_with_another_extension_nothing_is_in_the_subset(line: str, tmp_path: Path) -> None:
    root = projects.dressed(tmp_path)
    file = root / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  - tables", f"  - tables\n{line}"), encoding="utf-8")
    assert rendering._is_for_subset(configured(projects.dressed(tmp_path / "other")))
    assert not rendering._is_for_subset(configured(root))


words = st.sampled_from(
    [
        "a",
        "b c",
        " ",
        "\n",
        "\n\n",
        "&amp;",
        "&#42;",
        '"',
        "'",
        "!",
        "[a](#b)",
        "[c](#d){ .e }",
        "<b>x</b>",
        '<span id="i">y</span>',
        "<wbr>",
        "**z**",
        "# ",
        "## t { #u }",
        "## v",
        ".",
    ]
)
texts = st.lists(words, max_size=5).map("".join)


def _mode(value: str) -> str:
    return f' markdown="{value}" class="q"' if value else ""


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tags = st.sampled_from(["div", "p", "li", "ul", "h2", "details", "summary", "td", "tr", "dd"])
    modes = st.sampled_from(
        ["", ' markdown="1"', ' markdown="span"', ' class="q" markdown="block"']
    )
    ends = st.sampled_from(["", "\n", "\n\n"])
    return st.tuples(tags, modes, ends, inner, ends, ends).map(
        lambda each: f"\n<{each[0]}{each[1]}>{each[2]}{each[3]}{each[4]}</{each[0]}>{each[5]}"
    )


pages = st.recursive(
    texts, lambda inner: st.lists(st.one_of(element(inner), texts), max_size=4).map("".join)
)


@settings(max_examples=150, deadline=None)
@given(text=pages)
def test_any_page_comes_out_the_same_or_is_declined(text: str, config: MkDocsConfig) -> None:
    page, files = page_of(text, config)
    try:
        theirs, ours = both(page, config, files)
    except NotInSubsetError:
        return
    assert ours == theirs


@pytest.mark.build
@pytest.mark.parametrize("name", ["small site", pytest.param("hosted", marks=pytest.mark.audit)])
def test_every_generated_page_is_in_the_subset(name: str, once: shared.Shared) -> None:
    make = {"hosted": shared.build_hosted, "small site": shared.build_small_site}
    config = configured(once.folder(name, make[name]))
    files = get_files(config)
    for file in files.documentation_pages():
        page = Page(None, file, config)
        page.read_source(config)
        if not file.content_string.startswith("---") or "\ngenerated: briefing\n" not in (
            file.content_string
        ):
            continue
        theirs, ours = both(page, config, files)
        assert ours == theirs, file.src_uri
