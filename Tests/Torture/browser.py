"""The harness's side of the real pages: starts them in a process of their own and keeps their record."""
import asyncio
import importlib.util
import json
import os
import shutil
import signal
import sys
from pathlib import Path

from device import micros
from ledger import SheetKey

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def missing():
    """Why there can be no real pages; None where there can."""
    if importlib.util.find_spec("playwright") is None:
        return "no Playwright (scripts/test browser installs it)"
    return None if shutil.which(CHROMIUM) else f"no Chromium at {CHROMIUM}"


class Pages:
    """Fills the sheets of the hall's watched judges, until `finish`."""

    def __init__(self, hall):
        self.hall, self.ledger = hall, hall.ledger
        self.process, self.reading = None, None

    async def run(self):
        base = self.hall.server.base
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-B", str(Path(__file__).parent / "pages.py"), base,
            base.replace("127.0.0.1", "contest.test"), str(self.hall.seed), stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE, start_new_session=True)
        links = {judge: self.hall.links[judge] for judge in self.hall.watched}
        self.process.stdin.write(json.dumps(links).encode() + b"\n")
        self.reading = asyncio.create_task(self.read())
        await self.reading

    async def read(self):
        async for line in self.process.stdout:
            for kind, value in json.loads(line).items():
                getattr(self, kind)(value)
        if await self.process.wait():
            self.ledger.fault("the browser's process fell over")

    def ready(self, count):
        self.ledger.operations["page"] += count

    def content(self, marks):
        return tuple(marks.get(name) for name in self.hall.names)

    def sent(self, value):
        key, marks = value
        self.ledger.operations["page send"] += 1
        self.ledger.page_sends[SheetKey(*key), self.content(marks)] += 1

    def shown(self, value):
        key, revision, marks = value
        key = SheetKey(*key)
        content = self.content({name: micros(text) for name, text in marks.items()})
        if (key, revision) not in self.ledger.shown:
            self.ledger.operations["page receipt"] += 1
        self.ledger.saw(key, revision, content)

    def listed(self, value):
        self.ledger.listed.add(SheetKey(*value))

    def trouble(self, sentence):
        self.ledger.operations["page met trouble"] += 1

    def fault(self, sentence):
        self.ledger.fault(sentence)

    async def finish(self):
        """No more sheets; what the outboxes hold goes out."""
        if not self.process:
            return
        self.process.stdin.write(b"closing\n")
        await self.process.stdin.drain()
        try:
            await asyncio.wait_for(asyncio.shield(self.reading), 120)
        except asyncio.TimeoutError:
            self.ledger.fault("the browser's pages did not come to an end")

    def end(self):
        """The browser and all its processes; they are a group of their own."""
        if self.process:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
