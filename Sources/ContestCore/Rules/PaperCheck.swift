/// Reads what a secretary types from a paper: the marks like a judge's, and the total as a check digit.
public struct PaperCheck: Sendable {
  /// What a typed paper amounts to.
  public struct Outcome: Sendable, Hashable {
    public var sheet: SheetCheck.Outcome
    /// Of the marks that may stand; nil where there is none, and for a ballot without marks.
    public var computed: Ratio?
    public var total: Points?
    /// What is wrong with the total, in a sentence that says what to do.
    public var totalError: LocalizedText?
    public var isTotalMissing: Bool

    /// Whether everything is there and fits.
    public var isWhole: Bool {
      sheet.errors.isEmpty && sheet.missing.isEmpty && totalError == nil && !isTotalMissing
    }
  }

  public let rubric: Rubric
  public let ballot: BallotGuide

  public init(rubric: Rubric, ballot: BallotGuide) {
    self.rubric = rubric
    self.ballot = ballot
  }

  /// Whether the paper has a total: places and choices have none.
  public var hasTotal: Bool { !ballot.isOfNumbers }

  /// - Parameter total: as written on the paper.
  public func check(_ typed: [CriterionID: String], total: String) -> Outcome {
    let sheet = SheetCheck(rubric: rubric, ballot: ballot).check(typed)
    var outcome = Outcome(sheet: sheet, computed: nil, total: nil, totalError: nil, isTotalMissing: false)
    guard hasTotal else { return outcome }
    outcome.computed = rubric.partialTotal(of: sheet.marks)
    let text = VietnameseText.normalised(String(total.prefix(100)))
    guard !text.isEmpty else {
      outcome.isTotalMissing = true
      return outcome
    }
    outcome.total = Points(parsing: text)
    guard let written = outcome.total else {
      outcome.totalError = LocalizedText(
        vi: "Tổng phải là một số, ví dụ 86,5", en: "The total must be a number, such as 86.5")
      return outcome
    }
    guard sheet.errors.isEmpty, sheet.missing.isEmpty, let computed = outcome.computed else { return outcome }
    if !Self.agrees(written, with: computed) { outcome.totalError = Self.mismatch }
    return outcome
  }

  /// A judge writes at most two decimals, rounded in the usual way where the weights make more.
  private static func agrees(_ written: Points, with computed: Ratio) -> Bool {
    if Ratio(written) == computed { return true }
    guard let rounded = try? computed.rounded(Rounding(decimals: 2)), rounded != computed else {
      return false
    }
    return Ratio(written) == rounded
  }

  /// The computed total is not told: who is told it copies it.
  private static let mismatch = LocalizedText(
    vi: """
      Tổng ghi trên phiếu không bằng tổng các điểm đã nhập. Hãy đọc lại từng dòng; \
      nếu chính giám khảo cộng sai thì để giám khảo sửa và ký trên phiếu
      """,
    en: """
      The total on the paper is not that of the marks typed. Read each line again; \
      where the judge added up wrongly, have the judge correct and sign the paper
      """)
}
