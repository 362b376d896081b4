"""The article for every other program: as text, PDF, web page and slides. ``papers.py FOLDER`` writes them.

All hold the same words, and the page and the slides the charts of the section that the program opens with, as pictures.
"""

import html
import sys
from pathlib import Path

from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from broadsheet.charts.image import chart_image
from broadsheet.charts.snapshot import snapshot
from broadsheet.derive.contents import charts_beside
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.theme.fonts import Fonts, load_fonts
from broadsheet.theme.palette import LIGHT

LANGUAGE = "zh"
POINTS = 12.75
"""Of the PDF: 17 pixels of a screen."""
A_SLIDE = 3
"""Paragraphs of a slide."""

_PAGE = """<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>{title}</title><style>
@font-face {{ font-family: paper; src: url("{font}") }}
body {{ display: flex; gap: 24px; margin: 24px; font: 17px/1.9 paper }}
article {{ flex: 1 }} aside {{ width: 580px }} img {{ width: 100% }}
</style><article>{article}</article><aside>{charts}</aside></html>
"""

_SLIDES = """<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.presentation"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>
<style:style style:name="plain" style:family="graphic"><style:graphic-properties draw:fill="none" draw:stroke="none"/></style:style>
</office:automatic-styles><office:body><office:presentation>{slides}</office:presentation></office:body>
</office:document>
"""  # noqa: E501


def main(folder):
    briefing = open_briefing(bundled_briefing()).briefing
    passages = briefing.article(LANGUAGE).passages
    fonts = Fonts(load_fonts())
    pictures = []
    for chart in charts_beside(briefing, LANGUAGE, "s0"):
        pictures.append(folder / f"{chart.id}.png")
        chart_image(snapshot(briefing, chart, LANGUAGE), LIGHT, fonts, 1.0).save(str(pictures[-1]))
    (folder / "article.txt").write_text("\n\n".join(passage.text for passage in passages), encoding="utf-8")
    (folder / "article.html").write_text(page(passages, pictures), encoding="utf-8")
    (folder / "article.fodp").write_text(slides(passages, pictures), encoding="utf-8")
    pdf(passages, fonts, folder / "article.pdf")


def tagged(passage):
    tag = {"title": "h1", "heading": "h2"}.get(passage.role, "p")
    return f"<{tag}>{html.escape(passage.text)}</{tag}>"


def page(passages, pictures):
    charts = "".join(f'<p><img src="{picture.name}"></p>' for picture in pictures)
    article = "".join(map(tagged, passages))
    return _PAGE.format(title=html.escape(passages[1].text), font=body_font().as_uri(), article=article, charts=charts)


def body_font():
    """The file of the font that the program sets its text in."""
    from broadsheet.resources import resource

    return next(resource("fonts").glob("BroadsheetSerif-Regular.*"), None) or resource(
        "fonts", "BroadsheetSans-Regular.ttf"
    )


def slides(passages, pictures):
    made = []
    for at in range(0, len(passages), A_SLIDE):
        words = "".join(f"<text:p>{html.escape(passage.text)}</text:p>" for passage in passages[at : at + A_SLIDE])
        made.append(frame(1, 12 if at == 0 else 26, f"<draw:text-box>{words}</draw:text-box>"))
        if at == 0:
            made[-1] += "".join(
                frame(14, 9, f'<draw:image xlink:href="{picture.as_uri()}"/>', 1 + 5 * row, 4.5)
                for row, picture in enumerate(pictures)
            )
    return _SLIDES.format(
        slides="".join(f'<draw:page draw:name="p{at}">{one}</draw:page>' for at, one in enumerate(made))
    )


def frame(left, width, content, top=1, height=18):
    place = f'svg:x="{left}cm" svg:y="{top}cm" svg:width="{width}cm" svg:height="{height}cm"'
    return f'<draw:frame draw:style-name="plain" {place}>{content}</draw:frame>'


def pdf(passages, fonts, path):
    document = QTextDocument()
    font = QFont(fonts.font("body"))
    font.setPointSizeF(POINTS)
    document.setDefaultFont(font)
    document.setHtml("".join(map(tagged, passages)))
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document.print_(writer)


if __name__ == "__main__":
    app = QApplication(["papers"])
    main(Path(sys.argv[1]).resolve())
