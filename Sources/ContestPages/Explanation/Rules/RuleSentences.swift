public import ContestCore

extension Explanation {
  /// The rules of a round in words, each sentence one rule.
  ///
  /// `rounds`: another round's title; nil where it is not known, and then its id is shown.
  public static func rules(
    _ rules: RoundRules, rounds: @escaping (RoundID) -> LocalizedText? = { _ in nil }
  ) -> [LocalizedText] {
    let words = RuleSentences(rules: rules, rounds: rounds)
    return words.ballot + words.panel + words.rounding + words.additions + words.deductions + words.ranking
      + words.advancement + words.prizes + words.publicity
  }
}

/// The rules of one round, being put into words.
struct RuleSentences {
  let rules: RoundRules
  let rounds: (RoundID) -> LocalizedText?

  var tabulation: Tabulation { rules.tabulation }
  var rubric: Rubric { rules.rubric }

  func title(of round: RoundID) -> LocalizedText {
    rounds(round) ?? said(vi: "Vòng “\(round.rawValue)”", en: "the round “\(round.rawValue)”")
  }
}

// MARK: What judges hand in

extension RuleSentences {
  var ballot: [LocalizedText] {
    [entries, listening, groups, handedIn, steps].compactMap(\.self) + floors
      + [parts, missing].compactMap(\.self)
  }

  private var entries: LocalizedText? {
    let from = rules.takesFrom.map { title(of: $0) }.map {
      said(
        vi: "Vòng này gồm các bài được vào tiếp từ \($0.lowered). ",
        en: "The entries that went on from \($0) take part. ")
    }
    let how =
      switch (rules.kind, rules.secrecy) {
      case (.recording, .anonymous):
        LocalizedText(
          vi: "Giám khảo nghe bản ghi âm theo mã phách, không biết bài của ai.",
          en: "Judges hear recordings by code and do not know whose they are.")
      case (.recording, .named):
        LocalizedText(
          vi: "Giám khảo nghe bản ghi âm, biết tên thí sinh.",
          en: "Judges hear recordings and know whose they are.")
      case (.live, .anonymous):
        LocalizedText(
          vi: "Thí sinh thi trực tiếp; phiếu chấm chỉ ghi mã phách.",
          en: "Entrants perform live; score sheets bear a code only.")
      case (.live, .named): LocalizedText(vi: "Thí sinh thi trực tiếp.", en: "Entrants perform live.")
      }
    return (from ?? LocalizedText("")) + how
  }

  private var listening: LocalizedText? {
    guard rules.kind == .recording, let percent = rules.recordings.listenedPercent else { return nil }
    return said(
      vi: "Giám khảo phải nghe ít nhất \(percent) % bản ghi âm trước khi gửi phiếu.",
      en: "A judge plays at least \(percent) % of a recording before sending its sheet.")
  }

  private var groups: LocalizedText? {
    guard !rules.groups.isEmpty else { return nil }
    let list = rules.groups.map(\.title).joined(", ")
    return said(vi: "Các bài được bốc thăm chia vào: \(list).", en: "Entries are drawn into: \(list).")
  }

  private var handedIn: LocalizedText {
    let titles = rubric.criteria.map(\.title).joined(", ")
    switch rules.ballot {
    case .marks:
      return said(
        vi: "Mỗi giám khảo chấm độc lập theo các tiêu chí, trong ngoặc là điểm tối đa: \(criteria).",
        en: "Each judge marks alone by these criteria, the maximum in brackets: \(criteria).")
    case .joint:
      return said(
        vi:
          "Ban Giám khảo chấm chung một phiếu do Trưởng Ban Giám khảo nộp, trong ngoặc là điểm tối đa: \(criteria).",
        en:
          "The jury marks together on one sheet, handed in by the chair, the maximum in brackets: \(criteria)."
      )
    case .places:
      return said(
        vi: "Mỗi giám khảo xếp hạng các bài từ thứ nhất trở đi, không bài nào trùng hạng, ở: \(titles).",
        en: "Each judge places the entries from the first on, no place twice, for: \(titles).")
    case .top(let count):
      return said(
        vi: "Mỗi giám khảo xếp hạng \(count) bài tốt nhất, không bài nào trùng hạng, ở: \(titles).",
        en: "Each judge places the best \(count), no place twice, for: \(titles).")
    case .recall(let count):
      return said(
        vi: "Mỗi giám khảo chọn đúng \(count) bài ở: \(titles).",
        en: "Each judge picks exactly \(count), for: \(titles).")
    }
  }

  private var criteria: LocalizedText {
    rubric.criteria.map { criterion in
      let from =
        criterion.minimum == .zero
        ? LocalizedText("") : said(vi: "\(criterion.minimum) đến ", en: "\(criterion.minimum) to ")
      let weight =
        criterion.weight == Points(1)
        ? LocalizedText("") : said(vi: " × \(criterion.weight)", en: " × \(criterion.weight)")
      return said(
        vi: "\(criterion.title) (\(from)\(criterion.maximum)\(weight))",
        en: "\(criterion.title) (\(from)\(criterion.maximum)\(weight))")
    }.joined(", ")
  }

  private var steps: LocalizedText? {
    guard rules.ballot == .marks || rules.ballot == .joint else { return nil }
    guard let first = rubric.criteria.first?.step else { return nil }
    if rubric.criteria.allSatisfy({ $0.step == first }) {
      return said(vi: "Điểm cho theo bước \(first).", en: "Marks go by steps of \(first).")
    }
    let list = rubric.criteria.map { said(vi: "\($0.title) \($0.step)", en: "\($0.title) \($0.step)") }
      .joined(", ")
    return said(vi: "Điểm cho theo bước: \(list).", en: "Marks go by steps: \(list).")
  }

  private var floors: [LocalizedText] {
    rubric.criteria.compactMap { criterion in
      guard let floor = criterion.floor else { return nil }
      let isLower = rules.ballot.isOfPlaces
      return said(
        vi:
          "Điểm liệt: bài có \(criterion.title) \(isLower ? "quá" : "dưới") \(floor) thì không được xét giải và không vào vòng sau.",
        en:
          "An entry whose \(criterion.title) is \(isLower ? "above" : "below") \(floor) gets no prize and does not go on."
      )
    }
  }

  private var parts: LocalizedText? {
    guard !rubric.parts.isEmpty else { return nil }
    let list = rubric.parts.map { part in
      let titles = part.criteria.compactMap { rubric.criterion($0)?.title }.joined(", ")
      let weight =
        part.weight == Points(1)
        ? LocalizedText("") : said(vi: ", hệ số \(part.weight)", en: ", weight \(part.weight)")
      return said(vi: "\(part.title)\(weight) (\(titles))", en: "\(part.title)\(weight) (\(titles))")
    }
    return said(vi: "Các phần thi: \(list.joined("; ")).", en: "Parts: \(list.joined("; ")).")
  }

  private var missing: LocalizedText {
    switch tabulation.missingCells {
    case .refuse:
      LocalizedText(
        vi: "Phiếu phải cho điểm đủ các tiêu chí mới được tính.",
        en: "A sheet counts only with every criterion marked.")
    case .dropSheet:
      LocalizedText(
        vi: "Phiếu bỏ trống tiêu chí nào thì cả phiếu không tính.",
        en: "A sheet with a criterion left open does not count.")
    case .present:
      LocalizedText(
        vi: "Ô bỏ trống thì không tính; mỗi tiêu chí chỉ lấy các điểm đã cho.",
        en: "A criterion left open is passed over; each is joined over the marks given.")
    case .impute:
      LocalizedText(
        vi: "Ô bỏ trống lấy trung bình điểm của các giám khảo khác ở tiêu chí đó.",
        en: "A criterion left open takes the mean of the other judges' marks for it.")
    }
  }
}
