"""500 judges at the pace of a real hall: a sheet a minute each, six drafts before it, and every page live."""
import asyncio
import json
import random
import statistics
import time

import wire

PERIOD, SECONDS, DRAFTS, IDLE_SHEETS = 60, 60, 6, 300
NAMES = ["noi-dung", "bo-cuc", "chat-giong", "dien-cam", "ky-thuat-thu-am", "sang-tao"]


def measure(site):
    site.start()
    site.log_in_all()
    idle = asyncio.run(alone(site))
    at_rest = site.resident_bytes() / 1e6
    busy, streams, events, resident = asyncio.run(together(site))
    site.stop()
    rows = int(site.run("journal", "verify").split()[0])
    if rows < len(idle) + len(busy):
        raise SystemExit(f"bench: {len(idle) + len(busy)} sheets acknowledged, {rows} rows in the journal")
    return {
        "p99_ms": percentile(busy, 0.99), "p99_idle_ms": percentile(idle, 0.99), "hall_resident_mb": round(resident, 1),
        "rows": [{
            "name": f"{len(site.judges)} judges, a sheet a minute each, {SECONDS} s", "sheets": len(busy),
            "live_streams": streams, "events": events, "resident_mb_before": round(at_rest, 1),
            "ms": {"p50": percentile(busy, 0.5), "p99": percentile(busy, 0.99), "max": round(max(busy), 2),
                   "idle_p50": percentile(idle, 0.5), "idle_p99": percentile(idle, 0.99)}}],
    }


def percentile(samples, part):
    return round(sorted(samples)[min(len(samples) - 1, int(len(samples) * part))], 2)


class Judge:
    """One judge's page: its own connection, its own sheets, each filled and then corrected."""

    def __init__(self, site, judge):
        self.port, (self.session, self.csrf) = site.port, site.sessions[judge]
        self.judge, self.chance = judge, random.Random(judge)
        self.codes, self.revisions, self.line = [], {}, None

    async def look(self):
        self.line = await wire.Wire.connect(self.port)
        answer = await self.line.exchange(wire.request("GET", "/cham/api/trang-thai", self.session))
        held = answer.json()["rounds"][0]
        self.round = held["id"]
        for entry in held["entries"]:
            if entry["state"] in ("due", "received"):
                self.codes.append(entry["code"])
                self.revisions[entry["code"]] = entry["revision"]

    def post(self, path, value):
        heads = ["Content-Type: application/json", f"X-Contest-CSRF: {self.csrf}"]
        return wire.request("POST", path, self.session, json.dumps(value).encode(), heads)

    def marks(self):
        return {name: f"{self.chance.randint(0, 10) / 2:g}".replace(".", ",") for name in NAMES}

    async def line_open(self):
        if not self.line or not self.line.open:
            self.line = await wire.Wire.connect(self.port)
        return self.line

    async def draft(self, code, cells):
        line = await self.line_open()
        answer = await line.exchange(self.post("/cham/api/nhap", {
            "round": self.round, "drafts": [{"code": code, "basedOn": self.revisions[code], "cells": cells}]}))
        if answer.status != 200:
            raise SystemExit(f"bench: a draft was answered with {answer.status}: {answer.body[:300]!r}")

    async def send(self, code, marks):
        """Milliseconds from the request to its receipt."""
        line, based = await self.line_open(), self.revisions[code]
        request = self.post("/cham/api/phieu", {
            "round": self.round, "code": code, "clientID": f"{self.chance.getrandbits(128):032x}", "basedOn": based,
            "marks": marks, "reason": "nghe lại" if based else ""})
        began = time.perf_counter()
        answer = await line.exchange(request)
        took = (time.perf_counter() - began) * 1000
        if answer.status != 200:
            raise SystemExit(f"bench: a sheet was answered with {answer.status}: {answer.body[:300]!r}")
        self.revisions[code] = answer.json()["revision"]
        return took


async def alone(site):
    """One judge, and nobody else."""
    judge = Judge(site, site.judges[0])
    await judge.look()
    samples = []
    for number in range(IDLE_SHEETS + 20):
        samples.append(await judge.send(judge.codes[number % len(judge.codes)], judge.marks()))
        await asyncio.sleep(0.01)
    judge.line.close()
    return samples[20:]


async def together(site):
    """Everybody: (milliseconds of each sheet, streams that were open, events that came, resident megabytes)."""
    judges = [Judge(site, name) for name in site.judges]
    for judge in judges:
        await judge.look()
    streams = [asyncio.create_task(listen(site.port, judge.session)) for judge in judges]
    await asyncio.sleep(2)
    end = time.monotonic() + SECONDS
    found = await asyncio.gather(*(mark(judge, end) for judge in judges))
    resident = site.resident_bytes() / 1e6
    for stream in streams:
        stream.cancel()
    heard = [one for one in await asyncio.gather(*streams, return_exceptions=True) if isinstance(one, int)]
    return [sample for one in found for sample in one], len([one for one in heard if one >= 0]), sum(
        max(0, one) for one in heard), resident


async def mark(judge, end):
    """A sheet each period: its marks one by one as drafts, then sent."""
    samples = []
    await asyncio.sleep(judge.chance.uniform(0, PERIOD - 6))
    while time.monotonic() < end:
        code, marks, cells = judge.codes[len(samples) % len(judge.codes)], judge.marks(), {}
        for name in NAMES[:DRAFTS]:
            cells[name] = marks[name]
            await judge.draft(code, dict(cells))
            await asyncio.sleep(judge.chance.uniform(0.3, 1))
        samples.append(await judge.send(code, marks))
        await asyncio.sleep(judge.chance.uniform(PERIOD * 0.9, PERIOD * 1.1) - 4)
    return samples


async def listen(port, session):
    """The page's stream: how many events came; -1 where there is no stream."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(wire.request("GET", "/cham/api/su-kien", session, headers=["Accept: text/event-stream"]))
    events = 0
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n")[0]:
            return -1
        while True:
            line = await reader.readline()
            if not line:
                return -1
            events += line.startswith(b"data:")
    except asyncio.CancelledError:
        return events
    finally:
        writer.close()
