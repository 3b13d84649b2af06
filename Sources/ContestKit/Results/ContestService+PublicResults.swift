public import ContestCore
import ContestStore
import ContestXML
public import Foundation

/// What the public may see of a round that was published.
public struct PublicRound: Sendable {
  /// The newest version.
  public var publication: Publication
  /// As it was published, less the names that may no longer be shown; nil where its file was not kept.
  public var results: PublishedResults?
  /// Entries whose name stands in the file and may no longer be shown.
  public var withheld: Set<EntryID>
  /// Whether a correction or a reopening is under way: another version is to come.
  public var isBeingCorrected: Bool
  /// Every version, oldest first.
  public var versions: [Publication]
}

/// A published file as somebody asks for it.
public enum PublishedDocument: Sendable {
  case content([UInt8])
  /// It holds names that may no longer be shown.
  case withheld(Publication)
  /// The publication is of a program that kept no files, and they were not found.
  case notKept(Publication)
}

extension ContestService {
  /// - Returns: nil where the round has never been published.
  public func publicRound(_ round: RoundID, version: Int? = nil) async throws -> PublicRound? {
    let versions = try await store.publications(round)
    guard
      let publication = version.map({ number in versions.first { $0.version == number } }) ?? versions.last
    else { return nil }
    let kept = try await keptResults(of: publication)
    let withheld = try await withheldNames(in: kept)
    return PublicRound(
      publication: publication, results: kept.map { $0.withoutNames(of: withheld) }, withheld: withheld,
      isBeingCorrected: try await isSuperseded(versions.last), versions: versions)
  }

  /// A file of the newest version, or of the one that is named.
  ///
  /// - Parameter isOrganiser: whether who asks may see what the public no longer may.
  /// - Returns: nil where there is no such round, version or file.
  public func publishedDocument(
    _ name: String, of round: RoundID, version: Int? = nil, isOrganiser: Bool = false
  ) async throws -> PublishedDocument? {
    guard let shown = try await publicRound(round, version: version) else { return nil }
    let publication = shown.publication
    guard !shown.withheld.isEmpty, !isOrganiser else {
      if let content = try await store.publishedFile(name, of: round, version: publication.version) {
        return .content(content)
      }
      return shown.results == nil ? .notKept(publication) : nil
    }
    return .withheld(publication)
  }

  /// Every version of a round's result, oldest first.
  ///
  /// - Throws: `KitError.refused` where there is no such round.
  public func versions(of round: RoundID) async throws -> [Publication] {
    try await requireRound(round)
    return try await store.publications(round)
  }

  /// `2023-08-14T08:00:00+07:00`: an instant where the contest is held.
  public func timestamp(_ instant: Instant) async throws -> String {
    instant.xml(in: try await contest().timeZone) ?? "\(instant.milliseconds)"
  }

  /// Writes a version's files as they were published into a folder, for the organisers and auditors.
  ///
  /// - Returns: their names.
  /// - Throws: `KitError` where there is no such version, its files were not kept, or the folder has content.
  public func writeVersion(_ version: Int, of round: RoundID, to folder: URL) async throws -> [String] {
    guard let publication = try await versions(of: round).first(where: { $0.version == version }) else {
      throw KitError.refused(
        LocalizedText(
          vi: "vòng «\(round)» không có bản \(version) đã công bố",
          en: "round “\(round)” has no published version \(version)"))
    }
    let names = try await publishedFileNames(of: publication)
    guard !names.isEmpty else { throw KitError.refused(Self.notKeptNote(publication)) }
    try Workspace.requireEmpty(folder)
    for name in names {
      if let content = try await store.publishedFile(name, of: round, version: version) {
        try Workspace.write(Data(content), to: folder.appending(path: name), shownAs: name)
      }
    }
    return names
  }

  /// The names of the files of a publication that were kept, sorted.
  public func publishedFileNames(of publication: Publication) async throws -> [String] {
    try await store.publishedFiles(of: publication.round, version: publication.version)
  }

  /// Whether the newest version is no longer all there is to say: its round was opened again, certified again,
  /// or is being corrected.
  private func isSuperseded(_ newest: Publication?) async throws -> Bool {
    guard let newest else { return false }
    if try await phase(of: newest.round) != .published { return true }
    let since = newest.journal ?? 0
    return try await store.corrections(newest.round).contains { $0.journal > since }
  }

  private func withheldNames(in results: PublishedResults?) async throws -> Set<EntryID> {
    let named = Set(results?.entries.filter { $0.name != nil }.map(\.id) ?? [])
    return named.isEmpty ? [] : named.intersection(try await store.entriesWithoutName())
  }

  /// A publication's results as its kept file has them; nil where it was not kept.
  func keptResults(of publication: Publication) async throws -> PublishedResults? {
    if let known = cache.results(publication.sha256) { return known }
    guard
      let content = try await store.publishedFile(
        "results.xml", of: publication.round, version: publication.version)
    else { return nil }
    let (results, findings) = ResultsXML.read(Data(content), file: "results.xml", isOwn: true)
    guard let results, !findings.hasErrors else { throw KitError.input(findings) }
    cache.keep(results, for: publication.sha256)
    return results
  }
}

extension PublishedResults {
  fileprivate func withoutNames(of entries: Set<EntryID>) -> PublishedResults {
    var results = self
    for index in results.entries.indices where entries.contains(results.entries[index].id) {
      results.entries[index].name = nil
    }
    if var correction = results.correction {
      correction.changes.removeAll { change in
        change.field == .name && change.entry.map(entries.contains) ?? false
      }
      results.correction = correction
    }
    return results
  }
}
