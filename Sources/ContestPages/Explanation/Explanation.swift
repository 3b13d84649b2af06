public import ContestCore

/// Why an entry stands where it stands, in sentences that a jury chair could read aloud.
///
/// Every number comes from the derivation (ARCHITECTURE.md, what always holds, 7).
public struct Explanation {
  let standing: Standing
  let round: ExplainedRound

  /// The sentences of one standing, in the order of the tabulation (docs/tabulation.md).
  public static func sentences(for standing: Standing, in round: ExplainedRound) -> [LocalizedText] {
    Explanation(standing: standing, round: round).all
  }

  var rules: RoundRules { round.rules }
  var derivation: Derivation { standing.derivation }
  var judges: ((JudgeID) -> String)? { round.judges }
  var tabulation: Tabulation { rules.tabulation }

  private var all: [LocalizedText] {
    switch standing.status {
    case .absent, .withdrawn, .disqualified: return [Self.status(standing.status)]
    case .outOfCompetition:
      guard derivation.judged != nil else { return [Self.status(standing.status)] }
      return sheets + numbers + [Self.status(standing.status)]
    case .competing:
      guard standing.result != nil else { return sheets + numbers + withoutResult }
      return sheets + numbers + ties + overruling + outcome
    }
  }

  /// From marks to the result.
  private var numbers: [LocalizedText] {
    guard derivation.judged != nil else { return [] }
    let isTakenFromJudges = rules.deductions.taken == .eachJudge
    return (isTakenFromJudges ? deductions : []) + marks + placePoints + carried + figures
      + (isTakenFromJudges ? [] : deductions) + result
  }

  static func status(_ status: EntryStatus) -> LocalizedText {
    switch status {
    case .competing: LocalizedText(vi: "Dự thi.", en: "Takes part.")
    case .outOfCompetition:
      LocalizedText(vi: "Ngoài dự thi, không xếp hạng.", en: "Out of competition; not ranked.")
    case .absent: LocalizedText(vi: "Vắng thi, không xếp hạng.", en: "Did not appear; not ranked.")
    case .withdrawn: LocalizedText(vi: "Đã rút, không xếp hạng.", en: "Withdrew; not ranked.")
    case .disqualified:
      LocalizedText(vi: "Bị truất quyền thi, không xếp hạng.", en: "Disqualified; not ranked.")
    }
  }

  /// Why there is no result; the first reason that holds.
  private var withoutResult: [LocalizedText] {
    let counted = derivation.sheets.filter { $0.state == .counted }.count
    let entry = round.entry(standing.entry)
    if counted > 0, counted < rules.panel.quorum, rules.panel.belowQuorum == .unranked {
      return [
        said(
          vi: "Thể lệ cần ít nhất \(rules.panel.quorum) phiếu được tính nên bài không được xếp hạng.",
          en: "At least \(rules.panel.quorum) sheets must count, so the entry is not ranked.")
      ]
    }
    for figure in rules.figures where entry?.figures[figure.id] == nil {
      guard case .multiplies = figure.use, entry != nil, counted > 0 else { continue }
      return [
        said(
          vi: "Chưa có \(figure.title.lowered) nên chưa tính được kết quả.",
          en: "There is no result yet: \(figure.title) is missing.")
      ]
    }
    if let share = rules.carryOver?.shares.first(where: { entry?.earlier[$0.round] == nil }), entry != nil,
      counted > 0
    {
      let title = round.title(of: share.round)
      return [
        said(
          vi: "Chưa có kết quả đã xác nhận của \(title) nên chưa tính được kết quả.",
          en: "There is no result yet: that of \(title) is not certified.")
      ]
    }
    return [
      LocalizedText(
        vi: "Chưa có đủ điểm để tính kết quả.", en: "There are not enough marks for a result yet.")
    ]
  }
}
