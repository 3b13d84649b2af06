public import ContestCore

/// One criterion of a ballot of places or choices: what may be given here, and what the other sheets say.
public struct BallotField: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A place is typed, 1 to `highest`.
    case place(highest: Int)
    /// One of the places 1 to `highest`, or none.
    case top(highest: Int)
    /// Yes or no.
    case recall
  }

  /// A place that other sheets of the judge have.
  public struct Taken: Sendable, Hashable {
    public var place: Int
    /// In running order.
    public var codes: [String]

    public init(place: Int, codes: [String]) {
      self.place = place
      self.codes = codes
    }
  }

  public var kind: Kind
  public var taken: [Taken]
  /// How many other entries the judge has chosen by now.
  public var chosen: Int
  /// How many may be chosen; 0 where that is not fixed.
  public var wanted: Int

  public init(kind: Kind, taken: [Taken] = [], chosen: Int = 0, wanted: Int = 0) {
    self.kind = kind
    self.taken = taken
    self.chosen = chosen
    self.wanted = wanted
  }

  /// As the judge reads it: a place, `Chọn`; what means nothing stays as typed.
  public func text(of value: String) -> LocalizedText {
    guard let number = Points(parsing: value) else { return LocalizedText(value) }
    switch kind {
    case .place: return Catalogue.text("ballot.place", ["place": number.text])
    case .top where number == .zero: return Catalogue.text("ballot.unplaced")
    case .top: return Catalogue.text("ballot.place", ["place": number.text])
    case .recall: return Catalogue.text(number == .zero ? "ballot.no" : "ballot.yes")
    }
  }

  /// What is unusual about the number typed: a place that stands elsewhere, one entry too many.
  func warning(at value: String) -> LocalizedText? {
    guard let number = Points(parsing: value) else { return nil }
    switch kind {
    case .place, .top:
      guard let taken = taken.first(where: { Points($0.place) == number }) else { return nil }
      return Catalogue.text(
        "ballot.doubled",
        ["place": number.text, "codes": LocalizedText(taken.codes.joined(separator: ", "))])
    case .recall:
      guard number != .zero, chosen >= wanted else { return nil }
      return Catalogue.text(
        "ballot.tooMany",
        ["chosen": LocalizedText("\(chosen + 1)"), "wanted": LocalizedText("\(wanted)")])
    }
  }

  /// What to give, in a sentence.
  var hint: LocalizedText {
    switch kind {
    case .place(let highest): Catalogue.text("ballot.place.hint", ["highest": LocalizedText("\(highest)")])
    case .top(let highest): Catalogue.text("ballot.top.hint", ["highest": LocalizedText("\(highest)")])
    case .recall: Catalogue.text("ballot.recall.hint", ["wanted": LocalizedText("\(wanted)")])
    }
  }

  /// How far the other sheets have come.
  var state: LocalizedText {
    switch kind {
    case .place(let highest), .top(let highest):
      let used = Set(taken.map(\.place))
      let free = (1...max(1, highest)).filter { !used.contains($0) }
      guard !free.isEmpty else { return Catalogue.text("ballot.full") }
      return Catalogue.text("ballot.free", ["places": LocalizedText(PlaceRuns.text(free))])
    case .recall:
      return Catalogue.text(
        "ballot.chosen", ["chosen": LocalizedText("\(chosen)"), "wanted": LocalizedText("\(wanted)")])
    }
  }

  /// As scripts know it.
  var kindName: String {
    switch kind {
    case .place: "place"
    case .top: "top"
    case .recall: "recall"
    }
  }

  /// The last place, or how many may be chosen.
  var count: Int {
    switch kind {
    case .place(let highest), .top(let highest): highest
    case .recall: wanted
    }
  }

  /// What is chosen from; empty where a place is typed.
  var values: [Int] {
    switch kind {
    // More than so many buttons are slower than two digits.
    case .top(let highest) where highest <= 12: Array(1...max(1, highest)) + [0]
    case .place, .top: []
    case .recall: [1, 0]
    }
  }
}

/// One button of a choice.
struct BallotOption {
  let id: String
  let name: String
  let value: String
  let label: LocalizedText
  let isChosen: Bool
}

/// Places as they are read out: `3, 5–18`.
enum PlaceRuns {
  /// - Parameter places: rising.
  static func text(_ places: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for place in places {
      if let last = runs.last, last.upperBound + 1 == place {
        runs[runs.count - 1] = last.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound), \(run.upperBound)"
      default: "\(run.lowerBound)–\(run.upperBound)"
      }
    }.joined(separator: ", ")
  }
}
