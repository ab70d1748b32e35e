"""The briefing as pages: Markdown as pure text, one module a page family, no disk, no clock."""
