public import ContestAnalysis
public import ContestCore

/// How firm a round's result is, in words, tables and pictures: for the organisers and the jury's chair.
public struct AnalysisWords: Sendable, Hashable {
  /// Statistics that answer one question.
  public struct Group: Sendable, Hashable {
    /// `result`, `agreement` or `judges`.
    public var key: String
    public var sections: [AnalysisSection]

    public var title: LocalizedText { Catalogue.text("analysis.group.\(key)") }
  }

  public var groups: [Group]

  public var sections: [AnalysisSection] { groups.flatMap(\.sections) }

  /// - Parameters:
  ///   - called: how an entry is called before whoever reads this.
  ///   - judges: how a judge is called.
  public init(
    _ analysis: Analysis, rules: RoundRules, called: @escaping (EntryID) -> String,
    judges: @escaping (JudgeID) -> String
  ) {
    // A number does not part from its word at the end of a line.
    let whole = { called($0).replacing(" ", with: "\u{A0}") }
    let teller = AnalysisTeller(rules: rules, called: whole, judges: judges)
    groups = [
      Group(
        key: "result",
        sections: [
          teller.section("leave_one_out", analysis.leaveOneOut, teller.leaveOneOut),
          teller.section("margins", analysis.margins, teller.margins),
          teller.section("bootstrap", analysis.bootstrap, teller.bootstrap),
          teller.section("methods", analysis.methods, teller.methods),
        ]),
      Group(
        key: "agreement",
        sections: [
          teller.section("icc", analysis.intraclass, teller.intraclass),
          teller.section("cronbach_alpha", analysis.cronbachAlpha, teller.cronbach),
          teller.section("kendall_w", analysis.kendallW, teller.kendall),
          teller.section("krippendorff_alpha", analysis.krippendorffAlpha, teller.krippendorff),
        ]),
      Group(
        key: "judges",
        sections: [
          teller.section("judges", analysis.judges, teller.profiles),
          teller.section("outliers", analysis.outliers, teller.outliers),
          teller.section("same_unit", analysis.sameUnit, teller.sameUnit),
        ]),
    ]
  }
}

/// Puts one statistic after the other into words.
struct AnalysisTeller {
  let rules: RoundRules
  let called: (EntryID) -> String
  let judges: (JudgeID) -> String

  /// The section of a statistic, or the reason where its figure would stand.
  func section<Value>(
    _ key: String, _ outcome: Analysis.Outcome<Value>, _ tell: (String, Value) -> AnalysisSection
  ) -> AnalysisSection {
    switch outcome {
    case .success(let value): return tell(key, value)
    case .failure(let refusal):
      let reason = refusal.message
      return AnalysisSection(
        key, .notMade, [LocalizedText(vi: "Không tính. \(reason.vi)", en: "Not made. \(reason.en)")])
    }
  }

  func list(_ entries: [EntryID]) -> LocalizedText { .few(entries.map(called)) }

  func judge(_ id: JudgeID) -> LocalizedText { LocalizedText(judges(id)) }

  /// What deviations are measured in.
  var unit: LocalizedText {
    rules.ballot.isOfPlaces
      ? LocalizedText(vi: "hạng", en: "places") : LocalizedText(vi: "điểm", en: "points")
  }
}

extension Ratio {
  /// For a picture or an estimate alone; places are never made from it.
  var approximately: Double { Double(numerator) / Double(denominator) }
}
