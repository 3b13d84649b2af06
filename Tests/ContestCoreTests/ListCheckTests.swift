import ContestCore
import ContestTestSupport
import Testing

@Suite struct EntryListCheckTests {
  static let contest = Contest(
    id: "c", title: LocalizedText("c"), organiser: Organiser(name: LocalizedText("o")),
    units: [
      EnteringUnit(
        id: "thuy-nguyen", code: "311", name: LocalizedText("huyện Thủy Nguyên"), aliases: ["Thuỷ Nguyên"]),
      EnteringUnit(id: "bach-long-vi", name: LocalizedText("huyện Bạch Long Vĩ"), takesPart: false),
    ], themes: [Theme(id: "dd", letter: "đ", title: LocalizedText("Đề án 06"))])

  static func row(_ changes: [EntryColumn: String] = [:], line: Int = 2) -> EntryRow {
    var values: [EntryColumn: String] = [
      .unit: "thuy-nguyen", .fullName: "Nguyễn Thị Mẫu", .birthDate: "05/06/1990", .post: "",
      .phone: "0900000001",
      .title: "Một cửa", .theme: "đ", .script: "a.txt", .recording: "", .consentRegister: "có",
      .consentPublishName: "không", .consentBroadcast: "x",
    ]
    values.merge(changes) { $1 }
    return EntryRow(values: values, location: SourceLocation(file: "entries/a.csv", line: line))
  }

  static func check(_ rows: EntryRow...) -> (accepted: [EntryListCheck.Accepted], findings: [Finding]) {
    EntryListCheck(contest: contest, file: { $0 == "a.txt" ? .there : $0 == "link.txt" ? .link : .missing })
      .check(rows)
  }

  @Test(
    "A unit is found by id, code, name or another spelling",
    arguments: ["thuy-nguyen", "311", "Huyện Thuỷ Nguyên", "HUYEN THUY NGUYEN", "Thuỷ Nguyên"])
  func units(text: String) {
    let checked = Self.check(Self.row([.unit: text]))
    #expect(checked.findings.isEmpty)
    #expect(checked.accepted.first?.unit == "thuy-nguyen")
  }

  @Test("Consents are kept one purpose at a time")
  func consents() {
    let consents = Self.check(Self.row()).accepted.first?.consents
    #expect(consents == Consents(register: true, publishName: false, broadcast: true))
  }

  @Test("A unit that was not to take part enters by entering")
  func lateUnit() {
    let checked = Self.check(Self.row([.unit: "bach-long-vi"]))
    #expect(checked.accepted.count == 1)
    #expect(checked.findings.map(\.severity) == [.warning])
  }

  static let faults: [(EntryColumn, String)] = [
    (.unit, "Quận 1"), (.fullName, ""), (.fullName, "A\u{7}"), (.birthDate, "1990"),
    (.birthDate, "31/02/1990"),
    (.theme, "z"), (.script, "missing.txt"), (.script, "../a.txt"), (.recording, "/etc/passwd"),
    (.consentRegister, "không"), (.consentRegister, ""), (.consentBroadcast, "maybe"),
    (.title, String(repeating: "x", count: 201)),
  ]

  @Test("A faulty column is one finding at its row, and the row is not accepted", arguments: faults)
  func faulty(column: EntryColumn, text: String) {
    let checked = Self.check(Self.row([column: text], line: 7))
    #expect(checked.accepted.isEmpty)
    #expect(checked.findings.count == 1)
    #expect(checked.findings.first?.location?.line == 7)
    #expect(checked.findings.first?.severity == .error)
  }

  @Test("A file that is a link is named as one, not as missing")
  func link() {
    let checked = Self.check(Self.row([.script: "link.txt"]))
    #expect(checked.accepted.isEmpty)
    #expect(
      checked.findings.map(\.message.en) == [
        "the file entries/link.txt is a link, or lies behind one, and is not read; put the file itself here"
      ])
  }

  @Test("The same entrant with the same work twice is a duplicate, also with the tone mark elsewhere")
  func duplicates() {
    let checked = Self.check(
      Self.row([.fullName: "Trần Thị Hoà"], line: 2), Self.row([.fullName: "Trần Thị Hòa"], line: 3))
    #expect(checked.accepted.count == 1)
    #expect(checked.findings.first?.location?.line == 3)
    #expect(checked.findings.first?.message.vi.contains("entries/a.csv:2") == true)
  }
}

@Suite struct EntryListReadingTests {
  private typealias List = EntryListCheckTests

  private static func check(_ changes: [EntryColumn: String]) -> (entry: Entry?, findings: [Finding]) {
    let check = EntryListCheck(
      contest: List.contest,
      file: { $0 == "a.txt" || $0 == "bài.txt" ? .there : .missing })
    let checked = check.check([List.row(changes)])
    return (checked.accepted.first?.entry(id: "e"), checked.findings)
  }

  @Test("A cell with one reading is put right and said, with both texts")
  func putRight() {
    let (entry, findings) = Self.check([.fullName: "NguyÔn ThÞ H­¬ng", .script: "bÃ i.txt"])
    #expect(entry?.entrant.fullName == "Nguyễn Thị Hương")
    #expect(entry?.script == "bài.txt")
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.first?.message.vi.contains("được hiểu là «Nguyễn Thị Hương»") == true)
    #expect(findings.first?.message.en.contains("taken for “Nguyễn Thị Hương”") == true)
  }

  @Test("A row that is put right keeps its text as meant, so that the corrected list states the same")
  func sameRow() {
    let check = EntryListCheck(contest: List.contest, file: { _ in .there })
    let rows = [
      [EntryColumn.fullName: "Leâ An", .phone: "900000013"], [.fullName: "Lê An", .phone: "0900000013"],
    ]
    let accepted = rows.compactMap { check.check([List.row($0)]).accepted.first?.row.values }
    #expect(accepted.count == 2)
    #expect(accepted.first == accepted.last)
  }

  @Test("One word of an old font is enough where the row has others")
  func sameFont() {
    let (entry, _) = Self.check([.fullName: "Bïi An", .title: "TiÕng nãi quª h­¬ng"])
    #expect(entry?.entrant.fullName == "Bùi An")
    #expect(Self.check([.fullName: "Bïi An"]).findings.isEmpty)
  }

  @Test("Names with any apostrophe are one name")
  func apostrophes() {
    for name in ["H’Hen Niê", "H'Hen Niê", "HʼHen Niê"] {
      let (entry, findings) = Self.check([.fullName: name])
      #expect(entry?.entrant.fullName == "H'Hen Niê")
      #expect(findings.isEmpty)
    }
  }

  @Test(
    "A telephone number gets its zero back",
    arguments: [
      ("900000013", "0900000013"), ("'0900000013", "0900000013"), ("912 345 678", "0912 345 678"),
      ("2253842000", "02253842000"),
    ])
  func phones(text: String, meant: String) {
    let (entry, findings) = Self.check([.phone: text])
    #expect(entry?.entrant.phone == meant)
    #expect(findings.map(\.severity) == [.warning])
    #expect(Self.check([.phone: meant]).findings.isEmpty)
  }

  @Test("A number that nobody can dial is warned of; services and numbers abroad are none such")
  func strangePhones() {
    for text in ["12345", "9E+08", "090000001", "1900000013", "không có"] where text != "1900000013" {
      #expect(Self.check([.phone: text]).findings.map(\.severity) == [.warning], "\(text)")
    }
    for text in ["19001234", "+84 900 000 013", "+49 30 1234567", "(0225) 3842 000", "0900.000.013"] {
      #expect(Self.check([.phone: text]).findings.isEmpty, "\(text)")
    }
  }

  @Test(
    "A tick is a consent, a dash none, a sign that may be either is refused",
    arguments: [
      ("✓", true), ("☑", true), ("☑\u{FE0F}", true), ("✔️", true), ("√", true), ("x", true), ("có ✓", true),
      ("Đã đồng ý", true), ("☐", false), ("-", false), ("chưa", false), ("☒", nil), ("✗", nil), ("?", nil),
      (".", nil), ("không ✓", nil),
    ] as [(String, Bool?)])
  func ticks(text: String, consent: Bool?) {
    let (entry, findings) = Self.check([.consentBroadcast: text])
    #expect(entry?.consents.broadcast == consent)
    #expect(findings.isEmpty == (consent != nil))
  }

  @Test(
    "A birthday to come is refused, one of an infant or of the very old is asked about",
    arguments: [
      ("12/06/2095", Finding.Severity.error), ("02/06/2023", .error), ("01/06/2023", .warning),
      ("05/06/1905", .warning), ("12/06/1995", nil), ("01/01/2018", nil),
    ] as [(String, Finding.Severity?)])
  func birthdays(text: String, severity: Finding.Severity?) throws {
    let check = EntryListCheck(contest: List.contest, file: { _ in .there })
    let entries = check.check([List.row([.birthDate: text])]).accepted
    let today = try #require(CalendarDate(year: 2023, month: 6, day: 1))
    let findings = EntryListCheck.birthdayFindings(of: entries, on: today)
    #expect(findings.map(\.severity) == (severity.map { [$0] } ?? []))
  }

  @Test("A theme is found by its name", arguments: ["Đề án 06", "ĐỀ ÁN 06", "dd", "Đ"])
  func themes(text: String) {
    let (entry, findings) = Self.check([.theme: text])
    #expect(entry?.theme == "dd")
    #expect(findings.isEmpty)
  }
}

@Suite struct MarkListCheckTests {
  static let rules = RoundRules(
    id: "r", title: LocalizedText("r"),
    rubric: Rubric(
      id: "b", title: LocalizedText("b"),
      criteria: [
        Criterion(id: "c1", title: LocalizedText("C1"), maximum: Points(10), step: Points(micros: 500_000)),
        Criterion(id: "c2", title: LocalizedText("C2"), maximum: Points(10), step: Points(1)),
      ]),
    panel: Panel(quorum: 1, members: [PanelMember(judge: "j1"), PanelMember(judge: "j2")]),
    figures: [FigureRule(id: "votes", title: LocalizedText("v"), minimum: .zero, maximum: Points(100))],
    deductions: DeductionRules(penalties: [
      PenaltyRule(id: "late", title: LocalizedText("late"), points: Points(1)),
      PenaltyRule(id: "rude", title: LocalizedText("rude")),
    ]))

  static func mark(
    _ entry: String, _ judge: String, _ criterion: String, _ value: MarkRow.Value, line: Int = 2
  ) -> MarkRow {
    MarkRow(
      entry: entry, judge: judge, criterion: criterion, value: value,
      location: SourceLocation(file: "m.csv", line: line))
  }

  static func check(_ rows: [MarkRow]) -> (sheets: [StatedSheet], findings: [Finding]) {
    MarkListCheck(rules: rules, entries: ["a", "b"], mustRecuse: { $0 == "b" && $1 == "j2" }).check(rows)
  }

  @Test("Cells become sheets; empty cells state nothing; zero is a mark")
  func sheets() {
    let checked = Self.check([
      Self.mark("a", "j1", "c1", .mark(.zero)), Self.mark("a", "j1", "c2", .empty),
      Self.mark("a", "j2", "c1", .empty), Self.mark("b", "j1", "c1", .absent),
    ])
    #expect(checked.findings.isEmpty)
    #expect(
      checked.sheets == [
        StatedSheet(entry: "a", judge: "j1", content: .marks(["c1": .zero])),
        StatedSheet(entry: "b", judge: "j1", content: .absent),
      ])
  }

  @Test("A sheet that names some criteria and not the others is a finding at its first row")
  func halfSheets() {
    let half = Self.check([
      Self.mark("a", "j1", "c2", .mark(Points(1)), line: 4), Self.mark("b", "j1", "c1", .empty, line: 5),
      Self.mark("a", "j2", "c1", .recused, line: 6),
    ])
    #expect(half.findings.map(\.location?.line) == [4])
    #expect(half.findings.first?.message.vi.contains("C1 (c1)") == true)
    #expect(half.findings.hasErrors)
  }

  @Test("A recusal that the rules demand needs no record; any other is recorded")
  func recusals() {
    let checked = Self.check([Self.mark("b", "j2", "c1", .recused), Self.mark("a", "j2", "c1", .recused)])
    #expect(checked.findings.isEmpty)
    #expect(checked.sheets == [StatedSheet(entry: "a", judge: "j2", content: .recused(""))])
  }

  @Test("Each fault is a finding at its line")
  func faults() {
    let checked = Self.check([
      Self.mark("x", "j1", "c1", .mark(Points(1)), line: 2),
      Self.mark("a", "j9", "c1", .mark(Points(1)), line: 3),
      Self.mark("a", "j1", "c9", .mark(Points(1)), line: 4),
      Self.mark("a", "j1", "c2", .mark(Points(micros: 500_000)), line: 5),
      Self.mark("a", "j1", "c1", .mark(Points(11)), line: 6),
      Self.mark("a", "j1", "c1", .mark(Points(1)), line: 7),
      Self.mark("b", "j2", "c1", .mark(Points(1)), line: 8),
      Self.mark("a", "j2", "c1", .mark(Points(1)), line: 9),
      Self.mark("a", "j2", "c2", .absent, line: 10),
    ])
    #expect(Set(checked.findings.compactMap(\.location?.line)) == [2, 3, 4, 5, 6, 7, 8, 10])
    #expect(checked.findings.hasErrors)
  }

  @Test("A mark that recusal forbids is refused, for the own unit or for a declared relation")
  func recusalWords() {
    for (isRelated, words) in [(false, "(cùng đơn vị)"), (true, "(có liên quan với đơn vị đã khai báo)")] {
      let check = MarkListCheck(
        rules: Self.rules, entries: ["a", "b"], mustRecuse: { $0 == "b" && $1 == "j2" },
        isRelated: { _, _ in isRelated })
      let findings = check.check([Self.mark("b", "j2", "c2", .mark(Points(5)))]).findings
      #expect(findings.contains { $0.message.vi.contains(words) && $0.location?.line == 2 }, "\(findings)")
    }
  }

  @Test("Rows of one penalty add up; anything else stated twice is a fault")
  func facts() {
    func row(_ kind: FactKind, _ id: String, _ value: String, line: Int) -> FactRow {
      FactRow(
        entry: "a", kind: kind, id: id, value: value, source: "s",
        location: SourceLocation(file: "f.csv", line: line))
    }
    let checked = FactListCheck(rules: Self.rules, entries: ["a"]).check([
      row(.penalty, "rude", "1", line: 2), row(.penalty, "rude", "0,5", line: 3),
      row(.figure, "votes", "50", line: 4),
      row(.figure, "votes", "51", line: 5), row(.figure, "votes", "101", line: 6),
      row(.figure, "other", "1", line: 7),
      row(.duration, "", "4:35", line: 8), row(.duration, "", "4:75", line: 9),
      row(.absent, "j1", "", line: 10),
      row(.absent, "j9", "", line: 11), row(.disqualified, "", "", line: 12),
      row(.penalty, "late", "-1", line: 13),
    ])
    #expect(checked.findings.compactMap(\.location?.line) == [5, 6, 7, 9, 11, 13])
    #expect(checked.facts.map(\.content).contains(.penalty("rude", Points(micros: 1_500_000))))
    #expect(checked.facts.map(\.content).contains(.duration(milliseconds: 275_000)))
    #expect(checked.facts.map(\.content).contains(.sheet("j1", .absent)))
    #expect(checked.facts.map(\.content).contains(.status(.disqualified)))
  }

  @Test("A penalty of fixed points is recorded once or several times, never by another number")
  func fixedPenalty() {
    func checked(_ values: String...) -> (facts: [FactStatement], findings: [Finding]) {
      let rows = values.enumerated().map { index, value in
        FactRow(
          entry: "a", kind: .penalty, id: "late", value: value, source: "s",
          location: SourceLocation(file: "f.csv", line: index + 2))
      }
      return FactListCheck(rules: Self.rules, entries: ["a"]).check(rows)
    }
    for (values, points) in [(["", ""], 2), (["1", ""], 2), (["3"], 3), (["0"], 0)] {
      let result = values.count == 2 ? checked(values[0], values[1]) : checked(values[0])
      #expect(result.facts.map(\.content) == [.penalty("late", Points(points))])
      #expect(result.findings.isEmpty)
    }
    let refused = checked("", "0,5")
    #expect(refused.findings.map(\.location?.line) == [3])
    #expect(refused.findings.first?.message.vi.contains("trừ 1 mỗi lần") == true)
  }

  @Test(
    "A duration is minutes and seconds or seconds",
    arguments: [
      ("275", 275_000), ("4:35", 275_000), ("1:02:03.25", 3_723_250), ("0", 0), ("4:35,5", 275_500),
    ])
  func durations(text: String, milliseconds: Int) {
    #expect(WrittenDuration.milliseconds(text) == milliseconds)
  }

  @Test(
    "Anything else is no duration",
    arguments: ["", "x", "4:60", "-1", "1:2:3:4", ":30", "4:", "25:00:00", "0.0001"])
  func noDurations(text: String) {
    #expect(WrittenDuration.milliseconds(text) == nil)
  }

  @Test(
    "What may be minutes and seconds or something else is no duration",
    arguments: ["5,12", "5.12", "4,5", "5:12:00", "05:12:00", "0.003611"])
  func unclearDurations(text: String) {
    #expect(WrittenDuration.milliseconds(text) == nil)
    #expect(WrittenDuration.milliseconds("0:05:12") == 312_000)
    #expect(WrittenDuration.milliseconds(WrittenDuration.text(milliseconds: 3_720_000)) == 3_720_000)
  }

  @Test("What a judge typed is read at its field; what is empty is missing, not zero")
  func typed() {
    let outcome = SheetCheck(rubric: Self.rules.rubric).check(["c1": "8,5", "c2": ""])
    #expect(outcome.marks == ["c1": Points(micros: 8_500_000)])
    #expect(outcome.missing == ["c2"])
    #expect(outcome.errors.isEmpty)
    let refused = SheetCheck(rubric: Self.rules.rubric).check(["c1": "8,75", "c2": "11"])
    #expect(refused.errors["c1"]?.vi == "Điểm từ 0 đến 10, bước 0,5")
    #expect(refused.errors["c2"]?.en == "A mark from 0 to 10, in steps of 1")
    #expect(refused.marks.isEmpty)
    let long = SheetCheck(rubric: Self.rules.rubric).check(["c1": String(repeating: "0", count: 101)])
    #expect(Set(long.errors.keys) == ["c1"] && long.marks.isEmpty)
  }
}
