"""A judge on a phone, from the link to the receipt; also without scripts and by keyboard alone."""

import pytest
from conftest import PHONE
from hands import Keyboard, Pointer
from judge import MARKS
from playwright.sync_api import expect

WAYS = [
    pytest.param("gk1", True, Pointer, id="touch"),
    pytest.param("gk2", False, Pointer, id="no-scripts"),
    pytest.param("gk3", True, Keyboard, id="keyboard"),
]


def field(page, criterion):
    return page.locator(f"input[name='{criterion}']")


def error(page, criterion):
    return page.locator(f"#e-{criterion}")


def send(page):
    return page.locator("button[name='action'][value='send']")


def answer(page):
    """The question before a sheet goes out, where a script asks it."""
    return page.locator("dialog.ask button[value='send']")


def draft(page):
    return page.locator("button[name='action'][value='draft']")


@pytest.mark.parametrize("judge, scripts, way", WAYS)
def test_a_judge_marks_an_entry_and_corrects_it(hall, visit, shot, judge, scripts, way):
    visitor = visit(hall, PHONE, scripts=scripts)
    page = visitor.page
    hands = way(page)

    # Looking at the link logs nobody in: preview robots fetch links.
    link = hall.link(judge)
    page.goto(link)
    expect(page.locator("h1")).to_contain_text(f"Giám khảo mẫu {judge[2]}")
    assert "contest-session" not in visitor.cookies()
    assert page.request.get(hall.base + "/cham").status == 401
    hands.press(page.locator("main form button"))
    expect(page).to_have_url(hall.base + "/cham")
    session = visitor.cookies()["contest-session"]
    assert session["httpOnly"] and session["sameSite"] in ("Lax", "Strict")

    # The list: by code, nothing given yet, the next one in sight.
    rows = page.locator("ol.sheets li")
    expect(rows).to_have_count(18)
    expect(page.locator(".progress")).to_contain_text("0/18")
    expect(rows.first).to_contain_text("chưa chấm")
    code = rows.first.locator(".code").inner_text().strip()
    assert len(code) >= 3
    shot(page, f"list-{judge}")
    hands.press(page.locator("main a.button.main"))
    expect(page).to_have_url(f"{hall.base}/cham/so-khao/{code}")
    expect(page.locator("h1")).to_contain_text(code)

    # An empty field says so; it is no 0.
    for criterion in MARKS:
        expect(field(page, criterion)).to_have_value("")
        expect(field(page, criterion)).to_have_attribute("placeholder", "chưa chấm")
    expect(page.locator(".total")).to_contain_text("chưa có điểm")

    # Off the step, out of range, no number: refused at the field, the rest kept, nothing stored.
    hands.type(field(page, "noi-dung"), "26,5")
    hands.type(field(page, "bo-cuc"), "8,3")
    hands.type(field(page, "chat-giong"), "25,5")
    hands.type(field(page, "dien-cam"), "khá <b>")
    hands.press(send(page))
    expect(error(page, "bo-cuc")).to_contain_text("bước 0,5")
    expect(error(page, "chat-giong")).to_contain_text("từ 0 đến 25")
    expect(error(page, "dien-cam")).to_contain_text("khá <b>")
    expect(error(page, "sang-tao")).to_contain_text("Chưa có điểm")
    expect(error(page, "noi-dung")).to_have_count(0)
    expect(field(page, "bo-cuc")).to_have_attribute("aria-invalid", "true")
    for criterion, kept in {"noi-dung": "26,5", "bo-cuc": "8,3", "chat-giong": "25,5", "dien-cam": "khá <b>"}.items():
        expect(field(page, criterion)).to_have_value(kept)
    expect(page.locator(".problems")).to_be_visible()
    shot(page, f"sheet-refused-{judge}")
    assert hall.marks(judge) == {}

    # A draft is kept for the judge and is no mark.
    for criterion in ["bo-cuc", "chat-giong", "dien-cam"]:
        hands.type(field(page, criterion), MARKS[criterion])
    if scripts:
        expect(page.locator("[data-at=saved]")).to_contain_text("đã lưu ở máy chủ")
    else:
        hands.press(draft(page))
        expect(page.locator(".note")).to_contain_text("Bản nháp lưu lúc")
    expect(field(page, "noi-dung")).to_have_value("26,5")
    expect(field(page, "sang-tao")).to_have_value("")
    expect(page.locator(".total")).to_contain_text("còn 2 tiêu chí")
    assert hall.marks(judge) == {}

    # Sent whole: a receipt, and the marks are there, comma and point alike.
    for criterion, mark in MARKS.items():
        hands.type(field(page, criterion), mark)
    hands.press(send(page))
    if scripts:
        expect(page.locator("dialog.ask h2")).to_contain_text(f"Gửi phiếu {code}, tổng 86,50?")
        assert hall.marks(judge) == {}
        shot(page, f"question-{judge}", whole=False)
        hands.press(answer(page))
    expect(page.locator(".note.good")).to_contain_text("Đã nhận lúc")
    expect(page.locator(".note.good")).to_contain_text("bản 1")
    expect(page.locator(".total").first).to_contain_text("86,5")
    shot(page, f"sheet-received-{judge}")
    given = hall.marks(judge)
    assert len({entry for entry, _ in given}) == 1
    assert {c: float(m) for (_, c), m in given.items()} == {c: float(m.replace(",", ".")) for c, m in MARKS.items()}

    # A correction asks for its reason, keeps what was typed, and gets its own receipt.
    hands.type(field(page, "sang-tao"), "4,5")
    hands.press(send(page))
    expect(page.locator("#reason-e")).to_be_visible()
    expect(field(page, "sang-tao")).to_have_value("4,5")
    assert hall.marks(judge) == given
    hands.type(page.locator("#reason"), "Nghe lại phần kết")
    hands.press(send(page))
    if scripts:
        hands.press(answer(page))
    expect(page.locator(".note.good")).to_contain_text("bản 2")
    assert {c: m for (_, c), m in hall.marks(judge).items()}["sang-tao"] == "4.5"

    # Back on the list it counts as given.
    hands.press(page.locator("main .back" if scripts else ".crumbs a").last)
    expect(page.locator(".progress")).to_contain_text("1/18")
    expect(page.locator("ol.sheets li").first).to_contain_text("đã nhận")

    # Logging out ends the session.
    hands.press(page.locator("form.who button"))
    expect(page).to_have_url(hall.base + "/")
    expect(page).to_have_url(hall.base + "/")
    assert page.goto(hall.base + "/cham").status == 401


def test_a_mark_of_0_is_asked_about_once(hall, visit):
    visitor = visit(hall)
    page = visitor.log_in(hall.link("gk4"))
    page.locator("main a.button.main").click()
    for criterion, mark in MARKS.items():
        field(page, criterion).fill(mark)
    field(page, "sang-tao").fill("0")
    send(page).click()
    expect(page.locator("dialog.ask .warn")).to_contain_text("Sáng tạo")
    assert hall.marks("gk4") == {}
    answer(page).click()
    expect(page.locator(".note.good")).to_contain_text("Đã nhận lúc")
    assert {c: m for (_, c), m in hall.marks("gk4").items()}["sang-tao"] == "0"


def test_two_tabs_without_scripts_do_not_overwrite_each_other(hall, visit):
    visitor = visit(hall, scripts=False)
    first = visitor.log_in(hall.link("gk5"))
    first.locator("main a.button.main").click()
    second = visitor.tab()
    second.goto(first.url)
    for page, content in [(first, "20"), (second, "25")]:
        for criterion, mark in MARKS.items():
            field(page, criterion).fill(content if criterion == "noi-dung" else mark)
    send(first).click()
    expect(first.locator(".note.good")).to_contain_text("bản 1")
    send(second).click()
    expect(second.locator("[role=alert]")).to_contain_text("Có hai bản khác nhau")
    expect(field(second, "noi-dung")).to_have_value("25")
    assert {c: m for (_, c), m in hall.marks("gk5").items()}["noi-dung"] == "20"


def test_controls_of_the_sheet_are_large_enough_for_a_thumb(hall, visit):
    page = visit(hall).log_in(hall.link("gk1"))
    for _ in range(2):
        small = page.eval_on_selector_all(
            "main input:not([type=hidden]), button, main summary, main a.button, ol.sheets a, nav a, audio",
            """all => all.map(e => [e.tagName, (e.name || e.textContent).trim(), e.getBoundingClientRect()])
              .filter(([, , box]) => box.height > 0 && (box.height < 44 || box.width < 44))
              .map(([tag, text, box]) => `${tag} ${text}: ${box.width}×${box.height}`)""")
        assert small == []
        if page.url.endswith("/cham"):
            page.locator("p.net", has_text="đã lưu cả vòng").wait_for()
            page.locator("ol.sheets a").last.click()
            page.locator(".tools button").first.wait_for()


def test_a_level_and_the_steps_give_a_mark_and_never_a_0_that_nobody_gave(hall, visit):
    page = visit(hall).log_in(hall.link("gk1"))
    page.locator("main a.button.main").click()
    box = page.locator("fieldset[data-id='noi-dung']")
    expect(box.locator(".step")).to_have_count(2)
    less, more = box.locator(".step").all()
    less.click()
    expect(field(page, "noi-dung")).to_have_value("21,5")
    box.locator(".chip", has_text="Tốt").click()
    expect(field(page, "noi-dung")).to_have_value("25")
    expect(box.locator(".chip", has_text="Tốt")).to_have_attribute("aria-pressed", "true")
    expect(box.locator(".says")).to_contain_text("Đúng chủ đề")
    more.click()
    expect(field(page, "noi-dung")).to_have_value("25,5")
    for _ in range(12):
        more.click()
    expect(field(page, "noi-dung")).to_have_value("30")
    less.click()
    expect(field(page, "noi-dung")).to_have_value("29,5")
    expect(page.locator(".total")).to_contain_text("29,50 / 100 · còn 5")


def test_a_link_that_was_revoked_opens_nothing(hall, visit):
    link = hall.link("gk2")
    visitor = visit(hall)
    page = visitor.log_in(link)
    expect(page).to_have_url(hall.base + "/cham")
    hall.contest("link", "--judge", "gk2", "--revoke")
    assert page.goto(hall.base + "/cham").status == 401
    assert page.goto(link).status == 404
    expect(page.locator("h1")).to_contain_text("Đường dẫn không dùng được")


def test_no_link_reaches_the_log(hall, visit):
    link = hall.link("gk3")
    visit(hall).log_in(link)
    token = link.rsplit("/", 1)[1]
    assert len(token) >= 22
    assert token not in hall.said()


def test_the_page_never_slides_away_under_a_tap(hall, visit):
    page = visit(hall).log_in(hall.standing_link("gk4"))
    page.locator("ol.sheets a").first.click()
    expect(page.locator("form.marks")).to_be_visible()
    # Where scrolling is drawn out, the page is still on its way when the script goes on.
    assert page.evaluate("scrollTo(0, document.body.scrollHeight), scrollY > 200")
    assert page.evaluate("scrollTo(0, 0), scrollY") == 0


@pytest.mark.parametrize("size, stays", [
    pytest.param({"width": 195, "height": 422}, False, id="a phone's text at 200 %"),
    pytest.param({"width": 740, "height": 340}, True, id="a phone on its side"),
    pytest.param({"width": 360, "height": 640}, True, id="a small phone"),
])
def test_there_is_room_for_the_criteria_however_large_text_is_and_whichever_way_the_phone_is_held(
        hall, visit, shot, size, stays):
    page = visit(hall, size).log_in(hall.standing_link("gk5"))
    expect(page.locator("html")).to_have_class("js")
    name = f"judge-{size['width']}"
    shot(page, f"{name}-list")
    assert outside(page) == []
    page.locator("ol.sheets li:has(.state.none) a").first.click()
    page.locator(".chip").first.click()
    expect(page.locator(".total")).to_contain_text("còn 5")
    page.evaluate("scrollBy(0, 200)")
    shot(page, f"{name}-sheet", whole=False)
    assert outside(page) == []
    if stays:
        # The total, what is left and the button are in sight wherever the page stands.
        expect(page.locator(".dock .total")).to_be_in_viewport(ratio=1)
        expect(send(page)).to_be_in_viewport(ratio=1)
    covered = page.evaluate("""[...document.querySelectorAll('.title, .dock')]
      .filter((each) => getComputedStyle(each).position === 'sticky')
      .reduce((sum, each) => sum + each.offsetHeight, 0)""")
    assert covered <= 0.4 * size["height"]


def outside(page):
    """What stands beyond the right edge and cannot be scrolled to by itself."""
    return page.evaluate("""[...document.querySelectorAll('header *, main *')]
      .filter((each) => each.checkVisibility() && !each.closest('.hide, .scroll, dialog')
        && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((each) => each.outerHTML.slice(0, 100))""")
