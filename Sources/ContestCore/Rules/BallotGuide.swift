/// What a ballot asks of one judge's numbers for one criterion, over all entries that the judge hears.
///
/// docs/tabulation.md §6 says when a round waits for a ballot; this says it while the judge is writing.
public struct BallotGuide: Sendable, Hashable {
  /// The judge's own: the tie-breaking judge places everyone, also where the others name the first k alone.
  public let ballot: Ballot
  /// How many entries the judge gives numbers to.
  public let heard: Int

  public init(rules: RoundRules, judge: JudgeID, heard: Int) {
    if case .top = rules.ballot, rules.panel.member(judge)?.role == .tieBreaker {
      self.ballot = .places
    } else {
      self.ballot = rules.ballot
    }
    self.heard = heard
  }

  /// Whether a sheet holds a place or a choice instead of marks.
  public var isOfNumbers: Bool { ballot.asksWhole }

  /// The numbers that a sheet may hold; nil: any mark of the criterion's grid.
  public func range(of criterion: Criterion) -> ClosedRange<Int>? {
    let (lowest, highest): (Int, Int)
    switch ballot {
    case .marks, .joint: return nil
    case .places: (lowest, highest) = (1, heard)
    case .top(let count): (lowest, highest) = (0, min(count, heard))
    case .recall: (lowest, highest) = (0, 1)
    }
    let limit = Int(criterion.maximum.micros / Points(1).micros)
    return lowest...max(lowest, min(highest, limit))
  }

  /// How many entries get a number other than 0; nil where that is not fixed.
  public var wanted: Int? {
    switch ballot {
    case .top(let count), .recall(let count): min(count, heard)
    case .marks, .places, .joint: nil
    }
  }

  /// Whether the number may stand on a sheet at all.
  public func accepts(_ mark: Points, at criterion: Criterion) -> Bool {
    guard criterion.refusal(of: mark) == nil else { return false }
    guard let range = range(of: criterion) else { return true }
    return range.contains { Points($0) == mark }
  }

  /// Whether the number may be given once only: a place, and not “not placed”.
  public func isUnique(_ mark: Points) -> Bool {
    switch ballot {
    case .places: true
    case .top: mark != .zero
    case .marks, .recall, .joint: false
    }
  }

  /// The places that are not yet given, the best first.
  public func free(at criterion: Criterion, taken: some Sequence<Points>) -> [Int] {
    guard let range = range(of: criterion) else { return [] }
    let used = Set(taken)
    return range.filter { isUnique(Points($0)) && !used.contains(Points($0)) }
  }

  /// The places given more than once, the best first.
  public func doubled(_ marks: some Sequence<Points>) -> [Points] {
    var seen: Set<Points> = []
    var twice: Set<Points> = []
    for mark in marks where isUnique(mark) && !seen.insert(mark).inserted { twice.insert(mark) }
    return twice.sorted()
  }

  /// What to write, in a sentence; for marks the criterion's grid.
  public func expectation(of criterion: Criterion) -> LocalizedText {
    guard let range = range(of: criterion) else { return SheetCheck.expectation(of: criterion) }
    switch ballot {
    case .top:
      return LocalizedText(
        vi: "Hạng từ 1 đến \(range.upperBound), hoặc 0 là không xếp",
        en: "A place from 1 to \(range.upperBound), or 0 for not placed")
    case .recall:
      return LocalizedText(vi: "1 là chọn, 0 là không chọn", en: "1 for chosen, 0 for not chosen")
    case .marks, .places, .joint:
      return LocalizedText(
        vi: "Hạng từ 1 đến \(range.upperBound), hạng 1 là tốt nhất",
        en: "A place from 1 to \(range.upperBound), 1 is the best")
    }
  }
}
