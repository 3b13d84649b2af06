"""Connections of nobody: more than the server may open files, most of them silent, opened anew as they are let go."""
import asyncio
import resource
import select
import socket

# What the server may open while they are there (ulimit -n); the judges among them must not notice.
SERVER_LIMIT = 1024
# As many at a time: judges connect between them.
AT_ONCE = 200
OWN_FILES = 500


def room():
    """How many this process can hold beside its own files, its limit raised as far as it may be."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return max(0, hard - OWN_FILES) if hard != resource.RLIM_INFINITY else 1 << 20


class Strangers:
    def __init__(self, port, count):
        self.port, self.count = port, min(count, room())
        self.held = {}
        self.opened = self.most = 0
        self.poll = select.epoll()

    async def run(self):
        """Until it is cancelled; a server that is down or stands still turns them away or keeps them, as it comes."""
        while True:
            self.drop_closed()
            for _ in range(min(AT_ONCE, self.count - len(self.held))):
                self.open_one()
            self.most = max(self.most, len(self.held))
            await asyncio.sleep(0.1)

    def drop_closed(self):
        for descriptor, _ in self.poll.poll(0, self.count + 1):
            self.held.pop(descriptor).close()

    def open_one(self):
        one = socket.socket()
        one.setblocking(False)
        one.connect_ex(("127.0.0.1", self.port))
        self.held[one.fileno()] = one
        self.opened += 1
        # What the server has closed or refused is readable.
        self.poll.register(one.fileno(), select.EPOLLIN | select.EPOLLRDHUP)
        if self.opened % 3 == 0:
            try:
                one.send(b"GET /" if self.opened % 2 else b"POST /k/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na")
            except OSError:
                pass

    def end(self):
        for one in self.held.values():
            one.close()
        self.held = {}
        self.poll.close()
