/// Who did something.
public enum Actor: Sendable, Hashable {
  /// Somebody at the organisers' desk or at the command line.
  case organiser
  case judge(JudgeID)
  /// The program itself: a draw made by opening a round.
  case program

  /// As it stands in the journal: `organiser`, `judge:gk1`, `program`.
  public var description: String {
    switch self {
    case .organiser: "organiser"
    case .judge(let id): "judge:\(id)"
    case .program: "program"
    }
  }

  public init?(description: String) {
    switch description {
    case "organiser": self = .organiser
    case "program": self = .program
    default:
      guard description.hasPrefix("judge:") else { return nil }
      self = .judge(JudgeID(String(description.dropFirst("judge:".count))))
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
