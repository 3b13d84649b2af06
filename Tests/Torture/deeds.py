"""What a device does with its network: in order, twice, cut short, too late, and what it has no right to."""
import asyncio
import json

import wire


class Deeds:
    def put(self, key=None, **content):
        made = self.attempt(key or self.free_sheet(), **content)
        self.outbox.append(made)
        return made

    async def send(self):
        await self.tell(self.put())

    async def recuse(self):
        await self.tell(self.put(recusal=True))

    async def replay(self):
        """Something settled long ago arrives once more."""
        if self.history:
            await self.tell(self.chance.choice(self.history))
        else:
            await self.send()

    async def twice(self):
        """The same request on two connections at once."""
        attempt = self.put()
        await self.on_two_lines(attempt, attempt)

    async def tabs(self):
        """Two tabs say different things about one sheet on the same revision."""
        first = self.put()
        await self.on_two_lines(first, self.put(first.key))

    async def on_two_lines(self, first, second):
        line, other = await self.line(), await wire.Wire.connect(self.hall.port)
        try:
            answers = await asyncio.gather(
                line.exchange(self.bytes_of(first)), other.exchange(self.bytes_of(second)), return_exceptions=True)
        finally:
            other.cut()
        broken = None
        for attempt, answer in zip((first, second), answers):
            if isinstance(answer, wire.Broken):
                broken = answer
            elif isinstance(answer, BaseException):
                raise answer
            else:
                self.settle(attempt, answer)
        if broken:
            raise broken

    async def leave(self):
        """Lost acknowledgement: sent whole, and gone before the answer is read."""
        attempt = self.put()
        line = await self.line()
        await line.leave(self.bytes_of(attempt), self.chance.choice([0, 0.001, 0.01]), self.chance.random() < 0.5)
        self.wire = None

    async def stall(self):
        attempt = self.put()
        line = await self.line()
        data = self.bytes_of(attempt)
        cut = self.chance.randrange(1, len(data))
        if self.chance.random() < 0.3:
            await line.leave(data[:cut], 0.05, reset=False)
            self.wire = None
        else:
            self.settle(attempt, await line.stall(data, cut, self.chance.uniform(0.02, 0.8)))

    async def half_close(self):
        attempt = self.put()
        line, self.wire = await self.line(), None
        try:
            self.settle(attempt, await line.half_close(self.bytes_of(attempt)))
        finally:
            line.cut()

    async def draft(self):
        key = self.free_sheet()
        some = self.chance.sample(self.hall.names, self.chance.randint(1, len(self.hall.names)))
        cells = {name: self.typed(self.chance.randint(0, 10)) for name in some}
        body = {"round": key.round,
                "drafts": [{"code": key.code, "basedOn": self.known.get(key, 0), "cells": cells}]}
        line = await self.line()
        self.count("draft")
        answer = await line.exchange(self.post("/cham/api/nhap", json.dumps(body).encode()))
        # A draft of a sheet that is recused, or of a round that has just closed, may be refused.
        if answer.status != 409:
            self.accepts(answer)

    async def offline(self):
        self.fill_outbox(self.chance.randint(2, 5))
        self.drop()
        await asyncio.sleep(self.chance.uniform(0.3, 3))

    def fill_outbox(self, count):
        try:
            for _ in range(count):
                self.put()
        except wire.Broken:
            pass

    async def meddle(self):
        """What must never be taken: another page's token, no JSON, too much, a mark beyond the scale."""
        attempt = self.attempt(self.free_sheet())
        kind = self.chance.choice(["token", "cut", "long", "scale", "stranger", "no round"])
        body, csrf, session = attempt.body, None, self.session
        if kind == "token":
            csrf = f"{self.chance.getrandbits(128):032x}"
        elif kind == "cut":
            body = body[:-2]
        elif kind == "long":
            body = body[:-1] + b', "note": "' + b"x" * 70_000 + b'"}'
        elif kind == "scale":
            value = json.loads(body)
            value["marks"][self.hall.names[0]] = self.chance.choice(["900", "-1", "1,23", "8 điểm", "", "1e1"])
            body = json.dumps(value).encode()
        elif kind == "no round":
            value = json.loads(body)
            del value["round"]
            body = json.dumps(value).encode()
        elif kind == "stranger":
            session = "x" * 43
        attempt.outcome = "not-ours"
        line, self.wire = await self.line(), None
        self.count("meddling")
        try:
            answer = await line.exchange(wire.request("POST", attempt.path, session, body, self.heads(csrf)))
            if answer.status < 400 or answer.status >= 500 and answer.status != 503:
                self.ledger.false_receipt(attempt.client, f"{kind}: {answer.status} {answer.body[:200]!r}")
        finally:
            line.cut()

