import ContestCore

extension RuleSentences {
  // MARK: Rounding

  var rounding: [LocalizedText] {
    let steps = RoundingStep.allCases.compactMap { step -> LocalizedText? in
      guard step != .result, let rounding = tabulation.rounding[step] else { return nil }
      let what = Self.name(of: step)
      return said(
        vi: "\(what) làm tròn đến \(rounding.decimals) chữ số thập phân, \(Self.mode(rounding.mode)).",
        en: "\(what) is rounded to \(rounding.decimals) decimals, \(Self.mode(rounding.mode)).")
    }
    let result = tabulation.resultRounding
    let basis =
      tabulation.rankBasis == .exact
      ? [
        LocalizedText(
          vi: "Xếp hạng theo kết quả chưa làm tròn.", en: "Places go by the result before it is rounded.")
      ] : []
    return steps
      + [
        said(
          vi: "Kết quả lấy \(result.decimals) chữ số thập phân, \(Self.mode(result.mode)).",
          en: "The result has \(result.decimals) decimals, \(Self.mode(result.mode)).")
      ] + basis
  }

  private static func mode(_ mode: Rounding.Mode) -> LocalizedText {
    switch mode {
    case .halfUp: LocalizedText(vi: "nửa đơn vị làm tròn lên", en: "halves up")
    case .halfEven: LocalizedText(vi: "nửa đơn vị làm tròn về số chẵn", en: "halves to even")
    case .truncate: LocalizedText(vi: "cắt bỏ phần sau", en: "cut off")
    }
  }

  private static func name(of step: RoundingStep) -> LocalizedText {
    switch step {
    case .weightedMark: LocalizedText(vi: "Mỗi điểm đã nhân hệ số", en: "Each weighted mark")
    case .judgeTotal: LocalizedText(vi: "Điểm tổng của mỗi giám khảo", en: "Each judge's total")
    case .clampMean:
      LocalizedText(vi: "Trung bình để tính khung", en: "The mean that the band is measured from")
    case .panel: LocalizedText(vi: "Giá trị chung của các giám khảo", en: "What the judges' values come to")
    case .weighted: LocalizedText(vi: "Giá trị tiêu chí đã nhân hệ số", en: "Each criterion's weighted value")
    case .performance: LocalizedText(vi: "Giá trị mỗi phần thi", en: "Each part's value")
    case .judged: LocalizedText(vi: "Điểm chấm", en: "The judged total")
    case .carryOver: LocalizedText(vi: "Phần cộng từ mỗi vòng trước", en: "What each earlier round adds")
    case .figure: LocalizedText(vi: "Phần cộng từ mỗi số liệu", en: "What each figure adds")
    case .result: LocalizedText(vi: "Kết quả", en: "The result")
    }
  }

  // MARK: What is added

  var additions: [LocalizedText] { placePoints + carryOver + rules.figures.map(figure) }

  private var placePoints: [LocalizedText] {
    guard !tabulation.placePoints.isEmpty else { return [] }
    let points = tabulation.placePoints.map(\.text).joined(", ")
    return [
      said(
        vi: "Điểm chấm được đổi thành điểm theo thứ hạng, từ thứ nhất: \(points).",
        en: "The judged total is replaced by points for its place, from the first on: \(points).")
    ]
  }

  private var carryOver: [LocalizedText] {
    guard let rule = rules.carryOver else { return [] }
    let shares = rule.shares.map { share in
      let what =
        share.source == .judged
        ? LocalizedText(vi: "điểm chấm", en: "the judged total")
        : LocalizedText(vi: "kết quả", en: "the result")
      let basis =
        share.basis == .exact ? LocalizedText(vi: " chưa làm tròn", en: ", unrounded") : LocalizedText("")
      let title = title(of: share.round)
      return said(
        vi: "\(share.weight) × \(what) \(title.lowered)\(basis)",
        en: "\(share.weight) × \(what) of \(title)\(basis)")
    }
    let own = rule.ownWeight
    return [
      said(
        vi: "Kết quả gồm \(own) × điểm vòng này, cộng \(shares.enumerated).",
        en: "The result is \(own) × this round's number, plus \(shares.enumerated).")
    ]
  }

  private func figure(_ figure: FigureRule) -> LocalizedText {
    let range = range(of: figure)
    switch figure.use {
    case .multiplies(let part):
      let what =
        part.flatMap { rubric.part($0)?.title } ?? LocalizedText(vi: "điểm chấm", en: "the judged total")
      return said(
        vi: "\(figure.title)\(range) nhân với \(what).", en: "\(figure.title)\(range) multiplies \(what).")
    case .added where figure.weight == .zero:
      return said(
        vi: "\(figure.title)\(range) được ghi lại, không cộng vào kết quả.",
        en: "\(figure.title)\(range) is recorded and not added to the result.")
    case .added:
      let optional =
        figure.isRequired ? LocalizedText("") : LocalizedText(vi: ", nếu có", en: ", where there is one")
      return said(
        vi: "Cộng thêm \(figure.title)\(range) × \(figure.weight)\(optional).",
        en: "\(figure.title)\(range) × \(figure.weight) is added\(optional).")
    }
  }

  private func range(of figure: FigureRule) -> LocalizedText {
    switch (figure.minimum, figure.maximum) {
    case (let low?, let high?): said(vi: " (\(low) đến \(high))", en: " (\(low) to \(high))")
    case (let low?, nil): said(vi: " (từ \(low))", en: " (\(low) or more)")
    case (nil, let high?): said(vi: " (đến \(high))", en: " (up to \(high))")
    case (nil, nil): LocalizedText("")
    }
  }

  // MARK: What is taken off

  var deductions: [LocalizedText] {
    let rule = rules.deductions
    var sentences = (rule.overtime.map { [overtime($0)] } ?? []) + timing
    sentences += rule.penalties.map { penalty in
      let clause = penalty.clause.isEmpty ? "" : " (\(penalty.clause))"
      let points = penalty.points?.text ?? LocalizedText(vi: "theo biên bản", en: "as recorded")
      return said(
        vi: "\(penalty.title)\(clause): trừ \(points).", en: "\(penalty.title)\(clause): minus \(points).")
    }
    if let cap = rule.cap {
      sentences.append(
        said(vi: "Tổng điểm trừ không quá \(cap).", en: "Deductions together take at most \(cap)."))
    }
    if rule.taken == .eachJudge {
      sentences.append(
        LocalizedText(
          vi: "Điểm trừ được trừ vào điểm tổng của từng giám khảo.",
          en: "Deductions are taken from each judge's total."))
    }
    return sentences
  }

  private func overtime(_ overtime: OvertimeTable) -> LocalizedText {
    let limit = Explanation.duration(overtime.limitMilliseconds)
    guard let rule = overtime.perMinute else {
      let steps = overtime.steps.map { step in
        let from = Explanation.duration(step.fromMilliseconds)
        return step.fromMilliseconds == 0
          ? said(vi: "quá giờ trừ \(step.points)", en: "\(step.points) for running over")
          : said(vi: "quá từ \(from) trừ \(step.points)", en: "\(step.points) from \(from) over")
      }
      guard !steps.isEmpty else { return said(vi: "Thời lượng tối đa \(limit).", en: "At most \(limit).") }
      return said(
        vi: "Thời lượng tối đa \(limit): \(steps.joined("; ")).",
        en: "At most \(limit): minus \(steps.joined("; ")).")
    }
    return rule.counting == .started
      ? said(
        vi: "Thời lượng tối đa \(limit): quá mỗi phút trừ \(rule.points), phút lẻ tính là một phút.",
        en: "At most \(limit): minus \(rule.points) for each minute started over it.")
      : said(
        vi: "Thời lượng tối đa \(limit): quá mỗi phút trọn trừ \(rule.points).",
        en: "At most \(limit): minus \(rule.points) for each full minute over it.")
  }

  private var timing: [LocalizedText] {
    var sentences: [LocalizedText] = []
    if let minimum = rules.deductions.minimumDuration {
      let time = Explanation.duration(minimum.milliseconds)
      sentences.append(
        said(
          vi: "Thời lượng tối thiểu \(time); ngắn hơn trừ \(minimum.points).",
          en: "At least \(time); shorter than that, minus \(minimum.points)."))
    }
    if let stop = rules.deductions.hardStopMilliseconds {
      let time = Explanation.duration(stop)
      sentences.append(
        said(
          vi: "Quá \(time) thì dừng phần thi, phần sau không chấm.",
          en: "After \(time) the performance is stopped; nothing after it is marked."))
    }
    return sentences
  }
}
