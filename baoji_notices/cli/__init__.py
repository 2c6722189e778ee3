"""Commands: each parses its options, builds what it needs, runs it and reports. Nobody imports this room."""
