public import ContestCore
public import ContestPages
import ContestStore

extension ContestService {
  /// Why one of two entries stands above the other, judges named: for the organiser and the jury's chair.
  ///
  /// - Parameter called: how an entry is called.
  /// - Throws: `KitError.refused` where one is not in the round, or they are the same.
  public func comparison(
    of first: EntryID, with second: EntryID, in current: CurrentStandings,
    called: @escaping (EntryID) -> String
  ) async throws -> ComparisonWords {
    var current = current
    // Frozen, the seats stand in the order of the published codes, which must tell no name.
    current.rules.panel.members = Self.inFileOrder(
      current.rules.panel.members, of: current.round, contest: try await contest())
    for id in [first, second] where current.standings.row(of: id) == nil { throw Self.unknown(id.rawValue) }
    guard
      let comparison = Comparison(
        first, with: second, in: current.standings, facts: current.facts, rules: current.rules)
    else {
      throw KitError.refused(
        LocalizedText(vi: "hãy nêu hai bài khác nhau", en: "please name two different entries"))
    }
    var round = try await explained(current)
    round.names = called
    return ComparisonWords(comparison, in: round)
  }

  /// `comparison` for a terminal, entries by id: sentences, then tables of four columns, each with its header, then how
  /// each of the two was counted, a title first.
  public func comparisonText(
    of first: EntryID, with second: EntryID, in current: CurrentStandings
  ) async throws -> (
    sentences: [LocalizedText], tables: [[[LocalizedText]]], derivations: [[LocalizedText]]
  ) {
    let words = try await comparison(of: first, with: second, in: current, called: \.rawValue)
    let difference = LocalizedText(vi: "Chênh lệch", en: "Difference")
    let tables = words.tables.map { table in
      [[table.title, LocalizedText(words.upper), LocalizedText(words.lower), difference]]
        + (table.rows + [table.total]).map { [$0.label, $0.upper, $0.lower, $0.difference] }
    }
    return (words.sentences, tables, words.derivations.map { [$0.title] + $0.sentences })
  }

  /// The entry that `text` names: its id, or its entrant number.
  ///
  /// - Throws: `KitError.refused` where there is none in the round.
  public static func entry(named text: String, in current: CurrentStandings) throws -> EntryID {
    let rows = current.standings.rows
    if let row = rows.first(where: { $0.entry.rawValue == text }) { return row.entry }
    guard let number = Int(text), let row = rows.first(where: { $0.number == number }) else {
      throw unknown(text)
    }
    return row.entry
  }

  private static func unknown(_ text: String) -> KitError {
    KitError.refused(
      LocalizedText(
        vi: "không có bài dự thi «\(text)» trong vòng này", en: "there is no entry “\(text)” in this round"))
  }
}
