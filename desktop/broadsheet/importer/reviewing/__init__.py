"""What a person changes of an imported briefing: every edit makes a briefing of a briefing, and loses no word of it."""
