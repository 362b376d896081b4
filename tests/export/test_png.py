"""Pictures of charts and slides, as other programs read them."""

import io
import shutil

import pytest
from PIL import Image

from broadsheet import cli
from broadsheet.export.formats import FORMATS
from broadsheet.export.order import Options, Order
from broadsheet.export.png import export
from broadsheet.files import FileProblem
from broadsheet.model.page_marks import PageMarks
from broadsheet.resources import bundled_briefing
from broadsheet.theme.palette import THEMES

pytestmark = pytest.mark.usefixtures("app")


def made(briefing, language="zh", **options):
    files = export(Order(briefing, language, Options(**options)))
    return {name: Image.open(io.BytesIO(data)) for name, data in files.items()}


def size_of(path):
    with Image.open(path) as image:
        return image.size


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_file_for_every_chart_and_slide(yuhang, language):
    order = Order(yuhang, language, Options(scale=0.5))
    files = export(order)
    charts = [f"chart-{chart.id}.png" for chart in yuhang.charts]
    slides = [f"slide-{slide.id}.png" for slide in order.deck().slides]
    assert list(files) == [*charts, *slides]
    for data in files.values():
        image = Image.open(io.BytesIO(data))
        assert image.width in (480, 960)
        assert len(image.convert("L").getcolors()) > 20  # something is drawn on it


@pytest.mark.parametrize(("width", "scale"), [(960, 0.5), (960, 4.0), (320, 1.0), (2000, 1.5)])
def test_as_wide_as_asked_for_and_as_fine(yuhang, width, scale):
    image = made(yuhang, width=width, scale=scale, parts=("chart-labs",))["chart-labs.png"]
    assert image.width == round(width * scale)
    assert image.info["dpi"][0] == pytest.approx(96 * scale, rel=0.01)


def test_a_wider_picture_is_the_same_larger_and_a_narrow_one_keeps_its_letters(yuhang):
    one, two, narrow = (
        made(yuhang, width=width, scale=1, parts=("chart-labs",))["chart-labs.png"] for width in (480, 960, 320)
    )
    assert two.height == pytest.approx(2 * one.height, abs=2)
    assert narrow.height > one.height * 320 / 480  # its words take more lines


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_paper_of_the_theme_or_none(yuhang, theme):
    parts = ("chart-core-va", "slide-s1")
    card = tuple(bytes.fromhex(THEMES[theme].card[1:]))
    for image in made(yuhang, theme=theme, scale=1, parts=parts).values():
        assert image.mode == "RGB"
        assert image.getpixel((2, image.height - 3)) == card
    for name, image in made(yuhang, theme=theme, scale=1, parts=parts, transparent=True).items():
        assert image.mode == "RGBA"
        assert image.getpixel((2, image.height - 3))[3] == 0, name
        assert image.getchannel("A").getextrema() == (0, 255)


def test_a_slide_shows_nothing_lit(yuhang):
    image = made(yuhang, scale=1, parts=("slide-s1",))["slide-s1.png"]
    assert image.size == (1920, 1080)
    assert made(yuhang, scale=1, shape="4:3", parts=("slide-s1",))["slide-s1.png"].size == (1440, 1080)
    ground = tuple(bytes.fromhex(THEMES["light"].figure[1:]))
    head = image.crop((0, 60, 900, 560))  # the sentence: letters in the colour of figures, no ground of it
    assert sum(count for count, colour in head.getcolors(1 << 20) if colour == ground) < 0.1 * head.width * head.height


def test_part_names_by_file_or_id_and_an_unknown_one_lists_what_there_is(yuhang, tmp_path, capsys):
    assert list(made(yuhang, scale=0.5, parts=("labs",))) == ["chart-labs.png"]
    assert list(made(yuhang, scale=0.5, parts=("s1", "chart-labs"))) == ["chart-labs.png", "slide-s1.png"]
    with pytest.raises(FileProblem):
        made(yuhang, parts=("nothing",))
    command = ["export", str(bundled_briefing()), "--to", "png", "-o", str(tmp_path / "x.png"), "--part", "nothing"]
    assert cli.main(command) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "found nothing" in told
    assert "chart-labs" in told
    assert "slide-s1" in told


def test_one_part_is_one_file_and_several_are_a_folder(tmp_path, capsys):
    def run(out, *parts):
        words = [word for part in parts for word in ("--part", part)]
        return cli.main(["export", str(bundled_briefing()), "--to", "png", "-o", str(out), "--scale", "0.5", *words])

    assert run(tmp_path / "x.png", "labs") == 0
    assert size_of(tmp_path / "x.png")[0] == 480
    assert run(tmp_path / "out", "labs", "s1") == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["chart-labs.png", "slide-s1.png"]
    assert run(tmp_path / "y.png", "labs", "s1") == 1
    assert not (tmp_path / "y.png").exists()
    assert run(tmp_path / "out", "labs") == 1  # there already
    assert "--force" in capsys.readouterr().err


def test_a_picture_beyond_all_memory_is_refused(yuhang):
    with pytest.raises(FileProblem, match="a smaller --width or --scale"):
        made(yuhang, width=8000, scale=8.0, parts=("chart-core-va",))


def test_page_marks_take_room_of_their_own(yuhang):
    marks = PageMarks(
        notice="内部资料", source="资料来源：余杭区", watermark="余杭区 2026", address="https://example.org/a"
    )
    parts = ("chart-labs",)
    plain = made(yuhang, scale=2, parts=parts)["chart-labs.png"]
    marked = made(yuhang, scale=2, parts=parts, marks=marks)["chart-labs.png"]
    assert marked.height > plain.height + 100
    red = tuple(bytes.fromhex(THEMES["light"].accent[1:]))
    assert red in [colour for _, colour in marked.crop((0, 0, 400, 80)).getcolors(1 << 20)]
    assert red not in [colour for _, colour in plain.getcolors(1 << 20)]
    corner = marked.crop((marked.width - 300, marked.height - 400, marked.width, marked.height)).convert("L")
    assert corner.getextrema() == (0, 255)  # the code of the last picture, black on white


def test_the_same_bytes_again_and_words_for_readers(yuhang):
    options = Options(scale=1, parts=("chart-labs", "slide-s1"))
    files = export(Order(yuhang, "zh", options))
    assert export(Order(yuhang, "zh", options)) == files
    text = Image.open(io.BytesIO(files["chart-labs.png"])).text
    assert text["Title"] == "余杭依托的省实验室：四家"
    assert "省实验室 4 家" in text["Description"]


def test_it_tells_how_far_it_is(yuhang):
    steps = []
    parts = ("chart-labs", "slide-s1", "slide-s2")
    export(Order(yuhang, "zh", Options(scale=0.5, parts=parts), told=lambda done, whole: steps.append((done, whole))))
    assert steps == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("which", ["evil", "bare", "liuxi"])
def test_briefings_as_they_come(request, which):
    for image in made(request.getfixturevalue(which), scale=0.5).values():
        assert min(image.size) > 50


def test_every_option_that_it_heeds_changes_it(yuhang):
    plain = {"scale": 0.5, "parts": ("chart-labs", "slide-sources")}
    before = export(Order(yuhang, "zh", Options(**plain)))
    others = {
        "theme": "dark", "shape": "4:3", "width": 700, "scale": 1.0, "transparent": True, "parts": ("labs",),
        "marks": PageMarks(notice="内部资料"), "minutes": 5,
    }  # fmt: skip
    assert set(FORMATS["png"].heeds) == {*others, "cover"}
    for name, value in others.items():
        assert export(Order(yuhang, "zh", Options(**{**plain, name: value}))) != before, name


def test_the_command_needs_no_screen(tmp_path, monkeypatch):
    assert shutil.which("true")
    monkeypatch.delenv("DISPLAY", raising=False)
    out = tmp_path / "x.png"
    assert cli.main(["export", str(bundled_briefing()), "--to", "png", "-o", str(out), "--part", "labs"]) == 0
    assert size_of(out)[0] == 1920
