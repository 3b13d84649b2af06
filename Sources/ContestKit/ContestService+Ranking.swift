public import ContestCore
import ContestStore

/// A round's ranking as it is now, with what it takes to show it.
public struct CurrentRanking: Sendable {
  public var round: RoundID
  public var phase: RoundPhase
  public var rules: RoundRules
  public var ranking: Ranking
  /// The entrants' names.
  public var names: [EntryID: String]
  /// The journal's last row when the facts were read.
  public var head: JournalHead
}

extension ContestService {
  /// The ranking that follows from the facts as they are now, from one read of the database.
  ///
  /// The same places as `standings(of:)` gives, without the proofs; where the rules allow it, the marks go
  /// straight into columns.
  ///
  /// - Throws: `KitError.refused` before the round's lots are drawn.
  public func ranking(of round: RoundID) async throws -> CurrentRanking {
    let contest = try await contest()
    let rules = try await rules(of: round)
    if rules.hasColumnForm {
      let snapshot = try await store.rankingSnapshot(round, rules: rules) { judge, unit in
        Self.mustRecuse(judge, unit: unit, rules: rules, contest: contest)
      }
      if let table = snapshot.table, table.count > 0 {
        return CurrentRanking(
          round: round, phase: snapshot.state.phase, rules: rules,
          ranking: try Self.counted { () throws(ArithmeticOverflow) in try rank(table, by: rules) },
          names: snapshot.names, head: snapshot.head)
      }
    }
    let current = try await standings(of: round)
    return CurrentRanking(
      round: round, phase: current.phase, rules: rules, ranking: Ranking(current.standings, by: rules),
      names: try await store.entryIndex().mapValues(\.entrant.fullName), head: current.head)
  }

  /// What `count` gives, or the refusal of numbers that no count can hold.
  static func counted<Value>(_ count: () throws(ArithmeticOverflow) -> Value) throws -> Value {
    do {
      return try count()
    } catch {
      throw KitError.refused(
        LocalizedText(
          vi: "số liệu của vòng quá lớn, không tính được; kiểm tra hệ số và điểm trong biểu điểm",
          en: "the round's numbers are too large to be counted; check the weights and marks of the rubric"))
    }
  }
}
