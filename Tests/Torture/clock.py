"""The server's clock, moved by libfaketime while it runs."""
import ctypes
import os
from pathlib import Path

LIBRARY = next(
    (path for path in [
        Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
        Path("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
    ] if path.is_file()), None)
SHARED = Path("/dev/shm")


class Clock:
    def __init__(self, folder, name):
        self.path, self.name, self.starts = Path(folder) / "clock", name, 0
        self.move(0)

    def move(self, seconds):
        """So far from the machine's clock; the server notices within a second."""
        beside = self.path.with_suffix(".new")
        beside.write_text(f"{seconds:+d}\n")
        beside.rename(self.path)

    def environment(self):
        """For the next start of the server.

        The library wants a semaphore and some shared memory, and would make them itself: by changing the environment,
        beside which the program looks for its arguments, and without removing them when the process is killed.
        """
        self.remove()
        self.starts += 1
        name = f"contest-{os.getpid()}-{self.name}-{self.starts}"
        (SHARED / name).write_bytes(bytes(64))
        system = ctypes.CDLL(None, use_errno=True)
        system.sem_open.restype = ctypes.c_void_p
        system.sem_open(f"/{name}".encode(), ctypes.c_int(os.O_CREAT), ctypes.c_uint(0o600), ctypes.c_uint(1))
        return {
            "LD_PRELOAD": str(LIBRARY), "FAKETIME_TIMESTAMP_FILE": str(self.path), "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_SHARED": f"/{name} /{name}"}

    def remove(self):
        name = f"contest-{os.getpid()}-{self.name}-{self.starts}"
        for path in (SHARED / name, SHARED / f"sem.{name}"):
            path.unlink(missing_ok=True)
