public import ContestCore
import ContestStore
import ContestXML

extension ContestService {
  /// How far a round has come.
  public func phase(of round: RoundID) async throws -> RoundPhase {
    guard try await store.rounds().contains(where: { $0.id == round }) else { throw Self.unknownRound(round) }
    return try await store.round(round).phase
  }

  // MARK: Drawing lots

  /// Draws entrant numbers (for entries without one), running order and anonymous codes of a round.
  ///
  /// - Parameter seed: hexadecimal, 2…128 digits; nil draws a fresh one of 128 bits. The same seed over the
  ///   same entries gives the same draw.
  /// - Returns: the seed, as it stands in the journal.
  @discardableResult
  public func draw(_ round: RoundID, seed: String? = nil, by actor: Actor = .organiser) async throws -> String
  {
    try await requirePhase(.draft, of: round)
    let bytes = try seedBytes(seed)
    let entries = try await entrants(of: round, by: try await journalledFacts())
    guard !entries.isEmpty else {
      throw KitError.refused(
        LocalizedText(
          vi: "chưa có bài dự thi nào để bốc thăm; hãy nạp danh sách thí sinh trước",
          en: "there is no entry to draw lots for; take in the lists of entrants first"))
    }
    let drawing = LotDrawing(seed: bytes) { Bytes.sha256($0) }
    let everyone = try await store.entries().map(\.entry)
    let numbers = drawing.numbers(
      for: entries.filter { $0.number == nil }.map(\.id), taken: Set(everyone.compactMap(\.number)))
    let named = try await rules(of: round).secrecy == .named
    let known = Dictionary(everyone.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
    let lots = drawing.lots(for: entries.map(\.id), round: round).map { lot in
      // In a named round the number that everybody sees serves as the code.
      let number = numbers[lot.entry] ?? known[lot.entry].flatMap(\.self)
      let code = named ? number.map(Self.twoDigits) ?? lot.code : lot.code
      return Lot(entry: lot.entry, position: lot.position, code: code)
    }
    let text = Bytes.hex(bytes)
    try await store.recordDraw(
      Draw(round: round, seed: text, numbers: numbers, lots: lots), by: actor, at: environment.now())
    return text
  }

  /// `7` → `07`: how an entrant number is written.
  public static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func seedBytes(_ seed: String?) throws -> [UInt8] {
    guard let seed else { return environment.randomBytes(16) }
    guard let bytes = Bytes.parse(hex: seed), (1...64).contains(bytes.count) else {
      throw KitError.refused(
        LocalizedText(
          vi: "seed phải là số thập lục phân có số chữ số chẵn, từ 2 đến 128 chữ số, ví dụ 2023a1b2",
          en: "the seed must be hexadecimal with an even number of digits, 2 to 128, for example 2023a1b2"))
    }
    return bytes
  }

  /// The entries that take part in a round: all that are not withdrawn, or those who advance.
  func entrants(of round: RoundID) async throws -> [Entry] {
    let entries = try await store.entries().map(\.entry).filter { $0.withdrawal == nil }
    guard let source = try await rules(of: round).takesFrom else { return entries }
    guard try await phase(of: source) >= .certified else {
      let (own, before) = (try await title(of: round), try await title(of: source))
      throw KitError.refused(
        LocalizedText(
          vi: "\(own.vi) lấy bài từ \(before.vi); hãy xác nhận kết quả vòng đó trước",
          en: "\(own.en) takes its entries from \(before.en); certify that round first"))
    }
    let advancing = Set(try await standings(of: source).standings.advancing)
    return entries.filter { advancing.contains($0.id) }
  }

  /// The same as the journal alone has them: nobody enters a round by a table that somebody changed.
  ///
  /// - Throws: `KitError.refused` also where the round that they come from is being corrected.
  private func entrants(of round: RoundID, by facts: JournalledFacts) async throws -> [Entry] {
    let counting = counting(facts)
    var advancing: Set<EntryID>?
    if let source = try counting.rules(of: round).takesFrom {
      let counted = try counting.state(of: source).phase >= .certified ? counting.counted(source) : nil
      guard let counted, let certificate = counted.certificate else { return try await entrants(of: round) }
      try counted.requireCertified(by: certificate)
      advancing = Set(counted.current.standings.advancing)
    }
    let index = try facts.entryIndex()
    return try await store.entries().compactMap { index[$0.entry.id] }.filter { entry in
      entry.withdrawal == nil && advancing?.contains(entry.id) ?? true
    }
  }

  private func requirePhase(_ wanted: RoundPhase, of round: RoundID) async throws {
    let phase = try await phase(of: round)
    guard phase == wanted else { throw try await phaseRefusal(round, is: phase, wanted: wanted) }
  }

  // MARK: Moving the phases

  /// Opens a round: draws lots if that has not been done for exactly these entries, freezes the rules
  /// under their hash and codes the judges.
  ///
  /// - Throws: `KitError.blocked` with everything that stands in the way: what nobody has looked through for
  ///   what tells who it is, recordings of which no copy for the judges can be made.
  public func open(_ round: RoundID, by actor: Actor = .organiser) async throws {
    try await requirePhase(.draft, of: round)
    let title = try await title(of: round)
    if try await store.lots(round).isEmpty { try await draw(round, by: .program) }
    let facts = try await journalledFacts()
    let entries = try await entrants(of: round, by: facts)
    guard Set(try facts.lots(round).map(\.entry)) == Set(entries.map(\.id)) else {
      throw KitError.refused(
        LocalizedText(
          vi:
            "danh sách bài dự thi đã thay đổi sau khi bốc thăm \(title.vi); hãy bốc thăm lại rồi mở vòng",
          en: "the entries have changed since the lots of \(title.en) were drawn; draw again, then open")
      )
    }
    try await refuseNumbersMissing(in: round)
    let rules = try counting(facts).rules(of: round)
    let blockers = try await openingBlockers(rules, contest: try await contest())
    guard blockers.isEmpty else {
      throw KitError.blocked(
        LocalizedText(vi: "chưa mở được \(title.vi)", en: "\(title.en) cannot be opened"),
        by: blockers)
    }
    if rules.kind == .recording { try await prepareRecordings(of: round) }
    let seats = try seats(for: rules, seed: try facts.drawSeed(round))
    let codes = Dictionary(
      seats.map { ($0.judge, JudgeID($0.code)) }, uniquingKeysWith: { first, _ in first })
    let document = try FrozenRules.document(for: rules.renamingJudges { codes[$0] ?? $0 }.sortedByCode)
    let frozen = FrozenDocument(document: document, hash: try FrozenRules.hash(ofDocument: document))
    try await store.openRound(round, rules: frozen, seats: seats, by: actor, at: environment.now())
  }

  /// Judges are coded in an order that follows from the round's draw, so that a code tells nobody's place
  /// in the rule file.
  private func seats(for rules: RoundRules, seed: String?) throws -> [Seat] {
    guard let seed, let bytes = Bytes.parse(hex: seed) else {
      throw KitError.refused(
        LocalizedText(
          vi: "\(rules.title.vi) chưa bốc thăm", en: "no lots have been drawn for \(rules.title.en)"))
    }
    let order = LotDrawing(seed: bytes) { Bytes.sha256($0) }
      .seats(for: rules.panel.members.map(\.judge), round: rules.id)
    return order.enumerated().map { Seat(judge: $1, code: "J\($0 + 1)") }
  }

  private func refuseNumbersMissing(in round: RoundID) async throws {
    let lots = Set(try await store.lots(round).map(\.entry))
    let entries = try await store.entries().map(\.entry)
    if entries.contains(where: { lots.contains($0.id) && $0.number == nil }) {
      throw KitError.refused(
        LocalizedText(
          vi: "có bài dự thi chưa có số báo danh; hãy bốc thăm lại",
          en: "an entry has no entrant number; draw again"))
    }
  }

  /// Closes a round: no more marks.
  ///
  /// - Returns: what is still missing, for the organiser to settle before certifying.
  /// - Throws: `KitError.blocked` where a sheet has holes and the rules wait for it, and where a paper is not
  ///   confirmed or differs from what was sent.
  @discardableResult
  public func close(_ round: RoundID, by actor: Actor = .organiser) async throws -> [LocalizedText] {
    try await requirePhase(.open, of: round)
    let title = try await title(of: round)
    let current = try await standings(of: round)
    let holes = try await incompleteSheets(in: current)
    guard holes.isEmpty else {
      throw KitError.blocked(
        LocalizedText(
          vi: "chưa đóng được \(title.vi): có phiếu còn thiếu điểm",
          en: "\(title.en) cannot be closed: sheets have criteria left open"),
        by: holes)
    }
    let papers = try await paperBlockers(of: round)
    guard papers.isEmpty else {
      throw KitError.blocked(
        LocalizedText(
          vi: "chưa đóng được \(title.vi): còn phiếu giấy chưa đối chiếu xong",
          en: "\(title.en) cannot be closed: papers are not confirmed or compared"),
        by: papers)
    }
    try await store.closeRound(round, by: actor, at: environment.now())
    return try await texts(of: current.standings.blockers, in: current)
  }

  private func incompleteSheets(in current: CurrentStandings) async throws -> [LocalizedText] {
    guard current.rules.tabulation.missingCells == .refuse else { return [] }
    let judges = try await contest().judges
    return current.standings.rows.filter { $0.status == .competing }.flatMap { row in
      row.derivation.sheets.filter { $0.state == .incomplete }.map { line in
        let name = judges.first { $0.id == line.judge }?.name ?? line.judge.rawValue
        return LocalizedText(
          vi: "phiếu của \(name) (\(line.judge)) cho bài «\(row.entry)» còn tiêu chí chưa chấm",
          en: "the sheet of \(name) (\(line.judge)) for entry “\(row.entry)” has criteria left open")
      }
    }
  }

  /// Opens a closed, certified or published round again; a certificate is withdrawn.
  ///
  /// - Throws: `KitError.refused` where it may not be opened again now, in words that say what comes first.
  public func reopen(_ round: RoundID, reason: String, by actor: Actor = .organiser) async throws {
    let words = try Self.reason(reason)
    let phase = try await phase(of: round)
    guard phase >= .closed else { throw try await phaseRefusal(round, is: phase, wanted: .closed) }
    try await requireReopenable(round)
    try await store.reopenRound(round, reason: words, by: actor, at: environment.now())
  }
}

extension RoundRules {
  /// Members in the order of their codes, so that the panel's order tells nothing either.
  fileprivate var sortedByCode: RoundRules {
    var rules = self
    rules.panel.members.sort { lhs, rhs in
      (lhs.judge.rawValue.utf8.count, lhs.judge) < (rhs.judge.rawValue.utf8.count, rhs.judge)
    }
    return rules
  }
}
