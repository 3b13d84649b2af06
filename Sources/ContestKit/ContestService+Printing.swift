public import ContestCore
public import ContestPages
import ContestStore

/// Which papers are printed.
public struct PaperOrder: Sendable, Hashable {
  public var round: RoundID
  /// Nil: of every judge.
  public var judge: JudgeID?
  /// What was sent, to be signed, in place of blank ones.
  public var isFilled: Bool
  /// The site's address, which the QR codes lead to.
  public var address: String

  public init(round: RoundID, judge: JudgeID? = nil, isFilled: Bool = false, address: String) {
    self.round = round
    self.judge = judge
    self.isFilled = isFilled
    self.address = address
  }
}

/// Papers to print, in a file.
public struct PapersFile: Sendable {
  /// Needs no other file; UTF-8.
  public var html: String
  /// How many papers there are.
  public var count: Int
  /// For whom there is none, and why.
  public var leftOut: [LocalizedText]
}

extension ContestService {
  /// More pages than that are printed judge by judge.
  private static let mostPapers = 2000

  /// The papers of a round whose lots are drawn, by judge and running order.
  ///
  /// Nothing is printed for whom the rules or a record forbid to mark an entry.
  /// - Throws: `KitError.refused` where nothing is drawn, or the judge does not sit on the panel.
  public func printedPapers(_ order: PaperOrder) async throws -> PrintedPapers {
    let contest = try await contest()
    let rules = try await rules(of: order.round)
    let members = try members(order, rules: rules, contest: contest)
    let lots = try await store.lots(order.round).count
    guard lots > 0 else {
      throw KitError.refused(
        LocalizedText(
          vi: "vòng «\(order.round)» chưa bốc thăm nên chưa có phiếu để in",
          en: "no lots are drawn for round “\(order.round)”, so there is nothing to print"))
    }
    guard lots * members.count <= Self.mostPapers else {
      throw KitError.refused(
        LocalizedText(
          vi: "hơn \(Self.mostPapers) phiếu: hãy in riêng từng giám khảo",
          en: "more than \(Self.mostPapers) papers: print them judge by judge"))
    }
    var printed = PrintedPapers(
      rules: rules, contestTitle: contest.title, place: contest.organiser.place, isFilled: order.isFilled,
      phase: try await phase(of: order.round))
    for member in members { try await add(member, to: &printed, order, contest: contest) }
    return printed
  }

  private func members(
    _ order: PaperOrder, rules: RoundRules, contest: Contest
  ) throws -> [PanelMember] {
    let all = Self.inFileOrder(rules.panel.members, of: order.round, contest: contest)
      .filter(rules.handsInSheets)
    guard let judge = order.judge else { return all }
    guard let member = all.first(where: { $0.judge == judge }) else {
      throw KitError.refused(
        LocalizedText(
          vi: "giám khảo «\(judge)» không chấm ở vòng «\(order.round)»",
          en: "judge “\(judge)” does not mark in round “\(order.round)”"))
    }
    return [member]
  }

  private func add(
    _ member: PanelMember, to printed: inout PrintedPapers, _ order: PaperOrder, contest: Contest
  ) async throws {
    let name = contest.judge(member.judge)?.name ?? member.judge.rawValue
    let rules = printed.rules
    let entries = try await store.entryIndex()
    let isList = rules.ballot.asksWhole
    var papers: [PrintedPaper] = []
    var (recused, notSent): ([String], [String]) = ([], [])
    for sheet in try await store.judgeSheets(member.judge, round: order.round) {
      guard let entry = entries[sheet.lot.entry] else { continue }
      if sheet.newest?.content.isRecused == true
        || Self.mustRecuse(member.judge, unit: entry.unit, rules: rules, contest: contest)
      {
        recused.append(sheet.lot.code)
        continue
      }
      let filled = order.isFilled ? Self.filled(sheet.newest, rules: rules, timeZone: contest.timeZone) : nil
      if order.isFilled, filled == nil {
        notSent.append(sheet.lot.code)
        continue
      }
      let code = PaperCode.text(round: order.round, judge: member.judge, entry: sheet.lot.code)
      let address = order.address + SitePath.paperEntry(order.round, code: code)
      let hasPicture = !isList || papers.isEmpty
      papers.append(
        PrintedPaper(
          code: code, picture: hasPicture ? await QRProgram.picture(of: address) : nil, judge: name,
          entry: sheet.lot.code, order: sheet.lot.position,
          entrant: rules.secrecy == .anonymous ? nil : Self.named(entry, contest: contest), filled: filled))
    }
    if isList, !papers.isEmpty {
      let guide = BallotGuide(rules: rules, judge: member.judge, heard: papers.count)
      let hint = rules.rubric.criteria.first.map(guide.expectation) ?? LocalizedText("")
      printed.ballots.append(PrintedBallot(judge: name, papers: papers, hint: hint))
    } else {
      printed.papers += papers
    }
    printed.leftOut += PrintedPapers.leftOut(name, recused: recused, notSent: notSent)
  }

  private static func named(_ entry: Entry, contest: Contest) -> NamedEntrant {
    NamedEntrant(
      name: entry.entrant.fullName,
      unit: contest.unit(entry.unit)?.name ?? LocalizedText(entry.unit.rawValue))
  }

  private static func filled(
    _ revision: SheetRevision?, rules: RoundRules, timeZone: String
  ) -> PrintedPaper.Filled? {
    guard let revision, case .marks(let marks) = revision.content else { return nil }
    return PrintedPaper.Filled(
      marks: marks, total: rules.ballot.asksWhole ? nil : rules.rubric.total(of: marks),
      at: Moment(revision.instant, timeZone: timeZone), revision: revision.number)
  }

  /// The papers as one file, their codes leading to `publicURL` or to where this workspace is served.
  public func papersFile(
    _ order: PaperOrder, publicURL: String?, language: Language
  ) async throws -> PapersFile {
    var order = order
    order.address = try siteAddress(publicURL: publicURL)
    let printed = try await printedPapers(order)
    return PapersFile(
      html: try PageRenderer().papersHTML(printed, language: language), count: printed.count,
      leftOut: printed.leftOut)
  }

  /// The address under which this workspace is served, for what is printed away from the site.
  private func siteAddress(publicURL: String?) throws -> String {
    let link = try linkAddress(of: "", publicURL: publicURL)
    return String(link.dropLast("/k/".count))
  }
}

extension SheetContent {
  fileprivate var isRecused: Bool { if case .recused = self { true } else { false } }
}
