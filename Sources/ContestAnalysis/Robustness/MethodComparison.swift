public import ContestCore

/// A way to count that fits the round's ballot.
public enum AdmissibleMethod: String, Sendable, Hashable, CaseIterable {
  case mean
  case trimmedMean = "trimmed-mean"
  case median
  case middle
  case clamp
  case sumOfPlaces = "sum-of-places"
  case borda
  case majority
  case bucklin
  case schulze
  case zScore = "z-score"
  case judgeEffect = "judge-effect"

  public var title: LocalizedText {
    switch self {
    case .mean: LocalizedText(vi: "trung bình cộng", en: "mean")
    case .trimmedMean:
      LocalizedText(vi: "bỏ điểm cao nhất và thấp nhất", en: "highest and lowest dropped")
    case .median: LocalizedText(vi: "trung vị", en: "median")
    case .middle: LocalizedText(vi: "các điểm ở giữa", en: "the marks in the middle")
    case .clamp: LocalizedText(vi: "kéo điểm lệch về gần trung bình", en: "marks pulled towards the mean")
    case .sumOfPlaces: LocalizedText(vi: "tổng thứ hạng", en: "sum of places")
    case .borda: LocalizedText(vi: "đếm Borda", en: "Borda count")
    case .majority: LocalizedText(vi: "đánh giá theo đa số", en: "majority judgment")
    case .bucklin: LocalizedText(vi: "đa số thứ hạng (Bucklin)", en: "majority of places (Bucklin)")
    case .schulze: LocalizedText(vi: "đối đầu từng cặp (Schulze)", en: "pairwise duels (Schulze)")
    case .zScore: LocalizedText(vi: "điểm chuẩn hóa từng giám khảo", en: "each judge's marks standardised")
    case .judgeEffect:
      LocalizedText(vi: "trừ độ nghiêm của từng giám khảo", en: "each judge's severity taken off")
    }
  }
}

/// The top of the round as one way to count gives it.
public struct MethodOutcome: Sendable, Hashable {
  public var method: AdmissibleMethod
  /// Who holds the first place, as they are listed.
  public var leaders: [EntryID]
  /// Whether these are the ones who hold it by the round's rule.
  public var sameWinner: Bool
  /// Whether everyone down to the third place stands on the same place as by the round's rule.
  public var sameTop: Bool
  /// The places that it gives, in the order of the standings.
  public var order: [EntryID]
}

/// The same contest by each way to count that fits it (methods.md §12).
public struct MethodComparison: Sendable, Hashable {
  /// Who holds the first place by the round's rule.
  public var leaders: [EntryID]
  /// The ways that came to a result, in a fixed order.
  public var outcomes: [MethodOutcome]

  /// By how many of them the first place is the same.
  public var agreeing: Int { outcomes.count(where: \.sameWinner) }
}

/// Counts the round by every admissible method in the place of its own, all else unchanged: level, weights,
/// figures, deductions, tie chain.
///
/// Rounding stays but for what a method of places cannot round (`panel`, `judged`). Ways that need more judges than
/// there are, and ordinal ways where the result adds more than marks (figures, deductions, earlier rounds,
/// criteria joined one by one), are left out.
///
/// - Throws: `AnalysisRefusal.jointSheet`, `.notOfMarks` for choices, `.tooFewJudges` under three judges,
///   `.noResult`, `.tooFewEntries` under two ranked entries, `.numbersTooLarge`.
public func methodComparison(facts: RoundFacts, rules: RoundRules) throws(AnalysisRefusal) -> MethodComparison
{
  guard rules.ballot != .joint else { throw .jointSheet }
  guard !rules.ballot.isChoice else { throw .notOfMarks }
  let judges = rules.panel.members.count(where: \.counts)
  guard judges >= 3 else { throw .tooFewJudges(found: judges, needed: 3) }
  let own = try places(facts, rules)
  guard !own.isEmpty else { throw .noResult }
  guard own.count > 1 else { throw .tooFewEntries(found: own.count, needed: 2) }
  let leaders = own.filter { $0.place == 1 }.map(\.entry)
  let top = Set(own.filter { $0.place <= 3 })
  var outcomes: [MethodOutcome] = []
  for method in AdmissibleMethod.allCases {
    guard let other = rules.counted(by: method, judges: judges), let found = try? places(facts, other),
      found.count == own.count
    else { continue }
    let first = found.filter { $0.place == 1 }.map(\.entry)
    outcomes.append(
      MethodOutcome(
        method: method, leaders: first, sameWinner: Set(first) == Set(leaders),
        sameTop: Set(found.filter { $0.place <= 3 }) == top, order: found.map(\.entry)))
  }
  return MethodComparison(leaders: leaders, outcomes: outcomes)
}

private struct PlacedEntry: Hashable {
  var entry: EntryID
  var place: Int
}

private func places(_ facts: RoundFacts, _ rules: RoundRules) throws(AnalysisRefusal) -> [PlacedEntry] {
  do {
    return try rank(facts, by: rules).lines.compactMap { line in
      line.place.map { PlacedEntry(entry: line.entry, place: $0) }
    }
  } catch {
    throw .numbersTooLarge
  }
}

extension RoundRules {
  /// These rules with another panel method; nil where it does not fit them.
  fileprivate func counted(by method: AdmissibleMethod, judges: Int) -> RoundRules? {
    var other = self
    guard let own = panelMethod(method, judges: judges) else { return nil }
    if own == tabulation.method { return other }
    other.tabulation.method = own
    other.tabulation.joining = .mean
    if !own.takesWeights {
      for index in other.panel.members.indices { other.panel.members[index].weight = Points(1) }
    }
    if own.isOfEntry || own == .zScore || own == .judgeEffect {
      // A rule of places says nothing of marks: what it rounded was places.
      return ballot == .places ? nil : other
    }
    guard tabulation.level == .total, addsNothing else { return nil }
    other.tabulation.rounding[.panel] = nil
    other.tabulation.rounding[.judged] = nil
    return other
  }

  /// Whether the result is the judged total and nothing else.
  private var addsNothing: Bool {
    figures.isEmpty && carryOver == nil && deductions.penalties.isEmpty && deductions.overtime == nil
  }

  private func panelMethod(_ method: AdmissibleMethod, judges: Int) -> PanelMethod? {
    switch method {
    case .mean: return .mean
    case .trimmedMean:
      if case .trimmedMean = tabulation.method { return tabulation.method }
      return judges >= 5 ? .trimmedMean(high: 1, low: 1, from: 5) : nil
    case .median: return .median
    case .middle:
      if case .middle = tabulation.method { return tabulation.method }
      return judges >= 6 ? .middle(count: judges - 4) : nil
    case .clamp:
      // A band is a number of points of one contest; there is none to suppose for another.
      if case .clamp = tabulation.method { return tabulation.method }
      return nil
    case .sumOfPlaces: return .sumOfPlaces
    case .borda: return .borda
    case .majority: return .majority
    case .bucklin: return .bucklin
    case .schulze: return .schulze
    case .zScore: return .zScore
    case .judgeEffect: return .judgeEffect
    }
  }
}
