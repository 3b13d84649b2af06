"""Papers beside the phones: typed by keyboard alone, without a script too, and printed."""

import re
import subprocess

import pytest
from conftest import DESK
from hall import CRITERIA, Hall
from hands import Keyboard
from playwright.sync_api import expect

ROUND = "/ban-to-chuc/vong/so-khao"


@pytest.fixture(scope="module")
def office():
    with Hall() as hall:
        yield hall


def secretary(office, visit, name, **options):
    link = office.contest("link", "--organiser", "--name", name, "--public-url", office.base).strip()
    visitor = visit(office, DESK, **options)
    visitor.log_in(link)
    return visitor.page


def codes(page, office, judge="gk1"):
    page.goto(f"{office.base}{ROUND}/phieu-giay/in?giam-khao={judge}")
    return page.locator(".info .mark code").all_inner_texts()


def type_paper(page, code, marks, total, scripts=True):
    """From the empty code field to the next one: digits and Enter, nothing else."""
    page.keyboard.type(code)
    enter(page)
    type_marks(page, [*marks, total], scripts)


def type_marks(page, texts, scripts):
    """With scripts as fast as fingers are; without one Enter asks the server each time."""
    for text in texts[:-1]:
        page.keyboard.type(text)
        if scripts:
            page.keyboard.press("Enter")
        else:
            enter(page)
    page.keyboard.type(texts[-1])
    enter(page)


def enter(page):
    """Enter, and on to the next page's field: what is typed before it has the focus is lost."""
    with page.expect_navigation():
        page.keyboard.press("Enter")
    ready(page)


def ready(page):
    page.wait_for_load_state("load")
    page.wait_for_timeout(150)
    page.wait_for_function("document.hasFocus() && document.activeElement !== document.body")


def come(page, address):
    page.goto(address)
    ready(page)


@pytest.mark.parametrize("scripts", [True, False])
def test_two_secretaries_type_a_paper_by_digits_and_enter_alone(office, visit, shot, scripts):
    thu = secretary(office, visit, "Đỗ Thị Thu", scripts=scripts)
    hai = secretary(office, visit, "Lê Văn Hải", scripts=scripts)
    code = codes(thu, office)[1 if scripts else 2]
    marks = [f"{best - 1},5" if best > 5 else "4.5" for best in CRITERIA.values()]
    total = f"{sum(best - 0.5 for best in CRITERIA.values()):g}".replace(".", ",")

    come(thu, f"{office.base}{ROUND}/nhap-phieu")
    type_paper(thu, code.replace("-", "").lower(), marks, total, scripts)
    expect(thu.locator("main .note")).to_contain_text("chờ người thứ hai xác nhận")
    expect(thu.locator("#code")).to_be_focused()

    # The second person slips once, is told, and corrects it.
    come(hai, f"{office.base}{ROUND}/nhap-phieu?phieu={code}")
    assert thu.locator("main").inner_text().count("29,5") == 0
    wrong = ["28,5", *marks[1:]]
    type_marks(hai, [*wrong, f"{float(total.replace(',', '.')) - 1:g}".replace(".", ",")], scripts)
    expect(hai.get_by_role("alert")).to_contain_text("Hai lần nhập khác nhau")
    shot(hai, "paper-differs")
    keys = Keyboard(hai)
    keys.type(hai.locator("#m-noi-dung"), "29,5")
    keys.type(hai.locator("#total"), total)
    with hai.expect_navigation():
        hai.keyboard.press("Enter")
    expect(hai.locator("main .note")).to_contain_text("đã xác nhận, khớp")
    sent = office.marks("gk1")
    assert sum(1 for mark in sent.values() if mark == "29.5") >= 1


def test_the_pages_are_accessible(office, visit, accessible, shot):
    for scheme in ["light", "dark"]:
        page = secretary(office, visit, f"Thư ký {scheme}", scheme=scheme)
        code = codes(page, office)[4]
        accessible(page)
        for path in ["/phieu-giay", "/nhap-phieu", f"/nhap-phieu?phieu={code}"]:
            page.goto(office.base + ROUND + path)
            accessible(page)
            shot(page, f"papers-{scheme}{path.partition('?')[0].replace('/', '-')}")


def test_a_difference_is_settled_before_the_round_closes(office, visit, accessible, shot):
    office.give_all_marks()
    thu = secretary(office, visit, "Đỗ Thị Thu")
    hai = secretary(office, visit, "Lê Văn Hải")
    code = codes(thu, office, "gk2")[3]
    for page in [thu, hai]:
        come(page, f"{office.base}{ROUND}/nhap-phieu")
        type_paper(page, code, ["1", "1", "1", "1", "1", "1"], "6")
    expect(hai.locator("main .note").first).to_contain_text("khác phiếu giám khảo đã gửi")
    office.contest("round", "close", "so-khao", status=1)
    thu.goto(f"{office.base}{ROUND}")
    expect(thu.locator("form[action$='/dong'] button")).to_be_disabled()
    thu.get_by_role("link", name="Đối chiếu phiếu giấy").click()
    shot(thu, "papers-differing")
    accessible(thu)
    thu.get_by_role("button", name="Tính phiếu giấy").click()
    expect(thu.locator("article .error")).to_be_visible()
    thu.locator("article input[name='reason']").fill("giám khảo xác nhận phiếu giấy")
    thu.get_by_role("button", name="Tính phiếu giấy").click()
    expect(thu.get_by_role("heading", name="Khớp")).to_be_visible()
    assert list(office.marks("gk2").values()).count("1") == 6
    office.contest("round", "close", "so-khao")
    assert re.search(rf"{code}\tmatching", office.contest("papers", "list", "--round", "so-khao"))
    office.contest("journal", "verify")


def test_the_papers_print_on_a4_one_to_a_page(office, visit, chromium, tmp_path):
    office.contest("papers", "sheets", "--round", "so-khao", "--judge", "gk2", "--out", str(tmp_path / "p.html"))
    page = chromium.new_page()
    page.goto((tmp_path / "p.html").as_uri())
    count = page.locator("section.form").count()
    page.pdf(path=str(tmp_path / "p.pdf"), prefer_css_page_size=True)
    page.close()
    info = subprocess.run(["pdfinfo", str(tmp_path / "p.pdf")], capture_output=True, text=True, check=True).stdout
    assert re.search(rf"Pages:\s+{count}\b", info), info
    assert "(A4)" in info, info
    text = subprocess.run(
        ["pdftotext", "-layout", "-f", "1", "-l", "1", str(tmp_path / "p.pdf"), "-"],
        capture_output=True, text=True, check=True).stdout
    for line in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BAN GIÁM KHẢO", "PHIẾU CHẤM ĐIỂM",
        "Giám khảo:", "Mã phách:", "Thứ tự:", "Tổng điểm:", "Bằng chữ:", "Nhận xét:", "(Ký, ghi rõ họ tên)",
        "SK-GK2-",
    ]:
        assert line in text, text
