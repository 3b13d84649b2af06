import ContestCore
import ContestRecount
import ContestStore
import ContestXML

/// A round as the journal alone gives it, counted: what is certified and published.
struct CountedRound {
  var current: CurrentStandings
  /// Facts and rules with the judges under their codes, as they are published.
  var facts: RoundFacts
  var rules: RoundRules
  var rulesHash: String
  /// SHA-256 of the counted facts, lower-case hexadecimal (docs/journal.md).
  var factsHash: String
  var contest: Contest
  var entries: [EntryID: Entry]
  var certificates: [Certificate]
  var publications: [Publication]
  var corrections: [Correction]
  /// The journal's last row when it was counted.
  var head: JournalHead { current.head }

  /// What the round is called where people read it.
  var title: LocalizedText {
    contest.round(current.round)?.title ?? LocalizedText(current.round.rawValue)
  }

  /// The certificate in force; nil where there is none.
  var certificate: Certificate? { certificates.last { $0.withdrawnAt == nil } }

  /// Corrections that no certificate covers yet.
  var openCorrections: [Correction] {
    guard let certificate else { return [] }
    let since = certificate.journal ?? certificate.journalSequence
    return corrections.filter { $0.journal > since }
  }

  /// What was counted must be what was certified.
  ///
  /// A certificate of a program that kept no hash is taken at its word.
  func requireCertified(by certificate: Certificate) throws {
    guard openCorrections.isEmpty, certificate.factsHash ?? factsHash == factsHash else {
      throw KitError.refused(
        LocalizedText(
          vi: "số liệu của \(title.vi) đã thay đổi sau khi xác nhận; hãy xác nhận lại kết quả trước",
          en: "figures of \(title.en) have changed since it was certified; certify it again first"))
    }
  }

  /// Entries of one person by the first one's id.
  var persons: [EntryID: String] {
    Dictionary(
      facts.entries.compactMap { entry in entry.person.map { (entry.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Counting {
  /// - Throws: `KitError.refused` where the round has not been opened.
  func counted(_ round: RoundID) throws -> CountedRound {
    let current = try standings(of: round)
    guard let hash = try state(of: round).rulesHash else {
      let title = try contest().round(round)?.title ?? LocalizedText(round.rawValue)
      throw KitError.refused(
        LocalizedText(
          vi: "\(title.vi) chưa mở nên chưa có kết quả",
          en: "\(title.en) has not opened, so it has no result"))
    }
    let codes = Dictionary(
      try facts.seats(round).map { ($0.judge, JudgeID($0.code)) },
      uniquingKeysWith: { first, _ in first })
    let coded = current.facts.renamingJudges { codes[$0] ?? $0 }.withoutPrivateReasons
    return CountedRound(
      current: current, facts: coded, rules: current.rules.renamingJudges { codes[$0] ?? $0 },
      rulesHash: hash, factsHash: Self.hash(of: coded, round: round, rulesHash: hash),
      contest: try contest(), entries: try facts.entryIndex(), certificates: try facts.certificates(round),
      publications: try facts.publications(round), corrections: try facts.corrections(round))
  }

  static func hash(of facts: RoundFacts, round: RoundID, rulesHash: String) -> String {
    Bytes.hex(Bytes.sha256(Array(facts.countedText(round: round, rulesHash: rulesHash).utf8)))
  }
}

extension ContestService {
  /// Does the journal again and counts a round from it, with nothing taken from the tables of facts.
  ///
  /// - Throws: `KitError.tampered` naming everything in which the tables differ from the journal.
  func countedFromJournal(_ round: RoundID) async throws -> CountedRound {
    try counting(try await journalledFacts()).counted(round)
  }

  /// The contest as the journal alone tells it, where the tables say the same.
  ///
  /// - Throws: `KitError.tampered` naming everything in which they differ.
  func journalledFacts() async throws -> JournalledFacts {
    let audit = try await store.auditJournal()
    guard audit.faults.isEmpty else {
      throw KitError.tampered(
        LocalizedText(
          vi: "dữ liệu của cuộc thi không khớp với nhật ký: có người đã sửa ngoài chương trình",
          en: "the contest's data do not agree with the journal: somebody changed them from outside"),
        faults: audit.faults.map(\.message))
    }
    return audit.facts
  }

  /// All that forbids certifying what was counted, in words for the organisers.
  func certifyingBlockers(of counted: CountedRound) async throws -> [LocalizedText] {
    let round = counted.current.round
    var blockers = try await texts(of: counted.current.standings.blockers, in: counted.current)
    blockers += try await lateBlockers(of: round)
    for earlier in counted.rules.earlierRounds where try await isBeingCorrected(earlier) {
      let title = counted.contest.round(earlier)?.title ?? LocalizedText(earlier.rawValue)
      blockers.append(
        LocalizedText(
          vi: "kết quả \(title.vi) đang được sửa; xác nhận lại vòng đó trước",
          en: "the result of \(title.en) is being corrected; certify that round again first"))
    }
    guard blockers.isEmpty else { return blockers }
    return recountDifferences(counted.current)
  }
}
