"""A contest on a scratch workspace, run by the real program."""

import atexit
import csv
import io
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import time
import unicodedata
import urllib.error
import urllib.request
import xml.etree.ElementTree as tree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("CONTEST_BINARY", str(ROOT / ".build/debug/contest"))
JUDGES = ["gk1", "gk2", "gk3", "gk4", "gk5"]
SEED = "00112233445566778899aabbccddeeff"
COPIES = Path(tempfile.mkdtemp(prefix="contest-copies-")) / "recordings.blind"
atexit.register(shutil.rmtree, COPIES.parent, ignore_errors=True)
CRITERIA = {
    "noi-dung": 30, "bo-cuc": 10, "chat-giong": 25, "dien-cam": 20, "ky-thuat-thu-am": 10, "sang-tao": 5,
}


class Hall:
    """The sample contest in a folder of its own; `with Hall() as hall` serves and cleans up."""

    def __init__(self, opened=True, fill=None):
        """`fill(folder)` writes another contest in place of the sample."""
        self.folder = Path(tempfile.mkdtemp(prefix="contest-browser-"))
        self.process = None
        self.log = None
        self.links = {}
        if fill:
            fill(self.folder)
        for name in [] if fill else ["contest.xml", "rubrics", "entries"]:
            source = ROOT / name
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, self.folder / name)
        if COPIES.is_dir():
            shutil.copytree(COPIES, self.folder / "recordings.blind")
        self.contest("import")
        if opened:
            self.contest("draw", "so-khao", "--seed", SEED)
            self.check_blindness()
            self.contest("round", "open", "so-khao")

    def check_blindness(self):
        """Ticks every entry; the copies that judges hear are made once for all halls of this run."""
        self.contest("blind-check", "so-khao", "--all", "--by", "Thư ký")
        if not COPIES.is_dir():
            self.contest("recordings", "prepare")
            shutil.copytree(self.folder / "recordings.blind", COPIES)

    def contest(self, *arguments, status=0):
        """Runs a subcommand; its stdout."""
        done = subprocess.run(
            [BINARY, *arguments, "--workspace", str(self.folder)], stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=120)
        assert done.returncode == status, f"contest {' '.join(arguments)}: {done.returncode}\n{done.stderr}"
        return done.stdout

    # The server

    def __enter__(self):
        for _ in range(3):
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port = probe.getsockname()[1]
            self.base = f"http://127.0.0.1:{port}"
            # The same server under a name that browsers do not trust.
            self.named = f"http://contest.test:{port}"
            if self.serve():
                return self
        raise AssertionError("contest serve did not answer:\n" + self.said())

    def serve(self):
        """Starts the server, also after `kill`, at the same address; whether it answers."""
        self.log = open(self.folder / "server.log", "ab")
        self.process = subprocess.Popen(
            [BINARY, "serve", "--host", "127.0.0.1", "--port", self.base.rsplit(":", 1)[1],
             "--workspace", str(self.folder)],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        return self._answers()

    def kill(self):
        """As a power cut would."""
        self.process.kill()
        self.process.wait(10)
        self.log.close()

    def _answers(self):
        for _ in range(300):
            if self.process.poll() is not None:
                return False
            try:
                with urllib.request.urlopen(self.base + "/healthz", timeout=2) as answer:
                    return answer.status == 200
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        return False

    def restart(self, meanwhile=lambda: None):
        """Stops the server, and starts it again at the same address."""
        port = self.base.rsplit(":", 1)[1]
        self.process.terminate()
        self.process.wait(15)
        meanwhile()
        self.process = subprocess.Popen(
            [BINARY, "serve", "--host", "127.0.0.1", "--port", port, "--workspace", str(self.folder)],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        assert self._answers(), "contest serve did not come back:\n" + self.said()

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        if self.log:
            self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def said(self):
        """All that the server has written."""
        return (self.folder / "server.log").read_text(encoding="utf-8", errors="replace")

    def link(self, judge=None):
        who = ["--judge", judge] if judge else ["--organiser"]
        return self.contest("link", *who, "--public-url", self.base).strip()

    def standing_link(self, judge):
        """One link for all devices of a judge; a new one would end the log-ins by the old."""
        self.links.setdefault(judge, None)
        self.links[judge] = self.links[judge] or self.link(judge)
        return self.links[judge]

    # Marks

    def rows(self, round="so-khao"):
        return list(csv.DictReader(io.StringIO(self.contest("marks", "export", "--round", round))))

    def codes(self):
        """entry → code in the preliminary round."""
        with sqlite3.connect(f"file:{self.folder}/contest.sqlite?mode=ro", uri=True) as database:
            return dict(database.execute("SELECT entry, code FROM lot WHERE round = 'so-khao'"))

    def marks(self, judge):
        """(entry, criterion) → mark, of all that the judge has sent."""
        return {
            (row["entry"], row["criterion"]): row["mark"] for row in self.rows()
            if row["judge"] == judge and row["mark"][:1].isdigit()
        }

    def give_all_marks(self):
        """A mark in every field that still waits for one: an order without chance and with few ties."""
        rows = [row for row in self.rows() if not row["mark"]]
        entries = sorted({row["entry"] for row in rows})
        for row in rows:
            best = CRITERIA[row["criterion"]] * 2
            spread = (entries.index(row["entry"]) * 7 + JUDGES.index(row["judge"]) * 3) % (best // 2)
            row["mark"] = f"{(best - spread) / 2:g}"
        path = self.folder / "given.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ["entry", "judge", "criterion", "mark"], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        self.contest("marks", "import", str(path), "--round", "so-khao")

    def publish(self):
        self.give_all_marks()
        self.contest("round", "close", "so-khao")
        self.contest("round", "certify", "so-khao")
        self.contest("publish", "--round", "so-khao")
        return self.folder / "exports/so-khao"

    # Who takes part

    def entrants(self):
        """What the entry lists say, by column, in NFC."""
        people = []
        for path in sorted((self.folder / "entries").glob("*.csv")):
            lines = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig")).splitlines()
            lines = [line for line in lines if not line.startswith("sep=")]
            people += csv.DictReader(lines, delimiter=";" if ";" in lines[0] else ",")
        for path in sorted((self.folder / "entries").glob("*.xml")):
            for entry in tree.parse(path).getroot():
                people.append({re.sub("{.*}", "", field.tag): unicodedata.normalize("NFC", field.text or "") for field in entry})
        assert len(people) == 18
        return people

    def units(self):
        """id → name without its kind."""
        rules = "{urn:contest:rules:1}"
        root = tree.parse(self.folder / "contest.xml").getroot()
        return {
            unit.get("id"): re.sub("^(quận|Quận|huyện) ", "", unit.find(rules + "name").text)
            for unit in root.iter(rules + "unit")
        }
