import ContestCore

extension RuleSentences {
  /// How the judges' numbers become the judged total.
  var panel: [LocalizedText] {
    [sheetTotal, method].compactMap(\.self) + roles
      + [weightPosition, joinedParts, quorum, recusal].compactMap(\.self)
  }

  private var sheetTotal: LocalizedText? {
    guard rubric.criteria.count > 1, tabulation.level != .criterion else { return nil }
    let whole =
      tabulation.level == .total
      ? LocalizedText(vi: "Điểm tổng của một giám khảo", en: "A judge's total")
      : LocalizedText(vi: "Điểm mỗi phần thi của một giám khảo", en: "A judge's value for a part")
    let hasWeights = rubric.criteria.contains { $0.weight != Points(1) }
    switch tabulation.combination {
    case .sum:
      return hasWeights
        ? said(
          vi: "\(whole) là tổng điểm các tiêu chí nhân hệ số.",
          en: "\(whole) is the sum of the weighted marks.")
        : said(vi: "\(whole) là tổng điểm các tiêu chí.", en: "\(whole) is the sum of the marks.")
    case .mean:
      return said(
        vi: "\(whole) là trung bình có hệ số của các tiêu chí.",
        en: "\(whole) is the weighted mean of the marks.")
    }
  }

  /// The numbers that the panel method joins.
  private var what: LocalizedText {
    switch tabulation.level {
    case .total: LocalizedText(vi: "điểm tổng của các giám khảo", en: "the judges' totals")
    case .part:
      LocalizedText(vi: "điểm các giám khảo cho từng phần thi", en: "the judges' values for each part")
    case .criterion:
      LocalizedText(vi: "điểm các giám khảo cho từng tiêu chí", en: "the judges' marks at each criterion")
    }
  }

  private var joint: LocalizedText {
    let isWeighted = rules.panel.members.contains { $0.counts && $0.weight != Points(1) }
    switch tabulation.joining {
    case .sum: return LocalizedText(vi: "tổng", en: "The sum of")
    case .mean:
      return isWeighted && tabulation.method.takesWeights
        ? LocalizedText(vi: "trung bình có hệ số của", en: "The weighted mean of")
        : LocalizedText(vi: "trung bình cộng", en: "The mean of")
    }
  }

  private var method: LocalizedText {
    guard rules.ballot != .joint else {
      return LocalizedText(vi: "Lấy điểm của phiếu chấm chung.", en: "The joint sheet's marks are taken.")
    }
    switch tabulation.method {
    case .mean: return said(vi: "Lấy \(joint) \(what).", en: "\(joint) \(what) is taken.")
    case .trimmedMean(let high, let low, let from):
      let dropped = Explanation.dropped(high: high, low: low)
      return said(
        vi: "Lấy \(joint) \(what) sau khi bỏ \(dropped); nếu có dưới \(from) phiếu thì không bỏ.",
        en: "\(joint) \(what) is taken without \(dropped); below \(from) sheets none is dropped.")
    case .median: return said(vi: "Lấy trung vị \(what).", en: "The median of \(what) is taken.")
    case .middle(let count, let tolerance): return middle(count, tolerance)
    case .clamp(let band):
      return said(
        vi: "Điểm lệch quá \(band) so với trung bình thì kéo về mép khung, rồi lấy \(joint) \(what).",
        en:
          "A value further than \(band) from the mean counts as the band's edge. \(joint) \(what) is then taken."
      )
    case .zScore:
      return said(
        vi:
          "Điểm của mỗi giám khảo được quy về cùng trung bình và cùng độ phân tán, rồi lấy \(joint) \(what).",
        en: "Each judge's values are brought to the panel's mean and spread. \(joint) \(what) is then taken.")
    case .judgeEffect:
      return said(
        vi:
          "Trừ phần chấm rộng hay chặt của từng giám khảo (bình phương nhỏ nhất), rồi lấy trung bình cộng \(what).",
        en: "Each judge's severity is taken off (least squares). The mean of \(what) is then taken.")
    default: return byPlaces
    }
  }

  private func middle(_ count: Int, _ tolerance: [ToleranceBand]) -> LocalizedText {
    let first = said(
      vi: "Lấy trung bình cộng \(count) giá trị ở giữa trong \(what).",
      en: "The mean of the \(count) in the middle of \(what) is taken.")
    guard !tolerance.isEmpty else { return first }
    let bands = tolerance.map { band in
      said(
        vi: "\(band.within) khi trung bình từ \(band.from)", en: "\(band.within) from a mean of \(band.from)")
    }.joined(", ")
    return said(
      vi: "\(first) Nếu chúng chênh nhau quá mức cho phép (\(bands)) thì lấy tất cả.",
      en: "\(first) Where they lie further apart than allowed (\(bands)), all of them count.")
  }

  private var byPlaces: LocalizedText {
    switch tabulation.method {
    case .sumOfPlaces:
      return tabulation.joining == .sum
        ? LocalizedText(
          vi: "Cộng các thứ hạng mà giám khảo xếp cho mỗi bài.",
          en: "The places that the judges give an entry are added up.")
        : LocalizedText(
          vi: "Lấy trung bình các thứ hạng mà giám khảo xếp cho mỗi bài.",
          en: "The mean of the places that the judges give an entry is taken.")
    case .borda:
      return said(
        vi: "Mỗi giám khảo cho một bài số điểm bằng số bài xếp sau nó; lấy \(joint) các điểm ấy.",
        en:
          "An entry gets from each judge as many points as entries stand behind it. \(joint) these is taken.")
    case .pointsByPlace(let points):
      return said(
        vi:
          "Thứ hạng của mỗi giám khảo, từ thứ nhất, được \(points.map(\.text).joined(", ")) điểm; lấy \(joint) các điểm ấy.",
        en:
          "Each judge's places bring, from the first on, \(points.map(\.text).joined(", ")). \(joint) these is taken."
      )
    case .exponential(let scale, let decay):
      return said(
        vi:
          "Thứ nhất của mỗi giám khảo được \(scale) điểm, các thứ sau giảm dần theo lũy thừa của e với số mũ \(decay); lấy \(joint) các điểm ấy.",
        en:
          "Each judge's first place brings \(scale), later ones less by the power of e to \(decay) each. \(joint) these is taken."
      )
    case .skating:
      return LocalizedText(
        vi: "Xếp hạng theo Skating System: xét quá bán các thứ hạng của giám khảo, quy tắc 5 đến 11.",
        en: "Places follow from the judges' places by the Skating System, rules 5 to 11.")
    case .bucklin:
      return LocalizedText(
        vi: "Xếp hạng theo đa số: bài sớm đạt quá bán giám khảo xếp từ một thứ trở lên thì đứng trên.",
        en: "Places go by majority: the better place at which most judges agree comes first.")
    case .schulze:
      return LocalizedText(
        vi: "So từng cặp bài theo phiếu của các giám khảo (phương pháp Schulze).",
        en: "Entries are compared pair by pair on the judges' ballots (Schulze's method).")
    case .majority:
      return said(
        vi: "Xếp theo điểm ở giữa (trung vị) của \(what); bằng nhau thì bỏ dần điểm ở giữa rồi so tiếp.",
        en: "Places go by the median of \(what); level ones have medians taken away until they differ.")
    default: return LocalizedText("")
    }
  }

  // MARK: Who sits on the panel

  private var roles: [LocalizedText] {
    let members = rules.panel.members
    var sentences: [LocalizedText] = []
    for member in members where member.counts && member.weight != Points(1) && tabulation.method.takesWeights
    {
      let who =
        member.role == .chair
        ? LocalizedText(vi: "Trưởng Ban Giám khảo", en: "the chair")
        : said(vi: "giám khảo \(member.judge.rawValue)", en: "judge \(member.judge.rawValue)")
      sentences.append(
        said(
          vi: "Phiếu của \(who) có hệ số \(member.weight).",
          en: "The sheet of \(who) has the weight \(member.weight)."))
    }
    let shadows = members.filter { $0.role == .shadow }.count
    if shadows > 0 {
      sentences.append(
        said(
          vi: "\(Explanation.judges(shadows)) chấm thử, phiếu không tính.",
          en: "\(Explanation.judges(shadows)) on trial: the sheets do not count."))
    }
    if members.contains(where: { $0.role == .tieBreaker }) {
      sentences.append(
        LocalizedText(
          vi: "Một giám khảo phân định nộp phiếu kín, chỉ mở khi có bài bằng nhau.",
          en: "A tie-breaking judge hands in a sealed ballot, opened only for ties."))
    }
    return sentences
  }

  private var weightPosition: LocalizedText? {
    guard tabulation.level == .criterion, rubric.criteria.contains(where: { $0.weight != Points(1) }) else {
      return nil
    }
    switch tabulation.weightPosition {
    case .beforePanel:
      return LocalizedText(
        vi: "Điểm nhân hệ số trước rồi mới tính chung các giám khảo.",
        en: "Marks are weighted before they are joined.")
    case .afterPanel:
      return LocalizedText(
        vi: "Tính chung các giám khảo trước rồi mới nhân hệ số.",
        en: "Marks are joined before they are weighted.")
    }
  }

  private var joinedParts: LocalizedText? {
    guard tabulation.level != .total, rubric.criteria.count > 1 else { return nil }
    guard tabulation.method != .skating else {
      return LocalizedText(
        vi: "Thứ hạng ở các tiêu chí được xếp chung theo quy tắc 9 đến 11.",
        en: "The places at the criteria are joined by rules 9 to 11.")
    }
    guard !rubric.parts.isEmpty else {
      return tabulation.combination == .sum
        ? LocalizedText(vi: "Sau đó cộng các tiêu chí.", en: "The criteria are then added up.")
        : LocalizedText(
          vi: "Sau đó lấy trung bình có hệ số của các tiêu chí.",
          en: "The weighted mean of the criteria is then taken.")
    }
    switch tabulation.partCombination {
    case .sum: return LocalizedText(vi: "Sau đó cộng các phần thi.", en: "The parts are then added up.")
    case .mean:
      return LocalizedText(
        vi: "Sau đó lấy trung bình có hệ số của các phần thi.",
        en: "The weighted mean of the parts is then taken.")
    case .best: return LocalizedText(vi: "Chỉ tính phần thi tốt nhất.", en: "Only the best part counts.")
    }
  }

  private var quorum: LocalizedText {
    let least = said(
      vi: "Mỗi bài cần ít nhất \(rules.panel.quorum) phiếu được tính",
      en: "At least \(rules.panel.quorum) sheets must count for each entry")
    switch rules.panel.belowQuorum {
    case .refuse: return said(vi: "\(least).", en: "\(least).")
    case .unranked:
      return said(vi: "\(least), nếu không thì không xếp hạng.", en: "\(least), else it is not ranked.")
    case .decision:
      return said(
        vi: "\(least), nếu không thì phải có quyết định cho xếp hạng.",
        en: "\(least), else a decision must admit it.")
    }
  }

  private var recusal: LocalizedText? {
    guard rules.panel.recusesSameUnit else { return nil }
    return LocalizedText(
      vi: "Giám khảo cùng đơn vị hoặc có liên quan với thí sinh thì hồi tỵ.",
      en: "A judge of the entrant's own unit, or related to it, does not mark.")
  }
}
