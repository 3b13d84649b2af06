import ContestCore
import ContestPages

/// An invented contest with a final of three prizes, as the pages meet it.
enum Samples {
  static let zone = "Asia/Ho_Chi_Minh"
  static let title = LocalizedText(
    vi: "Cuộc thi Phát thanh viên tuyên truyền về cải cách hành chính, Hải Phòng 2023",
    en: "Announcers' contest on administrative reform, Hải Phòng 2023")
  static let organiser = Organiser(
    name: LocalizedText(
      vi: "Sở Thông tin và Truyền thông", en: "Department of Information and Communications"),
    parent: LocalizedText(vi: "UBND thành phố Hải Phòng", en: "People's Committee of Hải Phòng"),
    place: "Hải Phòng")
  static let visitor = Visit(contestTitle: title)
  static let judge = Visit(contestTitle: title, person: LocalizedText("Giám khảo mẫu 1"), csrf: "cs-1")
  static let desk = Visit(
    contestTitle: title, person: LocalizedText(vi: "Ban Tổ chức", en: "the organisers"), csrf: "cs-2")

  /// 2023-09-15 09:42:10 in Hải Phòng, plus `seconds`.
  static func instant(_ seconds: Int64 = 0) -> Instant {
    Instant(milliseconds: (1_694_745_730 + seconds) * 1000)
  }
  static func moment(_ seconds: Int64 = 0) -> Moment { Moment(instant(seconds), timeZone: zone) }

  static func criterion(
    _ id: CriterionID, _ vi: String, _ en: String, maximum: Int, levels: Bool = false
  ) -> Criterion {
    Criterion(
      id: id, title: LocalizedText(vi: vi, en: en),
      guidance: levels
        ? LocalizedText(
          vi: "Đúng chủ đề cải cách hành chính, chính xác, có tính thời sự.",
          en: "On the theme, accurate, topical.") : LocalizedText(""),
      maximum: Points(maximum), step: Points(micros: 500_000),
      levels: levels
        ? [
          Level(
            id: "xuat-sac", title: LocalizedText(vi: "Xuất sắc", en: "Excellent"),
            descriptor: LocalizedText(
              vi: "Đủ ý, số liệu chính xác, dẫn chứng của chính địa phương.",
              en: "Complete, figures right, evidence from the district itself."),
            from: Points(27), to: Points(30)),
          Level(
            id: "dat", title: LocalizedText(vi: "Đạt", en: "Fair"),
            descriptor: LocalizedText(
              vi: "Đúng chủ đề nhưng còn chung chung.", en: "On the theme but general."),
            from: Points(0), to: Points(micros: 26_500_000)),
        ] : [])
  }

  static let criteria = [
    criterion("noi-dung", "Nội dung", "Content", maximum: 30, levels: true),
    criterion("chat-giong", "Chất giọng, phát âm", "Voice and diction", maximum: 40),
    criterion("dien-cam", "Diễn cảm", "Expression", maximum: 30),
  ]

  static let rules = RoundRules(
    id: "chung-khao", title: LocalizedText(vi: "Vòng chung khảo", en: "Final round"), kind: .live,
    secrecy: .named,
    rubric: Rubric(id: "chung-khao", title: LocalizedText(vi: "Biểu điểm", en: "Rubric"), criteria: criteria),
    panel: Panel(members: ["gk1", "gk2", "gk3", "gk4", "gk5"].map { PanelMember(judge: $0) }),
    tabulation: Tabulation(
      method: .trimmedMean(high: 1, low: 1, from: 5), rounding: [.result: Rounding(decimals: 2)]),
    figures: [
      FigureRule(
        id: "khan-gia", title: LocalizedText(vi: "Bình chọn của khán giả", en: "Audience vote"),
        weight: Points(micros: 100_000))
    ],
    deductions: DeductionRules(
      overtime: OvertimeTable(
        limitMilliseconds: 300_000,
        steps: [
          OvertimeTable.Step(fromMilliseconds: 0, points: Points(micros: 250_000)),
          OvertimeTable.Step(fromMilliseconds: 60_000, points: Points(micros: 500_000)),
        ]),
      penalties: [
        PenaltyRule(
          id: "nop-muon", title: LocalizedText(vi: "Nộp sau hạn", en: "Handed in late"), points: Points(1),
          clause: "Điều 5")
      ], cap: Points(5)),
    tieChain: [
      TieStep(id: "hon-chat-giong", kind: .criterion("chat-giong")),
      TieStep(id: "quyet-dinh-bgk", kind: .decision), TieStep(id: "dong-hang", kind: .shared),
    ],
    prizes: [
      Prize(id: "nhat", title: LocalizedText(vi: "Giải Nhất", en: "First prize"), count: 1),
      Prize(id: "nhi", title: LocalizedText(vi: "Giải Nhì", en: "Second prize"), count: 2),
    ],
    prizeFloor: Points(50))

  static func grid(withTotals: Bool) -> SheetGrid {
    let states: [[SheetState]] = [
      [.received, .received, .recused], [.received, .draft, .notMarked], [.received, .needsReview, .absent],
    ]
    return SheetGrid(
      judges: [
        GridJudge(name: "Giám khảo mẫu 1", short: "GK1", lastSeen: moment(), isOnline: true, done: 3, due: 3),
        GridJudge(name: "Giám khảo mẫu 2", short: "GK2", done: 1, due: 3),
        GridJudge(name: "Giám khảo mẫu 3", short: "GK3", done: 0, due: 1),
      ],
      rows: states.enumerated().map { index, row in
        GridRow(
          label: "SBD 0\(index + 1)",
          detail: LocalizedText(vi: "quận Hồng Bàng", en: "Hồng Bàng urban district"),
          cells: row.map { GridCell(state: $0, total: withTotals && $0 == .received ? Ratio(86) : nil) })
      })
  }
}
