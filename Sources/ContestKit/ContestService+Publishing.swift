public import ContestCore
import ContestPages
import ContestRecount
import ContestStore
import ContestTables
import ContestXML
public import Foundation

/// What publishing wrote.
public struct PublishedFiles: Sendable {
  public var version: Int
  /// Lower-case hexadecimal SHA-256 of results.xml.
  public var digest: String
  /// By name, as they stand in the round's folder under `exports/`.
  public var files: [String: Data]
}

extension ContestService {
  /// Publishes a certified round: results.xml, results.html (and results.en.html) and results.csv under
  /// `exports/ROUND/`, the schemas that the XML follows under `exports/schemas/`.
  ///
  /// Publishing the same certificate again writes the same bytes. The XML is validated and re-counted
  /// before anything is written.
  @discardableResult
  public func publish(_ round: RoundID, by actor: Actor = .organiser) async throws -> PublishedFiles {
    let (results, files) = try await publication(of: round)
    var outgoing = files.files.sorted { $0.key < $1.key }.map { name, data in
      OutgoingFile(path: "exports/\(round)/\(name)", data: data)
    }
    outgoing += Schema.allCases.map { schema in
      OutgoingFile(path: "exports/schemas/\(schema.fileName)", data: Data(schema.text.utf8))
    }
    try await workspace.write(outgoing) {
      _ = try await store.publishRound(
        round, version: results.version, sha256: files.digest, by: actor, at: results.published)
    }
    return files
  }

  /// The published form of a certified round, with its files, without writing anything.
  public func publication(of round: RoundID) async throws -> (
    results: PublishedResults, files: PublishedFiles
  ) {
    let results = try await publishedResults(of: round)
    let xml = try ResultsXML.write(results)
    let (reread, findings) = ResultsXML.read(xml, file: "results.xml")
    let faults = findings.map(\.message) + (reread.map(discrepancies(in:)) ?? []).map(\.message)
    guard faults.isEmpty else {
      throw KitError.blocked(
        LocalizedText(
          vi: "tệp kết quả không tự kiểm được; không công bố. Hãy báo cho người làm chương trình",
          en:
            "the result file does not verify; nothing is published. Please report this to the program's makers"
        ),
        by: faults)
    }
    let digest = Bytes.hex(Bytes.sha256(Array(xml)))
    let rounds = try await contest().roundTitles
    let renderer = try PageRenderer()
    let html = renderer.resultsHTML(results, fileDigest: digest, language: .vi, rounds: rounds)
    let english = renderer.resultsHTML(results, fileDigest: digest, language: .en, rounds: rounds)
    var shown = results.standings
    if !results.rules.showsOutOfCompetition { shown.rows.removeAll { $0.status == .outOfCompetition } }
    let table = StandingsTable.write(
      shown, resultDecimals: results.rules.tabulation.resultRounding.decimals)
    let files = [
      "results.xml": xml, "results.html": Data(html.utf8), "results.en.html": Data(english.utf8),
      "results.csv": Data(table.utf8),
    ]
    return (results, PublishedFiles(version: results.version, digest: digest, files: files))
  }

  private func publishedResults(of round: RoundID) async throws -> PublishedResults {
    let current = try await standings(of: round)
    guard current.phase >= .certified,
      let certificate = try await store.certificates(round).last(where: { $0.withdrawnAt == nil }),
      let frozen = try await store.frozenRules(round)
    else {
      throw KitError.refused(
        LocalizedText(
          vi: "vòng «\(round)» chưa được xác nhận kết quả nên chưa công bố được",
          en: "round “\(round)” is not certified, so it cannot be published"))
    }
    let publications = try await store.publications(round)
    let standing = publications.last { $0.instant >= certificate.instant }
    let contest = try await contest()
    let codes = Dictionary(
      try await store.seats(round).map { ($0.judge, JudgeID($0.code)) },
      uniquingKeysWith: { first, _ in first })
    let rules = current.rules.renamingJudges { codes[$0] ?? $0 }
    let facts = current.facts.renamingJudges { codes[$0] ?? $0 }.withoutPrivateReasons
    return PublishedResults(
      contest: contest.id, contestTitle: contest.title, organiser: contest.organiser,
      timeZone: contest.timeZone, rules: rules, rulesHash: frozen.hash,
      version: standing?.version ?? (publications.map(\.version).max() ?? 0) + 1,
      certified: certificate.instant, published: standing?.instant ?? environment.now(),
      entries: try await publishedEntries(in: current.standings, rules: rules, contest: contest),
      facts: facts,
      standings: try tabulate(facts, by: rules), journalSequence: Int(certificate.journalSequence),
      journalHead: certificate.journalHead)
  }

  /// Names stand only where the rules publish them and the entrant has agreed to it.
  private func publishedEntries(in standings: Standings, rules: RoundRules, contest: Contest) async throws
    -> [PublishedEntry]
  {
    let entries = try await store.entryIndex()
    return standings.rows.map { row in
      let entry = entries[row.entry]
      return PublishedEntry(
        id: row.entry, number: row.number, unit: row.unit,
        unitName: contest.unit(row.unit)?.name ?? LocalizedText(row.unit.rawValue),
        name: entry.flatMap {
          rules.publicity.names && $0.consents.publishName ? $0.entrant.fullName : nil
        },
        title: entry?.title ?? "")
    }
  }

  // MARK: Verifying

  /// What verifying a published file found.
  public struct Verification: Sendable {
    /// Faults of form: not well-formed, against the schema, the rules' hash does not fit.
    public var findings: [Finding]
    /// Places and figures that do not follow from the file's marks.
    public var discrepancies: [LocalizedText]
    public var results: PublishedResults?
    public var isSound: Bool { !findings.hasErrors && discrepancies.isEmpty && results != nil }

    /// What no re-count can know.
    public static let limits = LocalizedText(
      vi:
        "Việc kiểm này chứng tỏ thứ hạng và giải đúng là tính ra từ các điểm ghi trong tệp, theo luật ghi trong tệp. "
        + "Nó không chứng tỏ ai đã cho những điểm ấy, cũng không chứng tỏ tệp do cơ quan nào phát hành.",
      en:
        "This check shows that places and prizes follow from the marks in the file by the rules in the file. "
        + "It does not show who gave those marks, nor which body issued the file.")
  }

  /// Checks a published file by itself: schema, the rules' hash, then every place counted again.
  public static func verify(_ data: Data, file: String) -> Verification {
    let (reread, findings) = ResultsXML.read(data, file: file)
    guard let results = reread, !findings.hasErrors else {
      return Verification(findings: findings, discrepancies: [], results: reread)
    }
    let recounted = discrepancies(in: results).map(\.message)
    return Verification(
      findings: findings, discrepancies: recounted.isEmpty ? misderived(results) : recounted,
      results: results)
  }

  /// Entries whose printed derivation is not the one that their marks give, though the place is right: a
  /// mark that was dropped anyway may have been changed.
  private static func misderived(_ results: PublishedResults) -> [LocalizedText] {
    guard let standings = try? tabulate(results.facts, by: results.rules) else {
      return [
        LocalizedText(
          vi: "số liệu quá lớn, không tính lại được", en: "the numbers are too large to be counted again")
      ]
    }
    return zip(standings.rows, results.standings.rows).filter { $0 != $1 }.map { row, _ in
      LocalizedText(
        vi: "bài «\(row.entry)»: phần diễn giải cách tính không khớp với các điểm trong tệp",
        en: "entry “\(row.entry)”: the derivation does not follow from the marks in the file")
    }
  }
}

extension RoundFacts {
  /// The same facts with every judge under another id.
  func renamingJudges(_ name: (JudgeID) -> JudgeID) -> RoundFacts {
    var facts = self
    for index in facts.entries.indices {
      facts.entries[index].sheets = Dictionary(
        facts.entries[index].sheets.map { (name($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    return facts
  }

  /// The reasons of recorded recusals are for the minutes, not for the public.
  var withoutPrivateReasons: RoundFacts {
    var facts = self
    for index in facts.entries.indices {
      facts.entries[index].sheets = facts.entries[index].sheets.mapValues { sheet in
        if case .recused(.recorded) = sheet { return .recused(.recorded("")) }
        return sheet
      }
    }
    return facts
  }
}
