public import ContestCore

/// One thing that the secretary records of every entry of a round: a column of the desk's table.
public enum FactColumn: Sendable, Hashable {
  case status
  case duration
  case figure(FigureID)
  case penalty(PenaltyID)

  /// As it stands in an address: `status`, `duration`, `figure.ID`, `penalty.ID`.
  public var key: String {
    switch self {
    case .status: "status"
    case .duration: "duration"
    case .figure(let id): "figure.\(id)"
    case .penalty(let id): "penalty.\(id)"
    }
  }

  /// The columns that the rules of a round have a use for.
  public static func columns(of rules: RoundRules) -> [FactColumn] {
    let deductions = rules.deductions
    let looksAtTime = rules.tieChain.contains { $0.kind == .nearestLimit }
    let times = deductions.overtime != nil || deductions.minimumDuration != nil || looksAtTime
    return [.status] + (times ? [.duration] : []) + rules.figures.map { .figure($0.id) }
      + deductions.penalties.map { .penalty($0.id) }
  }

  public func title(in rules: RoundRules) -> LocalizedText {
    switch self {
    case .status: LocalizedText(vi: "Tình trạng", en: "Status")
    case .duration: LocalizedText(vi: "Thời lượng", en: "Duration")
    case .figure(let id): rules.figure(id)?.title ?? LocalizedText(id.rawValue)
    case .penalty(let id):
      rules.deductions.penalty(id).map {
        LocalizedText(vi: "Điểm trừ: \($0.title.vi)", en: "Penalty: \($0.title.en)")
      } ?? LocalizedText(id.rawValue)
    }
  }

  /// What to write, in a sentence.
  public func hint(in rules: RoundRules) -> LocalizedText {
    switch self {
    case .status:
      return LocalizedText(
        vi: "Ngoài dự thi: vẫn chấm nhưng không xếp hạng. Vắng, rút, bị truất quyền thi: không chấm nữa.",
        en: "Out of competition: marked, never ranked. Absent, withdrawn, disqualified: marked no more.")
    case .duration:
      let form = WrittenDuration.form
      return LocalizedText(vi: "Viết \(form.vi).", en: "Write \(form.en).")
    case .figure(let id):
      let rule = rules.figure(id)
      guard let low = rule?.minimum, let high = rule?.maximum else {
        return LocalizedText(vi: "Một con số.", en: "A number.")
      }
      return LocalizedText(
        vi: "Một số từ \(low.formatted(in: .vi)) đến \(high.formatted(in: .vi)).",
        en: "A number from \(low.formatted(in: .en)) to \(high.formatted(in: .en)).")
    case .penalty(let id):
      guard let points = rules.deductions.penalty(id)?.points else {
        return LocalizedText(
          vi: "Tổng số điểm trừ cho lỗi này; 0 là bỏ.", en: "All points taken for this; 0 takes it back.")
      }
      return LocalizedText(
        vi: "Tổng số điểm trừ cho lỗi này, một lần là \(points.formatted(in: .vi)); 0 là bỏ.",
        en: "All points taken for this, \(points.formatted(in: .en)) each time; 0 takes it back.")
    }
  }

  /// What stands for an entry now, as it is typed; empty where nothing does.
  public func value(of entry: EntryFacts, in language: Language) -> String {
    switch self {
    case .status: entry.status.rawValue
    case .duration: entry.durationMilliseconds.map(WrittenDuration.text(milliseconds:)) ?? ""
    case .figure(let id): entry.figures[id]?.formatted(in: language) ?? ""
    case .penalty(let id): entry.penalties.first { $0.penalty == id }?.points.formatted(in: language) ?? ""
    }
  }

  /// Whether a recorded fact belongs to the column.
  func holds(_ value: FactValue) -> Bool {
    switch (self, value) {
    case (.status, .status), (.duration, .duration): true
    case (.figure(let own), .figure(let id, _)): own == id
    case (.penalty(let own), .penalty(let id, _)): own == id
    default: false
    }
  }

  var kind: FactKind {
    switch self {
    case .status: .withdrawn
    case .duration: .duration
    case .figure: .figure
    case .penalty: .penalty
    }
  }

  var id: String {
    switch self {
    case .status, .duration: ""
    case .figure(let id): id.rawValue
    case .penalty(let id): id.rawValue
    }
  }
}
