"""The PIN that a kiosk is left by: how it is kept, and how often it may be tried. No Qt."""

from __future__ import annotations

import hashlib
import hmac
import os
from typing import TYPE_CHECKING

from broadsheet.state.show_clock import steady

if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST, LONGEST = 4, 8
_ROUNDS = 60_000
"""They take a slow machine a tenth of a second. Four digits are no secret from whoever can read the settings: what
the hash keeps is that nobody reads the PIN by chance. (OpenSSL's own functions are not in the bundle.)"""

TRIES = 3
_WAIT, _LONGEST_WAIT = 30.0, 600.0


def is_pin(words: str) -> bool:
    """Whether words can be a PIN: four to eight digits."""
    return SHORTEST <= len(words) <= LONGEST and words.isascii() and words.isdecimal()


def hashed(pin: str, salt: bytes | None = None) -> str:
    """A PIN as it is kept: salt and hash, in hexadecimal."""
    salt = os.urandom(16) if salt is None else salt
    found = hashlib.blake2b(pin.encode(), salt=salt).digest()
    for _ in range(_ROUNDS):
        found = hashlib.blake2b(found, salt=salt).digest()
    return f"{salt.hex()}:{found.hex()}"


def is_kept(words: str) -> bool:
    """Whether words are a PIN as `hashed` gives it."""
    salt, _, found = words.partition(":")
    return len(salt) == 32 and len(found) == 128 and set(salt + found) <= set("0123456789abcdef")


def matches(pin: str, kept: str) -> bool:
    """Whether a PIN is the one that is kept; nothing matches where none is."""
    if not is_kept(kept):
        return False
    return hmac.compare_digest(hashed(pin, bytes.fromhex(kept.partition(":")[0])), kept)


class PinLock:
    """Opens by the PIN; after three wrong ones it waits, each time twice as long.

    Args:
        kept: the PIN as `hashed` gave it.
        now: seconds on a clock that never jumps.
    """

    def __init__(self, kept: str, now: Callable[[], float] = steady) -> None:
        self._kept, self._now = kept, now
        self._wrong, self._wait, self._until = 0, _WAIT, 0.0

    @property
    def wait(self) -> float:
        """Seconds in which no PIN is looked at."""
        return max(0.0, self._until - self._now())

    @property
    def left(self) -> int:
        """How many tries are left before it waits."""
        return TRIES - self._wrong

    def opens(self, pin: str) -> bool:
        """Try a PIN; while it waits nothing opens it."""
        if self.wait > 0:
            return False
        if matches(pin, self._kept):
            return True
        self._wrong += 1
        if self._wrong == TRIES:
            self._until = self._now() + self._wait
            self._wrong, self._wait = 0, min(2 * self._wait, _LONGEST_WAIT)
        return False
