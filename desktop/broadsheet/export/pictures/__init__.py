"""Charts and slides one by one: which parts there are, and how large each is. PNG and SVG are made from these."""

from broadsheet.export.pictures.chart import ChartPage, chart_page
from broadsheet.export.pictures.parts import Part, wanted

__all__ = ["ChartPage", "Part", "chart_page", "wanted"]
