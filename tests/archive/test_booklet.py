"""Pages as sections of one: what is kept, and where its links lead."""

from __future__ import annotations

from generator.archive.booklet import BookletPage, sections

HOME = BookletPage(
    "index.html",
    "Home",
    "id",
    "home",
    '<h1 id="top">Home</h1><p><a href="facts/index.html#f-x">x</a> <a href="#note-f-x">1</a> '
    '<a href="#who-nk">NK</a> <a href="data/facts.json">data</a></p>'
    '<details class="notes"><summary>Notes</summary><ol><li id="note-f-x">twice</li></ol></details>'
    '<p>a &amp; b &#8230; &lt;c&gt;</p><a class="permalink" href="#top">¶</a><br>'
    '<script>alert("<p>")</script>',
)
FACTS = BookletPage(
    "facts/index.html",
    "Facts",
    "id",
    "facts",
    '<table><tr id="f-x" data-topic="t"><td headers="h f-x"><details id="note-f-x">said</details>'
    '<a href="../en/facts/index.html#f-x">en</a></td></tr></table>',
)
NAME = BookletPage(
    "glossary/nk.html",
    "North Korea",
    "id",
    "entity",
    '<h1>NK</h1><img src="../assets/a%20b.png" alt="&quot;a&quot;"><a href="https://x.test/?a=1&amp;b=2">x</a>'
    '<svg><g id="mark"></g><rect fill="url(#mark)"/><use href="#mark"/></svg>',
)
GLOSSARY = BookletPage("glossary/index.html", "Names", "id", "glossary", '<a href="nk.html">NK</a>')
ENGLISH = BookletPage("en/facts/index.html", "Facts", "en", "facts", '<p id="f-x">x</p>')
PROOF = BookletPage("verify/index.html", "Verify", "id", "verify", "<p>check</p>")
METHOD = BookletPage("method/index.html", "Method", "id", "method", "<p>how</p>")
ALL = (PROOF, METHOD, NAME, ENGLISH, GLOSSARY, FACTS, HOME)


def made(*languages: str) -> dict[str, str]:
    return {each.id: each.html for each in sections(ALL, languages, lambda path: f"data:{path}")}


def test_order_is_that_of_reading_and_the_proof_is_left_out() -> None:
    found = sections(ALL, ("id", "en"), str)
    assert [(each.id, each.is_under) for each in found] == [
        ("home", False),
        ("facts", False),
        ("glossary", False),
        ("glossary.nk", True),
        ("method", False),
        ("en.facts", False),
    ]


def test_links_lead_to_what_is_kept_and_repetitions_go() -> None:
    assert made("id", "en")["home"] == (
        '<h1 id="home--top">Home</h1><p><a href="#facts--f-x">x</a> '
        '<a href="#facts--note-f-x">1</a> <a href="#glossary.nk">NK</a> <a>data</a></p>'
        "<p>a &amp; b &#8230; &lt;c&gt;</p><br>"
    )


def test_ids_references_and_details_fit_the_booklet() -> None:
    assert made("id", "en")["facts"] == (
        '<table><tr id="facts--f-x"><td headers="facts--h facts--f-x">'
        '<details id="facts--note-f-x" open="">said</details>'
        '<a href="#en.facts--f-x">en</a></td></tr></table>'
    )


def test_a_link_to_a_language_that_is_left_out_becomes_text() -> None:
    assert "<a>en</a>" in made("id")["facts"]


def test_images_come_along_and_other_sites_stay_links() -> None:
    assert made("id")["glossary.nk"] == (
        '<h1>NK</h1><img src="data:assets/a b.png" alt="&quot;a&quot;">'
        '<a href="https://x.test/?a=1&amp;b=2">x</a>'
        '<svg><g id="glossary.nk--mark"></g><rect fill="url(#glossary.nk--mark)" />'
        '<use href="#glossary.nk--mark" /></svg>'
    )
