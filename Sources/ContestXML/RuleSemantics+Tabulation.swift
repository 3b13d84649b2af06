import ContestCore

extension RuleSemantics {
  static func tabulation(_ round: RoundRules) -> [RuleFault] {
    let rule = round.tabulation
    var faults: [RuleFault] = []
    func fault(_ severity: Finding.Severity = .error, vi: String, en: String) {
      faults.append(RuleFault(severity, .tabulation(round.id), vi: vi, en: en))
    }
    if rule.level != .criterion, rule.missingCells == .present {
      fault(
        vi: "missing=“present” chỉ dùng được với level=“criterion”; hãy chọn refuse hoặc drop-sheet",
        en: "missing=“present” works with level=“criterion” only; choose refuse or drop-sheet")
    }
    if rule.level != .criterion, rule.weightPosition == .afterPanel {
      fault(
        .warning,
        vi: "weight=“after” không có tác dụng với level=“\(rule.level.rawValue)”: hệ số luôn nhân trước",
        en: "weight=“after” has no effect with level=“\(rule.level.rawValue)”: "
          + "weights always come before the panel")
    }
    if rule.level == .part, round.rubric.parts.isEmpty {
      fault(
        vi: "level=“part” cần biểu điểm chia phần thi (<part>) hoặc <performances>",
        en: "level=“part” wants a rubric in parts (<part>) or <performances>")
    }
    if rule.partCombination != .sum, round.rubric.parts.isEmpty || rule.level == .total {
      fault(
        vi: "<performances combine=“\(rule.partCombination.rawValue)”> cần các phần thi và level=“part” "
          + "hoặc “criterion”",
        en: "<performances combine=“\(rule.partCombination.rawValue)”> wants parts and level=“part” "
          + "or “criterion”")
    }
    if rule.joining == .sum, rule.method == .judgeEffect {
      fault(
        vi: "<judge-effect> lấy trung bình nên không dùng được join=“sum”",
        en: "<judge-effect> takes a mean, so join=“sum” cannot be used")
    } else if rule.joining == .sum, rule.method == .median || rule.method.isOrdinal {
      fault(
        .warning, vi: "join=“sum” không có tác dụng với cách tính này",
        en: "join=“sum” has no effect with this method")
    }
    return faults + uneven(round) + roundings(round)
  }

  /// Sums of what judges' places bring cannot be compared where entries have different numbers of judges.
  private static func uneven(_ round: RoundRules) -> [RuleFault] {
    switch round.tabulation.method {
    case .sumOfPlaces, .borda, .pointsByPlace, .exponential: break
    default: return []
    }
    let panel = round.panel
    let counting = panel.members.count(where: \.counts)
    // With a quorum of the whole panel nobody is ranked by fewer judges.
    guard round.tabulation.joining == .sum, panel.quorum < counting || panel.belowQuorum == .decision else {
      return []
    }
    let isLowerBetter = round.isLowerJudgedBetter
    return [
      RuleFault(
        .warning, .tabulation(round.id),
        vi:
          "join=“sum” cộng thứ hạng của từng giám khảo: bài có giám khảo vắng hoặc hồi tỵ được cộng ít hơn nên "
          + (isLowerBetter ? "đứng trên" : "thiệt điểm")
          + "; hãy ghi join=“mean”, hoặc quorum=“\(counting)” (cả ban giám khảo)",
        en:
          "join=“sum” adds up what each judge's place brings: an entry with a judge absent or recused has fewer "
          + (isLowerBetter ? "and stands ahead" : "and loses points")
          + "; write join=“mean”, or quorum=“\(counting)” (the whole panel)")
    ]
  }

  private static func roundings(_ round: RoundRules) -> [RuleFault] {
    RoundingStep.allCases.filter { round.tabulation.rounding[$0] != nil && !isUsed($0, in: round) }.map {
      step in
      RuleFault(
        .warning, .rounding(round.id, step),
        vi: "làm tròn ở bước “\(step.rawValue)” không có tác dụng với cách tính này",
        en: "rounding at the step “\(step.rawValue)” has no effect with this tabulation")
    }
  }

  private static func isUsed(_ step: RoundingStep, in round: RoundRules) -> Bool {
    let rule = round.tabulation
    return switch step {
    case .weightedMark: rule.level != .criterion || rule.weightPosition == .beforePanel
    case .judgeTotal: rule.level != .criterion
    case .clampMean: if case .clamp = rule.method { true } else { false }
    case .weighted: rule.level == .criterion && rule.weightPosition == .afterPanel
    case .performance: rule.level != .total && !round.rubric.parts.isEmpty
    case .carryOver: round.carryOver != nil
    case .figure: round.figures.contains { $0.use == .added }
    case .panel, .judged, .result: true
    }
  }

  // MARK: Methods

  static func method(_ round: RoundRules) -> [RuleFault] {
    switch round.tabulation.method {
    case .trimmedMean(let high, let low, let from): trimming(round, high, low, from)
    case .middle(let count, let tolerance): middle(round, count) + bands(round, tolerance)
    case .pointsByPlace(let points): list(points, at: .method(round.id))
    case .exponential(_, let decay) where decay > Points(5):
      [
        RuleFault(
          .method(round.id), vi: "decay=“\(decay)” quá lớn; nhiều nhất là 5",
          en: "decay=“\(decay)” is too large; at most 5")
      ]
    case .skating: skating(round)
    default: []
    }
  }

  /// A judge's places in one criterion are the same whatever its marks are multiplied by.
  static func ignoredWeights(_ round: RoundRules) -> [RuleFault] {
    let rule = round.tabulation
    let isSkating = rule.method == .skating
    guard rule.level == .criterion, round.rubric.criteria.count > 1,
      isSkating
        || (rule.weightPosition == .beforePanel && (rule.method.usesPlaces || rule.method == .majority))
    else { return [] }
    let advice =
      isSkating
      ? (vi: "hãy bỏ weight", en: "remove weight")
      : (vi: "hãy ghi weight=“after”", en: "write weight=“after”")
    return round.rubric.criteria.filter { $0.weight != Points(1) }.map { criterion in
      RuleFault(
        .warning, .criterion(round.id, criterion.id),
        vi:
          "hệ số của tiêu chí “\(criterion.id)” không có tác dụng: từng tiêu chí được xếp hạng riêng; \(advice.vi)",
        en:
          "the weight of criterion “\(criterion.id)” has no effect: places are given in each criterion by itself; "
          + advice.en)
    }
  }

  private static func trimming(_ round: RoundRules, _ high: Int, _ low: Int, _ from: Int) -> [RuleFault] {
    if high + low >= from {
      return [
        RuleFault(
          .method(round.id),
          vi: "bỏ \(high) điểm cao và \(low) điểm thấp khi có từ \(from) điểm thì có thể không còn điểm nào; "
            + "from phải lớn hơn high + low",
          en: "dropping \(high) high and \(low) low from \(from) marks on may leave none; "
            + "from must be greater than high + low")
      ]
    }
    let counting = round.panel.members.count(where: \.counts)
    guard from > counting else { return [] }
    return [
      RuleFault(
        .warning, .method(round.id),
        vi: "chỉ có \(counting) giám khảo nên không bao giờ bỏ điểm cao, thấp (from=“\(from)”)",
        en: "there are only \(counting) judges, so nothing is ever dropped (from=“\(from)”)")
    ]
  }

  private static func middle(_ round: RoundRules, _ count: Int) -> [RuleFault] {
    let counting = round.panel.members.count(where: \.counts)
    guard count >= counting else { return [] }
    return [
      RuleFault(
        .warning, .method(round.id),
        vi: "chỉ có \(counting) giám khảo nên \(count) điểm ở giữa là tất cả: không bao giờ bỏ điểm",
        en:
          "there are only \(counting) judges, so the middle \(count) are all of them: nothing is ever dropped"
      )
    ]
  }

  private static func bands(_ round: RoundRules, _ bands: [ToleranceBand]) -> [RuleFault] {
    bands.indices.filter { index in bands[..<index].contains { $0.from == bands[index].from } }.map { index in
      RuleFault(
        .tolerance(round.id, index), vi: "đã có một <tolerance> với from=“\(bands[index].from)”",
        en: "there is a <tolerance> with from=“\(bands[index].from)” already")
    }
  }

  private static func list(_ points: [Points], at place: RulePlace) -> [RuleFault] {
    guard !points.isEmpty else {
      return [
        RuleFault(
          place, vi: "danh sách điểm theo hạng (points) để trống", en: "the list of points by place is empty")
      ]
    }
    guard zip(points, points.dropFirst()).contains(where: { $0 <= $1 }) else { return [] }
    return [
      RuleFault(
        .warning, place, vi: "điểm theo hạng không giảm dần từ hạng nhất; hãy kiểm tra lại thứ tự",
        en: "the points do not fall from the first place on; check their order")
    ]
  }

  private static func skating(_ round: RoundRules) -> [RuleFault] {
    var faults: [RuleFault] = []
    if round.tabulation.level == .part {
      faults.append(
        RuleFault(
          .method(round.id), vi: "<skating> chỉ dùng với level=“criterion” hoặc “total”",
          en: "<skating> goes with level=“criterion” or “total” only"))
    }
    for part in round.rubric.parts where part.weight != Points(1) {
      faults.append(
        RuleFault(
          .part(round.id, part.id), vi: "<skating> không nhân hệ số phần thi; hãy bỏ weight",
          en: "<skating> multiplies no parts; remove weight"))
    }
    for figure in round.figures where figure.use != .added {
      faults.append(
        RuleFault(
          .figure(round.id, figure.id), vi: "<skating> cho thứ hạng nên không nhân với số liệu được",
          en: "<skating> gives places, which no figure can multiply"))
    }
    return faults
  }

  // MARK: What does not go together

  static func combinations(_ round: RoundRules) -> [RuleFault] {
    let rule = round.tabulation
    var faults: [RuleFault] = []
    if !rule.placePoints.isEmpty {
      faults += list(rule.placePoints, at: .placePoints(round.id))
      if rule.method.isOrdinal {
        faults.append(
          RuleFault(
            .placePoints(round.id), vi: "<place-points> không dùng với cách tính đã cho thứ hạng",
            en: "<place-points> does not go with a method that gives places"))
      }
    }
    return round.lowerIsBetter ? faults + addedToPlaces(round) : faults
  }

  /// Where a lower number is better, nothing can be added to it or taken from it.
  private static func addedToPlaces(_ round: RoundRules) -> [RuleFault] {
    var places = round.figures.filter { $0.use == .added }.map { RulePlace.figure(round.id, $0.id) }
    if round.carryOver != nil { places.append(.carryOver(round.id)) }
    let rules = round.deductions
    let hasOvertime = rules.overtime.map { !$0.steps.isEmpty || $0.perMinute != nil } ?? false
    if hasOvertime || rules.minimumDuration != nil || !rules.penalties.isEmpty {
      places.append(.deductions(round.id))
    }
    return places.map { place in
      RuleFault(
        place,
        vi: "kết quả của vòng này là thứ hạng, càng nhỏ càng tốt, nên không cộng thêm hoặc trừ đi được",
        en: "the result of this round is a place, the lower the better: "
          + "nothing can be added to it or taken from it")
    }
  }
}
