"""What the program is built on, with the licence's text of each."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from broadsheet import __version__
from broadsheet.files.licences import Licence, read_licences
from broadsheet.resources import resource
from broadsheet.views.dialogs.about import AboutDialog
from broadsheet.widgets.data_table import DataTable
from broadsheet.widgets.plain_text import PlainText

ROWS = (
    Licence("Broadsheet", __version__, "MIT", "MIT words"),
    Licence("Noto Sans SC", "1", "OFL-1.1", "OFL words"),
    Licence("Qt", "6.11.3", "LGPL-3.0-only", "LGPL words"),
)


@pytest.fixture
def parent(app):
    parent = QWidget()
    yield parent
    parent.deleteLater()
    QApplication.processEvents()


def labels(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_a_row_shows_its_text(parent):
    dialog = AboutDialog(ROWS, parent)
    dialog.show()
    table, text = dialog.findChild(DataTable), dialog.findChild(PlainText)
    assert any(__version__ in words for words in labels(dialog))
    assert text.toPlainText() == "MIT words"
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert text.toPlainText() == "OFL words"
    assert text.accessibleName() == "Licence of Noto Sans SC"
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert "replaced" in text.toPlainText()
    assert text.toPlainText().endswith("LGPL words")


def test_a_missing_list_is_said_in_a_line(parent, tmp_path):
    dialog = AboutDialog(read_licences(tmp_path), parent)
    assert dialog.findChild(DataTable) is None
    assert any("run.py" in words for words in labels(dialog))


@pytest.mark.parametrize("content", ["", "[", "{}", '[{"name": 1}]', "[1]", '[{"name": "a", "version": "1"}]', "null"])
def test_a_broken_list_is_none(tmp_path, content):
    (tmp_path / "index.json").write_text(content)
    assert read_licences(tmp_path) == ()


def test_versions_are_those_that_run(tmp_path):
    from importlib.metadata import version

    rows = [
        {"name": name, "version": "0", "licence": "x", "file": "x.txt"} for name in ("numpy", "Qt", "Broadsheet", "zz")
    ]
    (tmp_path / "index.json").write_text(json.dumps(rows))
    (tmp_path / "x.txt").write_text("words")
    found = {row.name: row.version for row in read_licences(tmp_path)}
    assert found == {
        "numpy": version("numpy"), "Qt": version("PySide6-Essentials"), "Broadsheet": "0", "zz": "0",
    }  # fmt: skip


@pytest.mark.skipif(not resource("licences", "index.json").is_file(), reason="run.py makes the list")
def test_everything_that_is_imported_at_run_time_is_listed():
    names = {row.name for row in read_licences(resource("licences"))}
    wanted = {
        "Broadsheet",
        "Python",
        "Qt",
        "PySide6-Essentials",
        "shiboken6",
        "numpy",
        "pyqtgraph",
        "pypinyin",
        "pypdfium2",
        "pypdf",
        "python-docx",
        "python-pptx",
        "xlsxwriter",
        "segno",
    }
    assert names == wanted | {
        "colorama",
        "Noto Sans SC",
        "Noto Serif SC",
        "OpenCC",
        "cpca",
        "LAC",
        "jieba",
        "lxml",
        "pillow",
        "typing-extensions",
    }  # pyqtgraph imports colorama everywhere; what writes Word and PowerPoint needs the last three
