public import ContestCore

/// Why an entry stands where it stands, in sentences that a jury chair could read aloud.
///
/// Every number comes from the derivation (architecture.md, invariant 7); nothing is computed here.
public struct Explanation {
  let standing: Standing
  let rules: RoundRules
  let names: (EntryID) -> String
  let judges: ((JudgeID) -> String)?

  /// The sentences of one standing, in the order of the tabulation.
  ///
  /// `names`: how an entry is called (`SBD 07`). `judges`: how a judge is called; with it every judge's
  /// value is named and whether it was dropped. Nil for the public: then no single judge's mark appears.
  public static func sentences(
    for standing: Standing, rules: RoundRules, names: (EntryID) -> String,
    judges: ((JudgeID) -> String)?
  ) -> [LocalizedText] {
    withoutActuallyEscaping(names) { names in
      let explanation = Explanation(standing: standing, rules: rules, names: names, judges: judges)
      return explanation.all
    }
  }

  private var all: [LocalizedText] {
    guard standing.status == .competing else { return [Self.status(standing.status)] }
    guard standing.derivation.judged != nil else { return sheets + [Self.withoutResult] }
    return sheets + marks + figures + deductions + result + ties + outcome
  }

  var derivation: Derivation { standing.derivation }

  static let withoutResult = LocalizedText(
    vi: "Chưa có đủ điểm để tính kết quả.", en: "There are not enough marks for a result yet.")

  static func status(_ status: EntryStatus) -> LocalizedText {
    switch status {
    case .competing: LocalizedText(vi: "Dự thi.", en: "Takes part.")
    case .outOfCompetition:
      LocalizedText(vi: "Ngoài dự thi, không xếp hạng.", en: "Out of competition; not ranked.")
    case .absent: LocalizedText(vi: "Vắng thi, không xếp hạng.", en: "Did not appear; not ranked.")
    case .withdrawn: LocalizedText(vi: "Đã rút, không xếp hạng.", en: "Withdrew; not ranked.")
    case .disqualified:
      LocalizedText(vi: "Bị truất quyền thi, không xếp hạng.", en: "Disqualified; not ranked.")
    }
  }

  /// Which sheets count, and why the others do not.
  private var sheets: [LocalizedText] {
    var sentences: [LocalizedText] = []
    let counted = derivation.sheets.filter { $0.state == .counted }.count
    sentences.append(
      LocalizedText(
        vi: "Có \(counted) phiếu điểm được tính.",
        en: counted == 1 ? "One score sheet counts." : "\(counted) score sheets count."))
    if let judges {
      for line in derivation.sheets where line.state != .counted {
        let state = Self.state(line.state)
        sentences.append(
          LocalizedText(vi: "\(judges(line.judge)): \(state.vi).", en: "\(judges(line.judge)): \(state.en)."))
      }
      return sentences
    }
    let others = Dictionary(grouping: derivation.sheets.filter { $0.state != .counted }) {
      Self.state($0.state)
    }
    for (state, lines) in others.sorted(by: { $0.key.vi < $1.key.vi }) {
      sentences.append(
        LocalizedText(
          vi: "\(lines.count) giám khảo: \(state.vi).",
          en: "\(lines.count) \(lines.count == 1 ? "judge" : "judges"): \(state.en)."))
    }
    return sentences
  }

  private static func state(_ state: SheetLine.State) -> LocalizedText {
    switch state {
    case .counted: LocalizedText(vi: "phiếu được tính", en: "the sheet counts")
    case .shadow:
      LocalizedText(vi: "chấm thử, phiếu không tính", en: "marks on trial, the sheet does not count")
    case .sealed:
      LocalizedText(vi: "phiếu kín, chỉ mở khi bằng điểm", en: "a sealed ballot, opened only for ties")
    case .joint: LocalizedText(vi: "chấm chung một phiếu", en: "marks on the jury's joint sheet")
    case .incomplete:
      LocalizedText(vi: "phiếu chưa đủ điểm, không tính", en: "the sheet has gaps and does not count")
    case .notGiven: LocalizedText(vi: "chưa gửi phiếu", en: "no sheet yet")
    case .absent: LocalizedText(vi: "vắng, không chấm", en: "absent, gave no marks")
    // Why a judge recused is the judge's own affair where the text is public; the state says enough.
    case .recused: LocalizedText(vi: "hồi tỵ, không chấm", en: "recused, gave no marks")
    }
  }

  /// From the result to the place: who shares it, who goes on, which prize.
  private var outcome: [LocalizedText] {
    var sentences: [LocalizedText] = []
    if let place = standing.place {
      sentences.append(
        standing.isTied
          ? LocalizedText(vi: "Xếp thứ \(place), đồng hạng.", en: "Place \(place), shared.")
          : LocalizedText(vi: "Xếp thứ \(place).", en: "Place \(place)."))
    }
    if standing.advances {
      sentences.append(LocalizedText(vi: "Được vào vòng sau.", en: "Goes on to the next round."))
    }
    if let prize = rules.prizes.first(where: { $0.id == standing.prize }) {
      sentences.append(LocalizedText(vi: "Đạt \(prize.title.vi).", en: "Wins: \(prize.title.en)."))
    }
    return sentences
  }

  /// What stands beside a place in a table: a status, a prize, going on.
  ///
  /// May be empty.
  public static func remark(for standing: Standing, rules: RoundRules) -> LocalizedText {
    guard standing.status == .competing else {
      switch standing.status {
      case .outOfCompetition: return LocalizedText(vi: "ngoài dự thi", en: "out of competition")
      case .absent: return LocalizedText(vi: "vắng thi", en: "absent")
      case .withdrawn: return LocalizedText(vi: "đã rút", en: "withdrawn")
      case .disqualified: return LocalizedText(vi: "bị truất quyền thi", en: "disqualified")
      case .competing: return LocalizedText("")
      }
    }
    var parts: [LocalizedText] = []
    if let prize = rules.prizes.first(where: { $0.id == standing.prize }) { parts.append(prize.title) }
    if standing.advances { parts.append(LocalizedText(vi: "vào vòng sau", en: "goes on")) }
    if standing.isTied { parts.append(LocalizedText(vi: "đồng hạng", en: "shared place")) }
    return LocalizedText(
      vi: parts.map(\.vi).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }
}
