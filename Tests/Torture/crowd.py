"""A contest of many judges: the sample's rules with a panel and a field of any size."""
import re
import shutil
import xml.etree.ElementTree as tree
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUND = "so-khao"
RULES = "{urn:contest:rules:1}"
# The sample's judge of this unit recuses from its entries by rule; so does ours.
RECUSED_JUDGE, RECUSED_UNIT = "gk5", "kien-an"
LARGEST_PANEL = 200
# Two named rounds of the whole jury at once: an entrant has the same number in both.
NAMED_ROUNDS = [ROUND, f"{ROUND}-2"]
UNITS = ["hong-bang", "ngo-quyen", "le-chan", "hai-an", RECUSED_UNIT, "do-son", "duong-kinh", "an-lao", "vinh-bao"]
SCRIPT = [
    "Thưa quý vị và các bạn, sáng nay ở bộ phận một cửa của phường, bài số {number} xin kể chuyện chị Hạnh nộp hồ sơ "
    "khai sinh cho con ngay trên điện thoại, chỉ mất mười lăm phút.",
    "Hồ sơ vừa gửi đi, tin nhắn báo mã số đã về. Từ mã số ấy, chị biết hồ sơ đang ở bước nào và bao giờ có kết quả. "
    "Quý vị cũng làm được như vậy: hãy chuẩn bị ảnh chụp rõ giấy tờ, một số điện thoại đang dùng và tài khoản trên "
    "Cổng Dịch vụ công quốc gia. Gặp chỗ khó, quý vị gọi đường dây nóng hoặc đến tận nơi để được hướng dẫn.",
    "Bớt một lần đi lại là thêm một buổi cho gia đình. Dịch vụ công trực tuyến: nộp ở nhà, theo dõi từng bước, nhận "
    "kết quả đúng hẹn.",
]


def judges(count):
    return [f"gk{number}" for number in range(1, count + 1)]


def criteria():
    """(id, highest mark, step) of each criterion of the round, in the rubric's order."""
    root = tree.parse(ROOT / f"rubrics/{ROUND}.xml").getroot()
    return [(found.get("id"), Fraction(found.get("max")), Fraction(found.get("step")))
            for found in root.iter(RULES + "criterion")]


def round_ids(judge_count):
    """More judges than a panel may have sit on panels of rounds of their own, over the same entries."""
    return [ROUND] + [f"{ROUND}-{number + 1}" for number in range(1, -(-judge_count // LARGEST_PANEL))]


def rounds(sample, panels):
    """The sample's round once for each panel: round → judges."""
    made = []
    for name, panel in panels.items():
        seats = "".join(
            f'        <member judge="{judge}"' + (' role="chair"' if judge == panel[0] else "") + "/>\n" for judge in panel)
        text = re.sub(r"(<panel [^>]*>\n).*?(      </panel>)", rf"\g<1>{seats}\g<2>", sample, count=1, flags=re.S)
        made.append(text.replace(f'id="{ROUND}"', f'id="{name}"', 1))
    return "".join(made)


def panels(names):
    return {round: names[index * LARGEST_PANEL:(index + 1) * LARGEST_PANEL]
            for index, round in enumerate(round_ids(len(names)))}


def write(folder, judge_count, entry_count, scripts=True, named=False):
    """Fills `folder` with contest.xml, rubrics and entries; no recordings, so that no sound is needed.

    `named`: the two rounds in which judges know who performs, in place of the anonymous one."""
    folder = Path(folder)
    text = (ROOT / "contest.xml").read_text(encoding="utf-8")
    names = judges(judge_count)
    seated = {round: names for round in NAMED_ROUNDS} if named else panels(names)
    people = "".join(
        f'    <judge id="{name}" name="Giám khảo mẫu {name[2:]}"'
        + (f' unit="{RECUSED_UNIT}"' if name == RECUSED_JUDGE else "") + "/>\n" for name in names)
    text = re.sub(r"(<judges>\n).*?(  </judges>)", rf"\g<1>{people}\g<2>", text, count=1, flags=re.S)
    text = re.sub(r'    <round id="so-khao".*?</round>\n', lambda found: rounds(found.group(), seated), text, count=1, flags=re.S)
    # Without sound nothing is to be heard before a mark is given.
    text = text.replace('kind="recording"', 'kind="live"')
    if named:
        text = text.replace('secrecy="anonymous"', 'secrecy="named"')
    (folder / "contest.xml").write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "rubrics", folder / "rubrics")
    (folder / "entries/scripts").mkdir(parents=True)
    lines = ["unit,full_name,birth_date,post,phone,title,theme,script,recording,consent_register,consent_publish_name,"
             "consent_broadcast"]
    for number in range(1, entry_count + 1):
        script = f"scripts/{number:03}.txt" if scripts else ""
        lines.append(
            f"{UNITS[number % len(UNITS)]},Thí sinh số {number},12/06/1995,Phát thanh viên,,Bài số {number},c,{script},,"
            "có,có,có")
        if scripts:
            paragraphs = [part.format(number=number) for part in SCRIPT]
            (folder / "entries" / script).write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    (folder / "entries/all.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
