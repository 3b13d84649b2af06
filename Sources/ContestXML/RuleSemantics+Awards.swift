import ContestCore

// MARK: - Figures and deductions

extension RuleSemantics {
  static func figures(_ round: RoundRules) -> [RuleFault] {
    round.figures.enumerated().flatMap { index, figure in
      range(of: figure, in: round) + multiplying(figure, after: round.figures[..<index], in: round)
    }
  }

  private static func range(of figure: FigureRule, in round: RoundRules) -> [RuleFault] {
    guard let minimum = figure.minimum, let maximum = figure.maximum, minimum > maximum else { return [] }
    return [
      RuleFault(
        .figure(round.id, figure.id), vi: "số liệu “\(figure.id)”: max phải không nhỏ hơn min",
        en: "figure “\(figure.id)”: max must not be less than min")
    ]
  }

  private static func multiplying(
    _ figure: FigureRule, after others: ArraySlice<FigureRule>, in round: RoundRules
  ) -> [RuleFault] {
    guard case .multiplies(let target) = figure.use else { return [] }
    let place = RulePlace.figure(round.id, figure.id)
    var faults: [RuleFault] = []
    if let part = target {
      if round.rubric.part(part) == nil {
        faults.append(
          RuleFault(
            place, vi: "biểu điểm không có phần thi “\(part)”", en: "the rubric has no part “\(part)”"))
      } else if round.tabulation.level == .total {
        faults.append(
          RuleFault(
            place, vi: "nhân một phần thi cần level=“part” hoặc “criterion”",
            en: "to multiply a part wants level=“part” or “criterion”"))
      }
    }
    if let other = others.first(where: { $0.use == figure.use }) {
      faults.append(
        RuleFault(
          place, vi: "số liệu “\(other.id)” đã nhân chỗ này; chỉ một số liệu được nhân",
          en: "the figure “\(other.id)” multiplies this already; only one may"))
    }
    return faults
  }

  static func deductions(_ round: RoundRules) -> [RuleFault] {
    var faults = overtime(round)
    let rules = round.deductions
    if rules.taken == .eachJudge, round.tabulation.level != .total || round.tabulation.method.isOrdinal {
      faults.append(
        RuleFault(
          .deductions(round.id),
          vi: "taken=“each-judge” chỉ dùng với level=“total” và cách tính không cho thứ hạng",
          en: "taken=“each-judge” goes with level=“total” and a method that does not give places only"))
    }
    if let stop = rules.hardStopMilliseconds, let limit = rules.overtime?.limitMilliseconds, stop < limit {
      faults.append(
        RuleFault(
          .warning, .hardStop(round.id), vi: "dừng hẳn trước khi hết thời gian cho phép",
          en: "the hard stop comes before the time allowed is over"))
    }
    return faults
  }

  private static func overtime(_ round: RoundRules) -> [RuleFault] {
    let steps = round.deductions.overtime?.steps ?? []
    return zip(steps.indices.dropFirst(), zip(steps, steps.dropFirst())).compactMap { index, pair in
      guard pair.0.fromMilliseconds >= pair.1.fromMilliseconds else { return nil }
      return RuleFault(
        .overtimeStep(round.id, index), vi: "các bước trừ điểm quá giờ phải xếp theo from tăng dần",
        en: "the steps of the overtime table must go by rising from")
    }
  }
}

// MARK: - Ties

extension RuleSemantics {
  static func ties(_ round: RoundRules) -> [RuleFault] {
    var faults: [RuleFault] = []
    var end: TieStep?
    for step in round.tieChain {
      faults += reference(of: step, in: round)
      // A decision may be followed by "shared", which says in words what happens anyway.
      if let end, !(end.kind == .decision && step.kind == .shared) {
        faults.append(
          RuleFault(
            .warning, .tie(round.id, step.id),
            vi: "bước này không bao giờ được xét vì đứng sau bước “\(end.id)”",
            en: "this step is never tried, for it stands after the step “\(end.id)”"))
      }
      if end == nil, step.kind.endsChain { end = step }
    }
    return faults
  }

  private static func reference(of step: TieStep, in round: RoundRules) -> [RuleFault] {
    let place = RulePlace.tie(round.id, step.id)
    switch step.kind {
    case .criterion(let id) where round.rubric.criterion(id) == nil: return [noCriterion(id, at: place)]
    case .part(let id) where round.rubric.part(id) == nil:
      return [
        RuleFault(place, vi: "biểu điểm không có phần thi “\(id)”", en: "the rubric has no part “\(id)”")
      ]
    case .figure(let id), .shorterAnswer(let id), .extraQuestion(let id), .vote(let id):
      return round.figure(id) == nil ? [noFigure(id, at: place)] : []
    case .chair where !round.panel.members.contains { $0.role == .chair }:
      return [
        RuleFault(
          place, vi: "ban giám khảo không có trưởng ban (role=“chair”)",
          en: "the panel has no chair (role=“chair”)")
      ]
    case .nearestLimit where round.deductions.overtime == nil:
      return [
        RuleFault(
          place, vi: "bước này cần <overtime limit>: thời gian cho phép",
          en: "this step wants <overtime limit>: the time allowed")
      ]
    default: return []
    }
  }

  private static func noCriterion(_ id: CriterionID, at place: RulePlace) -> RuleFault {
    RuleFault(place, vi: "biểu điểm không có tiêu chí “\(id)”", en: "the rubric has no criterion “\(id)”")
  }

  private static func noFigure(_ id: FigureID, at place: RulePlace) -> RuleFault {
    RuleFault(place, vi: "vòng thi không có số liệu “\(id)”", en: "the round has no figure “\(id)”")
  }
}

extension TieStep.Kind {
  /// Whether whoever is still level after it shares the place or waits.
  fileprivate var endsChain: Bool {
    switch self {
    case .lot, .decision, .shared: true
    default: false
    }
  }
}

// MARK: - Who goes on, who gets what

extension RuleSemantics {
  static func advancement(_ round: RoundRules) -> [RuleFault] {
    guard let rule = round.advancement else { return [] }
    var faults: [RuleFault] = []
    if rule.first == nil, rule.atLeast == nil, rule.perUnit == nil, rule.perGroup == nil {
      faults.append(
        RuleFault(
          .advance(round.id),
          vi: "<advance> thiếu first: số bài vào vòng sau (hoặc at-least, per-unit, per-group)",
          en: "<advance> lacks first: how many entries go on (or at-least, per-unit, per-group)"))
    }
    if rule.perGroup != nil, round.groups.isEmpty {
      faults.append(
        RuleFault(
          .advance(round.id), vi: "per-group cần <groups>: vòng thi không chia bảng",
          en: "per-group wants <groups>: the round has none"))
    }
    return faults
  }

  static func prizes(_ round: RoundRules) -> [RuleFault] {
    let empty = round.prizes.filter { $0.count < 1 }.map { prize in
      RuleFault(
        .prize(round.id, prize.id), vi: "giải “\(prize.id)”: count phải từ 1 trở lên",
        en: "prize “\(prize.id)”: count must be at least 1")
    }
    return empty
      + round.sidePrizes.compactMap { prize in
        let place = RulePlace.prize(round.id, prize.id)
        switch prize.basis {
        case .criterion(let id) where round.rubric.criterion(id) == nil: return noCriterion(id, at: place)
        case .figure(let id) where round.figure(id) == nil: return noFigure(id, at: place)
        default: return nil
        }
      }
  }
}
