"""Fixtures: Debian's Chromium, visitors that notice every fault of a page, contests to visit."""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from hall import Hall
from judge import Judge
from playwright.sync_api import sync_playwright

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


def pytest_addoption(parser):
    parser.addoption("--shots", metavar="DIR", help="keep screenshots of the pages in this folder")


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        # A name that is no secure context, as a hall on plain http is.
        arguments = ["--host-resolver-rules=MAP contest.test 127.0.0.1"]
        arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=arguments)
        yield browser
        browser.close()


class Visitor:
    """One person's browser. `page` is its tab; `faults` gathers what no page of ours may do."""

    def __init__(self, browser, base, size, language="vi", scheme="light", scripts=True, worker=True):
        self.base = base
        self.faults = []
        self.context = browser.new_context(
            viewport=size, color_scheme=scheme, java_script_enabled=scripts, locale="vi-VN",
            has_touch=size["width"] < 600, service_workers="allow" if worker else "block")
        if base.startswith("http"):
            self.context.add_cookies([{"name": "contest-lang", "value": language, "url": base}])
        self.page = self.tab()

    def tab(self):
        page = self.context.new_page()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)
        return page

    def _console(self, message):
        # Chromium reports a form that was sent back (422) or a page that is not there as an error of its own;
        # that the network is away is what some tests are about.
        refused = re.search(
            r"the server responded with a status of 4\d\d|net::ERR_|blocked by Playwright"
            # A service worker whose server was away; one that is refused has other words.
            "|An unknown error occurred when fetching the script"
            # A name on plain http is no place to keep windows apart; the header is for those that are.
            "|Cross-Origin-Opener-Policy header has been ignored", message.text)
        if message.type in ("error", "warning") and not refused:
            self.faults.append(f"console: {message.text}")

    def _request(self, request):
        if not request.url.startswith((self.base, "data:")):
            self.faults.append(f"outside request: {request.url}")

    def _response(self, response):
        own = response.request.resource_type == "document" or "/cham/api/" in response.url
        if response.status >= 500 or (response.status >= 400 and not own):
            self.faults.append(f"{response.status}: {response.url}")

    def log_in(self, link):
        self.page.goto(link)
        self.page.locator("main form button").click()
        return self.page

    def cookies(self):
        return {cookie["name"]: cookie for cookie in self.context.cookies()}


@pytest.fixture
def visit(chromium):
    """visit(hall or base address, size, …) → Visitor; at the end none may have met a fault."""
    visitors = []

    def make(place, size=PHONE, **options):
        visitors.append(Visitor(chromium, getattr(place, "base", place), size, **options))
        return visitors[-1]

    yield make
    for visitor in visitors:
        visitor.context.close()
        assert visitor.faults == []


@pytest.fixture(scope="module")
def hall():
    """A contest whose preliminary round is open."""
    with Hall() as hall:
        yield hall


@pytest.fixture(scope="module")
def published():
    """A contest whose preliminary round is published."""
    with Hall() as hall:
        hall.publish()
        yield hall


@pytest.fixture
def shot(request):
    folder = request.config.getoption("--shots")

    def take(page, name, whole=True):
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=whole)

    return take


@pytest.fixture
def accessible():
    """accessible(page): axe finds nothing wrong with it."""
    axe = Axe()

    def check(page):
        found = axe.run(page)
        assert found.violations_count == 0, page.url + "\n" + found.generate_report()

    return check


@pytest.fixture(params=["secure", "plain"])
def place(request):
    """Where browsers allow a service worker, and on plain http under a name, where they do not."""
    return request.param


@pytest.fixture
def device(visit, place):
    """device(hall, judge) → another device of a judge, at the list."""
    return lambda hall, name, **more: Judge(visit(hall.base if place == "secure" else hall.named, **more), hall, name)


@pytest.fixture
def fresh(hall, place):
    """A judge and a sheet of the module's contest that no test has touched."""
    judge = "gk1" if place == "secure" else "gk2"
    codes = hall.__dict__.setdefault("untouched", {})
    if judge not in codes:
        rows = [row for row in hall.rows() if row["judge"] == judge and not row["mark"]]
        entries = sorted({row["entry"] for row in rows})
        codes[judge] = [hall.codes()[entry] for entry in entries]
    return judge, codes[judge].pop()
