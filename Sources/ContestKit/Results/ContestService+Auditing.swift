public import ContestCore
import ContestRecount
import ContestStore
import ContestXML
import Foundation

extension ContestService {
  /// Checks the journal's chain, does it again against the facts, and counts again every certificate and
  /// publication from the contest as it stood then.
  ///
  /// - Parameter head: a hash noted earlier (on signed minutes, say): a chain alone does not notice that
  ///   its tail was cut. Where rows have followed it since, that is a note and no fault.
  public func verifyJournal(head: String? = nil) async throws -> (
    head: JournalHead, faults: [LocalizedText], notes: [LocalizedText]
  ) {
    let cache = RuleCache()
    let audit = try await store.auditJournal(expectedHead: head?.lowercased()) { moment, facts, files in
      var counting = Counting(facts: facts, cache: cache)
      return counting.faults(of: moment, files: files)
    }
    let damage = try await store.checkIntegrity().map { LocalizedText($0) }
    let faults = audit.faults.filter { $0.kind != .headIsEarlier }.map(\.message)
    let notes = audit.faults.filter { $0.kind == .headIsEarlier }.map(\.message) + audit.notes
    return (try audit.facts.head(), damage + faults, try await notes + olderNotes(audit.facts))
  }

  /// Certificates and publications of programs that kept less of them: named, and no fault.
  private func olderNotes(_ facts: JournalledFacts) async throws -> [LocalizedText] {
    var notes: [LocalizedText] = []
    for round in try facts.rounds() {
      for certificate in try facts.certificates(round.id) where certificate.factsHash == nil {
        notes.append(
          LocalizedText(
            vi:
              "xác nhận số \(certificate.number) của vòng \(round.id) do bản chương trình cũ ghi, không giữ mã băm số liệu; không đối chiếu lại được",
            en:
              "certificate \(certificate.number) of round \(round.id) was made by an older program, which kept no hash of the facts; it cannot be compared"
          ))
      }
      for publication in try facts.publications(round.id)
      where try await store.publishedFiles(of: round.id, version: publication.version).isEmpty {
        notes.append(Self.notKeptNote(publication))
      }
    }
    return notes
  }

  /// A publication whose files are nowhere to be found.
  public static func notKeptNote(_ publication: Publication) -> LocalizedText {
    LocalizedText(
      vi:
        "bản \(publication.version) đã công bố của vòng \(publication.round) do bản chương trình cũ ghi, không giữ tệp; tệp trong exports cũng không đúng mã băm \(publication.sha256)",
      en:
        "version \(publication.version) of round \(publication.round) was published by an older program, which kept no files; nor does exports hold one with the hash \(publication.sha256)"
    )
  }

  /// Keeps the files of publications that an older program made, where `exports/` still holds what was
  /// published.
  ///
  /// results.xml is known by its hash; the files beside it are made of it again.
  ///
  /// - Returns: what was kept, and the publications whose file was not found.
  public func keepPublications() async throws -> (kept: [Publication], missing: [Publication]) {
    var (kept, missing): ([Publication], [Publication]) = ([], [])
    for round in try await store.rounds().map(\.id) {
      for publication in try await store.publications(round)
      where try await store.publishedFiles(of: round, version: publication.version).isEmpty {
        let path = "exports/\(round)/results.xml"
        guard let data = try? workspace.read(path, limit: Int(Int32.max)),
          case let xml = PublishedFile(name: "results.xml", content: Array(data)),
          xml.sha256 == publication.sha256,
          let results = ResultsXML.read(data, file: path, isOwn: true).0
        else {
          missing.append(publication)
          continue
        }
        let files = [xml] + (try results.pages(digest: xml.sha256, rounds: try await contest().roundTitles))
        try await store.keepPublication(
          round, version: publication.version, files: files, by: .program, at: environment.now())
        kept.append(publication)
      }
    }
    return (kept, missing)
  }
}

extension Counting {
  /// What does not agree with a certificate or a publication, counted again from these facts.
  fileprivate mutating func faults(of moment: AuditedMoment, files: StoredFiles) -> [JournalFault] {
    do {
      switch moment {
      case .certified(let certificate): return try faults(of: certificate)
      case .published(let publication): return try faults(of: publication, files: files)
      }
    } catch {
      let what = (error as? any ExplainedError)?.message ?? LocalizedText("\(type(of: error))")
      return [
        JournalFault(
          kind: .count,
          message: LocalizedText(
            vi: "\(moment.title.vi): không tính lại được từ nhật ký (\(what.vi))",
            en: "\(moment.title.en): cannot be counted again from the journal (\(what.en))"))
      ]
    }
  }

  private mutating func faults(of certificate: Certificate) throws -> [JournalFault] {
    guard let stated = certificate.factsHash else { return [] }
    persons[certificate.round] = certificate.persons
    let counted = try counted(certificate.round)
    guard counted.factsHash != stated else { return [] }
    return [
      JournalFault(
        kind: .count,
        message: LocalizedText(
          vi:
            "\(AuditedMoment.certified(certificate).title.vi): số liệu đã xác nhận không phải số liệu mà nhật ký cho (mã băm \(stated), tính lại được \(counted.factsHash))",
          en:
            "\(AuditedMoment.certified(certificate).title.en): what was certified is not what the journal gives (hash \(stated), counted again \(counted.factsHash))"
        ))
    ]
  }

  private mutating func faults(of publication: Publication, files: StoredFiles) throws -> [JournalFault] {
    let round = publication.round
    guard
      let content = try files.content("results.xml", of: round, version: publication.version)
    else { return [] }
    let certificate = try facts.certificates(round).last { $0.withdrawnAt == nil }
    persons[round] = certificate?.persons
    let title = AuditedMoment.published(publication).title
    func fault(_ message: LocalizedText) -> JournalFault {
      JournalFault(
        kind: .count,
        message: LocalizedText(vi: "\(title.vi): \(message.vi)", en: "\(title.en): \(message.en)"))
    }
    let verification = ContestService.verify(Data(content), file: "results.xml")
    guard let results = verification.results, verification.isSound else {
      return (verification.findings.map(\.message) + verification.discrepancies).map(fault)
    }
    let counted = try counted(round)
    guard results.rulesHash == counted.rulesHash,
      Self.hash(of: results.facts, round: round, rulesHash: results.rulesHash) == counted.factsHash
    else {
      return [
        fault(
          LocalizedText(
            vi: "điểm và số liệu đã công bố không phải những gì nhật ký cho",
            en: "the marks and figures that were published are not those that the journal gives"))
      ]
    }
    return []
  }
}

extension AuditedMoment {
  fileprivate var title: LocalizedText {
    switch self {
    case .certified(let certificate):
      LocalizedText(
        vi: "xác nhận số \(certificate.number) của vòng \(certificate.round)",
        en: "certificate \(certificate.number) of round \(certificate.round)")
    case .published(let publication):
      LocalizedText(
        vi: "bản \(publication.version) đã công bố của vòng \(publication.round)",
        en: "version \(publication.version) of round \(publication.round)")
    }
  }
}
