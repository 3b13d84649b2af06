/// Reads what a judge typed into a sheet.
public struct SheetCheck: Sendable {
  /// What a typed sheet amounts to.
  public struct Outcome: Sendable, Hashable {
    /// The marks that may stand.
    public var marks: [CriterionID: Points]
    /// What is wrong, at its field, in a sentence that says what to do.
    public var errors: [CriterionID: LocalizedText]
    /// Criteria left empty, in rubric order.
    public var missing: [CriterionID]
  }

  private let rubric: Rubric
  private let ballot: BallotGuide?

  /// - Parameter ballot: what the judge's ballot takes; nil: marks.
  public init(rubric: Rubric, ballot: BallotGuide? = nil) {
    self.rubric = rubric
    self.ballot = ballot
  }

  /// Holds each text against its criterion; an empty one is missing, not zero.
  public func check(_ typed: [CriterionID: String]) -> Outcome {
    var outcome = Outcome(marks: [:], errors: [:], missing: [])
    for criterion in rubric.criteria {
      let whole = typed[criterion.id] ?? ""
      // No mark is that long; what is cut off it could turn another number into one that fits.
      guard whole.utf8.count <= 100 else {
        outcome.errors[criterion.id] = wanted(criterion)
        continue
      }
      let text = VietnameseText.normalised(whole)
      guard !text.isEmpty else {
        outcome.missing.append(criterion.id)
        continue
      }
      guard let mark = Points(parsing: text), criterion.refusal(of: mark) == nil,
        ballot?.accepts(mark, at: criterion) != false
      else {
        outcome.errors[criterion.id] = wanted(criterion)
        continue
      }
      outcome.marks[criterion.id] = mark
    }
    return outcome
  }

  private func wanted(_ criterion: Criterion) -> LocalizedText {
    ballot?.expectation(of: criterion) ?? Self.expectation(of: criterion)
  }

  /// `Điểm từ 0 đến 30, bước 0,5`.
  public static func expectation(of criterion: Criterion) -> LocalizedText {
    func text(_ language: Language) -> (String, String, String) {
      (
        criterion.minimum.formatted(in: language), criterion.maximum.formatted(in: language),
        criterion.step.formatted(in: language)
      )
    }
    let (vi, en) = (text(.vi), text(.en))
    return LocalizedText(
      vi: "Điểm từ \(vi.0) đến \(vi.1), bước \(vi.2)",
      en: "A mark from \(en.0) to \(en.1), in steps of \(en.2)")
  }
}
