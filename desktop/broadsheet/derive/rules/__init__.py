"""The rules that `broadsheet.derive.check` asks of a briefing, grouped by what they look at.

A rule takes the whole briefing, which may be damaged, and yields a problem for every place that breaks it.
"""
