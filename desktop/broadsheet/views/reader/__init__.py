"""The text, set like a newspaper page."""
