"""New figures: the tables of the open briefing, typed in, pasted into, added to."""
