"""What the sources say together: pure functions of a briefing, without any I/O."""
