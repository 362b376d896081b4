"""Pure questions to a briefing. No Qt, no files."""
