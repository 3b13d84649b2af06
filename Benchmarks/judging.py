"""How many sheets a second are taken for good, how long one waits in a full hall, and what a round weighs."""
import asyncio
import json
import os
import secrets
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from site_under_load import ROOT, ROUND, Site, expect
from tabulation import PAGE_PEER, PAGE_PEER_NEEDS, environment

sys.path.insert(0, str(ROOT / "Tests/Torture"))
import crowd  # noqa: E402

HERE = Path(__file__).resolve().parent / "judging"
CONNECTIONS, JUDGES, ENTRIES, HALL_JUDGES = 64, 64, 45, 500


def judging(binary):
    """The figures of the issue “The judge's page”."""
    if not shutil.which("wrk"):
        raise SystemExit("bench: judging needs wrk: apt-get install wrk")
    sys.path.insert(0, str(HERE))
    import full_hall
    import one_round
    figures, rows = {}, []
    with CrowdSite(binary, 5, ENTRIES) as site:
        tell(one_round.measure(site), figures, rows)
    throughput, samples = submissions(binary)
    tell(throughput, figures, rows)
    with CrowdSite(binary, HALL_JUDGES, ENTRIES) as site:
        tell(full_hall.measure(site), figures, rows)
    return {**figures, "rows": rows}, samples


def tell(found, figures, rows):
    """Takes what a part has found into the whole, and shows it: the next part takes minutes."""
    rows += found.pop("rows")
    figures.update(found)
    print(f"bench: {json.dumps(found)}", file=sys.stderr, flush=True)


class CrowdSite(Site):
    """The sample's preliminary round with a panel and a field of any size, open."""

    def __init__(self, binary, judges, entries, environment=None):
        super().__init__(binary, prepare=False, environment=environment)
        for name in ["contest.xml", "rubrics", "entries"]:
            path = self.folder / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        crowd.write(self.folder, judges, entries)
        self.judges = crowd.judges(judges)
        self.prepare()

    def prepare(self):
        self.run("import")
        for round in crowd.round_ids(len(self.judges)):
            self.run("draw", round, "--seed", "2023a1b2")
            self.run("round", "open", round)

    def log_in_all(self):
        """judge → (session, form token), each with the state that its page starts from."""
        self.sessions = {}
        for judge in self.judges:
            cookie = self.log_in(judge)
            status, _, body = self.get("/cham/api/trang-thai", cookie)
            expect(status, 200, "/cham/api/trang-thai")
            self.sessions[judge] = (cookie.partition("=")[2], json.loads(body)["csrf"])

    def database(self):
        return sqlite3.connect(f"file:{self.folder}/contest.sqlite?mode=ro", uri=True)

    def sheet_lines(self):
        """A line for each sheet that is to be filled in, as submit.lua reads them: judges by turns."""
        database = self.database()
        lots = dict(database.execute("SELECT entry, code FROM lot WHERE round = ?", [ROUND]))
        units = dict(database.execute("SELECT id, unit FROM entry"))
        newest = {(judge, entry): revision for judge, entry, revision in database.execute(
            "SELECT judge, entry, revision FROM currentSheet WHERE round = ?", [ROUND])}
        database.close()
        return [
            "\t".join([*self.sessions[judge], ROUND, code, str(newest.get((judge, entry), 0))])
            for entry, code in sorted(lots.items()) for judge in self.judges
            if not (judge == crowd.RECUSED_JUDGE and units[entry] == crowd.RECUSED_UNIT)]

    def revisions(self):
        database = self.database()
        count, = database.execute("SELECT count(*) FROM sheetRevision").fetchone()
        database.close()
        return count


# Sheets a second --------------------------------------------------------------------------------


def submissions(binary, turns=5, seconds=3):
    """Sheets a second at 64 connections: with shared commits, with one transaction each, by the FastAPI peer; and the
    bare route. All take turns in one run; the first turn warms up."""
    with CrowdSite(binary, JUDGES, ENTRIES) as shared, CrowdSite(
            binary, JUDGES, ENTRIES, {"CONTEST_SINGLE_TX": "1"}) as single, FastAPI() as peer:
        for site in (shared, single):
            site.start()
            site.log_in_all()
        runs = {"shared": [], "single_tx": [], "fastapi": [], "bare_route": []}
        for turn in range(turns + 1):
            taken = {
                "shared": sheets(shared, seconds), "single_tx": sheets(single, seconds),
                "fastapi": peer.sheets(seconds), "bare_route": wrk(shared.port, "/healthz", seconds, HERE / "plain.lua")}
            for name, result in taken.items():
                if turn and result:
                    runs[name].append(result)
        for site in (shared, single):
            site.stop()
            check(site)
    rates = {name: [run["rate"] for run in found] for name, found in runs.items()}
    middle = {name: statistics.median(found) if found else None for name, found in rates.items()}
    figures = {
        "sheets_per_second": round(middle["shared"], 1),
        "ratio_fastapi": ratio(rates["shared"], rates["fastapi"]),
        "ratio_single_tx": ratio(rates["shared"], rates["single_tx"]),
        "ratio_bare_route": ratio(rates["shared"], rates["bare_route"]),
        "rows": [{
            "name": f"durable sheets a second, {CONNECTIONS} connections",
            "per_second": {name: value and round(value, 1) for name, value in middle.items()},
            "p99_ms": {name: found and round(statistics.median(run["p99_ms"] for run in found), 2)
                       for name, found in runs.items()},
            "acknowledged": shared.acknowledged, "in_the_journal": shared.kept}],
    }
    return figures, {f"{name}_per_second": [round(rate, 1) for rate in found] for name, found in rates.items()}


def ratio(ours, theirs):
    """The median of what the turns give, beside one another."""
    return round(statistics.median(a / b for a, b in zip(ours, theirs)), 3) if theirs else None


def wrk(port, path, seconds, script, *arguments):
    done = subprocess.run(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(script), f"http://127.0.0.1:{port}{path}",
         *(["--", *map(str, arguments)] if arguments else [])], capture_output=True, encoding="utf-8")
    for line in done.stdout.splitlines():
        if line.startswith("RESULT "):
            found = dict(part.split("=") for part in line.split()[1:])
            requests, errors = int(found["requests"]), int(found["errors"])
            if errors:
                raise SystemExit(f"bench: {errors} of {requests} requests failed:\n{done.stdout}")
            return {"requests": requests, "rate": requests / int(found["microseconds"]) * 1e6,
                    "p99_ms": int(found["p99"]) / 1000}
    raise SystemExit(f"bench: wrk: {done.stdout}{done.stderr}")


def sheets(site, seconds):
    lines = site.folder / "sheets.txt"
    lines.write_text("\n".join(site.sheet_lines()) + "\n", encoding="utf-8")
    before = site.revisions()
    result = wrk(site.port, "", seconds, HERE / "submit.lua", lines, secrets.token_hex(4))
    site.acknowledged = getattr(site, "acknowledged", 0) + result["requests"]
    # The last ones may have been taken after wrk stopped listening.
    grown = site.revisions() - before
    if not result["requests"] <= grown <= result["requests"] + CONNECTIONS:
        raise SystemExit(f"bench: {result['requests']} sheets acknowledged, {grown} in the database")
    return result


def check(site):
    """Every acknowledged sheet is in the journal, and the journal is whole."""
    site.kept = int(site.run("journal", "verify").split()[0])
    if site.kept < site.acknowledged:
        raise SystemExit(f"bench: {site.acknowledged} sheets acknowledged, {site.kept} rows in the journal")


class FastAPI:
    """The peer in $CONTEST_PAGE_PEER, run as its README says; without it, nothing is measured."""

    def __enter__(self):
        self.server = None
        if not (PAGE_PEER / "app.py").is_file():
            print(f"bench: no FastAPI peer in {PAGE_PEER}: it is left out", file=sys.stderr)
            return self
        python = environment("fastapi", PAGE_PEER_NEEDS)
        self.scratch = tempfile.TemporaryDirectory(prefix="contest-bench-")
        self.folder = Path(self.scratch.name) / "peer"
        shutil.copytree(PAGE_PEER, self.folder)
        self.folder.chmod(0o755)
        subprocess.run([python, "initdb.py", "scores.db", str(JUDGES), str(ENTRIES), "0"], cwd=self.folder, check=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.server = subprocess.Popen(
            [python, "-m", "uvicorn", "app:app", "--host", "127.0.0.1", "--port", str(self.port), "--log-level",
             "warning"], cwd=self.folder, env={**os.environ, "SCORES_DB": "scores.db"})
        for _ in range(200):
            logged_in = subprocess.run([python, "mksess.py", str(self.port), "sess.txt", str(JUDGES)],
                                       cwd=self.folder, capture_output=True)
            if not logged_in.returncode:
                return self
            time.sleep(0.05)
        raise SystemExit(f"bench: the FastAPI peer did not answer: {logged_in.stderr.decode()}")

    def sheets(self, seconds):
        if not self.server:
            return None
        script = self.folder / "post-and-count.lua"
        own = (self.folder / "post.lua").read_text().split("function done")[0]
        script.write_text(own + (HERE / "plain.lua").read_text())
        return wrk(self.port, "", seconds, script, self.folder / "sess.txt")

    def __exit__(self, *_):
        if self.server:
            self.server.terminate()
            self.server.wait(20)
            self.scratch.cleanup()
