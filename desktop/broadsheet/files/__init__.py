"""Briefing files: folder or ``.briefing`` ZIP, to and from the model."""
