"""Dates named in running text."""
