/// The decisions of a round by sequence, as ties, cuts and prizes ask for them.
struct Decisions {
  private let bySequence: [Decision]

  init(_ decisions: [Decision]) {
    bySequence = decisions.sorted { $0.sequence < $1.sequence }
  }

  /// All of these kinds, the oldest first.
  func all(_ kinds: Decision.Kind...) -> [Decision] { bySequence.filter { kinds.contains($0.kind) } }

  /// The newest of these kinds whose subjects include every one of `entries`.
  func newest(_ kinds: Decision.Kind..., about entries: [EntryID]) -> Decision? {
    let members = Set(entries)
    return bySequence.last { kinds.contains($0.kind) && members.isSubset(of: $0.subjects) }
  }
}

extension Decision {
  /// `subjects`, each once, in the order in which they are first named.
  var distinctSubjects: [EntryID] {
    var seen: Set<EntryID> = []
    return subjects.filter { seen.insert($0).inserted }
  }

  /// `elements` in the order in which the decision names their entries.
  func ordered<Element>(_ elements: [Element], by entry: (Element) -> EntryID) -> [Element] {
    let position = Dictionary(uniqueKeysWithValues: zip(distinctSubjects, 0...))
    return elements.sorted { (position[entry($0)] ?? .max) < (position[entry($1)] ?? .max) }
  }
}
