"""Briefing sites in which every fact carries the verbatim words of a source."""

__version__ = "0.1.0"
