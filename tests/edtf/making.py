"""Texts that are EDTF or nearly so, for laws."""

from __future__ import annotations

from hypothesis import strategies as st

YEARS = st.sampled_from(["0000", "-0044", "0001", "1985", "2004", "201X", "19XX", "XXXX", "2X04"])
MONTHS = st.sampled_from(["", "", "-02", "-11", "-XX", "-1X", "-0X", "-21", "-24", "-33", "-41"])
DAYS = st.sampled_from(["", "", "-01", "-15", "-29", "-31", "-XX", "-2X"])
MARKS = st.sampled_from(["", "", "?", "~", "%"])
_WHOLE = st.builds(
    lambda year, month, day, mark: year + month + (day if month else "") + mark,
    *(YEARS, MONTHS, DAYS, MARKS),
)
_OTHER = st.sampled_from(["1950S2", "Y17000", "Y-17E7", "9999", "2004-~02-?01", "?2004-02-15~"])
MOMENTS = _WHOLE | _OTHER
_ENDS = MOMENTS | st.sampled_from(["", ".."])
_MEMBERS = MOMENTS | st.builds(lambda *ends: "..".join(ends), MOMENTS, MOMENTS)
_LISTS = st.lists(_MEMBERS, min_size=1, max_size=3).map(",".join)
TEXTS = (
    MOMENTS
    | st.builds(lambda *ends: "/".join(ends), _ENDS, _ENDS)
    | _LISTS.map(lambda inside: f"[{inside}]")
    | _LISTS.map(lambda inside: f"{{{inside}}}")
)
