import ContestCore

extension Explanation {
  /// From marks to the judged total.
  var marks: [LocalizedText] {
    switch tabulation.level {
    case .total: total
    case .part: rules.rubric.parts.flatMap(part) + judged
    case .criterion where rules.rubric.parts.isEmpty: rules.rubric.criteria.flatMap(criterion) + judged
    case .criterion:
      rules.rubric.parts.flatMap { part in
        rules.rubric.criteria.filter { part.criteria.contains($0.id) }.flatMap(criterion) + self.part(part)
      } + judged
    }
  }

  // MARK: Level total

  private var total: [LocalizedText] {
    guard let panel = derivation.panel else { return judged }
    let sentences = joined(panel, for: nil)
    guard let judged = derivation.judged, judged.rounded != panel.value.rounded else { return sentences }
    return sentences + multiplied
      + [
        sentence(
          said(vi: "\(judgedNoun.raised) là ", en: "\(judgedNoun.raised) is "), step: judged, at: .judged)
      ]
  }

  /// What the rule calls the number before figures and deductions.
  var judgedNoun: LocalizedText {
    if tabulation.method.isOrdinal {
      return LocalizedText(vi: "thứ hạng theo phiếu", en: "the place by the ballots")
    }
    guard isOfPlaces else { return LocalizedText(vi: "điểm chấm", en: "the judged total") }
    return tabulation.joining == .sum
      ? LocalizedText(vi: "tổng hạng", en: "the sum of places")
      : LocalizedText(vi: "hạng trung bình", en: "the mean place")
  }

  /// Whether the judged total is a sum or a mean of places.
  var isOfPlaces: Bool {
    tabulation.method == .sumOfPlaces || (rules.ballot == .places && tabulation.method.isOfEntry)
  }

  // MARK: Criteria

  private func criterion(_ criterion: Criterion) -> [LocalizedText] {
    guard let line = derivation.criteria.first(where: { $0.criterion == criterion.id }),
      let panel = line.panel
    else { return [] }
    let sentences = joined(panel, for: criterion.title)
    guard let weighted = line.weighted, weighted.rounded != panel.value.rounded else { return sentences }
    return sentences + [
      sentence(
        said(vi: "Nhân hệ số \(criterion.weight) được ", en: "Times the weight \(criterion.weight): "),
        step: weighted, at: .weighted)
    ]
  }

  // MARK: Parts and performances

  private func part(_ part: RubricPart) -> [LocalizedText] {
    guard let line = derivation.parts.first(where: { $0.part == part.id }) else { return [] }
    var sentences = line.panel.map { joined($0, for: part.title) } ?? []
    if line.panel == nil {
      let opening =
        tabulation.combination == .sum
        ? LocalizedText(vi: "cộng các tiêu chí được ", en: "its criteria add up to ")
        : LocalizedText(
          vi: "trung bình có hệ số của các tiêu chí là ", en: "the weighted mean of its criteria is ")
      sentences.append(
        said(vi: "\(part.title): \(opening)\(line.value).", en: "\(part.title): \(opening)\(line.value)."))
    }
    if line.performance.rounded != line.value { sentences.append(performance(line, of: part)) }
    if !line.counts {
      sentences.append(
        said(
          vi: "\(part.title) không phải phần thi cao nhất nên không tính.",
          en: "\(part.title) is not the best one, so it does not count."))
    }
    return sentences
  }

  private func performance(_ line: PartLine, of part: RubricPart) -> LocalizedText {
    var factors: [LocalizedText] = []
    if part.weight != Points(1) {
      factors.append(said(vi: "hệ số \(part.weight)", en: "the weight \(part.weight)"))
    }
    if let multiplier = line.multiplier {
      let title = figureTitle { $0 == .multiplies(part.id) }
      // Titles may end in a number themselves.
      factors.append(said(vi: "“\(title.lowered)” = \(multiplier)", en: "“\(title)” = \(multiplier)"))
    }
    guard !factors.isEmpty else {
      return sentence(
        said(vi: "\(part.title) được ", en: "\(part.title): "), step: line.performance, at: .performance)
    }
    return sentence(
      said(vi: "Nhân với \(factors.enumerated) được ", en: "Times \(factors.enumerated): "),
      step: line.performance, at: .performance)
  }

  private func figureTitle(_ isWanted: (FigureRule.Use) -> Bool) -> LocalizedText {
    rules.figures.first { isWanted($0.use) }?.title ?? LocalizedText("")
  }

  // MARK: The judged total

  /// The figure that multiplies the whole.
  private var multiplied: [LocalizedText] {
    guard let multiplier = derivation.multiplier else { return [] }
    let title = figureTitle { $0 == .multiplies(nil) }
    return [said(vi: "Nhân với “\(title.lowered)” = \(multiplier).", en: "Times “\(title)” = \(multiplier).")]
  }

  private var judged: [LocalizedText] {
    guard let judged = derivation.judged else { return [] }
    guard derivation.multiDance.isEmpty else {
      let place = Self.ordinal(judged.rounded)
      return derivation.multiDance.map(step)
        + [said(vi: "Chung các phần, xếp \(place).", en: "Over all parts: \(place).")]
    }
    return multiplied + [sentence(judgedOpening, step: judged, at: .judged)]
  }

  private var judgedOpening: LocalizedText {
    let noun = judgedNoun
    guard derivation.multiplier == nil else {
      return said(vi: "\(noun.raised) là ", en: "\(noun.raised) is ")
    }
    if !derivation.parts.isEmpty {
      switch tabulation.partCombination {
      case .sum: return said(vi: "Cộng các phần thi, \(noun) là ", en: "The parts add up: \(noun) is ")
      case .mean:
        return said(
          vi: "Lấy trung bình có hệ số của các phần thi, \(noun) là ",
          en: "The weighted mean of the parts is taken: \(noun) is ")
      case .best:
        return said(vi: "Lấy phần thi cao nhất, \(noun) là ", en: "The best part alone counts: \(noun) is ")
      }
    }
    guard rules.rubric.criteria.count > 1 else {
      return said(vi: "\(noun.raised) là ", en: "\(noun.raised) is ")
    }
    switch tabulation.combination {
    case .sum: return said(vi: "Cộng các tiêu chí, \(noun) là ", en: "Added up, \(noun) is ")
    case .mean:
      return said(
        vi: "Lấy trung bình có hệ số của các tiêu chí, \(noun) là ",
        en: "The weighted mean of the criteria is ")
    }
  }

  /// The points that replace the judged total.
  var placePoints: [LocalizedText] {
    guard let line = derivation.placePoints else { return [] }
    let place = Self.ordinal(line.place)
    return [
      said(
        vi: "\(judgedNoun.raised) này đứng \(place) trong vòng, được \(Self.place(line.points)) điểm.",
        en: "That is \(place) in the round, which brings \(Self.place(line.points)) points.")
    ]
  }
}
