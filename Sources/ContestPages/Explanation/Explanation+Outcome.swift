public import ContestCore

extension Explanation {
  // MARK: Decisions that overrule

  var overruling: [LocalizedText] {
    guard let sequence = derivation.overruledBy else { return [] }
    let decision = round.decision(sequence)
    let others = round.list((decision?.subjects ?? []).filter { $0 != standing.entry })
    let first =
      switch decision?.kind {
      case .equal:
        said(
          vi: "Quyết định số \(sequence) của Ban Giám khảo xếp bài này cùng hạng với \(others).",
          en: "The jury's decision no. \(sequence) gives it the same place as \(others).")
      default:
        said(
          vi: "Quyết định số \(sequence) của Ban Giám khảo đổi thứ hạng đã tính.",
          en: "The jury's decision no. \(sequence) changes the place that was counted.")
      }
    guard let reason = decision?.reason, !reason.isEmpty else { return [first] }
    return [first, said(vi: "Lý do: \(reason)", en: "Reason: \(reason)")]
  }

  // MARK: Place, next round, prizes

  /// From the result to what it brings.
  var outcome: [LocalizedText] { place + failures + nextRound + prizes }

  private var place: [LocalizedText] {
    guard let place = standing.shownPlace ?? standing.place.map({ Ratio($0) }) else { return [] }
    let shown = Self.ordinal(place)
    guard standing.isTied else { return [said(vi: "Xếp \(shown).", en: "\(shown.raised).")] }
    return rules.placeStyle == .ordinal
      ? [
        said(
          vi: "Ghi \(shown), đồng hạng; bài đồng hạng ghi theo số báo danh.",
          en: "Listed at \(shown), shared; level entries are listed by entrant number.")
      ] : [said(vi: "Xếp \(shown), đồng hạng.", en: "\(shown.raised), shared.")]
  }

  /// Criteria that are below their floor.
  private var failures: [LocalizedText] {
    derivation.criteria.filter(\.isFailed).map { line in
      let criterion = rules.rubric.criterion(line.criterion)
      let title = criterion?.title ?? LocalizedText(line.criterion.rawValue)
      let value = line.value?.rounded ?? .zero
      guard let floor = criterion?.floor else {
        return said(vi: "\(title): điểm liệt.", en: "\(title): failed.")
      }
      let isAbove = Ratio(floor) < value
      return said(
        vi: "\(title) được \(value), \(isAbove ? "quá" : "dưới") mức điểm liệt \(floor).",
        en: "\(title) is \(value), \(isAbove ? "beyond" : "below") the \(floor) under which it fails.")
    }
  }

  private var prizes: [LocalizedText] {
    var sentences: [LocalizedText] = []
    if let prize = rules.prizes.first(where: { $0.id == standing.prize }) {
      sentences.append(said(vi: "Đạt \(prize.title).", en: "Wins: \(prize.title)."))
    }
    sentences += orderedForPrize
    if let withheld = derivation.withheld { sentences.append(self.withheld(withheld)) }
    for id in standing.sidePrizes {
      guard let prize = rules.sidePrizes.first(where: { $0.id == id }) else { continue }
      sentences.append(said(vi: "Đạt giải phụ: \(prize.title).", en: "Wins the side prize: \(prize.title)."))
      if prize.basis == .decision { sentences += awarded(id) }
    }
    return sentences
  }

  private func withheld(_ withheld: PrizeWithheld) -> LocalizedText {
    switch withheld {
    case .floor:
      let floor = rules.prizeFloor ?? .zero
      let word: LocalizedText =
        rules.lowerIsBetter ? LocalizedText(vi: "quá", en: "above") : LocalizedText(vi: "dưới", en: "below")
      return said(
        vi: "Không trao giải vì kết quả \(word) mức \(floor).",
        en: "No prize is given: the result is \(word) \(floor).")
    case .failedCriterion(let id):
      let title = rules.rubric.criterion(id)?.title ?? LocalizedText(id.rawValue)
      return said(
        vi: "Không trao giải vì bị điểm liệt ở tiêu chí \(title).",
        en: "No prize is given: it failed at \(title).")
    case .decision(let sequence):
      let reason = round.decision(sequence)?.reason ?? ""
      let end = reason.isEmpty ? LocalizedText("") : said(vi: " Lý do: \(reason)", en: " Reason: \(reason)")
      return said(
        vi: "Không trao giải theo quyết định số \(sequence).\(end)",
        en: "No prize is given, by decision no. \(sequence).\(end)")
    case .onePerPerson(let entry):
      return said(
        vi: "Không trao thêm giải: người dự thi đã được xét giải với \(round.names(entry)).",
        en: "No further prize: the entrant is in line for one with \(round.names(entry)).")
    }
  }

  // MARK: Beside the sentences

  /// Why an entry does not get the prize that covers its place; nil where nothing is withheld.
  static func withheld(from standing: Standing, in round: ExplainedRound) -> LocalizedText? {
    standing.derivation.withheld.map(Explanation(standing: standing, round: round).withheld)
  }

  /// The place in the rules' style as a table shows it: `2`, `2,5`; empty where the entry is not ranked.
  public static func shownPlace(of standing: RankingLine) -> LocalizedText {
    (standing.shownPlace ?? standing.place.map { Ratio($0) }).map(place) ?? LocalizedText("")
  }

  /// The place as the rules' style shows it.
  public static func shownPlace(of standing: Standing) -> LocalizedText {
    shownPlace(of: RankingLine(standing))
  }

  /// What stands beside a place in a table, of a whole standing.
  public static func remark(for standing: Standing, rules: RoundRules) -> LocalizedText {
    remark(for: RankingLine(standing), rules: rules)
  }

  /// What stands beside a place in a table: a status, a prize, going on.
  ///
  /// May be empty.
  public static func remark(for standing: RankingLine, rules: RoundRules) -> LocalizedText {
    switch standing.status {
    case .outOfCompetition: return LocalizedText(vi: "ngoài dự thi", en: "out of competition")
    case .absent: return LocalizedText(vi: "vắng thi", en: "absent")
    case .withdrawn: return LocalizedText(vi: "đã rút", en: "withdrawn")
    case .disqualified: return LocalizedText(vi: "bị truất quyền thi", en: "disqualified")
    case .competing: break
    }
    var parts: [LocalizedText] = []
    if let prize = rules.prizes.first(where: { $0.id == standing.prize }) { parts.append(prize.title) }
    parts += standing.sidePrizes.compactMap { id in rules.sidePrizes.first { $0.id == id }?.title }
    if standing.isWithheld {
      parts.append(LocalizedText(vi: "không trao giải *", en: "no prize given *"))
    }
    if standing.advances {
      parts.append(
        standing.isWildCard
          ? LocalizedText(vi: "đặc cách vào vòng sau", en: "goes on with a wild card")
          : LocalizedText(vi: "vào vòng sau", en: "goes on"))
    }
    if let reserve = standing.reserve { parts.append(said(vi: "dự bị \(reserve)", en: "reserve \(reserve)")) }
    if standing.isTied { parts.append(LocalizedText(vi: "đồng hạng", en: "shared place")) }
    return parts.joined(", ")
  }

  /// Why a unit gets its prize: what its entries come to.
  ///
  /// `unit`: how the unit is called.
  public static func sentence(
    for won: UnitPrizeWon, in round: ExplainedRound, unit: LocalizedText
  ) -> LocalizedText {
    let prize = round.rules.unitPrizes.first { $0.id == won.prize }
    let title = prize?.title ?? LocalizedText(won.prize.rawValue)
    let best = prize?.best
    let what: LocalizedText
    switch prize?.joining ?? .mean {
    case .sum:
      what =
        best.map { said(vi: "tổng \($0) kết quả tốt nhất", en: "its best \($0) results add up to") }
        ?? LocalizedText(vi: "tổng các kết quả", en: "its results add up to")
    case .mean:
      what =
        best.map {
          said(vi: "trung bình \($0) kết quả tốt nhất", en: "the mean of its best \($0) results is")
        }
        ?? LocalizedText(vi: "trung bình các kết quả", en: "the mean of its results is")
    }
    let place = ordinal(Ratio(won.place))
    return said(
      vi: "\(title): \(unit), \(place); \(what) là \(won.value).",
      en: "\(title): \(unit), \(place); \(what) \(won.value).")
  }
}
