public import ContestCore
import GRDB

/// The contest as the journal tells it, with nothing taken from the tables of facts.
public struct JournalledFacts: CountedFacts, Sendable {
  var image: FactImage
  var last: JournalHead

  public func head() throws -> JournalHead { last }

  public func rounds() throws -> [RoundState] {
    try image.rows(.round).map(RoundState.init(row:)).sorted { ($0.position, $0.id) < ($1.position, $1.id) }
  }

  public func ruleFiles() throws -> [RuleFile] { image.rows(.ruleFile).map(RuleFile.init(row:)) }

  public func ruleFileDigests() throws -> [String] { try ruleFiles().map { "\($0.sha256) \($0.path)" } }

  public func frozenRules(_ round: RoundID) throws -> FrozenDocument? {
    image.rows(.round).first { $0["id"] == round.rawValue }.flatMap(FrozenDocument.init(row:))
  }

  public func seats(_ round: RoundID) throws -> [Seat] {
    rows(.seat, round).map(Seat.init(row:)).sorted {
      ($0.code.utf8.count, $0.code) < ($1.code.utf8.count, $1.code)
    }
  }

  public func drawSeed(_ round: RoundID) throws -> String? {
    rows(.draw, round).max { ($0["sequence"] as Int) < ($1["sequence"] as Int) }?["seed"]
  }

  public func lots(_ round: RoundID) throws -> [Lot] {
    rows(.lot, round).map(Lot.init(row:)).sorted { $0.position < $1.position }
  }

  public func entryIndex() throws -> [EntryID: Entry] {
    let persons = Dictionary(
      image.rows(.entrant).map { ($0["entry"] as String, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = try image.rows(.entry).compactMap { row -> Entry? in
      guard let person = persons[row["id"]] else { return nil }
      return try StoredEntry(row: row.joined(with: person)).entry
    }
    return Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func roundFacts(_ round: RoundID) throws -> RoundFacts {
    let entries = Dictionary(
      image.rows(.entry).map { ($0["id"] as String, $0) }, uniquingKeysWith: { first, _ in first })
    var facts = try lots(round).compactMap { lot -> EntryFacts? in
      guard let entry = entries[lot.entry.rawValue] else { return nil }
      return EntryFacts(id: lot.entry, unit: entry.identifier("unit"), number: entry["number"] ?? 0)
    }
    let index = Dictionary(
      facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows(.currentSheet, round) {
      guard let place = index[row.identifier("entry")] else { continue }
      facts[place].sheets[row.identifier("judge")] = try SheetFact(currentSheet: row)
    }
    let stated = rows(.fact, round).sorted {
      ($0["journal"] as Int64, $0["position"] as Int) < ($1["journal"] as Int64, $1["position"] as Int)
    }
    // Oldest first, so that a later statement takes an earlier one's place.
    for row in stated {
      if let place = index[row.identifier("entry")] { facts[place].take(try FactValue(row: row)) }
    }
    let decisions = try rows(.decision, round).map(Decision.init(row:))
    return RoundFacts(entries: facts, decisions: decisions.sorted { $0.sequence < $1.sequence })
  }

  public func lateSheets(_ round: RoundID) throws -> [LateSheet] {
    try rows(.lateSheet, round).map(LateSheet.init(row:)).sorted { $0.number < $1.number }
  }

  public func certificates(_ round: RoundID) throws -> [Certificate] {
    try rows(.certificate, round).map(Certificate.init(row:)).sorted { $0.number < $1.number }
  }

  public func publications(_ round: RoundID) throws -> [Publication] {
    try rows(.publication, round).map(Publication.init(row:)).sorted { $0.version < $1.version }
  }

  public func corrections(_ round: RoundID) throws -> [Correction] {
    try rows(.correction, round).map(Correction.init(row:)).sorted { $0.journal < $1.journal }
  }

  private func rows(_ table: FactTable, _ round: RoundID) -> [Row] {
    image.rows(table, whose: "round", is: round.rawValue)
  }
}

extension SheetFact {
  /// The sheet that counts, from its row of `currentSheet`.
  fileprivate init(currentSheet row: Row) throws {
    switch try row.value(SheetRevised.Kind.self, "kind") {
    case .absent: self = .absent
    case .recused: self = .recused(.recorded(row["reason"]))
    case .marks:
      let marks = try CanonicalJSON.decode([String: Int64].self, from: row["marks"])
      self = .given(
        Dictionary(
          marks.map { (CriterionID($0.key), Points(micros: $0.value)) },
          uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension Row {
  /// The columns of both, and none of where the entry came from.
  fileprivate func joined(with other: Row) -> Row {
    var columns: [String: (any DatabaseValueConvertible)?] = ["sourceFile": nil, "sourceRow": nil]
    for row in [other, self] {
      for (column, value) in row { columns[column] = value }
    }
    return Row(columns)
  }
}
