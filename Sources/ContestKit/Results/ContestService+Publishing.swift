public import ContestCore
import ContestPages
import ContestStore
import ContestXML
public import Foundation

/// What a publication consists of.
public struct PublishedFiles: Sendable {
  public var version: Int
  /// Lower-case hexadecimal SHA-256 of results.xml.
  public var digest: String
  /// By name, as they stand in the round's folder under `exports/`.
  public var files: [String: Data]
  /// False where this version was published before, and nothing has changed since.
  public var isNew: Bool

  init(version: Int, files: [PublishedFile], isNew: Bool) {
    self.version = version
    self.digest = files.first { $0.name == "results.xml" }?.sha256 ?? ""
    self.files = Dictionary(
      files.map { ($0.name, Data($0.content)) }, uniquingKeysWith: { first, _ in first })
    self.isNew = isNew
  }
}

extension ContestService {
  /// Publishes a certified round: results.xml, results.html (and results.en.html) and results.csv, kept in the
  /// database and written to `exports/ROUND/`, the schemas that the XML follows to `exports/schemas/`.
  ///
  /// The result is counted afresh from the journal, validated and counted again before anything is written.
  /// On a published round whose figures are still those of its certificate, what else has changed (a name, a
  /// title, a consent) is certified and published as the next version; where nothing has, nothing is.
  ///
  /// - Parameter reason: why there is another version; nil: as the corrections and imports since say it.
  /// - Throws: `KitError.blocked` where the journal and the tables differ, where figures have changed since
  ///   the certificate, and with all that forbids certifying.
  @discardableResult
  public func publish(
    _ round: RoundID, reason: String? = nil, by signer: Signer = .organiser
  ) async throws -> PublishedFiles {
    let plan = try await publicationPlan(round, reason: reason)
    guard let version = plan.version else { return try await publishAgain(plan) }
    // Judges of another round may send while this one is written: its files name the rows that follow.
    for _ in 0..<8 {
      let head = try await store.journalHead()
      let now = environment.now()
      let files = try plan.files(version: version, after: head, at: now)
      do {
        try await write(files, of: round) {
          _ = try await store.publishRound(
            round,
            NewPublication(
              version: version, head: head, countedAt: plan.candidate.counted.head, files: files,
              reason: plan.correction?.reason),
            certifying: plan.certificate, by: signer, at: now)
        }
        return PublishedFiles(version: version, files: files, isNew: true)
      } catch StoreError.changedMeanwhile {
        guard try await store.journalHead() != head else { throw KitError.changedMeanwhile }
      }
    }
    throw KitError.changedMeanwhile
  }

  /// What publishing would make now, without writing anything.
  public func publication(of round: RoundID) async throws -> (
    results: PublishedResults, files: PublishedFiles
  ) {
    let plan = try await publicationPlan(round, reason: nil)
    let version = plan.version ?? plan.candidate.counted.publications.last?.version ?? 1
    let (head, now) = (try await store.journalHead(), environment.now())
    let results = plan.results(version: version, after: head, at: now)
    return (
      results, PublishedFiles(version: version, files: try results.files(rounds: plan.rounds), isNew: true)
    )
  }

  /// The newest version once more: its files take their place under `exports/` again.
  private func publishAgain(_ plan: PublicationPlan) async throws -> PublishedFiles {
    let round = plan.candidate.counted.current.round
    guard let newest = plan.candidate.counted.publications.last else { throw KitError.changedMeanwhile }
    var files: [PublishedFile] = []
    for name in try await store.publishedFiles(of: round, version: newest.version) {
      if let content = try await store.publishedFile(name, of: round, version: newest.version) {
        files.append(PublishedFile(name: name, content: content))
      }
    }
    try await write(files, of: round) {}
    return PublishedFiles(version: newest.version, files: files, isNew: false)
  }

  private func write(
    _ files: [PublishedFile], of round: RoundID, recordedBy record: () async throws -> Void
  ) async throws {
    var outgoing = files.sorted { $0.name < $1.name }.map { file in
      OutgoingFile(path: "exports/\(round)/\(file.name)", data: Data(file.content))
    }
    outgoing += Schema.allCases.map { schema in
      OutgoingFile(path: "exports/schemas/\(schema.fileName)", data: Data(schema.text.utf8))
    }
    try await workspace.write(outgoing, recordedBy: record)
  }
}
