"""The blind check at the desk, recordings without scripts, and those that cannot be judged."""

import re
import subprocess

import pytest
from conftest import DESK
from hall import BINARY, Hall
from playwright.sync_api import expect


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_blind_check_and_the_listening_page_are_usable_by_all(visit, accessible, shot, language, scheme):
    with Hall(opened=False) as office:
        page = visit(office, DESK, language=language, scheme=scheme).log_in(office.link())
        page.goto(office.base + "/ban-to-chuc/vong/so-khao/kiem-tra-an-danh")
        expect(page.locator("button[name=tick]")).to_have_count(18)
        accessible(page)
        # Without a name nothing is ticked, and Enter in the field presses no entry's button.
        page.locator("#by").press("Enter")
        expect(page.locator("button[name=untick]")).to_have_count(0)
        page.locator("button[name=tick]").nth(3).click()
        expect(page.locator("#by-e")).to_be_visible()
        accessible(page)
        page.locator("#by").fill("Lê Thư Ký")
        page.locator("button[name=tick]").nth(3).click()
        expect(page.locator("button[name=untick]")).to_have_count(1)
        expect(page.locator(".checked").nth(3)).to_contain_text("Lê Thư Ký")
        shot(page, f"blind-check-{language}-{scheme}")
        office.check_blindness()
        office.contest("round", "open", "so-khao")
        page.goto(office.base + "/hoi-dong/so-khao/nghe")
        accessible(page)


def test_without_scripts_the_recording_plays_with_the_browsers_own_controls(hall, visit):
    page = visit(hall, scripts=False).log_in(hall.link("gk2"))
    page.goto(hall.base + page.locator("ol.sheets a").first.get_attribute("href"))
    audio = page.locator("main audio[controls]")
    expect(audio).to_be_visible()
    answer = page.request.get(hall.base + audio.get_attribute("src"), headers={"Range": "bytes=0-9,5000-5009"})
    assert answer.status == 206 and answer.headers["content-type"].startswith("multipart/byteranges")


def test_bad_recordings_are_told_at_once():
    with Hall(opened=False) as hall:
        sounds = hall.folder / "entries/recordings"
        files = sorted(sounds.glob("*.mp3"))
        files[0].write_text("Đây là lời bình, không phải bản thu\n", encoding="utf-8")
        files[1].write_bytes(b"")
        make = ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i"]
        subprocess.run([*make, "sine=duration=20", str(files[2])], check=True, timeout=60)
        files[2].write_bytes(files[2].read_bytes()[:80_000])
        subprocess.run([*make, "anullsrc=d=8", "-t", "8", str(files[3])], check=True, timeout=60)
        subprocess.run([*make, "sine=duration=1", str(files[4])], check=True, timeout=60)
        done = subprocess.run(
            [BINARY, "check", "--workspace", str(hall.folder)], capture_output=True, text=True,
            timeout=120)
        assert done.returncode == 1
        for file, words in zip(files, ["không phải bản thu", "tệp trống", "cắt cụt", "im lặng", "quá ngắn"]):
            assert re.search(rf"entries/[^ ]*:\d+[^ ]* error: bản thu entries/recordings/{file.name}: .*{words}",
                             done.stderr), (file.name, words, done.stderr)
