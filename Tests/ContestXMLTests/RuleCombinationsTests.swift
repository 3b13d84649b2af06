import ContestCore
import ContestTestSupport
import ContestXML
import Foundation
import Testing

/// Rules of which each could be carried out, but not together (rules.md, last paragraph).
@Suite struct RuleCombinationsTests {
  private static let tie = "<criterion id=\"t1\" ref=\"giong\"/>"
  private static let panel = "<panel quorum=\"2\""
  private static let seat = "judge=\"gk2\"/>"
  private static let total = "level=\"total\""
  private static let figure = "weight=\"0.3\" min"
  private static let advance = "<advance first=\"10\" ties=\"advance\"/>"

  static let methods: [Spoiled] = [
    Spoiled("<mean/>", "<points-by-place points=\"\"/>", "để trống", "points-by-place"),
    Spoiled("<mean/>", "<points-by-place points=\"3 3\"/>", "không giảm dần", "points-by-place", .warning),
    Spoiled("<mean/>", "<mean/><place-points points=\"\"/>", "để trống", "place-points"),
    Spoiled("<mean/>", "<mean/><place-points points=\"1 2\"/>", "không giảm dần", "place-points", .warning),
    Spoiled("<mean/>", "<schulze/><place-points points=\"2 1\"/>", "đã cho thứ hạng", "place-points"),
    Spoiled("<mean/>", "<exponential scale=\"12\" decay=\"5.1\"/>", "nhiều nhất là 5", "exponential"),
    Spoiled("<mean/>", "<middle count=\"2\"/>", "không bao giờ bỏ điểm", "middle", .warning),
    Spoiled(
      "<mean/>",
      "<middle count=\"1\"><tolerance from=\"1\" within=\"2\"/><tolerance from=\"1\" within=\"3\"/></middle>",
      "đã có một <tolerance>", "tolerance[2]"),
    Spoiled("<mean/>", "<sum-of-places/>", "không cộng thêm hoặc trừ đi", "figures/figure"),
    Spoiled("<mean/>", "<bucklin/>", "không cộng thêm hoặc trừ đi", "round[1]/deductions"),
    Spoiled(figure, "multiplies=\"x\" min", "không có phần thi “x”", "figures/figure"),
    Spoiled(total, "level=\"part\"", "level=“part” cần biểu điểm chia phần thi", "tabulation"),
    Spoiled("step=\"result\"", "step=\"clamp-mean\"", "không có tác dụng", "rounding", .warning),
    Spoiled("step=\"result\"", "step=\"carry-over\"", "không có tác dụng", "rounding", .warning),
    Spoiled("step=\"result\"", "step=\"performance\"", "không có tác dụng", "rounding", .warning),
    Spoiled(
      panel, "<performances combine=\"best\"/><panel quorum=\"2\"", "cần các phần thi", "tabulation"),
  ]

  static let panels: [Spoiled] = [
    Spoiled(panel, "<ballot kind=\"top\"/><panel quorum=\"2\"", "thiếu top", "ballot"),
    Spoiled(panel, "<ballot kind=\"marks\" top=\"2\"/><panel quorum=\"2\"", "top chỉ dùng với", "ballot"),
    Spoiled(panel, "<ballot kind=\"places\"/><panel quorum=\"2\"", "min=“1” và step=“1”", "criterion[1]"),
    Spoiled(
      panel, "<ballot kind=\"top\" top=\"11\"/><panel quorum=\"2\"", "max từ 11 trở lên", "criterion[2]"),
    Spoiled(
      panel, "<ballot kind=\"top\" top=\"3\"/><panel quorum=\"2\"", "cần level=“criterion”",
      "round[1]/ballot"),
    Spoiled(
      panel, "<ballot kind=\"top\" top=\"3\"/><panel quorum=\"2\"", "<mean> không dùng được", "mean"),
    Spoiled(
      panel, "<ballot kind=\"recall\" top=\"3\"/><panel quorum=\"2\"", "min=“0”, max=“1”", "criterion[1]"),
    Spoiled(panel, "<ballot kind=\"joint\"/><panel quorum=\"2\"", "quorum phải là 1", "round[1]/panel"),
    Spoiled(seat, "judge=\"gk2\" role=\"tie-breaker\"/>", "không bao giờ được mở", "member[2]", .warning),
    Spoiled(tie, "<sealed-ballot id=\"t1\"/>", "cần một giám khảo role=“tie-breaker”", "sealed-ballot"),
    Spoiled(
      "judge=\"gk3\" role=\"shadow\"", "judge=\"gk3\" role=\"shadow\" weight=\"2\"",
      "hệ số không có tác dụng", "member[3]", .warning),
    Spoiled(seat, "judge=\"gk2\" weight=\"0\"/>", "weight=“0” quá nhỏ", "member[2]"),
  ]

  static let awards: [Spoiled] = [
    Spoiled(tie, "<part id=\"t1\" ref=\"x\"/>", "không có phần thi “x”", "ties/part"),
    Spoiled(tie, "<vote id=\"t1\" ref=\"x\"/>", "không có số liệu “x”", "vote"),
    Spoiled(tie, "<shorter-answer id=\"t1\" ref=\"x\"/>", "không có số liệu “x”", "shorter-answer"),
    Spoiled(tie, "<extra-question id=\"t1\" ref=\"x\"/>", "không có số liệu “x”", "extra-question"),
    Spoiled(
      tie, "<earlier-round id=\"t1\" ref=\"chung-khao\"/>", "không phải một vòng đứng trước", "earlier-round"),
    Spoiled(tie, "<lot id=\"t1\"/>", "không bao giờ được xét", "ties/figure", .warning),
    Spoiled(advance, "<advance/>", "thiếu first", "round[1]/advance"),
    Spoiled(
      advance, "<advance first=\"3\" per-group=\"1\"/>", "vòng thi không chia bảng", "round[1]/advance"),
    Spoiled(
      panel, "<groups best=\"2\"><group id=\"a\"/><group id=\"a\"/></groups><panel quorum=\"2\"",
      "id=“a” đã dùng", "groups/group[2]"),
    Spoiled(
      "<prizes floor=\"50\">",
      "<groups/><prizes floor=\"50\">", "không được phép ở đây", "groups"),
    Spoiled(
      "<title>Giải Nhất</title></prize>",
      "<title>Giải Nhất</title></prize><side-prize id=\"s\" criterion=\"x\"><title>S</title></side-prize>",
      "không có tiêu chí “x”", "side-prize"),
    Spoiled(
      "<title>Giải Nhất</title></prize>",
      "<title>Giải Nhất</title></prize><side-prize id=\"s\" figure=\"x\"><title>S</title></side-prize>",
      "không có số liệu “x”", "side-prize"),
    Spoiled(
      "<title>Giải Nhất</title></prize>",
      "<title>Giải Nhất</title></prize><side-prize id=\"s\" criterion=\"giong\" figure=\"x\"><title>S</title></side-prize>",
      "không cả hai", "side-prize"),
    Spoiled(
      "<prizes floor", "<carry-over><result round=\"khac\" weight=\"1\"/></carry-over><prizes floor",
      "không phải một vòng đứng trước", "carry-over/result"),
  ]

  @Test("Rules that do not go together are told with their place", arguments: methods + panels + awards)
  func impossible(_ spoiled: Spoiled) throws {
    let findings = RuleFixture.read(spoiled.old, as: spoiled.new).findings
    let finding = try #require(
      findings.first { finding in
        finding.message.vi.contains(spoiled.message)
          && finding.location?.path?.hasSuffix(spoiled.path) == true
      }, "\(findings.map { $0.rendered(in: .vi) })")
    #expect(finding.severity == spoiled.severity)
    #expect(finding.location?.line ?? 0 > 1)
    #expect(!finding.message.en.isEmpty && finding.message.en != finding.message.vi)
  }

  /// The fixture's first round, bare: no figures, deductions or ties.
  static func bare(_ round: String, _ rubric: String = RuleFixture.rubric) -> [String] {
    let contest = """
      <contest xmlns="urn:contest:rules:1" id="c"><title>C</title><organiser><name>O</name></organiser>
      <judges><judge id="a" name="A"/><judge id="b" name="B"/></judges>
      <rounds><round id="r" rubric="rubrics/a.xml"><title>R</title>
      \(round)
      </round></rounds></contest>
      """
    return RuleFixture.read(contest: contest, rubric: rubric).findings.map { finding in
      "\(finding.location?.line ?? 0) \(finding.severity.rawValue) \(finding.message.en)"
    }
  }

  static let seats = "<panel quorum=\"1\"><member judge=\"a\"/><member judge=\"b\"/></panel>"
  static let parts = """
    <rubric xmlns="urn:contest:rules:1" id="a"><title>T</title>
    <part id="p" weight="2"><title>P</title><criterion id="x" max="10" step="1"><title>X</title></criterion></part>
    <part id="q"><title>Q</title><criterion id="y" max="10" step="1"><title>Y</title></criterion></part>
    </rubric>
    """

  @Test("Skating takes no parts' weights, no multipliers, no level part")
  func skating() {
    let found = Self.bare(
      Self.seats + "\n<tabulation level=\"part\"><skating/></tabulation>\n"
        + "<figures><figure id=\"f\" multiplies=\"total\"><title>F</title></figure></figures>", Self.parts)
    #expect(
      found == [
        "5 error <skating> goes with level=“criterion” or “total” only",
        "2 error <skating> multiplies no parts; remove weight",
        "6 error <skating> gives places, which no figure can multiply",
      ])
  }

  @Test(
    "What cannot be joined so is told with its line",
    arguments: [
      ("<tabulation><judge-effect/></tabulation>", nil),
      ("<tabulation join=\"sum\"><judge-effect/></tabulation>", "5 error <judge-effect> takes a mean"),
      ("<tabulation join=\"sum\"><median/></tabulation>", "5 warning join=“sum” has no effect"),
      ("<tabulation level=\"criterion\"/><deductions taken=\"each-judge\"/>", "5 error taken=“each-judge”"),
      (
        "<tabulation/><figures><figure id=\"f\" multiplies=\"p\"><title>F</title></figure></figures>",
        "5 error to multiply a part"
      ),
      ("<tabulation/><ties><chair id=\"t\"/></ties>", "5 error the panel has no chair"),
      (
        "<tabulation/><ties><time-nearest-limit id=\"t\"/></ties>", "5 error this step wants <overtime limit>"
      ),
      ("<tabulation level=\"part\" missing=\"present\"/>", "5 error missing=“present”"),
      (
        "<tabulation level=\"part\"/><figures><figure id=\"f\" multiplies=\"p\"><title>F</title></figure>"
          + "<figure id=\"g\" multiplies=\"p\"><title>G</title></figure></figures>",
        "5 error the figure “f” multiplies this already"
      ),
      (
        "<tabulation level=\"part\"><trimmed-mean high=\"1\" low=\"1\" from=\"3\"/></tabulation>",
        "5 warning there are only 2"
      ),
    ] as [(String, String?)])
  func combined(_ rule: String, _ expected: String?) {
    let found = Self.bare(Self.seats + "\n" + rule, Self.parts)
    #expect(found.count == (expected == nil ? 0 : 1), "\(found)")
    if let expected { #expect(found.first?.hasPrefix(expected) == true, "\(found)") }
  }

  /// A second round that carries `share` of a first one with this tabulation; neither has more.
  private static func carried(_ tabulation: String, _ share: String) -> [String] {
    Self.bare(
      Self.seats + "\n" + tabulation + "<advance first=\"3\"/></round>\n"
        + "<round id=\"s\" from=\"r\" rubric=\"rubrics/a.xml\"><title>S</title>" + Self.seats
        + "\n<carry-over>\n\(share)</carry-over>")
  }

  @Test("Places of an earlier round are not carried over; points for places are")
  func carriedPlaces() {
    let share = "<result round=\"r\" weight=\"1\"/>"
    let judged = "<result round=\"r\" weight=\"1\" of=\"judged\"/>"
    for method in ["<sum-of-places/>", "<schulze/>"] {
      for share in [share, judged] {
        let found = Self.carried("<tabulation join=\"mean\">\(method)</tabulation>", share)
        #expect(
          found.count == 1 && found[0].hasPrefix("8 error the result of round “r” is a place"), "\(found)")
      }
    }
    let points = "<tabulation join=\"mean\"><sum-of-places/><place-points points=\"3 2 1\"/></tabulation>"
    #expect(Self.carried(points, share) == [])
    #expect(Self.carried(points, judged).count == 1)
    #expect(Self.carried("<tabulation/>", share) == [])
  }

  @Test("Sums of what places bring are warned of where an entry may have fewer judges")
  func unevenSums() {
    func found(_ panel: String, _ tabulation: String) -> [String] {
      Self.bare(
        "<panel \(panel)><member judge=\"a\"/><member judge=\"b\"/></panel>\n<tabulation\(tabulation)</tabulation>"
      )
    }
    let methods = [
      "<sum-of-places/>", "<borda/>", "<points-by-place points=\"2 1\"/>",
      "<exponential scale=\"12\" decay=\"0.19\"/>",
    ]
    for method in methods {
      let warned = found("quorum=\"1\"", ">" + method)
      #expect(warned.count == 1 && warned[0].hasPrefix("5 warning join=“sum” adds up"), "\(warned)")
      #expect(found("quorum=\"2\" below-quorum=\"decision\"", ">" + method).count == 1)
      #expect(found("quorum=\"2\"", ">" + method) == [])
      #expect(found("quorum=\"1\"", " join=\"mean\">" + method) == [])
    }
    #expect(found("quorum=\"1\"", " join=\"sum\"><mean/>") == [])
  }

  @Test("Judges' weights are refused where the method does not take them")
  func weights() {
    let weighted = "<panel quorum=\"1\"><member judge=\"a\" weight=\"2\"/><member judge=\"b\"/></panel>"
    for method in ["median", "skating", "bucklin", "schulze", "majority", "judge-effect"] {
      let found = Self.bare(weighted + "\n<tabulation><\(method)/></tabulation>")
      #expect(found == ["4 error this method has no use for judges' weights; remove weight"], "\(method)")
    }
    #expect(Self.bare(weighted + "\n<tabulation><mean/></tabulation>") == [])
  }

  @Test("Parts hold every criterion, and their weights do not sum to 0")
  func parts() {
    let loose = Self.parts.replacingOccurrences(
      of: "</rubric>", with: "<criterion id=\"z\" max=\"1\" step=\"1\"><title>Z</title></criterion></rubric>")
    #expect(
      Self.bare(Self.seats, loose) == ["4 error criterion “z” stands outside the parts; put it into a <part>"]
    )
    let zero = Self.parts.replacingOccurrences(of: "weight=\"2\"", with: "weight=\"0\"")
      .replacingOccurrences(of: "part id=\"q\"", with: "part id=\"q\" weight=\"0\"")
    #expect(
      Self.bare(Self.seats, zero) == [
        "1 error the weights of the parts sum to 0, so no result can be computed"
      ])
    let empty = Self.parts.replacing(/<criterion id="y".*<\/criterion>/, with: "")
    #expect(Self.bare(Self.seats, empty).first?.contains("<part> lacks an element") == true)
  }
}
