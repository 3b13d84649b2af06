/// How a paper stands to the sheet that was sent.
public enum PaperState: Sendable, Hashable {
  /// One person has read it; another one has to.
  case waiting
  /// It says what the sheet says (khớp).
  case matching
  /// It says something else, and nobody has decided which of the two counts.
  case differing
  /// It says something else, and it is recorded that the sheet counts.
  case settled

  /// Whether the round cannot close before somebody has seen to it.
  public var blocksClosing: Bool { self == .waiting || self == .differing }
}

/// One criterion in which a paper and a sheet differ.
public struct PaperDifference: Sendable, Hashable {
  public var criterion: CriterionID
  /// Nil: left open.
  public var onPaper: Points?
  public var sent: Points?

  public init(criterion: CriterionID, onPaper: Points?, sent: Points?) {
    self.criterion = criterion
    self.onPaper = onPaper
    self.sent = sent
  }
}

extension PaperOnFile {
  /// Two channels are compared, neither is believed more: a decision holds only for the revision it was made
  /// about, so a sheet that was sent later is compared anew.
  public var state: PaperState {
    guard paper.confirmed != nil else { return .waiting }
    if current?.content == .marks(paper.marks) { return .matching }
    if let settlement = paper.settlement, settlement.choice == .sent, settlement.revision == current?.number {
      return .settled
    }
    return .differing
  }

  /// Criterion by criterion, in rubric order; empty where they agree, or the sheet holds no marks at all.
  public func differences(in rubric: Rubric) -> [PaperDifference] {
    paper.differences(from: current?.content.givenMarks ?? [:], in: rubric)
  }
}

extension PaperSheet {
  /// Criterion by criterion, in rubric order, against marks that were `sent` or read by somebody else.
  public func differences(from sent: [CriterionID: Points], in rubric: Rubric) -> [PaperDifference] {
    rubric.criteria.map(\.id).filter { marks[$0] != sent[$0] }.map {
      PaperDifference(criterion: $0, onPaper: marks[$0], sent: sent[$0])
    }
  }
}

extension SheetContent {
  /// The marks; empty where the judge was absent or recused.
  public var givenMarks: [CriterionID: Points] { if case .marks(let marks) = self { marks } else { [:] } }
}
