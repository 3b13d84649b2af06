import ContestCore
import Foundation

/// Something in the rules that cannot be carried out, or that has no effect.
struct RuleFault: Sendable, Hashable {
  var severity: Finding.Severity
  var place: RulePlace
  var message: LocalizedText

  init(_ severity: Finding.Severity, _ place: RulePlace, vi: String, en: String) {
    self.severity = severity
    self.place = place
    self.message = LocalizedText(vi: vi, en: en)
  }

  init(_ place: RulePlace, vi: String, en: String) {
    self.init(.error, place, vi: vi, en: en)
  }
}

/// What a schema cannot say about rules: that they fit together and can be carried out (rules.md, last
/// paragraph).
enum RuleSemantics {
  static func faults(in contest: Contest) -> [RuleFault] {
    var faults = timeZone(contest) + judges(contest)
    for (index, round) in contest.rounds.enumerated() {
      faults += order(of: round, after: contest.rounds[..<index])
      faults += members(of: round, in: contest) + self.faults(in: round)
      if round.advancement != nil, contest.round(after: round.id) == nil {
        faults.append(
          RuleFault(
            .warning, .advance(round.id), vi: "không có vòng nào lấy bài từ vòng “\(round.id)”",
            en: "no round takes its entries from “\(round.id)”"))
      }
    }
    return faults
  }

  /// What is wrong with one round by itself.
  static func faults(in round: RoundRules) -> [RuleFault] {
    rubric(round) + panel(round) + tabulation(round) + figures(round) + overtime(round) + ties(round)
      + prizes(round)
  }

  private static func timeZone(_ contest: Contest) -> [RuleFault] {
    let name = contest.timeZone
    guard TimeZone(identifier: name) == nil else { return [] }
    return [
      RuleFault(
        .contest, vi: "timezone=“\(name)” không phải tên múi giờ; ở Việt Nam ghi Asia/Ho_Chi_Minh",
        en: "timezone=“\(name)” is no time zone; for Vietnam write Asia/Ho_Chi_Minh")
    ]
  }

  private static func judges(_ contest: Contest) -> [RuleFault] {
    contest.judges.flatMap { judge in
      ([judge.unit].compactMap(\.self) + judge.relatedUnits).filter { contest.unit($0) == nil }.map { unit in
        RuleFault(
          .judge(judge.id), vi: "giám khảo “\(judge.id)” ghi đơn vị “\(unit)” không có trong <units>",
          en: "judge “\(judge.id)” names the unit “\(unit)”, which is not in <units>")
      }
    }
  }

  private static func order(of round: RoundRules, after earlier: ArraySlice<RoundRules>) -> [RuleFault] {
    var faults: [RuleFault] = []
    if let source = round.takesFrom {
      if let before = earlier.first(where: { $0.id == source }) {
        if before.advancement == nil {
          faults.append(
            RuleFault(
              .round(round.id), vi: "vòng “\(source)” không có <advance> nên không bài nào vào được vòng này",
              en: "round “\(source)” has no <advance>, so no entry can reach this round"))
        }
        if earlier.contains(where: { $0.takesFrom == source }) {
          faults.append(
            RuleFault(
              .round(round.id), vi: "đã có vòng khác lấy bài từ vòng “\(source)”",
              en: "another round already takes its entries from “\(source)”"))
        }
      } else {
        faults.append(
          RuleFault(
            .round(round.id), vi: "from=“\(source)” không phải một vòng đứng trước vòng này",
            en: "from=“\(source)” is not a round that stands before this one"))
      }
    }
    if let opens = round.opens, let closes = round.closes, closes < opens {
      faults.append(
        RuleFault(
          .round(round.id),
          vi: "ngày đóng \(closes.vietnameseDescription) trước ngày mở \(opens.vietnameseDescription)",
          en: "it closes on \(closes.isoDescription), before it opens on \(opens.isoDescription)"))
    }
    return faults
  }

  private static func members(of round: RoundRules, in contest: Contest) -> [RuleFault] {
    round.panel.members.filter { contest.judge($0.judge) == nil }.map { member in
      RuleFault(
        .member(round.id, member.judge),
        vi: "giám khảo “\(member.judge)” không có trong <judges>; hãy khai báo hoặc sửa mã",
        en: "judge “\(member.judge)” is not in <judges>; declare the judge or correct the id")
    }
  }
}

// MARK: - Rubric

extension RuleSemantics {
  private static func rubric(_ round: RoundRules) -> [RuleFault] {
    var faults = round.rubric.criteria.flatMap { criterion($0, of: round.id) }
    if !round.rubric.criteria.contains(where: { $0.weight > .zero }) {
      faults.append(
        RuleFault(
          .rubric(round.id), vi: "tổng hệ số của các tiêu chí bằng 0 nên không tính được điểm",
          en: "the weights of the criteria sum to 0, so no result can be computed"))
    }
    return faults
  }

  private static func criterion(_ criterion: Criterion, of round: RoundID) -> [RuleFault] {
    let place = RulePlace.criterion(round, criterion.id)
    guard criterion.minimum < criterion.maximum else {
      return [
        RuleFault(
          place, vi: "tiêu chí “\(criterion.id)”: max phải lớn hơn min",
          en: "criterion “\(criterion.id)”: max must be greater than min")
      ]
    }
    var faults = levels(of: criterion, in: round)
    if Criterion.reservedIDs.contains(criterion.id) {
      faults.append(
        RuleFault(
          place, vi: "“\(criterion.id)” là tên ô dành riêng của phiếu chấm; hãy đặt mã khác cho tiêu chí",
          en: "“\(criterion.id)” is the name of another field of the sheet; give the criterion another id"))
    }
    if !criterion.maximum.isOnGrid(of: criterion.step, from: criterion.minimum) {
      faults.append(
        RuleFault(
          place,
          vi:
            "tiêu chí “\(criterion.id)”: bước \(criterion.step) không chia hết khoảng \(criterion.minimum)–\(criterion.maximum)",
          en:
            "criterion “\(criterion.id)”: step \(criterion.step) does not divide the range \(criterion.minimum) to \(criterion.maximum)"
        ))
    }
    return faults
  }

  private static func levels(of criterion: Criterion, in round: RoundID) -> [RuleFault] {
    var faults: [RuleFault] = []
    for (index, level) in criterion.levels.enumerated() {
      let place = RulePlace.level(round, criterion.id, level.id)
      if level.from > level.to {
        faults.append(
          RuleFault(
            place, vi: "mức “\(level.id)”: from phải không lớn hơn to",
            en: "level “\(level.id)”: from must not be greater than to"))
      }
      if level.from < criterion.minimum || level.to > criterion.maximum {
        faults.append(
          RuleFault(
            place,
            vi:
              "mức “\(level.id)” nằm ngoài khoảng điểm \(criterion.minimum)–\(criterion.maximum) của tiêu chí",
            en:
              "level “\(level.id)” lies outside the criterion's range \(criterion.minimum) to \(criterion.maximum)"
          ))
      }
      if let other = criterion.levels[..<index].first(where: { $0.from <= level.to && level.from <= $0.to }) {
        faults.append(
          RuleFault(
            place, vi: "mức “\(level.id)” trùng khoảng điểm với mức “\(other.id)”",
            en: "level “\(level.id)” overlaps level “\(other.id)”"))
      }
    }
    return faults
  }
}

// MARK: - Panel and tabulation

extension RuleSemantics {
  private static func panel(_ round: RoundRules) -> [RuleFault] {
    var faults: [RuleFault] = []
    let counting = round.panel.members.count(where: \.counts)
    if round.panel.quorum > counting {
      faults.append(
        RuleFault(
          .panel(round.id),
          vi: "quorum=“\(round.panel.quorum)” lớn hơn số giám khảo có điểm được tính (\(counting))",
          en: "quorum=“\(round.panel.quorum)” is more than the judges whose marks count (\(counting))"))
    }
    for chair in round.panel.members.filter({ $0.role == .chair }).dropFirst() {
      faults.append(
        RuleFault(
          .member(round.id, chair.judge), vi: "ban giám khảo đã có một trưởng ban",
          en: "the panel already has a chair"))
    }
    return faults
  }

  private static func tabulation(_ round: RoundRules) -> [RuleFault] {
    let rule = round.tabulation
    var faults = trimming(round)
    if rule.level == .total, rule.missingCells == .present {
      faults.append(
        RuleFault(
          .tabulation(round.id),
          vi: "missing=“present” chỉ dùng được với level=“criterion”; hãy chọn refuse hoặc drop-sheet",
          en: "missing=“present” works with level=“criterion” only; choose refuse or drop-sheet"))
    }
    if rule.level == .total, rule.weightPosition == .afterPanel {
      faults.append(
        RuleFault(
          .warning, .tabulation(round.id),
          vi: "weight=“after” không có tác dụng với level=“total”: hệ số luôn nhân trước",
          en: "weight=“after” has no effect with level=“total”: weights always come before the panel"))
    }
    for step in RoundingStep.allCases where rule.rounding[step] != nil && !isUsed(step, by: rule) {
      faults.append(
        RuleFault(
          .warning, .rounding(round.id, step),
          vi: "làm tròn ở bước “\(step.rawValue)” không có tác dụng với cách tính này",
          en: "rounding at the step “\(step.rawValue)” has no effect with this tabulation"))
    }
    return faults
  }

  private static func trimming(_ round: RoundRules) -> [RuleFault] {
    guard case .trimmedMean(let high, let low, let from) = round.tabulation.method else { return [] }
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

  private static func isUsed(_ step: RoundingStep, by rule: Tabulation) -> Bool {
    switch step {
    case .weightedMark: rule.level == .total || rule.weightPosition == .beforePanel
    case .judgeTotal: rule.level == .total
    case .weighted: rule.level == .criterion && rule.weightPosition == .afterPanel
    case .panel, .judged, .result, .clampMean, .performance, .carryOver, .figure: true
    }
  }
}

// MARK: - Figures, deductions, ties, prizes

extension RuleSemantics {
  private static func figures(_ round: RoundRules) -> [RuleFault] {
    round.figures.compactMap { figure in
      guard let minimum = figure.minimum, let maximum = figure.maximum, minimum > maximum else { return nil }
      return RuleFault(
        .figure(round.id, figure.id), vi: "số liệu “\(figure.id)”: max phải không nhỏ hơn min",
        en: "figure “\(figure.id)”: max must not be less than min")
    }
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

  private static func ties(_ round: RoundRules) -> [RuleFault] {
    var faults: [RuleFault] = []
    var end: TieStep?
    for step in round.tieChain {
      let place = RulePlace.tie(round.id, step.id)
      switch step.kind {
      case .criterion(let id) where round.rubric.criterion(id) == nil:
        faults.append(
          RuleFault(
            place, vi: "biểu điểm không có tiêu chí “\(id)”", en: "the rubric has no criterion “\(id)”"))
      case .figure(let id) where round.figure(id) == nil:
        faults.append(
          RuleFault(
            place, vi: "vòng thi không có số liệu “\(id)”", en: "the round has no figure “\(id)”"))
      default: break
      }
      // A decision may be followed by "shared", which says in words what happens anyway.
      if let end, !(end.kind == .decision && step.kind == .shared) {
        faults.append(
          RuleFault(
            .warning, place, vi: "bước này không bao giờ được xét vì đứng sau bước “\(end.id)”",
            en: "this step is never tried, for it stands after the step “\(end.id)”"))
      }
      if end == nil, step.kind == .decision || step.kind == .shared { end = step }
    }
    return faults
  }

  private static func prizes(_ round: RoundRules) -> [RuleFault] {
    round.prizes.filter { $0.count < 1 }.map { prize in
      RuleFault(
        .prize(round.id, prize.id), vi: "giải “\(prize.id)”: count phải từ 1 trở lên",
        en: "prize “\(prize.id)”: count must be at least 1")
    }
  }
}
