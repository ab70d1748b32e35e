from __future__ import annotations

from html.parser import HTMLParser

import markdown
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.render.markdown import escape, front_matter, one_line, unbroken

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables"]
NASTY = st.text(
    alphabet=st.sampled_from(list("ab 1.)-+#:=!*_`[](){}<>&\"'|\\~^$/@\n\t\u2028é”")), max_size=30
)


class Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert attrs == []

    def handle_data(self, data: str) -> None:
        self.text += data


def read(source: str) -> Text:
    parser = Text()
    parser.feed(markdown.markdown(source, extensions=EXTENSIONS))
    parser.close()
    return parser


@given(NASTY)
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    page = read(str(escape(text)))
    assert page.text == one_line(text)
    assert page.tags in ([], ["p"])


@given(NASTY)
def test_escaped_text_is_harmless_in_a_table(text: str) -> None:
    page = read(f"| a |\n| --- |\n| x{escape(text)} |\n")
    assert page.tags == ["table", "thead", "tr", "th", "tbody", "tr", "td"]
    assert page.text.split("a", 1)[1].strip() == "x" + one_line(text)


@given(NASTY)
def test_escaped_text_is_harmless_in_a_link(text: str) -> None:
    html = markdown.markdown(f"[x{escape(text)}](b.md)", extensions=EXTENSIONS)
    assert html.startswith('<p><a href="b.md">x')
    assert html.count("<") == 4


def test_hostile_text_is_shown_not_run() -> None:
    text = "<script>alert(1)</script> [x](javascript:alert(1)) {{ 7*7 }} `code` | --- ![y](z)"
    page = read(str(escape(text)))
    assert page.text == text
    assert page.tags == ["p"]


def test_markdown_stays_markdown() -> None:
    assert escape(Markup("**a**")) == "**a**"


@given(NASTY)
def test_front_matter_gives_the_text_back(text: str) -> None:
    assert yaml.safe_load(f"title: {front_matter(text)}")["title"] == one_line(text)
    assert "\n" not in front_matter(text)


def test_no_line_breaks_between_a_figure_and_what_it_counts() -> None:
    assert unbroken(escape("over 20.000 containers")) == "over 20.000&nbsp;containers"
    assert unbroken(escape("9 juta butir pada 2023 dan 5 % lagi")) == (
        "9&nbsp;juta butir pada 2023 dan 5&nbsp;% lagi"
    )
    assert unbroken(escape("1 Januari 2024, 11 States")) == "1&nbsp;Januari 2024, 11&nbsp;States"
    assert unbroken(escape("since 2023, according to")) == "since 2023, according to"
    assert read(unbroken(escape("* 2 <b> & 3 cows"))).text == "* 2 <b> & 3\u00a0cows"
