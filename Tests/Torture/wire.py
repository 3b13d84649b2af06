"""HTTP/1.1 by hand on kept-alive connections, so that a request can be cut, doubled or left unanswered."""
import asyncio
import json
import socket
import struct


class Broken(Exception):
    """No whole answer: refused, reset, closed early, or none in time."""


class Answer:
    __slots__ = ("status", "head", "body")

    def __init__(self, status, head, body):
        self.status, self.head, self.body = status, head, body

    def json(self):
        return json.loads(self.body)

    def cookie(self, name):
        """The value that the answer sets; None where it sets none."""
        for line in self.head.split("\r\n"):
            key, _, value = line.partition(":")
            if key.lower() == "set-cookie" and value.strip().startswith(name + "="):
                return value.strip().split(";")[0].partition("=")[2]
        return None


class Wire(asyncio.Protocol):
    """One connection; one request at a time."""

    def __init__(self):
        self.received = b""
        self.wanted = None
        self.waiting = None
        self.transport = None
        self.open = False

    @classmethod
    async def connect(cls, port):
        loop = asyncio.get_running_loop()
        try:
            _, wire = await loop.create_connection(cls, "127.0.0.1", port)
        except OSError as error:
            raise Broken(str(error)) from None
        return wire

    # asyncio's side

    def connection_made(self, transport):
        self.transport, self.open = transport, True

    def data_received(self, data):
        self.received += data
        if self.wanted is None:
            end = self.received.find(b"\r\n\r\n")
            if end < 0:
                return
            head = self.received[:end].lower()
            at = head.find(b"\r\ncontent-length:")
            length = int(head[at + 17:].split(b"\r\n", 1)[0]) if at >= 0 else 0
            self.wanted = (end, end + 4 + length)
        end, whole = self.wanted
        if len(self.received) < whole:
            return
        head, body = self.received[:end].decode("latin-1"), self.received[end + 4:whole]
        self.received, self.wanted = self.received[whole:], None
        if self.waiting and not self.waiting.done():
            self.waiting.set_result(Answer(int(head[9:12]), head, body))

    def connection_lost(self, error):
        self.open = False
        if self.waiting and not self.waiting.done():
            self.waiting.set_exception(Broken(str(error or "closed")))

    # The harness's side

    async def answer(self, seconds=20):
        """The answer to what was written."""
        if not self.open:
            raise Broken("closed")
        self.waiting = asyncio.get_running_loop().create_future()
        timer = asyncio.get_running_loop().call_later(seconds, self._late)
        try:
            return await self.waiting
        finally:
            timer.cancel()
            self.waiting = None

    def _late(self):
        if self.waiting and not self.waiting.done():
            self.waiting.set_exception(Broken("no answer in time"))
            self.cut()

    async def exchange(self, request, seconds=20):
        self.transport.write(request)
        return await self.answer(seconds)

    async def leave(self, request, seconds, reset):
        """Sends everything, and goes before the answer is read."""
        self.transport.write(request)
        await asyncio.sleep(seconds)
        self.cut() if reset else self.close()

    async def stall(self, request, cut, seconds):
        """The first `cut` bytes, a pause, then the rest."""
        self.transport.write(request[:cut])
        await asyncio.sleep(seconds)
        if not self.open:
            raise Broken("closed")
        return await self.exchange(request[cut:])

    async def half_close(self, request):
        """Everything, then this side is closed for writing; the answer may still come."""
        self.transport.write(request)
        try:
            self.transport.write_eof()
        except OSError as error:
            raise Broken(str(error)) from None
        return await self.answer(5)

    def close(self):
        if self.transport:
            self.transport.close()

    def cut(self):
        """Ends the connection by a reset."""
        if not self.transport:
            return
        plain = self.transport.get_extra_info("socket")
        if plain and self.open:
            try:
                plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            except OSError:
                pass
        self.transport.abort()


def request(method, path, cookie=None, body=b"", headers=()):
    """The bytes of a request."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1"]
    if cookie:
        lines.append(f"Cookie: contest-session={cookie}")
    lines += headers
    if method != "GET":
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
