"""In the anonymous round nothing that a judge can fetch tells the entrant or the unit."""

import re
import unicodedata
from pathlib import Path

import pytest
from hall import JUDGES
from playwright.sync_api import expect


def secrets(hall):
    """Every string that would tell, with what it tells."""
    told = {}
    for person in hall.entrants():
        told[person["full_name"]] = "a name"
        told[person["phone"]] = "a telephone number"
        for column in ["script", "recording"]:
            told[Path(person[column]).stem] = f"the file name of a {column}"
    for unit, name in hall.units().items():
        told[name] = "a unit"
        told[f"{unit}-1"] = told[f"{unit}-2"] = "the id of an entry"
    return told


def stands(secret, text):
    """Whether `text` tells it. A file's name of six hexadecimal digits stands in a longer hash by chance."""
    if re.fullmatch("[0-9a-f]+", secret):
        return re.search(f"(?<![0-9a-zA-Z_-]){secret}(?![0-9a-zA-Z_-])", text) is not None
    return secret in text


@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_page_of_a_judge_tells_who_is_heard(hall, visit, judge, language):
    page = visit(hall, language=language).log_in(hall.link(judge))
    addresses = page.eval_on_selector_all("ol.sheets a", "all => all.map(a => a.href)")
    assert len(addresses) in (16, 18)
    told = secrets(hall)
    heard = 0
    for address in [hall.base + "/cham", *addresses]:
        answer = page.request.get(address)
        text = unicodedata.normalize("NFC", str(answer.headers) + address + answer.text())
        found = [f"{address}: {what}: {secret}" for secret, what in told.items() if stands(secret, text)]
        assert found == []
        if "/ban-thu" in text:
            heard += 1
            recording = page.request.get(address + "/ban-thu")
            assert recording.status == 200 and len(recording.body()) > 1000
            assert "content-disposition" not in recording.headers
            sound = str(recording.headers).encode() + recording.body()
            assert [s for s in told if len(s) > 5 and s.encode() in sound] == []
    assert heard == len(addresses)


def test_a_judge_does_not_see_another_ones_marks(hall, visit):
    first = visit(hall).log_in(hall.link("gk1"))
    address = first.locator("ol.sheets a").first.get_attribute("href")
    address = hall.base + address

    def shown():
        page = visit(hall).log_in(hall.link("gk2"))
        page.goto(address)
        # The page as it stays, not as it comes to life.
        expect(page.locator("p.net")).to_contain_text("Có mạng")
        page.wait_for_timeout(500)
        return page.locator("main").inner_text(), page.locator("main input:not([type=hidden])").evaluate_all(
            "all => all.map(input => input.value)")

    before = shown()
    first.goto(address)
    for box in first.locator("fieldset.criterion input").all():
        box.fill("4,5")
    first.locator("button[value='send']").click()
    first.locator("dialog.ask button[value='send']").click()
    first.locator(".note.good").wait_for()
    assert shown() == before


def test_judges_do_not_reach_the_desk_and_nobody_reaches_a_sheet_without_a_link(hall, visit):
    judge = visit(hall).log_in(hall.link("gk1"))
    code = judge.locator("ol.sheets a").first.get_attribute("href")
    for path in ["/ban-to-chuc", "/ban-to-chuc/thi-sinh", "/ban-to-chuc/vong/so-khao"]:
        assert judge.request.get(hall.base + path).status == 403
    stranger = visit(hall).page
    for path in ["/cham", code, code + "/ban-thu", "/ban-to-chuc", "/ban-to-chuc/thi-sinh"]:
        assert stranger.request.get(hall.base + path).status == 401
