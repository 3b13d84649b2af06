import ContestCore
import GRDB

extension Transaction {
  func certify(_ id: RoundID, _ new: NewCertificate, by signer: Signer) throws -> Certificate {
    try require(id, in: [.closed, .certified, .published])
    try requireUntouched(id, since: new.countedAt)
    guard new.factsHash.isHexadecimalDigest else { throw StoreError.unexpected(detail: "facts hash") }
    guard try !db.lateSheets(id).contains(where: { $0.state == .waiting }) else {
      throw StoreError.refused(
        LocalizedText(
          vi: "Vòng \(id) còn phiếu đến muộn chờ quyết định.",
          en: "Round \(id) has late sheets that wait for a decision."))
    }
    let before = try db.certificates(id)
    let inForce = before.last { $0.withdrawnAt == nil }
    if inForce != nil {
      try require(
        text: new.reason ?? "", LocalizedText(vi: "lý do xác nhận lại", en: "why it is certified again"))
    }
    try record(
      RoundCertified(
        round: id.rawValue, number: before.count + 1, journalSequence: new.countedAt.sequence,
        journalHead: new.countedAt.hash, factsHash: new.factsHash,
        persons: Dictionary(
          new.persons.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }),
        name: signer.name?.composed, supersedes: inForce?.number,
        reason: inForce == nil ? nil : new.reason?.composed))
    guard let made = try db.certificates(id).last else {
      throw StoreError.unexpected(detail: "a certificate without a row")
    }
    return made
  }

  func publish(_ id: RoundID, _ new: NewPublication, by signer: Signer) throws -> Publication {
    try require(id, in: [.certified, .published])
    let newest = try db.publications(id).last?.version ?? 0
    guard new.version == newest + 1 else { throw StoreError.changedMeanwhile }
    guard let results = new.files.first(where: { $0.name == "results.xml" }),
      let certificate = try db.certificates(id).last(where: { $0.withdrawnAt == nil })
    else { throw StoreError.unexpected(detail: "a publication without results or certificate") }
    try record(
      RoundPublished(
        round: id.rawValue, version: new.version, sha256: results.sha256, certificate: certificate.number,
        files: Dictionary(new.files.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first }),
        reason: new.reason?.composed, name: signer.name?.composed))
    try db.keep(new.files, of: id, version: new.version)
    guard let made = try db.publications(id).last else {
      throw StoreError.unexpected(detail: "a publication without a row")
    }
    return made
  }

  /// Judges go on working in other rounds while one is certified: what they send there, and who logs in,
  /// has no bearing on it.
  ///
  /// - Throws: `changedMeanwhile` where anything else was journalled after `head`.
  func requireUntouched(_ round: RoundID, since head: JournalHead) throws {
    let known = try db.row("SELECT hash FROM journal WHERE sequence = ?", [head.sequence])
    guard head.sequence == 0 || known?["hash"] == head.hash else { throw StoreError.changedMeanwhile }
    let elsewhere: Set<JournalVerb> = [
      .reviseSheet, .lateSheet, .returnSheet, .enterPaper, .confirmPaper, .removePaper, .settlePaper,
      .waiveListening,
    ]
    let access: Set<JournalVerb> = [.createLink, .revokeLink, .switchLogIns]
    let rows = try db.rows("SELECT verb, subjects FROM journal WHERE sequence > ?", [head.sequence])
    for row in rows {
      let verb = try row.value(JournalVerb.self, "verb")
      if access.contains(verb) || verb == .keepPublication { continue }
      let subjects = try CanonicalJSON.decode([String].self, from: row["subjects"])
      guard elsewhere.contains(verb), subjects.first != round.rawValue else {
        throw StoreError.changedMeanwhile
      }
    }
  }
}
