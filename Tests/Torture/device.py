"""A judge's device: drafts, an outbox with exact replay, corrections, conflicts; and a network that fails in every way."""
import asyncio
import json
import random
import re

import wire
from deeds import Deeds
from ledger import LATE, RECEIVED, Attempt, SheetKey

WEIGHTS = {
    "send": 50, "draft": 12, "replay": 11, "twice": 6, "leave": 8, "stall": 1.5, "half_close": 2, "tabs": 3, "look": 3,
    "fetch": 0.3, "offline": 1, "meddle": 1.5, "recuse": 0.15,
}
# Clocks that a judge's phone may show; nothing of the kind decides anything.
CLOCKS = ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 2099 23:59:59 GMT", "Mon, 30 Feb 2026 25:61:61 GMT", ""]


class Device(Deeds):
    def __init__(self, hall, judge, number):
        self.hall, self.judge, self.ledger = hall, judge, hall.ledger
        self.chance = random.Random(f"{hall.seed} {judge} {number}")
        self.clock = self.chance.choice(CLOCKS)
        self.wire = None
        self.session = self.csrf = None
        # key → the newest revision that it has seen; and the sheets of open rounds that are the judge's to give
        self.known = {}
        self.sheets = []
        self.outbox, self.history = [], []
        # Off line until the round has closed: what is in its outbox then comes late.
        self.stays_away = False

    # Its life

    async def live(self):
        actions, weights = zip(*WEIGHTS.items())
        while not self.hall.closed.is_set():
            try:
                if not self.session:
                    await self.log_in()
                elif self.stays_away:
                    self.fill_outbox(self.chance.randint(1, 2))
                    await self.hall.closed.wait()
                elif self.outbox:
                    await self.flush()
                else:
                    await getattr(self, self.chance.choices(actions, weights)[0])()
            except wire.Broken:
                self.drop()
                await asyncio.sleep(self.chance.uniform(0.01, 0.15))
        await self.finish()

    async def finish(self):
        """Every sheet of the outbox gets its answer, then the judge looks once more."""
        while True:
            try:
                if not self.session:
                    await self.log_in()
                await self.flush()
                if not self.outbox:
                    await self.look()
                    break
            except wire.Broken:
                pass
            self.drop()
            await asyncio.sleep(self.chance.uniform(0.01, 0.15))
        self.drop()

    def drop(self):
        if self.wire:
            self.wire.cut()
            self.wire = None

    async def line(self):
        if not self.wire or not self.wire.open:
            self.wire = await wire.Wire.connect(self.hall.port)
        return self.wire

    # Getting in

    async def log_in(self):
        path = "/k/" + self.hall.links[self.judge]
        line = await self.line()
        page = await line.exchange(wire.request("GET", path))
        found = re.search(rb'name="csrf" value="([^"]+)"', page.body)
        offered = page.cookie("contest-login")
        if page.status != 200 or not found or not offered:
            raise wire.Broken(f"log-in page: {page.status}")
        body = b"csrf=" + found.group(1)
        answer = await line.exchange(wire.request("POST", path, body=body, headers=[
            f"Cookie: contest-login={offered}", "Content-Type: application/x-www-form-urlencoded"]))
        session = answer.cookie("contest-session")
        if answer.status != 303 or not session:
            raise wire.Broken(f"log-in: {answer.status}")
        self.session = session
        await self.look()

    def heads(self, csrf=None):
        lines = ["Content-Type: application/json", f"X-Contest-CSRF: {csrf or self.csrf}"]
        return lines + ([f"Date: {self.clock}"] if self.clock else [])

    def post(self, path, body, csrf=None):
        return wire.request("POST", path, self.session, body, self.heads(csrf))

    def count(self, kind):
        self.ledger.operations[kind] += 1

    # Looking

    async def look(self):
        """The judge's whole state: nothing in it may be older than what was shown before the question."""
        before = dict(self.ledger.floors)
        line = await self.line()
        self.count("state")
        answer = await line.exchange(wire.request("GET", "/cham/api/trang-thai", self.session))
        if not self.accepts(answer):
            return
        state = answer.json()
        self.csrf = state["csrf"]
        sheets = []
        for held in state["rounds"]:
            for entry in held["entries"]:
                key, revision = SheetKey(held["id"], entry["code"], self.judge), entry["revision"]
                if entry["recusedByRule"]:
                    continue
                if revision < before.get(key, 0):
                    self.ledger.went_back(key, revision, before[key])
                self.saw(key, revision, entry)
                self.known[key] = revision
                if held["phase"] == "open" and entry["state"] in ("due", "received"):
                    sheets.append(key)
        self.sheets = sheets

    def saw(self, key, revision, shown):
        if shown.get("marks"):
            content = tuple(micros(shown["marks"].get(name)) for name in self.hall.names)
            self.ledger.saw(key, revision, content)
        elif shown.get("state") == "recused":
            self.ledger.saw(key, revision, "recused")

    async def fetch(self):
        line = await self.line()
        self.count("content")
        self.accepts(await line.exchange(
            wire.request("GET", f"/cham/api/noi-dung/{self.chance.choice(self.hall.rounds)}", self.session)))

    def accepts(self, answer):
        """Whether it is an answer to go on with; a server in need is asked again, a lost log-in made again."""
        if answer.status == 200:
            return True
        if answer.status == 401:
            self.session = None
        elif answer.status >= 500:
            self.ledger.operations[f"answered {answer.status}"] += 1
            if answer.status != 503:
                self.ledger.fault(f"the server answered {answer.status}: {answer.body[:200]!r}")
            raise wire.Broken(str(answer.status))
        else:
            self.ledger.fault(f"{self.judge}: {answer.status} {answer.body[:200]!r}")
        return False

    # Saying something

    def attempt(self, key, marks=None, recusal=False):
        """Something new to say about a sheet, on what this device last saw of it."""
        client = f"{self.chance.getrandbits(128):032x}"
        based = self.known.get(key, 0)
        reason = self.chance.choice(["nghe lại", "nhập nhầm", "so với bài trước"]) if based or recusal else ""
        value = {"round": key.round, "code": key.code, "clientID": client, "basedOn": based, "reason": reason}
        if recusal:
            content, path = "recused", "/cham/api/hoi-ty"
        else:
            halves = marks or [self.chance.randint(0, most) for most in self.hall.halves]
            content, path = tuple(half * 500_000 for half in halves), "/cham/api/phieu"
            value["marks"] = {name: self.typed(half) for name, half in zip(self.hall.names, halves)}
        if self.clock:
            value["sentAt"] = self.clock
        made = Attempt(client, key, based, content, reason, path,
                       json.dumps(value, ensure_ascii=False).encode())
        self.ledger.attempts[client] = made
        return made

    def typed(self, half):
        text = f"{half // 2}" + (",5" if half % 2 else "")
        return text.replace(",", ".") if self.chance.random() < 0.4 else text

    def free_sheet(self):
        """A sheet that nothing of this device's outbox is about."""
        # Each late sheet is decided by a command of its own; those that are on their way already are enough.
        sheets = [key for key in self.sheets if key.round not in self.hall.closed_rounds]
        if not sheets:
            raise wire.Broken("nothing to mark")
        pending = {one.key for one in self.outbox}
        for _ in range(8):
            key = self.chance.choice(sheets)
            if key not in pending:
                return key
        raise wire.Broken("all sheets wait")

    def bytes_of(self, attempt):
        attempt.sends += 1
        self.count("recusal" if attempt.content == "recused" else "submission" if attempt.sends == 1 else "replay")
        return self.post(attempt.path, attempt.body)

    def settle(self, attempt, answer):
        """Takes the answer into the record, and the attempt out of the outbox where it is one."""
        if answer.status == 401 or answer.status >= 500:
            self.accepts(answer)
            raise wire.Broken(str(answer.status))
        said = answer.json()
        outcome = said.get("outcome", said.get("error"))
        before = attempt.outcome
        if outcome == RECEIVED:
            self.ledger.received(attempt, said["revision"], said["receivedAt"])
            self.known[attempt.key] = max(self.known.get(attempt.key, 0), said["revision"])
        elif outcome == LATE:
            self.ledger.late(attempt, said["receivedAt"])
            # Its round is closed; what else is in the outbox for it goes out, and nothing new is begun.
            self.sheets = [key for key in self.sheets if key.round != attempt.key.round]
        else:
            if outcome not in ("conflict", "refused"):
                self.ledger.fault(f"{attempt.client}: {answer.status} {answer.body[:200]!r}")
            self.ledger.refused(attempt, outcome)
        if attempt in self.outbox:
            self.outbox.remove(attempt)
        if before is None:
            self.history.append(attempt)
        if outcome == "conflict":
            self.choose(attempt, said["current"])
        elif outcome == "refused" and attempt.key in self.sheets:
            self.sheets.remove(attempt.key)

    def choose(self, attempt, current):
        """Two versions: the judge takes the server's, or says the own one again on top of it."""
        revision = current["revision"]
        self.saw(attempt.key, revision, current)
        self.known[attempt.key] = max(self.known.get(attempt.key, 0), revision)
        if attempt.outcome == "conflict" and self.chance.random() < 0.5 and attempt.content != "recused":
            self.outbox.append(self.attempt(attempt.key, [part // 500_000 for part in attempt.content]))

    async def tell(self, attempt):
        line = await self.line()
        self.settle(attempt, await line.exchange(self.bytes_of(attempt)))

    async def flush(self):
        """The outbox in any order: each sheet is exactly what it was when it was put there."""
        waiting = list(self.outbox)
        self.chance.shuffle(waiting)
        for attempt in waiting:
            await self.tell(attempt)


def micros(text):
    """"26.5" → 26500000; None for what is not given."""
    if text is None:
        return None
    whole, _, part = str(text).partition(".")
    return int(whole) * 1_000_000 + int((part + "000000")[:6])
