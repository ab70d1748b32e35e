"""The briefing as frozen, typed values: what every later stage works on."""
