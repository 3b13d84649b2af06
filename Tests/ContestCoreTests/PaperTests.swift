import ContestCore
import ContestTestSupport
import Testing

@Suite("Papers beside the phones")
struct PaperTests {
  @Test(
    "numbers are written out as people read them",
    arguments: [
      ("8,75", "tám phẩy bảy mươi lăm", "eight point seven five"),
      ("0", "không", "zero"), ("5", "năm", "five"), ("10", "mười", "ten"), ("11", "mười một", "eleven"),
      ("15", "mười lăm", "fifteen"), ("14", "mười bốn", "fourteen"), ("20", "hai mươi", "twenty"),
      ("21", "hai mươi mốt", "twenty-one"), ("24", "hai mươi tư", "twenty-four"),
      ("25", "hai mươi lăm", "twenty-five"), ("55", "năm mươi lăm", "fifty-five"),
      ("86,5", "tám mươi sáu phẩy năm", "eighty-six point five"),
      ("0,05", "không phẩy không năm", "zero point zero five"),
      ("9,125", "chín phẩy một trăm hai mươi lăm", "nine point one two five"),
      ("1,0625", "một phẩy không sáu hai năm", "one point zero six two five"),
      ("3,3333", "ba phẩy ba ba ba ba", "three point three three three three"),
      ("100", "một trăm", "one hundred"), ("101", "một trăm linh một", "one hundred one"),
      ("104", "một trăm linh bốn", "one hundred four"), ("105", "một trăm linh năm", "one hundred five"),
      ("110", "một trăm mười", "one hundred ten"), ("115", "một trăm mười lăm", "one hundred fifteen"),
      ("121", "một trăm hai mươi mốt", "one hundred twenty-one"),
      ("1000", "một nghìn", "one thousand"),
      ("1005", "một nghìn không trăm linh năm", "one thousand five"),
      ("2026", "hai nghìn không trăm hai mươi sáu", "two thousand twenty-six"),
      ("1000000", "một triệu", "one million"),
      ("1000015", "một triệu không trăm mười lăm", "one million fifteen"),
      ("-2,5", "âm hai phẩy năm", "minus two point five"),
    ])
  func words(figure: String, vi: String, en: String) throws {
    let points = try #require(Points(parsing: figure))
    #expect(NumberWords.text(of: points) == LocalizedText(vi: vi, en: en))
  }

  private let judges: [JudgeID] = ["gk1", "gk2", "gk20"]
  private let codes = ["07", "7", "K7M2", "12"]

  @Test("a paper's code leads back to its judge and entry, however it is typed or scanned")
  func codesLeadBack() throws {
    for judge in judges {
      for entry in codes {
        let code = PaperCode.text(round: "so-khao", judge: judge, entry: entry)
        #expect(code.hasPrefix("SK-\(judge.rawValue.uppercased())-\(entry)-"))
        let typings = [
          code, code.lowercased(), " \(code) ",
          "http://192.168.1.5:8080/ban-to-chuc/vong/so-khao/nhap-phieu?phieu=\(code)",
        ]
        for typed in typings {
          let found = PaperCode.find(typed, round: "so-khao", judges: judges, entries: codes)
          #expect(found?.judge == judge && found?.entry == entry, "\(typed)")
        }
      }
    }
    let plain = PaperCode.text(round: "so-khao", judge: "gk1", entry: "K7M2").filter { $0 != "-" }
    #expect(PaperCode.find(plain, round: "so-khao", judges: judges, entries: codes)?.entry == "K7M2")
  }

  @Test("a slip of the finger in a code is no other paper's code")
  func slips() {
    let entries = (1...45).map { $0 < 10 ? "0\($0)" : "\($0)" }
    let judges: [JudgeID] = (1...7).map { JudgeID("gk\($0)") }
    for judge in judges {
      for entry in entries {
        let code = Array(PaperCode.text(round: "chung-khao", judge: judge, entry: entry))
        for place in [5, 7, 8] {
          for digit in "0123456789" where code[place] != digit {
            var wrong = code
            wrong[place] = digit
            #expect(
              PaperCode.find(String(wrong), round: "chung-khao", judges: judges, entries: entries) == nil)
          }
        }
      }
    }
    let other = PaperCode.text(round: "ck", judge: "gk1", entry: "07")
    #expect(PaperCode.find(other, round: "chung-khao", judges: judges, entries: entries) == nil)
    #expect(PaperCode.find("", round: "chung-khao", judges: judges, entries: entries) == nil)
  }

  private static let rubric = Rubric(
    id: "r", title: LocalizedText("R"),
    criteria: [
      Criterion(id: "a", title: LocalizedText("A"), maximum: Points(10), step: Points(micros: 500_000)),
      Criterion(
        id: "b", title: LocalizedText("B"), maximum: Points(10), step: Points(micros: 500_000),
        weight: Points(micros: 333_333)),
    ])
  private static let check = PaperCheck(
    rubric: rubric, ballot: BallotGuide(rules: rules(.marks), judge: "gk1", heard: 3))

  private static func rules(_ ballot: Ballot) -> RoundRules {
    RoundRules(
      id: "so-khao", title: LocalizedText("R"), rubric: rubric, ballot: ballot,
      panel: Panel(members: [PanelMember(judge: "gk1")]))
  }

  @Test("the total on a paper is a check digit: equal, or rounded to two decimals; it is never told")
  func total() {
    func outcome(_ total: String, _ a: String = "8,5") -> PaperCheck.Outcome {
      Self.check.check(["a": a, "b": "7"], total: total)
    }
    #expect(outcome("10,833331").isWhole)
    #expect(outcome("10.83").isWhole)
    #expect(outcome("10,8").totalError != nil)
    #expect(outcome("").isTotalMissing)
    #expect(outcome("mười").totalError != nil)
    let wrong = outcome("11")
    #expect(!wrong.isWhole && wrong.totalError?.vi.contains("10,83") == false)
    // As long as marks are missing or wrong there is nothing to hold the total against.
    #expect(outcome("11", "").totalError == nil && !outcome("11", "").isWhole)
    #expect(outcome("11", "8,3").sheet.errors.keys.contains("a"))
  }

  @Test("a ballot of places has no total")
  func ballot() {
    let places = PaperCheck(
      rubric: Self.rubric, ballot: BallotGuide(rules: Self.rules(.places), judge: "gk1", heard: 3))
    #expect(places.check(["a": "1", "b": "3"], total: "").isWhole)
    #expect(!places.check(["a": "1", "b": "4"], total: "").isWhole)
  }

  private static let thu = PaperSheet.Signature(
    clerk: Clerk(link: 1, name: "Đỗ Thị Thu"), instant: Instant(milliseconds: 1))
  private static let hai = PaperSheet.Signature(
    clerk: Clerk(link: 2, name: "Lê Văn Hải"), instant: Instant(milliseconds: 2))

  private static func paper(confirmed: Bool, _ settlement: PaperSettlement? = nil) -> PaperSheet {
    PaperSheet(
      entry: "e", judge: "gk1", number: 1, marks: ["a": Points(8), "b": Points(7)], entered: thu,
      confirmed: confirmed ? hai : nil, settlement: settlement)
  }

  private static func sheet(_ content: SheetContent, _ number: Int = 2) -> SheetRevision {
    SheetRevision(
      number: number, clientID: "c", basedOn: number - 1, content: content, author: .judge("gk1"),
      instant: Instant(milliseconds: 3), reason: "")
  }

  @Test("a paper is compared with what was sent, and a decision holds for that revision alone")
  func states() {
    let same = Self.sheet(.marks(["b": Points(7), "a": Points(8)]))
    let other = Self.sheet(.marks(["a": Points(9), "b": Points(7)]))
    func state(_ paper: PaperSheet, _ sheet: SheetRevision?) -> PaperState {
      PaperOnFile(paper: paper, current: sheet).state
    }
    #expect(state(Self.paper(confirmed: false), same) == .waiting)
    #expect(state(Self.paper(confirmed: true), same) == .matching)
    #expect(state(Self.paper(confirmed: true), other) == .differing)
    #expect(state(Self.paper(confirmed: true), Self.sheet(.absent)) == .differing)
    let sent = PaperSettlement(choice: .sent, revision: 2, reason: "giám khảo nói", by: Self.thu)
    #expect(state(Self.paper(confirmed: true, sent), other) == .settled)
    let later = Self.sheet(.marks(["a": Points(5), "b": Points(7)]), 3)
    #expect(state(Self.paper(confirmed: true, sent), later) == .differing)
    #expect(PaperState.settled.blocksClosing == false && PaperState.differing.blocksClosing)
    let differences = PaperOnFile(paper: Self.paper(confirmed: true), current: other)
      .differences(in: Self.rubric)
    #expect(differences == [PaperDifference(criterion: "a", onPaper: Points(8), sent: Points(9))])
  }

  @Test("two links of one name are one person; links without a name are told apart by themselves")
  func people() {
    let thu = Clerk(link: 1, name: "Đỗ Thị Thu")
    #expect(thu.isSamePerson(as: Clerk(link: 7, name: "do thi thu")))
    #expect(!thu.isSamePerson(as: Clerk(link: 7, name: "Đỗ Thị Thư Hà")))
    #expect(!Clerk(link: 1).isSamePerson(as: Clerk(link: 2)))
    #expect(Clerk(link: 1).isSamePerson(as: Clerk(link: 1)))
  }
}
