public import ContestCore

/// A comparison of two entries in words and figures, ready to be shown or printed.
public struct ComparisonWords: Sendable, Hashable {
  /// How the entry that stands above is called; where neither does, the one asked for first.
  public var upper: String
  public var lower: String
  public var sentences: [LocalizedText]
  /// What the difference is made of, told apart in one way or in two; empty where there is nothing to tell.
  public var tables: [ComparisonTable]
  /// How each of the two came to its place, step by step: what the difference alone does not tell, as that one was
  /// counted from fewer sheets.
  public var derivations: [ComparedDerivation]

  public init(_ comparison: Comparison, in round: ExplainedRound) {
    let words = ComparisonTelling(comparison: comparison, round: round)
    self.upper = words.upper
    self.lower = words.lower
    self.sentences = words.sentences
    self.tables = words.tables
    self.derivations = [comparison.upper, comparison.lower].compactMap { id in
      round.row(of: id).map {
        ComparedDerivation(
          title: Catalogue.text("comparison.how", ["entry": LocalizedText(round.names(id))]),
          sentences: Explanation.sentences(for: $0, in: round))
      }
    }
  }
}

/// How one of two compared entries was counted.
public struct ComparedDerivation: Sendable, Hashable {
  public var title: LocalizedText
  public var sentences: [LocalizedText]
}

/// One way to take the difference of two results apart.
public struct ComparisonTable: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    public var label: LocalizedText
    /// `–` where it has no part in the result.
    public var upper: LocalizedText
    public var lower: LocalizedText
    /// With its sign.
    public var difference: LocalizedText
  }

  public var title: LocalizedText
  public var rows: [Row]
  public var total: Row
}

/// A comparison being put into words.
private struct ComparisonTelling {
  let comparison: Comparison
  let round: ExplainedRound

  var upper: String { round.names(comparison.upper) }
  var lower: String { round.names(comparison.lower) }
  private var above: Standing? { round.row(of: comparison.upper) }
  private var below: Standing? { round.row(of: comparison.lower) }

  // MARK: Sentences

  var sentences: [LocalizedText] {
    guard let above, let below else { return [] }
    switch comparison.ground {
    case .unranked: return [above, below].filter { $0.place == nil }.map(unranked)
    case .result: return [places(above, below), results(above, below, "nên đứng trên", "so it stands above")]
    case .tieStep(let id): return [places(above, below), level(above)] + tie(id, above)
    case .decision(let sequence): return decided(by: sequence, above, below)
    case .level:
      return [
        said(
          vi: "Hai bài cùng kết quả \(number(above)) và cùng xếp \(place(of: above)).",
          en: "Both have the result \(number(above)) and share \(place(of: above)).")
      ]
    }
  }

  private func place(of standing: Standing) -> LocalizedText {
    (standing.shownPlace ?? standing.place.map { Ratio($0) }).map(Explanation.ordinal) ?? LocalizedText("–")
  }

  private func places(_ above: Standing, _ below: Standing) -> LocalizedText {
    let (first, second) = (place(of: above), place(of: below))
    return said(
      vi: "\(upper) xếp \(first), \(lower) xếp \(second).", en: "\(upper) has \(first), \(lower) \(second).")
  }

  private func unranked(_ standing: Standing) -> LocalizedText {
    let remark = Explanation.remark(for: standing, rules: round.rules)
    let why = remark.isEmpty ? LocalizedText(vi: "chưa có kết quả", en: "no result yet") : remark
    let name = round.names(standing.entry)
    return said(vi: "\(name) không xếp hạng: \(why).", en: "\(name) is not ranked: \(why).")
  }

  private func number(_ standing: Standing) -> LocalizedText {
    let tabulation = round.rules.tabulation
    switch tabulation.rankBasis {
    case .exact: return (standing.derivation.result?.exact).map(Explanation.exactly) ?? LocalizedText("–")
    case .rounded:
      return standing.result?.text(decimals: tabulation.resultRounding.decimals) ?? LocalizedText("–")
    }
  }

  /// Both results and by how much they differ; `vi` and `en` end the sentence.
  private func results(_ above: Standing, _ below: Standing, _ vi: String, _ en: String) -> LocalizedText {
    let difference = comparison.difference ?? .zero
    let size = difference < .zero ? difference.negated : difference
    let word: LocalizedText =
      difference < .zero
      ? LocalizedText(vi: "thấp hơn", en: "lower") : LocalizedText(vi: "cao hơn", en: "higher")
    return said(
      vi:
        "\(upper) được \(number(above)), \(lower) được \(number(below)): \(word) \(size)\(vi.isEmpty ? "" : " ")\(vi).",
      en:
        "\(upper) has \(number(above)), \(lower) \(number(below)): \(word) by \(size)\(en.isEmpty ? "" : ", ")\(en)."
    )
  }

  private func level(_ standing: Standing) -> LocalizedText {
    said(
      vi: "Hai bài bằng nhau ở kết quả \(number(standing)).", en: "Both have the result \(number(standing)).")
  }

  /// The step of the tie chain that set them apart.
  private func tie(_ id: TieStepID, _ above: Standing) -> [LocalizedText] {
    let mine = Explanation(standing: above, round: round)
    guard let step = round.rules.tieChain.first(where: { $0.id == id }),
      let line = above.derivation.tieSteps.last(where: { $0.step == id })
    else { return [] }
    let other = below?.derivation.tieSteps.last { $0.step == id }
    guard line.decision == nil, line.value != nil || other?.value != nil,
      let first = mine.value(line, of: comparison.upper, at: step),
      let second = other.flatMap({ mine.value($0, of: comparison.lower, at: step) })
    else { return mine.tie(line) }
    let what = Explanation.tieStep(step, in: round)
    return [
      said(
        vi: "Xét \(what): \(upper) \(first), \(lower) \(second), nên \(upper) đứng trên.",
        en: "By \(what): \(upper) \(first), \(lower) \(second), so \(upper) stands above.")
    ]
  }

  private func decided(by sequence: Int, _ above: Standing, _ below: Standing) -> [LocalizedText] {
    let isShared = above.place == below.place
    let first =
      isShared
      ? said(
        vi: "Quyết định số \(sequence) của Ban Giám khảo xếp \(upper) và \(lower) cùng hạng.",
        en: "The jury's decision no. \(sequence) gives \(upper) and \(lower) the same place.")
      : said(
        vi: "Quyết định số \(sequence) của Ban Giám khảo xếp \(upper) trên \(lower).",
        en: "The jury's decision no. \(sequence) places \(upper) above \(lower).")
    let reason = round.decision(sequence)?.reason ?? ""
    return [places(above, below), first]
      + (reason.isEmpty ? [] : [said(vi: "Lý do: \(reason)", en: "Reason: \(reason)")])
      + [comparison.difference == .zero ? level(above) : results(above, below, "", "")]
  }

  // MARK: Tables

  var tables: [ComparisonTable] {
    guard let difference = comparison.difference else { return [] }
    var tables: [ComparisonTable] = []
    if !comparison.byCriterion.isEmpty {
      let title =
        comparison.byCriterion == comparison.byJudge
        ? LocalizedText(vi: "Chênh lệch gồm", en: "What the difference is made of")
        : LocalizedText(vi: "Chênh lệch theo tiêu chí", en: "The difference by criteria")
      tables.append(table(comparison.byCriterion, title: title, total: difference))
    }
    if !comparison.byJudge.isEmpty, comparison.byJudge != comparison.byCriterion, round.judges != nil {
      let title = LocalizedText(vi: "Chênh lệch theo giám khảo", en: "The difference by judges")
      tables.append(table(comparison.byJudge, title: title, total: difference))
    }
    return tables
  }

  private func table(_ shares: [ComparedShare], title: LocalizedText, total: Ratio) -> ComparisonTable {
    let rows = shares.map { share in
      ComparisonTable.Row(
        label: label(share.source), upper: amount(share.upper), lower: amount(share.lower),
        difference: Explanation.signed(share.difference))
    }
    return ComparisonTable(
      title: title, rows: rows,
      total: ComparisonTable.Row(
        label: LocalizedText(vi: "Kết quả", en: "Result"), upper: above.map(number) ?? LocalizedText("–"),
        lower: below.map(number) ?? LocalizedText("–"), difference: Explanation.signed(total)))
  }

  private func amount(_ value: Ratio?) -> LocalizedText {
    value.map(Explanation.minus) ?? LocalizedText("–")
  }

  private func label(_ source: ComparedShare.Source) -> LocalizedText {
    let rules = round.rules
    switch source {
    case .criterion(let id): return rules.rubric.criterion(id)?.title ?? LocalizedText(id.rawValue)
    case .judge(let id): return LocalizedText(round.judges?(id) ?? id.rawValue)
    case .judged: return LocalizedText(vi: "Thứ hạng theo phiếu", en: "Place by the ballots")
    case .placePoints: return LocalizedText(vi: "Điểm theo thứ hạng", en: "Points for the place")
    case .carried(let id): return round.title(of: id)
    case .figure(let id): return rules.figure(id)?.title ?? LocalizedText(id.rawValue)
    case .deductions: return LocalizedText(vi: "Điểm trừ", en: "Deductions")
    case .remainder:
      if case .clamp = rules.tabulation.method {
        return LocalizedText(vi: "Kéo về khung, làm tròn", en: "Band and rounding")
      }
      return LocalizedText(vi: "Làm tròn", en: "Rounding")
    }
  }
}

extension Explanation {
  /// With a true minus sign.
  static func minus(_ value: Ratio) -> LocalizedText {
    let text = exactly(value)
    return LocalizedText(
      vi: text.vi.replacing("-", with: "−"), en: text.en.replacing("-", with: "−"))
  }

  /// With a sign in front, unless it is nothing.
  static func signed(_ value: Ratio) -> LocalizedText {
    .zero < value ? LocalizedText("+") + exactly(value) : minus(value)
  }
}
