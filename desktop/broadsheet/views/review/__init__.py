"""The review of an imported briefing."""
