/// Holds a marks file against the round: pure, and every fault is found in one go.
public struct MarkListCheck: Sendable {
  let rules: RoundRules
  let entries: Set<EntryID>
  /// Those whose sheets count in what a ballot must be as a whole.
  let counted: Set<EntryID>
  let stored: [StatedSheet]
  let mustRecuse: @Sendable (EntryID, JudgeID) -> Bool
  private let isRelated: @Sendable (EntryID, JudgeID) -> Bool

  /// - Parameters:
  ///   - counted: the entries that are marked (docs/tabulation.md §1); nil: all of them.
  ///   - stored: the sheets as they stand, which a ballot of places is held against.
  ///   - mustRecuse: whether the rules forbid this judge to mark this entry.
  ///   - isRelated: whether they do because of a declared relation, not because the unit is the judge's own.
  public init(
    rules: RoundRules, entries: Set<EntryID>, counted: Set<EntryID>? = nil, stored: [StatedSheet] = [],
    mustRecuse: @escaping @Sendable (EntryID, JudgeID) -> Bool,
    isRelated: @escaping @Sendable (EntryID, JudgeID) -> Bool = { _, _ in false }
  ) {
    self.rules = rules
    self.entries = entries
    self.counted = counted ?? entries
    self.stored = stored
    self.mustRecuse = mustRecuse
    self.isRelated = isRelated
  }

  private struct Key: Hashable {
    var entry: EntryID
    var judge: JudgeID
  }

  private struct Sheet {
    var marks: [CriterionID: Points] = [:]
    var cells: [CriterionID: SourceLocation] = [:]
    var recused: SourceLocation?
    var absent: SourceLocation?
  }

  /// The sheets that `rows` state, in the order of the file, and everything that is wrong with them.
  ///
  /// An empty cell says that the mark is not given; a sheet whose cells are all empty is left as it is. A sheet
  /// with a mark names every criterion: of half a sheet nobody could tell whether the rest was forgotten.
  /// `recused` and `absent` in any cell stand for the whole sheet.
  public func check(_ rows: [MarkRow]) -> (sheets: [StatedSheet], findings: [Finding]) {
    var findings: [Finding] = []
    var sheets: [Key: Sheet] = [:]
    var order: [Key] = []
    for row in rows {
      guard let (key, criterion) = subject(of: row, findings: &findings) else { continue }
      if sheets[key] == nil { order.append(key) }
      var sheet = sheets[key] ?? Sheet()
      add(row, criterion: criterion, to: &sheet, findings: &findings)
      sheets[key] = sheet
    }
    let statements = order.compactMap { key -> StatedSheet? in
      guard let sheet = sheets[key], let content = content(of: sheet, key: key, findings: &findings) else {
        return nil
      }
      return StatedSheet(entry: key.entry, judge: key.judge, content: content)
    }
    findings += ballotFindings(statements) { statement, criterion in
      sheets[Key(entry: statement.entry, judge: statement.judge)]?.cells[criterion]
    }
    return (statements, findings)
  }

  private func subject(of row: MarkRow, findings: inout [Finding]) -> (Key, Criterion)? {
    let entry = EntryID(row.entry)
    let judge = JudgeID(row.judge)
    let criterion = rules.rubric.criterion(CriterionID(row.criterion))
    if !entries.contains(entry) {
      findings.append(
        Finding(
          at: row.location,
          LocalizedText(
            vi: "không có bài dự thi «\(row.entry)» trong vòng này",
            en: "no entry “\(row.entry)” in this round")))
    }
    if rules.panel.member(judge) == nil {
      findings.append(
        Finding(
          at: row.location,
          LocalizedText(
            vi: "không có giám khảo «\(row.judge)» trong hội đồng của vòng này",
            en: "no judge “\(row.judge)” on the panel of this round")))
    } else if rules.panel.member(judge).map(rules.handsInSheets) == false {
      findings.append(
        Finding(
          at: row.location,
          LocalizedText(
            vi: "vòng này Hội đồng chấm chung: chỉ nhận phiếu của Trưởng ban, không nhận của «\(row.judge)»",
            en:
              "the jury marks together in this round: only the chair's sheet is taken, not that of “\(row.judge)”"
          )))
    }
    if criterion == nil {
      findings.append(
        Finding(
          at: row.location,
          LocalizedText(
            vi: "không có tiêu chí «\(row.criterion)» trong biểu điểm",
            en: "no criterion “\(row.criterion)” in the rubric")))
    }
    guard let criterion, entries.contains(entry), let member = rules.panel.member(judge),
      rules.handsInSheets(member)
    else { return nil }
    return (Key(entry: entry, judge: judge), criterion)
  }

  private func add(
    _ row: MarkRow, criterion: Criterion, to sheet: inout Sheet, findings: inout [Finding]
  ) {
    if let first = sheet.cells[criterion.id] {
      findings.append(
        Finding(
          at: row.location,
          LocalizedText(
            vi: "ô điểm này đã có ở \(first.description)",
            en: "this cell stands already at \(first.description)")))
      return
    }
    sheet.cells[criterion.id] = row.location
    switch row.value {
    case .empty: break
    case .recused: sheet.recused = sheet.recused ?? row.location
    case .absent: sheet.absent = sheet.absent ?? row.location
    case .mark(let mark):
      guard criterion.refusal(of: mark) == nil else {
        let wanted = SheetCheck.expectation(of: criterion)
        findings.append(
          Finding(
            at: row.location,
            LocalizedText(
              vi: "\(criterion.title.vi): không nhận \(mark.formatted(in: .vi)). \(wanted.vi)",
              en: "\(criterion.title.en): \(mark.formatted(in: .en)) is refused. \(wanted.en)")))
        return
      }
      sheet.marks[criterion.id] = mark
    }
  }

  private func content(of sheet: Sheet, key: Key, findings: inout [Finding]) -> SheetContent? {
    if let location = sheet.recused {
      if sheet.absent != nil || !sheet.marks.isEmpty { findings.append(Self.contradiction(location, key)) }
      return mustRecuse(key.entry, key.judge) ? nil : .recused("")
    }
    if let location = sheet.absent {
      if !sheet.marks.isEmpty { findings.append(Self.contradiction(location, key)) }
      return .absent
    }
    guard !sheet.marks.isEmpty else { return nil }
    if let half = half(sheet, key: key) { findings.append(half) }
    if mustRecuse(key.entry, key.judge), let location = sheet.cells.values.min(by: Self.precedes) {
      let why =
        isRelated(key.entry, key.judge)
        ? (vi: "có liên quan với đơn vị đã khai báo", en: "declared as related to the unit")
        : (vi: "cùng đơn vị", en: "same unit")
      findings.append(
        Finding(
          at: location,
          LocalizedText(
            vi:
              "giám khảo «\(key.judge)» phải hồi tỵ với bài «\(key.entry)» (\(why.vi)), không được cho điểm",
            en: "judge “\(key.judge)” must recuse from entry “\(key.entry)” (\(why.en)) and may not mark it"))
      )
    }
    return .marks(sheet.marks)
  }

  /// That a sheet names some criteria and not the others.
  private func half(_ sheet: Sheet, key: Key) -> Finding? {
    let missing = rules.rubric.criteria.filter { sheet.cells[$0.id] == nil }
    guard !missing.isEmpty, let location = sheet.cells.values.min(by: Self.precedes) else { return nil }
    func list(_ language: Language) -> String {
      missing.map { "\($0.title[language]) (\($0.id))" }.joined(separator: ", ")
    }
    return Finding(
      at: location,
      LocalizedText(
        vi: """
          phiếu của «\(key.judge)» cho «\(key.entry)» thiếu dòng của \(list(.vi)); hãy ghi đủ mọi tiêu chí, \
          tiêu chí chưa cho điểm thì để trống cột mark
          """,
        en: """
          the sheet of “\(key.judge)” for “\(key.entry)” has no row of \(list(.en)); name every criterion, with \
          an empty mark where none was given
          """))
  }

  private static func precedes(_ lhs: SourceLocation, _ rhs: SourceLocation) -> Bool {
    (lhs.line ?? 0) < (rhs.line ?? 0)
  }

  private static func contradiction(_ location: SourceLocation, _ key: Key) -> Finding {
    Finding(
      at: location,
      LocalizedText(
        vi: "phiếu của «\(key.judge)» cho «\(key.entry)» vừa có điểm vừa ghi hồi tỵ hoặc vắng",
        en: "the sheet of “\(key.judge)” for “\(key.entry)” holds marks and says recused or absent"))
  }
}
