"""No mark is lost and none doubled, whatever happens to network, page, phone and server.

Everything twice: where browsers allow a service worker, and on plain http under a name, where they do not.
"""

import json
from pathlib import Path

import pytest
from conftest import PHONE
from hall import Hall
from judge import PLAIN_MARKS, Judge
from playwright.sync_api import expect

VECTORS = json.loads((Path(__file__).parents[1] / "Vectors/totals.json").read_text(encoding="utf-8"))


def has_worker(page):
    """Waits until the page can be loaded again without network."""
    page.evaluate("""navigator.serviceWorker.controller || new Promise((done, fail) => {
      navigator.serviceWorker.addEventListener('controllerchange', () => done(true));
      setTimeout(fail, 20000, new Error('no worker came'));
    })""")


def test_marks_typed_without_network_reach_the_server_when_it_is_back(hall, device, fresh, place):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.offline()
    me.field("noi-dung").fill("26,5")
    me.is_state("trên máy này")
    banner = me.page.locator(".banner")
    expect(banner).to_contain_text("Mất mạng")
    expect(me.page.locator("p.net")).to_contain_text("Mất mạng")
    if place == "plain":
        expect(banner).to_contain_text("đừng đóng trang này")
    assert me.entry(code)["draft"] is None
    me.offline(False)
    me.is_state("bản nháp")
    expect(banner).to_have_count(0)
    assert me.entry(code)["draft"]["cells"]["noi-dung"] == "26,5"
    assert me.entry(code)["revision"] == 0


def test_a_sheet_sent_without_network_is_received_once_and_not_before(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.offline()
    me.fill()
    me.send()
    me.is_waiting()
    expect(me.page.locator("[data-at=receipt]")).to_be_hidden()
    # The other sheets are there all the same.
    me.page.locator("main .back").click()
    expect(me.page.locator(f"li[data-code='{code}'] .state")).to_contain_text("trên máy này")
    me.page.locator("ol.sheets a").nth(3).click()
    expect(me.page.locator("form.marks fieldset")).to_have_count(6)
    me.page.go_back()
    me.offline(False)
    expect(me.page.locator(f"li[data-code='{code}'] .state")).to_contain_text("đã nhận")
    expect(me.page.locator(f"li[data-code='{code}'] .figure")).to_contain_text("86,50")
    assert me.entry(code)["revision"] == 1 and me.entry(code)["marks"] == PLAIN_MARKS


def test_a_lost_acknowledgement_does_not_double_a_sheet(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    lost = []

    def lose(route):
        if len(lost) < 2:
            # The test's own client knows the server by its address alone.
            headers = {**route.request.headers, "origin": hall.base}
            lost.append(route.fetch(url=hall.base + "/cham/api/phieu", headers=headers).status)
            route.abort()
        else:
            route.continue_()

    me.page.route("**/cham/api/phieu", lose)
    me.fill()
    me.send()
    me.is_received(1)
    assert lost == [200, 200]
    assert me.entry(code)["revision"] == 1


def test_a_page_that_dies_while_typing_loses_nothing(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.offline()
    me.field("dien-cam").fill("17,5")
    me.is_state("trên máy này")
    me.page.close()
    me.offline(False)
    me.page = me.visitor.tab()
    me.page.goto(f"{me.visitor.base}/cham/so-khao/{code}")
    expect(me.field("dien-cam")).to_have_value("17,5")
    me.is_state("bản nháp")
    assert me.entry(code)["draft"]["cells"]["dien-cam"] == "17,5"


def test_a_killed_page_keeps_what_was_typed_a_moment_ago(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.field("bo-cuc").press_sequentially("8,5")
    # What a hand needs to put the phone down; the letter itself is written at once.
    me.page.wait_for_timeout(100)
    me.page.close(run_before_unload=False)
    me.page = me.visitor.tab()
    me.page.goto(f"{me.visitor.base}/cham/so-khao/{code}")
    expect(me.field("bo-cuc")).to_have_value("8,5")


def test_reloading_without_network(hall, device, fresh, place):
    judge, code = fresh
    me = device(hall, judge)
    if place == "secure":
        has_worker(me.page)
    me.open(code)
    me.offline()
    me.fill()
    me.send()
    me.is_waiting()
    if place == "plain":
        asked = []
        me.page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
        with me.page.expect_event("dialog"):
            me.page.evaluate("void setTimeout(() => location.reload())")
        assert asked == ["beforeunload"]
        me.is_waiting()
    else:
        me.page.reload()
        me.is_waiting()
        expect(me.field("noi-dung")).to_have_value("26,5")
        me.page.locator("main .back").click()
        expect(me.page.locator("ol.sheets li")).to_have_count(18)
        # A page that is not on the device gives way to the list.
        me.page.goto(f"{me.visitor.base}/cham/so-khao/{code}/hoi-ty")
        expect(me.page.locator("ol.sheets li")).to_have_count(18)
        me.open(code)
    me.offline(False)
    me.is_received(1)
    assert me.entry(code)["revision"] == 1


def test_a_worker_that_the_network_kept_away_comes_when_it_is_back(visit):
    with Hall() as hall:
        me = visit(hall.base)
        held = []
        me.context.route("**/script/*/app.js", lambda route: held.append((route, route.fetch())))
        me.log_in(hall.standing_link("gk1"))
        # All of the page is there but the script that would ask for the worker.
        me.page.evaluate("""async () => {
          const wanted = () => [...document.querySelectorAll('script[src], link[rel=modulepreload]')]
            .map((each) => each.src || each.href).filter((name) => !name.endsWith('/app.js'));
          const has = (name) => performance.getEntriesByName(name).length;
          while (!wanted().length || !wanted().every(has)) await new Promise((done) => { setTimeout(done, 50); });
        }""")
        expect(me.page.locator("ol.sheets li")).to_have_count(18)
        hall.kill()
        for route, answer in held:
            route.fulfill(response=answer)
        me.context.unroute("**/script/*/app.js")
        expect(me.page.locator("p.net")).to_contain_text("Mất mạng")
        me.page.wait_for_timeout(500)
        assert me.page.evaluate("navigator.serviceWorker.controller") is None
        assert hall.serve()
        has_worker(me.page)
        expect(me.page.locator("p.net")).to_contain_text("đã lưu cả vòng")
        me.context.set_offline(True)
        me.page.reload()
        expect(me.page.locator("ol.sheets li")).to_have_count(18)


def test_a_worker_whose_files_did_not_all_arrive_comes_when_the_network_is_back(hall, visit):
    me = visit(hall.base)
    broken = [True]
    me.context.route("**/cham/vo", lambda route: route.abort() if broken[0] else route.continue_())
    with me.context.expect_event("requestfailed", lambda request: request.url.endswith("/cham/vo")):
        me.log_in(hall.standing_link("gk4"))
    net = me.page.locator("p.net")
    expect(net).to_contain_text("đã lưu cả vòng")
    assert me.page.evaluate("navigator.serviceWorker.controller") is None
    broken[0] = False
    me.context.set_offline(True)
    expect(net).to_contain_text("Mất mạng")
    me.context.set_offline(False)
    has_worker(me.page)


def test_a_device_that_stores_nothing_more_says_so_and_sends_all_the_same(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    tools = me.visitor.context.new_cdp_session(me.page)
    tools.send("Storage.overrideQuotaForOrigin", {"origin": me.visitor.base, "quotaSize": 2_000_000})
    me.page.evaluate("""async () => {
      const database = await new Promise((done) => {
        const asked = indexedDB.open('other', 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore('filler', { autoIncrement: true });
        asked.onsuccess = () => done(asked.result);
      });
      for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
        let fits = true;
        while (fits) {
          fits = await new Promise((done) => {
            const transaction = database.transaction('filler', 'readwrite');
            const letters = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(Math.min(size, 50000))));
            transaction.objectStore('filler').add(letters.repeat(Math.ceil(size / 50000)));
            transaction.oncomplete = () => done(true);
            transaction.onabort = () => done(false);
          });
        }
      }
    }""")
    me.offline()
    me.fill()
    banner = me.page.locator(".banner")
    expect(banner).to_contain_text("không lưu được điểm")
    me.is_state("trên máy này")
    me.send()
    me.is_waiting()
    asked = []
    me.page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    with me.page.expect_event("dialog"):
        me.page.evaluate("void setTimeout(() => location.reload())")
    assert asked == ["beforeunload"]
    me.offline(False)
    me.is_received(1)
    expect(banner).to_have_count(0)
    assert me.entry(code)["revision"] == 1 and me.entry(code)["marks"] == PLAIN_MARKS


def test_a_store_that_the_browser_took_away_is_opened_anew(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.field("bo-cuc").fill("8,5")
    me.is_state("bản nháp")
    tools = me.visitor.context.new_cdp_session(me.page)
    tools.send("Storage.clearDataForOrigin", {"origin": me.visitor.base, "storageTypes": "indexeddb"})
    me.fill()
    me.is_state("bản nháp")
    me.page.reload()
    expect(me.page.locator("html")).to_have_class("js")
    expect(me.field("noi-dung")).to_have_value("26,5")
    me.send()
    me.is_received(1)
    assert me.entry(code)["marks"] == PLAIN_MARKS


def test_quick_taps_on_a_slow_phone_all_count(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    more = me.page.locator("fieldset[data-id=noi-dung] .step").last
    more.click()
    me.is_state("bản nháp")
    first = float(me.field("noi-dung").input_value().replace(",", "."))
    # What the field says at every moment at which the page shows what it has written down.
    me.page.evaluate("""async () => {
      const folder = document.querySelector('script[type=module]').src.replace(/[^/]*$/, '');
      const { events } = await import(`${folder}state.js`);
      window.said = [];
      events.addEventListener('sheet', () => {
        window.said.push(document.querySelector("input[name='noi-dung']").value); });
    }""")
    me.hold_store()
    for _ in range(3):
        more.click()
    value = me.field("noi-dung").input_value()
    me.let_store()
    said = me.page.evaluate("""async () => {
      while (window.said.length < 3) await new Promise((done) => { setTimeout(done, 20); });
      return window.said;
    }""")
    assert set(said) == {value}
    me.page.wait_for_timeout(900)
    me.is_state("bản nháp")
    assert me.entry(code)["draft"]["cells"]["noi-dung"] == value
    assert float(value.replace(",", ".")) == first + 1.5


def test_the_page_does_not_close_over_a_sheet_that_is_being_written_down(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.fill()
    me.is_state("bản nháp")
    me.hold_store()
    me.send()
    asked = []
    me.page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    with me.page.expect_event("dialog"):
        me.page.evaluate("void setTimeout(() => location.reload())")
    assert asked == ["beforeunload"]
    assert me.entry(code)["revision"] == 0
    me.let_store()
    me.is_received(1)
    assert me.entry(code)["revision"] == 1


def test_a_sheet_that_has_not_come_to_the_device_is_waited_for(hall, visit, place):
    me = visit(hall.base if place == "secure" else hall.named)
    me.context.route("**/cham/api/noi-dung/*", lambda route: route.abort())
    me.page.goto(hall.standing_link("gk4").replace(hall.base, me.base))
    me.page.locator("main form button").last.click()
    net = me.page.locator("p.net")
    expect(net).to_contain_text("Mất mạng")
    address, count = me.page.url, me.page.locator("ol.sheets li").count()
    me.context.set_offline(True)
    sheet = me.page.locator("ol.sheets a").first
    sheet.click()
    expect(me.page.locator(".banner")).to_contain_text("chưa có trên máy này")
    assert me.page.url == address
    expect(me.page.locator("ol.sheets li")).to_have_count(count)
    me.context.unroute("**/cham/api/noi-dung/*")
    me.context.set_offline(False)
    expect(net).to_contain_text("đã lưu cả vòng", timeout=20_000)
    expect(me.page.locator(".banner")).to_have_count(0)
    sheet.click()
    expect(me.page.locator("form.marks")).to_be_visible()


def test_a_page_whose_scripts_did_not_all_arrive_is_loaded_again_unless_something_was_typed(hall, visit, place):
    me = visit(hall.base if place == "secure" else hall.named, worker=False)
    me.page.goto(hall.standing_link("gk4").replace(hall.base, me.base))
    broken = [True]
    me.context.route("**/script/*/sheet.js", lambda route: route.abort() if broken[0] else route.continue_())
    me.context.route("**/healthz", lambda route: route.abort() if broken[0] else route.continue_())
    me.page.locator("main form button").last.click()
    first = me.page.locator("ol.sheets a").first
    expect(first).to_be_visible()
    broken[0] = False
    expect(me.page.locator("html")).to_have_class("js", timeout=15_000)
    assert me.page.evaluate("sessionStorage.length") == 0
    # Typed marks stay, and go out as they do without scripts.
    broken[0] = True
    path = first.get_attribute("href")
    me.page.goto(me.base + path)
    typed = me.page.locator("input[name='noi-dung']")
    typed.fill("21")
    with me.page.expect_response("**/healthz", timeout=15_000):
        broken[0] = False
    me.page.wait_for_timeout(500)
    expect(typed).to_have_value("21")
    expect(me.page.locator("html")).not_to_have_class("js")


def test_a_page_that_only_the_server_has_does_not_take_the_judges_page_away(hall, device, fresh, place):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.field("bo-cuc").fill("8,5")
    me.is_state("bản nháp")
    address = me.page.url
    other = me.page.locator("header nav a[hreflang]")
    if place == "plain":
        # The server is gone, and the browser does not know.
        for path in ["**/healthz", "**/cham/api/*"]:
            me.page.route(path, lambda route: route.abort())
        other.click()
        expect(me.page.locator(".banner")).to_contain_text("chưa có trên máy này")
        for path in ["**/healthz", "**/cham/api/*"]:
            me.page.unroute(path)
    me.offline()
    if place == "secure":
        # With a worker the page comes back by itself; without one the network is asked first.
        expect(me.page.locator("p.net")).to_contain_text("Mất mạng")
    other.click()
    expect(me.page.locator(".banner")).to_contain_text("chưa có trên máy này")
    assert me.page.url == address
    expect(me.field("bo-cuc")).to_have_value("8,5")
    me.offline(False)
    expect(me.page.locator("p.net")).to_contain_text("Có mạng")
    other.click()
    expect(me.page.locator("html")).to_have_attribute("lang", "en")


def test_a_server_that_dies_and_comes_back_gets_every_sheet_once(visit, place):
    with Hall() as hall:
        me = Judge(visit(hall.base if place == "secure" else hall.named), hall, "gk1")
        codes = me.page.locator("ol.sheets a .code").all_inner_texts()[:3]
        hall.kill()
        for code in codes:
            me.open(code)
            me.fill()
            me.send()
            me.is_waiting()
            me.page.locator("main .back").click()
        assert hall.serve()
        for code in codes:
            expect(me.page.locator(f"li[data-code='{code}'] .state")).to_contain_text("đã nhận", timeout=40_000)
            assert me.entry(code)["revision"] == 1
        assert len(hall.marks("gk1")) == 3 * 6


def test_a_round_that_closed_meanwhile_keeps_the_sheet_for_the_chair(visit, place):
    with Hall() as hall:
        me = Judge(visit(hall.base if place == "secure" else hall.named), hall, "gk3")
        code = me.page.locator("ol.sheets a .code").first.inner_text()
        me.open(code)
        me.offline()
        me.fill()
        me.send()
        me.is_waiting()
        hall.give_all_marks()
        hall.contest("round", "close", "so-khao")
        before = hall.marks("gk3")
        me.offline(False)
        expect(me.page.locator("[data-at=note]")).to_contain_text("Phiếu được giữ lại")
        assert me.entry(code)["late"]["state"] == "waiting"
        assert hall.marks("gk3") == before


def test_scripts_count_as_the_library_does(hall, visit):
    page = visit(hall).log_in(hall.standing_link("gk4"))
    expect(page.locator("html")).to_have_class("js")
    wrong = page.evaluate("""async (vectors) => {
      const folder = document.querySelector('script[type=module]').src.replace(/[^/]*$/, '');
      const { parse, total, formatTotal } = await import(`${folder}points.js`);
      const text = (number) => (number === null ? null : String(number));
      const sum = ({ lines }) => total(lines.map(([mark, weight, part]) =>
        ({ mark: parse(mark), weight: parse(weight), part: parse(part) })));
      return [
        ...vectors.parse.filter(({ text: typed, micros }) => text(parse(typed)) !== micros),
        ...vectors.totals.filter((each) => formatTotal(sum(each), ',') !== each.vi
          || formatTotal(sum(each), '.') !== each.en)];
    }""", VECTORS)
    assert wrong == []


def test_the_first_mark_is_possible_soon_on_a_slow_phone(hall, visit):
    visitor = visit(hall, PHONE)
    page = visitor.log_in(hall.standing_link("gk4"))
    expect(page.locator("html")).to_have_class("js")
    path = page.locator("main a.button.main").get_attribute("href")
    page = visitor.tab()
    tools = visitor.context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.setCacheDisabled", {"cacheDisabled": True})
    tools.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 400, "downloadThroughput": 400_000, "uploadThroughput": 100_000})
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(hall.base + path, wait_until="commit")
    page.locator("form.marks .chip").first.click()
    expect(page.locator(".total")).to_contain_text("còn 5")
    seconds = page.evaluate("performance.now() / 1000")
    print(f"first mark after {seconds:.1f} s")
    # The aim is 3 s; other work on the machine must not turn the test red.
    assert seconds < 8
