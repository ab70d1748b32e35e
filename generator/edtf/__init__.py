"""Dates in EDTF, ISO 8601-2: parsing, bounds and words."""
