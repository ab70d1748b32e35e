"""The text of an HTML file: what it is encoded in, as a browser finds out."""

from __future__ import annotations

import codecs
import re

_META = re.compile(rb"<meta[^>]+?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]+?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_UTF_8 = re.compile(rb"[\xc3-\xf4][\x80-\xbf]")
"""Bytes that hardly occur but in UTF-8."""
_HEAD = 4096
_LEAST = 16
"""Bytes of which the zeros tell that a text is in UTF-16."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_AS_BROWSERS_DO = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""Encodings that browsers read as a larger one: https://encoding.spec.whatwg.org/#names-and-labels"""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of an HTML file; `declared` is the charset of the response that brought it.

    A byte order mark wins, then the response, then the page, then UTF-8, then windows-1252.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    named = [each for each in (_known(declared), _in_page(data)) if each is not None]
    for encoding in (*named, "utf-8"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    if "utf-8" in named and _UTF_8.search(data) is None:
        return data.decode("windows-1252", errors="replace")  # it is named, and not so
    return data.decode(named[0] if named else "windows-1252", errors="replace")


def marked(data: bytes) -> bool:
    """Whether the bytes are text in UTF-16 or UTF-32, which contains NUL bytes."""
    return _wide(data) is not None or any(
        data.startswith(mark) for mark, encoding in _MARKS if encoding != "utf-8"
    )


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, by where the zero bytes of `<` and of other ASCII letters are."""
    head = data[:_HEAD]
    if len(head) < _LEAST:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) / 8 or min(even, odd) > len(head) / 64:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _in_page(data: bytes) -> str | None:
    found = _XML.search(data[:_HEAD]) or _META.search(data[:_HEAD])
    name = _known(found[1].decode("ascii")) if found else None
    # A declaration that could be read as ASCII is not in UTF-16 (as in the HTML standard).
    return "utf-8" if name is not None and name.startswith("utf-16") else name


def _known(name: str | None) -> str | None:
    if name is None:
        return None
    try:
        found = codecs.lookup("gb18030" if name.lower() == "gb_2312-80" else name)
    except LookupError:
        return None
    if not found._is_text_encoding:  # noqa: SLF001 -- base64 and others are codecs, too
        return None
    return _AS_BROWSERS_DO.get(found.name, found.name)
