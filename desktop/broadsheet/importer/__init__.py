"""An article becomes a briefing, one step a module: documents, repair, names, quantities, binding, claims, charting.

Every step is a pure function on frozen data, works without a network, gives the same answer each time, and takes time
in proportion to the text. What a step finds keeps its range, a confidence and the name of the rule that found it.
"""
