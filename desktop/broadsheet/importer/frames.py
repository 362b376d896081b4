"""What the worker and whoever started it say to each other: a kind, a length, and that many bytes."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_HEAD = struct.Struct(">cI")
STAGE, REPORT, BRIEFING, PROBLEM = b"s", b"r", b"b", b"p"
"""A stage has begun; what was found, as JSON; the briefing's bytes; why there is none, as JSON."""

MAX_FRAME = 512 * 2**20


def frame(kind: bytes, data: bytes) -> bytes:
    """A message as bytes."""
    return _HEAD.pack(kind, len(data)) + data


def as_json(kind: bytes, value: object) -> bytes:
    """A message that holds plain values."""
    return frame(kind, json.dumps(value, ensure_ascii=True).encode())


def next_frame(read: Callable[[int], bytes]) -> tuple[bytes, bytes] | None:
    """The next message of a stream; None at its end, also where it ends within a message or says nothing sensible.

    Args:
        read: gives that many bytes, or fewer at the end.
    """
    head = read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    if length > MAX_FRAME:
        return None
    data = read(length)
    return (kind, data) if len(data) == length else None


def from_json(data: bytes) -> Any:  # noqa: ANN401 - whoever reads checks the shape
    """The values of a message.

    Raises:
        ValueError: it is no JSON.
    """
    return json.loads(data)
