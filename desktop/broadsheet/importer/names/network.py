"""The tagger's network: two layers that read each way (GRU), then a chain of labels; numpy alone.

Many texts at once, sorted by length, one step of all of them at a time; both directions of a layer are one product.
The chain is summed over, not searched for its best path: that is a product of matrices, and gives every label of every
sign its probability. The gates' sigmoid is a tangent whose halves are folded into the weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Floats = np.ndarray[Any, np.dtype[np.float32]]
    Integers = np.ndarray[Any, np.dtype[np.int64]]

TOGETHER = 128
"""Texts that are read at once: more of them make the products larger and the memory too."""


class Network:
    """The weights, and how they are read.

    Attributes:
        labels: how many there are.
    """

    def __init__(self, tables: Mapping[str, Any]) -> None:
        """Take the tables of ``build_spec/tagger.py``.

        Raises:
            KeyError: a table is missing.
        """
        self._signs = tables["embedding"], tables["embedding_scale"]
        self._inputs = [self._paired(tables, "input", first) for first in (0, 2)]
        self._biases = [np.stack([_halved(tables[f"bias_{first + way}"]) for way in (0, 1)]) for first in (0, 2)]
        self._gates = [np.stack([_large(tables, f"gates_{first + way}") * 0.5 for way in (0, 1)]) for first in (0, 2)]
        self._states = [np.stack([_large(tables, f"state_{first + way}") * 0.5 for way in (0, 1)]) for first in (0, 2)]
        self._out, self._out_bias = _large(tables, "out"), tables["out_bias"]
        chain = np.exp(tables["transitions"].astype(np.float32))
        self._first, self._last, self._next = chain[0], chain[1], np.ascontiguousarray(chain[2:])
        self.labels = len(self._out_bias)

    @staticmethod
    def _paired(tables: Mapping[str, Any], name: str, first: int) -> Floats:
        return np.stack([_halved(_large(tables, f"{name}_{first + way}")) for way in (0, 1)])

    def labelled(self, texts: Sequence[Integers]) -> Iterator[tuple[int, Integers, Floats]]:
        """Each text's index, the label of each of its signs and how probable that is; in some order.

        Args:
            texts: signs as numbers; none is empty.
        """
        order = sorted(range(len(texts)), key=lambda at: (-len(texts[at]), at))
        for start in range(0, len(order), TOGETHER):
            batch = order[start : start + TOGETHER]
            lengths = np.array([len(texts[at]) for at in batch])
            alive = np.searchsorted(-lengths, -np.arange(lengths[0]), side="left")
            found = self._read([texts[at] for at in batch], lengths, alive)
            best = coherent(found, lengths, alive)
            sure = np.take_along_axis(found, best[:, :, None], axis=2)[:, :, 0]
            for row, at in enumerate(batch):
                yield at, best[: lengths[row], row], sure[: lengths[row], row]

    def _read(self, texts: Sequence[Integers], lengths: Integers, alive: Integers) -> Floats:
        """The probability of each label; a batch, longest text first: steps by texts by labels."""
        steps = np.arange(lengths[0])
        signs = np.zeros((lengths[0], len(texts)), dtype=np.int64)
        for row, text in enumerate(texts):
            signs[: len(text), row] = text
        # a text read backwards starts at its own end, so that at each step the same texts are alive both ways
        back = np.maximum(lengths[None, :] - 1 - steps[:, None], 0)
        rows = np.arange(len(texts))[None, :]
        known, where = np.unique(signs, return_inverse=True)
        table = self._signs[0][known].astype(np.float32) * self._signs[1][known]
        entered = table @ self._inputs[0] + self._biases[0][:, None]
        where = where.reshape(signs.shape)
        read = self._layer(0, np.stack([entered[0][where], entered[1][where[back, rows]]]), alive)
        read = np.concatenate([read[0], read[1][back, rows]], axis=2)
        flat = read.reshape(-1, read.shape[2]) @ self._inputs[1] + self._biases[1][:, None]
        entered = flat.reshape(2, *read.shape[:2], -1)
        read = self._layer(1, np.stack([entered[0], entered[1][back, rows]]), alive)
        read = np.concatenate([read[0], read[1][back, rows]], axis=2)
        return self._chained(read @ self._out + self._out_bias, alive, back)

    def _layer(self, layer: int, entered: Floats, alive: Integers) -> Floats:
        """Both directions of a layer: directions by steps by texts by width."""
        gates, states = self._gates[layer], self._states[layer]
        width = states.shape[1]
        _, steps, texts, _ = entered.shape
        state = np.zeros((2, texts, width), dtype=np.float32)
        found = np.zeros((2, steps, texts, width), dtype=np.float32)
        for step in range(steps):
            some = alive[step]
            before = state[:, :some]
            both = np.tanh(entered[:, step, :some, : 2 * width] + before @ gates)
            both += 1
            update, reset = both[..., :width], both[..., width:]
            reset *= before
            new = np.tanh(entered[:, step, :some, 2 * width :] + reset @ states)
            new -= before
            update *= 0.5
            new *= update
            before += new
            found[:, step, :some] = before
        return found

    def _chained(self, scores: Floats, alive: Integers, back: Integers) -> Floats:
        """The probability of each label, from the scores of each sign and the chain of labels."""
        scores = np.exp(scores - scores.max(axis=2, keepdims=True))
        rows = np.arange(scores.shape[1])[None, :]
        forward = self._walked(scores, alive, self._first, self._next)
        turned = self._walked(scores[back, rows], alive, self._last, np.ascontiguousarray(self._next.T))
        found = forward * turned[back, rows] / np.maximum(scores, 1e-30)  # both hold the sign's own score
        total: Floats = found / np.maximum(found.sum(axis=2, keepdims=True), 1e-30)
        return total

    @staticmethod
    def _walked(scores: Floats, alive: Integers, first: Floats, chain: Floats) -> Floats:
        found = np.zeros_like(scores)
        state = scores[0] * first
        state /= state.sum(axis=1, keepdims=True)
        found[0] = state
        for step in range(1, len(scores)):
            state = (state[: alive[step]] @ chain) * scores[step, : alive[step]]
            state /= np.maximum(state.sum(axis=1, keepdims=True), 1e-30)
            found[step, : alive[step]] = state
        return found


def coherent(probabilities: Floats, lengths: Integers, alive: Integers) -> Integers:
    """The labels whose probabilities add up to most, where no word goes on that did not begin.

    Args:
        probabilities: steps by texts by labels: of each kind of word first its beginning, then what goes on; last O.
        lengths: of the texts, longest first.
        alive: how many texts have a sign at each step.

    Returns:
        Steps by texts.
    """
    steps, texts, labels = probabilities.shape
    outside, rows = labels - 1, np.arange(texts)
    came = np.zeros((steps, texts, labels), dtype=np.int8)  # the label before, for each label
    total = probabilities[0].copy()
    total[:, 1:outside:2] = -1.0  # nothing goes on at the start
    own = np.arange(0, outside, 2)
    best = np.zeros((steps, texts), dtype=np.int64)
    best[0] = total.argmax(axis=1)
    for step in range(1, steps):
        some = alive[step]
        before = total[:some]
        top = before.argmax(axis=1)
        begun, on = before[:, :outside:2], before[:, 1:outside:2]
        came[step, :some] = top[:, None]
        came[step, :some, 1:outside:2] = np.where(begun >= on, own, own + 1)
        gained = np.repeat(before[rows[:some], top][:, None], labels, axis=1)
        gained[:, 1:outside:2] = np.maximum(begun, on)
        total[:some] = gained + probabilities[step, :some]
        best[step, :some] = total[:some].argmax(axis=1)
    last = lengths - 1
    label = best[last, rows]
    for step in range(steps - 1, 0, -1):
        some = alive[step]
        ends = last[:some] == step
        label[:some] = np.where(ends, best[step, :some], label[:some])
        best[step, :some] = label[:some]
        label[:some] = came[step, rows[:some], label[:some]]
    best[0] = np.where(last == 0, best[0], label)
    return best


def _large(tables: Mapping[str, Any], name: str) -> Floats:
    whole: Floats = tables[name].astype(np.float32) * tables[f"{name}_scale"]
    return whole


def _halved(table: Floats) -> Floats:
    """Halves what goes to the two gates, the first two thirds: sigmoid(x) is (tanh(x / 2) + 1) / 2."""
    width = table.shape[-1] // 3
    halved = table.astype(np.float32)
    halved[..., : 2 * width] *= 0.5
    return halved
