"""Pages that go on by themselves when rounds, log-ins and files come and go under them."""

import pytest
from hall import Hall
from judge import Judge
from playwright.sync_api import expect
from test_offline import has_worker


@pytest.fixture
def own(visit, place):
    """own(judge) → a judge of a contest that no other test touches."""
    with Hall() as hall:
        yield lambda name: Judge(visit(hall.base if place == "secure" else hall.named), hall, name)


def first_code(me, index=0):
    return me.page.locator("ol.sheets a .code").nth(index).inner_text()


def close(hall):
    hall.give_all_marks()
    hall.contest("round", "close", "so-khao")


def reopen(hall):
    hall.contest("round", "reopen", "so-khao", "--reason", "thiếu phiếu")


def test_a_list_that_renews_itself_still_says_how_the_network_is(own):
    me = own("gk1")
    close(me.hall)
    expect(me.page.locator("section[data-round=so-khao]")).to_have_attribute("data-phase", "closed")
    expect(me.page.locator("p.net")).to_contain_text("Có mạng")
    me.offline()
    expect(me.page.locator(".banner")).to_contain_text("Mất mạng")


def test_a_sheet_that_was_loaded_to_be_read_can_be_marked_when_the_round_opens_again(own):
    me = own("gk1")
    code = first_code(me)
    close(me.hall)
    me.page.goto(f"{me.visitor.base}/cham/so-khao/{code}")
    expect(me.page.locator("html")).to_have_class("js")
    expect(me.page.locator("form.marks")).to_have_count(0)
    reopen(me.hall)
    expect(me.page.locator("form.marks button.main")).to_be_visible()
    me.fill()
    me.send(reason="chấm lại")
    me.is_received(2)


def test_typed_marks_are_seen_again_after_their_round_has_closed(own):
    me = own("gk1")
    code = first_code(me)
    me.open(code)
    me.offline()
    me.field("noi-dung").fill("20")
    me.is_state("trên máy này")
    close(me.hall)
    me.offline(False)
    me.is_state("cần xem lại")
    me.page.reload()
    expect(me.page.locator("html")).to_have_class("js")
    expect(me.field("noi-dung")).to_have_value("20")
    expect(me.page.locator("form.marks button.main")).to_be_visible()


def test_after_a_reload_without_network_the_page_hears_of_calls_again(visit):
    with Hall() as hall:
        me = Judge(visit(hall.base), hall, "gk1")
        has_worker(me.page)
        code = first_code(me)
        me.offline()
        me.page.reload()
        expect(me.page.locator("ol.sheets li")).to_have_count(18)
        me.offline(False)
        expect(me.page.locator("p.net")).to_contain_text("Có mạng", timeout=15_000)
        hall.contest("call", code, "--round", "so-khao")
        expect(me.page.locator(".hall")).to_contain_text(code, timeout=10_000)


def test_a_page_whose_words_did_not_come_is_loaded_again(hall, visit, place):
    me = visit(hall.base if place == "secure" else hall.named, worker=False)
    me.page.goto(hall.standing_link("gk4").replace(hall.base, me.base))
    broken = [True]
    me.context.route("**/script/*/words-vi.js", lambda route: route.abort() if broken[0] else route.continue_())
    with me.page.expect_event("requestfailed", lambda request: "words-vi" in request.url):
        me.page.locator("main form button").last.click()
    expect(me.page.locator("ol.sheets a").first).to_be_visible()
    broken[0] = False
    expect(me.page.locator("html")).to_have_class("js", timeout=15_000)


def test_logging_off_ends_the_log_in_of_this_page_and_no_older_one(hall, device, fresh):
    judge, _ = fresh
    me = device(hall, judge)
    me.page.goto(hall.standing_link(judge).replace(hall.base, me.visitor.base))
    me.page.route("**/cham/api/trang-thai", lambda route: None)
    me.page.locator("main form button").last.click()
    expect(me.page.locator("html")).to_have_class("js")
    me.page.locator("form.who button").click()
    expect(me.page).to_have_url(f"{me.visitor.base}/")
    assert "contest-session" not in me.visitor.cookies()


def test_after_a_receipt_enter_leads_to_the_next_sheet(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.fill()
    me.send()
    me.is_received(1)
    expect(me.page.locator("[data-at=onward] a")).to_be_focused()
    me.page.keyboard.press("Enter")
    expect(me.page.locator("form.marks")).not_to_have_attribute("data-code", code)


def test_a_link_to_a_fault_leads_to_it_and_keeps_the_sheet(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.field("noi-dung").fill("20")
    me.page.locator("form.marks button.main").click()
    expect(me.page.locator(".problems a")).to_have_count(5)
    me.page.locator(".problems a").last.click()
    me.page.wait_for_timeout(300)
    expect(me.page.locator(".problems a")).to_have_count(5)
    expect(me.page.locator("fieldset .error")).to_have_count(5)


def test_marks_of_a_sheet_that_was_recused_elsewhere_can_be_given_up(hall, device, fresh, shot):
    judge, code = fresh
    here, there = device(hall, judge), device(hall, judge)
    here.open(code)
    here.field("noi-dung").fill("20")
    here.is_state("bản nháp")
    there.open(code)
    there.page.locator("[data-at=recusal]").click()
    there.page.locator("#why").fill("Học trò cũ")
    there.page.locator("dialog.ask button[value=send]").click()
    there.is_state("hồi tỵ")
    choice = here.page.locator("section[data-at=conflict]")
    expect(choice).to_contain_text("không chấm")
    expect(choice).to_contain_text("20")
    shot(here.page, "recused-elsewhere")
    expect(choice.locator("button")).to_have_count(1)
    choice.locator("button").click()
    here.is_state("hồi tỵ")
    expect(choice).to_have_count(0)
    expect(here.page.locator("form.marks")).to_be_hidden()


def test_who_wrote_the_other_version_is_said(own):
    me = own("gk3")
    code = first_code(me)
    me.open(code)
    me.field("noi-dung").fill("20")
    me.is_state("bản nháp")
    me.hall.give_all_marks()
    expect(me.page.locator("section[data-at=conflict]")).to_contain_text("do Ban Tổ chức ghi")


def test_a_late_correction_that_was_refused_is_told_with_its_reason(own):
    me = own("gk3")
    code = first_code(me)
    me.open(code)
    me.fill()
    me.send()
    me.is_received(1)
    me.offline()
    me.field("noi-dung").fill("20")
    me.send(reason="nhầm")
    me.is_waiting()
    close(me.hall)
    me.offline(False)
    note = me.page.locator("[data-at=note]")
    expect(note).to_contain_text("Phiếu được giữ lại")
    tab = me.visitor.tab()
    tab.goto(f"{me.visitor.base}/cham/so-khao/{code}")
    expect(tab.locator("html")).to_have_class("js")
    expect(tab.locator("main .note:visible", has_text="Phiếu được giữ lại")).to_have_count(1)
    me.hall.contest("late", "refuse", "1", "--round", "so-khao", "--reason", "Không có lý do")
    expect(tab.locator("[data-at=note]")).to_contain_text("Không có lý do")
    expect(tab.locator("main .note:visible", has_text="Phiếu được giữ lại")).to_have_count(0)


def test_a_page_that_is_logged_out_does_not_say_that_it_sends(hall, device, fresh):
    judge, code = fresh
    me = device(hall, judge)
    me.open(code)
    me.fill()
    me.is_state("bản nháp")
    for row in hall.contest("device", "list").splitlines():
        if f"\t{judge}\t" in row:
            hall.contest("device", "cut", row.split("\t")[0])
    expect(me.page.locator("p.net")).to_contain_text("Chưa đăng nhập")
    me.send()
    expect(me.page.locator("[data-at=note]")).to_contain_text("Đăng nhập lại")
    me.is_state("trên máy này")
    tab = me.visitor.tab()
    tab.goto(hall.standing_link(judge).replace(hall.base, me.visitor.base))
    tab.locator("main form button").last.click()
    expect(tab.locator("html")).to_have_class("js")
    expect(tab.locator(f"li[data-code='{code}'] .state")).to_contain_text("đã nhận")
    assert me.entry(code)["revision"] == 1
