"""The page in a real browser: it reads and presents by pointer, keys and touch, and asks nobody for anything."""

import io
import re
from base64 import b64decode
from dataclasses import replace
from pathlib import Path
from struct import pack
from zlib import crc32

import numpy
import pytest
from PIL import Image
from tests.importer.articles import REPORT, document, named, repaired
from tests.sample import write_sample

from broadsheet.derive.coverage import coverage
from broadsheet.derive.dossier import dossier
from broadsheet.export.formats import FORMATS
from broadsheet.export.order import Options, Order
from broadsheet.files import open_briefing
from broadsheet.importer.pipeline import build
from broadsheet.model import LocalText
from broadsheet.model.page_marks import PageMarks
from broadsheet.resources import resource
from broadsheet.typeset.logo import as_png, proportion

CHROMIUM = Path("/usr/bin/chromium")
axe_playwright_python = pytest.importorskip("axe_playwright_python", reason="axe is not installed")
sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium on this machine")

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>&amp;\"'</style></script>-->=cmd|' /C calc'!A0"


@pytest.fixture(scope="module")
def briefing():
    return open_briefing(resource("briefings") / "yuhang").briefing


def made(briefing, language="zh", **options):
    return FORMATS["html"].exporter()(Order(briefing, language, Options(**options)))


@pytest.fixture(scope="module")
def pages(briefing, app, tmp_path_factory):
    """The bundled briefing's pages by language."""
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for language in ("zh", "en"):
        found[language] = folder / f"{language}.html"
        found[language].write_bytes(made(briefing, language))
    return found


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """A small briefing that has something of everything."""
    return open_briefing(write_sample(tmp_path_factory.mktemp("sample") / "sample")).briefing


@pytest.fixture(scope="module")
def small(app, sample, tmp_path_factory):
    """The sample's pages by language: everything is on them, once."""
    folder = tmp_path_factory.mktemp("small")
    found = {}
    for language in ("zh", "en"):
        found[language] = folder / f"{language}.html"
        found[language].write_bytes(made(sample, language))
    return found


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(CHROMIUM))
        yield running
        running.close()


class Watch:
    """Notes what pages ask for and what they complain of."""

    def __init__(self):
        self.asked, self.said = [], []

    def __call__(self, page, own):
        page.on("request", lambda request: request.url == own or self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))

    def check(self):
        assert [url for url in self.asked if not url.startswith("data:")] == []
        assert self.said == []


@pytest.fixture(scope="module")
def opened(browser, pages):
    """The bundled briefing's Chinese page, open for many tests, and its watch."""
    context = browser.new_context(viewport={"width": 1600, "height": 1000})
    context.set_default_timeout(8000)
    page, watch = context.new_page(), Watch()
    watch(page, pages["zh"].as_uri())
    page.goto(pages["zh"].as_uri())
    yield page, watch
    context.close()


@pytest.fixture
def reading(opened):
    """That page as after its opening: nothing pinned, no card, no show, at its top."""
    page, watch = opened
    page.set_viewport_size({"width": 1600, "height": 1000})
    yield page
    press(page, *["Escape"] * 5)
    page.mouse.move(1, 1)
    page.evaluate("document.activeElement.blur(); scrollTo({top: 0, behavior: 'instant'})")
    assert page.locator(".show, .sheet, .pin, .lit:visible").count() == 0
    watch.check()


@pytest.fixture
def presenting(reading):
    """That page in its show, at the first step."""
    reading.set_viewport_size({"width": 1280, "height": 720})
    press(reading, "F5", "Home")
    assert where(reading) == [1, 12, 1, 1]
    return reading


@pytest.fixture
def visit(browser):
    """Opens pages; at the end none has asked for anything or complained."""
    contexts, watch = [], Watch()

    def open_(path, width=1280, height=720, **more):
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        context.set_default_timeout(8000)
        page = context.new_page()
        watch(page, path.as_uri())
        context.on("page", lambda popup: watch(popup, "about:blank"))
        page.goto(path.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    watch.check()


def violations(page, within="body"):
    """What axe finds in a part of a page; slides that wait unseen are left out, they come up in the show."""
    page.evaluate(AXE)
    options = "{iframes: false, resultTypes: ['violations']}"
    found = page.evaluate(f"(within) => axe.run({{include: [[within]], exclude: [['#deck']]}}, {options})", within)
    assert len(found["passes"]) > 3
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]]


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def where(page):
    """Slide and step of the show, as its panel says them."""
    return [int(number) for number in re.findall(r"\d+", page.locator(".show .where").inner_text())]


def lit(page, selector):
    return page.locator(f"{selector}.lit").evaluate_all("all => all.map((each) => each.dataset.ref)")


def in_text(page, words, kind="figure"):
    return page.locator(f".text .r.{kind}", has_text=words).first


# What the file is


@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_file_with_a_strict_policy_that_leads_nowhere_else(pages, language):
    text = pages[language].read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)[1]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "http" not in policy
    assert not re.search(r'(href|src|action)="(?!#|data:)', text)
    assert not re.search(r"<[a-z][^>]*\s(style|on[a-z]+)=", text)
    assert "http://" not in text
    assert "https://" not in text
    assert str(resource("briefings").parent) not in text
    assert len(pages[language].read_bytes()) < 3_000_000
    assert f'<html lang="{"zh-CN" if language == "zh" else "en"}"' in text


def test_twice_the_same_bytes_and_it_tells_how_far_it_is(pages, briefing):
    told = []
    order = Order(briefing, "zh", told=lambda done, whole: told.append((done, whole)))
    assert FORMATS["html"].exporter()(order) == pages["zh"].read_bytes()
    assert [done for done, _ in told] == list(range(1, told[0][1] + 1))


def test_every_link_leads_to_one_place_of_the_page(pages):
    for path in pages.values():
        text = path.read_text(encoding="utf-8")
        names = re.findall(r'\sid="([^"]+)"', text)
        assert len(names) == len(set(names))
        assert set(re.findall(r'href="#([^"]+)"', text)) <= set(names)


def test_every_figure_and_claim_of_the_text_leads_to_a_mark_or_its_check(briefing, reading):
    page = reading
    plain = page.locator(".text span.r.figure, .text span.r.claim")
    assert plain.count() == 0
    spans = [s for p in briefing.article("zh").passages for s in p.spans if s.kind in ("figure", "claim")]
    assert page.locator(".text a.r.figure, .text a.r.claim").count() == len(spans)


# Reading


@pytest.mark.parametrize(("language", "scheme", "width"), [("zh", "light", 390), ("en", "dark", 1280)])
def test_no_rule_of_access_is_broken_in_any_state(small, visit, language, scheme, width):
    page = visit(small[language], width, color_scheme=scheme)
    assert violations(page) == []
    page.locator(".text .r.entity").first.click()
    assert violations(page, ".sheet") == []
    press(page, "Escape", "F5")
    page.mouse.move(200, 200)
    page.mouse.move(240, 200)
    assert violations(page, ".show") == []
    press(page, "o")
    assert violations(page, ".grid") == []
    press(page, "o", "?")
    assert violations(page, ".keys") == []


def test_no_rule_of_access_is_broken_by_the_bundled_briefing(pages, visit):
    assert violations(visit(pages["zh"], color_scheme="dark")) == []


def test_pointing_lights_both_ways(reading):
    page = reading
    figure = in_text(page, "1699")
    figure.hover()
    assert set(lit(page, ".facing .mark")) == {"figure/core-va-2022"}
    assert page.locator("#about").inner_text().startswith("1699 亿元")
    page.locator("#m-core-va-figure-core-va-2017").scroll_into_view_if_needed()
    page.locator("#m-core-va-figure-core-va-2017 .hit").first.hover()
    assert set(lit(page, ".text .r")) == {"figure/core-va-2017"}
    claim = in_text(page, "12.82%", "claim")
    claim.hover()
    inputs = page.locator(".text .r.from").evaluate_all("all => all.map((each) => each.dataset.ref)")
    assert set(inputs) == {"figure/core-va-2017", "figure/core-va-2022"}


def test_a_click_pins_and_escape_lets_go_one_layer_a_press(reading):
    page = reading
    in_text(page, "1699").click()
    in_text(page, "12.82%", "claim").click()
    page.mouse.move(5, 500)
    assert "claim/core-va-cagr" in lit(page, ".text .r")
    assert "已固定" in page.locator("#about").inner_text()
    in_text(page, "淘宝", "entity").click()
    press(page, "Escape")
    assert page.locator(".sheet").count() == 0
    press(page, "Escape")
    assert lit(page, ".text .r.pin") == ["figure/core-va-2022"]
    press(page, "Escape")
    assert lit(page, ".text .r.pin") == []


def test_a_mark_brings_its_words_into_sight(pages, visit):
    page = visit(pages["zh"], 1280, 500, reduced_motion="reduce")
    page.evaluate("document.getElementById('section-s1').scrollIntoView()")
    words = page.locator("#t-s1p5-61-67")
    page.locator("#m-core-va-figure-core-va-2022").click()
    box = words.bounding_box()
    assert 50 < box["y"] < 470


def test_the_keyboard_alone_reaches_words_marks_and_cards(pages, visit):
    page = visit(pages["zh"])
    press(page, "Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    press(page, "Enter", "Tab")
    seen = page.evaluate("document.activeElement.dataset.ref")
    assert seen == "entity/zhejiang"
    press(page, "Tab")
    assert set(lit(page, ".facing .mark")) == {"figure/de-years"}
    press(page, "Enter")
    assert page.evaluate("location.hash") == "#text"  # the first press pins, it does not leave the sentence
    press(page, "Enter")
    assert page.evaluate("document.activeElement.dataset.ref") == "figure/de-years"
    assert page.evaluate("document.activeElement.closest('svg') !== null")
    page.locator(".text .r.entity").first.focus()
    press(page, "Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    press(page, "Escape")
    assert page.evaluate("document.activeElement.dataset.ref") == "entity/zhejiang"


def neighbours(briefing, entity):
    """The names that a name stands beside."""
    return {related.entity for related in dossier(briefing, "zh", entity).related}


def test_a_card_steps_through_its_mentions_shows_its_neighbours_and_goes_back(briefing, reading):
    page = reading
    in_text(page, "余杭区", "entity").click()
    sheet = page.locator(".sheet")
    assert sheet.locator("h2").inner_text() == "余杭区"
    assert sheet.locator(".stepper span").inner_text().startswith("1 / ")
    before = sheet.locator(".excerpts li:visible").inner_text()
    sheet.locator(".stepper button").last.click()
    assert sheet.locator(".excerpts li:visible").inner_text() != before
    top = page.evaluate("scrollY")
    sheet.locator("dd a").first.click()
    assert sheet.locator("h2").inner_text() != "余杭区"
    page.go_back()
    assert sheet.locator("h2").inner_text() == "余杭区"
    around = sheet.locator(".graph")
    assert not around.locator("svg").is_visible()
    around.locator("summary").press("Enter")
    assert around.locator("a").count() == len(neighbours(briefing, "yuhang"))
    around.get_by_role("link", name="依托 之江实验室").click()
    assert sheet.locator("h2").inner_text() == "之江实验室"
    page.go_back()
    assert sheet.locator("h2").inner_text() == "余杭区"
    page.go_back()
    assert sheet.count() == 0
    assert page.evaluate("scrollY") == top


@pytest.mark.parametrize(
    ("words", "kind", "found"),
    [
        ("zjsys", "名称", "之江实验室"),
        ("1699", "数字", "1699 亿元"),
        ("闭环", "图表", "闭环"),
        ("树苗", "正文", "树苗"),
    ],
)
def test_search_finds_names_by_initials_figures_charts_and_text(reading, words, kind, found):
    page = reading
    press(page, "Control+k")
    page.keyboard.type(words)
    heads = page.locator(".found h2").all_inner_texts()
    assert kind in heads
    assert found in page.locator(".found").inner_text()
    press(page, "Enter")
    assert not page.locator(".found").is_visible()


def test_a_scope_break_is_footnoted_and_the_loss_of_text_is_seen(briefing, reading):
    page = reading
    note = page.locator(".footnotes li")
    assert note.count() == 1
    assert "口径不同，不宜直接比较" in note.inner_text()
    assert page.locator(".text .fn a").get_attribute("href") == "#note-1"
    assert page.locator(".lacuna").inner_text() == "原文此处中断，后文缺失"
    assert page.locator(".text").first.locator("text=验算").count() == 0  # verdicts stand in the table alone
    rows = page.locator(".claims tbody tr")
    assert rows.count() == len(briefing.claims)
    assert "验算一致" in rows.nth(2).inner_text()
    assert "口径不同" in rows.nth(2).inner_text()
    assert (
        "没有列出可供推算的数据。" in rows.nth(0).inner_text()
    )  # what a claim lacks is said where it cannot be checked


def test_the_look_is_switched_and_follows_the_system(pages, visit):
    page = visit(pages["zh"], color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.locator("#look").click()
    assert page.locator("#look").inner_text() == "外观：浅色"
    assert page.evaluate(ground) != dark
    page.locator("#look").click()
    assert page.evaluate(ground) == dark


def test_no_width_cuts_the_page_and_every_chart_is_drawn_once(pages, visit):
    page = visit(pages["en"])
    for width in (320, 390, 768, 1180, 1500, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        shown = "getComputedStyle(each).display !== 'none' && getComputedStyle(each).visibility !== 'hidden'"
        counts = page.evaluate(
            f"[...document.querySelectorAll('.chart')].map((chart) => [...chart.children].filter((each) => "
            f"each.tagName === 'svg' && {shown}).length)"
        )
        assert counts
        assert set(counts) == {1}, width
        small = page.evaluate(
            f"Math.min(...[...document.querySelectorAll('.chart > svg')].filter((each) => {shown}).map((each) => "
            "each.getBoundingClientRect().width / each.viewBox.baseVal.width))"
        )
        assert small > 0.75, width  # labels of 13 pixels stay above 9


def test_touch_pins_without_hover(pages, visit):
    page = visit(pages["zh"], 390, 844, has_touch=True, is_mobile=True, reduced_motion="reduce")
    figure = in_text(page, "929.51")
    figure.tap()
    assert lit(page, ".text .r.pin") == ["figure/core-va-2017"]
    page.locator(".status a").tap()
    box = page.locator("#chart-core-va").bounding_box()
    assert box["y"] < 844
    assert box["y"] + box["height"] > 0


def test_without_script_everything_is_read_and_reached(pages, visit):
    page = visit(pages["zh"], java_script_enabled=False)
    assert not page.locator("#tools").is_visible()
    assert not page.locator("#deck").is_visible()
    in_text(page, "1699").click()
    assert page.url.endswith("#m-core-va-figure-core-va-2022")
    mark = page.locator("#m-core-va-figure-core-va-2022")
    assert mark.locator(".fr").is_visible()
    mark.click()
    assert page.url.endswith("#t-s1p5-61-67")
    in_text(page, "淘宝", "entity").click()
    assert page.locator("#entity-taobao h4").inner_text() == "淘宝"
    page.locator("details summary").first.click()
    assert page.locator("details table").first.is_visible()


def test_on_paper_charts_are_whole_and_the_interface_is_gone(pages, visit, tmp_path):
    pdfium = pytest.importorskip("pypdfium2")
    page = visit(pages["zh"], color_scheme="dark")
    page.pdf(path=str(tmp_path / "a.pdf"), prefer_css_page_size=True)
    printed = pdfium.PdfDocument(tmp_path / "a.pdf")
    assert [round(side) for side in printed[0].get_size()] == [595, 842]
    text = "".join(each.get_textpage().get_text_range() for each in printed)
    for words in ("929.51", "核验", "大事记", "资料来源", "原文此处中断"):
        assert words in text
    assert "演示" not in text
    assert "外观" not in text
    assert printed[0].render(scale=0.1).to_pil().convert("L").getpixel((2, 2)) > 250  # white paper in the dark look


@pytest.mark.parametrize("language", ["zh", "en"])
def test_on_paper_no_page_is_left_half_empty_before_a_tall_chart(pages, visit, tmp_path, language):
    pdfium = pytest.importorskip("pypdfium2")
    visit(pages[language]).pdf(path=str(tmp_path / "a.pdf"), prefer_css_page_size=True)
    for page in list(pdfium.PdfDocument(tmp_path / "a.pdf"))[:-1]:
        dark = numpy.array(page.render(scale=0.3).to_pil().convert("L")) < 200
        assert numpy.flatnonzero(dark.any(axis=1))[-1] > 0.6 * len(dark)


# Presenting


def test_clicker_keys_step_through_cues_and_never_end_the_show(pages, visit):
    page = visit(pages["zh"])
    press(page, "F5")
    assert where(page) == [1, 12, 1, 1]
    press(page, "PageDown", "PageDown", "ArrowRight", " ")
    assert where(page) == [3, 12, 1, 4]
    press(page, "PageUp")
    assert where(page) == [2, 12, 3, 3]
    for key in ("F5", "Escape", "F5", "Escape", "F5"):  # one button of a clicker, by turns
        press(page, key)
    assert where(page) == [2, 12, 3, 3]
    press(page, "End", "PageDown", "PageDown")
    assert where(page)[0] == 12
    press(page, "Home")
    assert where(page) == [1, 12, 1, 1]
    press(page, "Escape", "Escape")
    assert page.locator(".show").count() == 0
    assert page.evaluate("document.querySelectorAll('[inert]').length") == 0
    page.evaluate("document.getElementById('section-s2').scrollIntoView()")
    page.wait_for_selector(".contents a.here[href='#section-s2']")
    press(page, "Shift+F5")
    assert where(page) == [6, 12, 1, 4]


def test_cues_light_the_sentence_s_figures_one_after_another(presenting):
    page = presenting
    press(page, "3", "Enter", "PageDown")
    fresh = ".stage .w.new"
    assert page.locator(fresh).evaluate_all("all => all.map((e) => e.dataset.ref)") == ["figure/core-va-2017"] * 2
    press(page, "PageDown")
    assert page.locator(".stage .w.old .under:visible").count() == 1
    framed = page.locator(".stage .mark.lit").evaluate_all("all => all.map((e) => e.dataset.ref)")
    assert framed == ["figure/core-va-2017", "figure/core-va-2022"]
    press(page, "PageDown")
    assert page.locator(".stage .notes.on .bar").is_visible()


def test_black_and_white_screens(presenting):
    page = presenting
    press(page, "PageDown")
    for key, ground in (("b", "rgb(0, 0, 0)"), (".", "rgb(0, 0, 0)"), ("w", "rgb(255, 255, 255)"), (",", None)):
        press(page, key)
        if ground and key != ".":
            assert page.locator(".cover").evaluate("each => getComputedStyle(each).backgroundColor") == ground
    assert page.locator(".cover").count() == 0
    press(page, "b", "Escape")
    assert page.locator(".cover").count() == 0
    assert page.locator(".show").count() == 1
    press(page, "b", "PageDown")
    assert page.locator(".cover").count() == 0
    assert where(page) == [2, 12, 2, 3]


def test_numbers_overview_and_pointer(presenting):
    page = presenting
    press(page, "1", "0", "Enter")
    assert where(page)[0] == 10
    press(page, "o", "ArrowLeft", "Enter")
    assert where(page) == [9, 12, 1, 5]
    page.mouse.click(640, 690)  # blank paper
    assert where(page) == [9, 12, 2, 5]
    box = page.locator(".stage .mark").first.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert where(page) == [9, 12, 2, 5]
    assert page.locator(".stage .w.lit").count() >= 1
    press(page, "?")
    assert "PgDn" in page.locator(".keys").inner_text()
    press(page, "Escape")
    assert page.locator(".keys").count() == 0


def test_full_screen_is_asked_for_and_leaving_it_does_not_end_the_show(pages, visit):
    page = visit(pages["zh"])
    press(page, "F5")
    page.wait_for_function("document.fullscreenElement !== null")
    press(page, "f")
    page.wait_for_function("document.fullscreenElement === null")
    assert where(page) == [1, 12, 1, 1]
    press(page, "F5")
    page.wait_for_function("document.fullscreenElement !== null")


def test_swipes(pages, visit):
    page = visit(pages["zh"], 844, 390, has_touch=True)
    page.locator("#present").tap()

    def swipe(start, end):
        for kind, x in (("pointerdown", start), ("pointerup", end)):
            more = {"clientX": x, "clientY": 200, "pointerType": "touch", "bubbles": True, "button": 0}
            page.locator(".stage .slide").dispatch_event(kind, more)

    swipe(600, 300)
    assert where(page) == [2, 12, 1, 3]
    swipe(300, 600)
    assert where(page) == [1, 12, 1, 1]
    page.touchscreen.tap(835, 200)
    assert where(page) == [2, 12, 1, 3]


def test_notes_in_a_window_of_their_own(pages, visit):
    page = visit(pages["zh"])
    press(page, "F5")
    with page.expect_popup() as opened:
        press(page, "v")
    notes = opened.value
    assert notes.locator(".words").evaluate("each => getComputedStyle(each).fontSize") == "28px"
    assert notes.locator(".pace").inner_text() == "离开封面时开始计时"
    press(notes, "PageDown")
    assert where(page) == [2, 12, 1, 3]
    assert notes.locator(".row span").first.inner_text() == page.locator(".where").inner_text()
    assert notes.locator(".pace").inner_text() == "正常"
    assert notes.locator(".now svg").get_attribute("aria-label") != ""
    assert violations(notes) == []
    press(notes, "+")
    assert notes.locator(".words").evaluate("each => parseFloat(getComputedStyle(each).fontSize)") > 30
    press(page, "Escape")
    assert page.locator(".bubble").count() == 0  # the question stands before the speaker alone
    assert notes.locator(".bubble").is_visible()
    with notes.expect_event("close"):
        press(page, "Escape")
    assert page.locator(".show").count() == 0


def test_slides_look_as_the_program_paints_them(briefing, fonts, presenting):
    """The same slide by Qt and by the browser: where both have ink they agree, but for the edges of letters."""
    pytest.importorskip("PIL")
    import io

    from PIL import Image, ImageChops, ImageFilter
    from PySide6.QtCore import QBuffer

    from broadsheet.theme.palette import LIGHT
    from broadsheet.typeset.slides import ground_of, lay_out

    order = Order(briefing, "zh")
    deck = order.deck()
    picture = lay_out(briefing, deck, deck.slides[2], (1280, 720), LIGHT, fonts)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.ReadWrite)
    ground_of(picture).save(buffer, "PNG")
    page = presenting
    press(page, "3", "Enter")
    ours = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("L")
    theirs = Image.open(io.BytesIO(page.screenshot())).convert("L")
    soft = [image.filter(ImageFilter.GaussianBlur(3)) for image in (ours, theirs)]
    difference = ImageChops.difference(*soft).histogram()
    far = sum(difference[70:])
    assert far < 1280 * 720 * 0.002


# Other briefings


def test_an_imported_article(visit, app, tmp_path):
    imported = build(document(REPORT), repaired(REPORT), named("云岭县", "东山")).briefing
    path = tmp_path / "a.html"
    path.write_bytes(made(imported))
    page = visit(path)
    in_text(page, "36.8亿元").hover()
    assert lit(page, ".facing .mark")
    assert violations(page) == []
    press(page, "F5", "PageDown")
    assert where(page)[0] == 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sample_s_seam_picture_and_stress(small, visit, language):
    page = visit(small[language])
    assert page.locator(".text img").evaluate("each => each.naturalWidth") > 0
    assert page.locator(".lacuna").count() == 1
    assert page.locator("strong .r.claim, .r.claim strong").count() >= 1
    assert page.locator(".seam").count() == 1


def test_a_note_of_words_stated_twice_leads_back_to_the_first(small, sample, app):
    claim = next(s for p in sample.article("zh").passages for s in p.spans if s.kind == "claim")
    assert claim.target is not None
    article = sample.articles["zh"]
    told = next(each for each in article.passages if claim in each.spans)
    again = replace(told, id="again")
    at = article.passages.index(told) + 1
    passages = (*article.passages[:at], again, *article.passages[at:])
    twice = replace(sample, articles={**sample.articles, "zh": replace(article, passages=passages)})
    text = made(twice).decode()
    names = re.findall(r'\sid="([^"]+)"', text)
    assert text.count('href="#note-1"') == 2
    assert names.count("noted-1") == 1
    assert len(names) == len(set(names))
    assert text.index('id="noted-1"') < text.index('data-p="again"')


def test_a_headline_with_a_blank_keeps_what_is_tied_in_it(sample, app, visit, tmp_path):
    article = sample.articles["zh"]
    figure = next(s for p in article.passages for s in p.spans if s.kind == "figure")
    title = next(each for each in article.passages if each.role == "title")
    tied = replace(title, text="柳溪 五分之一 的 茶叶", spans=(replace(figure, start=3, end=9),))
    passages = tuple(tied if each is title else each for each in article.passages)
    changed = replace(sample, articles={**sample.articles, "zh": replace(article, passages=passages)})
    path = tmp_path / "a.html"
    path.write_bytes(made(changed))
    page = visit(path)
    assert page.locator("h1 .line").all_inner_texts() == ["柳溪", "五分之一 的", "茶叶"]
    assert page.locator("h1 a.r.figure").inner_text() == "五分之一 的"
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(re.findall(r'\sid="([^"]+)"', text))


def test_numbers_nobody_has_looked_at_are_told_apart_from_plain_ones(sample, app):
    article = sample.articles["zh"]
    passages = tuple(
        replace(each, text=each.text + "另有77个村、88户。") if each.role == "passage" else each
        for each in article.passages
    )
    changed = replace(sample, articles={**sample.articles, "zh": replace(article, passages=passages)})
    found = coverage(changed, "zh")
    assert len(found.stateless) >= 2
    line = re.search(r'<span id="about">([^<]*)', made(changed).decode())[1]
    assert f"未关联 {found.plain}" in line
    assert line.endswith(f"待定 {len(found.stateless)}")
    assert "待定" not in re.search(r'<span id="about">([^<]*)', made(sample).decode())[1]


def test_an_english_page_has_english_brackets_and_its_picture_tells_nothing(sample, app):
    exif = Image.Exif()
    exif[0x013B] = "Lin Yi"
    Image.new("RGB", (8, 8)).save(out := io.BytesIO(), "JPEG", exif=exif)
    text = made(replace(sample, images=dict.fromkeys(sample.images, out.getvalue())), "en").decode()
    body = text[text.index("<body>") : text.index('<script type="application/json"')]
    for words in re.findall(r'<span class="(?:soft|vh)">[^<]*', body):
        assert "（" not in words
    assert '<span class="vh">(two pieces were joined here)</span>' in body
    (picture,) = re.findall(r'src="data:image/jpeg;base64,([^"]*)"', body)
    assert b"Lin Yi" not in b64decode(picture)


def test_evil_words_stay_words(visit, app, sample, tmp_path):
    briefing = sample
    article = briefing.articles["zh"]
    passages = tuple(
        replace(each, text=EVIL + "\x00\x1b", spans=()) if each.role in ("title", "passage") else each
        for each in article.passages
    )
    entities = {id_: replace(each, name=LocalText.of(zh=EVIL)) for id_, each in briefing.entities.items()}
    charts = tuple(replace(each, title=LocalText.of(zh=EVIL)) for each in briefing.charts)
    evil = replace(
        briefing,
        articles={**briefing.articles, "zh": replace(article, passages=passages)},
        entities=entities,
        charts=charts,
        manifest=replace(briefing.manifest, title=LocalText.of(zh=EVIL), byline=(LocalText.of(zh=EVIL),)),
    )
    path = tmp_path / "a.html"
    path.write_bytes(made(evil, marks=PageMarks(notice=EVIL, source=EVIL, watermark=EVIL, address=EVIL)))
    page = visit(path)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    assert EVIL in page.locator("h1").inner_text()
    assert page.locator("body img").count() == 1  # the sample's own picture
    assert page.evaluate("document.querySelectorAll('script').length") == 2
    page.fill("#seek", "script")
    press(page, "Escape", "F5", "o")
    assert page.locator(".grid button").count() > 0


def test_names_of_ten_thousand_characters(visit, app, sample, tmp_path):
    briefing = sample
    long = {id_: replace(each, name=LocalText.of(zh="长" * 10_000)) for id_, each in briefing.entities.items()}
    title = replace(briefing.manifest, title=LocalText.of(zh="长" * 1000))
    path = tmp_path / "a.html"
    path.write_bytes(made(replace(briefing, entities=long, manifest=title)))
    page = visit(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    press(page, "F5", "PageDown")
    assert page.locator(".stage .slide").is_visible()


def test_a_text_without_figures_charts_and_sections(visit, app, tmp_path):
    words = "一个题目\n没有数字的一段话。"
    path = tmp_path / "a.html"
    path.write_bytes(made(build(document(words), repaired(words), named()).briefing))
    page = visit(path)
    assert page.locator(".chart").count() == 0
    assert page.locator(".contents .after a").all_inner_texts() == ["资料来源"]
    assert violations(page) == []
    press(page, "F5", "PageDown")
    assert page.locator(".stage .slide").is_visible()


def test_page_marks(visit, app, sample, tmp_path):
    briefing = sample
    logo = (resource("icons") / "broadsheet.svg").read_bytes()
    marks = PageMarks("内部资料", "余杭区 2026年", "出处：本报", logo, "https://example.org/a")
    path = tmp_path / "a.html"
    path.write_bytes(made(briefing, marks=marks, theme="projector"))
    page = visit(path)
    assert page.locator(".notice").inner_text() == "内部资料"
    assert page.locator("#logo image").count() == 1
    box = page.locator(".bar .logo").bounding_box()
    assert box["height"] > 20
    assert box["width"] / box["height"] == pytest.approx(proportion(logo), rel=0.05)
    shown = Image.open(io.BytesIO(page.locator(".bar .logo").screenshot()))
    assert len(shown.convert("L").getcolors(256)) > 10  # drawn, not blank
    assert page.locator(".watermark").is_visible()
    assert "出处：本报" in page.locator(".marks").inner_text()
    assert page.locator(".marks .qr path").count() == 1
    assert violations(page) == []
    press(page, "F5", "End")
    assert page.locator(".stage .qr").count() == 1
    assert page.locator(".stage .stamp text").count() > 1
    placed = page.locator(".stage use")
    assert placed.count() == 1
    shown = Image.open(io.BytesIO(page.screenshot(clip=placed.bounding_box())))
    assert len(shown.convert("L").getcolors(256)) > 10
    with page.expect_popup() as opened:
        press(page, "v")
    assert opened.value.locator("#logo image").count() == 1


def test_a_logo_comes_into_the_page_once(briefing, app, sample):
    logo = as_png((resource("icons") / "broadsheet.svg").read_bytes(), 300)
    noted = logo[:33] + b"\0\0\0\x0dtEXtAuthor\0Lin Yi" + pack(">I", crc32(b"tEXtAuthor\0Lin Yi")) + logo[33:]
    text = made(sample, marks=PageMarks(logo=noted)).decode()
    pictures = [b64decode(each) for each in re.findall(r'href="data:image/png;base64,([^"]*)"', text)]
    assert pictures == [logo]
    assert text.count('<use href="#logo"') > 5
    assert len(text) < len(made(sample)) + 2 * len(logo)


def test_options_change_what_they_name(briefing, app, pages, sample):
    light = pages["zh"].read_bytes()
    assert made(briefing, minutes=5).count(b'class="slide"') < light.count(b'class="slide"')
    changed = made(sample, theme="dark", shape="4:3")
    assert b'data-look="dark"' in changed
    assert b'viewBox="0 0 720 540"' in changed
    assert b'data-look="dark"' not in light
    assert b'viewBox="0 0 720 540"' not in light
