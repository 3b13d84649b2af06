import ContestCore
import GRDB
import GRDBSQLite

extension Database {
  /// The facts of a round in columns, read row by row with nothing made of it on the way; nil where they
  /// have no such form.
  ///
  /// - Parameter recuses: whether the rules forbid a judge to mark an entry of a unit.
  func roundTable(
    _ round: RoundID, rules: RoundRules, recuses: (JudgeID, UnitID) -> Bool
  ) throws -> RoundTable? {
    // By id, as the sheets come.
    let heads = try rows(
      """
      SELECT l.entry, e.unit, coalesce(e.number, 0) AS number
      FROM lot AS l JOIN entry AS e ON e.id = l.entry WHERE l.round = ? ORDER BY l.entry
      """, [round.rawValue]
    ).map {
      RoundTableBuilder.Head(id: $0.identifier("entry"), unit: $0.identifier("unit"), number: $0["number"])
    }
    guard var builder = RoundTableBuilder(rules: rules, entries: heads) else { return nil }
    try readSheets(round, rules: rules, entries: heads.map(\.id.rawValue), into: &builder)
    for (judge, member) in rules.panel.members.enumerated() {
      var forbids: [UnitID: Bool] = [:]
      for (entry, head) in heads.enumerated() {
        let forbidden = forbids[head.unit] ?? recuses(member.judge, head.unit)
        forbids[head.unit] = forbidden
        if forbidden { builder.setRecused(entry: entry, judge: judge, .sameUnit) }
      }
    }
    try readFacts(round, entries: heads.map(\.id), into: &builder)
    builder.setDecisions(try decisions(round))
    return builder.finished()
  }

  private func readSheets(
    _ round: RoundID, rules: RoundRules, entries: [String], into builder: inout RoundTableBuilder
  ) throws {
    let statement = try cachedStatement(
      sql: "SELECT entry, judge, kind, marks, reason FROM currentSheet WHERE round = ? ORDER BY entry, judge")
    let cursor = try Row.fetchCursor(statement, arguments: [round.rawValue])
    var entryIDs = KnownTexts(entries)
    var judgeIDs = KnownTexts(rules.panel.members.map(\.judge.rawValue))
    var criterionIDs = KnownTexts(rules.rubric.criteria.map(\.id.rawValue))
    while try cursor.next() != nil {
      let row = RawRow(statement: statement.sqliteStatement)
      // Judges who have left the panel, and entries without a lot, bear on nothing.
      guard let entry = entryIDs.index(of: row.text(0)), let judge = judgeIDs.index(of: row.text(1)) else {
        continue
      }
      switch row.text(2).first {
      case UInt8(ascii: "a"): builder.setAbsent(entry: entry, judge: judge)
      case UInt8(ascii: "r"):
        let words = String(decoding: row.text(4), as: UTF8.self)
        builder.setRecused(entry: entry, judge: judge, .recorded(words))
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

  /// The names of a round's entrants.
  func entrantNames(_ round: RoundID) throws -> [EntryID: String] {
    let rows = try rows(
      "SELECT l.entry, p.fullName FROM lot AS l JOIN entrant AS p ON p.entry = l.entry WHERE l.round = ?",
      [round.rawValue])
    return Dictionary(
      rows.map { ($0.identifier("entry"), $0["fullName"]) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The row that a statement stands at, its texts as SQLite holds them: valid until the next row.
private struct RawRow {
  let statement: SQLiteStatement

  func text(_ column: CInt) -> UnsafeRawBufferPointer {
    let bytes = sqlite3_column_text(statement, column)
    return UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column)))
  }
}

/// Finds texts among some that are known, quickly where they come in the order in which they are known, or
/// the same one again.
struct KnownTexts {
  private let known: [[UInt8]]
  private var last = -1

  init(_ texts: [String]) {
    known = texts.map { Array($0.utf8) }
  }

  mutating func index(of text: UnsafeRawBufferPointer) -> Int? {
    if known.indices.contains(last), matches(last, text) { return last }
    let next = last + 1 < known.count ? last + 1 : 0
    if known.indices.contains(next), matches(next, text) {
      last = next
      return next
    }
    guard let found = known.indices.first(where: { matches($0, text) }) else { return nil }
    last = found
    return found
  }

  private func matches(_ index: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    known[index].count == text.count && known[index].elementsEqual(text)
  }
}

/// The column `marks` of `currentSheet`: one flat JSON object of whole numbers, as SQLite writes it.
enum PackedMarks {
  /// Gives each name with its number.
  ///
  /// - Throws: `UnreadableValue` where it is anything else.
  static func read(
    _ text: UnsafeRawBufferPointer, _ take: (_ name: UnsafeRawBufferPointer, _ micros: Int64) -> Void
  ) throws {
    var rest = text[...]
    guard rest.popFirst() == UInt8(ascii: "{") else { throw UnreadableValue(what: "marks") }
    if rest.first == UInt8(ascii: "}"), rest.count == 1 { return }
    while true {
      guard rest.popFirst() == UInt8(ascii: "\""), let end = rest.firstIndex(of: UInt8(ascii: "\"")) else {
        throw UnreadableValue(what: "marks")
      }
      let name = UnsafeRawBufferPointer(rebasing: rest[..<end])
      rest = rest[(end + 1)...]
      guard rest.popFirst() == UInt8(ascii: ":"), let micros = number(&rest) else {
        throw UnreadableValue(what: "marks")
      }
      take(name, micros)
      switch rest.popFirst() {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "}") where rest.isEmpty: return
      default: throw UnreadableValue(what: "marks")
      }
    }
  }

  private static func number(_ rest: inout Slice<UnsafeRawBufferPointer>) -> Int64? {
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var (value, digits): (Int64, Int) = (0, 0)
    while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      let (tens, isOver) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tens.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      guard !isOver, !overflow else { return nil }
      (value, digits) = (sum, digits + 1)
      rest = rest.dropFirst()
    }
    return digits == 0 ? nil : isNegative ? -value : value
  }
}
