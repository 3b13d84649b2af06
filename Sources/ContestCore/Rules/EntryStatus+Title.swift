extension EntryStatus {
  /// What the status is called, as said of an entry: “bài … vắng thi”, “the entry is absent”.
  public var title: LocalizedText {
    switch self {
    case .competing: LocalizedText(vi: "dự thi", en: "competing")
    case .absent: LocalizedText(vi: "vắng thi", en: "absent")
    case .withdrawn: LocalizedText(vi: "đã rút", en: "withdrawn")
    case .disqualified: LocalizedText(vi: "bị truất quyền thi", en: "disqualified")
    case .outOfCompetition: LocalizedText(vi: "ngoài dự thi", en: "out of competition")
    }
  }
}
