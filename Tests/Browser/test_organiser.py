"""The organiser at a desk: from entrants to the published ranking, by the pages alone."""

import subprocess

import pytest
from conftest import DESK
from hall import BINARY, Hall
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def office():
    """A contest that is imported, and nothing more."""
    with Hall(opened=False) as hall:
        yield hall


def person(page, name):
    return page.locator("ul.people li").filter(has_text=name)


def test_an_entrant_is_added_changed_and_withdrawn(office, visit, shot):
    page = visit(office, DESK).log_in(office.link())
    expect(page).to_have_url(office.base + "/ban-to-chuc")
    shot(page, "desk-start")
    page.goto(office.base + "/ban-to-chuc/thi-sinh")
    assert page.locator("ul.people li").count() == 18
    shot(page, "entrants")
    page.locator("main a.button.main").click()

    # Faults stand at their fields, what was typed is kept, nobody is added.
    page.locator("[name='unit']").select_option("hong-bang")
    page.locator("[name='birth_date']").fill("31/02/1990")
    page.locator("[name='title']").fill("Một cửa <b>gần</b> dân")
    page.locator("main form button.main").click()
    expect(page.locator("#e-full_name")).to_be_visible()
    expect(page.locator("#e-birth_date")).to_be_visible()
    expect(page.locator("[name='title']")).to_have_value("Một cửa <b>gần</b> dân")
    expect(page.locator("[name='unit']")).to_have_value("hong-bang")
    shot(page, "entrant-refused")

    page.locator("[name='full_name']").fill("Đỗ Ngọc Ánh Dương")
    page.locator("[name='birth_date']").fill("28/02/1990")
    page.locator("[name='theme']").select_option("c")
    page.locator("[name='consent_register']").check()
    page.locator("main form button.main").click()
    expect(page).to_have_url(office.base + "/ban-to-chuc/thi-sinh")
    added = person(page, "Đỗ Ngọc Ánh Dương")
    expect(added).to_contain_text("Một cửa <b>gần</b> dân")
    expect(added).to_contain_text("không công bố tên")

    added.locator("a").first.click()
    expect(page.locator("[name='birth_date']")).to_have_value("28/02/1990")
    page.locator("[name='full_name']").fill("Đỗ Ngọc Ánh Dương Hà")
    page.locator("[name='consent_publish_name']").check()
    page.locator("main form button.main").click()
    changed = person(page, "Đỗ Ngọc Ánh Dương Hà")
    expect(changed).not_to_contain_text("không công bố tên")

    changed.get_by_role("link", name="Rút").click()
    page.locator("main form button.main").click()
    expect(page.locator("#reason-e")).to_be_visible()
    page.locator("#reason").fill("Theo đề nghị của đơn vị")
    page.locator("main form button.main").click()
    expect(person(page, "Đỗ Ngọc Ánh Dương Hà")).to_contain_text("đã rút")
    assert page.locator("ul.people li").count() == 19


def test_a_round_is_opened_closed_certified_and_published(office, visit, shot):
    visitor = visit(office, DESK)
    page = visitor.log_in(office.link())
    round_page = office.base + "/ban-to-chuc/vong/so-khao"

    def step(action, reason=""):
        """Asked first what is about to happen, then done."""
        page.locator(f"form[action$='/{action}'] button").click()
        expect(page.locator("main li").first).to_be_visible()
        shot(page, f"round-ask-{action}")
        if reason:
            page.locator("#reason").fill(reason)
        page.locator("main form button.main").click()

    # It opens only after somebody has looked through what judges will hear.
    page.goto(round_page)
    expect(page.locator("#blockers")).to_be_visible()
    page.get_by_role("link", name="Kiểm tra ẩn danh").click()
    expect(page.locator("audio")).to_have_count(18)
    page.locator("#by").fill("Thư ký Hội đồng")
    page.locator("button[name=tick]").first.click()
    expect(page.locator("button[name=untick]")).to_have_count(1)
    expect(page.locator("#by")).to_have_value("Thư ký Hội đồng")
    shot(page, "blind-check")
    office.check_blindness()
    page.goto(round_page)
    step("mo")
    expect(page).to_have_url(round_page)
    expect(page.locator("table.grid tbody tr").first).to_be_visible()

    # A judge's sheet shows up on the desk; its marks do not.
    judge = visit(office, scripts=False).log_in(office.link("gk1"))
    judge.locator("ol.sheets a").first.click()
    expect(judge.locator("fieldset.criterion")).to_have_count(6)
    for box in judge.locator("fieldset.criterion input").all():
        box.fill("4,5")
    judge.locator("button[value='send']").click()
    judge.locator(".note.good").wait_for()
    page.goto(office.base + "/ban-to-chuc")
    expect(page.locator("main")).to_contain_text("Đã nhận 1/88 phiếu")
    # In the cells alone: codes and the hour may hold any digits.
    expect(page.locator("table.grid").first.locator("td", has_text="27")).to_have_count(0)
    shot(page, "desk-marking")

    # Closed too early: it says what stands in the way, and does not certify.
    page.goto(round_page)
    expect(page.locator("#blockers")).to_be_visible()
    step("dong")
    expect(page.locator("form[action$='/mo-lai']")).to_be_visible()
    page.goto(round_page)
    expect(page.locator("#blockers")).to_be_visible()
    certify = page.locator("form[action$='/xac-nhan'] button")
    if certify.count() and certify.is_enabled():
        certify.click()
        expect(page.locator("main")).not_to_contain_text("đã xác nhận")
    page.goto(round_page)
    shot(page, "round-blocked")

    # Reopened with a reason, filled by the command line while the site runs, closed, certified, published.
    step("mo-lai", "Chưa đủ phiếu")
    expect(page.locator("form[action$='/dong']")).to_be_visible()
    office.give_all_marks()
    page.goto(round_page)
    expect(page.locator("#blockers")).to_have_count(0)
    step("dong")
    expect(page.locator("table.ranking")).to_be_visible()
    shot(page, "round-closed")
    step("xac-nhan")
    step("cong-bo")
    expect(page.locator("#exports")).to_be_visible()
    shot(page, "round-published")

    # Everyone sees the ranking; the file counts to the same places.
    public = visit(office).page
    public.goto(office.base + "/")
    public.locator("main a.button").first.click()
    expect(public).to_have_url(office.base + "/vong/so-khao")
    expect(public.locator("table.ranking tr .name").first).to_be_visible()
    assert public.locator("table.ranking td.place").count() == 18
    file = office.folder / "fetched.xml"
    file.write_bytes(public.request.get(office.base + "/vong/so-khao/results.xml").body())
    assert subprocess.run([BINARY, "verify", str(file)], capture_output=True).returncode == 0

    # No one marks any more.
    assert judge.goto(judge.url).status == 200
    expect(judge.locator("button[value='send']")).to_have_count(0)


def test_a_judges_link_is_made_and_ended_at_the_desk(hall, visit):
    page = visit(hall, DESK).log_in(hall.link())
    page.goto(hall.base + "/ban-to-chuc/vong/so-khao")
    item = page.locator("ul.people li").filter(has_text="Giám khảo mẫu 4")
    item.locator("form").first.locator("button").click()
    link = page.locator(".url code").inner_text().strip()
    judge = visit(hall).log_in(link)
    expect(judge).to_have_url(hall.base + "/cham")
    item = page.locator("ul.people li").filter(has_text="Giám khảo mẫu 4")
    item.locator("form[action$='/thu-hoi'] button").click()
    assert judge.goto(hall.base + "/cham").status == 401


def test_a_published_result_is_corrected_and_published_anew(visit, accessible, shot):
    with Hall() as office:
        office.publish()
        entry = next(iter(office.codes()))
        reason = "Thí sinh là người nhà của Ban Tổ chức"
        office.contest("entry", "status", entry, "out-of-competition", "--round", "so-khao", "--source",
                       "Biên bản số 3", "--correct", "--reason", reason)
        anyone, narrow = visit(office).page, visit(office, {"width": 320, "height": 640}).page
        public = office.base + "/vong/so-khao"
        anyone.goto(public)
        expect(anyone.locator("main")).to_contain_text("bản số 1, vẫn có hiệu lực")
        accessible(anyone)

        page = visit(office, DESK).log_in(office.link())
        page.goto(office.base + "/ban-to-chuc/vong/so-khao")
        expect(page.locator("main")).to_contain_text("kết quả đang được sửa")
        accessible(page)
        shot(page, "round-corrected")
        page.get_by_role("button", name="Xác nhận kết quả").click()
        expect(page.locator("main")).to_contain_text(reason)
        page.locator("main form button.main").click()
        page.get_by_role("button", name="Công bố").click()
        expect(page.locator("main")).to_contain_text("Bản số 2 sẽ thay bản số 1")
        page.locator("main form button.main").click()
        expect(page.locator("#exports")).to_be_visible()
        expect(page.locator("main")).not_to_contain_text("đang được sửa")

        anyone.goto(public)
        expect(anyone.locator("main")).to_contain_text("Bản số 2 thay bản số 1")
        assert anyone.locator("main").inner_text().count(reason) == 1
        shot(anyone, "ranking-version-2")
        accessible(anyone)

        # A name whose consent is withdrawn is gone at once; its files say why they are withheld.
        name = next(each["full_name"] for each in office.entrants() if each["consent_publish_name"] == "có")
        page.goto(office.base + "/ban-to-chuc/thi-sinh")
        person(page, name).locator("a").first.click()
        page.locator("[name='consent_publish_name']").uncheck()
        page.locator("main form button.main").click()
        expect(person(page, name)).to_contain_text("không công bố tên")
        anyone.goto(public)
        expect(anyone.locator("main")).not_to_contain_text(name)
        accessible(anyone)
        assert anyone.goto(public + "/results.html").status == 410
        expect(anyone.locator("main")).to_contain_text("đã rút lại sự đồng ý công bố")
        shot(anyone, "file-withheld")
        accessible(anyone)
        for path in ["", "/results.html", "/ban/1"]:
            narrow.goto(public + path)
            assert narrow.evaluate("document.documentElement.scrollWidth") <= 320, path
