public import ContestCore

/// Holds a published result against a count from its own facts and rules, and its facts against its rules.
///
/// It shows that places follow from marks; it cannot show who gave the marks. The rules are taken as
/// ones that can be carried out, which reading the file has seen to.
///
/// - Returns: everything found, in the order of the file's facts, then of the standings; empty where the
///   result stands.
public func discrepancies(in published: PublishedResults) -> [Discrepancy] {
  let recounted = recount(published.facts, by: published.rules)
  return entryDiscrepancies(in: published)
    + contradictions(in: published.facts, to: published.rules)
    + recounted.blockers.map { blocker in
      let sentence = blocker.sentence
      return Discrepancy(
        entry: blocker.entry, field: .blocker,
        message: LocalizedText(
          vi: "Kết quả đã công bố khi chưa được phép xác nhận. \(sentence.vi)",
          en: "The result was published though it could not be certified. \(sentence.en)"))
    }
    + rowDifferences(between: published.standings, and: recounted)
}

/// Entries that stand twice, or in one part of the file and not in the other.
private func entryDiscrepancies(in published: PublishedResults) -> [Discrepancy] {
  var found: [Discrepancy] = []
  func report(_ entry: EntryID, _ field: Discrepancy.Field, vi: String, en: String) {
    found.append(
      Discrepancy(
        entry: entry, field: field,
        message: LocalizedText(vi: "Bài dự thi \(entry) \(vi)", en: "Entry \(entry) \(en)")))
  }
  let listed = published.entries.map(\.id)
  let counted = published.facts.entries.map(\.id)
  for entry in repeated(listed) {
    report(
      entry, .entry, vi: "có hai lần trong danh sách bài dự thi, chỉ được có một.",
      en: "is listed twice, where it may be once.")
  }
  for entry in repeated(counted) {
    report(
      entry, .entry, vi: "có dữ liệu chấm hai lần; lần đếm lại chỉ dùng lần đầu.",
      en: "has facts twice; the count uses the first.")
  }
  let withFacts = Set(counted)
  for entry in listed where !withFacts.contains(entry) {
    report(
      entry, .entry, vi: "có trong danh sách nhưng không có dữ liệu chấm.", en: "is listed but has no facts.")
  }
  let byID = Dictionary(published.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  for facts in published.facts.entries {
    guard let entry = byID[facts.id] else {
      report(
        facts.id, .entry, vi: "có dữ liệu chấm nhưng không có trong danh sách.",
        en: "has facts but is not listed.")
      continue
    }
    if entry.number != facts.number {
      report(
        facts.id, .number,
        vi: "có số báo danh \(entry.number) trong danh sách, \(facts.number) ở dữ liệu chấm.",
        en: "has entrant number \(entry.number) in the list, \(facts.number) in its facts.")
    }
    if entry.unit != facts.unit {
      report(
        facts.id, .unit, vi: "thuộc đơn vị \(entry.unit) trong danh sách, \(facts.unit) ở dữ liệu chấm.",
        en: "has unit \(entry.unit) in the list, \(facts.unit) in its facts.")
    }
  }
  return found
}

/// Those that stand more than once, each once, in the order of their second appearance.
func repeated<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  var reported: Set<Element> = []
  return elements.filter { !seen.insert($0).inserted && reported.insert($0).inserted }
}
