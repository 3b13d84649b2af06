import ContestCore

extension RuleSemantics {
  static func panel(_ round: RoundRules) -> [RuleFault] {
    var faults: [RuleFault] = []
    let members = round.panel.members
    let counting =
      round.ballot == .joint ? members.count { $0.role == .chair } : members.count(where: \.counts)
    if round.panel.quorum > counting {
      faults.append(
        RuleFault(
          .panel(round.id),
          vi: "quorum=“\(round.panel.quorum)” lớn hơn số giám khảo có điểm được tính (\(counting))",
          en: "quorum=“\(round.panel.quorum)” is more than the judges whose marks count (\(counting))"))
    }
    for chair in members.filter({ $0.role == .chair }).dropFirst() {
      faults.append(
        RuleFault(
          .member(round.id, chair.judge), vi: "ban giám khảo đã có một trưởng ban",
          en: "the panel already has a chair"))
    }
    return faults + tieBreakers(round) + weights(round)
  }

  private static func tieBreakers(_ round: RoundRules) -> [RuleFault] {
    let judges = round.panel.members.filter { $0.role == .tieBreaker }
    var faults = judges.dropFirst().map { judge in
      RuleFault(
        .member(round.id, judge.judge), vi: "ban giám khảo đã có một giám khảo phân định (tie-breaker)",
        en: "the panel already has a tie-breaking judge")
    }
    let step = round.tieChain.first { $0.kind == .sealedBallot }
    if let step, judges.isEmpty {
      faults.append(
        RuleFault(
          .tie(round.id, step.id), vi: "bước này cần một giám khảo role=“tie-breaker”",
          en: "this step wants a judge with role=“tie-breaker”"))
    }
    if let judge = judges.first, step == nil {
      faults.append(
        RuleFault(
          .warning, .member(round.id, judge.judge),
          vi: "phiếu của giám khảo này không bao giờ được mở vì <ties> không có <sealed-ballot>",
          en: "this judge's ballot is never opened, for <ties> has no <sealed-ballot>"))
    }
    return faults
  }

  private static func weights(_ round: RoundRules) -> [RuleFault] {
    let weighted = round.panel.members.filter { $0.weight != Points(1) }
    return weighted.compactMap { member in
      let place = RulePlace.member(round.id, member.judge)
      if !round.tabulation.method.takesWeights || round.ballot == .joint {
        return RuleFault(
          place, vi: "cách tính này không dùng hệ số của giám khảo; hãy bỏ weight",
          en: "this method has no use for judges' weights; remove weight")
      }
      guard !member.counts else { return nil }
      return RuleFault(
        .warning, place, vi: "hệ số không có tác dụng vì phiếu này không được tính",
        en: "the weight has no effect, for this sheet never counts")
    }
  }

  // MARK: Ballots

  static func ballot(_ round: RoundRules) -> [RuleFault] {
    switch round.ballot {
    case .marks: []
    case .joint: joint(round)
    case .places: methods(round, fit: round.tabulation.method.fitsPlaces) + grids(round)
    case .top: methods(round, fit: round.tabulation.method.fitsTop) + grids(round) + topLevel(round)
    case .recall: methods(round, fit: round.tabulation.method == .mean) + grids(round)
    }
  }

  private static func methods(_ round: RoundRules, fit: Bool) -> [RuleFault] {
    guard !fit else { return [] }
    let name = round.tabulation.method.elementName
    return [
      RuleFault(
        .method(round.id), vi: "cách tính <\(name)> không dùng được với loại phiếu của <ballot>",
        en: "the method <\(name)> does not fit the kind of <ballot>")
    ]
  }

  /// What the criteria's grids must be for the numbers that such a ballot holds.
  private static func grids(_ round: RoundRules) -> [RuleFault] {
    round.rubric.criteria.compactMap { criterion in
      let place = RulePlace.criterion(round.id, criterion.id)
      let isWhole = criterion.step == Points(1)
      switch round.ballot {
      case .places where criterion.minimum != Points(1) || !isWhole:
        return RuleFault(
          place, vi: "phiếu xếp hạng ghi 1, 2, 3 …: tiêu chí cần min=“1” và step=“1”",
          en: "a ballot of places holds 1, 2, 3 …: the criterion wants min=“1” and step=“1”")
      case .top(let count) where criterion.minimum != .zero || !isWhole || criterion.maximum < Points(count):
        return RuleFault(
          place,
          vi: "phiếu chọn \(count) bài đầu ghi 0, 1 … \(count): tiêu chí cần min=“0”, step=“1” "
            + "và max từ \(count) trở lên",
          en: "a ballot of the top \(count) holds 0, 1 … \(count): the criterion wants min=“0”, step=“1” "
            + "and max of \(count) or more")
      case .recall where criterion.minimum != .zero || !isWhole || criterion.maximum != Points(1):
        return RuleFault(
          place, vi: "phiếu chọn ghi 0 hoặc 1: tiêu chí cần min=“0”, max=“1” và step=“1”",
          en: "a ballot of yes and no holds 0 or 1: the criterion wants min=“0”, max=“1” and step=“1”")
      default: return nil
      }
    }
  }

  private static func topLevel(_ round: RoundRules) -> [RuleFault] {
    guard round.rubric.criteria.count > 1, round.tabulation.level != .criterion else { return [] }
    return [
      RuleFault(
        .ballot(round.id), vi: "phiếu chọn các bài đầu với nhiều tiêu chí cần level=“criterion”",
        en: "a ballot of the top entries with several criteria wants level=“criterion”")
    ]
  }

  private static func joint(_ round: RoundRules) -> [RuleFault] {
    var faults = methods(round, fit: round.tabulation.method == .mean)
    if !round.panel.members.contains(where: { $0.role == .chair }) {
      faults.append(
        RuleFault(
          .ballot(round.id), vi: "phiếu chung của cả ban giám khảo do trưởng ban nộp: cần một role=“chair”",
          en: "the jury's one sheet is handed in by the chair: a role=“chair” is wanted"))
    }
    if round.panel.quorum != 1 {
      faults.append(
        RuleFault(
          .panel(round.id), vi: "phiếu chung chỉ có một nên quorum phải là 1",
          en: "there is one joint sheet, so quorum must be 1"))
    }
    return faults
  }
}

extension PanelMethod {
  /// Methods that read places, and those that take a mean or a median of them.
  fileprivate var fitsPlaces: Bool { usesPlaces || self == .mean || self == .median }

  fileprivate var fitsTop: Bool {
    switch self {
    case .pointsByPlace, .exponential, .borda: true
    default: false
    }
  }
}
