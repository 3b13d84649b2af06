"""A judge who listens: on one device, on another, without network."""

import re

import pytest
from conftest import DESK, PHONE
from hall import Hall
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def listening():
    """A contest whose rules want 90 % of a recording heard before its sheet is sent."""
    hall = Hall(opened=False)
    rules = hall.folder / "contest.xml"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(text.replace("</round>", '<recordings listened="90"/></round>', 1), encoding="utf-8")
    hall.contest("import")
    hall.contest("draw", "so-khao", "--seed", "2023a1b2")
    hall.check_blindness()
    hall.contest("round", "open", "so-khao")
    with hall:
        yield hall


def first_sheet(page, hall):
    address = hall.base + page.locator("ol.sheets a").first.get_attribute("href")
    page.goto(address)
    return address


def play(page, start=0.0, until=None):
    """Plays the recording, without a sound from the machine's own speakers."""
    page.evaluate("""([start, until]) => new Promise((done) => {
        const audio = document.querySelector('main audio');
        const stop = () => { if (!until || audio.currentTime >= until) { audio.pause(); done(); } };
        audio.addEventListener('ended', () => done());
        audio.addEventListener('timeupdate', () => { if (until) stop(); });
        audio.play().then(() => { if (start) audio.currentTime = start; });
    })""", [start, until])


def heard(page):
    text = page.locator("[data-at=heard]").inner_text()
    return int(re.search(r"(\d+) %", text).group(1))


def test_what_was_heard_is_counted_kept_and_required(listening, visit, accessible, shot):
    page = visit(listening).log_in(listening.link("gk1"))
    address = first_sheet(page, listening)
    page.locator("[data-at=tools]").wait_for()
    expect(page.locator("[data-at=heard]")).to_contain_text("Đã nghe 0 %")
    accessible(page)
    shot(page, "player")

    # Jumping is not hearing.
    play(page, start=3.0, until=4.5)
    expect(page.locator("[data-at=heard]")).not_to_contain_text("Đã nghe 0 %")
    assert 5 < heard(page) < 40

    # A note at the moment that is heard.
    page.get_by_role("button", name=re.compile("Ghi chú 00:0")).click()
    page.locator("#noting").fill("ngắt hơi đẹp")
    page.get_by_role("button", name="Lưu ghi chú").click()
    expect(page.locator("[data-at=notes]")).to_contain_text("ngắt hơi đẹp")

    # Another device knows all of it, and goes on from there.
    second = visit(listening)
    other = second.log_in(listening.link("gk1"))
    other.goto(address)
    expect(other.locator("[data-at=notes]")).to_contain_text("ngắt hơi đẹp")
    expect(other.locator("[data-at=heard]")).to_contain_text("nghe tiếp từ 00:04")

    # The sheet is refused until enough was heard.
    for box in other.locator("fieldset.criterion input[type=text]").all():
        box.fill("4,5")
    other.locator("button[value=send]").click()
    other.locator("dialog button.main").click()
    expect(other.locator("[data-at=note]")).to_contain_text("90 %")
    second.faults[:] = [fault for fault in second.faults if not fault.startswith("422: ")]
    other.get_by_role("combobox").select_option("1.5")
    other.evaluate("document.querySelector('main audio').currentTime = 0")
    other.evaluate("""() => new Promise((done) => {
        const audio = document.querySelector('main audio');
        audio.addEventListener('ended', () => done(), { once: true });
        audio.play().then(() => { audio.currentTime = 0; });
    })""")
    expect(other.locator("[data-at=heard]")).to_contain_text("đủ 90 %")
    other.locator("button[value=send]").click()
    other.locator("dialog button.main").click()
    expect(other.locator("[data-at=receipt]")).to_be_visible()

    desk = visit(listening, DESK).log_in(listening.link())
    desk.goto(listening.base + "/hoi-dong/so-khao/nghe")
    expect(desk.locator("table")).to_contain_text("100 %")
    accessible(desk)
    desk.locator("#w-gk2").fill("nghe tại hội trường")
    desk.locator("form", has=desk.locator("#w-gk2")).locator("button").click()
    expect(desk.locator("ul.people")).to_contain_text("Đã miễn: nghe tại hội trường")


@pytest.mark.parametrize("secure", [True, False])
def test_recordings_fetched_ahead_play_without_network(hall, chromium, secure):
    """On 127.0.0.1 and on a plain http name, which is no secure context."""
    base = hall.base if secure else hall.base.replace("127.0.0.1", "contest.test")
    context = chromium.new_context(viewport=PHONE, locale="vi-VN")
    try:
        page = context.new_page()
        page.goto(hall.link("gk3").replace(hall.base, base))
        page.locator("main form button").click()
        page.goto(base + page.locator("ol.sheets a").first.get_attribute("href"))
        assert page.evaluate("isSecureContext") is secure
        offer = page.get_by_role("button", name=re.compile(r"Tải 18 bản thu về máy .* \(\d+,\d MB\)"))
        offer.click()
        expect(page.locator("[data-at=keep]")).to_contain_text("18 bản thu đã có trên máy này", timeout=30_000)
        context.set_offline(True)
        page.locator("[rel=next]").click()
        page.locator("[data-at=tools]").wait_for()
        expect(page.locator("main audio")).to_have_attribute("src", re.compile("^blob:"))
        play(page, until=1.5)
        # What was heard goes out by itself when the network is back.
        code = page.url.rsplit("/", 1)[1]
        context.set_offline(False)
        for _ in range(50):
            said = hall.contest("recordings", "heard", "so-khao")
            if re.search(rf"^{code}\tgk3\t[1-9]", said, re.M):
                break
            page.wait_for_timeout(200)
        else:
            raise AssertionError(said)
    finally:
        context.close()
