"""Many connections that each wait for their answer before they ask again (HTTP/1.1, kept alive)."""
import asyncio
import os
import time


class Caller(asyncio.Protocol):
    """One connection. `next_request` gives the bytes to send; every answer must begin with `wanted`."""

    def __init__(self, load, next_request, wanted):
        self.load = load
        self.next_request = next_request
        self.wanted = wanted
        self.received = b""
        self.rest = None

    def connection_made(self, transport):
        self.transport = transport
        transport.write(self.next_request())

    def data_received(self, data):
        self.received += data
        if self.rest is None:
            end = self.received.find(b"\r\n\r\n")
            if end < 0:
                return
            head = self.received[:end].lower()
            at = head.find(b"\r\ncontent-length:")
            if at < 0:
                return self.fail(b"an answer without Content-Length: " + head)
            length = int(head[at + 17:].split(b"\r\n", 1)[0])
            if not head.startswith(self.wanted):
                return self.fail(self.received[:400])
            self.rest = end + 4 + length
        if len(self.received) < self.rest:
            return
        self.received, self.rest = self.received[self.rest:], None
        self.load.answered += 1
        if self.load.running:
            self.transport.write(self.next_request())
        else:
            self.transport.close()

    def fail(self, what):
        self.load.fail(what.decode("utf-8", "replace"))
        self.transport.close()

    def connection_lost(self, error):
        if self.load.running:
            self.load.fail(f"a connection was closed: {error}")
        self.load.leave()


class Load:
    """Answers per second of `callers` ([next_request]) at once, for some seconds."""

    def __init__(self, port, callers, wanted, seconds):
        self.port, self.callers, self.wanted, self.seconds = port, callers, wanted, seconds
        self.answered = 0
        self.running = True
        self.failure = None
        self.open = len(callers)

    def fail(self, what):
        self.failure = self.failure or what
        self.running = False
        self.stopped.set()

    def leave(self):
        self.open -= 1
        if not self.open:
            self.closed.set()

    async def run(self):
        """(answers per second, the share of one core that this client took)"""
        loop = asyncio.get_running_loop()
        self.stopped, self.closed = asyncio.Event(), asyncio.Event()
        began, used = time.perf_counter(), sum(os.times()[:2])
        for next_request in self.callers:
            await loop.create_connection(
                lambda next_request=next_request: Caller(self, next_request, self.wanted), "127.0.0.1",
                self.port)
        try:
            await asyncio.wait_for(self.stopped.wait(), self.seconds)
        except asyncio.TimeoutError:
            pass
        counted, took = self.answered, time.perf_counter() - began
        share = (sum(os.times()[:2]) - used) / took
        self.running = False
        try:
            await asyncio.wait_for(self.closed.wait(), 20)
        except asyncio.TimeoutError:
            self.failure = self.failure or "connections were left without an answer"
        if self.failure:
            raise SystemExit(f"bench: {self.failure}")
        return counted / took, share


def run(port, callers, wanted, seconds):
    return asyncio.run(Load(port, callers, wanted, seconds).run())
