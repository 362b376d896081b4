"""Charts: a module a kind computes a `Drawing` (plain data); one painter paints all of them.

``snapshot`` resolves a chart of the briefing in one language, a kind's ``layout(snapshot, size, metrics)`` places
marks and labels, ``painter`` paints, ``host`` alone imports pyqtgraph (axes, pan and zoom on screen).
"""
