"""exports/ROUND/results.html as somebody opens it who got the file alone."""

import subprocess
import unicodedata

import html5lib
import pytest
from conftest import DESK, PHONE
from hall import Hall


@pytest.fixture(scope="module")
def exports():
    hall = Hall()
    folder = hall.publish()
    hall.exports = folder
    yield hall
    hall.__exit__()


def opened(hall, visit, size, **options):
    """The file in a browser that fails the test on any request but the file itself."""
    address = (hall.exports / "results.html").as_uri()
    visitor = visit(address, size, **options)
    requests = []
    visitor.page.on("request", lambda request: requests.append(request.url))
    visitor.page.goto(address)
    assert requests == [address]
    return visitor.page


def test_it_makes_no_request_and_reads_well_on_a_phone(exports, visit, accessible, shot):
    for scheme in ["light", "dark"]:
        page = opened(exports, visit, PHONE, scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        accessible(page)
        for reason in page.locator("details").all():
            reason.evaluate("element => element.open = true")
        accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        shot(page, f"results-file-phone-{scheme}")
        shot(opened(exports, visit, DESK, scheme=scheme), f"results-file-desk-{scheme}")


def test_it_tells_every_place_with_its_reason_and_names_nobody_against_their_will(exports, visit):
    page = opened(exports, visit, DESK)
    text = unicodedata.normalize("NFC", page.locator("main").inner_text())
    assert page.locator("table.ranking td.place").count() == 18
    assert page.locator("table.ranking details").count() == 18
    for person in exports.entrants():
        name = person["full_name"]
        consents = person["consent_publish_name"] == "có"
        assert (name in text) == consents, name


def test_it_works_without_scripts(exports, visit):
    page = opened(exports, visit, PHONE, scripts=False)
    page.locator("summary").first.click()
    assert page.locator("details[open]").count() == 1


def test_it_is_valid_html_without_anything_from_outside(exports):
    text = (exports.exports / "results.html").read_text(encoding="utf-8")
    parser = html5lib.HTMLParser()
    parser.parse(text)
    assert parser.errors == []
    assert "<script" not in text and "http://" not in text.replace("http://www.w3.org/", "")


def test_it_prints_on_a4_with_every_vietnamese_letter(exports, visit, tmp_path):
    page = opened(exports, visit, DESK)
    paper = tmp_path / "results.pdf"
    page.pdf(path=str(paper), prefer_css_page_size=True, format="A4")
    facts = subprocess.run(["pdfinfo", str(paper)], capture_output=True, text=True, check=True).stdout
    assert "A4" in facts, facts
    text = subprocess.run(["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True).stdout
    words = " ".join(unicodedata.normalize("NFC", text).split())
    for person in exports.entrants():
        name = person["full_name"]
        if person["consent_publish_name"] == "có":
            # A narrow column may break a name over two lines: its words are there in any case.
            assert all(word in words for word in name.split()), name
