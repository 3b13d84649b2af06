import ContestCore
import GRDB

extension Database {
  /// The facts of a round in columns, read row by row with nothing made of it on the way, nil where they
  /// have no such form; and the entrants' names.
  ///
  /// - Parameter recuses: whether the rules forbid a judge to mark an entry of a unit.
  func roundTable(
    _ round: RoundID, rules: RoundRules, recuses: (JudgeID, UnitID) -> Bool
  ) throws -> (table: RoundTable?, names: [EntryID: String]) {
    let (heads, names) = try heads(round)
    guard var builder = RoundTableBuilder(rules: rules, entries: heads) else { return (nil, names) }
    try readSheets(round, rules: rules, entries: heads.map(\.id.rawValue), into: &builder)
    for (judge, member) in rules.panel.members.enumerated() {
      // Entries of one unit mostly stand side by side.
      var last: (unit: UnitID, isForbidden: Bool)?
      for (entry, head) in heads.enumerated() {
        if last?.unit != head.unit { last = (head.unit, recuses(member.judge, head.unit)) }
        if last?.isForbidden == true { builder.setRecused(entry: entry, judge: judge, .sameUnit) }
      }
    }
    try readFacts(round, entries: heads.map(\.id), into: &builder)
    builder.setDecisions(try decisions(round))
    return (builder.finished(), names)
  }

  /// By id, as the sheets come.
  private func heads(
    _ round: RoundID
  ) throws -> (heads: [RoundTableBuilder.Head], names: [EntryID: String]) {
    var heads: [RoundTableBuilder.Head] = []
    var names: [EntryID: String] = [:]
    try eachRow(
      """
      SELECT l.entry, e.unit, coalesce(e.number, 0), p.fullName
      FROM lot AS l JOIN entry AS e ON e.id = l.entry LEFT JOIN entrant AS p ON p.entry = l.entry
      WHERE l.round = ? ORDER BY l.entry
      """, [round.rawValue]
    ) { row in
      let id = EntryID(rawValue: row.string(0))
      heads.append(
        RoundTableBuilder.Head(id: id, unit: Identifier(rawValue: row.string(1)), number: row.integer(2)))
      if !row.isNull(3) { names[id] = row.string(3) }
    }
    return (heads, names)
  }

  private func readSheets(
    _ round: RoundID, rules: RoundRules, entries: [String], into builder: inout RoundTableBuilder
  ) throws {
    var entryIDs = KnownTexts(entries)
    var judgeIDs = KnownTexts(rules.panel.members.map(\.judge.rawValue))
    var criterionIDs = KnownTexts(rules.rubric.criteria.map(\.id.rawValue))
    try eachRow(
      "SELECT entry, judge, kind, marks, reason FROM currentSheet WHERE round = ? ORDER BY entry, judge",
      [round.rawValue]
    ) { row in
      // Judges who have left the panel, and entries without a lot, bear on nothing.
      guard let entry = entryIDs.index(of: row.text(0)), let judge = judgeIDs.index(of: row.text(1)) else {
        return
      }
      switch row.first(2) {
      case UInt8(ascii: "a"): builder.setAbsent(entry: entry, judge: judge)
      case UInt8(ascii: "r"):
        builder.setRecused(entry: entry, judge: judge, .recorded(row.string(4)))
      default:
        builder.setGiven(entry: entry, judge: judge)
        try PackedMarks.read(row.text(3)) { name, micros in
          guard let criterion = criterionIDs.index(of: name) else { return }
          builder.setMark(entry: entry, judge: judge, criterion: criterion, Points(micros: micros))
        }
      }
    }
  }

  private func readFacts(
    _ round: RoundID, entries: [EntryID], into builder: inout RoundTableBuilder
  ) throws {
    let facts = try facts(round)
    guard !facts.isEmpty else { return }
    let index = Dictionary(
      entries.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var penalties: [Int: [PenaltyFact]] = [:]
    for fact in facts {
      guard let entry = index[fact.entry] else { continue }
      switch fact.value {
      case .status(let status): builder.setStatus(status, entry: entry)
      case .figure(let id, let points): builder.setFigure(id, entry: entry, points)
      case .duration(let milliseconds): builder.setDuration(milliseconds: milliseconds, entry: entry)
      case .penalty(let id, let points):
        penalties[entry, default: []].removeAll { $0.penalty == id }
        // A statement of zero takes the penalty back.
        if points > .zero {
          penalties[entry, default: []].append(PenaltyFact(penalty: id, points: points))
        }
      }
    }
    for (entry, penalties) in penalties { builder.setPenalties(penalties, entry: entry) }
  }
}
