"""Real browser pages that fill sheets while the server dies: pages.py BASE NAMED SEED, links by judge on stdin.

Writes what the pages were told to send and what they then showed, one line of JSON each; a line `closing` on stdin
ends it, when every outbox is empty. `NAMED` is the same server under a name that is no secure context.
"""
import json
import os
import random
import re
import selectors
import sys
import time

from playwright.sync_api import Error, sync_playwright

PHONE = {"width": 360, "height": 740}
LOOK = """() => {
  const main = document.querySelector('main'), form = main?.querySelector('form.marks');
  const shown = (name) => main?.querySelector(`[data-at=${name}]:not([hidden])`)?.textContent ?? '';
  return {
    round: form?.dataset.round, code: form?.dataset.code, state: main?.querySelector('.title .state')?.dataset.state, receipt: shown('receipt'),
    values: Object.fromEntries([...form?.querySelectorAll('fieldset.criterion input[type=text]') ?? []]
      .map((input) => [input.name, input.value])),
    rows: [...main?.querySelectorAll('li[data-code]') ?? []].map((row) => [
      row.closest('[data-round]').dataset.round, row.dataset.code, row.querySelector('.state')?.dataset.state]),
  };
}"""


def say(**values):
    print(json.dumps(values, ensure_ascii=False), flush=True)


class Page:
    """One judge's phone. Playwright's errors mean that the server is away or the page was just thrown off."""

    def __init__(self, browser, base, judge, link, seed):
        self.base, self.judge, self.link = base, judge, link
        self.chance = random.Random(f"{seed} {judge}")
        self.context = browser.new_context(viewport=PHONE, locale="vi-VN", has_touch=True)
        self.context.set_default_timeout(2500)
        self.page = self.context.new_page()
        self.is_in = False

    def step(self):
        """One thing that a judge does; what the page shows is written down before and after."""
        try:
            if not self.is_in:
                self.log_in()
            elif self.chance.random() < 0.05:
                # The battery: the page is gone with all that it has not sent, and is opened again.
                self.page.close()
                self.page = self.context.new_page()
                self.page.goto(self.base + "/cham")
            else:
                self.fill_one()
            self.look()
        except Error as error:
            self.calm(error)

    def calm(self, error):
        """Nobody answered, or something stood in the way: back to the list."""
        say(trouble=str(error).splitlines()[0][:160])
        time.sleep(0.1)
        try:
            if self.page.locator("dialog.ask").count():
                self.page.keyboard.press("Escape")
            # Where the scripts did not arrive, a judge loads the page again.
            if not self.page.locator("html.js :is(main li[data-code], main form.marks)").count():
                self.page.goto(self.base + "/cham")
        except Error:
            pass

    def log_in(self):
        self.page.goto(f"{self.base}/k/{self.link}")
        self.page.locator("main form button").last.click()
        self.page.locator("main li[data-code]").first.wait_for()
        self.is_in = True

    def to_list(self):
        if not self.page.locator("main li[data-code]").count():
            self.page.locator("main .back").click()
        self.page.locator("main li[data-code]").first.wait_for()

    def fill_one(self):
        self.to_list()
        self.look()
        links = self.page.locator("main [data-phase=open] li[data-code] a")
        # None where both rounds have closed meanwhile.
        count = links.count()
        if not count:
            return
        links.nth(self.chance.randrange(count)).click()
        form = self.page.locator("form.marks:visible")
        form.wait_for()
        self.page.locator("html.js").wait_for()
        key = [form.get_attribute("data-round"), form.get_attribute("data-code"), self.judge]
        if self.page.locator("[data-at=conflict] button").count():
            self.page.locator("[data-at=conflict] button").nth(self.chance.randrange(2)).click()
        halves = {}
        for field in form.locator("fieldset.criterion").all():
            most = float(field.get_attribute("data-max"))
            name = field.get_attribute("data-id")
            halves[name] = self.chance.randint(0, int(2 * most))
            text = f"{halves[name] / 2:g}"
            field.locator("input[type=text]").fill(text.replace(".", ",") if self.chance.random() < 0.5 else text)
        if self.page.locator("#reason").is_visible():
            self.page.locator("#reason").fill("nghe lại")
        if self.chance.random() < 0.1:
            return
        form.locator("button.main").click()
        self.page.locator("dialog.ask").wait_for()
        say(sent=[key, {name: half * 500_000 for name, half in halves.items()}])
        self.page.locator("dialog.ask button[value=send]").click()
        deadline = time.monotonic() + self.chance.uniform(0.1, 2)
        while time.monotonic() < deadline and self.look() not in ("received", "late", "review"):
            time.sleep(0.03)

    def look(self):
        """Writes down every sheet that the page calls received; the open sheet's state."""
        seen = self.page.evaluate(LOOK)
        for round, code, state in seen["rows"]:
            if state == "received":
                say(listed=[round, code, self.judge])
        found = re.search(r"bản (\d+)", seen["receipt"])
        if seen["state"] == "received" and found:
            marks = {name: text.replace(",", ".") for name, text in seen["values"].items()}
            say(shown=[[seen["round"], seen["code"], self.judge], int(found.group(1)), marks])
        return seen["state"]

    def finish(self, seconds):
        """Stays until nothing is on its way; a sheet that waits for the judge's choice may stay so."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                if not self.is_in:
                    return
                self.to_list()
                seen = self.page.evaluate(LOOK)
                if not any(state in ("sending", None) for _, _, state in seen["rows"]):
                    self.look()
                    return
            except Error as error:
                self.calm(error)
            time.sleep(0.2)
        say(fault=f"the page of {self.judge} did not empty its outbox")


def main():
    base, named, seed = sys.argv[1:]
    links = json.loads(sys.stdin.readline())
    closing = selectors.DefaultSelector()
    closing.register(sys.stdin, selectors.EVENT_READ)
    with sync_playwright() as playwright:
        arguments = ["--host-resolver-rules=MAP contest.test 127.0.0.1"]
        arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=arguments)
        pages = [Page(browser, (base, named)[index % 2], judge, link, seed)
                 for index, (judge, link) in enumerate(links.items())]
        say(ready=len(pages))
        while not closing.select(0):
            for page in pages:
                page.step()
        for page in pages:
            page.finish(40)
        browser.close()


if __name__ == "__main__":
    main()
