public import ContestCore

/// What Core's standings and the second count do not agree on: every field of every row, the order of
/// the rows, and what forbids certifying (compared as sets).
///
/// Empty where they agree to the last digit.
public func differences(between standings: Standings, and recounted: RecountedStandings) -> [Discrepancy] {
  rowDifferences(between: standings, and: recounted)
    + blockerDifferences(between: standings.blockers, and: recounted.blockers)
}

/// Unit prizes, compared as a whole.
private func unitPrizeDifferences(between stated: Standings, and counted: RecountedStandings) -> [Discrepancy]
{
  guard Set(stated.unitPrizes) != Set(counted.unitPrizes) else { return [] }
  func list(_ won: [UnitPrizeWon]) -> String {
    won.map { "\($0.prize) \($0.place). \($0.unit) (\($0.value.exactDescription))" }.joined(separator: "; ")
  }
  return [
    Discrepancy(
      field: .prize,
      message: LocalizedText(
        vi: "Giải tập thể: tệp ghi «\(list(stated.unitPrizes))», đếm lại được «\(list(counted.unitPrizes))».",
        en:
          "Unit prizes: given as “\(list(stated.unitPrizes))”, the count gives “\(list(counted.unitPrizes))”."
      ))
  ]
}

/// Rows alone; a published result states no blockers.
func rowDifferences(between standings: Standings, and recounted: RecountedStandings) -> [Discrepancy] {
  var found: [Discrepancy] = []
  var stated: [EntryID: Standing] = [:]
  for row in standings.rows {
    guard stated[row.entry] == nil else {
      found.append(
        about(
          row.entry, vi: "có hai dòng trong bảng xếp hạng, chỉ được có một.",
          en: "has two rows in the standings, where there must be one."))
      continue
    }
    stated[row.entry] = row
  }
  let counted = Set(recounted.rows.map(\.entry))
  for row in standings.rows where !counted.contains(row.entry) {
    found.append(
      about(
        row.entry, vi: "có dòng trong bảng xếp hạng nhưng không có dữ liệu chấm, nên không đếm lại được.",
        en: "has a row in the standings but no facts, so nothing can be counted for it."))
  }
  for row in recounted.rows {
    if let other = stated[row.entry] {
      found += differences(between: other, and: row)
    } else {
      found.append(
        about(
          row.entry, vi: "có dữ liệu chấm nhưng không có dòng nào trong bảng xếp hạng.",
          en: "has facts but no row in the standings."))
    }
  }
  if let wrong = zip(standings.rows.map(\.entry), recounted.rows.map(\.entry)).first(where: { $0 != $1 }) {
    found.append(
      Discrepancy(
        entry: wrong.0, field: .order,
        message: LocalizedText(
          vi: "Thứ tự các dòng: tệp ghi \(wrong.0) ở chỗ mà đếm lại là \(wrong.1).",
          en: "Order of the rows: the file has \(wrong.0) where the count has \(wrong.1).")))
  }
  return found + unitPrizeDifferences(between: standings, and: recounted)
}

private func about(_ entry: EntryID, vi: String, en: String) -> Discrepancy {
  Discrepancy(
    entry: entry, field: .entry,
    message: LocalizedText(vi: "Bài dự thi \(entry) \(vi)", en: "Entry \(entry) \(en)"))
}

/// Every field of one row.
private func differences(between stated: Standing, and counted: RecountedRow) -> [Discrepancy] {
  var found: [Discrepancy] = []
  func compare(_ field: Discrepancy.Field, _ vi: String, _ en: String, _ a: LocalizedText, _ b: LocalizedText)
  {
    if a != b {
      found.append(Discrepancy(counted.entry, field, LocalizedText(vi: vi, en: en), says: a, gives: b))
    }
  }
  func number(_ ratio: Ratio?) -> LocalizedText { Shown.number(ratio.map { Fraction($0) }) }

  compare(
    .number, "số báo danh", "the entrant number", Shown.whole(stated.number), Shown.whole(counted.number))
  compare(.unit, "đơn vị", "the unit", Shown.text(stated.unit.rawValue), Shown.text(counted.unit.rawValue))
  compare(
    .status, "tình trạng", "the status", Shown.status(stated.status), Shown.status(counted.status))
  compare(.place, "hạng", "the place", Shown.whole(stated.place), Shown.whole(counted.place))
  compare(
    .place, "hạng theo kiểu của quy chế", "the place in the rules' style", number(stated.shownPlace),
    Shown.number(counted.shownPlace))
  compare(
    .tied, "đồng hạng", "sharing the place", Shown.yesOrNo(stated.isTied), Shown.yesOrNo(counted.isTied))
  compare(
    .judged, "điểm chấm", "the judged total",
    number(stated.derivation.judged?.rounded), Shown.number(counted.judged))
  compare(
    .judged, "điểm chấm trước khi làm tròn", "the judged total before rounding",
    number(stated.derivation.judged?.exact), Shown.number(counted.judgedExact))
  compare(
    .exact, "kết quả trước khi làm tròn", "the result before rounding",
    number(stated.derivation.result?.exact), Shown.number(counted.exact))
  compare(.result, "kết quả", "the result", number(stated.result), Shown.number(counted.result))
  compare(
    .result, "kết quả trong phần diễn giải", "the result in the derivation",
    number(stated.derivation.result?.rounded), Shown.number(counted.result))
  compare(
    .deductions, "điểm trừ", "the deductions",
    Shown.number(Fraction(stated.deductions)), Shown.number(counted.deductions))
  compare(
    .decidedBy, "bước phân định", "the deciding step",
    Shown.text(stated.decidedBy?.rawValue), Shown.text(counted.decidedBy?.rawValue))
  compare(
    .advances, "vào vòng sau", "going on", Shown.yesOrNo(stated.advances), Shown.yesOrNo(counted.advances))
  compare(
    .prize, "giải", "the prize", Shown.text(stated.prize?.rawValue), Shown.text(counted.prize?.rawValue))
  return found + outcomeDifferences(between: stated, and: counted)
    + valueDifferences(between: stated, and: counted) + sheetDifferences(between: stated, and: counted)
}

/// The totals of the judges, as the derivation tells them.
private func sheetDifferences(between stated: Standing, and counted: RecountedRow) -> [Discrepancy] {
  var totals: [JudgeID: Ratio] = [:]
  for sheet in stated.derivation.sheets { totals[sheet.judge] = sheet.total?.rounded }
  return Set(totals.keys).union(counted.sheetTotals.keys).sorted().compactMap { judge in
    let told = totals[judge].map { Fraction($0) }
    guard told != counted.sheetTotals[judge] else { return nil }
    return Discrepancy(
      counted.entry, .sheet,
      LocalizedText(vi: "tổng điểm của \(judge)", en: "the total of \(judge)"),
      says: Shown.number(told), gives: Shown.number(counted.sheetTotals[judge]))
  }
}

private func blockerDifferences(between stated: [Blocker], and counted: [Blocker]) -> [Discrepancy] {
  let stated = Set(stated.map(\.normal))
  let counted = Set(counted.map(\.normal))
  let missing = counted.subtracting(stated).map { blocker in
    let sentence = blocker.sentence
    return Discrepancy(
      entry: blocker.entry, field: .blocker,
      message: LocalizedText(
        vi: "Chỉ lần đếm lại thấy điều ngăn xác nhận: \(sentence.vi)",
        en: "Only the second count finds this in the way of certifying: \(sentence.en)"))
  }
  let extra = stated.subtracting(counted).map { blocker in
    let sentence = blocker.sentence
    return Discrepancy(
      entry: blocker.entry, field: .blocker,
      message: LocalizedText(
        vi: "Lần đếm lại không thấy điều ngăn xác nhận này: \(sentence.vi)",
        en: "The second count does not find this in the way of certifying: \(sentence.en)"))
  }
  return (missing + extra).sorted { $0.message.vi < $1.message.vi }
}
