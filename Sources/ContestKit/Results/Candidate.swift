import ContestCore
import ContestPages
import ContestRecount
import ContestStore
import ContestTables
import ContestXML
import Foundation

/// What publishing now would make of a counted round.
struct Candidate {
  let counted: CountedRound
  let certificate: Certificate
  let standings: Standings

  init(_ counted: CountedRound, certificate: Certificate) throws {
    self.counted = counted
    self.certificate = certificate
    standings = try ContestService.counted { () throws(ArithmeticOverflow) in
      try tabulate(counted.facts, by: counted.rules)
    }
  }

  /// The result as the certificate in force has it.
  func results(
    version: Int, published: Instant, rows: PublishedResults.JournalRows?, correction: ResultCorrection?
  ) -> PublishedResults {
    let contest = counted.contest
    return PublishedResults(
      contest: contest.id, contestTitle: contest.title, organiser: contest.organiser,
      timeZone: contest.timeZone, rules: counted.rules, rulesHash: counted.rulesHash, version: version,
      certified: certificate.instant, published: published, entries: entries, facts: counted.facts,
      standings: standings, journalSequence: Int(certificate.journalSequence),
      journalHead: certificate.journalHead,
      journalRows: rows, correction: correction)
  }

  /// Names stand only where the rules publish them and the entrant has agreed to it.
  private var entries: [PublishedEntry] {
    standings.rows.map { row in
      let entry = counted.entries[row.entry]
      return PublishedEntry(
        id: row.entry, number: row.number, unit: row.unit,
        unitName: counted.contest.unit(row.unit)?.name ?? LocalizedText(row.unit.rawValue),
        name: entry.flatMap {
          counted.rules.publicity.names && $0.consents.publishName ? $0.entrant.fullName : nil
        },
        title: entry?.title ?? "")
    }
  }
}

extension PublishedResults {
  /// Whether nothing but version, times and journal differs.
  func saysTheSame(as other: PublishedResults) -> Bool {
    var other = other
    (other.version, other.certified, other.published) = (version, certified, published)
    (other.journalSequence, other.journalHead) = (journalSequence, journalHead)
    (other.journalRows, other.correction) = (journalRows, correction)
    // The order of the facts has no bearing on a result.
    other.facts.entries.sort { $0.id < $1.id }
    var own = self
    own.facts.entries.sort { $0.id < $1.id }
    return own == other
  }

  /// Every file of the publication, `results.xml` among them.
  func files(rounds: [RoundID: LocalizedText]) throws -> [PublishedFile] {
    let xml = PublishedFile(name: "results.xml", content: Array(try ResultsXML.write(self)))
    return [xml] + (try pages(digest: xml.sha256, rounds: rounds))
  }

  /// The files beside results.xml that are made of it alone.
  func pages(digest: String, rounds: [RoundID: LocalizedText]) throws -> [PublishedFile] {
    let renderer = try PageRenderer()
    var shown = standings
    if !rules.showsOutOfCompetition { shown.rows.removeAll { $0.status == .outOfCompetition } }
    let table = StandingsTable.write(shown, resultDecimals: rules.tabulation.resultRounding.decimals)
    func page(_ name: String, _ language: Language) -> PublishedFile {
      let html = renderer.resultsHTML(self, fileDigest: digest, language: language, rounds: rounds)
      return PublishedFile(name: name, content: Array(html.utf8))
    }
    return [
      page("results.html", .vi), page("results.en.html", .en),
      PublishedFile(name: "results.csv", content: Array(table.utf8)),
    ]
  }

  /// What the written file says is wrong with itself: nothing, or it must not go out.
  static func faults(inWritten file: PublishedFile) -> [LocalizedText] {
    let (reread, findings) = ResultsXML.read(Data(file.content), file: file.name, isOwn: true)
    return findings.map(\.message) + (reread.map(discrepancies(in:)) ?? []).map(\.message)
  }
}
