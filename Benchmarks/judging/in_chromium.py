"""The browser's part of `scripts/bench judging`: in_chromium.py CHROMIUM PORT SESSION. One line of JSON for each step."""
import json
import os
import statistics
import sys
import time

from playwright.sync_api import sync_playwright

PHONE = {"width": 360, "height": 740}
RUNS, LATENCY_MS, SLOWER = 5, 400, 4
# A phone's line beside its latency: 4 Mbit/s down, 1 Mbit/s up.
DOWN, UP = 4_000_000 / 8, 1_000_000 / 8


def say(**values):
    print(json.dumps(values), flush=True)


def visitor(browser, base, session, workers):
    context = browser.new_context(viewport=PHONE, locale="vi-VN", has_touch=True, service_workers=workers)
    context.add_cookies([{"name": "contest-session", "value": session, "url": base, "httpOnly": True}])
    return context


def the_round(browser, base, session):
    """The list, then a sheet: after it the whole round is in the open page."""
    context = visitor(browser, base, session, "allow")
    page, requests = context.new_page(), []
    context.on("request", lambda request: requests.append(request.url))
    page.goto(base + "/cham")
    page.wait_for_timeout(2000)
    page.locator("main a[href^='/cham/']").first.click()
    page.locator("fieldset.criterion input").first.wait_for()
    page.wait_for_timeout(3000)
    say(step="round", requests=len(requests))
    context.close()


def first_mark(browser, base, session):
    """From the tap on the list to a mark that the page has taken: nothing of the site is on the phone before."""
    samples, typed = [], []
    for _ in range(RUNS):
        context = visitor(browser, base, session, "block")
        page = context.new_page()
        talk = context.new_cdp_session(page)
        talk.send("Network.enable")
        talk.send("Network.emulateNetworkConditions", {
            "offline": False, "latency": LATENCY_MS, "downloadThroughput": DOWN, "uploadThroughput": UP})
        talk.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        began = time.perf_counter()
        page.goto(base + "/cham", wait_until="commit")
        page.locator("main a[href^='/cham/']").first.click()
        field = page.locator("fieldset.criterion input").first
        field.fill("20,5")
        typed.append(round((time.perf_counter() - began) * 1000))
        # The page has taken the mark when its own total shows it; without script there is none to wait for.
        page.locator(".dock", has_text="20,5").wait_for()
        samples.append(round((time.perf_counter() - began) * 1000))
        context.close()
    say(step="first mark", samples={"typed": typed, "in_the_total": samples}, median=statistics.median(samples))


def main():
    chromium, port, session = sys.argv[1:]
    base = f"http://127.0.0.1:{port}"
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        the_round(browser, base, session)
        first_mark(browser, base, session)
        browser.close()


if __name__ == "__main__":
    main()
