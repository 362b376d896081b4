"""Slides as drawings: `lay_out` gives a frozen picture for a size, at once or in steps, `paint` paints it at a cue.

`ground_of` makes what no cue changes into an image, so that a cue paints at once. One picture serves the audience's
window, thumbnails, hit-testing, screen readers and exports.
"""

from broadsheet.typeset.slides.laying import lay_out, laying_out
from broadsheet.typeset.slides.painting import ground_of, grounding, paint
from broadsheet.typeset.slides.picture import SlidePicture, Spot

__all__ = ["SlidePicture", "Spot", "ground_of", "grounding", "lay_out", "laying_out", "paint"]
