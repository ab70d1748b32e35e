from __future__ import annotations

from generator.mkdocs_site.sections import PageSection, read


def test_each_heading_begins_a_section() -> None:
    html = """
    <h1 id="top">Metode</h1><p>Satu &amp; dua.</p>
    <h2 id="how">Cara <em>membaca</em></h2><ul><li>a</li><li>b</li></ul>
    """
    assert read(html) == (
        PageSection("top", "Metode", "Satu & dua."),
        PageSection("how", "Cara membaca", "a b"),
    )


def test_what_no_reader_sees_is_left_out() -> None:
    assert read("<p>a<script>let x</script><svg><text>x</text></svg>b</p>") == (
        PageSection("", "", "ab"),
    )


def test_a_heading_without_an_id_stays_under_the_one_before() -> None:
    assert [each.id for each in read('<h2 id="a">A</h2><h3>B</h3><p>c</p>')] == ["a", "a"]


def test_a_heading_may_name_another_fragment_and_navigation_is_no_text() -> None:
    html = '<nav><a href="#d">D</a></nav><h3 data-fragment="d">D</h3><p>e</p>'
    assert read(html) == (PageSection("d", "D", "e"),)


def test_a_page_without_text_has_no_section() -> None:
    assert read("<div></div>") == ()
