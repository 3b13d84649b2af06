"""What a round weighs on the wire, and how soon a first mark can be given on a slow phone: with real Chromium."""
import asyncio
import json
import os
import shutil
from pathlib import Path

from site_under_load import ROOT
from tabulation import environment

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def measure(site):
    """Both figures; None for each where there is no Chromium."""
    site.start()
    site.log_in_all()
    if not shutil.which(CHROMIUM):
        print(f"bench: no Chromium at {CHROMIUM}: round_bytes and first_mark_ms are left out")
        return {"round_bytes": None, "first_mark_ms": None, "rows": []}
    python = ROOT / ".build/venv/bin/python"
    if not python.is_file():
        python = environment("browser", ["playwright"])
    found = asyncio.run(through_counter(site, python))
    site.stop()
    return {
        "round_bytes": found["round_bytes"], "first_mark_ms": found["first_mark_ms"],
        "rows": [{"name": "a round of 45 entries on one page", **found["round"]},
                 {"name": "first mark, 400 ms latency and a processor 4 times slower, ms", "ms": found["first_mark"]}],
    }


async def through_counter(site, python):
    counter = Counter(site.port)
    listener = await asyncio.start_server(counter.join, "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    session, _ = site.sessions[site.judges[0]]
    browser = await asyncio.create_subprocess_exec(
        str(python), "-B", str(Path(__file__).parent / "in_chromium.py"), CHROMIUM, str(port), session,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    found = {}
    # The browser says what it is about to do; what crosses the wire meanwhile belongs to that.
    async for line in browser.stdout:
        said = json.loads(line)
        if said["step"] == "round":
            found["round_bytes"] = counter.down
            found["round"] = {"bytes_down": counter.down, "bytes_up": counter.up, "connections": counter.joined,
                              "requests": said["requests"]}
        elif said["step"] == "first mark":
            found["first_mark"], found["first_mark_ms"] = said["samples"], said["median"]
    if await browser.wait():
        raise SystemExit("bench: the browser's part failed")
    listener.close()
    return found


class Counter:
    """Stands between browser and server and counts every byte, heads and all."""

    def __init__(self, port):
        self.port, self.up, self.down, self.joined = port, 0, 0, 0

    async def join(self, reader, writer):
        self.joined += 1
        try:
            to_reader, to_writer = await asyncio.open_connection("127.0.0.1", self.port)
            await asyncio.gather(self.pass_on(reader, to_writer, "up"), self.pass_on(to_reader, writer, "down"))
        except OSError:
            pass
        finally:
            writer.close()

    async def pass_on(self, reader, writer, way):
        while data := await reader.read(1 << 16):
            setattr(self, way, getattr(self, way) + len(data))
            writer.write(data)
            await writer.drain()
        writer.close()
