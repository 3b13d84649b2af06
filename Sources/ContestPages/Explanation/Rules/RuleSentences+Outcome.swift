import ContestCore

extension RuleSentences {
  // MARK: Places

  var ranking: [LocalizedText] { [direction, ties, style].compactMap(\.self) }

  private var direction: LocalizedText? {
    guard rules.lowerIsBetter else { return nil }
    return LocalizedText(vi: "Kết quả nhỏ hơn đứng trên.", en: "The lower result comes first.")
  }

  private var ties: LocalizedText? {
    guard !rules.tieChain.isEmpty else { return nil }
    let round = ExplainedRound(
      rules: rules, standings: Standings(rows: [], blockers: []), facts: RoundFacts(entries: []),
      names: \.rawValue, judges: nil, rounds: rounds)
    let steps = rules.tieChain.map { step in
      guard case .lot(let seed?) = step.kind else { return Explanation.tieStep(step, in: round) }
      return said(vi: "bốc thăm từ hạt giống “\(seed)”", en: "lot, drawn from “\(seed)”")
    }
    return said(
      vi:
        "\(rules.lowerIsBetter ? "Kết quả bằng nhau" : "Bằng điểm") thì xét lần lượt: \(steps.joined("; ")).",
      en: "Level results are settled in turn by: \(steps.joined("; ")).")
  }

  private var style: LocalizedText? {
    switch rules.placeStyle {
    case .competition: nil
    case .dense:
      LocalizedText(
        vi: "Hai bài cùng hạng nhì thì bài sau xếp hạng ba.", en: "After two second places comes the third.")
    case .ordinal:
      LocalizedText(
        vi: "Bài đồng hạng ghi thứ tự theo số báo danh.", en: "Level entries are listed by entrant number.")
    case .mean:
      LocalizedText(
        vi: "Bài đồng hạng chia đều thứ hạng, ví dụ cùng hạng 2,5.",
        en: "Level entries share the mean place, such as 2.5.")
    }
  }

  // MARK: Who goes on

  var advancement: [LocalizedText] {
    guard let rule = rules.advancement else { return [] }
    var sentences = [goingOn(rule)]
    if rule.wildCards > 0 {
      sentences.append(
        said(
          vi: "Có thể đặc cách thêm \(rule.wildCards) thí sinh bằng quyết định ghi lý do.",
          en: "Up to \(rule.wildCards) more may go on by a decision with its reason."))
    }
    if rule.reserves > 0 {
      sentences.append(
        said(
          vi: "\(rule.reserves) thí sinh kế tiếp là dự bị.",
          en:
            "\(rule.reserves == 1 ? "The next one stands by as a reserve" : "The next \(rule.reserves) stand by as reserves")."
        ))
    }
    return sentences
  }

  private func goingOn(_ rule: Advancement) -> LocalizedText {
    var conditions: [LocalizedText] = []
    if let least = rule.atLeast {
      conditions.append(
        rules.lowerIsBetter
          ? said(vi: "kết quả không quá \(least)", en: "with a result of \(least) or less")
          : said(vi: "kết quả từ \(least)", en: "with a result of \(least) or more"))
    }
    if let count = rule.perUnit {
      conditions.append(said(vi: "mỗi đơn vị nhiều nhất \(count)", en: "at most \(count) of a unit"))
    }
    if let count = rule.perGroup {
      conditions.append(said(vi: "mỗi bảng nhiều nhất \(count)", en: "at most \(count) of a group"))
    }
    let suffix = conditions.isEmpty ? LocalizedText("") : LocalizedText(", ") + conditions.joined(", ")
    guard let first = rule.first else {
      return said(
        vi: "Thí sinh được vào vòng sau\(suffix).", en: "Entrants go on to the next round\(suffix).")
    }
    let ties =
      switch rule.tiesAtCut {
      case .advance:
        LocalizedText(vi: "bằng nhau ở suất cuối thì cùng được vào", en: "all who are level at the cut go on")
      case .decision:
        LocalizedText(
          vi: "bằng nhau ở suất cuối thì Ban Giám khảo quyết định",
          en: "the jury decides between those level at the cut")
      }
    return said(
      vi: "\(first) thí sinh đầu được vào vòng sau\(suffix); \(ties).",
      en: "The first \(first) go on to the next round\(suffix); \(ties).")
  }

  // MARK: Prizes

  var prizes: [LocalizedText] { placePrizes + unitPrizes + sidePrizes + onePerPerson }

  private var placePrizes: [LocalizedText] {
    guard !rules.prizes.isEmpty else { return [] }
    let list = rules.prizes.map { prize in
      let money = Self.money(prize.money)
      return said(vi: "\(prize.count) \(prize.title)\(money)", en: "\(prize.count) \(prize.title)\(money)")
    }
    var sentences = [said(vi: "Cơ cấu giải: \(list.joined(", ")).", en: "Prizes: \(list.joined(", ")).")]
    let unshared = rules.prizes.filter { !$0.mayBeShared }.map(\.title)
    if !unshared.isEmpty {
      sentences.append(
        said(
          vi: "Không chia \(unshared.enumerated) cho các bài đồng hạng; Ban Giám khảo quyết định thứ tự.",
          en: "Not to be shared by level entries, which the jury then orders: \(unshared.enumerated)."))
    }
    let due = rules.prizes.filter { !$0.mayBeVacant }.map(\.title)
    if !due.isEmpty {
      sentences.append(
        said(vi: "Không để trống \(due.enumerated).", en: "Not to stay vacant: \(due.enumerated)."))
    }
    if let floor = rules.prizeFloor {
      sentences.append(
        rules.lowerIsBetter
          ? said(
            vi: "Không trao giải cho kết quả quá \(floor).", en: "No prize goes to a result above \(floor).")
          : said(
            vi: "Không trao giải cho kết quả dưới \(floor).", en: "No prize goes to a result below \(floor).")
      )
    }
    return sentences
  }

  private var unitPrizes: [LocalizedText] {
    rules.unitPrizes.map { prize in
      let entries =
        prize.best.map { said(vi: "\($0) kết quả tốt nhất của đơn vị", en: "a unit's best \($0) results") }
        ?? LocalizedText(vi: "các kết quả của đơn vị", en: "a unit's results")
      let how =
        prize.joining == .sum
        ? said(vi: "tổng \(entries)", en: "the sum of \(entries)")
        : said(vi: "trung bình \(entries)", en: "the mean of \(entries)")
      let money = Self.money(prize.money)
      return said(
        vi: "Giải tập thể: \(prize.count) \(prize.title)\(money), theo \(how).",
        en: "For units: \(prize.count) \(prize.title)\(money), by \(how).") + Self.own(prize.rule)
    }
  }

  private var sidePrizes: [LocalizedText] {
    rules.sidePrizes.map { prize in
      let how =
        switch prize.basis {
        case .criterion(let id):
          said(
            vi: "theo tiêu chí \(rubric.criterion(id)?.title ?? LocalizedText(id.rawValue))",
            en: "by the criterion \(rubric.criterion(id)?.title ?? LocalizedText(id.rawValue))")
        case .figure(let id):
          said(
            vi: "theo \((rules.figure(id)?.title ?? LocalizedText(id.rawValue)).lowered)",
            en: "by \(rules.figure(id)?.title ?? LocalizedText(id.rawValue))")
        case .decision: LocalizedText(vi: "theo quyết định của Ban Giám khảo", en: "by the jury's decision")
        }
      let money = Self.money(prize.money)
      return said(
        vi: "Giải phụ: \(prize.count) \(prize.title)\(money), \(how).",
        en: "Side prize: \(prize.count) \(prize.title)\(money), \(how).") + Self.own(prize.rule)
    }
  }

  private var onePerPerson: [LocalizedText] {
    guard rules.onePrizePerPerson else { return [] }
    return [
      LocalizedText(
        vi: "Mỗi người chỉ nhận một giải, là giải cao nhất.", en: "One person gets one prize, the highest.")
    ]
  }

  /// The rule in the organiser's own words, after a space.
  private static func own(_ rule: LocalizedText) -> LocalizedText {
    rule.isEmpty ? rule : LocalizedText(" ") + rule
  }

  /// ` (5.000.000 đồng)`; nothing where the plan gives no sum.
  static func money(_ money: Int?) -> LocalizedText {
    guard let money else { return LocalizedText("") }
    func grouped(_ sign: String) -> String {
      let digits = String(money)
      return digits.enumerated().reduce(into: "") { text, digit in
        if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += sign }
        text.append(digit.element)
      }
    }
    return LocalizedText(vi: " (\(grouped(".")) đồng)", en: " (\(grouped(",")) đồng)")
  }

  // MARK: What is made public

  var publicity: [LocalizedText] {
    let names =
      rules.publicity.names
      ? LocalizedText(
        vi: "Họ tên chỉ công bố khi thí sinh đồng ý", en: "Names are published with the entrant's consent")
      : LocalizedText(vi: "Không công bố họ tên", en: "Names are not published")
    let marks =
      switch rules.publicity.marks {
      case .none:
        LocalizedText(
          vi:
            "trang kết quả không nêu điểm của từng giám khảo (tệp results.xml để kiểm lại ghi điểm theo mã, không ghi tên)",
          en:
            "the page does not show single judges' marks (results.xml, for the recount, holds them by code, without names)"
        )
      case .coded:
        LocalizedText(
          vi: "điểm của từng giám khảo công bố theo mã",
          en: "single judges' totals appear by the judges' codes")
      case .shuffled:
        LocalizedText(
          vi: "điểm của từng giám khảo công bố theo mã xáo lại ở mỗi bài",
          en: "single judges' totals appear by codes shuffled for each entry")
      }
    var sentences = [said(vi: "\(names); \(marks).", en: "\(names); \(marks).")]
    if rules.publicity.recordings {
      sentences.append(
        LocalizedText(
          vi: "Bản ghi được công bố khi thí sinh đồng ý.",
          en: "Recordings are published with the entrant's consent."))
    }
    return sentences
  }
}
