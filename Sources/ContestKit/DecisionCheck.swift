import ContestCore

/// Holds a decision against the rules and the standings of its round.
struct DecisionCheck {
  let current: CurrentStandings

  private var rules: RoundRules { current.rules }
  private var rows: [Standing] { current.standings.rows }

  /// - Throws: `KitError.refused` in words that say what this kind of decision wants.
  func check(_ stated: StatedDecision) throws {
    try checkSubjects(stated)
    guard stated.kind == .award || stated.prize == nil else {
      throw refusal(
        vi: "chỉ quyết định trao giải phụ mới nêu giải", en: "only the award of a side prize names a prize")
    }
    guard stated.kind == .lot || (stated.seed == nil && stated.step == nil) else {
      throw refusal(
        vi: "chỉ quyết định bốc thăm mới nêu bước và hạt giống", en: "only a lot names a step and a seed")
    }
    switch stated.kind {
    case .order, .share, .note, .lot, .appeal: return
    case .overrule: try requireRanked(stated.subjects)
    case .equal: try checkEqual(stated.subjects)
    case .wildCard: try checkWildCards(stated.subjects)
    case .admit: try checkAdmission(stated.subjects)
    case .withhold: try checkWithholding(stated.subjects)
    case .award: try checkAward(of: stated.prize, to: stated.subjects)
    }
  }

  private func refusal(vi: String, en: String) -> KitError { .refused(LocalizedText(vi: vi, en: en)) }

  private func checkSubjects(_ stated: StatedDecision) throws {
    if let stranger = stated.subjects.first(where: { current.standings.row(of: $0) == nil }) {
      throw refusal(
        vi: "không có bài dự thi «\(stranger)» trong vòng «\(current.round)»",
        en: "there is no entry “\(stranger)” in round “\(current.round)”")
    }
    let fewest = max(1, stated.kind.fewestSubjects)
    guard Set(stated.subjects).count == stated.subjects.count, stated.subjects.count >= fewest else {
      throw refusal(
        vi: "quyết định «\(stated.kind.title.vi)» cần ít nhất \(fewest) bài dự thi, mỗi bài nêu một lần",
        en: "a decision of this kind (\(stated.kind.title.en)) names at least \(fewest) entries, each once")
    }
  }

  private func requireRanked(_ subjects: [EntryID]) throws {
    for entry in subjects where current.standings.row(of: entry)?.place == nil {
      throw refusal(vi: "bài «\(entry)» chưa được xếp hạng", en: "entry “\(entry)” is not ranked")
    }
  }

  private func requireCompeting(_ subjects: [EntryID]) throws {
    for entry in subjects where current.standings.row(of: entry)?.status != .competing {
      throw refusal(vi: "bài «\(entry)» không còn dự thi", en: "entry “\(entry)” does not compete")
    }
  }

  /// Exactly several whole groups that follow one another, as docs/tabulation.md §4 wants it.
  private func checkEqual(_ subjects: [EntryID]) throws {
    try requireRanked(subjects)
    let ranked = rows.filter { $0.place != nil }
    let touched = Set(subjects.compactMap { current.standings.row(of: $0)?.place })
    let whole = ranked.filter { row in row.place.map(touched.contains) ?? false }.map(\.entry)
    let places = Array(Set(ranked.compactMap(\.place))).sorted()
    let run = places.drop { !touched.contains($0) }.prefix { touched.contains($0) }
    guard touched.count > 1, Set(whole) == Set(subjects), run.count == touched.count else {
      throw refusal(
        vi:
          "chỉ coi là đồng hạng được các bài đứng liền nhau, nêu đủ mọi bài của mỗi hạng và từ hai hạng trở lên",
        en: "only neighbours can be made equal: all entries of two or more places that follow one another")
    }
  }

  private func checkWildCards(_ subjects: [EntryID]) throws {
    guard let count = rules.advancement?.wildCards, count > 0 else {
      throw refusal(
        vi: "thể lệ vòng «\(rules.id)» không có suất đặc cách",
        en: "the rules of round “\(rules.id)” know no wild cards")
    }
    try requireCompeting(subjects)
    if let entry = subjects.first(where: { current.standings.row(of: $0)?.advances == true }) {
      throw refusal(
        vi: "bài «\(entry)» đã được vào vòng sau", en: "entry “\(entry)” goes on already")
    }
    let left = count - rows.count(where: \.isWildCard)
    guard subjects.count <= left else {
      throw refusal(
        vi: "thể lệ cho \(count) suất đặc cách, còn \(left); quyết định nêu \(subjects.count) bài",
        en: "the rules allow \(count) wild cards, \(left) are left; the decision names \(subjects.count)")
    }
  }

  private func checkAdmission(_ subjects: [EntryID]) throws {
    guard rules.panel.belowQuorum == .decision else {
      throw refusal(
        vi: "thể lệ không cho xếp hạng bài thiếu phiếu bằng quyết định",
        en: "the rules do not let a decision admit an entry with too few sheets")
    }
    try requireCompeting(subjects)
    for entry in subjects {
      let counted = current.standings.row(of: entry)?.countedSheets ?? 0
      guard counted < rules.panel.quorum else {
        throw refusal(
          vi: "bài «\(entry)» có \(counted) phiếu được tính, đủ mức tối thiểu \(rules.panel.quorum)",
          en: "\(counted) sheets count for entry “\(entry)”, enough for the quorum of \(rules.panel.quorum)")
      }
    }
  }

  private func checkWithholding(_ subjects: [EntryID]) throws {
    guard !rules.prizes.isEmpty else {
      throw refusal(
        vi: "vòng «\(rules.id)» không có giải theo thứ hạng",
        en: "round “\(rules.id)” has no prize for a place")
    }
    try requireCompeting(subjects)
  }

  private func checkAward(of id: PrizeID?, to subjects: [EntryID]) throws {
    let prizes = rules.awardedPrizes
    guard let prize = prizes.first(where: { $0.id == id }) else {
      let names = prizes.map { "«\($0.id)»" }.joined(separator: ", ")
      throw prizes.isEmpty
        ? refusal(
          vi: "vòng «\(rules.id)» không có giải phụ nào trao bằng quyết định",
          en: "round “\(rules.id)” has no side prize that a decision awards")
        : refusal(
          vi: "cần nêu giải phụ được trao bằng quyết định: \(names)",
          en: "name the side prize that the decision awards: \(names)")
    }
    try requireCompeting(subjects)
    let holders = current.facts.decisions.filter { $0.kind == .award && $0.prize == prize.id }
      .flatMap(\.subjects)
    if let entry = subjects.first(where: holders.contains) {
      throw refusal(
        vi: "bài «\(entry)» đã được trao giải «\(prize.title.vi)»",
        en: "entry “\(entry)” has the prize “\(prize.title.en)” already")
    }
    let competing = Set(rows.filter { $0.status == .competing }.map(\.entry))
    let left = prize.count - Set(holders).intersection(competing).count
    guard subjects.count <= left else {
      throw refusal(
        vi: "giải «\(prize.title.vi)» có \(prize.count) suất, còn \(left)",
        en: "there are \(prize.count) of the prize “\(prize.title.en)”, \(left) are left")
    }
  }
}

extension Standing {
  /// How many judges' sheets count for the entry.
  var countedSheets: Int { derivation.sheets.count { $0.state == .counted } }
}
