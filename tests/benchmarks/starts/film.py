"""What a screen showed and when: frames, and the questions that are asked of them. No screen and no clock here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

TOLERANCE = 0.001
"""Share of a region's pixels that may differ from its last picture: a blinking cursor; a line of text is more."""


class Region(NamedTuple):
    """A rectangle on the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int

    def of(self, frame):
        """Its part of a frame."""
        return frame[self.top : self.top + self.height, self.left : self.left + self.width]


@dataclass
class Film:
    """Frames in the order of time; the last is what the screen showed when all had settled.

    Attributes:
        times: milliseconds from the start of the process to each frame.
        frames: a number for every pixel, rows × columns.
    """

    times: list[float]
    frames: list[np.ndarray]

    def window(self):
        """The rectangle that differs between the first frame, an empty screen, and the last; None where none does."""
        differs = self.frames[-1] != self.frames[0]
        rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
        if not rows.size:
            return None
        left, top = int(columns[0]), int(rows[0])
        return Region(left, top, int(columns[-1]) - left + 1, int(rows[-1]) - top + 1)

    def complete(self, region, tolerance=TOLERANCE):
        """When the region showed its last picture, and kept it from then on; None where nothing was ever shown in it.

        A later frame that differs by more than the tolerance starts the wait anew: a page that shows its text, jumps
        and shows it again was complete at the second time.
        """
        last = region.of(self.frames[-1])
        missing = [np.mean(region.of(frame) != last) for frame in self.frames]
        if missing[0] <= tolerance:
            return None
        late = max(at for at, share in enumerate(missing) if share > tolerance)
        return self.times[late + 1]
