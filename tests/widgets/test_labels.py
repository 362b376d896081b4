"""Labels and links: what is shown is painted whole, and stands in line with what is above it."""

import pytest
from PySide6.QtWidgets import QApplication

from broadsheet.widgets.elided import ElidedLabel
from broadsheet.widgets.link import LinkButton


def first_inked(widget):
    """The first column that is not ground."""
    picture = widget.grab().toImage()
    columns = range(picture.width())
    ground = picture.pixel(picture.width() - 1, 0)
    return next(x for x in columns if any(picture.pixel(x, y) != ground for y in range(picture.height())))


def test_a_shortened_label_paints_where_qt_paints_anew_when_its_words_change(app):
    label = ElidedLabel()
    label.setStyleSheet("padding: 0 20px; background: white; color: black;")
    label.resize(400, 30)
    label.setText("文字")
    label.show()
    QApplication.processEvents()
    assert first_inked(label) >= label.contentsRect().left() == 20
    label.close()


@pytest.mark.parametrize("words", ["20 年", "2003 年 1 月", "余杭区概念验证发展中心联盟"])
def test_links_under_one_another_begin_at_one_edge(app, words):
    link = LinkButton(words)
    link.setStyleSheet("QToolButton { background: white; color: black; border: 1px solid white; padding: 0; }")
    link.adjustSize()
    link.resize(link.minimumSizeHint().expandedTo(link.sizeHint()))
    link.show()
    QApplication.processEvents()
    assert first_inked(link) <= 6
    link.close()
