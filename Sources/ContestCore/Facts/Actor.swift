/// Who did something.
public enum Actor: Sendable, Hashable {
  /// Somebody at the organisers' command line, or before links were told apart.
  case organiser
  /// Somebody at the organisers' desk, by the number of the link.
  case desk(link: Int64)
  case judge(JudgeID)
  /// The program itself: a draw made by opening a round.
  case program

  /// Whether it is one of the organisers' people.
  public var isOrganiser: Bool {
    switch self {
    case .organiser, .desk: true
    case .judge, .program: false
    }
  }

  /// As it stands in the journal: `organiser`, `organiser:3`, `judge:gk1`, `program`.
  public var description: String {
    switch self {
    case .organiser: "organiser"
    case .desk(let link): "organiser:\(link)"
    case .judge(let id): "judge:\(id)"
    case .program: "program"
    }
  }

  public init?(description: String) {
    switch description {
    case "organiser": self = .organiser
    case "program": self = .program
    default:
      if let link = description.wholeMatch(of: /organiser:([1-9][0-9]*)/).flatMap({ Int64($0.1) }) {
        self = .desk(link: link)
      } else if description.hasPrefix("judge:") {
        self = .judge(JudgeID(String(description.dropFirst("judge:".count))))
      } else {
        return nil
      }
    }
  }
}

/// An instant as milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Sendable, Hashable, Comparable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.milliseconds < rhs.milliseconds }
}
