import ContestCore
import ContestPages

extension Samples {
  static func lines(_ values: [String], problems: [MarkProblem?] = [nil, nil, nil]) -> [SheetCriterion] {
    zip(criteria, zip(values, problems)).enumerated().map { index, pair in
      SheetCriterion(criterion: pair.0, position: index + 1, value: pair.1.0, problem: pair.1.1)
    }
  }

  static let recording = SheetEntry(
    round: "so-khao", roundTitle: LocalizedText(vi: "Vòng sơ khảo", en: "Preliminary round"), code: "K7QX",
    order: 7,
    title: "Một cửa, một lòng", hasRecording: true,
    script: "Kính thưa quý vị và các bạn.\nSáng nay, bộ phận một cửa…")
  static let live = SheetEntry(
    round: "chung-khao", roundTitle: rules.title, code: "07", order: 2,
    entrant: NamedEntrant(name: "Nguyễn Thị Hòa", unit: LocalizedText(vi: "quận Hồng Bàng", en: "Hồng Bàng")))

  static func sheet(
    _ status: JudgeSheetPage.Status, _ criteria: [SheetCriterion], revision: Int = 0, total: Ratio? = nil,
    heard: SheetEntry = recording, reason: String = "", isReasonMissing: Bool = false
  ) -> JudgeSheetPage {
    JudgeSheetPage(
      visit: judge, heard: heard, status: status, criteria: criteria, revision: revision,
      clientID: "c-0001", total: total, maximumTotal: Ratio(100), reason: reason,
      isReasonMissing: isReasonMissing, previous: "B2MN", next: "T4RD", done: 6, due: 15)
  }

  static let sheets: [(String, JudgeSheetPage)] = [
    ("sheet-fresh", sheet(.fresh, lines(["", "", ""]))),
    (
      "sheet-draft",
      sheet(.draft(saved: moment()), lines(["26,5", "", "0"]), total: Ratio(Points(micros: 26_500_000)))
    ),
    (
      "sheet-errors",
      sheet(
        .draft(saved: moment()),
        lines(["31", "8,3\"><script>", ""], problems: [.outOfRange, .unreadable, .missing]), total: nil)
    ),
    (
      "sheet-sent",
      sheet(
        .received(at: moment(), revision: 1), lines(["26,5", "36", "24"]), revision: 1,
        total: Ratio(Points(micros: 86_500_000)), isReasonMissing: true)
    ),
    (
      "sheet-conflict",
      sheet(
        .conflict(
          OtherRevision(
            revision: 2, at: moment(30), marks: ["noi-dung": Points(25), "chat-giong": Points(0)])),
        lines(["26,5", "36", "24"]), revision: 2, total: Ratio(25), reason: "Gõ nhầm")
    ),
    (
      "sheet-closed",
      sheet(
        .closed(received: moment(), revision: 1), lines(["26,5", "36", ""]), revision: 1, total: Ratio(62),
        heard: live)
    ),
    (
      "sheet-recused",
      sheet(
        .recused(reason: LocalizedText(vi: "cùng đơn vị với thí sinh", en: "same unit as the entrant")), [])
    ),
  ]

  static let list = JudgeListPage(
    visit: judge,
    rounds: [
      JudgeRound(
        id: "so-khao", title: recording.roundTitle, phase: .open,
        entries: [
          JudgeEntry(
            round: "so-khao", code: "B2MN", order: 1, state: .received,
            total: Ratio(Points(micros: 86_500_000))),
          JudgeEntry(round: "so-khao", code: "K7QX", order: 2, state: .draft),
          JudgeEntry(round: "so-khao", code: "T4RD", order: 3, state: .notMarked),
          JudgeEntry(round: "so-khao", code: "W9AC", order: 4, state: .recused),
        ]),
      JudgeRound(
        id: "chung-khao", title: rules.title, phase: .closed,
        entries: [
          JudgeEntry(
            round: "chung-khao", code: "07", order: 1,
            entrant: NamedEntrant(
              name: "Nguyễn Thị Hòa", unit: LocalizedText(vi: "quận Hồng Bàng", en: "Hồng Bàng")),
            state: .received, total: Ratio(90))
        ], isChair: true),
    ])

  static let deskPage = DeskPage(
    visit: desk,
    path: [
      PathStep(
        title: LocalizedText(vi: "Đăng ký", en: "Registration"), state: .done,
        detail: LocalizedText(vi: "28 thí sinh", en: "28 entrants"), href: SitePath.entrants),
      PathStep(
        title: LocalizedText(vi: "Sơ khảo", en: "Preliminary round"), state: .current,
        href: SitePath.round("so-khao")),
      PathStep(title: LocalizedText(vi: "Công bố", en: "Publication"), state: .ahead),
    ],
    tasks: [
      DeskTask(
        text: LocalizedText(
          vi: "Giám khảo mẫu 2 còn 2 phiếu chưa gửi.", en: "Sample judge 2 has 2 sheets to send."),
        action: .link(Link(href: SitePath.round("so-khao"), label: LocalizedText(vi: "Xem", en: "Look")))),
      DeskTask(
        text: LocalizedText(vi: "Vòng sơ khảo đã đủ phiếu.", en: "The preliminary round has all its sheets."),
        action: .post(
          Link(href: SitePath.round("so-khao", .close), label: LocalizedText(vi: "Đóng vòng", en: "Close")))),
    ],
    rounds: [
      DeskRound(
        id: "so-khao", title: recording.roundTitle, phase: .open, done: 4, due: 7,
        grid: grid(withTotals: false)),
      DeskRound(id: "chung-khao", title: rules.title, phase: .draft, done: 0, due: 0),
    ],
    journal: [
      JournalLine(
        sequence: 41, at: moment(), actor: LocalizedText("Giám khảo mẫu 1"),
        text: LocalizedText(vi: "gửi phiếu SBD 01, bản 1", en: "sent the sheet of entrant 01, version 1"))
    ])

  static let roundPage = RoundPage(
    visit: desk, id: "chung-khao", title: rules.title, phase: .closed,
    actions: [RoundActionForm(.certify, isPossible: false), RoundActionForm(.reopen)],
    blockers: [
      RoundBlocker(
        LocalizedText(
          vi: "SBD 07 Nguyễn Thị Hòa: mới có 2 phiếu được tính, cần ít nhất 3",
          en: "SBD 07 Nguyễn Thị Hòa: 2 sheets count, at least 3 are needed"),
        link: Link(
          href: SitePath.decisions("chung-khao", kind: .admit, entries: ["e7"]),
          label: LocalizedText(vi: "Ghi quyết định: SBD 07", en: "Record a decision: SBD 07"))),
      RoundBlocker(LocalizedText(vi: "chưa có phiếu của Giám khảo <2>", en: "no sheet yet from judge <2>")),
    ],
    grid: grid(withTotals: true),
    standings: StandingsTable(
      isFinal: false, journalSequence: 412,
      rows: [
        StandingRow(
          winner, in: round(judges: { "Giám khảo \($0)" }), name: "Nguyễn Thị Hòa",
          unit: LocalizedText("Hồng Bàng"), code: "07")
      ], rules: rules),
    exports: [
      Link(href: SitePath.export("chung-khao", file: "results.xml"), label: LocalizedText("results.xml"))
    ],
    judges: [
      JudgeLinkRow(
        id: "gk1", name: "Giám khảo mẫu 1", post: "Trưởng Ban Giám khảo", created: moment(),
        lastSeen: moment(90)),
      JudgeLinkRow(id: "gk2", name: "Giám khảo mẫu 2"),
    ],
    newLink: NewLink(name: "Giám khảo mẫu 1", url: "http://192.168.1.20:8080/k/mf3kq7c2xv"))

  static let closingPage = RoundConfirmPage(
    visit: desk, round: "so-khao", title: rules.title, action: .close,
    sentences: [
      LocalizedText(vi: "Sơ khảo: đã nhận 80/88 phiếu.", en: "Preliminary: 80 of 88 sheets received."),
      LocalizedText(vi: "Còn thiếu: Giám khảo <2> 8 phiếu.", en: "Missing: judge <2> 8 sheets."),
    ])

  static let reopeningPage = RoundConfirmPage(
    visit: desk, round: "so-khao", title: rules.title, action: .reopen,
    sentences: [
      LocalizedText(
        vi: "Xác nhận kết quả mất hiệu lực; phải đóng vòng và xác nhận lại.",
        en: "The certificate is withdrawn; the round has to be closed and certified again.")
    ], isReasonMissing: true)

  static let publishingAgainPage: RoundConfirmPage = {
    var page = RoundConfirmPage(
      visit: desk, round: "so-khao", title: rules.title, action: .publish,
      sentences: [
        LocalizedText(
          vi: "Trước đây đã công bố đến bản số 1.", en: "Version 1 was published before.")
      ], reason: "theo đơn <số 3>")
    page.isRepeated = true
    return page
  }()

  /// The page of a published round whose result is being corrected.
  static let correctedRoundPage = RoundPage(
    visit: desk, id: "so-khao", title: rules.title, phase: .published,
    actions: [RoundActionForm(.certify), RoundActionForm(.reopen)], blockers: [], judges: []
  )
  .warned(
    LocalizedText(
      vi: "kết quả đang được sửa: cần xác nhận lại", en: "the result is being corrected: certify it again"))

  static let start: CalendarDate = {
    guard let date = CalendarDate(year: 2023, month: 6, day: 1) else {
      preconditionFailure("1 June 2023 is a day")
    }
    return date
  }()
  static let unitChoices = [EnteringUnit(id: "hong-bang", name: units["hong-bang"] ?? LocalizedText(""))]
  static let themes = [Theme(id: "dd", letter: "đ", title: LocalizedText(vi: "Đề án 06", en: "Project 06"))]

  /// Every page but the published result, by the name of its golden file.
  static let pages: [(String, any Page)] =
    sheets.map { ($0.0, $0.1 as any Page) } + [
      (
        "home",
        HomePage(
          visit: visitor, organiser: organiser,
          dates: [
            ContestDate(
              id: "start", title: LocalizedText(vi: "Bắt đầu cuộc thi", en: "Contest begins"),
              date: start)
          ],
          rounds: [
            HomeRound(
              id: "so-khao", title: recording.roundTitle, phase: .published,
              opens: CalendarDate(parsing: "2023-08-01"), isPublished: true),
            HomeRound(id: "chung-khao", title: rules.title, phase: .draft, isPublished: false),
          ])
      ),
      (
        "login-judge",
        LogInPage(
          visit: Visit(contestTitle: title, csrf: "cs-3"), opened: .judge(name: "Giám khảo mẫu 1"),
          token: "a/b")
      ),
      ("login-organiser", LogInPage(visit: visitor, opened: .organiser, token: "abc")),
      ("link-invalid", MessagePage.invalidLink(visit: visitor)),
      ("link-wait", MessagePage.tooManyTries(visit: visitor, seconds: 30)),
      ("error-500", MessagePage.error(status: 500, visit: visitor, requestID: "r-77")),
      (
        "ranking",
        RankingPage(
          visit: desk, round: results.rules.id, title: results.rules.title, isFinal: false,
          journalSequence: 42,
          table: RankingTable(
            Ranking(results.standings, by: results.rules),
            names: [results.standings.rows[0].entry: "Nguyễn <i>Thị</i> \"Hòa\" & con"],
            units: [results.standings.rows[0].unit: LocalizedText(vi: "quận Hồng Bàng", en: "Hồng Bàng")]))
      ),
      ("list", list),
      ("list-wanted", JudgeListPage(visit: judge, rounds: list.rounds, wanted: "07")),
      ("list-none", JudgeListPage(visit: judge, rounds: [])),
      (
        "confirm",
        ConfirmSendPage(
          visit: judge, heard: recording, criteria: lines(["26,5", "0", ""]), revision: 0, clientID: "c-0001",
          total: Ratio(Points(micros: 26_500_000)), maximumTotal: Ratio(100))
      ),
      ("sheet-late", lateSheet), ("round-choice", roundChoice), ("sheet-brought", broughtSheet),
      ("recusal-brought", broughtRecusal), ("blind-check", blindCheck), ("listening", listeningPage),
      ("desk", deskPage), ("round", roundPage),
      ("comparison", comparisonPage),
      ("comparison-choose", comparisonChoice), ("round-close", closingPage), ("round-reopen", reopeningPage),
      ("round-publish-again", publishingAgainPage), ("round-corrected", correctedRoundPage),
      ("late", latePage), ("late-chair", lateChairPage),
      ("late-chairs-own", lateChairsOwnPage),
      ("recusal", recusalPage),
    ] + ballotPages + decidingPages + paperPages + analysisPages + hallPages + [
      (
        "entrants",
        EntrantsPage(
          visit: desk,
          rows: [
            EntrantRow(
              id: "e1", number: 7, name: "Nguyễn Thị Hòa", unit: LocalizedText("Hồng Bàng"), title: "Một cửa",
              hasScript: true, hasRecording: false, mayPublishName: false, isWithdrawn: false),
            EntrantRow(
              id: "e2", number: nil, name: "Trần Văn Ẩn", unit: LocalizedText("Thủy Nguyên"), title: "",
              hasScript: true, hasRecording: true, mayPublishName: true, isWithdrawn: true),
          ])
      ),
      ("entrants-none", EntrantsPage(visit: desk, rows: [])),
      ("entrant-add", EntrantFormPage(visit: desk, mode: .add, units: unitChoices, themes: themes)),
      (
        "entrant-errors",
        EntrantFormPage(
          visit: desk, mode: .edit("e1"),
          values: [
            .fullName: "Hòa \"Yến\"", .unit: "hong-bang", .birthDate: "31/02/1990",
            .consentPublishName: "yes",
          ],
          problems: [
            .birthDate: LocalizedText(vi: "Không có ngày này.", en: "There is no such day."),
            .consentRegister: LocalizedText(
              vi: "Thí sinh phải đồng ý đăng ký.", en: "The entrant must agree."),
          ], units: unitChoices, themes: themes)
      ),
      (
        "withdraw",
        WithdrawPage(
          visit: desk, id: "e1", name: "Nguyễn Thị Hòa", unit: LocalizedText("Hồng Bàng"),
          isReasonMissing: true)
      ),
    ]
}

extension RoundPage {
  fileprivate func warned(_ warning: LocalizedText) -> RoundPage {
    var page = self
    page.notices = [warning]
    return page
  }
}
