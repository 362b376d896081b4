"""Reads PDF files as other programs do, for tests."""

import io
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

import pypdfium2
import pytest
from pypdf import PdfReader

poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@dataclass
class Jump:
    """A link of a file: where it stands, what it says, and where it leads, in points from the upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    to: int
    y: float
    says: str


def jumps(data):
    """Every link of a file."""
    reader = PdfReader(io.BytesIO(data))
    numbers = {page.indirect_reference.idnum: at for at, page in enumerate(reader.pages)}
    found = []
    for at, page in enumerate(reader.pages):
        high = float(page.mediabox.height)
        for each in page.get("/Annots", ()):
            link = each.get_object()
            assert link["/Subtype"] == "/Link"
            left, bottom, right, top = map(float, link["/Rect"])
            target, fit, _, y, _ = link["/Dest"]
            assert fit == "/XYZ"
            to = numbers[target.idnum if hasattr(target, "idnum") else target.indirect_reference.idnum]
            found.append(
                Jump(at, left, high - top, right, high - bottom, to, high - float(y), link.get("/Contents", ""))
            )
    return found


class Reading:
    """The words of a file as pdfium reads them."""

    def __init__(self, data):
        self._file = pypdfium2.PdfDocument(data)
        self._pages = [self._file[at] for at in range(len(self._file))]
        self._texts = [page.get_textpage() for page in self._pages]

    def __len__(self):
        return len(self._pages)

    def words(self, page):
        """The text of a page."""
        return self._texts[page].get_text_range()

    def within(self, page, left, top, right, bottom):
        """The text in a rectangle, measured from above."""
        high = self._pages[page].get_height()
        return self._texts[page].get_text_bounded(left, high - bottom, right, high - top)

    def line_at(self, page, y, down=30):
        """The text of a band across a page."""
        return self.within(page, 0, y - 1, self._pages[page].get_width(), y + down)

    def objects(self, page, kind):
        """How many objects of a kind a page paints."""
        return sum(each.type == kind for each in self._pages[page].get_objects(max_depth=4))


def packed(text):
    """Without blanks and what joins words."""
    return re.sub(r"[\s\u2060\ufffe\u00ad]+", "", text)


def pdftotext(path, *options):
    """What poppler finds."""
    done = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True)
    assert done.stderr == b"", done.stderr
    return done.stdout.decode()


@cache
def fonts_of(path):
    """The fonts of a file by poppler: name, embedded, subset, with unicode."""
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True, text=True)
    assert done.stderr == ""
    rows = [line.split() for line in done.stdout.splitlines()[2:]]
    return [(row[0], *row[-5:-2]) for row in rows]
