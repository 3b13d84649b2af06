extension Decision.Kind {
  /// How many entries a decision of this kind names at the least.
  public var fewestSubjects: Int {
    switch self {
    case .note: 0
    case .wildCard, .admit, .withhold, .award, .appeal: 1
    case .order, .share, .overrule, .equal: 2
    // The lot is drawn over everybody, and where one alone is left there is nothing to draw.
    case .lot: 2
    }
  }

  /// Whether the order in which the entries are named means something.
  public var isOrdered: Bool {
    switch self {
    case .order, .overrule, .wildCard, .lot: true
    case .share, .note, .equal, .admit, .withhold, .award, .appeal: false
    }
  }

  /// What the kind is called.
  public var title: LocalizedText {
    switch self {
    case .order: LocalizedText(vi: "xếp thứ tự", en: "order")
    case .share: LocalizedText(vi: "cho đồng hạng", en: "share the place")
    case .note: LocalizedText(vi: "ghi chú vào biên bản", en: "note for the minutes")
    case .overrule: LocalizedText(vi: "đổi thứ hạng", en: "overrule the places")
    case .equal: LocalizedText(vi: "coi là đồng hạng", en: "make equal")
    case .wildCard: LocalizedText(vi: "đặc cách vào vòng sau", en: "wild card")
    case .admit: LocalizedText(vi: "cho xếp hạng dù thiếu phiếu", en: "admit below the quorum")
    case .withhold: LocalizedText(vi: "không trao giải", en: "withhold the prize")
    case .award: LocalizedText(vi: "trao giải phụ", en: "award a side prize")
    case .lot: LocalizedText(vi: "bốc thăm", en: "drawn lot")
    case .appeal: LocalizedText(vi: "chấp nhận khiếu nại", en: "appeal upheld")
    }
  }

  /// What a decision of this kind does, in a sentence.
  public var effect: LocalizedText {
    switch self {
    case .order:
      LocalizedText(
        vi: "Các bài bằng nhau xếp theo thứ tự đã nêu, bài hơn đứng trước.",
        en: "Entries that are level stand in the order named, the best first.")
    case .share:
      LocalizedText(
        vi: "Các bài bằng nhau cùng nhận một hạng.", en: "Entries that are level share the place.")
    case .note:
      LocalizedText(
        vi: "Chỉ ghi vào biên bản, không làm thay đổi kết quả.", en: "For the minutes alone; changes nothing."
      )
    case .overrule:
      LocalizedText(
        vi: "Các bài đã nêu đổi chỗ cho nhau theo thứ tự đã nêu, không phụ thuộc vào điểm.",
        en: "The places that these entries hold go to them in the order named, whatever their results.")
    case .equal:
      LocalizedText(
        vi: "Các bài đứng liền nhau được coi là đồng hạng ở hạng cao nhất của nhóm.",
        en: "Entries that stand next to one another share the best of their places.")
    case .wildCard:
      LocalizedText(
        vi: "Các bài đã nêu được vào vòng sau cùng với các bài đạt tiêu chuẩn.",
        en: "These entries go on to the next round beside those who earned it.")
    case .admit:
      LocalizedText(
        vi: "Các bài đã nêu vẫn được xếp hạng dù số phiếu ít hơn mức tối thiểu.",
        en: "These entries are ranked although fewer sheets count than the quorum asks for.")
    case .withhold:
      LocalizedText(
        vi: "Các bài đã nêu giữ thứ hạng nhưng không nhận giải của thứ hạng đó.",
        en: "These entries keep their places but get no prize for them.")
    case .award:
      LocalizedText(
        vi: "Các bài đã nêu nhận giải phụ đã chọn.", en: "These entries get the side prize chosen.")
    case .lot:
      LocalizedText(
        vi: "Chương trình bốc thăm thứ tự của tất cả các bài đang dự thi từ hạt giống; ai cũng bốc lại được.",
        en: "The order of all competing entries is drawn from the seed; anyone can draw it again.")
    case .appeal:
      LocalizedText(
        vi: """
          Ghi vào biên bản rằng khiếu nại về các bài đã nêu là đúng. Sau đó mới được sửa kết quả, mở lại vòng để \
          chấm lại hoặc xét đặc cách.
          """,
        en: """
          For the minutes: an appeal about these entries was upheld. It permits correcting the result, opening \
          the round again for a wrong mark, or a wild card.
          """)
    }
  }
}
