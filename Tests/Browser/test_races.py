"""What is typed while something is on its way: the last word is the judge's, here and on the server."""

import pytest
from judge import MARKS, PLAIN_MARKS
from playwright.sync_api import expect

DRAFTS = "**/cham/api/nhap"


def refresh(me):
    """The page hears that the network may be back, and asks for the server's word."""
    with me.page.expect_response("**/cham/api/trang-thai"):
        me.page.evaluate("dispatchEvent(new Event('online'))")


def draft_is(me, code, criterion, text):
    """The server's draft says so within a few seconds; an empty field has no cell or an empty one."""
    for _ in range(40):
        found = me.entry(code)["draft"]
        if found and found["cells"].get(criterion, "") == text:
            return
        me.page.wait_for_timeout(100)
    raise AssertionError(f"the server's draft is {me.entry(code)['draft']}")


@pytest.fixture
def slow(device, hall, fresh):
    """A judge at a sheet whose next drafts wait until `let` is called."""
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.held = []

    def let():
        for route in me.held:
            route.continue_()
        me.page.unroute(DRAFTS)

    me.let = let
    me.hold = lambda: me.page.route(DRAFTS, lambda route: me.held.append(route))
    return me, code


@pytest.mark.parametrize("last", ["18", ""])
def test_a_mark_typed_anew_while_the_older_one_is_on_its_way_counts(slow, last):
    me, code = slow
    me.hold()
    field = me.field("noi-dung")
    field.click()
    with me.page.expect_request(DRAFTS):
        me.page.keyboard.type("25")
    for _ in "25":
        me.page.keyboard.press("Backspace")
    me.page.wait_for_timeout(100)
    me.page.keyboard.type(last)
    me.let()
    draft_is(me, code, "noi-dung", last)
    me.field("bo-cuc").focus()
    refresh(me)
    expect(field).to_have_value(last)
    draft_is(me, code, "noi-dung", last)


def test_a_correction_that_is_taken_back_while_it_is_on_its_way_stays_taken_back(slow):
    me, code = slow
    me.fill()
    me.send()
    me.is_received(1)
    me.hold()
    field = me.field("noi-dung")
    with me.page.expect_request(DRAFTS):
        field.fill("27")
    field.fill("26,5")
    me.let()
    draft_is(me, code, "noi-dung", "26,5")
    me.field("bo-cuc").focus()
    refresh(me)
    expect(field).to_have_value("26,5")


def test_an_older_draft_that_arrives_last_does_not_stay(slow):
    me, code = slow
    first = []
    me.page.route(DRAFTS, lambda route: route.continue_() if first else first.append(route))
    me.field("noi-dung").fill("20")
    me.page.wait_for_timeout(100)
    show = "state => { Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true }); " \
        "document.dispatchEvent(new Event('visibilitychange')); }"
    with me.page.expect_request(DRAFTS):
        me.page.evaluate(show, "hidden")
    me.page.evaluate(show, "visible")
    me.field("noi-dung").fill("25")
    draft_is(me, code, "noi-dung", "25")
    with me.page.expect_response(DRAFTS):
        first[0].continue_()
    refresh(me)
    draft_is(me, code, "noi-dung", "25")
    expect(me.field("noi-dung")).to_have_value("25")


def test_what_goes_out_is_what_the_question_showed(hall, device, fresh):
    judge, code = fresh
    here, there = device(hall, judge), device(hall, judge)
    here.open(code)
    here.fill()
    here.is_state("bản nháp")
    there.open(code)
    expect(there.field("noi-dung")).to_have_value("26,5")
    here.page.locator("form.marks button.main").click()
    question = here.page.locator("dialog.ask")
    expect(question).to_contain_text("86,50")
    there.field("noi-dung").fill("10")
    expect(here.field("noi-dung")).to_have_value("10")
    question.locator("button[value=send]").click()
    # The question is put again, with what stands there now.
    expect(question).to_contain_text("70,00")
    assert here.entry(code)["revision"] == 0
    question.locator("button[value=send]").click()
    here.is_received(1)
    assert here.entry(code)["marks"] == {**PLAIN_MARKS, "noi-dung": "10"}


def test_a_tab_that_could_not_store_does_not_take_away_what_another_tab_sent(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    tab = me.visitor.tab()
    tab.goto(f"{me.visitor.base}/cham/so-khao/{code}")
    expect(tab.locator("html")).to_have_class("js")
    me.offline()
    me.page.evaluate("""() => {
      const { put } = IDBObjectStore.prototype;
      window.isFull = true;
      IDBObjectStore.prototype.put = function (...all) {
        if (!window.isFull) return put.apply(this, all);
        this.transaction.abort();
        return {};
      };
    }""")
    me.field("noi-dung").fill("20")
    expect(me.page.locator(".banner")).to_contain_text("không lưu được điểm")
    for criterion, mark in MARKS.items():
        tab.locator(f"input[name='{criterion}']").fill(mark)
    tab.locator("form.marks button.main").click()
    tab.locator("dialog.ask button[value=send]").click()
    expect(tab.locator("[data-at=note]")).to_contain_text("Máy tự gửi khi có mạng")
    me.page.evaluate("window.isFull = false")
    me.field("bo-cuc").fill("7")
    me.page.wait_for_timeout(300)
    expect(tab.locator("[data-at=note]")).to_contain_text("Máy tự gửi khi có mạng")
    me.offline(False)
    expect(tab.locator("[data-at=receipt]")).to_contain_text("bản 1", timeout=15_000)
    assert me.entry(code)["marks"] == PLAIN_MARKS


def test_logging_off_asks_while_two_versions_wait_for_a_choice(hall, device, fresh):
    judge, code = fresh
    here, there = device(hall, judge), device(hall, judge)
    here.open(code)
    here.fill(noi_dung="20")
    here.is_state("bản nháp")
    here.offline()
    there.open(code)
    expect(there.field("noi-dung")).to_have_value("20")
    there.field("noi-dung").fill("29")
    there.send()
    there.is_received(1)
    here.offline(False)
    here.is_state("cần xem lại")
    here.page.locator("form.who button").click()
    question = here.page.locator("dialog.ask")
    expect(question).to_contain_text(code)
    question.locator("button[value=stay]").click()
    expect(here.page.locator("section[data-at=conflict]")).to_contain_text("29")


def test_the_page_stays_where_the_judge_is_when_a_receipt_arrives(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.fill()
    me.is_state("bản nháp")
    held = []
    me.page.route("**/cham/api/phieu", lambda route: held.append(route))
    me.send()
    more = me.page.locator("fieldset").last.locator("button.step").last
    more.click()
    before = more.bounding_box()["y"]
    held[0].continue_()
    expect(me.page.locator("[data-at=receipt]")).to_contain_text("bản 1")
    me.page.wait_for_timeout(200)
    assert abs(more.bounding_box()["y"] - before) < 120


def test_pasted_signs_that_nobody_sees_keep_nothing_from_the_server(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.field("noi-dung").fill("26,5\t\u202c")
    me.is_state("bản nháp")
    assert me.entry(code)["draft"]["cells"]["noi-dung"].strip() == "26,5"
