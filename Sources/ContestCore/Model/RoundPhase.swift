/// How far a round has come.
///
/// People move it; dates only warn.
public enum RoundPhase: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Rules and entries may still change.
  case draft
  /// Rules are frozen; judges give marks.
  case open
  /// No more marks; the secretary completes facts, the jury decides ties.
  case closed
  /// The standings are final and signed for.
  case certified
  case published

  private var ordinal: Int {
    switch self {
    case .draft: 0
    case .open: 1
    case .closed: 2
    case .certified: 3
    case .published: 4
    }
  }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.ordinal < rhs.ordinal }

  public var title: LocalizedText {
    switch self {
    case .draft: LocalizedText(vi: "chuẩn bị", en: "draft")
    case .open: LocalizedText(vi: "đang chấm", en: "open")
    case .closed: LocalizedText(vi: "đã đóng", en: "closed")
    case .certified: LocalizedText(vi: "đã xác nhận", en: "certified")
    case .published: LocalizedText(vi: "đã công bố", en: "published")
    }
  }
}
