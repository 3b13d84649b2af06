import ContestCore
import ContestKit
import ContestPages

extension BallotGuide {
  /// A criterion's field, with what the judge's other sheets say; nil where marks are given.
  func field(at criterion: Criterion, others: [String: [CriterionID: Points]]) -> BallotField? {
    guard let kind = kind(of: criterion) else { return nil }
    var codes: [Points: [String]] = [:]
    for (code, numbers) in others.sorted(by: { $0.key < $1.key }) {
      if let number = numbers[criterion.id] { codes[number, default: []].append(code) }
    }
    let taken = (range(of: criterion) ?? 0...0).compactMap { place -> BallotField.Taken? in
      guard isUnique(Points(place)), let codes = codes[Points(place)] else { return nil }
      return BallotField.Taken(place: place, codes: codes)
    }
    let chosen = codes.filter { $0.key != .zero }.reduce(0) { $0 + $1.value.count }
    return BallotField(kind: kind, taken: taken, chosen: chosen, wanted: wanted ?? 0)
  }

  func kind(of criterion: Criterion) -> BallotField.Kind? {
    guard let range = range(of: criterion) else { return nil }
    return switch ballot {
    case .places: .place(highest: range.upperBound)
    case .top: .top(highest: range.upperBound)
    case .recall: .recall
    case .marks, .joint: nil
    }
  }
}

extension JudgedRound {
  /// What the list says of the judge's ballot.
  var notes: [BallotNote] {
    var notes: [BallotNote] = []
    if rules.ballot == .joint { notes.append(member.role == .chair ? .jointChair : .joint) }
    if kept > 0 { notes.append(.kept(kept)) }
    if member.role == .tieBreaker { notes.append(.sealed) }
    guard ballot.isOfNumbers, phase == .open else { return notes }
    let criteria = rules.rubric.criteria
    if let kind = criteria.first.flatMap(ballot.kind) {
      notes.append(.hint(kind, wanted: ballot.wanted ?? 0))
    }
    for criterion in criteria {
      let title = criteria.count > 1 ? criterion.title : LocalizedText("")
      let given = numbers.values.compactMap { $0[criterion.id] }
      if case .recall = ballot.ballot {
        notes.append(.chosen(given.count { $0 != .zero }, of: ballot.wanted ?? 0, criterion: title))
        continue
      }
      notes.append(.free(ballot.free(at: criterion, taken: given), criterion: title))
      let doubled = ballot.doubled(given).map { Int($0.micros / Points(1).micros) }
      if !doubled.isEmpty { notes.append(.doubled(doubled, criterion: title)) }
    }
    return notes
  }

  /// The place or the choice that was sent, where the ballot has one criterion.
  func given(_ heard: HeardEntry) -> LocalizedText? {
    guard rules.rubric.criteria.count == 1, let criterion = rules.rubric.criteria.first,
      let number = heard.sent[criterion.id], let field = ballot.field(at: criterion, others: [:])
    else { return nil }
    return field.text(of: number.description)
  }
}
