"""The program: its subcommands, and the server that is started, stopped and killed."""
import asyncio
import os
import random
import resource
import signal
import socket
import subprocess
import time
from pathlib import Path

import clock as clocks


class CommandFailed(Exception):
    """A subcommand that did not exit with 0; `status` is negative where it was killed."""

    def __init__(self, arguments, status, said):
        super().__init__(f"contest {' '.join(arguments)}: status {status}\n{said}")
        self.status = status


def command(binary, folder, *arguments, timeout=300):
    """Runs a subcommand to its end; its stdout."""
    done = subprocess.run(
        [str(binary), *arguments, "--workspace", str(folder)], stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", timeout=timeout)
    if done.returncode:
        raise CommandFailed(arguments, done.returncode, done.stderr)
    return done.stdout


async def command_beside(binary, folder, *arguments, kill_after=None):
    """The same while everything else goes on; `kill_after` seconds end it by force."""
    process = await asyncio.create_subprocess_exec(
        str(binary), *arguments, "--workspace", str(folder), stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    try:
        said, complained = await asyncio.wait_for(process.communicate(), kill_after or 120)
    except asyncio.TimeoutError:
        try:
            process.kill()
        except ProcessLookupError:
            pass
        said, complained = await process.communicate()
    if process.returncode:
        raise CommandFailed(arguments, process.returncode, complained.decode("utf-8", "replace"))
    return said.decode()


def steady_port():
    """A free port that no connection is given by itself: while the server is down a client could get the server's
    own port for its end, and hold it."""
    for _ in range(200):
        port = random.SystemRandom().randrange(15_000, 32_000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                pass
    raise SystemExit("torture: no free port between 15000 and 32000")


class Server:
    """`contest serve` on a port of its own, which it keeps over every restart."""

    def __init__(self, binary, folder, beside, clock=False, environment=None):
        """`beside`: a folder for its log and its clock, which has room when the workspace's disk is full."""
        self.binary, self.folder = str(binary), Path(folder)
        self.log_path = Path(beside) / "server.log"
        self.environment = {**os.environ, **(environment or {})}
        self.process = None
        # How many files it may open; None: as many as this process.
        self.most_files = None
        self.starts = 0
        self.port = steady_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.clock = clocks.Clock(beside, self.port) if clock and clocks.LIBRARY else None

    def start(self):
        """Starts the process without waiting for it."""
        self.starts += 1
        with open(self.log_path, "ab") as log:
            # Python ignores SIGXFSZ, and the server inherits it: beyond a file's limit a write fails, as on a full
            # disk, and nobody dies of it.
            self.process = subprocess.Popen(
                [self.binary, "serve", "--host", "127.0.0.1", "--port", str(self.port), "--workspace",
                 str(self.folder)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, restore_signals=False,
                preexec_fn=self.limit_files if self.most_files else None,
                env={**self.environment, **(self.clock.environment() if self.clock else {})})

    def limit_files(self):
        resource.setrlimit(resource.RLIMIT_NOFILE, (self.most_files, self.most_files))

    @property
    def runs(self):
        return self.process is not None and self.process.poll() is None

    async def ready(self, seconds=60):
        """Waits until it answers: the seconds that took, or None where the process ended before."""
        began = time.monotonic()
        request = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        while self.runs and time.monotonic() - began < seconds:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                writer.write(request)
                answer = await asyncio.wait_for(reader.read(12), 10)
                writer.close()
                if answer == b"HTTP/1.1 200":
                    return time.monotonic() - began
            except (OSError, asyncio.TimeoutError):
                pass
            await asyncio.sleep(0.005)
        return None

    async def kill(self):
        """kill -9, and nothing is left of the process when this returns."""
        self.process.kill()
        while self.process.poll() is None:
            await asyncio.sleep(0.001)

    async def stop(self):
        """As its keeper would, by SIGTERM: whether it went by itself."""
        if not self.runs:
            return True
        self.process.send_signal(signal.SIGCONT)
        self.process.terminate()
        # libfaketime makes timers of the system sleep through a jump of the clock; no shutdown is judged by that.
        for _ in range(100 if self.clock else 2000):
            if self.process.poll() is not None:
                return True
            await asyncio.sleep(0.01)
        await self.kill()
        return self.clock is not None

    def end(self):
        """Whatever happened: no process is left."""
        if self.runs:
            self.process.kill()
            self.process.wait()
        if self.clock:
            self.clock.remove()

    def said(self, last=6):
        try:
            return "\n".join(self.log_path.read_text(encoding="utf-8", errors="replace").splitlines()[-last:])
        except OSError:
            return ""
