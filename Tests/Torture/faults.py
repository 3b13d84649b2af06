"""What befalls the server: kill -9, stops, clocks that jump, a full disk, a second process that writes."""
import asyncio
import csv
import os
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

import checks
from ledger import SheetKey, Write
from server import CommandFailed, command_beside

DAY = 86_400


class Killer:
    """Ends the server by force again and again, at any moment: while it starts, in a batch of sheets, at rest."""

    def __init__(self, hall, chance, pace):
        self.hall, self.chance, self.pace = hall, chance, pace
        self.kills = 0
        self.patience = 1
        self.start_seconds = []

    async def run(self):
        """Until it is cancelled; then the server is up or down as it happens to be. Everybody may log in first."""
        self.hall.server.start()
        await self.hall.server.ready()
        await self.hall.wait_for_log_ins(40)
        await self.kill()
        while True:
            turns = self.hall.disk.turns
            self.hall.server.start()
            if self.chance.random() < 0.2:
                await asyncio.sleep(self.chance.uniform(0, 1.2 * self.usual_start))
                await self.kill()
                continue
            took = await self.hall.server.ready()
            if took is None and (turns % 2 or turns != self.hall.disk.turns):
                # Nothing can be served from a full disk; whoever looks after it starts it again.
                await asyncio.sleep(0.1)
                continue
            if took is None:
                self.hall.ledger.fault("the server did not come up again:\n" + self.hall.server.said())
                return
            self.start_seconds.append(took)
            await self.disturb()
            await self.kill()

    @property
    def usual_start(self):
        return sorted(self.start_seconds)[len(self.start_seconds) // 2] if self.start_seconds else 0.15

    async def disturb(self):
        if self.hall.sample_due(self.kills):
            await self.hall.check_acknowledged()
        if self.hall.server.clock and self.chance.random() < 0.3:
            self.hall.server.clock.move(self.chance.randint(-3 * DAY, 3 * DAY))
        # On a machine that is busy with other things a server lives longer too, or nobody would ever be answered.
        life = self.pace * max(1, self.usual_start / 0.25)
        if self.hall.closed.is_set():
            # Everybody asks for the whole state at once; the outboxes must come to an end.
            self.patience *= 1.6
            life *= self.patience
        await asyncio.sleep(self.chance.expovariate(1 / life))
        if self.chance.random() < 0.1:
            # A process that stands still holds every connection open and answers nobody.
            os.kill(self.hall.server.process.pid, 19)
            await asyncio.sleep(self.chance.uniform(0.05, 0.4))
            if self.chance.random() < 0.5:
                os.kill(self.hall.server.process.pid, 18)
                await asyncio.sleep(self.chance.uniform(0, 0.2))

    async def kill(self):
        if not self.hall.server.runs:
            self.hall.ledger.operations["ended by itself"] += 1
            if not self.hall.has_small_disk:
                self.hall.ledger.fault("the server ended by itself:\n" + self.hall.server.said())
            return
        await self.hall.server.kill()
        self.kills += 1


class Disk:
    """A place for the workspace that can be full: a small file system in memory where this may be mounted,
    otherwise a limit on the size of the server's files."""

    SIZE = 512 << 20

    def __init__(self, small):
        self.folder = Path(tempfile.mkdtemp(prefix="contest-torture-"))
        self.beside = Path(tempfile.mkdtemp(prefix="contest-torture-"))
        self.mounted = small and os.geteuid() == 0 and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={self.SIZE}", "contest-torture", str(self.folder)],
            stdin=subprocess.DEVNULL, capture_output=True).returncode == 0
        self.ballast = self.folder / "ballast"
        # How often it was filled or emptied: odd while it is full.
        self.turns = 0

    async def fill(self, server, seconds, left):
        """Nothing more than `left` bytes can be written for some seconds."""
        self.turns += 1
        try:
            await (self.fill_up(seconds, left) if self.mounted else self.limit(server, seconds, left))
        finally:
            self.turns += 1

    async def fill_up(self, seconds, left):
        with open(self.ballast, "wb") as file:
            # The server takes space at the same time.
            for _ in range(50):
                try:
                    os.posix_fallocate(file.fileno(), 0, max(1, shutil.disk_usage(self.folder).free - left))
                    break
                except OSError:
                    pass
        try:
            await asyncio.sleep(seconds)
        finally:
            self.ballast.unlink()

    async def limit(self, server, seconds, left):
        if not server.runs:
            return
        log, process = self.folder / "contest/contest.sqlite-wal", server.process.pid
        size = log.stat().st_size if log.exists() else 0
        try:
            _, hard = resource.prlimit(process, resource.RLIMIT_FSIZE)
            resource.prlimit(process, resource.RLIMIT_FSIZE, (size + left, hard))
            await asyncio.sleep(seconds)
            resource.prlimit(process, resource.RLIMIT_FSIZE, (hard, hard))
        except ProcessLookupError:
            pass

    def remove(self):
        if self.mounted:
            subprocess.run(["umount", "-l", str(self.folder)], stdin=subprocess.DEVNULL, capture_output=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.beside, ignore_errors=True)


class Secretary:
    """Enters sheets by the command line while the site is served; sometimes that process is killed too."""

    def __init__(self, hall, chance, judges):
        self.hall, self.chance, self.judges = hall, chance, judges
        self.count = 0

    async def run(self):
        while True:
            await asyncio.sleep(self.chance.uniform(0.2, 1.2))
            round = self.chance.choice(self.hall.rounds)
            codes = [code for of, code in self.hall.entries if of == round]
            cells = {SheetKey(round, self.chance.choice(codes), self.chance.choice(self.judges)) for _ in range(3)}
            await self.enter(cells, self.chance.uniform(0.01, 0.3) if self.chance.random() < 0.15 else None)

    async def enter(self, cells, kill_after=None):
        """One import of a whole sheet for each of these, all of one round; all of it or nothing."""
        self.count += 1
        path = self.hall.beside / f"given-{self.count}.csv"
        writes = []
        with open(path, "w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(["entry", "judge", "criterion", "mark"])
            for key in sorted(cells):
                halves = [self.chance.randint(0, most) for most in self.hall.halves]
                writes.append(Write(key, tuple(half * 500_000 for half in halves)))
                entry = self.hall.entries[key.round, key.code]
                rows.writerows((entry, key.judge, name, f"{half / 2:g}")
                               for name, half in zip(self.hall.names, halves))
        self.hall.ledger.writes += writes
        self.hall.ledger.operations["command"] += 1
        try:
            await command_beside(self.hall.server.binary, self.hall.folder, "marks", "import", str(path), "--round",
                                 key.round, "--replace", "--reason", "Thư ký nhập từ phiếu giấy",
                                 kill_after=kill_after)
            for write in writes:
                write.done = True
        except CommandFailed as failed:
            # Killed, the disk full, or the round closed meanwhile: it may or may not be done, but never by halves.
            self.hall.ledger.operations["command cut short"] += failed.status < 0
            return False
        return True
