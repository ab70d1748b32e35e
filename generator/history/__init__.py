"""What became of facts since they were last locked: compared, not yet written down."""
