"""New figures: a briefing and what a person changes in its tables give a new briefing, or a fault that says why not.

Nothing here keeps anything: undo is the briefing before.
"""
