import ContestAnalysis
import ContestCore

/// How far the judges agree.
extension AnalysisTeller {
  /// A value on a scale of words: the first whose limit it reaches.
  private struct Scale {
    let steps: [(from: Double, word: LocalizedText)]
    let lowest: LocalizedText
    /// From where on it is good.
    let good: Double

    func word(_ value: Double) -> LocalizedText { steps.first { value >= $0.from }?.word ?? lowest }
    func judgement(_ value: Double) -> AnalysisSection.Judgement { value >= good ? .firm : .look }
  }

  /// Koo and Li (2016).
  private static let intraclassScale = Scale(
    steps: [
      (0.9, LocalizedText(vi: "rất tốt", en: "excellent")), (0.75, LocalizedText(vi: "tốt", en: "good")),
      (0.5, LocalizedText(vi: "vừa", en: "moderate")),
    ], lowest: LocalizedText(vi: "yếu", en: "poor"), good: 0.75)

  /// The usual steps, from Nunnally (1978).
  private static let consistencyScale = Scale(
    steps: [
      (0.9, LocalizedText(vi: "rất tốt", en: "excellent")), (0.8, LocalizedText(vi: "tốt", en: "good")),
      (0.7, LocalizedText(vi: "dùng được", en: "acceptable")),
    ], lowest: LocalizedText(vi: "thấp", en: "low"), good: 0.7)

  /// Schmidt (1997).
  private static let concordanceScale = Scale(
    steps: [
      (0.9, LocalizedText(vi: "rất mạnh", en: "very strong")), (0.7, LocalizedText(vi: "mạnh", en: "strong")),
      (0.5, LocalizedText(vi: "vừa", en: "moderate")), (0.3, LocalizedText(vi: "yếu", en: "weak")),
    ], lowest: LocalizedText(vi: "rất yếu", en: "very weak"), good: 0.7)

  /// Krippendorff (2004).
  private static let reliabilityScale = Scale(
    steps: [
      (0.8, LocalizedText(vi: "tin được", en: "reliable")),
      (0.667, LocalizedText(vi: "tạm được", en: "tentative")),
    ], lowest: LocalizedText(vi: "không nên dựa vào", en: "not to be relied on"), good: 0.667)

  func intraclass(_ key: String, _ found: IntraclassCorrelation) -> AnalysisSection {
    let scale = Self.intraclassScale
    let (panel, one) = (found.average2, found.single2)
    let forms: [(String, Double, String)] = [
      ("ICC(1,1)", found.single1, "single1"), ("ICC(2,1)", found.single2, "single2"),
      ("ICC(3,1)", found.single3, "single3"), ("ICC(1,k)", found.average1, "average1"),
      ("ICC(2,k)", found.average2, "average2"), ("ICC(3,k)", found.average3, "average3"),
    ]
    return AnalysisSection(
      key, scale.judgement(panel),
      [
        said(
          vi: "Điểm trung bình của cả hội đồng: \(Figure.text(panel)), \(scale.word(panel)).",
          en: "The panel's mean: \(Figure.text(panel)), \(scale.word(panel))."),
        said(
          vi: "Điểm của một giám khảo: \(Figure.text(one)), \(scale.word(one)).",
          en: "A single judge's marks: \(Figure.text(one)), \(scale.word(one))."),
        said(
          vi: "Từ \(found.meanSquares.entries) bài mà cả \(found.meanSquares.judges) giám khảo đều chấm.",
          en:
            "From the \(found.meanSquares.entries) entries that all \(found.meanSquares.judges) judges marked."
        ),
      ],
      table: AnalysisTable(
        ["form", "+value", "speaks"],
        forms.map { [LocalizedText($0.0), Figure.text($0.1), Catalogue.text("analysis.icc.\($0.2)")] }))
  }

  func cronbach(_ key: String, _ alpha: Double) -> AnalysisSection {
    let scale = Self.consistencyScale
    return AnalysisSection(
      key, scale.judgement(alpha),
      [
        said(
          vi: "α = \(Figure.text(alpha)), \(scale.word(alpha)).",
          en: "α = \(Figure.text(alpha)), \(scale.word(alpha)).")
      ])
  }

  func kendall(_ key: String, _ found: KendallW) -> AnalysisSection {
    let scale = Self.concordanceScale
    return AnalysisSection(
      key, scale.judgement(found.w),
      [
        said(
          vi: "W = \(Figure.text(found.w)), \(scale.word(found.w)).",
          en: "W = \(Figure.text(found.w)), \(scale.word(found.w))."),
        said(
          vi:
            "\(found.judges) giám khảo, \(found.entries) bài; χ² = \(Figure.text(found.chiSquare)) với \(found.degreesOfFreedom) bậc tự do.",
          en:
            "\(found.judges) judges, \(found.entries) entries; χ² = \(Figure.text(found.chiSquare)) with \(found.degreesOfFreedom) degrees of freedom."
        ),
      ])
  }

  func krippendorff(_ key: String, _ alpha: Double) -> AnalysisSection {
    let scale = Self.reliabilityScale
    return AnalysisSection(
      key, scale.judgement(alpha),
      [
        said(
          vi: "α = \(Figure.text(alpha)), \(scale.word(alpha)).",
          en: "α = \(Figure.text(alpha)), \(scale.word(alpha)).")
      ])
  }
}
