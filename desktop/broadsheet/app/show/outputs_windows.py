"""Monitors as Windows tells them: the paths of `QueryDisplayConfig`, two from one source show one picture.

Not tried yet on a computer with Windows. Every failure is “nothing is told”.
"""

from __future__ import annotations

import ctypes
from typing import Any

from broadsheet.state.screens import Monitor

_EVERY_PATH, _LIT_PATHS = 1, 2  # QDC_ALL_PATHS, QDC_ONLY_ACTIVE_PATHS
_TOO_SMALL = 122  # ERROR_INSUFFICIENT_BUFFER: something was plugged in between the two questions
_ATTEMPTS = 3
_SOURCE_NAME, _PREFERRED_MODE = 1, 3  # DISPLAYCONFIG_DEVICE_INFO_GET_…
_SOURCE_MODE = 1  # DISPLAYCONFIG_MODE_INFO_TYPE_SOURCE
_NO_MODE = 0xFFFFFFFF
# DISPLAYCONFIG_OUTPUT_TECHNOLOGY_ LVDS, DISPLAYPORT_EMBEDDED, UDI_EMBEDDED, INTERNAL
_BUILTIN = frozenset({6, 11, 13, 0x80000000})

_U32, _I32 = ctypes.c_uint32, ctypes.c_int32


class _Luid(ctypes.Structure):
    _fields_ = (("low", _U32), ("high", _I32))


class _Source(ctypes.Structure):
    _fields_ = (("adapter", _Luid), ("id", _U32), ("mode", _U32), ("status", _U32))


class _Target(ctypes.Structure):
    _fields_ = (
        ("adapter", _Luid),
        ("id", _U32),
        ("mode", _U32),
        ("technology", _U32),
        ("rotation", _U32),
        ("scaling", _U32),
        ("refresh", _U32 * 2),
        ("lines", _U32),
        ("available", _I32),
        ("status", _U32),
    )


class _Path(ctypes.Structure):
    _fields_ = (("source", _Source), ("target", _Target), ("flags", _U32))


class _Mode(ctypes.Structure):
    """64 bytes; of a source width, height, pixel format, x and y stand at the beginning of ``rest``."""

    _fields_ = (("kind", _U32), ("id", _U32), ("adapter", _Luid), ("rest", ctypes.c_uint64 * 6))


class _Header(ctypes.Structure):
    _fields_ = (("kind", _U32), ("size", _U32), ("adapter", _Luid), ("id", _U32))


class _SourceName(ctypes.Structure):
    _fields_ = (("header", _Header), ("name", ctypes.c_uint16 * 32))


class _Preferred(ctypes.Structure):
    _fields_ = (("header", _Header), ("width", _U32), ("height", _U32), ("mode", ctypes.c_uint64 * 6))


def monitors() -> tuple[Monitor, ...] | None:
    """The monitors that are plugged in; None where Windows does not tell."""
    try:
        user32 = getattr(ctypes, "windll").user32  # noqa: B009  # other systems' ctypes has no such name
        lit = _asked(user32, _LIT_PATHS)
        every = _asked(user32, _EVERY_PATH)
    except (OSError, AttributeError):
        return None
    if lit is None or every is None:
        return None
    paths, modes = lit
    found = [_lit(user32, path, modes) for path in paths]
    known = {_key(path) for path in paths}
    for path in every[0]:
        if path.target.available and _key(path) not in known:
            known.add(_key(path))
            found.append(Monitor("", lit=False, builtin=path.target.technology in _BUILTIN))
    return tuple(found)


def _asked(user32: Any, which: int) -> tuple[list[_Path], list[_Mode]] | None:  # noqa: ANN401  a library
    """Paths and modes; asked again where they became more meanwhile."""
    for _ in range(_ATTEMPTS):
        many_paths, many_modes = _U32(), _U32()
        if user32.GetDisplayConfigBufferSizes(which, ctypes.byref(many_paths), ctypes.byref(many_modes)):
            return None
        paths, modes = (_Path * many_paths.value)(), (_Mode * many_modes.value)()
        told = user32.QueryDisplayConfig(which, ctypes.byref(many_paths), paths, ctypes.byref(many_modes), modes, None)
        if not told:
            return list(paths[: many_paths.value]), list(modes[: many_modes.value])
        if told != _TOO_SMALL:
            return None
    return None


def _key(path: _Path) -> tuple[int, int, int]:
    return path.target.adapter.low, path.target.adapter.high, path.target.id


def _lit(user32: Any, path: _Path, modes: list[_Mode]) -> Monitor:  # noqa: ANN401  a library
    source = path.source
    return Monitor(
        name=_name(user32, source),
        builtin=path.target.technology in _BUILTIN,
        area=_area(source, modes),
        source=f"{source.adapter.high}:{source.adapter.low}:{source.id}",
        native=_native(user32, path.target),
    )


def _area(source: _Source, modes: list[_Mode]) -> tuple[int, int, int, int] | None:
    if source.mode == _NO_MODE or source.mode >= len(modes) or modes[source.mode].kind != _SOURCE_MODE:
        return None
    rest = modes[source.mode].rest
    width, height, _, x, y = (_I32 * 5).from_buffer_copy(rest)
    return x, y, width, height


def _name(user32: Any, source: _Source) -> str:  # noqa: ANN401  a library
    r"""The name that Qt knows the picture by: ``\\.\DISPLAY1``."""
    asked = _SourceName()
    asked.header = _Header(_SOURCE_NAME, ctypes.sizeof(asked), source.adapter, source.id)
    if user32.DisplayConfigGetDeviceInfo(ctypes.byref(asked)):
        return ""
    return bytes(asked.name).decode("utf-16-le", "replace").partition("\0")[0]


def _native(user32: Any, target: _Target) -> tuple[int, int]:  # noqa: ANN401  a library
    asked = _Preferred()
    asked.header = _Header(_PREFERRED_MODE, ctypes.sizeof(asked), target.adapter, target.id)
    if user32.DisplayConfigGetDeviceInfo(ctypes.byref(asked)):
        return 0, 0
    return asked.width, asked.height
