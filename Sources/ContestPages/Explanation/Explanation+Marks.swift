import ContestCore

extension Explanation {
  /// From marks to the judged total.
  var marks: [LocalizedText] {
    rules.tabulation.level == .total ? totals : criteria + judged
  }

  private var totals: [LocalizedText] {
    guard let panel = derivation.panel else { return judged }
    let what = LocalizedText(vi: "điểm tổng", en: "sheet totals")
    var sentences = votes(of: panel, at: nil)
    sentences.append(joined(panel, what: what))
    if let judged = derivation.judged, judged.rounded != panel.value.rounded {
      sentences.append(
        sentence(
          LocalizedText(vi: "Điểm chấm là ", en: "The judged total is "), step: judged, at: .judged))
    }
    return sentences
  }

  private var criteria: [LocalizedText] {
    derivation.criteria.flatMap { line -> [LocalizedText] in
      guard let panel = line.panel, let criterion = rules.rubric.criterion(line.criterion) else { return [] }
      let what = LocalizedText(vi: "điểm", en: "marks")
      var text = joined(panel, what: what)
      text = LocalizedText(
        vi: "\(criterion.title.vi): \(lowered(text.vi))", en: "\(criterion.title.en): \(lowered(text.en))")
      var sentences = votes(of: panel, at: criterion) + [text]
      if let weighted = line.weighted, weighted.rounded != panel.value.rounded {
        let weight = criterion.weight.text
        sentences.append(
          sentence(
            LocalizedText(vi: "Nhân hệ số \(weight.vi) được ", en: "Times the weight \(weight.en): "),
            step: weighted, at: .weighted))
      }
      return sentences
    }
  }

  private var judged: [LocalizedText] {
    guard let judged = derivation.judged else { return [] }
    let opening =
      switch rules.tabulation.combination {
      case .sum: LocalizedText(vi: "Cộng các tiêu chí, điểm chấm là ", en: "Added up, the judged total is ")
      case .mean:
        LocalizedText(
          vi: "Lấy trung bình có hệ số của các tiêu chí, điểm chấm là ",
          en: "The weighted mean of the criteria is ")
      }
    return [sentence(opening, step: judged, at: .judged)]
  }

  /// Each judge's value and what became of it; nothing where judges may not be told apart.
  private func votes(of panel: PanelLine, at criterion: Criterion?) -> [LocalizedText] {
    guard let judges else { return [] }
    return panel.votes.map { vote in
      let value = Self.exactly(vote.value)
      let fate =
        switch vote.fate {
        case .counted: LocalizedText("")
        case .clamped: LocalizedText(vi: " (kéo về mép khung)", en: " (pulled to the band)")
        case .droppedHigh: LocalizedText(vi: " (cao, bị bỏ)", en: " (high, dropped)")
        case .droppedLow: LocalizedText(vi: " (thấp, bị bỏ)", en: " (low, dropped)")
        }
      let place =
        criterion.map { LocalizedText(vi: ", \($0.title.vi)", en: ", \($0.title.en)") } ?? LocalizedText("")
      return LocalizedText(
        vi: "\(judges(vote.judge))\(place.vi): \(value.vi)\(fate.vi).",
        en: "\(judges(vote.judge))\(place.en): \(value.en)\(fate.en).")
    }
  }

  private func joined(_ panel: PanelLine, what: LocalizedText) -> LocalizedText {
    let high = panel.votes.filter { $0.fate == .droppedHigh }.count
    let low = panel.votes.filter { $0.fate == .droppedLow }.count
    let kept = panel.votes.count - high - low
    let opening: LocalizedText
    if high + low > 0 {
      let dropped = Self.dropped(high: high, low: low)
      opening = LocalizedText(
        vi: "Bỏ \(dropped.vi); trung bình cộng của \(kept) \(what.vi) còn lại là ",
        en: kept == 1
          ? "Dropping \(dropped.en) leaves one, "
          : "Dropping \(dropped.en), the mean of the other \(kept) is ")
    } else {
      opening = LocalizedText(
        vi: "Trung bình cộng của \(kept) \(what.vi) là ", en: "The mean of \(kept) \(what.en) is ")
    }
    return sentence(opening, step: panel.value, at: .panel)
  }

  /// `1 điểm cao nhất và 1 điểm thấp nhất`.
  static func dropped(high: Int, low: Int) -> LocalizedText {
    var parts: [LocalizedText] = []
    if high > 0 { parts.append(LocalizedText(vi: "\(high) điểm cao nhất", en: "the \(high) highest")) }
    if low > 0 { parts.append(LocalizedText(vi: "\(low) điểm thấp nhất", en: "the \(low) lowest")) }
    return LocalizedText(
      vi: parts.map(\.vi).joined(separator: " và "), en: parts.map(\.en).joined(separator: " and "))
  }

  /// `opening` with the step's value, and with its rounding where that changed it.
  func sentence(_ opening: LocalizedText, step: StepValue, at roundingStep: RoundingStep) -> LocalizedText {
    guard step.exact != step.rounded else {
      let value = Self.exactly(step.rounded)
      // An ellipsis ends the sentence by itself.
      let stop = value.vi.hasSuffix("…") ? "" : "."
      return LocalizedText(
        vi: "\(opening.vi)\(value.vi)\(stop)", en: "\(opening.en)\(value.en)\(stop)")
    }
    let exact = Self.exactly(step.exact)
    let rounding =
      rules.tabulation.rounding[roundingStep]
      ?? (roundingStep == .result ? rules.tabulation.resultRounding : nil)
    let rounded = rounding.map { step.rounded.text(decimals: $0.decimals) } ?? step.rounded.text
    return LocalizedText(
      vi: "\(opening.vi)\(exact.vi), làm tròn thành \(rounded.vi).",
      en: "\(opening.en)\(exact.en), rounded to \(rounded.en).")
  }

  /// The value as a decimal; an ellipsis says that it goes on.
  static func exactly(_ value: Ratio) -> LocalizedText {
    let isWhole = (try? value.rounded(Rounding(decimals: 6))) == value
    if isWhole { return value.text }
    let cut = (try? value.rounded(Rounding(decimals: 4, mode: .truncate))) ?? value
    let text = cut.text(decimals: 4)
    return LocalizedText(vi: "\(text.vi)…", en: "\(text.en)…")
  }

  private func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
