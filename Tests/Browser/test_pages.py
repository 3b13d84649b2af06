"""Every page, in both languages, light and dark: accessible, valid, narrow enough, quiet."""

import html5lib
import pytest
from conftest import DESK, PHONE, Visitor
from hall import Hall

NARROW = {"width": 320, "height": 640}
LOOKS = [(language, scheme) for language in ["vi", "en"] for scheme in ["light", "dark"]]
CODE = "CODE"
PUBLIC = ["/", "/khong-co-trang-nay", "/k/khong-phai-duong-dan"]
JUDGE = ["/cham", "/cham/so-khao/CODE", "/cham/so-khao/SENT", "/cham/so-khao/CODE/hoi-ty"]
ORGANISER = [
    "/ban-to-chuc", "/ban-to-chuc/thi-sinh", "/ban-to-chuc/thi-sinh/them", "/ban-to-chuc/thi-sinh/hong-bang-1",
    "/ban-to-chuc/thi-sinh/hong-bang-1/rut", "/ban-to-chuc/vong/so-khao", "/ban-to-chuc/vong/chung-khao",
    "/ban-to-chuc/vong/so-khao/kiem-tra-an-danh", "/ban-to-chuc/vong/so-khao/quyet-dinh",
    "/ban-to-chuc/vong/so-khao/du-kien", "/ban-to-chuc/vong/so-khao/phieu-giay",
    "/ban-to-chuc/vong/so-khao/nhap-phieu", "/ban-to-chuc/thiet-bi", "/hoi-dong/so-khao/nghe",
    "/hoi-dong/so-khao/phieu-den-muon",
]
# As wide as a sheet of paper, whatever shows it.
PAPERS = ["/ban-to-chuc/vong/so-khao/phieu-giay/in?giam-khao=gk1"]
REVIEW = ["/hoi-dong/so-khao/phan-tich", "/hoi-dong/so-khao/so-sanh"]


@pytest.fixture(scope="module")
def busy():
    """One sheet sent, one half-filled, the rest open."""
    with Hall() as hall:
        yield hall


def fill_first_sheet(page, hall):
    """Sends the judge's first sheet unless it is sent, and leads back to the list."""
    page.goto(hall.base + "/cham")
    page.locator("ol.sheets a").first.click()
    page.locator("form.marks").wait_for()
    # Without its scripts the page asks in another way.
    page.locator("html.js").wait_for()
    if page.locator(".note.good").count() == 0:
        for box in page.locator("fieldset.criterion input").all():
            box.fill("4,5")
        page.locator("button[value='send']").click()
        page.locator("dialog.ask button[value='send']").click()
        page.locator(".note.good").wait_for()
    page.goto(hall.base + "/cham")


def tour(hall, visitor):
    """Yields every kind of page as it stands open: its name and the tab."""
    page = visitor.page
    for path in PUBLIC:
        page.goto(hall.base + path)
        yield path, page
    page.goto(hall.link("gk1"))
    yield "/k/TOKEN", page
    page.locator("main form button").click()
    fill_first_sheet(page, hall)
    codes = page.locator("ol.sheets .code").all_inner_texts()
    for path in JUDGE:
        answer = page.goto(hall.base + path.replace("CODE", codes[2]).replace("SENT", codes[0]))
        assert answer.status == 200, path
        if page.locator("script").count():
            page.locator("html.js").wait_for()
        yield path, page
    for name in ["refused by script", "refused sheet", "question", "confirmation"]:
        # The second of each pair is how the page answers without the program's scripts.
        if name in ("refused sheet", "confirmation"):
            page.context.route("**/script/**", lambda route: route.abort())
        page.goto(f"{hall.base}/cham/so-khao/{codes[3]}")
        if name in ("refused by script", "question"):
            page.locator("html.js").wait_for()
        page.locator("input[name='noi-dung']").fill("99")
        if name in ("question", "confirmation"):
            for box in page.locator("fieldset.criterion input").all():
                box.fill("0")
        page.locator("button[value='send']").click()
        page.locator({"question": "dialog.ask", "confirmation": "input[name='confirmed']"}.get(name, ".problems")).wait_for(
            state="attached")
        yield name, page
        page.context.unroute("**/script/**")
    page.goto(hall.link())
    yield "/k/TOKEN of the organisers", page
    page.locator("main form button").click()
    for path in ORGANISER + PAPERS:
        answer = page.goto(hall.base + path)
        assert answer.status == 200, path
        yield path, page
    page.goto(hall.base + "/ban-to-chuc/thi-sinh/them")
    page.locator("main form button.main").click()
    yield "refused entrant", page


def name_of(path):
    return path.strip("/").replace("/", "-").replace(" ", "-") or "home"


def test_pages_have_no_fault_that_axe_finds(busy, visit, accessible, shot):
    for language, scheme in LOOKS:
        visitor = visit(busy, PHONE if language == "vi" else DESK, language=language, scheme=scheme, worker=False)
        for path, page in tour(busy, visitor):
            assert page.locator("html").get_attribute("lang") == language, path
            assert page.locator("h1").count() == 1, path
            shot(page, f"{name_of(path)}-{language}-{scheme}")
            accessible(page)


def test_pages_fit_320_pixels(busy, visit):
    for language in ["vi", "en"]:
        for path, page in tour(busy, visit(busy, NARROW, language=language, worker=False)):
            if path not in PAPERS:
                assert page.evaluate("document.documentElement.scrollWidth") <= 320, f"{path} ({language})"


def test_pages_are_valid_html(busy, visit):
    for language in ["vi", "en"]:
        visitor = visit(busy, DESK, language=language, worker=False)
        for path, page in tour(busy, visitor):
            if path in ("refused by script", "refused sheet", "question", "confirmation", "refused entrant"):
                continue  # made by a POST; their templates are those of the pages beside them
            parser = html5lib.HTMLParser(strict=False)
            parser.parse(page.request.get(page.url).text())
            assert parser.errors == [], f"{path} ({language})"


def test_every_response_refuses_what_it_does_not_need(busy, visit):
    page = visit(busy).page
    for path in ["/", "/cham", "/khong-co", "/healthz"]:
        headers = page.request.get(busy.base + path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe-inline" not in policy
        assert "script-src" not in policy or "script-src 'self'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in policy


def test_the_published_ranking_is_accessible_and_narrow(published, visit, accessible, shot):
    for language, scheme in LOOKS:
        visitor = visit(published, PHONE if language == "vi" else DESK, language=language, scheme=scheme)
        visitor.page.goto(published.base + "/vong/so-khao")
        accessible(visitor.page)
        visitor.page.locator("summary").first.click()
        accessible(visitor.page)
        shot(visitor.page, f"ranking-{language}-{scheme}")
    narrow = visit(published, NARROW).page
    narrow.goto(published.base + "/vong/so-khao")
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320


def review_tour(hall, visitor):
    """Yields the pages of a judged round as the organisers read them, then as the chair does."""
    page = visitor.page
    for link in [hall.link(), hall.link("gk1")]:
        page.goto(link)
        page.locator("main form button").click()
        for path in REVIEW:
            page.goto(hall.base + path)
            yield path, page
        page.locator("#f-first").select_option(index=1)
        page.locator("#f-second").select_option(index=2)
        page.locator("main form button").click()
        page.locator("table.compare").first.wait_for()
        yield "compared", page
        page.goto(hall.base)
        page.locator(".who button").click()


def test_pages_of_a_judged_round_are_accessible_valid_and_narrow(published, visit, accessible, shot):
    for language, scheme in LOOKS:
        visitor = visit(published, PHONE if language == "vi" else DESK, language=language, scheme=scheme)
        for path, page in review_tour(published, visitor):
            assert page.locator("h1").count() == 1, path
            shot(page, f"review-{name_of(path)}-{language}-{scheme}")
            accessible(page)
            parser = html5lib.HTMLParser(strict=False)
            parser.parse(page.request.get(page.url).text())
            assert parser.errors == [], f"{path} ({language})"
    for path, page in review_tour(published, visit(published, NARROW)):
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def late_tour(hall, visitor, chair, judge):
    """Yields what is shown where a sheet came after its round was closed, then where nobody may log in."""
    for name, visit_link, path in [
        ("late sheet of the judge", judge, "/cham/so-khao/CODE"), ("list of the chair", chair, "/cham"),
        ("late sheets", chair, "/hoi-dong/so-khao/phieu-den-muon"),
        ("late sheets at the desk", hall.link(), "/hoi-dong/so-khao/phieu-den-muon"),
        ("desk", hall.link(), "/ban-to-chuc"), ("devices", hall.link(), "/ban-to-chuc/thiet-bi"),
    ]:
        visitor.page.goto(visit_link)
        visitor.page.locator("main form button").last.click()
        answer = visitor.page.goto(hall.base + path.replace("CODE", hall.late))
        assert answer.status == 200, name
        yield name, visitor.page
        visitor.page.goto(hall.base)
        visitor.page.locator(".who button").click()
        visitor.page.wait_for_url(hall.base + "/")


@pytest.fixture(scope="module")
def late(chromium):
    """A round that was closed while a judge's sheet was under way."""
    with Hall() as hall:
        visitor = Visitor(chromium, hall.base, PHONE, scripts=False)
        page = visitor.log_in(hall.standing_link("gk2"))
        page.locator("ol.sheets a").nth(4).click()
        hall.late = page.locator("form.marks").get_attribute("data-code")
        for box in page.locator("fieldset.criterion input").all():
            box.fill("4,5")
        hall.give_all_marks()
        hall.contest("round", "close", "so-khao")
        page.locator("button[value='send']").click()
        page.get_by_text("chờ Trưởng ban quyết định").wait_for()
        visitor.context.close()
        yield hall


def test_pages_about_a_late_sheet_are_accessible_valid_and_narrow(late, visit, accessible, shot):
    chair, judge = late.standing_link("gk1"), late.standing_link("gk2")
    for language, scheme in LOOKS:
        visitor = visit(late, PHONE if language == "vi" else DESK, language=language, scheme=scheme, worker=False)
        for name, page in late_tour(late, visitor, chair, judge):
            if name.startswith("late sheets"):
                assert late.late in page.locator("main").inner_text()
            shot(page, f"late-{name_of(name)}-{language}-{scheme}")
            accessible(page)
            parser = html5lib.HTMLParser(strict=False)
            parser.parse(page.request.get(page.url).text())
            assert parser.errors == [], f"{name} ({language})"
    for name, page in late_tour(late, visit(late, NARROW, worker=False), chair, judge):
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name


def test_pages_where_nobody_may_log_in_are_accessible(visit, accessible, shot):
    with Hall() as hall:
        link = hall.link("gk3")
        hall.contest("access", "--new-logins", "off")
        for language, scheme in LOOKS:
            page = visit(hall, PHONE, language=language, scheme=scheme, worker=False).page
            page.goto(link)
            assert page.locator("main form button").count() == 0
            shot(page, f"log-ins-closed-{language}-{scheme}")
            accessible(page)
            assert page.goto(hall.base + "/cham").status == 401
            accessible(page)
