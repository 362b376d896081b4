"""The deck as one file."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pptx.oxml import parse_xml

from broadsheet.derive.slides import SHAPES
from broadsheet.export.ground import fonts_of, palette_for
from broadsheet.export.packed import repacked
from broadsheet.export.parts import wanted_slides
from broadsheet.export.pptx.base import blank_file, set_notes_master
from broadsheet.export.pptx.colours import Colours
from broadsheet.export.pptx.marks import logo, stamps
from broadsheet.export.pptx.shapes import Numbers
from broadsheet.export.pptx.slide import add_slide
from broadsheet.export.pptx.text import Hand, Run, paragraph
from broadsheet.export.pptx.xml import root
from broadsheet.typeset.logo import as_png
from broadsheet.typeset.slides import lay_out

if TYPE_CHECKING:
    from pptx.presentation import Presentation as File
    from pptx.slide import Slide as Page

    from broadsheet.derive.slides import Slide
    from broadsheet.export.order import Order
    from broadsheet.typeset.slides.picture import SlidePicture

_NOTE = 12.0
"""Size of the notes' type in points."""
_LOGO = 800
"""Width of a logo in pixels, where it is drawn from lines."""


def export(order: Order) -> bytes:
    """The slides that are asked for, with their notes; those kept for questions are there, but not shown."""
    deck, wanted = wanted_slides(order)
    palette, fonts = palette_for(order), fonts_of(order)
    hand = Hand(Colours(palette), order.language)
    size = SHAPES[order.options.shape]
    scale = min(size) / 540
    manifest = order.briefing.manifest
    title = manifest.title.pick(order.language)
    made = blank_file(size[0] / scale, size[1] / scale, hand, title, manifest.published)
    for at, slide in enumerate(wanted):
        picture = lay_out(order.briefing, deck, slide, size, palette, fonts)
        if at == 0:
            _mark(made, picture, hand)
        for step in (None,) if order.options.cues == "animations" else range(len(slide.cues)):
            _note(add_slide(made, picture, hand, step), slide, hand)
        order.told(at + 1, len(wanted))
    if any(slide.notes for slide in wanted):
        set_notes_master(made, hand)
    buffer = BytesIO()
    made.save(buffer)
    return repacked(buffer.getvalue())


def _mark(made: File, picture: SlidePicture, hand: Hand) -> None:
    """What every page carries, on the layout: it is changed in one place."""
    layout, emblems, numbers = made.slide_layouts[0], picture.emblems, Numbers()
    numbers.next()  # the title has it
    told = list(stamps(emblems, picture.palette, numbers, hand.language))
    if emblems.logo is not None:
        _, relation = layout.part.get_or_add_image_part(BytesIO(as_png(emblems.logo_data, _LOGO)))
        told.append(logo(emblems.logo, relation, numbers))
    for xml in told:
        shape = parse_xml(root("p:spTree", xml))[0]
        layout.part._element.cSld.spTree.append(shape)


def _note(page: Page, slide: Slide, hand: Hand) -> None:
    """The speaker's words under the slide."""
    if not slide.notes:
        return
    frame = page.notes_slide.notes_text_frame
    if frame is None:
        return
    body = frame._txBody
    for old in body.p_lst:
        body.remove(old)
    for note in slide.notes:
        xml = paragraph([Run(note, "note", _NOTE, "ink")], hand)
        body.append(parse_xml(root("p:txBody", xml))[0])
