import ContestCore
import ContestXML
import Foundation

/// The small contest that lists are held against; it stands still while they change.
enum ProbeContest {
  private static let contestFile = """
    <contest xmlns="urn:contest:rules:1" id="contest">
      <title>Cuộc thi</title>
      <organiser><name>Sở</name></organiser>
      <units>
        <unit id="hong-bang" code="303" abbreviation="HB"><name>quận Hồng Bàng</name></unit>
        <unit id="thuy-nguyen"><name>huyện Thủy Nguyên</name><alias>Thuỷ Nguyên</alias></unit>
        <unit id="bach-long-vi" takes-part="false"><name>huyện đảo Bạch Long Vĩ</name></unit>
      </units>
      <themes>
        <theme id="a" letter="a"><title>A</title></theme>
        <theme id="dd" letter="đ"><title>Đ</title></theme>
      </themes>
      <judges>
        <judge id="j1" name="Một"/><judge id="j2" name="Hai"/><judge id="j3" name="Ba"/>
      </judges>
      <rounds>
        <round id="round" rubric="rubric.xml">
          <title>Vòng</title>
          <panel quorum="1">
            <member judge="j1"/><member judge="j2"/><member judge="j3" role="shadow"/>
          </panel>
          <figures><figure id="votes" min="0" max="100"><title>Khán giả</title></figure></figures>
          <deductions>
            <overtime limit="60"><step from="0" points="1"/></overtime>
            <penalty id="late" points="1"><title>Muộn</title></penalty>
            <penalty id="other"><title>Khác</title></penalty>
          </deductions>
        </round>
      </rounds>
    </contest>
    """

  private static let rubricFile = """
    <rubric xmlns="urn:contest:rules:1" id="rubric">
      <title>Biểu điểm</title>
      <criterion id="c1" max="10" step="0.25" weight="1"><title>Một</title></criterion>
      <criterion id="c2" min="-5" max="30" step="0.5" weight="2"><title>Hai</title></criterion>
    </rubric>
    """

  static let contest: Contest? = {
    let files = MemoryRuleFiles(["contest.xml": Data(contestFile.utf8), "rubric.xml": Data(rubricFile.utf8)])
    let reading = RuleReader.read(files: files)
    return reading.findings.hasErrors ? nil : reading.contest
  }()

  static let entries: Set<EntryID> = ["e1", "e2", "e3"]

  /// `e3` comes from the unit of `j2`.
  static let markCheck = contest?.rounds.first.map { rules in
    MarkListCheck(rules: rules, entries: entries) { $0 == "e3" && $1 == "j2" }
  }
  static let factCheck = contest?.rounds.first.map { FactListCheck(rules: $0, entries: entries) }
  static let entryCheck = contest.map { contest in
    EntryListCheck(contest: contest) {
      $0.hasPrefix("scripts/") || $0.hasSuffix(".mp3") ? .there : .missing
    }
  }
}
