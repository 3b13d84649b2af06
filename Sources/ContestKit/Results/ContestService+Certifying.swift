public import ContestCore
import ContestStore

extension ContestService {
  /// Certifies a closed round, or the corrections of a certified one: its standings are final.
  ///
  /// The result is counted from the journal, twice: the two tabulations must agree to the last digit.
  ///
  /// - Throws: `KitError.blocked` with everything that stands in the way, what differs between the tables and
  ///   the journal among it.
  @discardableResult
  public func certify(_ round: RoundID, by signer: Signer = .organiser) async throws -> Certificate {
    let phase = try await phase(of: round)
    guard phase >= .closed else { throw try await phaseRefusal(round, is: phase, wanted: .closed) }
    let counted = try await countedFromJournal(round)
    let reason = try Self.reasonToCertify(counted)
    let blockers = try await certifyingBlockers(of: counted)
    guard blockers.isEmpty else {
      let title = counted.title
      throw KitError.blocked(
        LocalizedText(
          vi: "chưa xác nhận được kết quả \(title.vi)", en: "\(title.en) cannot be certified"),
        by: blockers)
    }
    return try await store.certifyRound(
      round,
      NewCertificate(
        countedAt: counted.head, factsHash: counted.factsHash, persons: counted.persons, reason: reason),
      by: signer, at: environment.now())
  }

  /// Why the certificate in force is replaced; nil where there is none.
  private static func reasonToCertify(_ counted: CountedRound) throws -> String? {
    guard let certificate = counted.certificate else { return nil }
    let open = counted.openCorrections
    guard open.isEmpty, certificate.factsHash == nil || certificate.factsHash == counted.factsHash else {
      return Self.joined(open.map(\.reason)) ?? "số liệu đã thay đổi"
    }
    throw KitError.refused(
      LocalizedText(
        vi: "\(counted.title.vi) đã xác nhận rồi và từ đó không có gì thay đổi",
        en: "\(counted.title.en) is certified already, and nothing has changed since"))
  }

  /// Each reason once; nil where there is none.
  static func joined(_ reasons: [String]) -> String? {
    var seen: Set<String> = []
    let words = reasons.filter { !$0.isEmpty && seen.insert($0).inserted }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  func phaseRefusal(
    _ round: RoundID, is phase: RoundPhase, wanted: RoundPhase
  ) async throws -> KitError {
    let title = try await title(of: round)
    return .refused(
      LocalizedText(
        vi: "\(title.vi) \(phase.title.vi); việc này chỉ làm được khi vòng \(wanted.title.vi)",
        en: "\(title.en) is \(phase.title.en); this can be done only while it is \(wanted.title.en)"))
  }

  /// Whether corrections of a certified round wait for the certificate that covers them.
  func isBeingCorrected(_ round: RoundID) async throws -> Bool {
    try await !openCorrections(of: round).isEmpty
  }

  /// Corrections of a certified round that no certificate covers yet, oldest first.
  func openCorrections(of round: RoundID) async throws -> [Correction] {
    guard try await phase(of: round) >= .certified,
      let certificate = try await store.certificates(round).last(where: { $0.withdrawnAt == nil })
    else { return [] }
    let since = certificate.journal ?? certificate.journalSequence
    return try await store.corrections(round).filter { $0.journal > since }
  }
}
