public import ContestCore

/// Why an analysis is not made: its answer would mislead, or there is nothing to answer from.
public enum AnalysisRefusal: Error, Sendable, Hashable {
  /// With one judge fewer the panel would be below its quorum.
  case panelTooSmall(counting: Int, needed: Int)
  /// No entry has a result yet.
  case noResult
  /// A number of the tabulation grew beyond what it can hold.
  case numbersTooLarge
  /// Fewer judges have marked than the figure needs.
  case tooFewJudges(found: Int, needed: Int)
  /// Fewer entries can be compared than the figure needs.
  case tooFewEntries(found: Int, needed: Int)
  /// Every value is the same, so that there is nothing to hold against one another.
  case noVariation
  /// The judges gave places or choices, and the figure is one of marks.
  case notOfMarks
  /// The jury hands in one sheet together.
  case jointSheet
  /// Not one judge has marked both entries of an own unit and entries of others.
  case noOwnUnit
  /// The exact count would go through too many arrangements.
  case tooManyArrangements
  /// The result does not follow from marks that a judge could have given otherwise.
  case noMarginInMarks

  /// The reason for a machine: it stays the same when sentences are put better.
  public var key: String {
    switch self {
    case .panelTooSmall: "panel-too-small"
    case .noResult: "no-result"
    case .numbersTooLarge: "numbers-too-large"
    case .tooFewJudges: "too-few-judges"
    case .tooFewEntries: "too-few-entries"
    case .noVariation: "no-variation"
    case .notOfMarks: "not-of-marks"
    case .jointSheet: "joint-sheet"
    case .noOwnUnit: "no-own-unit"
    case .tooManyArrangements: "too-many-arrangements"
    case .noMarginInMarks: "no-margin-in-marks"
    }
  }

  /// The reason in a sentence.
  public var message: LocalizedText {
    switch self {
    case .panelTooSmall(let counting, let needed):
      LocalizedText(
        vi:
          "Hội đồng có \(counting) giám khảo được tính điểm, cần ít nhất \(needed) thì mới thử bỏ được một người.",
        en: "The panel has \(counting) judges who count; leaving one out needs at least \(needed).")
    case .noResult:
      LocalizedText(
        vi: "Chưa bài dự thi nào có kết quả, hãy chờ có phiếu chấm.",
        en: "No entry has a result yet; wait for score sheets.")
    case .numbersTooLarge:
      LocalizedText(
        vi: "Có điểm hoặc hệ số quá lớn, không tính được; hãy kiểm tra lại quy chế và phiếu chấm.",
        en: "A mark or a weight is too large to be counted; check the rules and the sheets.")
    case .tooFewJudges(let found, let needed):
      LocalizedText(
        vi: "Chỉ có \(found) giám khảo có phiếu so sánh được, con số này cần ít nhất \(needed).",
        en: "Only \(found) judges have sheets to compare; this figure needs at least \(needed).")
    case .tooFewEntries(let found, let needed):
      LocalizedText(
        vi: "Chỉ có \(found) bài dự thi so sánh được, con số này cần ít nhất \(needed).",
        en: "Only \(found) entries can be compared; this figure needs at least \(needed).")
    case .noVariation:
      LocalizedText(
        vi: "Các giá trị đều bằng nhau nên không có gì để so sánh.",
        en: "All values are the same, so there is nothing to compare.")
    case .notOfMarks:
      LocalizedText(
        vi: "Giám khảo xếp thứ tự hoặc bầu chọn chứ không cho điểm, nên con số này không có nghĩa.",
        en: "The judges gave places or choices, not marks, so this figure has no meaning.")
    case .jointSheet:
      LocalizedText(
        vi: "Hội đồng chấm chung một phiếu nên không có ý kiến riêng của từng giám khảo để so sánh.",
        en: "The jury hands in one sheet together, so there are no single judges to compare.")
    case .noOwnUnit:
      LocalizedText(
        vi: "Không giám khảo nào vừa chấm bài của đơn vị mình vừa chấm bài của đơn vị khác.",
        en: "No judge has marked entries of their own unit as well as entries of others.")
    case .tooManyArrangements:
      LocalizedText(
        vi: "Có quá nhiều cách sắp xếp, không đếm đúng hết được.",
        en: "There are too many arrangements to count them all exactly.")
    case .noMarginInMarks:
      LocalizedText(
        vi: "Cách tính của vòng này không cộng điểm, nên không có khoảng cách bằng điểm.",
        en: "This round's method adds up no marks, so there is no margin in marks.")
    }
  }
}
