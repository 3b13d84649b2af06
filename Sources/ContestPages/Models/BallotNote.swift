public import ContestCore

/// What a judge's list says of the judge's ballot.
public enum BallotNote: Sendable, Hashable {
  /// The jury marks together; the chair sends the sheet.
  case joint
  /// The chair of a jury that marks together.
  case jointChair
  /// Entries of an anonymous round that the rules keep from the judge; their codes are not shown.
  case kept(Int)
  /// The ballot is opened for ties alone.
  case sealed
  /// How to give places, or choices.
  case hint(BallotField.Kind, wanted: Int)
  /// Places not given yet; `criterion` is empty where there is one alone.
  case free([Int], criterion: LocalizedText)
  /// Places given more than once.
  case doubled([Int], criterion: LocalizedText)
  /// Entries chosen, and how many may be.
  case chosen(Int, of: Int, criterion: LocalizedText)

  /// Whether something has to be put right.
  var isWarning: Bool {
    switch self {
    case .doubled: true
    case .chosen(let count, let wanted, _): count > wanted
    case .joint, .jointChair, .kept, .sealed, .hint, .free: false
    }
  }

  var text: LocalizedText {
    switch self {
    case .joint: Catalogue.text("list.joint")
    case .jointChair: Catalogue.text("list.jointChair")
    case .kept(let count): Catalogue.text("list.kept", ["count": LocalizedText("\(count)")])
    case .sealed: Catalogue.text("sheet.sealed")
    case .hint(let kind, let wanted): BallotField(kind: kind, wanted: wanted).hint
    case .free(let places, let criterion):
      Self.of(
        criterion,
        places.isEmpty
          ? Catalogue.text("ballot.full") : Catalogue.text("ballot.free", ["places": Self.list(places)]))
    case .doubled(let places, let criterion):
      Self.of(criterion, Catalogue.text("ballot.doubledPlaces", ["places": Self.list(places)]))
    case .chosen(let count, let wanted, let criterion):
      Self.of(
        criterion,
        Catalogue.text(
          "ballot.chosen", ["chosen": LocalizedText("\(count)"), "wanted": LocalizedText("\(wanted)")]))
    }
  }

  private static func list(_ places: [Int]) -> LocalizedText {
    LocalizedText(PlaceRuns.text(places))
  }

  private static func of(_ criterion: LocalizedText, _ text: LocalizedText) -> LocalizedText {
    guard !criterion.vi.isEmpty else { return text }
    return LocalizedText(vi: "\(criterion.vi): \(text.vi)", en: "\(criterion.en): \(text.en)")
  }
}
