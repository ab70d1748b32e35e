"""Comparison of two dossiers."""
