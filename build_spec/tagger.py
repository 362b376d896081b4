"""Makes ``resources/import/tagger.npz``: the weights of a small Chinese tagger, as the importer reads them.

They are LAC-small (Baidu, Apache-2.0), which the package ``jieba`` of PyPI carries in ``jieba/lac_small``; nothing else
of that package is taken, and nothing of it is committed. Large tables are kept as bytes with a scale a column: a fourth
of the size, and the same names found. The same package gives the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import sys
import zipfile
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "import" / "tagger.npz"
PACKAGE = "jieba"

WIDTH, HIDDEN, LABELS = 128, 128, 57
_LAYERS = range(4)  # forward and backward of the first layer, then of the second


def make(target: Path = TARGET) -> Path | None:
    """Write the file, unless it is there and came from the same package and script.

    Returns:
        The file; None where the package is not installed (the program then finds names by its rules alone).

    Raises:
        ValueError: the package holds something else than was expected.
    """
    folder = _folder()
    if folder is None:
        target.unlink(missing_ok=True)
        return None
    stamp = _recipe()
    if target.is_file() and _stamp_of(target) == stamp:
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(packed(_tables(folder), stamp))
    return target


def _folder() -> Path | None:
    spec = find_spec(PACKAGE)  # finds it without running it
    places = spec.submodule_search_locations if spec else None
    folder = Path(next(iter(places))) / "lac_small" if places else None
    return folder if folder and (folder / "word.dic").is_file() else None


def _recipe() -> str:
    try:
        package = version(PACKAGE)
    except PackageNotFoundError:
        package = "unknown"
    return f"{PACKAGE} {package} {hashlib.sha256(Path(__file__).read_bytes()).hexdigest()}"


def _stamp_of(target: Path) -> str:
    try:
        with zipfile.ZipFile(target) as archive:
            return archive.comment.decode()
    except (OSError, ValueError, zipfile.BadZipFile):
        return ""


def _tables(folder: Path) -> dict[str, Array]:
    """The tables by name; those of two dimensions and some size as bytes, each with ``NAME_scale``."""
    import numpy as np

    signs = _numbered(folder / "word.dic")
    labels = _numbered(folder / "tag.dic")
    if len(labels) != LABELS or sorted(labels) != list(range(LABELS)):
        raise ValueError(f"{folder}: found {len(labels)} labels, expected {LABELS}")
    rows = max(signs) + 1  # a number or two are nobody's
    found: dict[str, Array] = {
        "signs": np.frombuffer("\n".join(signs.get(at, "") for at in range(rows)).encode(), dtype=np.uint8),
        "labels": np.frombuffer("\n".join(labels[at] for at in range(LABELS)).encode(), dtype=np.uint8),
        "transitions": _weights(folder, "crfw", (LABELS + 2, LABELS)),
        "out_bias": _weights(folder, "fc_4.b_0", (LABELS,)),
    }
    large = {"embedding": _weights(folder, "word_emb", (rows, WIDTH)),
             "out": _weights(folder, "fc_4.w_0", (2 * HIDDEN, LABELS))}  # fmt: skip
    for layer in _LAYERS:
        width = WIDTH if layer < 2 else 2 * HIDDEN
        large[f"input_{layer}"] = _weights(folder, f"fc_{layer}.w_0", (width, 3 * HIDDEN))
        gates = _weights(folder, f"gru_{layer}.w_0", (3 * HIDDEN * HIDDEN,))
        large[f"gates_{layer}"] = gates[: 2 * HIDDEN * HIDDEN].reshape(HIDDEN, 2 * HIDDEN)
        large[f"state_{layer}"] = gates[2 * HIDDEN * HIDDEN :].reshape(HIDDEN, HIDDEN)
        bias = _weights(folder, f"fc_{layer}.b_0", (3 * HIDDEN,)) + _weights(folder, f"gru_{layer}.b_0", (3 * HIDDEN,))
        found[f"bias_{layer}"] = bias
    for name, table in large.items():
        found[name], found[f"{name}_scale"] = quantised(table)
    return found


def quantised(table: Array) -> tuple[Array, Array]:
    """A table as bytes, and the scale of each column (of each row, for the tall table of signs)."""
    import numpy as np

    axis = 1 if table.shape[0] > 1000 else 0
    scale = np.maximum(np.abs(table).max(axis=axis, keepdims=True), 1e-12) / 127
    return np.rint(table / scale).astype(np.int8), scale.astype(np.float32)


def _numbered(path: Path) -> dict[int, str]:
    """Lines ``number TAB word``."""
    lines = (line.partition("\t") for line in path.read_text(encoding="utf-8").split("\n"))
    return {int(number): word for number, tab, word in lines if tab}


def _weights(folder: Path, name: str, shape: tuple[int, ...]) -> Array:
    """The numbers at the end of a parameter file, little-endian float32 after a short head."""
    import numpy as np

    content = (folder / "model_baseline" / name).read_bytes()
    size = 4 * int(np.prod(shape))
    if not size <= len(content) < size + 200:
        raise ValueError(f"{name}: found {len(content)} bytes, expected {size} and a head")
    return np.frombuffer(content[-size:], dtype="<f4").reshape(shape).copy()


def packed(tables: Mapping[str, Array], stamp: str) -> bytes:
    """The tables as an npz file that tells no time; not compressed: that gains a tenth and takes 20 ms to undo."""
    import numpy as np

    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.comment = stamp.encode()
        for name, table in sorted(tables.items()):
            entry = zipfile.ZipInfo(f"{name}.npy")
            content = io.BytesIO()
            np.save(content, table, allow_pickle=False)
            archive.writestr(entry, content.getvalue())
    return whole.getvalue()


if __name__ == "__main__":
    made = make()
    told = f"{made.name}  {made.stat().st_size / 1e6:.1f} MB" if made else f"{PACKAGE} is not installed: rules alone"
    print(told, file=sys.stdout if made else sys.stderr)
