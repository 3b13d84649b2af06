"""Four named rounds, in each of which an entrant has the same number: what is marked in one lands in no other.

The preset of the Chopin Competition, without scripts, with them, and without network.
"""

import csv
import io
import json
import shutil
import sqlite3

import pytest
from hall import ROOT, Hall
from judge import Judge
from playwright.sync_api import expect

ROUNDS = ["vong-1", "vong-2", "vong-3", "chung-ket"]
JUDGE = "gk2"
HEAD = ("unit,full_name,birth_date,post,phone,title,theme,script,recording,consent_register,consent_publish_name,"
        "consent_broadcast")


class Rounds(Hall):
    """The preset with three entrants, its first round open."""

    def __init__(self):
        super().__init__(opened=False, fill=self.fill)
        self.contest("draw", ROUNDS[0], "--seed", "2025")
        self.contest("round", "open", ROUNDS[0])

    @staticmethod
    def fill(folder):
        shutil.copytree(ROOT / "rubrics/presets/chopin-competition", folder, dirs_exist_ok=True)
        (folder / "entries").mkdir()
        people = [f"don-vi-1,{name},12/06/1995,,,,,,,có,có,có" for name in ["Lê Văn An", "Trần Thị Bình", "Phạm Thị Chi"]]
        (folder / "entries/all.csv").write_text("\n".join([HEAD, *people]) + "\n", encoding="utf-8")

    def close(self, round):
        """Everybody marks what is left, each entrant otherwise than the others."""
        rows = list(csv.DictReader(io.StringIO(self.contest("marks", "export", "--round", round))))
        path = self.folder / "given.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ["entry", "judge", "criterion", "mark"], lineterminator="\n")
            writer.writeheader()
            for row in rows:
                row["mark"] = row["mark"] or str(10 + int(row["entry"][-1]))
                writer.writerow(row)
        self.contest("marks", "import", str(path), "--round", round)
        self.contest("round", "close", round)

    def go_on(self, round):
        """Certifies a round and opens the next."""
        self.close(round)
        self.contest("round", "certify", round)
        self.contest("round", "open", ROUNDS[ROUNDS.index(round) + 1])

    def kept(self, code):
        """round → what it holds of the judge for an entrant: the mark that counts, and the late ones."""
        with sqlite3.connect(f"file:{self.folder}/contest.sqlite?mode=ro", uri=True) as database:
            def marks(table, round):
                return [json.loads(marks)["diem"] // 1_000_000 for marks, in database.execute(
                    f"SELECT marks FROM {table} JOIN lot USING (round, entry) WHERE round = ? AND code = ? AND judge = ?",
                    [round, code, JUDGE])]
            return {each: (marks("currentSheet", each), marks("lateSheet", each)) for each in ROUNDS}


@pytest.fixture
def rounds():
    with Rounds() as hall:
        yield hall


def give(page, mark):
    page.locator("input[name='diem']").fill(str(mark))


def test_without_scripts_each_round_has_its_own_sheet(rounds, visit):
    visitor = visit(rounds, scripts=False)
    page = visitor.log_in(rounds.standing_link(JUDGE))
    code = page.locator("ol.sheets .code").first.inner_text()
    for index, round in enumerate(ROUNDS):
        page.goto(rounds.base + "/cham")
        page.locator(f"section[data-round='{round}'] li[data-code='{code}'] a").click()
        expect(page).to_have_url(f"{rounds.base}/cham/{round}/{code}")
        give(page, 20 + index)
        if index == 1:
            # Opened in the second round, sent when the third is open: late in the second, nothing in the third.
            rounds.go_on(round)
            page.locator("button[value=send]").click()
            expect(page.locator("main")).to_contain_text("chờ Trưởng ban quyết định")
            continue
        page.locator("button[value=send]").click()
        expect(page.locator("[data-at=receipt]")).to_contain_text("bản 1")
        if index != 3:
            rounds.go_on(round)
    kept = rounds.kept(code)
    assert [kept[each] for each in ("vong-1", "vong-3", "chung-ket")] == [([20], []), ([22], []), ([23], [])]
    assert kept["vong-2"][1] == [21] and kept["vong-2"][0] != [21]
    # An address of old can mean all four: the list says so.
    page.goto(f"{rounds.base}/cham/{code}")
    expect(page.locator("[data-at=wanted]")).to_contain_text(f"phiếu {code}")
    expect(page.locator(f"li[data-code='{code}']")).to_have_count(4)


def test_a_form_of_old_comes_back_with_its_marks(rounds, visit, accessible):
    visitor = visit(rounds, worker=False)
    # Without the program's scripts, and with those that look at the page.
    visitor.context.route("**/script/**", lambda route: route.abort())
    page = visitor.log_in(rounds.standing_link(JUDGE))
    code = page.locator("ol.sheets .code").first.inner_text()
    # As the page was before the program's address had a round: opened, filled in, sent after the next has opened.
    page.goto(f"{rounds.base}/cham/vong-1/{code}")
    page.route("**/cham/vong-1/*", lambda route: route.continue_(url=f"{rounds.base}/cham/{code}"))
    give(page, 24)
    page.locator("button[value=send]").click()
    expect(page.locator("[data-at=brought]")).to_contain_text("không ghi vòng thi")
    expect(page.locator("input[name='diem']")).to_have_value("24")
    accessible(page)
    rounds.go_on("vong-1")
    page.locator("button[value=send]").click()
    page.unroute("**/cham/vong-1/*")
    expect(page.locator("h1")).to_contain_text("thuộc vòng nào")
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("button", name="Vòng 1").click()
    expect(page.locator("main")).to_contain_text("Vòng 1 đã đóng")
    accessible(page)
    before = rounds.kept(code)
    assert before["vong-1"][1] == [] and before["vong-2"] == ([], [])
    expect(page.locator("input[name='diem']")).to_have_value("24")
    page.locator("#reason").fill("gửi chậm")
    page.locator("button[value=send]").click()
    expect(page.locator("main")).to_contain_text("chờ Trưởng ban quyết định")
    assert rounds.kept(code)["vong-1"][1] == [24] and rounds.kept(code)["vong-2"] == ([], [])


def state(me, round, code):
    """The word of a row on the list."""
    return me.page.locator(f"section[data-round='{round}'] li[data-code='{code}'] .state")


def test_with_scripts_and_without_network_a_sheet_stays_in_its_round(rounds, device, place):
    me = device(rounds, JUDGE)
    codes = me.page.locator("ol.sheets .code").all_inner_texts()
    first, second = codes[:2]
    me.open(first)
    assert me.page.url == f"{me.visitor.base}/cham/vong-1/{first}"
    give(me.page, 21)
    me.send()
    me.is_received(1)
    # The second sheet is typed and sent while the network is away and the second round opens.
    me.page.locator("main .back").click()
    me.open(second)
    me.offline()
    give(me.page, 25)
    me.send()
    me.is_waiting()
    rounds.go_on("vong-1")
    me.offline(False)
    expect(me.page.locator("[data-at=note]")).to_contain_text("Phiếu được giữ lại", timeout=20_000)
    me.page.locator("main .back").click()
    expect(state(me, "vong-2", first)).to_contain_text("chưa chấm", timeout=20_000)
    expect(state(me, "vong-1", second)).to_contain_text("đến muộn")
    expect(state(me, "vong-2", second)).to_contain_text("chưa chấm")
    # Both rounds have the number; each row leads to its own sheet, with the network and without.
    expect(me.page.locator("p.net")).to_contain_text("đã lưu cả vòng", timeout=20_000)
    me.offline()
    me.page.locator(f"section[data-round='vong-1'] li[data-code='{first}'] a").click()
    assert me.page.url.endswith(f"/cham/vong-1/{first}")
    expect(me.page.locator(".title .state")).to_contain_text("đã nhận")
    me.page.locator("main .back").click()
    me.page.locator(f"section[data-round='vong-2'] li[data-code='{first}'] a").click()
    assert me.page.url.endswith(f"/cham/vong-2/{first}")
    give(me.page, 12)
    me.send()
    me.is_waiting()
    if place == "secure":
        # Loaded again without network, and found by an address of old, which can mean two rounds by now.
        me.page.evaluate("navigator.serviceWorker.ready")
        me.page.reload()
        me.is_waiting()
        me.page.goto(f"{me.visitor.base}/cham/{first}")
        expect(me.page.locator("[data-at=wanted]")).to_contain_text(f"phiếu {first}")
    me.offline(False)
    if place == "secure":
        expect(state(me, "vong-2", first)).to_contain_text("đã nhận", timeout=20_000)
    else:
        me.is_received(1)
    kept = rounds.kept(first)
    assert kept["vong-1"] == ([21], []) and kept["vong-2"] == ([12], [])
    kept = rounds.kept(second)
    assert kept["vong-1"][1] == [25] and kept["vong-2"] == ([], [])


def test_what_an_earlier_version_left_on_the_device_goes_to_its_own_round(rounds, device):
    """Sheets and drafts have had their round on the device from the first; the pages around them had not."""
    me = device(rounds, JUDGE)
    first, second = me.page.locator("ol.sheets .code").all_inner_texts()[:2]
    rounds.go_on("vong-1")
    expect(state(me, "vong-2", first)).to_be_visible(timeout=20_000)
    expect(me.page.locator("p.net")).to_contain_text("đã lưu cả vòng", timeout=20_000)
    me.offline()
    me.page.evaluate("""async ([judge, first, second]) => {
      const opened = await new Promise((done) => {
        const asked = indexedDB.open('contest-judge');
        asked.onsuccess = () => done(asked.result);
      });
      const work = opened.transaction(['sheets', 'kept'], 'readwrite');
      const common = { judge, reason: '', basedOn: 0, saved: 0, wired: false, version: 0, next: null, review: null };
      const item = { clientID: 'c'.repeat(32), basedOn: 0, marks: { diem: '19' }, reason: '', recused: false, typed: { diem: '19' } };
      work.objectStore('sheets').put({ ...common, round: 'vong-2', code: first, cells: null, edit: 1, out: item });
      work.objectStore('sheets').put({ ...common, round: 'vong-2', code: second, cells: { diem: '18' }, edit: 2, out: null });
      // The round's page and the list as they were kept, with addresses that name no round.
      const kept = work.objectStore('kept');
      kept.get([judge, 'content:vong-2']).onsuccess = ({ target: { result } }) => {
        result.value.sheet = result.value.sheet.replaceAll('/cham/vong-2/', '/cham/');
        kept.put(result);
      };
      kept.get([judge, 'list']).onsuccess = ({ target: { result } }) => {
        result.value.html = result.value.html.replace(/\\/cham\\/vong-\\d\\//g, '/cham/');
        kept.put(result);
      };
      await new Promise((done) => { work.oncomplete = done; });
      opened.close();
    }""", [JUDGE, first, second])
    me.offline(False)
    me.page.reload()
    me.ready()
    expect(state(me, "vong-2", first)).to_contain_text("đã nhận", timeout=20_000)
    expect(state(me, "vong-2", second)).to_contain_text("bản nháp", timeout=20_000)
    assert rounds.kept(first)["vong-2"] == ([19], [])
    me.page.locator(f"section[data-round='vong-2'] li[data-code='{second}'] a").click()
    expect(me.page.locator("form.marks")).to_have_attribute("action", f"/cham/vong-2/{second}")
    expect(me.page.locator("input[name='diem']")).to_have_value("18")


def test_a_server_that_misses_the_round_is_told_of_by_the_page_which_keeps_the_marks(rounds, device):
    me = device(rounds, JUDGE)
    code = me.page.locator("ol.sheets .code").first.inner_text()

    def without_round(route):
        body = {key: value for key, value in route.request.post_data_json.items() if key != "round"}
        route.continue_(post_data=json.dumps(body))

    # As a page of an earlier version that names none.
    me.page.route("**/cham/api/phieu", without_round)
    me.open(code)
    give(me.page, 17)
    me.send()
    expect(me.page.locator("[data-at=note]")).to_contain_text("mở phiếu trong đúng vòng")
    expect(me.page.locator("input[name='diem']")).to_have_value("17")
    assert rounds.kept(code)["vong-1"] == ([], [])
    me.page.unroute("**/cham/api/phieu")
    me.page.reload()
    expect(me.page.locator("input[name='diem']")).to_have_value("17")
    me.send()
    me.is_received(1)
    assert rounds.kept(code)["vong-1"] == ([17], [])
