"""Charts: a module a kind computes a `Drawing` (plain data); one painter paints all of them.

``snapshot`` resolves a chart of the briefing in one language, ``kinds`` place its marks and labels, ``painter`` paints
them, ``canvas`` shows them in a window, ``host`` alone imports pyqtgraph (a time axis to pan and zoom).
"""
