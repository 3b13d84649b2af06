"""A judge at work in a browser, as tests and pictures need one."""

import json
import urllib.request

from playwright.sync_api import expect

MARKS = {
    "noi-dung": "26,5", "bo-cuc": "8.5", "chat-giong": "21", "dien-cam": "17,5", "ky-thuat-thu-am": "9", "sang-tao": "4",
}
# The same as the server says them.
PLAIN_MARKS = {criterion: mark.replace(",", ".") for criterion, mark in MARKS.items()}


class Judge:
    """One device of a judge, logged in, with scripts at work."""

    def __init__(self, visitor, hall, name):
        self.visitor, self.hall, self.name = visitor, hall, name
        self.page = visitor.page
        self.log_in(name)

    def log_in(self, name):
        self.page.goto(self.hall.standing_link(name).replace(self.hall.base, self.visitor.base))
        self.page.locator("main form button").last.click()
        self.ready()

    def ready(self):
        """The page is alive and knows the whole round."""
        expect(self.page.locator("html")).to_have_class("js")
        expect(self.page.locator("p.net")).to_contain_text("đã lưu cả vòng")

    def open(self, code):
        self.page.locator(f"li[data-code='{code}'] a").click()
        expect(self.page.locator("form.marks")).to_have_attribute("data-code", code)

    def field(self, criterion):
        return self.page.locator(f"input[name='{criterion}']")

    def fill(self, marks=MARKS, **changes):
        for criterion, mark in {**marks, **{key.replace("_", "-"): value for key, value in changes.items()}}.items():
            self.field(criterion).fill(mark)

    def send(self, reason=None):
        if reason:
            self.page.locator("#reason").fill(reason)
        self.page.locator("form.marks button.main").click()
        self.page.locator("dialog.ask button[value=send]").click()

    def is_state(self, word):
        expect(self.page.locator(".title .state")).to_contain_text(word)

    def is_received(self, revision):
        expect(self.page.locator("[data-at=receipt]")).to_contain_text(f"bản {revision}")
        self.is_state("đã nhận")

    def is_waiting(self):
        """The sheet is in the outbox, and the page says that it goes out by itself."""
        expect(self.page.locator("[data-at=note]")).to_contain_text("Máy tự gửi khi có mạng")
        self.is_state("trên máy này")

    def hold_store(self):
        """The device is slow: somebody else holds its store until `let_store`."""
        self.page.evaluate("""() => new Promise((held) => {
          const asked = indexedDB.open('contest-judge');
          asked.onsuccess = () => {
            const store = asked.result.transaction('sheets', 'readwrite').objectStore('sheets');
            const spin = () => {
              if (window.lets) return asked.result.close();
              store.count().onsuccess = spin;
              held();
            };
            spin();
          };
        })""")

    def let_store(self):
        self.page.evaluate("window.lets = true")

    def offline(self, away=True):
        self.visitor.context.set_offline(away)

    def entry(self, code):
        """What the server says of a sheet."""
        session = self.visitor.cookies()["contest-session"]["value"]
        # By the address: only the browser knows the other name.
        asked = urllib.request.Request(
            self.hall.base + "/cham/api/trang-thai", headers={"Cookie": f"contest-session={session}"})
        with urllib.request.urlopen(asked, timeout=10) as answer:
            state = json.load(answer)
        return next(one for each in state["rounds"] for one in each["entries"] if one["code"] == code)
