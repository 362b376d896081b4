"""Pictures tell nothing of their making once they go into an export, and look as they did."""

import io

import pytest
from PIL import Image, PngImagePlugin

from broadsheet.files.bare import without_notes

SECRET = b"Lin Yi 30.27N"


def picture():
    image = Image.new("RGB", (40, 30))
    image.putdata([(x * 6, y * 8, (x * y) % 256) for y in range(30) for x in range(40)])
    return image


def noted(form, orientation=1, **more):
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = SECRET.decode()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    picture().save(out, form, exif=exif, **more)
    return out.getvalue()


def png():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET.decode())
    info.add_text("Comment", SECRET.decode(), zip=True)
    info.add_itxt("Title", SECRET.decode())
    info.add(b"tIME", bytes(7))
    return noted("PNG", pnginfo=info, dpi=(300, 300)) + SECRET


def same_pixels(one, other):
    one, other = Image.open(io.BytesIO(one)), Image.open(io.BytesIO(other))
    return (one.size, one.mode, one.tobytes()) == (other.size, other.mode, other.tobytes())


def test_a_png_keeps_its_pixels_alone():
    bare = without_notes(png())
    for kind in (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", SECRET):
        assert kind in png()
        assert kind not in bare
    assert b"pHYs" in bare
    assert same_pixels(png(), bare)
    assert without_notes(bare) == bare


@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_keeps_its_pixels_its_colours_and_which_way_is_up(progressive):
    data = noted("JPEG", 6, progressive=progressive, icc_profile=b"x" * 200, comment=SECRET)
    data = data[:2] + b"\xff\xed\x00\x0f" + SECRET + data[2:] + SECRET
    bare = without_notes(data)
    assert SECRET in data
    assert SECRET not in bare
    assert same_pixels(data, bare)
    opened = Image.open(io.BytesIO(bare))
    assert dict(opened.getexif()) == {0x0112: 6}
    assert opened.info["icc_profile"] == b"x" * 200
    assert without_notes(bare) == bare
    assert b"Exif" not in without_notes(noted("JPEG"))


def test_a_webp_keeps_its_pixels_alone():
    data = noted("WEBP", lossless=True)
    bare = without_notes(data)
    assert SECRET in data
    assert SECRET not in bare
    assert same_pixels(data, bare)
    assert not Image.open(io.BytesIO(bare)).getexif()


def test_what_is_torn_or_something_else_stays_readable_as_far_as_it_was():
    assert without_notes(b"") == b""
    assert without_notes(b"<svg/>") == b"<svg/>"
    for whole in (png(), noted("JPEG"), noted("WEBP", lossless=True)):
        for cut in range(0, len(whole), 7):
            assert len(without_notes(whole[:cut])) <= cut
