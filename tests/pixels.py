"""The pixels of a picture as numbers."""

import numpy as np
from PySide6.QtGui import QImage


def pixels(image):
    """A copy: rows × columns × (blue, green, red), so that differences may be below nought."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)  # its bytes are there as long as this name is
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.width(), 4)
    return rows[:, :, :3].astype(np.int16)
