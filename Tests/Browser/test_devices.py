"""Two tabs, two devices, two judges on one device, and a judge who does not mark an entry: nothing is overwritten.

Everything twice, as in test_offline.py.
"""

import pytest
from judge import PLAIN_MARKS
from playwright.sync_api import expect


def test_a_judge_recuses_without_network_and_it_is_recorded_once(hall, device, fresh, accessible):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.field("bo-cuc").fill("8,5")
    me.is_state("bản nháp")
    me.offline()
    me.page.locator("[data-at=recusal]").click()
    question = me.page.locator("dialog.ask")
    expect(question).to_contain_text(f"Xin không chấm: Phiếu {code}")
    question.locator("button[value=send]").click()
    expect(question.locator(".error")).to_contain_text("Hãy ghi lý do")
    question.locator("button.chip").nth(1).click()
    expect(question.locator("#why")).to_have_value("Người thân của thí sinh")
    accessible(me.page)
    question.locator("#why").press("Enter")
    question.locator("button[value=send]").click()
    expect(me.page.locator("[data-at=note]")).to_contain_text("Lời xin không chấm bài này còn ở trên máy này")
    expect(me.page.locator("form.marks")).to_be_hidden()
    expect(me.page.locator("[data-at=recusal]")).to_be_hidden()
    me.is_state("trên máy này")
    assert me.entry(code)["state"] != "recused"
    me.offline(False)
    me.is_state("hồi tỵ")
    expect(me.page.locator("[data-at=note]")).to_contain_text("không chấm")
    assert me.entry(code)["state"] == "recused" and me.entry(code)["revision"] == 1
    me.page.locator("main .back").click()
    expect(me.page.locator(f"li[data-code='{code}'] .state")).to_contain_text("hồi tỵ")
    # It can be read again, and there is nothing to send.
    me.page.reload()
    me.ready()
    expect(me.page.locator(f"li[data-code='{code}'] .state")).to_contain_text("hồi tỵ")


def test_a_recusal_that_meets_a_newer_sheet_is_asked_again(hall, device, fresh):
    judge, code = fresh
    first, second = device(hall, judge), device(hall, judge)
    first.open(code)
    second.open(code)
    first.offline()
    first.page.locator("[data-at=recusal]").click()
    question = first.page.locator("dialog.ask")
    question.locator("#why").fill("Học trò cũ")
    question.locator("button[value=send]").click()
    first.is_state("trên máy này")
    second.fill()
    second.send()
    second.is_received(1)
    first.offline(False)
    expect(first.page.locator("[data-at=note]")).to_contain_text("vừa được sửa ở nơi khác")
    assert first.entry(code)["revision"] == 1 and first.entry(code)["marks"] == PLAIN_MARKS
    first.page.locator("main .back").click()
    expect(first.page.locator(f"li[data-code='{code}'] .state")).to_contain_text("đã nhận")
    first.open(code)
    first.page.locator("[data-at=recusal]").click()
    question.locator("#why").fill("Học trò cũ")
    question.locator("button[value=send]").click()
    first.is_state("hồi tỵ")
    assert first.entry(code)["state"] == "recused" and first.entry(code)["revision"] == 2


def test_marks_stay_on_the_device_when_neither_they_nor_a_recusal_after_them_is_taken(hall, device, fresh):
    judge, code = fresh
    first, second = device(hall, judge), device(hall, judge)
    first.open(code)
    second.open(code)
    first.offline()
    first.fill(noi_dung="20")
    first.send()
    first.is_waiting()
    first.page.locator("[data-at=recusal]").click()
    question = first.page.locator("dialog.ask")
    question.locator("#why").fill("Học trò cũ")
    question.locator("button[value=send]").click()
    expect(first.page.locator("[data-at=note]")).to_contain_text("Lời xin không chấm bài này còn ở trên máy này")
    expect(first.page.locator("form.marks")).to_be_hidden()
    second.fill()
    second.send()
    second.is_received(1)
    first.offline(False)
    conflict = first.page.locator("section[data-at=conflict]")
    expect(conflict.locator("tr.differs")).to_have_count(1)
    expect(first.field("noi-dung")).to_have_value("20")
    assert first.entry(code)["revision"] == 1 and first.entry(code)["marks"] == PLAIN_MARKS


def test_a_draft_outlives_a_recusal_that_is_not_taken(hall, device, fresh):
    judge, code = fresh
    first, second = device(hall, judge), device(hall, judge)
    second.open(code)
    first.open(code)
    first.offline()
    first.field("noi-dung").fill("20")
    first.is_state("trên máy này")
    first.page.locator("[data-at=recusal]").click()
    question = first.page.locator("dialog.ask")
    question.locator("#why").fill("Học trò cũ")
    question.locator("button[value=send]").click()
    expect(first.page.locator("form.marks")).to_be_hidden()
    second.fill()
    second.send()
    second.is_received(1)
    first.offline(False)
    expect(first.field("noi-dung")).to_have_value("20")
    expect(first.page.locator("form.marks")).to_be_visible()
    assert first.entry(code)["revision"] == 1 and first.entry(code)["marks"] == PLAIN_MARKS


def test_two_tabs_show_one_sheet(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    other = me.visitor.tab()
    other.goto(f"{me.visitor.base}/cham/so-khao/{code}")
    expect(other.locator("html")).to_have_class("js")
    me.field("noi-dung").fill("20")
    expect(other.locator("input[name='noi-dung']")).to_have_value("20")
    other.locator("input[name='bo-cuc']").fill("7")
    expect(me.field("bo-cuc")).to_have_value("7")
    me.fill()
    me.send()
    me.is_received(1)
    expect(other.locator("[data-at=receipt]")).to_contain_text("bản 1")
    assert me.entry(code)["revision"] == 1


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_two_devices_that_differ_are_shown_side_by_side(hall, device, fresh, choice):
    judge, code = fresh
    first, second = device(hall, judge), device(hall, judge)
    first.open(code)
    second.open(code)
    first.offline()
    first.fill(noi_dung="20")
    first.send()
    second.fill()
    second.send()
    second.is_received(1)
    first.offline(False)
    conflict = first.page.locator("section[data-at=conflict]")
    expect(conflict).to_contain_text("Có hai bản khác nhau")
    first.is_state("cần xem lại")
    expect(conflict.locator("tr.differs")).to_have_count(1)
    expect(conflict.locator("tr.differs")).to_contain_text("20")
    expect(conflict.locator("tr.differs")).to_contain_text("26,5")
    assert first.entry(code)["revision"] == 1 and first.entry(code)["marks"] == PLAIN_MARKS
    conflict.locator("button").nth(0 if choice == "mine" else 1).click()
    expect(conflict).to_have_count(0)
    if choice == "theirs":
        first.is_received(1)
        expect(first.field("noi-dung")).to_have_value("26,5")
    else:
        first.send(reason="Nghe lại")
        first.is_received(2)
        assert first.entry(code)["marks"] == {**PLAIN_MARKS, "noi-dung": "20"}


def test_the_draft_of_a_phone_that_was_dead_is_a_version_to_choose(hall, device, fresh):
    judge, code = fresh
    dead, alive = device(hall, judge), device(hall, judge)
    dead.open(code)
    dead.offline()
    dead.field("noi-dung").fill("20")
    dead.is_state("trên máy này")
    alive.open(code)
    alive.field("noi-dung").fill("25")
    alive.is_state("bản nháp")
    dead.offline(False)
    conflict = dead.page.locator("section[data-at=conflict]")
    expect(conflict).to_contain_text("máy khác")
    assert dead.entry(code)["draft"]["cells"]["noi-dung"] == "25"
    conflict.locator("button").nth(1).click()
    expect(dead.field("noi-dung")).to_have_value("25")
    dead.is_state("bản nháp")


def test_logging_off_leaves_nothing_on_the_device(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.field("noi-dung").fill("26,5")
    me.is_state("bản nháp")
    me.page.locator("form.who button").click()
    expect(me.page).to_have_url(me.visitor.base + "/")
    left = me.page.evaluate("""async () => [
      ...(await indexedDB.databases()).map((each) => each.name),
      ...(self.caches ? await caches.keys() : []),
      ...(navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : []).map(() => 'worker'),
      ...Object.keys(localStorage)]""")
    assert left == []
    assert me.page.goto(me.visitor.base + "/cham").status == 401


def test_an_answer_that_comes_after_logging_off_leaves_nothing_either(hall, device, fresh):
    judge, _ = fresh
    me = device(hall, judge)
    state = me.page.request.get(hall.base + "/cham/api/trang-thai", headers={
        "Cookie": f"contest-session={me.visitor.cookies()['contest-session']['value']}"}).text()
    held = []
    me.page.route("**/cham/api/trang-thai", lambda route: held.append(route))
    with me.page.expect_request("**/cham/api/trang-thai"):
        me.page.evaluate("dispatchEvent(new Event('online'))")
    me.hold_store()
    with me.page.expect_request("**/dang-xuat"):
        me.page.locator("form.who button").click()
    me.page.wait_for_timeout(500)
    held[0].fulfill(status=200, content_type="application/json", body=state)
    me.page.wait_for_timeout(300)
    me.let_store()
    expect(me.page).to_have_url(me.visitor.base + "/")
    assert me.page.evaluate("indexedDB.databases()") == []


def test_logging_off_asks_while_a_sheet_is_on_the_device_alone(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.page.route("**/cham/api/phieu", lambda route: route.abort())
    me.page.route("**/cham/api/nhap", lambda route: route.abort())
    me.fill()
    me.send()
    me.page.locator("form.who button").click()
    question = me.page.locator("dialog.ask")
    expect(question).to_contain_text(code, timeout=10_000)
    question.locator("button[value=stay]").click()
    me.page.unroute("**/cham/api/phieu")
    expect(me.page.locator("[data-at=receipt]")).to_contain_text("bản 1", timeout=20_000)


def test_another_judge_on_the_device_sees_nothing_and_loses_nothing(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.visitor.context.route("**/cham/api/phieu", lambda route: route.abort())
    me.fill(noi_dung="13")
    me.send()
    me.is_waiting()
    # The page goes away with the sheet unsent, and another judge takes the device.
    me.page.on("dialog", lambda dialog: dialog.accept())
    me.log_in("gk4")
    expect(me.page.locator(".banner")).to_contain_text("giám khảo khác")
    row = me.page.locator(f"li[data-code='{code}']")
    expect(row.locator(".state")).to_contain_text("chưa chấm")
    row.locator("a").click()
    expect(me.field("noi-dung")).to_have_value("")
    me.visitor.context.unroute("**/cham/api/phieu")
    me.log_in(judge)
    expect(me.page.locator(f"li[data-code='{code}'] .state")).to_contain_text("đã nhận")
    assert me.entry(code)["revision"] == 1 and me.entry(code)["marks"]["noi-dung"] == "13"
