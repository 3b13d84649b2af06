"""The figures of the site. Each function gives its figures by name, then the samples they are medians of."""
import html.parser
import http.client
import statistics
import time
import urllib.parse

import judging
import load
import tabulation
from site_under_load import Site, JUDGES, expect

CRITERIA = ["noi-dung", "bo-cuc", "chat-giong", "dien-cam", "ky-thuat-thu-am", "sang-tao"]


def start(binary, runs=9):
    """From the start of the process to the whole first page."""
    with Site(binary) as site:
        samples = []
        for _ in range(runs):
            samples.append(site.start() * 1000)
            site.stop()
    return {"start_ms": round(statistics.median(samples), 1)}, {"start_ms": rounded(samples)}


def memory(binary, runs=3):
    """Resident memory of the server at rest, after a judge has looked at the list and a sheet."""
    samples = []
    with Site(binary) as site:
        for _ in range(runs):
            site.start()
            cookie = site.log_in("gk1")
            site.get("/cham", cookie)
            site.get(site.sheets(cookie)[0][0], cookie)
            time.sleep(2)
            samples.append(site.resident_bytes() / 1e6)
            site.stop()
    return {"idle_resident_mb": round(statistics.median(samples), 1)}, {"idle_resident_mb": rounded(samples)}


# Pages ------------------------------------------------------------------------------------------


class Resources(html.parser.HTMLParser):
    """What a browser fetches for a page by itself; recordings apart."""

    def __init__(self):
        super().__init__()
        self.urls, self.recordings = set(), set()

    def handle_starttag(self, tag, pairs):
        values = dict(pairs)
        if tag in ("audio", "video", "source"):
            self.recordings |= {values["src"]} if values.get("src") else set()
        elif tag == "link":
            if values.get("rel") in ("stylesheet", "icon", "preload", "modulepreload"):
                self.urls.add(values.get("href", ""))
        elif tag in ("img", "script", "iframe", "embed", "input"):
            self.urls |= {values["src"]} if values.get("src") else set()


def pages(binary):
    """Bytes over the wire, heads and all, of the judge's list and of a sheet, with what they fetch."""
    with Site(binary) as site:
        site.start()
        cookie = site.log_in("gk1")
        sheet = site.sheets(cookie)[0][0]
        sizes, fetched, recordings, outside = {}, {}, {}, set()
        for name, path in [("judge_list_bytes", "/cham"), ("judge_sheet_bytes", sheet)]:
            own, page = raw(site, path, cookie)
            parser = Resources()
            parser.feed(page.decode())
            resources = {urllib.parse.urljoin(path, url) for url in parser.urls if not url.startswith("data:")}
            outside |= {url for url in resources | parser.recordings if not url.startswith("/")}
            for url in resources - outside:
                fetched[url], _ = raw(site, url, cookie)
            for url in parser.recordings - outside:
                recordings[url], _ = raw(site, url, cookie)
            sizes[name] = own + sum(fetched[url] for url in resources - outside)
            fetched[path] = own
        site.stop()
    figures = {
        **sizes, "judge_pages_bytes": sum(fetched.values()), "recording_bytes": sum(recordings.values()),
        "outside_requests": len(outside),
    }
    return figures, {"answers": {**fetched, **recordings}}


def raw(site, path, cookie):
    """(bytes of the whole answer, its body)"""
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=20)
    connection.request("GET", path, headers={"Cookie": cookie})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    expect(answer.status, 200, path)
    head = 17 + len(answer.reason) + sum(len(k) + len(v) + 4 for k, v in answer.getheaders())
    return head + len(body), body


# Submissions ------------------------------------------------------------------------------------


def submissions(binary, connections=64, rounds=5, seconds=3):
    """Sheets taken per second, each in the database and on the disk before its answer, beside the same
    connections on a bare route; the two take turns in one run."""
    with Site(binary) as site:
        site.start()
        senders = []
        for judge in JUDGES:
            cookie = site.log_in(judge)
            senders += [sender(path, cookie, csrf) for path, csrf in site.sheets(cookie)]
        senders = senders[:connections]
        if len(senders) < connections:
            raise SystemExit(f"bench: only {len(senders)} sheets for {connections} connections")
        health = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        bare, durable, shares = [], [], []
        for number in range(rounds + 1):
            plain = load.run(site.port, [lambda: health] * connections, b"http/1.1 200", seconds)
            sheets = load.run(site.port, senders, b"http/1.1 303", seconds)
            # The first round warms up.
            if number:
                bare.append(plain[0])
                durable.append(sheets[0])
                shares.append((plain[1], sheets[1]))
        site.stop()
        check_sheets(site, sum(send.count for send in senders))
    ratios = [a / b for a, b in zip(durable, bare)]
    figures = {
        "submissions_per_second": round(statistics.median(durable), 1),
        "bare_per_second": round(statistics.median(bare), 1),
        "submissions_to_bare": round(statistics.median(ratios), 4),
        "submission_connections": connections,
        "client_share_bare": round(statistics.median([a for a, _ in shares]), 2),
        "client_share_submissions": round(statistics.median([b for _, b in shares]), 2),
    }
    samples = {"submissions_per_second": rounded(durable), "bare_per_second": rounded(bare)}
    return figures, samples


class sender:
    """A judge who sends one sheet again and again, each time its next revision."""

    def __init__(self, path, cookie, csrf):
        self.path, self.cookie, self.csrf = path, cookie, csrf
        self.count = 0

    def __call__(self):
        marks = {name: "4,5" if self.count % 2 else "4" for name in CRITERIA}
        form = {
            "csrf": self.csrf, "revision": str(self.count),
            "client_id": f"{self.path.rsplit('/', 1)[1]}-{self.cookie[-8:].strip('_-')}-{self.count}",
            "confirmed": "yes", "reason": "nghe lại" if self.count else "", "action": "send", **marks,
        }
        self.count += 1
        body = urllib.parse.urlencode(form).encode()
        head = (f"POST {self.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {self.cookie}\r\n"
                f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n")
        return head.encode() + body


def check_sheets(site, sent):
    """Every sheet that was answered for is in the journal, and the journal is whole."""
    rows = int(site.run("journal", "verify").split()[0])
    if rows < sent:
        raise SystemExit(f"bench: {sent} sheets were taken, but the journal has {rows} rows")


def rounded(samples):
    return [round(sample, 1) for sample in samples]


ALL = {
    "start": start, "memory": memory, "pages": pages, "submissions": submissions,
    "tabulation": tabulation.tabulation, "judging": judging.judging,
}
LIMITS = {
    "start_ms": 150, "idle_resident_mb": 80, "judge_pages_bytes": 60_000, "outside_requests": 0,
    "small_us": 50, "bootstrap_ms": 150, "memory_to_marks": 6, "round_bytes": 100_000, "first_mark_ms": 3000,
}
# What must be at least this much.
FLOORS = {"ratio_numpy": 5, "ratio_fastapi_page": 10, "ratio_fastapi": 10, "ratio_single_tx": 2.5}
