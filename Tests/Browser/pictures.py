#!/usr/bin/env python3
"""Draws the pictures of the README from the running program: docs/judge-sheet.png and docs/results.png."""

import os
import shutil
import subprocess

from hall import ROOT, Hall
from playwright.sync_api import sync_playwright


def small(path):
    """Fewer colours, where ffmpeg is at hand: a third of the bytes."""
    if shutil.which("ffmpeg"):
        other = path.with_suffix(".small.png")
        colours = "split[a][b];[a]palettegen=max_colors=64:reserve_transparent=0[p];[b][p]paletteuse=dither=none"
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(path), "-vf", colours, str(other)], check=True)
        other.replace(path)
    print(path.relative_to(ROOT), path.stat().st_size, "bytes")


with sync_playwright() as playwright, Hall() as hall:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=arguments)
    (ROOT / "docs").mkdir(exist_ok=True)

    page = browser.new_page(viewport={"width": 360, "height": 740}, device_scale_factor=1.5)
    page.goto(hall.link("gk1"))
    page.locator("main form button").click()
    page.locator("p.net", has_text="đã lưu cả vòng").wait_for()
    page.locator("main a.button.main").click()
    page.locator("fieldset[data-id='noi-dung'] .chip", has_text="Tốt").click()
    page.locator("fieldset[data-id='noi-dung'] .step").last.click()
    page.locator("input[name='chat-giong']").fill("21")
    page.locator("[data-at=saved]", has_text="đã lưu ở máy chủ").wait_for()
    page.evaluate("document.activeElement.blur()")
    page.evaluate("window.scrollTo(0, document.querySelector('fieldset.criterion').getBoundingClientRect().top + scrollY - 120)")
    page.screenshot(path=str(ROOT / "docs/judge-sheet.png"))
    small(ROOT / "docs/judge-sheet.png")

    results = hall.publish() / "results.html"
    page = browser.new_page(viewport={"width": 900, "height": 1000})
    page.goto(results.as_uri())
    page.locator("#ranking").scroll_into_view_if_needed()
    page.locator("summary").first.click()
    page.evaluate("window.scrollTo(0, document.querySelector('#ranking').offsetTop - 30)")
    page.screenshot(path=str(ROOT / "docs/results.png"))
    small(ROOT / "docs/results.png")
    browser.close()
