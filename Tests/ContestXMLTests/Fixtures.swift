import ContestCore
import ContestTestSupport
import ContestXML
import Foundation

/// A contest whose files hold everything this version carries out, and how to spoil it.
enum RuleFixture {
  static let contest = """
    <?xml version="1.0" encoding="UTF-8"?>
    <contest xmlns="urn:contest:rules:1" id="thu" timezone="Asia/Ho_Chi_Minh">
      <title>Cuộc  thi
        thử</title>
      <title xml:lang="en">Test contest</title>
      <organiser place="Hải Phòng"><name>Sở TTTT</name><parent>UBND</parent></organiser>
      <dates><date id="start" on="2023-06-01"><title>Bắt đầu</title></date></dates>
      <units>
        <unit id="hong-bang" code="303" kind="urban-district" abbreviation="HB"><name>quận Hồng Bàng</name></unit>
        <unit id="bach-long-vi" kind="rural-district" takes-part="false"><name>Bạch Long Vĩ</name><alias>BLV</alias></unit>
      </units>
      <themes><theme id="dd" letter="đ"><title>Đề án 06</title></theme></themes>
      <judges>
        <judge id="gk1" name="Một" unit="hong-bang"/>
        <judge id="gk2" name="Hai"><related unit="bach-long-vi"/></judge>
        <judge id="gk3" name="Ba"/>
      </judges>
      <rounds>
        <round id="so-khao" kind="recording" secrecy="anonymous" rubric="rubrics/a.xml" opens="2023-08-01" closes="2023-09-15">
          <title>Sơ khảo</title>
          <panel quorum="2" same-unit="recuse">
            <member judge="gk1" role="chair"/>
            <member judge="gk2"/>
            <member judge="gk3" role="shadow"/>
          </panel>
          <tabulation level="total" combine="sum" missing="refuse" weight="before" rank-by="rounded">
            <mean/>
            <rounding step="result" decimals="2" mode="half-up"/>
          </tabulation>
          <figures>
            <figure id="khan-gia" weight="0.3" min="0" max="100" required="true"><title>Khán giả</title></figure>
          </figures>
          <deductions cap="5">
            <overtime limit="300"><step from="0" points="0.25"/><step from="60.5" points="0.5"/></overtime>
            <penalty id="muon" points="1" clause="Điều 5"><title>Nộp muộn</title></penalty>
          </deductions>
          <ties>
            <criterion id="t1" ref="giong"/>
            <figure id="t2" ref="khan-gia"/>
            <judged-total id="t3"/>
            <fewer-deductions id="t4"/>
            <decision id="t5"/>
            <shared id="t6"/>
          </ties>
          <advance first="10" ties="advance"/>
        </round>
        <round id="chung-khao" kind="live" secrecy="named" rubric="rubrics/a.xml" from="so-khao">
          <title>Chung khảo</title>
          <panel quorum="1"><member judge="gk1"/></panel>
          <prizes floor="50"><prize id="nhat" count="1" money="5000000"><title>Giải Nhất</title></prize></prizes>
        </round>
      </rounds>
    </contest>
    """

  static let rubric = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rubric xmlns="urn:contest:rules:1" id="a">
      <title>Biểu điểm</title>
      <criterion id="noi-dung" min="0" max="30" step="0.5" weight="1">
        <title>Nội dung</title>
        <guidance>Đúng chủ đề.</guidance>
        <level id="tot" from="20" to="30"><title>Tốt</title><descriptor>Rõ.</descriptor></level>
        <level id="dat" from="0" to="19.5"><title>Đạt</title></level>
      </criterion>
      <criterion id="giong" max="10" step="0.25" weight="2"><title>Giọng</title></criterion>
    </rubric>
    """

  static func read(contest: String = contest, rubric: String = rubric) -> RuleReading {
    RuleReader.read(
      files: MemoryRuleFiles(["contest.xml": Data(contest.utf8), "rubrics/a.xml": Data(rubric.utf8)]))
  }

  /// The reading after `old` was replaced by `new` in the file that holds it (its first occurrence).
  static func read(_ old: String, as new: String) -> RuleReading {
    if let range = contest.range(of: old) {
      return read(contest: contest.replacingCharacters(in: range, with: new))
    }
    guard let range = rubric.range(of: old) else { return RuleReading(contest: nil, findings: []) }
    return read(rubric: rubric.replacingCharacters(in: range, with: new))
  }

  /// The rules of the first round.
  static func round() throws -> RoundRules {
    let reading = read()
    guard let round = reading.contest?.rounds.first else { throw FixtureError(findings: reading.findings) }
    return round
  }
}

struct FixtureError: Error {
  var findings: [Finding]
}
