public import ContestCore
import ContestPages
import ContestStore

extension ContestService {
  /// Says to every judge's page which entry performs now.
  ///
  /// - Parameter name: the entry's code, id or entrant number; nil: no entry any more.
  /// - Returns: the code that was called.
  @discardableResult
  public func call(_ name: String?, round: RoundID) async throws -> String? {
    try await requireRound(round)
    let lot = try await name.asyncMap { try await self.lot($0, in: round) }
    try await store.call(lot?.entry, round: round, at: environment.now())
    return lot?.code
  }

  /// Says to every judge's page when the round is going to be closed; a person closes it.
  ///
  /// - Parameter milliseconds: from now, up to a day; nil takes it back.
  /// - Returns: the instant that was announced.
  @discardableResult
  public func announceClosing(of round: RoundID, in milliseconds: Int64?) async throws -> Instant? {
    let now = environment.now()
    if let milliseconds, !(1...86_400_000).contains(milliseconds) {
      throw KitError.refused(
        LocalizedText(
          vi: "thời gian báo trước phải từ 1 giây đến 24 giờ, ví dụ 5m",
          en: "the time until closing must lie between 1 second and 24 hours, for example 5m"))
    }
    let closing = milliseconds.map { Instant(milliseconds: now.milliseconds + $0) }
    try await store.announceClosing(at: closing, round: round, at: now)
    return closing
  }

  /// The time of day that a clock in `timeZone` shows: `09:42:10`.
  public func clock(_ instant: Instant, timeZone: String) -> String {
    Moment(instant, timeZone: timeZone).clock
  }

  /// What is said to the judges of every open round.
  public func hallNotices() async throws -> [RoundID: HallNotice] { try await store.hallNotices() }

  /// Asks a judge to correct the sheet that counts now.
  ///
  /// - Parameter name: the entry's code, id or entrant number.
  /// - Returns: the code of the entry.
  @discardableResult
  public func returnSheet(
    of name: String, judge: JudgeID, round: RoundID, reason: String, by actor: Actor = .organiser
  ) async throws -> String {
    try await requireRound(round)
    let lot = try await lot(name, in: round)
    try await store.returnSheet(
      round: round, entry: lot.entry, judge: judge,
      reason: VietnameseText.normalised(String(reason.prefix(500))), by: actor, at: environment.now())
    return lot.code
  }

  /// The sheets of a round that wait for a correction.
  public func sheetReturns(of round: RoundID) async throws -> [SheetReturn] {
    try await store.sheetReturns(round)
  }

  /// The lot that a code, an entry's id or an entrant number names, in this order.
  private func lot(_ name: String, in round: RoundID) async throws -> Lot {
    let lots = try await store.lots(round)
    let text = VietnameseText.normalised(name)
    if let lot = lots.first(where: { $0.code.lowercased() == text.lowercased() })
      ?? lots.first(where: { $0.entry.rawValue == text })
    {
      return lot
    }
    if let number = Int(text) {
      let entries = try await store.entryIndex()
      if let lot = lots.first(where: { entries[$0.entry]?.number == number }) { return lot }
    }
    throw KitError.refused(
      LocalizedText(
        vi: "vòng «\(round)» không có bài dự thi «\(name)»; hãy ghi mã phách, số báo danh hoặc mã hồ sơ",
        en: "round “\(round)” has no entry “\(name)”; give its code, entrant number or id"))
  }
}

extension ContestService {
  /// Whether a judge's link still logs a new device in.
  public func takesNewLogIns() async throws -> Bool { try await store.takesNewLogIns() }

  /// Lets links log new devices in, or not; whoever is logged in stays, and the organisers' own links work.
  ///
  /// - Returns: whether that is a change.
  @discardableResult
  public func setNewLogIns(_ isAllowed: Bool, by actor: Actor = .organiser) async throws -> Bool {
    try await store.setNewLogIns(isAllowed, by: actor, at: environment.now())
  }

  /// Why a link logs nobody new in now, in words that say whom to ask.
  func logInsClosed() async throws -> KitError {
    let organiser = try await contest().organiser.name
    return KitError.refused(Self.logInsClosed(organiser))
  }

  /// Why a link logs nobody new in now, in words that say whom to ask.
  public static func logInsClosed(_ organiser: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: """
        Ban Tổ chức đang tạm khóa đăng nhập mới nên máy này chưa vào được; máy đang dùng vẫn chấm bình thường. \
        Hãy hỏi thư ký hội đồng (\(organiser.vi)) để được mở.
        """,
      en: """
        The organisers take no new log-ins at the moment, so this device cannot enter; devices in use go on. \
        Ask the jury's secretary (\(organiser.en)) to let it in.
        """)
  }
}

// MARK: - What live pages are told from

extension ContestService {
  /// Comes back whenever something may have been committed, by this process at once, by others within a
  /// quarter of a second.
  public func changes() -> AsyncStream<Void> { store.changes() }

  /// What has happened after `mark`, and how the hall stands now; nil: nothing before now is news.
  public func liveNews(after mark: LiveNews.Mark?) async throws -> LiveNews {
    try await store.liveNews(after: mark)
  }

  /// Who sits on a round that has been opened.
  public func judges(seatedIn round: RoundID) async throws -> Set<JudgeID> {
    Set(try await store.seats(round).map(\.judge))
  }

  /// How one judge's sheet for one entry stands; nil where the entry has no lot in the round.
  public func sheetCell(
    round: RoundID, entry: EntryID, judge: JudgeID
  ) async throws -> (code: String, cell: SheetOverview.Cell)? {
    guard let sheet = try await store.judgeSheet(judge, round: round, entry: entry) else { return nil }
    let rules = try await rules(of: round)
    if let unit = try await store.entry(entry)?.entry.unit,
      Self.mustRecuse(judge, unit: unit, rules: rules, contest: try await contest())
    {
      return (sheet.lot.code, .recused)
    }
    let isReturned = try await store.sheetReturns(round).contains { $0.entry == entry && $0.judge == judge }
    return (sheet.lot.code, Self.cell(of: sheet, rubric: rules.rubric, isReturned: isReturned))
  }
}

extension Optional {
  fileprivate func asyncMap<Result>(_ transform: (Wrapped) async throws -> Result) async rethrows -> Result? {
    guard let value = self else { return nil }
    return try await transform(value)
  }
}
