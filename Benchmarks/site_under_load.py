"""The sample contest, served from a scratch folder by the built program."""
import html
import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUND = "so-khao"
JUDGES = ["gk1", "gk2", "gk3", "gk4", "gk5"]


class Site:
    """`with Site(binary) as site`: imported, drawn, open, served on a free port of this machine."""

    def __init__(self, binary, prepare=True, environment=None):
        self.binary = str(binary)
        self.environment = {**os.environ, **(environment or {})}
        self.folder = Path(tempfile.mkdtemp(prefix="contest-bench-"))
        self.process = None
        for name in ["contest.xml", "rubrics", "entries"]:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, self.folder / name)
        if prepare:
            self.prepare()

    def prepare(self):
        self.run("import")
        self.run("draw", ROUND, "--seed", "2023a1b2")
        self.run("blind-check", ROUND, "--all", "--by", "bench")
        self.run("round", "open", ROUND)

    def run(self, *arguments):
        done = subprocess.run(
            [self.binary, *arguments, "--workspace", str(self.folder)], capture_output=True,
            encoding="utf-8", stdin=subprocess.DEVNULL, timeout=120)
        if done.returncode:
            raise SystemExit(f"contest {' '.join(arguments)}: status {done.returncode}\n{done.stderr}")
        return done.stdout

    def start(self):
        """Starts the server. Seconds from the start of the process to its first whole answer."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = open(self.folder / "server.log", "ab")
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [self.binary, "serve", "--port", str(self.port), "--workspace", str(self.folder)],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=self.environment)
        while time.perf_counter() - began < 60:
            try:
                status, _, _ = self.get("/")
            except OSError:
                time.sleep(0.001)
                continue
            if status == 200:
                return time.perf_counter() - began
            break
        raise SystemExit("contest serve did not answer:\n" + (self.folder / "server.log").read_text())

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None
        self.log.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process:
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    # Requests one at a time

    def request(self, method, path, body=None, cookie=None):
        """(status, headers, body) of one request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Cookie": cookie} if cookie else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def get(self, path, cookie=None):
        return self.request("GET", path, cookie=cookie)

    def log_in(self, judge):
        """The judge's session cookie, by the way that a person goes: the link, then its button."""
        path = "/k/" + self.run("link", "--judge", judge, "--public-url", "http://x").strip().rsplit("/", 1)[1]
        status, headers, page = self.get(path)
        expect(status, 200, path)
        offered = cookie_of(headers, "contest-login")
        status, headers, _ = self.request("POST", path, f"csrf={field(page, 'csrf')}", offered)
        expect(status, 303, path)
        return cookie_of(headers, "contest-session")

    def sheets(self, cookie):
        """(path, form token) of every sheet that this judge is to fill in."""
        status, _, page = self.get("/cham", cookie)
        expect(status, 200, "/cham")
        paths = sorted(set(re.findall(r'href="(/cham/[^"/?#]+/[^"/?#]+)"', page.decode())))
        found = []
        for path in paths:
            status, _, sheet = self.get(path, cookie)
            expect(status, 200, path)
            if b'name="client_id"' in sheet:
                found.append((path, field(sheet, "csrf")))
        return found

    def resident_bytes(self):
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        raise SystemExit("no VmRSS in /proc")


def expect(status, wanted, path):
    if status != wanted:
        raise SystemExit(f"{path}: status {status}, expected {wanted}")


def cookie_of(headers, name):
    for value in headers.get_all("Set-Cookie") or []:
        if value.startswith(name + "="):
            return value.split(";")[0]
    raise SystemExit(f"no cookie {name}")


def field(page, name):
    found = re.search(rf'name="{name}" value="([^"]*)"', page.decode())
    if not found:
        raise SystemExit(f"no field {name} in the page")
    return html.unescape(found.group(1))


def find_binary(build=True):
    named = os.environ.get("CONTEST_BIN") or os.environ.get("CONTEST_BINARY")
    if named:
        return Path(named).resolve()
    if build:
        subprocess.run(["swift", "build", "-c", "release", "--product", "contest"], cwd=ROOT, check=True,
                       stdout=subprocess.DEVNULL)
    binary = ROOT / ".build/release/contest"
    if not binary.is_file():
        raise SystemExit("bench: no release build; run swift build -c release --product contest")
    return binary
