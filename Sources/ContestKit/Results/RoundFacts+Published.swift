import ContestCore

extension RoundFacts {
  /// The same facts with every judge under another id.
  func renamingJudges(_ name: (JudgeID) -> JudgeID) -> RoundFacts {
    var facts = self
    for index in facts.entries.indices {
      facts.entries[index].sheets = Dictionary(
        facts.entries[index].sheets.map { (name($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    return facts
  }

  /// The reasons of recorded recusals are for the minutes, not for the public.
  var withoutPrivateReasons: RoundFacts {
    var facts = self
    for index in facts.entries.indices {
      facts.entries[index].sheets = facts.entries[index].sheets.mapValues { sheet in
        if case .recused(.recorded) = sheet { return .recused(.recorded("")) }
        return sheet
      }
    }
    return facts
  }
}
