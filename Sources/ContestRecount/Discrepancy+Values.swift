import ContestCore

/// What the derivation tells of own values, performances and the base.
func valueDifferences(between stated: Standing, and counted: RecountedRow) -> [Discrepancy] {
  var found: [Discrepancy] = []
  func compare(_ field: Discrepancy.Field, _ name: LocalizedText, _ told: Fraction?, _ own: Fraction?) {
    guard told != own else { return }
    found.append(
      Discrepancy(counted.entry, field, name, says: Shown.number(told), gives: Shown.number(own)))
  }
  let derivation = stated.derivation
  let criteria = Dictionary(
    derivation.criteria.map { ($0.criterion, $0) }, uniquingKeysWith: { first, _ in first })
  for id in Set(criteria.keys).union(counted.criteria.keys).sorted() {
    compare(
      .criterion, LocalizedText(vi: "điểm tiêu chí \(id)", en: "the value of criterion \(id)"),
      criteria[id]?.value.map { Fraction($0.rounded) }, counted.criteria[id])
  }
  let parts = Dictionary(derivation.parts.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
  for id in Set(parts.keys).union(counted.performances.keys).sorted() {
    compare(
      .part, LocalizedText(vi: "điểm phần thi \(id)", en: "the value of part \(id)"),
      parts[id].map { Fraction($0.performance.rounded) }, counted.performances[id])
  }
  // Without place points it is the judged total, which has been compared.
  let base = derivation.placePoints?.points ?? counted.judged.flatMap(\.ratio)
  guard derivation.placePoints != nil || (counted.base != nil && counted.base != counted.judged) else {
    return found
  }
  compare(
    .judged, LocalizedText(vi: "điểm dùng để tính kết quả", en: "what the result is made from"),
    base.map { Fraction($0) }, counted.base)
  return found
}

/// Who goes on and who gets what, beyond the plain ones.
func outcomeDifferences(between stated: Standing, and counted: RecountedRow) -> [Discrepancy] {
  var found: [Discrepancy] = []
  func compare(_ field: Discrepancy.Field, _ vi: String, _ en: String, _ a: LocalizedText, _ b: LocalizedText)
  {
    if a != b {
      found.append(Discrepancy(counted.entry, field, LocalizedText(vi: vi, en: en), says: a, gives: b))
    }
  }
  func list(_ prizes: [PrizeID]) -> LocalizedText {
    Shown.text(prizes.isEmpty ? nil : prizes.map(\.rawValue).joined(separator: ", "))
  }
  compare(
    .advances, "suất đặc cách", "going on by a wild card", Shown.yesOrNo(stated.isWildCard),
    Shown.yesOrNo(counted.isWildCard))
  compare(
    .advances, "thứ tự dự bị", "the reserve's number", Shown.whole(stated.reserve),
    Shown.whole(counted.reserve))
  compare(.prize, "giải phụ", "the side prizes", list(stated.sidePrizes), list(counted.sidePrizes))
  compare(
    .prize, "lý do không trao giải", "why a prize is withheld", Shown.withheld(stated.derivation.withheld),
    Shown.withheld(counted.withheld))
  compare(
    .decision, "quyết định thay đổi thứ hạng", "the decision that moved it",
    Shown.whole(stated.derivation.overruledBy), Shown.whole(counted.overruledBy))
  return found
}

extension Shown {
  static func withheld(_ reason: PrizeWithheld?) -> LocalizedText {
    switch reason {
    case nil: nothing
    case .floor: LocalizedText(vi: "dưới mức sàn", en: "below the floor")
    case .failedCriterion(let id): LocalizedText(vi: "điểm liệt ở \(id)", en: "\(id) failed")
    case .decision(let number): LocalizedText(vi: "quyết định số \(number)", en: "decision \(number)")
    case .onePerPerson(let entry):
      LocalizedText(vi: "đã có giải ở bài \(entry)", en: "the same person's entry \(entry) has one")
    }
  }
}
