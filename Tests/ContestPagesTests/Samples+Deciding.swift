import ContestCore
import ContestPages

/// The desk's decisions and facts.
extension Samples {
  private static let candidates = [
    DecisionEntry(
      id: "e1", label: "SBD 07", name: "Nguyễn Thị Hòa", place: "1", result: LocalizedText("86,50"),
      order: "1", isTicked: true),
    DecisionEntry(
      id: "e2", label: "SBD 03", name: "Đỗ <b>Văn</b> Đức", place: "1", result: LocalizedText("86,50"),
      order: "1", problem: LocalizedText(vi: "Thứ tự 1 ghi cho hai bài.", en: "Two entries have the order 1.")
    ),
  ]

  private static func decisions(_ form: DecisionForm?, recorded: [DecisionLine] = []) -> DecisionsPage {
    DecisionsPage(
      visit: desk, round: "chung-khao", roundTitle: rules.title, recorded: recorded,
      choices: [.order, .note].map {
        DecisionKindLink(
          kind: $0, href: SitePath.decisions("chung-khao", kind: $0), isChosen: $0 == form?.kind)
      }, form: form)
  }

  static let decidingPages: [(String, any Page)] = [
    (
      "decisions",
      decisions(
        nil,
        recorded: [
          DecisionLine(
            sequence: 1, kind: Decision.Kind.lot.title, entries: ["SBD 03", "SBD 07"], reason: "bốc thăm",
            seed: "14/8/2023"),
          DecisionLine(
            sequence: 2, kind: Decision.Kind.award.title, entries: ["SBD 07"], reason: "giọng đọc",
            prize: LocalizedText(vi: "Giọng đọc ấn tượng", en: "Best voice")),
        ])
    ),
    (
      "decisions-order",
      decisions(
        DecisionForm(
          kind: .order, after: 2, entries: candidates, isNarrow: true, isReasonMissing: true,
          refusal: LocalizedText(vi: "chưa được", en: "not yet")))
    ),
    (
      "decisions-award",
      decisions(
        DecisionForm(
          kind: .award, after: 2, entries: candidates,
          prizes: [
            DecisionOption(
              key: "giong", label: LocalizedText(vi: "Giọng đọc ấn tượng", en: "Best voice"), isChosen: true)
          ], reason: "giọng \"ấm\""))
    ),
    (
      "decisions-lot",
      decisions(
        DecisionForm(
          kind: .lot, after: 0,
          steps: ["lot-1", "lot-2"].map { DecisionOption(key: $0, label: LocalizedText($0)) }))
    ),
    (
      "decisions-announced",
      decisions(DecisionForm(kind: .lot, after: 0, announcedSeed: "Giải đặc biệt 14/8/2023"))
    ),
    (
      "decisions-shut",
      DecisionsPage(
        visit: desk, round: "chung-khao", roundTitle: rules.title, recorded: [], choices: [])
    ),
    (
      "facts",
      FactsPage(
        visit: desk, round: "chung-khao", roundTitle: rules.title,
        columns: [
          Link(
            href: SitePath.facts("chung-khao", column: "duration"),
            label: LocalizedText(vi: "Thời lượng", en: "Duration"))
        ],
        rows: [
          FactsRow(label: "SBD 07", name: "Nguyễn Thị Hòa", values: [LocalizedText("4:35")]),
          FactsRow(label: "SBD 03", name: "Trần Văn Ẩn", values: [LocalizedText("")]),
        ], isOpen: true)
    ),
    ("column", column(isOpen: true)), ("column-shut", column(isOpen: false)),
    (
      "column-status",
      FactColumnPage(
        visit: desk, round: "chung-khao", roundTitle: rules.title, key: "status",
        title: LocalizedText(vi: "Tình trạng", en: "Status"), hint: LocalizedText(vi: "Chọn.", en: "Choose."),
        rows: [
          FactColumnRow(
            id: "e1", label: "SBD 07", name: "Nguyễn Thị Hòa", value: "absent",
            options: EntryStatus.allCases.map {
              DecisionOption(key: $0.rawValue, label: $0.title, isChosen: $0 == .absent)
            })
        ], recorded: 1, isOpen: true)
    ),
  ]

  private static func column(isOpen: Bool) -> FactColumnPage {
    FactColumnPage(
      visit: desk, round: "chung-khao", roundTitle: rules.title, key: "duration",
      title: LocalizedText(vi: "Thời lượng", en: "Duration"),
      hint: LocalizedText(vi: "Viết phút:giây, ví dụ 4:35.", en: "Write minutes:seconds, for example 4:35."),
      rows: [
        FactColumnRow(id: "e1", label: "SBD 07", name: "Nguyễn Thị Hòa", value: "4:35"),
        FactColumnRow(
          id: "e2", label: "SBD 03", name: "Trần Văn Ẩn", value: "5:75", standing: LocalizedText("4:00"),
          problem: LocalizedText(vi: "không phải thời lượng", en: "is no duration")),
      ], recorded: 3, source: "biên bản 2",
      sourceProblem: LocalizedText(vi: "Hãy ghi căn cứ.", en: "Please say who says so."),
      refusal: LocalizedText(vi: "Dữ liệu vừa thay đổi.", en: "The data changed."), isOpen: isOpen)
  }
}
