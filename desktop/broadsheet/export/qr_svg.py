"""An address as a QR code in SVG."""

from __future__ import annotations

from broadsheet.typeset.qr import bars, side


def code_svg(address: str, place: str) -> str:
    """A code with its quiet zone, black on white in every theme.

    Args:
        address: that a telephone reads.
        place: attributes of the drawing, with a blank before each.
    """
    whole = side(address)
    way = "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in bars(address))
    return (
        f'<svg class="qr"{place} viewBox="0 0 {whole} {whole}" shape-rendering="crispEdges">'
        f'<rect width="{whole}" height="{whole}" fill="#ffffff"/><path fill="#000000" d="{way}"/></svg>'
    )
