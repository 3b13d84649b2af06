/// The panel method over the votes of every unit (docs/tabulation.md §2).
struct PanelJoining {
  let rules: RoundRules
  private let carrier: PanelMethod.Carrier
  private let rounding: Rounding?

  init(rules: RoundRules) {
    self.rules = rules
    self.carrier = rules.tabulation.method.carrier(rounding: rules.tabulation.rounding)
    self.rounding = rules.tabulation.rounding[.panel]
  }

  /// Fills in every contender's panels.
  ///
  /// - Returns: whether the judges of every unit can be held against one another, where the method does.
  func join(_ contenders: inout [Contender], units: Int) throws(ArithmeticOverflow) -> Bool {
    switch carrier {
    case .entry(let method):
      for index in contenders.indices { try join(&contenders[index], by: method) }
      return true
    case .round(let method):
      for index in contenders.indices {
        contenders[index].panels = [PanelLine?](repeating: nil, count: units)
      }
      var isConnected = true
      for unit in 0..<units {
        let members = contenders.indices.filter { index in
          contenders[index].competes && !contenders[index].votes[unit].isEmpty
        }
        let field = field(of: members.map { contenders[$0] }, unit: unit)
        if rules.tabulation.method == .judgeEffect, !JudgeEffect.isConnected(field) { isConnected = false }
        for (index, joined) in zip(members, try method.join(field)) {
          guard let joined else { continue }
          contenders[index].panels[unit] = try PanelLine(joined, rounding: rounding)
        }
      }
      return isConnected
    }
  }

  private func join(_ contender: inout Contender, by method: any EntryMethod) throws(ArithmeticOverflow) {
    for votes in contender.votes {
      guard !votes.isEmpty else {
        contender.panels.append(nil)
        continue
      }
      let joined = try method.join(votes, rules.tabulation.joining)
      contender.panels.append(try PanelLine(joined, rounding: rounding))
    }
  }

  private func field(of contenders: [Contender], unit: Int) -> Field {
    Field(
      entries: contenders.map(\.id), votes: contenders.map { $0.votes[unit] },
      direction: rules.sheetDirection, joining: rules.tabulation.joining)
  }
}
