"""A logo of lines for the inside of another drawing: the picture alone, without what its editor noted."""

from __future__ import annotations

from xml.etree import ElementTree

from broadsheet.typeset.logo import lines_box

_SVG, _LINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_HREF = f"{{{_LINK}}}href"
_NOTES = frozenset({"metadata", "title", "desc"})


def clean_svg(logo: bytes) -> bytes:
    """Elements that are drawn, in a box as wide and high as they are drawn elsewhere.

    Args:
        logo: an SVG that `files.logo` let through: it fetches and runs nothing.
    """
    root = ElementTree.fromstring(logo)  # comments and instructions fall away here
    _strip(root)
    for side in ("width", "height", "x", "y"):
        root.attrib.pop(side, None)
    root.tag = "svg"
    root.set("xmlns", _SVG)
    root.set("xmlns:xlink", _LINK)
    root.set("viewBox", " ".join(f"{value:g}" for value in lines_box(logo)))
    root.set("preserveAspectRatio", "none")
    return str(ElementTree.tostring(root, encoding="unicode")).encode()


def _strip(element: ElementTree.Element) -> None:
    """Without elements and attributes of editors."""
    for key in list(element.attrib):
        if key.startswith("{") and not key.startswith("{http://www.w3.org/XML/1998/namespace}"):
            value = element.attrib.pop(key)
            if key == _HREF:
                element.set("xlink:href", value)  # by this name alone older readers know it
    for child in list(element):
        space, _, name = str(child.tag).rpartition("}")
        if space not in ("", "{" + _SVG) or name in _NOTES:
            element.remove(child)
        else:
            child.tag = name
            _strip(child)
