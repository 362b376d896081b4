"""Search of a briefing: index, match, rank. Pure; what is typed is folded like what is sought (see ``folding``).

The text is sought by its characters and by pinyin alike, full, by initials, or mixed; so are names, titles, figures and
commands. ``hits`` costs nothing to import; ``index`` and ``finding`` load numpy and, when first asked, the dictionary
of readings.
"""
