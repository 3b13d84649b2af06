import ContestCore

/// Facts that contradict the rules they were counted by: each is reported, none is corrected.
func contradictions(in facts: RoundFacts, to rules: RoundRules) -> [Discrepancy] {
  var found: [Discrepancy] = []
  for entry in facts.entries {
    found += sheetContradictions(of: entry, to: rules)
    found += figureContradictions(of: entry, to: rules)
    found += penaltyContradictions(of: entry, to: rules)
  }
  return found + decisionContradictions(in: facts)
}

private func contradiction(
  _ entry: EntryID, _ field: Discrepancy.Field, vi: String, en: String
) -> Discrepancy {
  Discrepancy(
    entry: entry, field: field,
    message: LocalizedText(vi: "Bài dự thi \(entry): \(vi)", en: "Entry \(entry): \(en)"))
}

private func sheetContradictions(of entry: EntryFacts, to rules: RoundRules) -> [Discrepancy] {
  var found: [Discrepancy] = []
  for (judge, sheet) in entry.sheets.sorted(by: { $0.key < $1.key }) {
    if !rules.panel.members.contains(where: { $0.judge == judge }) {
      found.append(
        contradiction(
          entry.id, .judge,
          vi: "có phiếu của \(judge), người không có trong hội đồng; phiếu này không được tính.",
          en: "there is a sheet from \(judge), who is not on the panel; it does not count."))
    }
    guard case .given(let marks) = sheet else { continue }
    for (id, mark) in marks.sorted(by: { $0.key < $1.key }) {
      guard let criterion = rules.rubric.criteria.first(where: { $0.id == id }) else {
        found.append(
          contradiction(
            entry.id, .criterion, vi: "\(judge) chấm tiêu chí \(id), tiêu chí này không có trong biểu điểm.",
            en: "\(judge) marked \(id), which is no criterion of the rubric."))
        continue
      }
      if let fault = fault(of: mark, for: criterion) {
        found.append(
          contradiction(
            entry.id, .mark,
            vi: "điểm \(mark.formatted(in: .vi)) của \(judge) cho tiêu chí \(id) \(fault.vi)",
            en: "the mark \(mark.formatted(in: .en)) of \(judge) for \(id) \(fault.en)"))
      }
    }
  }
  return found
}

/// Why the rubric does not allow `mark`, or nil where it does.
private func fault(of mark: Points, for criterion: Criterion) -> LocalizedText? {
  if mark < criterion.minimum || mark > criterion.maximum {
    let (low, high) = (criterion.minimum, criterion.maximum)
    return LocalizedText(
      vi: "nằm ngoài khoảng \(low.formatted(in: .vi))–\(high.formatted(in: .vi)).",
      en: "is outside \(low.formatted(in: .en))–\(high.formatted(in: .en)).")
  }
  let steps = (Fraction(mark) - Fraction(criterion.minimum)) / Fraction(criterion.step)
  if let steps, steps.denominator == 1 { return nil }
  return LocalizedText(
    vi: "không đúng bước điểm \(criterion.step.formatted(in: .vi)).",
    en: "is not on the step of \(criterion.step.formatted(in: .en)).")
}

private func figureContradictions(of entry: EntryFacts, to rules: RoundRules) -> [Discrepancy] {
  var found: [Discrepancy] = []
  for (id, value) in entry.figures.sorted(by: { $0.key < $1.key }) {
    guard let rule = rules.figures.first(where: { $0.id == id }) else {
      found.append(
        contradiction(
          entry.id, .figure, vi: "có điểm ngoài \(id), điểm này không có trong quy chế.",
          en: "there is a figure \(id) that the rules do not know."))
      continue
    }
    if let minimum = rule.minimum, value < minimum {
      found.append(
        contradiction(
          entry.id, .figure,
          vi: "điểm ngoài \(id) là \(value.formatted(in: .vi)), thấp hơn mức \(minimum.formatted(in: .vi)).",
          en: "the figure \(id) is \(value.formatted(in: .en)), below \(minimum.formatted(in: .en))."))
    }
    if let maximum = rule.maximum, value > maximum {
      found.append(
        contradiction(
          entry.id, .figure,
          vi: "điểm ngoài \(id) là \(value.formatted(in: .vi)), cao hơn mức \(maximum.formatted(in: .vi)).",
          en: "the figure \(id) is \(value.formatted(in: .en)), above \(maximum.formatted(in: .en))."))
    }
  }
  return found
}

private func penaltyContradictions(of entry: EntryFacts, to rules: RoundRules) -> [Discrepancy] {
  var found: [Discrepancy] = []
  for fact in entry.penalties {
    let id = fact.penalty
    let taken = LocalizedText(vi: fact.points.formatted(in: .vi), en: fact.points.formatted(in: .en))
    guard let rule = rules.deductions.penalties.first(where: { $0.id == id }) else {
      found.append(
        contradiction(
          entry.id, .penalty, vi: "bị trừ \(taken.vi) theo lỗi \(id), lỗi này không có trong quy chế.",
          en: "\(taken.en) is taken for \(id), a penalty that the rules do not know."))
      continue
    }
    if let points = rule.points, !isWholeMultiple(fact.points, of: points) {
      found.append(
        contradiction(
          entry.id, .penalty,
          vi: "lỗi \(id) bị trừ \(taken.vi), quy chế trừ \(points.formatted(in: .vi)) mỗi lần.",
          en: "\(taken.en) is taken for \(id), the rules take \(points.formatted(in: .en)) each time."))
    }
    if fact.points < .zero {
      found.append(
        contradiction(
          entry.id, .penalty, vi: "lỗi \(id) ghi điểm trừ âm (\(taken.vi)).",
          en: "the penalty \(id) takes a negative number of points (\(taken.en))."))
    }
  }
  return found
}

/// A penalty of fixed points is recorded once or several times.
private func isWholeMultiple(_ taken: Points, of points: Points) -> Bool {
  guard points != .zero else { return taken == .zero }
  guard let times = Fraction(taken) / Fraction(points) else { return false }
  return times.denominator == 1
}

/// Decisions about entries that the file does not have.
private func decisionContradictions(in facts: RoundFacts) -> [Discrepancy] {
  var found: [Discrepancy] = []
  let known = Set(facts.entries.map(\.id))
  for decision in facts.decisions {
    for subject in decision.subjects where !known.contains(subject) {
      found.append(
        Discrepancy(
          entry: subject, field: .decision,
          message: LocalizedText(
            vi: "Quyết định số \(decision.sequence) nêu bài dự thi \(subject), bài này không có trong tệp.",
            en: "Decision \(decision.sequence) names the entry \(subject), which the file does not have.")))
    }
  }
  return found
}
