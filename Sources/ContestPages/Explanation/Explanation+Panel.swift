import ContestCore

extension Explanation {
  /// How a panel method joined the judges' values: what was done to them, and what came of it.
  ///
  /// `part`: what was marked, where not the whole sheet.
  func joined(_ panel: PanelLine, for part: LocalizedText?) -> [LocalizedText] {
    let told = votes(of: panel, for: part)
    if tabulation.method.isOrdinal { return told + ordinal(panel, for: part) }
    let sentence = sentence(opening(of: panel, whole: part == nil), step: panel.value, at: .panel)
    return centre(of: panel, for: part) + told + [titled(part, sentence)] + treatedDifferently(panel)
  }

  /// A sentence about one part of what was marked: `Nội dung: trung bình cộng…`.
  func titled(_ part: LocalizedText?, _ sentence: LocalizedText) -> LocalizedText {
    guard let part else { return sentence }
    return said(vi: "\(part): \(sentence.lowered)", en: "\(part): \(sentence.lowered)")
  }

  /// How the sentence begins that ends in the panel's value.
  private func opening(of panel: PanelLine, whole: Bool) -> LocalizedText {
    let all = panel.votes.count
    switch tabulation.method {
    case .mean, .trimmedMean, .clamp, .middle: return mean(panel, whole: whole)
    case .median:
      let what = noun(all, whole: whole)
      return said(vi: "Trung vị của \(all) \(what) là ", en: "The median of \(all) \(what) is ")
    case .sumOfPlaces:
      return tabulation.joining == .sum
        ? said(
          vi: "Cộng thứ hạng của \(Self.judges(all)) được ",
          en: "The places of \(Self.judges(all)) add up to ")
        : said(
          vi: "Thứ hạng trung bình của \(Self.judges(all)) là ",
          en: "The mean of the places of \(Self.judges(all)) is ")
    case .borda, .pointsByPlace, .exponential:
      return tabulation.joining == .sum
        ? said(
          vi: "Cộng điểm thứ hạng của \(Self.judges(all)) được ",
          en: "The points for the places of \(Self.judges(all)) add up to ")
        : said(
          vi: "Trung bình điểm thứ hạng của \(Self.judges(all)) là ",
          en: "The mean of the points for the places of \(Self.judges(all)) is ")
    case .zScore:
      return said(
        vi:
          "Sau khi quy điểm của mỗi giám khảo về cùng mức và cùng độ phân tán, \(Self.joint(tabulation.joining).lowered) là ",
        en:
          "With each judge's marks brought to the same mean and spread, \(Self.joint(tabulation.joining)) is "
      )
    case .judgeEffect:
      return said(
        vi: "Sau khi trừ phần chấm rộng hay chặt của từng giám khảo, trung bình là ",
        en: "With each judge's severity taken off, the mean is ")
    case .skating, .bucklin, .schulze, .majority: return LocalizedText("")
    }
  }

  private static func joint(_ joining: Tabulation.Joining) -> LocalizedText {
    switch joining {
    case .mean: LocalizedText(vi: "trung bình", en: "the mean")
    case .sum: LocalizedText(vi: "tổng", en: "the sum")
    }
  }

  private func noun(_ count: Int, whole: Bool) -> LocalizedText {
    if rules.ballot.isOfPlaces { return LocalizedText(vi: "thứ hạng", en: count == 1 ? "place" : "places") }
    return whole
      ? LocalizedText(vi: "điểm tổng", en: count == 1 ? "sheet total" : "sheet totals")
      : LocalizedText(vi: "điểm", en: count == 1 ? "mark" : "marks")
  }

  private func mean(_ panel: PanelLine, whole: Bool) -> LocalizedText {
    let high = panel.votes.filter { $0.fate == .droppedHigh }.count
    let low = panel.votes.filter { $0.fate == .droppedLow }.count
    let kept = panel.votes.count - high - low
    let what = noun(kept, whole: whole)
    let isSum = tabulation.joining == .sum
    // The values in the middle are joined without weights.
    let isWeighted = isWeighted(panel)
    guard high + low > 0 else {
      if isSum {
        return said(vi: "Cộng \(kept) \(what) được ", en: "The \(kept) \(what) add up to ")
      }
      return isWeighted
        ? said(
          vi: "Trung bình có hệ số của \(kept) \(what) là ", en: "The weighted mean of \(kept) \(what) is ")
        : said(vi: "Trung bình cộng của \(kept) \(what) là ", en: "The mean of \(kept) \(what) is ")
    }
    let dropped = Self.dropped(high: high, low: low)
    if kept == 1 {
      return said(
        vi: "Bỏ \(dropped); còn lại 1 \(what) là ", en: "Dropping \(dropped) leaves one, ")
    }
    let joint: LocalizedText =
      isSum
      ? said(vi: "tổng của", en: "the sum of")
      : isWeighted
        ? said(vi: "trung bình có hệ số của", en: "the weighted mean of")
        : said(vi: "trung bình cộng của", en: "the mean of")
    return said(
      vi: "Bỏ \(dropped); \(joint) \(kept) \(what) còn lại là ",
      en: "Dropping \(dropped), \(joint) the other \(kept) is ")
  }

  /// `1 điểm cao nhất và 1 điểm thấp nhất`.
  static func dropped(high: Int, low: Int) -> LocalizedText {
    var parts: [LocalizedText] = []
    if high > 0 { parts.append(said(vi: "\(high) điểm cao nhất", en: "the \(high) highest")) }
    if low > 0 { parts.append(said(vi: "\(low) điểm thấp nhất", en: "the \(low) lowest")) }
    return parts.joined(" và ", " and ")
  }

  // MARK: The band of `clamp`

  private func centre(of panel: PanelLine, for part: LocalizedText?) -> [LocalizedText] {
    guard case .clamp(let band) = tabulation.method, let centre = panel.centre,
      let low = try? centre.rounded.subtracting(Ratio(band)),
      let high = try? centre.rounded.adding(Ratio(band))
    else { return [] }
    let first = said(
      vi:
        "Trung bình của các điểm là \(value(centre, at: .clampMean)); khung được tính là từ \(low) đến \(high).",
      en: "The mean of the marks is \(value(centre, at: .clampMean)); the band goes from \(low) to \(high).")
    let clamped = panel.votes.filter { $0.fate == .clamped }.count
    guard judges == nil, clamped > 0 else { return [titled(part, first)] }
    return [
      titled(part, first),
      said(
        vi: "Có \(clamped) điểm ngoài khung được kéo về mép khung.",
        en:
          "\(clamped == 1 ? "One mark outside it counts" : "\(clamped) marks outside it count") as its edge."),
    ]
  }

  // MARK: Entries that the rule treats differently

  private func treatedDifferently(_ panel: PanelLine) -> [LocalizedText] {
    let all = panel.votes.count
    switch tabulation.method {
    case .trimmedMean(let high, let low, let from) where !panel.isTrimmed && high + low > 0 && all < from:
      return [
        said(
          vi: "Chỉ có \(all) phiếu, dưới mức \(from) phiếu, nên không bỏ điểm nào.",
          en: "Nothing is dropped: there are \(all) sheets, fewer than \(from).")
      ]
    case .middle(let count, _) where !panel.isTrimmed && all > count:
      return [
        said(
          vi: "\(count) điểm ở giữa chênh nhau quá mức cho phép nên tính tất cả.",
          en: "The \(count) in the middle lie further apart than the rule allows, so all of them count.")
      ]
    case .middle(let count, _) where !panel.isTrimmed && all < count:
      return [
        said(
          vi: "Chỉ có \(all) phiếu, không đủ \(count) phiếu ở giữa, nên tính tất cả.",
          en: "All of them count: there are \(all) sheets, fewer than \(count).")
      ]
    default: return []
    }
  }
}

extension [LocalizedText] {
  func joined(_ vietnamese: String, _ english: String) -> LocalizedText {
    LocalizedText(
      vi: map(\.vi).joined(separator: vietnamese), en: map(\.en).joined(separator: english))
  }
}
