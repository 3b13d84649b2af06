"""Pages that are told what happens: by other processes, in other tabs, and where no stream comes through."""

import re
import time

import pytest
from conftest import DESK
from hall import Hall
from playwright.sync_api import expect

EVENTS = "**/su-kien*"


@pytest.fixture
def court():
    """A contest whose preliminary round is open, for one test alone."""
    with Hall() as hall:
        yield hall


def codes(hall, judge="gk1"):
    """The judge's codes as the desk's grid has them, recused ones left out."""
    page = hall.contest("marks", "export", "--round", "so-khao")
    return page


def grid_cell(page, code, judge):
    column = page.locator(f"table[data-round=so-khao] thead th[data-judge={judge}]").evaluate("each => each.cellIndex")
    return page.locator(f"table[data-round=so-khao] tr[data-code='{code}'] > *").nth(column)


def first_due(page):
    """The code of the first sheet on a judge's list that is due."""
    return page.locator(".sheets li:has(a) .code").first.inner_text()


def test_the_desk_shows_drafts_sheets_and_people_without_reload(court, visit, shot, accessible):
    desk = visit(court, DESK).log_in(court.link())
    desk.evaluate("window.stays = true")
    judge = visit(court).log_in(court.link("gk1"))
    head = desk.locator("table[data-round=so-khao] th[data-judge=gk1]")
    expect(head.locator(".online")).to_be_visible(timeout=2000)
    code = first_due(judge)
    judge.goto(court.base + "/cham/so-khao/" + code)
    expect(judge.locator("html.js")).to_be_attached()
    judge.locator("#c-noi-dung").fill("26,5")
    expect(judge.locator(".title .state")).to_contain_text("bản nháp")
    cell = grid_cell(desk, code, "gk1")
    expect(cell.locator(".shape")).to_have_text("◐", timeout=2000)
    expect(cell).to_contain_text("bản nháp")

    # Another process sends every sheet; the page hears of it within a second.
    court.give_all_marks()
    start = time.monotonic()
    expect(grid_cell(desk, code, "gk2").locator(".shape")).to_have_text("●", timeout=3000)
    assert time.monotonic() - start < 2
    expect(desk.locator(".journal")).to_contain_text("ghi phiếu chấm")
    court.contest("sheet", "return", code, "--judge", "gk2", "--round", "so-khao", "--reason", "lệch cột")
    expect(grid_cell(desk, code, "gk2").locator(".shape")).to_have_text("▲", timeout=3000)
    expect(desk.locator("[data-live=tasks]")).to_contain_text("đóng vòng")
    assert desk.evaluate("window.stays")
    shot(desk, "desk-live")
    accessible(desk)


def test_a_judge_hears_of_calls_closings_and_returned_sheets(court, visit, shot, accessible):
    page = visit(court).log_in(court.link("gk1"))
    code = first_due(page)
    court.contest("call", code, "--round", "so-khao")
    expect(page.locator(".hall")).to_contain_text(f"Đang thi: {code}", timeout=2000)
    court.contest("round", "closing", "so-khao", "--in", "5m")
    expect(page.locator(".hall")).to_contain_text("Vòng chấm sắp đóng lúc", timeout=2000)
    expect(page.locator(".hall .left")).to_contain_text(re.compile(r"04:\d\d"))
    shot(page, "hall-notices")
    accessible(page)
    court.give_all_marks()
    row = page.locator(f".sheets li[data-code='{code}']")
    expect(row).to_contain_text("đã nhận", timeout=4000)
    court.contest("sheet", "return", code, "--judge", "gk1", "--round", "so-khao", "--reason", "Ghi nhầm cột")
    expect(row).to_contain_text("cần xem lại", timeout=4000)
    page.locator(".hall a").click()
    expect(page.locator("main")).to_contain_text("Ghi nhầm cột")
    expect(page.locator(".hall")).to_contain_text(f"Đang thi: {code}")
    court.contest("round", "closing", "so-khao", "--cancel")
    expect(page.locator(".hall")).not_to_contain_text("sắp đóng", timeout=2000)
    court.contest("call", "--none", "--round", "so-khao")
    expect(page.locator(".hall")).to_be_hidden(timeout=2000)


def test_without_script_the_judges_pages_say_the_same(court, visit):
    visitor = visit(court, scripts=False)
    page = visitor.log_in(court.link("gk1"))
    code = first_due(page)
    court.give_all_marks()
    court.contest("call", code, "--round", "so-khao")
    court.contest("round", "closing", "so-khao", "--in", "5m")
    court.contest("sheet", "return", code, "--judge", "gk1", "--round", "so-khao", "--reason", "Ghi nhầm cột")
    page.reload()
    expect(page.locator("main")).to_contain_text(f"Đang thi: {code}")
    expect(page.locator("main")).to_contain_text("Vòng chấm sắp đóng lúc")
    expect(page.locator(f".sheets li[data-code='{code}']")).to_contain_text("cần xem lại")
    page.goto(court.base + "/cham/so-khao/" + code)
    expect(page.locator("main")).to_contain_text("Ghi nhầm cột")


def test_a_judge_is_told_that_a_sheet_was_replaced_and_why(court, visit, shot, accessible):
    plain = visit(court, scripts=False).log_in(court.standing_link("gk1"))
    code = first_due(plain)
    plain.locator(f".sheets li[data-code='{code}'] a").first.click()
    for box in plain.locator("fieldset.criterion input").all():
        box.fill("4,5")
    plain.locator("button[value='send']").click()
    plain.locator(".note.good").wait_for()
    page = visit(court).log_in(court.standing_link("gk1"))
    page.locator(f".sheets li[data-code='{code}'] a").first.click()
    expect(page.locator("main")).to_contain_text("đã nhận")

    rows = [row for row in court.rows() if row["judge"] == "gk1" and row["mark"] == "4.5"]
    file = court.folder / "other.csv"
    lines = [[row["entry"], "gk1", row["criterion"], "3" if row["criterion"] == "noi-dung" else "4.5"] for row in rows]
    file.write_text("entry,judge,criterion,mark\n" + "".join(",".join(line) + "\n" for line in lines))
    court.contest("marks", "import", str(file), "--round", "so-khao", status=1)
    expect(page.locator("main")).not_to_contain_text("đã thay phiếu")
    court.contest(
        "marks", "import", str(file), "--round", "so-khao", "--replace", "--reason", "Phiếu giấy ghi 3")
    for one in (page, plain):
        if one is plain:
            one.reload()
        expect(one.locator("main")).to_contain_text("Ban Tổ chức đã thay phiếu bạn gửi", timeout=4000)
        expect(one.locator("main")).to_contain_text(re.compile("4,5 thành 3[.] Lý do: Phiếu giấy ghi 3"))
    accessible(page)
    shot(page, "sheet-replaced")


def test_tabs_of_one_browser_share_one_stream(court, visit):
    visitor = visit(court)
    streams = []
    visitor.context.on("request", lambda request: streams.append(request) if "su-kien" in request.url else None)
    first = visitor.log_in(court.link("gk1"))
    code = first_due(first)
    expect(first.locator("html.js")).to_be_attached()
    second = visitor.tab()
    second.goto(court.base + "/cham")
    expect(second.locator("html.js")).to_be_attached()
    second.wait_for_timeout(2500)
    assert len(streams) == 1
    court.contest("call", code, "--round", "so-khao")
    for page in (first, second):
        expect(page.locator(".hall")).to_contain_text(code, timeout=2000)

    # The leader goes: another tab takes over by itself.
    first.close()
    second.wait_for_timeout(2500)
    court.contest("call", "--none", "--round", "so-khao")
    expect(second.locator(".hall")).to_be_hidden(timeout=3000)
    assert len(streams) == 2


def test_where_no_stream_comes_through_the_page_looks_for_itself(court, visit):
    visitor = visit(court)
    visitor.context.route(EVENTS, lambda route: route.fulfill(
        status=204, headers={"content-type": "text/plain"}, body=""))
    page = visitor.log_in(court.link("gk1"))
    code = first_due(page)
    court.contest("call", code, "--round", "so-khao")
    expect(page.locator(".hall")).to_contain_text(code, timeout=9000)


def test_after_a_restart_of_the_server_the_page_catches_up(court, visit):
    page = visit(court).log_in(court.link("gk1"))
    code = first_due(page)
    expect(page.locator("html.js")).to_be_attached()
    court.restart(lambda: court.contest("call", code, "--round", "so-khao"))
    expect(page.locator(".hall")).to_contain_text(code, timeout=12000)


def test_a_device_that_is_cut_off_says_so_by_itself(court, visit, shot, accessible):
    judge = visit(court)
    page = judge.log_in(court.link("gk1"))
    expect(page.locator("html.js")).to_be_attached()
    desk = visit(court, DESK).log_in(court.link())
    desk.get_by_role("link", name="Máy đang đăng nhập").click()
    accessible(desk)
    shot(desk, "devices")
    person = desk.locator("section").filter(has_text="Giám khảo mẫu 1")
    person.get_by_role("button").click()
    expect(page.locator(".net")).to_contain_text("Chưa đăng nhập", timeout=4000)
