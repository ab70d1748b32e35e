"""Converts the Markdown that our pages are written in, as Python-Markdown would, many times faster.

Our pages are HTML blocks with `markdown=` and, in them, headings, paragraphs and links; all else is
escaped. Python-Markdown parses such a page several times over. Here it is read once, and written
as HTML letter by letter as Python-Markdown 3 writes it. Text with anything else raises
`NotInSubsetError`, and is Python-Markdown's.
"""
