"""PPTX: the deck as slides that PowerPoint and WPS open, edit and present.

`deck` goes through the slides; `slide` composes one. `boxes` are its words, `drawn` its charts: `rows` and `times` find
those that the receiving program has a kind for (as a `plot`, which `chart_xml` and `series_xml` write and `workbook`
gives a table), everything else is `shapes` and `labels`. `cues` marks what the steps light, `timing` lets it appear.
`base` is the file without slides, `marks` what every page carries.
"""

from broadsheet.export.pptx.deck import export

__all__ = ["export"]
