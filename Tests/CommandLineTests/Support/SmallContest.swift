import Foundation
import Testing

/// A contest small enough to be counted in the head: four entries of two units, three judges of whom the
/// third works for the unit `nam`, two criteria, two rounds of which the second takes the first two.
enum SmallContest {
  static let contest = """
    <?xml version="1.0" encoding="UTF-8"?>
    <contest xmlns="urn:contest:rules:1" id="nho">
      <title>Cuộc thi nhỏ</title>
      <organiser><name>Ban Tổ chức</name></organiser>
      <units>
        <unit id="bac"><name>Đội Bắc</name></unit>
        <unit id="nam"><name>Đội Nam</name></unit>
      </units>
      <judges>
        <judge id="gk1" name="Giám khảo Một"/>
        <judge id="gk2" name="Giám khảo Hai"/>
        <judge id="gk3" name="Giám khảo Ba" unit="nam"/>
      </judges>
      <rounds>
        <round id="vong-1" kind="recording" secrecy="anonymous" rubric="rubrics/nho.xml">
          <title>Vòng một</title>
          <panel quorum="2">
            <member judge="gk1" role="chair"/>
            <member judge="gk2"/>
            <member judge="gk3"/>
          </panel>
          <tabulation level="total" combine="sum">
            <mean/>
            <rounding step="result" decimals="2"/>
          </tabulation>
          <deductions>
            <overtime limit="300"><step from="0" points="0.25"/><step from="60" points="0.5"/></overtime>
            <penalty id="muon" points="1"><title>Đến muộn</title></penalty>
          </deductions>
          <ties><criterion id="hon-giong" ref="giong"/><decision id="bgk"/></ties>
          <advance first="2"/>
        </round>
        <round id="vong-2" kind="live" secrecy="named" rubric="rubrics/nho.xml" from="vong-1">
          <title>Vòng hai</title>
          <panel quorum="2"><member judge="gk1" role="chair"/><member judge="gk2"/></panel>
        </round>
      </rounds>
    </contest>

    """

  static let rubric = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rubric xmlns="urn:contest:rules:1" id="nho">
      <title>Biểu điểm</title>
      <criterion id="giong" max="10" step="0.25"><title>Giọng</title></criterion>
      <criterion id="noi-dung" max="10" step="0.5"><title>Nội dung</title></criterion>
    </rubric>

    """

  static let columns =
    "unit,full_name,birth_date,post,phone,title,theme,script,recording,"
    + "consent_register,consent_publish_name,consent_broadcast\n"

  static let north =
    columns + """
      bac,Trần Văn A,01/02/1990,,0900000001,Bài một,,,,có,có,có
      bac,Lê Thị B,03/04/1991,,0900000002,Bài hai,,,,có,không,có

      """

  static let south = """
    <?xml version="1.0" encoding="UTF-8"?>
    <entries xmlns="urn:contest:entries:1" unit="nam">
      <entry id="nam-x">
        <full_name>Ngô Đức C</full_name>
        <consent_register>có</consent_register>
      </entry>
      <entry id="nam-y">
        <full_name>Vũ Thị D</full_name>
        <consent_register>có</consent_register>
      </entry>
    </entries>

    """

  static let files = [
    "contest.xml": contest, "rubrics/nho.xml": rubric, "entries/bac.csv": north, "entries/nam.xml": south,
  ].mapValues { Data($0.utf8) }

  static let entries = ["bac-1", "bac-2", "nam-x", "nam-y"]

  /// A marks file in which every judge gives an entry the same mark for both criteria.
  static func marks(_ marks: KeyValuePairs<String, String>, judges: [String] = ["gk1", "gk2", "gk3"])
    -> String
  {
    var lines = ["entry,judge,criterion,mark"]
    for (entry, mark) in marks {
      for judge in judges {
        let cell = entry.hasPrefix("nam") && judge == "gk3" ? "recused" : mark
        lines += ["giong", "noi-dung"].map { "\(entry),\(judge),\($0),\(cell)" }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// No two alike: bac-1 18, bac-2 16, nam-x 14, nam-y 12.
  static let distinctMarks = marks(["bac-1": "9", "bac-2": "8", "nam-x": "7", "nam-y": "6"])
}

/// How far a workspace of `SmallContest` has come.
///
/// Each stage is worked out once and then copied.
enum Stage {
  static func files() throws -> Scratch { try Scratch(SmallContest.files) }
  static func imported() async throws -> Scratch { try Scratch(await importedFiles.value) }
  static func open() async throws -> Scratch { try Scratch(await openFiles.value) }
  /// Every sheet is in, no two results are alike.
  static func marked() async throws -> Scratch { try Scratch(await markedFiles.value) }
  static func certified() async throws -> Scratch { try Scratch(await certifiedFiles.value) }
  static func published() async throws -> Scratch { try Scratch(await publishedFiles.value) }

  /// Open, with bac-1 and bac-2 level in everything: only a decision can part them.
  static func level() async throws -> Scratch {
    let scratch = try await open()
    try scratch.write(
      "m.csv", SmallContest.marks(["bac-1": "8", "bac-2": "8", "nam-x": "9", "nam-y": "7"]))
    try await scratch.done("marks", "import", scratch.url("m.csv").path, "--round", "vong-1")
    return scratch
  }

  private static let importedFiles = Task {
    let scratch = try Stage.files()
    try await scratch.done("import")
    return try scratch.files()
  }
  private static let openFiles = Task {
    let scratch = try await imported()
    try await scratch.done("draw", "vong-1", "--seed", "2023a1b2")
    try await scratch.done("round", "open", "vong-1")
    return try scratch.files()
  }
  private static let markedFiles = Task {
    let scratch = try await open()
    try scratch.write("m.csv", SmallContest.distinctMarks)
    try await scratch.done("marks", "import", scratch.url("m.csv").path, "--round", "vong-1")
    return try scratch.files()
  }
  private static let certifiedFiles = Task {
    let scratch = try await marked()
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1")
    return try scratch.files()
  }
  private static let publishedFiles = Task {
    let scratch = try await certified()
    try await scratch.done("publish", "--round", "vong-1")
    return try scratch.files()
  }
}
