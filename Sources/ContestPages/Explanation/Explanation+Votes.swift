import ContestCore

extension Explanation {
  /// Each judge's value and what became of it; nothing where judges may not be told apart.
  ///
  /// `part`: what was marked, where not the whole sheet.
  func votes(of panel: PanelLine, for part: LocalizedText?) -> [LocalizedText] {
    guard let judges else { return [] }
    return panel.votes.map { vote in
      let place = part.map { LocalizedText(", ") + $0 } ?? LocalizedText("")
      let fate = fate(of: vote) + weight(of: vote.judge)
      return said(
        vi: "\(judges(vote.judge))\(place): \(given(vote))\(fate).",
        en: "\(judges(vote.judge))\(place): \(given(vote))\(fate).")
    }
  }

  /// What the judge gave: a mark or a total, a place, a yes or no.
  private func given(_ vote: PanelVote) -> LocalizedText {
    // A sum over several criteria is neither a place nor a yes.
    guard tabulation.level == .criterion || rules.rubric.criteria.count == 1 else {
      return Self.exactly(vote.value)
    }
    switch rules.ballot {
    case .places where vote.place == nil || vote.place == vote.value:
      return said(
        vi: "xếp \(Self.ordinal(vote.value))", en: "\(Self.ordinal(vote.value))")
    case .top where vote.value == .zero:
      return LocalizedText(vi: "không xếp", en: "not placed")
    case .places, .top:
      // Where others have left, the judge's later places move up.
      let moved = vote.place.map { $0 != vote.value } ?? false
      let left = said(
        vi: " (trên phiếu ghi \(Self.place(vote.value)))", en: " (\(Self.place(vote.value)) on the ballot)")
      let place = Self.ordinal(vote.place ?? vote.value)
      return said(vi: "xếp \(place)", en: "\(place)") + (moved ? left : LocalizedText(""))
    case .recall:
      return vote.value == .zero
        ? LocalizedText(vi: "không chọn", en: "no") : LocalizedText(vi: "chọn", en: "yes")
    case .marks, .joint: return Self.exactly(vote.value)
    }
  }

  private func fate(of vote: PanelVote) -> LocalizedText {
    switch vote.fate {
    case .droppedHigh: return LocalizedText(vi: " (cao, bị bỏ)", en: " (high, dropped)")
    case .droppedLow: return LocalizedText(vi: " (thấp, bị bỏ)", en: " (low, dropped)")
    case .clamped:
      guard let used = vote.used else { return LocalizedText("") }
      return used < vote.value
        ? said(vi: ", cao hơn khung nên tính là \(used)", en: ", above the band, so it counts as \(used)")
        : said(vi: ", thấp hơn khung nên tính là \(used)", en: ", below the band, so it counts as \(used)")
    case .counted: return converted(vote)
    }
  }

  /// What the value became before the values were joined.
  private func converted(_ vote: PanelVote) -> LocalizedText {
    let isBallotOfPlaces = rules.ballot.isOfPlaces
    let place =
      isBallotOfPlaces
      ? LocalizedText("")
      : vote.place.map { said(vi: ", xếp \(Self.ordinal($0))", en: ", \(Self.ordinal($0))") }
        ?? LocalizedText("")
    switch tabulation.method {
    case .borda, .pointsByPlace, .exponential:
      guard let used = vote.used else { return place }
      return place
        + said(
          vi: ", được \(Self.place(used)) điểm", en: ", which brings \(Self.place(used))")
    case .zScore:
      return vote.used.map { said(vi: ", quy đổi thành \($0)", en: ", which becomes \($0)") }
        ?? LocalizedText("")
    case .judgeEffect:
      guard let used = vote.used, used != vote.value else { return LocalizedText("") }
      return used < vote.value
        ? said(vi: ", chấm rộng nên tính là \(used)", en: ", a lenient judge, so it counts as \(used)")
        : said(vi: ", chấm chặt nên tính là \(used)", en: ", a severe judge, so it counts as \(used)")
    default: return place
    }
  }

  private func weight(of judge: JudgeID) -> LocalizedText {
    guard tabulation.method.takesWeights, let weight = rules.panel.member(judge)?.weight, weight != Points(1)
    else { return LocalizedText("") }
    return said(vi: ", hệ số \(weight)", en: ", weight \(weight)")
  }

  /// Whether the judges' values of this panel line bear different weights.
  func isWeighted(_ panel: PanelLine) -> Bool {
    tabulation.method.takesWeights
      && panel.votes.contains { rules.panel.member($0.judge).map { $0.weight != Points(1) } ?? false }
  }
}
