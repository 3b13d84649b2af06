"""How fast standings are counted, and the page that shows them. Peers are measured by turns in the same run."""
import csv
import http.client
import io
import json
import os
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from site_under_load import ROOT, Site, cookie_of, expect, field

PEERS = Path(__file__).resolve().parent / "peers"
PAGE_PEER = Path(os.environ.get("CONTEST_PAGE_PEER", ROOT.parent / "shared/peers/fastapi"))
PAGE_PEER_NEEDS = ["fastapi", "uvicorn", "uvloop", "httptools", "jinja2", "itsdangerous", "python-multipart"]
FIELD = ["10000", "20", "8"]
SMALL = ["45", "7", "6"]
ENTRIES, JUDGES = 1000, 7
CRITERIA = {"noi-dung": 30, "bo-cuc": 10, "chat-giong": 25, "dien-cam": 20, "ky-thuat-thu-am": 10, "sang-tao": 5}


def tabulation(contest, turns=3):
    """The figures of the issue “Every rule of judging: exact, explained, and fast”."""
    binary = built()
    python = environment("numpy", ["numpy", "polars"])
    with tempfile.TemporaryDirectory(prefix="contest-bench-") as folder:
        samples = {"contest": [], "numpy": [], "numpy_lexsort": [], "polars": []}
        for _ in range(turns):
            own = run([binary, "rank", *FIELD, "101", folder])
            samples["contest"] += own["samples"]
            numpy = run([python, PEERS / "numpy_peer.py", folder, *FIELD, "51"])
            samples["numpy"] += numpy["samples"]
            samples["numpy_lexsort"] += numpy["lexsort"]
            polars = run([python, PEERS / "polars_peer.py", folder, *FIELD, "9"])
            samples["polars"] += polars["samples"]
    medians = {name: statistics.median(values) for name, values in samples.items()}
    memory = run([binary, "memory", *FIELD])
    growth = run([binary, "growth"])
    rows = [
        {"name": "10,000 entries × 20 judges × 8 criteria", "ms": medians, "build_ms": own["build_ms"],
         "numpy": numpy["version"], "polars": polars["version"]},
        {"name": "memory beside the marks, by their bytes", **memory},
        {"name": "45 entries × 7 judges × 6 criteria, µs",
         "us": statistics.median(run([binary, "rank", *SMALL, "2001"])["samples"]) * 1000},
        {"name": "bootstrap, 10,000 replicates of the same, ms",
         "ms": statistics.median(run([binary, "bootstrap", *SMALL, "9"])["samples"])},
        {"name": "large random contests: columns, general count and second count agree", **run([binary, "check"])},
        {"name": "growth", **growth},
    ]
    page, fastapi = ranking_page(contest), fastapi_page()
    rows.append({"name": "ranking page, 1,000 entries × 7 judges × 6 criteria, ms",
                 "ms": {"contest": statistics.median(page),
                        "fastapi": statistics.median(fastapi) if fastapi else None}})
    figures = {
        "ms": medians["contest"],
        "ratio_numpy": medians["numpy"] / medians["contest"],
        "ratio_numpy_lexsort": medians["numpy_lexsort"] / medians["contest"],
        "ratio_polars": medians["polars"] / medians["contest"],
        "ratio_fastapi_page": statistics.median(fastapi) / statistics.median(page) if fastapi else None,
        "ranking_page_ms": statistics.median(page),
        "small_us": rows[2]["us"], "bootstrap_ms": rows[3]["ms"],
        "memory_to_marks": memory["to_marks"],
        "growth_entries": growth["exponent_entries"], "growth_judges": growth["exponent_judges"],
        "rows": rows,
    }
    return figures, samples


def built():
    subprocess.run(["swift", "build", "-c", "release", "--product", "contest-bench"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    return ROOT / ".build/release/contest-bench"


def environment(name, packages):
    """The interpreter of a virtual environment that holds `packages`."""
    folder = ROOT / ".build/bench" / name
    python, stamp = folder / "bin/python", folder / "packages"
    if not stamp.is_file() or stamp.read_text() != " ".join(packages):
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input",
                        *packages], check=True)
        stamp.write_text(" ".join(packages))
    return python


def run(command):
    done = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8")
    if done.returncode:
        raise SystemExit(f"bench: {command[0]} {command[1]}: {done.stderr or done.stdout}")
    return json.loads(done.stdout)


# The page ---------------------------------------------------------------------------------------


class RankedSite(Site):
    """The sample contest with seven judges and a thousand entries, all marked, the round closed."""

    def __init__(self, binary):
        super().__init__(binary, prepare=False)
        rules = self.folder / "contest.xml"
        text = rules.read_text(encoding="utf-8")
        for number in (6, 7):
            text = text.replace(
                "  </judges>", f'    <judge id="gk{number}" name="Giám khảo mẫu {number}"/>\n  </judges>', 1)
        text = re.sub(r'( *)<member judge="gk5"/>\n',
                      r'\g<0>\1<member judge="gk6"/>\n\1<member judge="gk7"/>\n', text, count=1)
        text = text.replace(' unit="kien-an"/>', "/>", 1)
        rules.write_text(text, encoding="utf-8")
        shutil.rmtree(self.folder / "entries")
        (self.folder / "entries").mkdir()
        names = ["unit,full_name,birth_date,post,phone,title,theme,script,recording,consent_register,"
                 "consent_publish_name,consent_broadcast"]
        names += [f"hong-bang,Thí sinh số {index},,Phát thanh viên,,Bài {index},,,,có,," for index in range(1, ENTRIES + 1)]
        (self.folder / "entries/all.csv").write_text("\n".join(names) + "\n", encoding="utf-8")
        self.prepare()
        marks = self.folder / "marks.csv"
        marks.write_text(filled(self.run("marks", "export", "--round", "so-khao")), encoding="utf-8")
        self.run("marks", "import", str(marks), "--round", "so-khao")
        self.run("round", "close", "so-khao")

    def organiser(self):
        path = "/k/" + self.run("link", "--organiser", "--public-url", "http://x").strip().rsplit("/", 1)[1]
        status, headers, page = self.get(path)
        expect(status, 200, path)
        offered = cookie_of(headers, "contest-login")
        status, headers, _ = self.request("POST", path, f"csrf={field(page, 'csrf')}", offered)
        expect(status, 303, path)
        return cookie_of(headers, "contest-session")


def filled(exported):
    """The exported table of marks with every cell given, halves drawn from a seed."""
    chance = random.Random(20230915)
    rows = list(csv.DictReader(io.StringIO(exported.lstrip("\ufeff"))))
    out = io.StringIO()
    writer = csv.DictWriter(out, ["entry", "judge", "criterion", "mark"], extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        row["mark"] = str(chance.randint(0, 2 * CRITERIA[row["criterion"]]) / 2)
        writer.writerow(row)
    return out.getvalue()


def ranking_page(contest, requests=101):
    """Milliseconds of each request for the ranking, on one connection."""
    with RankedSite(contest) as site:
        site.start()
        cookie = site.organiser()
        path = "/ban-to-chuc/vong/so-khao/xep-hang"
        samples, body = timed(site.port, path, requests, {"Cookie": cookie})
        if body.count(b'<th scope="row"') != ENTRIES:
            raise SystemExit("bench: the ranking page does not hold every entry")
        site.stop()
    return samples


def fastapi_page(requests=41):
    """The same of the FastAPI peer; None where it is not there."""
    if not (PAGE_PEER / "app.py").is_file():
        print(f"bench: no FastAPI peer in {PAGE_PEER}: its page is left out", file=sys.stderr)
        return None
    python = environment("fastapi", PAGE_PEER_NEEDS)
    with tempfile.TemporaryDirectory(prefix="contest-bench-") as folder:
        folder = Path(folder) / "peer"
        shutil.copytree(PAGE_PEER, folder)
        subprocess.run([python, "initdb.py", "scores.db", str(JUDGES), str(ENTRIES), "1"], cwd=folder, check=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = subprocess.Popen(
            [python, "-m", "uvicorn", "app:app", "--host", "127.0.0.1", "--port", str(port), "--log-level",
             "warning"], cwd=folder, env={**os.environ, "SCORES_DB": "scores.db"})
        try:
            for _ in range(200):
                try:
                    samples, body = timed(port, "/standings", requests, {})
                    break
                except OSError:
                    time.sleep(0.05)
            else:
                raise SystemExit("bench: the FastAPI peer did not answer")
            if body.count(b"<tr><td>") != ENTRIES:
                raise SystemExit("bench: the FastAPI peer's page does not hold every entry")
            return samples
        finally:
            server.terminate()
            server.wait(20)


def timed(port, path, requests, headers):
    """(milliseconds of each request, the last body), the first request left out."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    samples, body = [], b""
    for _ in range(requests + 1):
        began = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        samples.append((time.perf_counter() - began) * 1000)
        expect(answer.status, 200, path)
    connection.close()
    return samples[1:], body
