import ContestCore

extension Explanation {
  // MARK: Earlier rounds

  /// This round's own share and what earlier rounds add.
  var carried: [LocalizedText] {
    guard let rule = rules.carryOver else { return [] }
    var sentences: [LocalizedText] = []
    if let own = derivation.own, rule.ownWeight != Points(1) {
      sentences.append(
        sentence(
          said(
            vi: "Điểm vòng này nhân hệ số \(rule.ownWeight) được ",
            en: "This round's number times \(rule.ownWeight): "),
          step: own, at: .judged))
    }
    return sentences
      + derivation.carried.map { line in
        let share = rule.shares.first { $0.round == line.round }
        let title = round.title(of: line.round)
        let what =
          share?.source == .judged
          ? LocalizedText(vi: "điểm chấm", en: "judged total") : LocalizedText(vi: "kết quả", en: "result")
        let value = value(line.added, at: .carryOver)
        guard let weight = share?.weight, weight != Points(1) else {
          return said(
            vi: "Cộng \(what) \(title.lowered): \(value).", en: "Plus the \(what) of \(title): \(value).")
        }
        return said(
          vi: "Cộng \(what) \(title.lowered): \(line.value) × \(weight) = \(value).",
          en: "Plus the \(what) of \(title): \(line.value) × \(weight) = \(value).")
      }
  }

  // MARK: Figures

  var figures: [LocalizedText] {
    derivation.figures.map { line in
      let rule = rules.figure(line.figure)
      let title = rule?.title ?? LocalizedText(line.figure.rawValue)
      guard let weight = rule?.weight, weight != Points(1) else {
        return said(vi: "Cộng \(title): \(line.added).", en: "Plus \(title): \(line.added).")
      }
      guard weight != .zero else {
        return said(
          vi: "\(title): \(line.value), không cộng vào kết quả.",
          en: "\(title): \(line.value), which is not added to the result.")
      }
      let product = (try? Ratio(line.value).multiplied(by: Ratio(weight))) ?? line.added
      let added = value(StepValue(exact: product, rounded: line.added), at: .figure)
      return said(
        vi: "Cộng \(title): \(line.value) × \(weight) = \(added).",
        en: "Plus \(title): \(line.value) × \(weight) = \(added).")
    }
  }

  // MARK: Deductions

  var deductions: [LocalizedText] {
    // A limit that costs nothing is there for ties or for the clock alone.
    var sentences = derivation.deductions.filter { $0.points != .zero }.map { line in
      let why = reason(for: line.kind)
      return said(vi: "Trừ \(line.points) điểm: \(why).", en: "Minus \(line.points): \(why).")
    }
    if derivation.deductionsBeforeCap > standing.deductions {
      let sum = derivation.deductionsBeforeCap
      let cap = standing.deductions
      sentences.append(
        said(
          vi: "Điểm trừ cộng lại là \(sum), vượt mức tối đa nên chỉ trừ \(cap).",
          en: "Together the deductions are \(sum), over the cap, so \(cap) is taken."))
    }
    if rules.deductions.taken == .eachJudge, standing.deductions != .zero {
      sentences.append(
        said(
          vi: "Số điểm trừ này đã trừ vào điểm tổng của từng giám khảo.",
          en: "This is taken from each judge's total."))
    }
    return sentences
  }

  private func reason(for kind: DeductionLine.Kind) -> LocalizedText {
    switch kind {
    case .overtime(let milliseconds):
      let time = Self.duration(milliseconds)
      return said(vi: "quá thời lượng \(time)", en: "\(time) over time") + minutes(over: milliseconds)
    case .undertime(let milliseconds):
      let time = Self.duration(milliseconds)
      return said(vi: "thiếu thời lượng \(time)", en: "\(time) too short")
    case .penalty(let id):
      guard let rule = rules.deductions.penalty(id) else { return LocalizedText(id.rawValue) }
      let clause = rule.clause.isEmpty ? "" : " (\(rule.clause))"
      return rule.title + LocalizedText(clause)
    }
  }

  /// How many minutes of overtime were counted, where they are paid by the minute.
  private func minutes(over milliseconds: Int) -> LocalizedText {
    guard let rule = rules.deductions.overtime?.perMinute else { return LocalizedText("") }
    switch rule.counting {
    case .started:
      let minutes = (milliseconds + 59_999) / 60_000
      return said(vi: ", tính \(minutes) phút (phút lẻ tính tròn)", en: ", \(minutes) min started")
    case .completed:
      let minutes = milliseconds / 60_000
      return said(vi: ", tính \(minutes) phút trọn", en: ", \(minutes) full min")
    }
  }

  // MARK: Result

  var result: [LocalizedText] {
    guard let result = derivation.result else { return [] }
    let isSum = !derivation.figures.isEmpty || !derivation.carried.isEmpty || standing.deductions != .zero
    if !isSum, result.exact == result.rounded {
      let value = result.rounded.text(decimals: tabulation.resultRounding.decimals)
      return [said(vi: "Kết quả: \(value).", en: "Result: \(value).")]
    }
    let sentence = sentence(LocalizedText(vi: "Kết quả: ", en: "Result: "), step: result, at: .result)
    guard tabulation.rankBasis == .exact, result.exact != result.rounded else { return [sentence] }
    return [
      sentence,
      LocalizedText(
        vi: "Xếp hạng theo số chưa làm tròn.", en: "Places go by the number before it is rounded."),
    ]
  }
}
