public import ContestCore
import ContestStore

extension ContestService {
  /// The paper of this code in a round; nil where there is none.
  ///
  /// - Parameter typed: as typed or scanned (`PaperCode.find`).
  /// - Throws: `KitError.refused` where the judge does not mark the entry.
  public func paper(_ typed: String, in round: RoundID) async throws -> PaperInHand? {
    let rules = try await rules(of: round)
    let lots = try await store.lots(round)
    let judges = rules.panel.members.filter(rules.handsInSheets).map(\.judge)
    guard
      let found = PaperCode.find(typed, round: round, judges: judges, entries: lots.map(\.code)),
      let lot = lots.first(where: { $0.code == found.entry }),
      let judged = try await rounds(for: found.judge).first(where: { $0.rules.id == round }),
      let heard = judged.entries.first(where: { $0.code == found.entry })
    else { return nil }
    let judge = try await contest().judge(found.judge) ?? Judge(id: found.judge, name: found.judge.rawValue)
    guard heard.isDue else {
      throw KitError.refused(
        LocalizedText(
          vi: "\(judge.name) không chấm bài \(heard.code) (hồi tỵ); phiếu này không nhận được",
          en: "\(judge.name) does not mark entry \(heard.code) (recused); this paper cannot be taken"))
    }
    return PaperInHand(
      rules: rules, code: PaperCode.text(round: round, judge: found.judge, entry: found.entry), judge: judge,
      heard: heard, check: PaperCheck(rubric: rules.rubric, ballot: judged.ballot), entry: lot.entry)
  }

  /// Takes what one person has read from a paper; the second person to read the same confirms it.
  ///
  /// - Parameters:
  ///   - typed: as typed, by criterion; `total` as written on the paper.
  ///   - replaces: whether it takes the place of a reading that says something else.
  /// - Throws: `StoreError.phaseForbids` unless the round is open.
  public func enter(
    _ paper: PaperInHand, _ typed: [CriterionID: String], total: String, replaces: Bool, clerk: Clerk,
    by actor: Actor = .organiser
  ) async throws -> PaperEntryOutcome {
    let checked = paper.check.check(typed, total: total)
    guard checked.isWhole else { return .incomplete(checked) }
    let outcome = try await store.enterPaper(
      PaperReading(
        round: paper.rules.id, entry: paper.entry, judge: paper.judge.id, marks: checked.sheet.marks,
        total: checked.total, replaces: replaces),
      clerk: clerk, clientID: newClientID(), reason: Self.fromPaper, by: actor, at: environment.now())
    return .taken(outcome)
  }

  /// Why a sheet has a revision that no phone has sent.
  private static let fromPaper = "nhập từ phiếu giấy"

  /// The code after this one on a judge's ballot of places or choices, whose papers are lines of one list.
  public func paper(after paper: PaperInHand) async throws -> String? {
    guard paper.rules.ballot.asksWhole,
      let judged = try await rounds(for: paper.judge.id).first(where: { $0.rules.id == paper.rules.id }),
      let next = judged.entries.first(where: { $0.position > paper.heard.position && $0.isDue })
    else { return nil }
    return PaperCode.text(round: paper.rules.id, judge: paper.judge.id, entry: next.code)
  }

  /// Every paper entered in a round, by judge and running order.
  ///
  /// - Throws: `KitError.refused` where there is no such round.
  public func papers(of round: RoundID) async throws -> [ListedPaper] {
    let papers = try await store.papers(round)
    guard !papers.isEmpty else {
      try await requireRound(round)
      return []
    }
    let contest = try await contest()
    let rules = try await rules(of: round)
    let lots = Dictionary(
      try await store.lots(round).map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
    let order = Self.inFileOrder(rules.panel.members.map(\.judge), of: round, contest: contest)
    let listed = papers.compactMap { onFile -> ListedPaper? in
      guard let lot = lots[onFile.paper.entry] else { return nil }
      let judge = onFile.paper.judge
      return ListedPaper(
        code: PaperCode.text(round: round, judge: judge, entry: lot.code),
        judge: contest.judge(judge) ?? Judge(id: judge, name: judge.rawValue), entryCode: lot.code,
        position: lot.position, onFile: onFile,
        differences: onFile.state == .waiting ? [] : onFile.differences(in: rules.rubric))
    }
    return listed.sorted { lhs, rhs in
      let (left, right) = (order.firstIndex(of: lhs.judge.id), order.firstIndex(of: rhs.judge.id))
      return (left ?? .max, lhs.position) < (right ?? .max, rhs.position)
    }
  }

  /// Records which of a judge's two sheets counts, with the reason.
  ///
  /// - Parameters:
  ///   - reading: the paper's reading, and `revision` the sheet's, that the decision is about.
  /// - Throws: `StoreError.changedMeanwhile` where either has changed since.
  public func settle(
    _ paper: PaperInHand, reading: Int, against revision: Int, choice: PaperChoice, reason: String,
    clerk: Clerk, by actor: Actor = .organiser
  ) async throws {
    try await store.settlePaper(
      reading, against: revision, of: paper.entry, judge: paper.judge.id, choice: choice,
      reason: try Self.reason(reason), clerk: clerk, clientID: newClientID(), round: paper.rules.id,
      by: actor, at: environment.now())
  }

  /// Takes back a reading that nobody has confirmed.
  public func remove(
    _ paper: PaperInHand, reading: Int, reason: String, clerk: Clerk, by actor: Actor = .organiser
  ) async throws {
    try await store.removePaper(
      reading, of: paper.entry, judge: paper.judge.id, reason: try Self.reason(reason), clerk: clerk,
      round: paper.rules.id, by: actor, at: environment.now())
  }

  /// The names of the organisers' people by the number of the link that they had or have.
  public func holders() async throws -> [Int64: String] {
    Dictionary(
      try await store.links().compactMap { link in link.name.map { (link.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The people who have a link of the organisers, each once.
  public func clerks() async throws -> [Clerk] {
    var people: [Clerk] = []
    for link in try await store.links() where link.role == .organiser && link.revokedAt == nil {
      let clerk = Clerk(link: link.id, name: link.name)
      if !people.contains(where: { $0.isSamePerson(as: clerk) }) { people.append(clerk) }
    }
    return people
  }

  /// The papers for whose sake a round cannot close yet, as the command line says it.
  func paperBlockers(of round: RoundID) async throws -> [LocalizedText] {
    try await paperObstacles(of: round).map(\.onCommandLine)
  }

  /// The papers for whose sake a round cannot close yet.
  func paperObstacles(of round: RoundID) async throws -> [Obstacle] {
    let open = try await papers(of: round).filter { $0.onFile.state.blocksClosing }
    guard !open.isEmpty else { return [] }
    let rubric = try await rules(of: round).rubric
    return open.map { listed in
      let what: LocalizedText
      if listed.onFile.state == .differing {
        let list = Self.differenceList(listed, rubric: rubric)
        what = LocalizedText(
          vi: "khác phiếu đã gửi\(list.vi)", en: "differs from what was sent\(list.en)")
      } else {
        what = LocalizedText(vi: "chờ người thứ hai xác nhận", en: "waits for a second person")
      }
      let name = listed.judge.name
      return Obstacle(
        onPage: LocalizedText(
          vi: "phiếu giấy \(listed.code) của \(name) \(what.vi)",
          en: "paper \(listed.code) of \(name) \(what.en)"),
        onCommandLine: LocalizedText(
          vi: "phiếu giấy \(listed.code) (\(name)) \(what.vi)",
          en: "paper \(listed.code) (\(name)) \(what.en)"),
        remedy: .comparePapers)
    }
  }

  /// `: Nội dung giấy 26, gửi 26,5`.
  private static func differenceList(_ listed: ListedPaper, rubric: Rubric) -> LocalizedText {
    func list(_ language: Language, _ paper: String, _ sent: String) -> String {
      let parts = listed.differences.map { difference -> String in
        let title = rubric.criterion(difference.criterion)?.title[language] ?? difference.criterion.rawValue
        func shown(_ mark: Points?) -> String { mark?.formatted(in: language) ?? "–" }
        return "\(title) \(paper) \(shown(difference.onPaper)), \(sent) \(shown(difference.sent))"
      }
      return parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")
    }
    return LocalizedText(vi: list(.vi, "giấy", "gửi"), en: list(.en, "paper", "sent"))
  }
}
