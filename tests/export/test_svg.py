"""SVG files of charts and slides: valid, real text, opened by programs that we did not write."""

import io
import shutil
from base64 import b64decode
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from broadsheet import cli
from broadsheet.export.formats import FORMATS
from broadsheet.export.order import Options, Order
from broadsheet.export.png import export as export_png
from broadsheet.export.svg import export
from broadsheet.model.page_marks import PageMarks
from broadsheet.resources import bundled_briefing
from broadsheet.theme.palette import THEMES

pytestmark = pytest.mark.usefixtures("app")
NS = "{http://www.w3.org/2000/svg}"
MARKS = PageMarks(
    notice="内部资料", source="资料来源：余杭区", watermark="余杭区 2026", address="https://example.org/a"
)
CHROMIUM = shutil.which("chromium")


def made(briefing, language="zh", **options):
    files = export(Order(briefing, language, Options(**options)))
    return {name: ElementTree.fromstring(data) for name, data in files.items()}


def words(root):
    return [element.text for element in root.iter(f"{NS}text")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_chart_and_slide_is_named_described_and_all_lines(yuhang, language):
    files = made(yuhang, language)
    assert [name.removesuffix(".svg") for name in files] == [
        name.removesuffix(".png") for name in export_png(Order(yuhang, language, Options(scale=0.5)))
    ]
    for name, root in files.items():
        assert root.get("lang") == language
        assert root.get("role") == "img"
        assert root.find(f"{NS}title").text, name
        assert root.find(f"{NS}desc").text, name
        assert words(root), name
        assert not list(root.iter(f"{NS}image")), name
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), name


def test_no_font_and_no_address_is_fetched(yuhang):
    for data in export(Order(yuhang, "zh", Options(marks=PageMarks(notice="内部资料", watermark="2026")))).values():
        text = data.decode()
        assert text.count("http") == 1  # the name of the namespace
        assert "@import" not in text
        assert "url(http" not in text


def test_text_is_held_where_it_was_measured(yuhang):
    root = made(yuhang, parts=("chart-core-va",))["chart-core-va.svg"]
    by_words = {element.text: element for element in root.iter(f"{NS}text")}
    value = by_words["1699 亿元"]
    assert value.get("text-anchor") == "middle"
    assert float(value.get("textLength")) > 20
    assert "sans-serif" in value.get("font-family")
    assert all(element.get("textLength") for text, element in by_words.items() if len(text) > 1)


def test_blanks_at_the_edge_of_words_are_kept(yuhang):
    root = made(yuhang, parts=("slide-s1-2",))["slide-s1-2.svg"]
    space = "{http://www.w3.org/XML/1998/namespace}space"
    for element in root.iter(f"{NS}text"):
        if element.text != element.text.strip():
            assert element.get(space) == "preserve"
    assert any(element.get(space) for element in root.iter(f"{NS}text"))


@pytest.mark.parametrize(("width", "scale"), [(960, 1.0), (480, 2.0), (320, 0.5)])
def test_as_large_as_the_picture(yuhang, width, scale):
    options = Options(width=width, scale=scale, parts=("chart-labs",))
    root = ElementTree.fromstring(export(Order(yuhang, "zh", options))["chart-labs.svg"])
    image = Image.open(io.BytesIO(export_png(Order(yuhang, "zh", options))["chart-labs.png"]))
    assert float(root.get("width")) == pytest.approx(image.width, abs=1)
    assert float(root.get("height")) == pytest.approx(image.height, abs=1)


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_paper_of_the_theme_or_none(yuhang, theme):
    for name, root in made(yuhang, theme=theme, parts=("chart-labs", "slide-s1")).items():
        ground = next(element for element in root if element.tag == f"{NS}rect")
        assert (ground.get("width"), ground.get("fill")) == ("100%", THEMES[theme].card), name
    for root in made(yuhang, theme=theme, parts=("chart-labs", "slide-s1"), transparent=True).values():
        assert not [element for element in root if element.tag == f"{NS}rect" and element.get("width") == "100%"]


def test_page_marks_are_drawn_from_the_same_data(yuhang, tmp_path):
    files = made(yuhang, parts=("chart-labs", "slide-sources"), marks=MARKS)
    for name, root in files.items():
        said = words(root)
        assert said.count("内部资料") == 1, name
        assert "资料来源：余杭区" in said, name
        stamped = [g for g in root.iter(f"{NS}g") if g.get("opacity")]
        assert stamped, name
        assert {g.get("aria-hidden") for g in stamped} == {"true"}
    codes = {name: [p for p in root.iter(f"{NS}path") if p.get("fill") == "#000000"] for name, root in files.items()}
    assert [len(paths) for paths in codes.values()] == [0, 1]  # on the last slide alone
    for parts in (("slide-s1",), ("slide-s1", "slide-s2")):
        files = made(yuhang, parts=parts, marks=MARKS)
        coded = [bool([p for p in root.iter(f"{NS}path") if p.get("fill") == "#000000"]) for root in files.values()]
        assert coded == [False, True][-len(parts) :]
    alone = made(yuhang, parts=("chart-labs",), marks=MARKS)["chart-labs.svg"]
    assert [p for p in alone.iter(f"{NS}path") if p.get("fill") == "#000000"]
    logo = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="12" height="4"><rect width="12" height="4" fill="red"/></svg>'
    )
    with_logo = made(yuhang, parts=("chart-labs",), marks=PageMarks(logo=logo))["chart-labs.svg"]
    kind, _, data = next(with_logo.iter(f"{NS}image")).get("href").partition(";base64,")
    assert kind == "data:image/svg+xml"
    inner = ElementTree.fromstring(b64decode(data))
    assert [element.tag for element in inner] == [f"{NS}rect"]
    assert inner.get("viewBox") == "0 0 12 4"


EDITED = b"""<?xml version="1.0"?><!-- by Lin Yi -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/x" xmlns:xlink="http://www.w3.org/1999/xlink"
 i:export="/home/linyi/a.png" width="100" height="100" viewBox="0 0 30 10"><metadata>Lin Yi</metadata>
<i:view x="1"><rect/></i:view><style>rect { fill: #f00 } text { display: none }</style>
<defs><rect id="title" width="10" height="10" i:label="Lin Yi"/></defs><g><title>Lin Yi</title>
<use xlink:href="#title" x="20"/></g></svg>"""


def test_a_logo_of_lines_stays_lines_tells_nothing_and_changes_nothing(yuhang):
    options = Options(parts=("chart-labs", "slide-s1"), marks=PageMarks(logo=EDITED))
    for name, data in export(Order(yuhang, "zh", options)).items():
        root = ElementTree.fromstring(data)
        image = next(root.iter(f"{NS}image"))
        logo = b64decode(image.get("href").partition(",")[2])
        assert b"Lin Yi" not in logo
        assert b"linyi" not in logo
        assert [element.tag for element in ElementTree.fromstring(logo).iter(f"{NS}use")] == [f"{NS}use"]
        assert float(image.get("width")) == pytest.approx(3 * float(image.get("height")), rel=0.01), name
        assert not list(root.iter(f"{NS}style"))
        assert QSvgRenderer(QByteArray(logo)).isValid()


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not here")
def test_chromium_draws_a_logo_of_lines(yuhang, tmp_path):
    sync_api = pytest.importorskip("playwright.sync_api")
    options = Options(scale=1.0, parts=("chart-labs",), marks=PageMarks(logo=EDITED))
    (tmp_path / "a.svg").write_bytes(export(Order(yuhang, "zh", options))["chart-labs.svg"])
    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    place = next(root.iter(f"{NS}image"))
    zoom = float(root.get("width")) / float(root.get("viewBox").split()[2])
    left, top, wide, high = (float(place.get(key)) * zoom for key in ("x", "y", "width", "height"))
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM)
        page = browser.new_page(viewport={"width": 1000, "height": 1000})
        page.goto((tmp_path / "a.svg").as_uri())
        shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        browser.close()
    across = [shown.getpixel((round(left + wide * share), round(top + high / 2))) for share in (1 / 6, 1 / 2, 5 / 6)]
    assert across[2] == (255, 0, 0)
    assert (255, 0, 0) not in across[:2]


@pytest.mark.parametrize("which", ["evil", "bare", "liuxi"])
def test_briefings_as_they_come_are_valid(request, which):
    for data in export(Order(request.getfixturevalue(which), "zh", Options())).values():
        root = ElementTree.fromstring(data)
        assert not list(root.iter(f"{NS}script"))
        assert b"\x00" not in data


def test_qt_opens_every_one(yuhang):
    for name, data in export(Order(yuhang, "zh", Options())).items():
        assert QSvgRenderer(QByteArray(data)).isValid(), name


def test_the_same_bytes_again_and_every_option_changes_it(yuhang):
    plain = {"parts": ("chart-labs", "slide-sources")}
    before = export(Order(yuhang, "zh", Options(**plain)))
    assert export(Order(yuhang, "zh", Options(**plain))) == before
    others = {
        "theme": "dark", "shape": "4:3", "width": 700, "scale": 1.0, "transparent": True, "parts": ("labs",),
        "marks": MARKS, "minutes": 5,
    }  # fmt: skip
    assert set(FORMATS["svg"].heeds) == {*others, "cover"}
    for name, value in others.items():
        assert export(Order(yuhang, "zh", Options(**{**plain, name: value}))) != before, name


def test_the_command_writes_one_file_of_one_part(tmp_path):
    out = tmp_path / "x.svg"
    assert cli.main(["export", str(bundled_briefing()), "--to", "svg", "-o", str(out), "--part", "labs"]) == 0
    assert words(ElementTree.parse(out).getroot())[0].startswith("余杭")


def apart(one, other):
    """How far two pictures are apart, looked at through half-closed eyes."""
    blur = ImageFilter.GaussianBlur(5)
    return ImageStat.Stat(ImageChops.difference(one.filter(blur), other.filter(blur))).mean[0]


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not here")
def test_chromium_draws_what_our_picture_shows(yuhang, tmp_path):
    """The two are compared blurred: Chromium sets another font, in the same places."""
    sync_api = pytest.importorskip("playwright.sync_api")
    options = Options(scale=0.5, parts=("chart-core-va", "chart-soft-and-hard", "chart-labs", "slide-s2", "slide-s3"))
    drawn, pictures = export(Order(yuhang, "zh", options)), export_png(Order(yuhang, "zh", options))
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM)
        page = browser.new_page()
        for name, data in drawn.items():
            picture = Image.open(io.BytesIO(pictures[name.replace(".svg", ".png")])).convert("L")
            (tmp_path / name).write_bytes(data)
            page.set_viewport_size({"width": picture.width, "height": picture.height})
            page.goto((tmp_path / name).as_uri())
            shown = Image.open(io.BytesIO(page.screenshot())).convert("L").resize(picture.size)
            moved = ImageChops.offset(shown, 24, 12)  # what a drawing out of place would look like
            assert apart(picture, shown) < 5, name  # the larger the letters, the more another font differs
            assert apart(picture, shown) < 0.4 * apart(picture, moved), name
        browser.close()
