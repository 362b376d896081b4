"""The languages of the interface, and the words printed in charts in the briefing's own language."""
