from __future__ import annotations

import markdown

TABLE = (
    '<table markdown="1">\n<caption markdown="span">All *facts*</caption>\n'
    '<tbody markdown="1">\n<tr markdown="1">\n<td>1</td>\n</tr>\n</tbody>\n</table>\n'
)


def test_a_caption_stands_in_its_table_and_in_no_paragraph() -> None:
    html = markdown.markdown(TABLE, extensions=["md_in_html", "generator.mkdocs_site.captions"])
    assert "<caption>All <em>facts</em></caption>" in html
    assert "<p>" not in html
