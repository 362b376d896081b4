"""Charts and slides one by one: how large each is. PNG and SVG are made from these."""

from broadsheet.export.pictures.chart import ChartPage, chart_page

__all__ = ["ChartPage", "chart_page"]
