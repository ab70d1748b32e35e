"""Dates: EDTF, its words in each language, and dates named in running text."""
