"""How much an import may take, set by the worker upon itself before it reads a byte of the article."""

from __future__ import annotations

import sys

MEMORY = 1536 * 2**20
"""Bytes of address space on POSIX, of committed memory on Windows."""

SECONDS = 240
"""Of processor time; whoever started the worker waits a little longer on the clock."""

_LARGEST_FILE = 8 * 2**20  # the worker writes no file but Python's own cache of modules


def set_limits(memory: int = MEMORY, seconds: int = SECONDS) -> None:
    """Limit this process: memory, processor time, no large file, no picture of its memory after a crash."""
    if sys.platform == "win32":
        _set_job(memory, seconds)
        return
    import resource

    wanted = {
        "RLIMIT_AS": memory,
        "RLIMIT_CPU": seconds,
        "RLIMIT_FSIZE": _LARGEST_FILE,
        "RLIMIT_CORE": 0,
    }
    for name, limit in wanted.items():
        which = getattr(resource, name, None)
        if which is not None:
            _lower(resource.setrlimit, which, limit, resource.getrlimit(which)[1], resource.RLIM_INFINITY)


def _lower(setter: object, which: int, limit: int, hard: int, infinity: int) -> None:
    """Set a limit, no higher than the one that holds already; a system may refuse (macOS does for memory)."""
    limit = limit if hard == infinity else min(limit, hard)
    try:
        setter(which, (limit, limit))  # type: ignore[operator]
    except (OSError, ValueError):
        return


def _set_job(memory: int, seconds: int) -> None:
    """Put this process into a job of its own on Windows, with limits that no child escapes."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class Basic(ctypes.Structure):
            _fields_ = (
                ("PerProcessUserTimeLimit", ctypes.c_int64),
                ("PerJobUserTimeLimit", ctypes.c_int64),
                ("LimitFlags", wintypes.DWORD),
                ("MinimumWorkingSetSize", ctypes.c_size_t),
                ("MaximumWorkingSetSize", ctypes.c_size_t),
                ("ActiveProcessLimit", wintypes.DWORD),
                ("Affinity", ctypes.c_size_t),
                ("PriorityClass", wintypes.DWORD),
                ("SchedulingClass", wintypes.DWORD),
            )

        class Extended(ctypes.Structure):
            _fields_ = (
                ("Basic", Basic),
                ("IoInfo", ctypes.c_uint64 * 6),
                ("ProcessMemoryLimit", ctypes.c_size_t),
                ("JobMemoryLimit", ctypes.c_size_t),
                ("PeakProcessMemoryUsed", ctypes.c_size_t),
                ("PeakJobMemoryUsed", ctypes.c_size_t),
            )

        process_time, active, unhandled, process_memory, on_close = 0x2, 0x8, 0x400, 0x100, 0x2000
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        limits = Extended()
        limits.Basic.LimitFlags = process_time | active | unhandled | process_memory | on_close
        limits.Basic.PerProcessUserTimeLimit = seconds * 10_000_000  # in 100 ns
        limits.Basic.ActiveProcessLimit = 1
        limits.ProcessMemoryLimit = memory
        job = kernel.CreateJobObjectW(None, None)
        if job and kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits)):
            kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
