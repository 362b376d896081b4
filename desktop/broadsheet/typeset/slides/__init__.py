"""Slides as drawings: `lay_out` gives a frozen picture for a size, at once or in steps, `paint` paints it at a cue.

`ground_of` makes what no cue changes into an image, so that a cue paints at once; `opening` gives what a window shows
of a slide that is still to be laid out. One picture serves the audience's window, thumbnails, hit-testing, screen
readers and exports.
"""

from broadsheet.typeset.slides.laying import lay_out, laying_out, opening
from broadsheet.typeset.slides.painting import cueing, ground_of, grounding, is_plain, paint
from broadsheet.typeset.slides.picture import SlidePicture, Spot

__all__ = [
    "SlidePicture",
    "Spot",
    "cueing",
    "ground_of",
    "grounding",
    "is_plain",
    "lay_out",
    "laying_out",
    "opening",
    "paint",
]
