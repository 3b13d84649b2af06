import ContestCore
import ContestStore
import ContestXML
import Foundation

/// What is to be published of a round, and by which certificate.
struct PublicationPlan {
  var candidate: Candidate
  /// Nil where the newest version says all of it already.
  var version: Int?
  /// The row of the certificate in force in the journal.
  var certified: Int64
  /// Made together with the publication, where names alone have changed since the certificate in force.
  var certificate: NewCertificate?
  /// Nil for the first version.
  var correction: ResultCorrection?
  var rounds: [RoundID: LocalizedText]

  func results(version: Int, after head: JournalHead, at now: Instant) -> PublishedResults {
    // The certificate's row comes first where both are written together.
    let own = certificate == nil ? certified : head.sequence + 1
    let published = head.sequence + (certificate == nil ? 1 : 2)
    var results = candidate.results(
      version: version, published: now, rows: .init(certified: Int(own), published: Int(published)),
      correction: correction)
    if certificate != nil {
      let counted = candidate.counted.head
      results.certified = now
      (results.journalSequence, results.journalHead) = (Int(counted.sequence), counted.hash)
    }
    return results
  }

  /// - Throws: `KitError.blocked` where the file that would go out does not verify.
  func files(version: Int, after head: JournalHead, at now: Instant) throws -> [PublishedFile] {
    let files = try results(version: version, after: head, at: now).files(rounds: rounds)
    let faults = files.first { $0.name == "results.xml" }.map(PublishedResults.faults(inWritten:)) ?? []
    guard faults.isEmpty else {
      throw KitError.blocked(
        LocalizedText(
          vi: "tệp kết quả không tự kiểm được; không công bố. Hãy báo cho người làm chương trình",
          en:
            "the result file does not verify; nothing is published. Please report this to the program's makers"
        ),
        by: faults)
    }
    return files
  }
}

extension ContestService {
  func publicationPlan(_ round: RoundID, reason: String?) async throws -> PublicationPlan {
    let phase = try await phase(of: round)
    guard phase >= .certified else {
      let title = try await title(of: round)
      throw KitError.refused(
        LocalizedText(
          vi: "\(title.vi) chưa được xác nhận kết quả nên chưa công bố được",
          en: "\(title.en) is not certified, so it cannot be published"))
    }
    let counted = try await countedFromJournal(round)
    guard let certificate = counted.certificate else { throw KitError.changedMeanwhile }
    try counted.requireCertified(by: certificate)
    let candidate = try Candidate(counted, certificate: certificate)
    let newest = counted.publications.last
    let before = try await newestResults(of: round, newest)
    let sample = candidate.results(version: 1, published: certificate.instant, rows: nil, correction: nil)
    var plan = PublicationPlan(
      candidate: candidate, version: (newest?.version ?? 0) + 1,
      certified: certificate.journal ?? certificate.journalSequence + 1,
      rounds: counted.contest.roundTitles)
    guard let newest else { return plan }
    if phase == .published, let before, sample.saysTheSame(as: before) {
      plan.version = nil
      return plan
    }
    let words = try await reasonToPublish(counted, newest, given: reason)
    plan.correction = ResultCorrection(
      of: newest.version, reason: words, changes: before.map(sample.changes(since:)) ?? [])
    if phase == .published {
      let blockers = try await certifyingBlockers(of: counted)
      guard blockers.isEmpty else {
        throw KitError.blocked(
          LocalizedText(
            vi: "chưa công bố được bản mới của \(counted.title.vi)",
            en: "no new version of \(counted.title.en) can be published"),
          by: blockers)
      }
      plan.certificate = NewCertificate(
        countedAt: counted.head, factsHash: counted.factsHash, persons: counted.persons, reason: words)
    }
    return plan
  }

  /// The newest published version as it was kept; nil where there is none, or it was not kept.
  private func newestResults(of round: RoundID, _ newest: Publication?) async throws -> PublishedResults? {
    guard let newest else { return nil }
    return try await keptResults(of: newest)
  }

  /// Why there is another version: in the words given, or as what happened since the newest one says it.
  private func reasonToPublish(
    _ counted: CountedRound, _ newest: Publication, given: String?
  ) async throws -> String {
    if let given { return try Self.reason(given) }
    let since = newest.journal ?? 0
    var reasons = counted.corrections.filter { $0.journal > since }.map(\.reason)
    // A certificate that corrections have replaced has but their own words.
    let told = Set(
      reasons.indices.flatMap { first in
        (first..<reasons.count).compactMap { Self.joined(Array(reasons[first...$0])) }
      })
    reasons += counted.certificates.filter { certificate in
      certificate.withdrawnAt != nil && certificate.number >= newest.certificate ?? 0
    }.compactMap(\.withdrawalReason).filter { !told.contains($0) }
    let members = Set(counted.facts.entries.map(\.id))
    for change in try await store.entryChanges(after: since) where members.contains(change.entry) {
      reasons.append(
        change.file.map { "sửa hồ sơ theo danh sách \($0)" } ?? "Ban Tổ chức sửa hồ sơ thí sinh")
    }
    return Self.joined(reasons) ?? "sửa thông tin của cuộc thi"
  }
}
