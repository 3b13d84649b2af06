import ContestCore
import GRDB

extension Database {
  /// Sheets of the round that came too late, in order of arrival.
  func lateSheets(_ round: RoundID, judge: JudgeID? = nil) throws -> [LateSheet] {
    try rows(
      """
      SELECT * FROM lateSheet WHERE round = :round AND (:judge IS NULL OR judge = :judge) ORDER BY number
      """, ["round": round.rawValue, "judge": judge?.rawValue]
    ).map(LateSheet.init(row:))
  }

  func lateSheet(clientID: String) throws -> LateSheet? {
    try row("SELECT * FROM lateSheet WHERE clientID = ?", [clientID]).map(LateSheet.init(row:))
  }
}

extension LateSheet {
  init(row: Row) throws {
    let reason: String = row["reason"]
    let content: SheetContent
    switch try row.value(SheetRevised.Kind.self, "kind") {
    case .recused: content = .recused(reason)
    case .absent: content = .absent
    case .marks:
      let marks = try CanonicalJSON.decode([String: Int64].self, from: row["marks"])
      content = .marks(
        Dictionary(
          marks.map { (CriterionID($0.key), Points(micros: $0.value)) },
          uniquingKeysWith: { first, _ in first }))
    }
    var decision: Decision?
    if let words: String = row["decision"], let instant = row.optionalInstant("decidedAt") {
      decision = Decision(
        reason: words, actor: try Actor(stored: row["decidedBy"]), instant: instant,
        revision: row["revision"])
    }
    self.init(
      number: row["number"], round: row.identifier("round"), entry: row.identifier("entry"),
      judge: row.identifier("judge"), clientID: row["clientID"], basedOn: row["basedOn"], content: content,
      reason: reason, instant: row.instant("instant"), state: try row.value(State.self, "state"),
      decision: decision)
  }
}
