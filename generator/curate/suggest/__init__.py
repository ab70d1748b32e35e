"""Drafts of facts from what no quote covers."""
