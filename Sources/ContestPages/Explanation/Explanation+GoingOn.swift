import ContestCore

/// Who goes on and who gets a prize where a limit or a recorded decision has its say.
extension Explanation {
  // MARK: The next round

  var nextRound: [LocalizedText] {
    if standing.advances {
      guard standing.isWildCard else {
        return [LocalizedText(vi: "Được vào vòng sau.", en: "Goes on to the next round.")] + decidedCut
      }
      let decision = newest(.wildCard) { $0.subjects.contains(standing.entry) }
      let by = decision.map {
        said(vi: " theo quyết định số \($0.sequence)", en: " by decision no. \($0.sequence)")
      }
      let words = by ?? LocalizedText("")
      return [said(vi: "Được đặc cách vào vòng sau\(words).", en: "Goes on with a wild card\(words).")]
        + reason(of: decision)
    }
    guard let reserve = standing.reserve else { return keptOut }
    return keptOut
      + [said(vi: "Dự bị thứ \(reserve) cho vòng sau.", en: "Reserve no. \(reserve) for the next round.")]
  }

  /// Why an entry that its place would let go on does not.
  private var keptOut: [LocalizedText] {
    guard let rule = rules.advancement, let place = standing.place, mayGoOn(standing) else { return [] }
    let ahead = goingOn { ($0.place ?? .max) < place }
    guard ahead.count < rule.first ?? .max else { return [] }
    if let most = rule.perUnit, ahead.count(where: { $0.unit == standing.unit }) >= most {
      return [
        said(
          vi: "Không vào vòng sau: đơn vị này đã có đủ \(most) bài đi tiếp, là số tối đa của một đơn vị.",
          en: "Does not go on: \(most) of its unit do already, the most that one unit may have.")
      ]
    }
    let group = round.entry(standing.entry)?.group
    if let most = rule.perGroup, let group,
      ahead.count(where: { round.entry($0.entry)?.group == group }) >= most
    {
      return [
        said(
          vi: "Không vào vòng sau: bảng này đã có đủ \(most) bài đi tiếp, là số tối đa của một bảng.",
          en: "Does not go on: \(most) of its group do already, the most that one group may have.")
      ]
    }
    guard let decision = cutDecision else { return [] }
    return [
      said(
        vi: "Không vào vòng sau theo quyết định số \(decision.sequence) của Ban Giám khảo.",
        en: "Does not go on, by the jury's decision no. \(decision.sequence).")
    ] + reason(of: decision)
  }

  /// The decision that chose this entry among level ones.
  private var decidedCut: [LocalizedText] {
    guard let decision = cutDecision else { return [] }
    return [
      said(
        vi: "Các bài bằng nhau ở vạch đi tiếp được chọn theo quyết định số \(decision.sequence).",
        en: "Decision no. \(decision.sequence) chose among those level at the cut.")
    ] + reason(of: decision)
  }

  /// The decision that parted the entry's group at the cut; nil where the whole group went on or stayed.
  private var cutDecision: Decision? {
    guard rules.advancement?.tiesAtCut == .decision, let place = standing.place else { return nil }
    let level = round.standings.rows.filter { $0.place == place && mayGoOn($0) }
    let chosen = level.filter { $0.advances && !$0.isWildCard }
    guard !chosen.isEmpty, chosen.count < level.count else { return nil }
    // Entries of a full unit or group were left out before the decision was asked.
    let members = Set(chosen.map(\.entry)).union([standing.entry])
    return newest(.order) { members.isSubset(of: $0.subjects) }
  }

  private func goingOn(_ isWanted: (Standing) -> Bool) -> [Standing] {
    round.standings.rows.filter { $0.advances && !$0.isWildCard && isWanted($0) }
  }

  private func mayGoOn(_ row: Standing) -> Bool {
    guard row.place != nil, let result = row.result, !row.derivation.criteria.contains(where: \.isFailed)
    else { return false }
    guard let least = rules.advancement?.atLeast.map({ Ratio($0) }) else { return true }
    return rules.lowerIsBetter ? result <= least : least <= result
  }

  // MARK: Prizes

  /// The decision that put level entries in an order for a prize that may not be shared.
  var orderedForPrize: [LocalizedText] {
    guard standing.isTied, standing.prize != nil,
      let prize = rules.prizes.first(where: { $0.id == standing.prize }), let place = standing.place
    else { return [] }
    let level = round.standings.rows.filter { $0.place == place && $0.derivation.withheld == nil }
    // Where all of them got the same, nothing had to be decided.
    guard level.contains(where: { $0.prize != prize.id }) else { return [] }
    let members = Set(level.map(\.entry))
    guard let decision = newest(.order, where: { members.isSubset(of: $0.subjects) }) else { return [] }
    return [
      said(
        vi: "Giải này không chia nên các bài đồng hạng nhận giải theo quyết định số \(decision.sequence).",
        en:
          "It may not be shared: level entries get prizes in the order of decision no. \(decision.sequence).")
    ] + reason(of: decision)
  }

  /// The decision that awards a side prize.
  func awarded(_ prize: PrizeID) -> [LocalizedText] {
    let decision = round.facts.decisions.filter {
      $0.kind == .award && $0.prize == prize && $0.subjects.contains(standing.entry)
    }.max { $0.sequence < $1.sequence }
    guard let decision else { return [] }
    return [
      said(vi: "Theo quyết định số \(decision.sequence).", en: "By decision no. \(decision.sequence).")
    ] + reason(of: decision)
  }

  private func newest(_ kind: Decision.Kind, where isWanted: (Decision) -> Bool) -> Decision? {
    round.facts.decisions.filter { $0.kind == kind && isWanted($0) }.max { $0.sequence < $1.sequence }
  }

  private func reason(of decision: Decision?) -> [LocalizedText] {
    guard let decision, !decision.reason.isEmpty else { return [] }
    return [said(vi: "Lý do: \(decision.reason)", en: "Reason: \(decision.reason)")]
  }
}
