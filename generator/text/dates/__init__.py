"""Dates named in running text."""

from __future__ import annotations
