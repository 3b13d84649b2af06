import ContestCore
import GRDB

extension Database {
  func roundFacts(_ round: RoundID) throws -> RoundFacts {
    let rows = try rows(
      """
      SELECT l.entry, e.unit, coalesce(e.number, 0) AS number
      FROM lot AS l JOIN entry AS e ON e.id = l.entry WHERE l.round = ? ORDER BY l.position
      """, [round.rawValue])
    var entries = rows.map { row in
      EntryFacts(id: row.identifier("entry"), unit: row.identifier("unit"), number: row["number"])
    }
    let index = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for sheet in try sheets(round) {
      if let place = index[sheet.entry] { entries[place].sheets[sheet.judge] = sheet.newest.content.fact }
    }
    // Oldest first, so that a later statement takes an earlier one's place.
    for fact in try facts(round) {
      if let place = index[fact.entry] { entries[place].take(fact.value) }
    }
    return RoundFacts(entries: entries, decisions: try decisions(round))
  }
}

extension EntryFacts {
  mutating func take(_ value: FactValue) {
    switch value {
    case .status(let status): self.status = status
    case .figure(let id, let points): figures[id] = points
    case .duration(let milliseconds): durationMilliseconds = milliseconds
    case .penalty(let id, let points):
      penalties.removeAll { $0.penalty == id }
      // A statement of zero takes the penalty back.
      if points > .zero { penalties.append(PenaltyFact(penalty: id, points: points)) }
    }
  }
}
