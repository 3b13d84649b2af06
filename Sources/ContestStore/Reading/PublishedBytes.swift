public import ContestCore
import Crypto
import Foundation
import GRDB

/// The stored bytes of what was published, as one transaction sees them.
public struct StoredFiles {
  let db: Database

  /// Nil where the program did not keep the file.
  public func content(_ name: String, of round: RoundID, version: Int) throws -> [UInt8]? {
    try db.publishedFile(name, of: round, version: version)
  }
}

extension ContestStore {
  /// The bytes of a published file; nil where the publication has none of this name, or it was not kept as it
  /// was published.
  public func publishedFile(
    _ name: String, of round: RoundID, version: Int
  ) async throws(StoreError) -> [UInt8]? {
    try await read { db in try db.publishedFile(name, of: round, version: version) }
  }

  /// The names of the kept files of a publication, sorted; empty where none was kept.
  public func publishedFiles(of round: RoundID, version: Int) async throws(StoreError) -> [String] {
    try await read { db in
      try db.rows(
        "SELECT name FROM publishedFile WHERE round = ? AND version = ? ORDER BY name",
        [round.rawValue, version]
      ).map { $0["name"] }
    }
  }
}

extension Database {
  func publishedFile(_ name: String, of round: RoundID, version: Int) throws -> [UInt8]? {
    let row = try row(
      "SELECT content, sha256 FROM publishedFile WHERE round = ? AND version = ? AND name = ?",
      [round.rawValue, version, name])
    guard let content: Data = row?["content"], let digest: String = row?["sha256"],
      SHA256.hash(data: content).hexadecimal == digest
    else { return nil }
    return Array(content)
  }

  /// The rows are there, written by the event; their bytes go in beside the hashes.
  func keep(_ files: [PublishedFile], of round: RoundID, version: Int) throws {
    for file in files {
      try run(
        "UPDATE publishedFile SET content = ? WHERE round = ? AND version = ? AND name = ?",
        [Data(file.content), round.rawValue, version, file.name])
    }
  }
}

/// One file of a publication.
public struct PublishedFile: Sendable, Hashable {
  /// As its address ends, for example `results.xml`.
  public var name: String
  public var content: [UInt8]
  /// Of `content`, lower-case hexadecimal.
  public let sha256: String

  public init(name: String, content: [UInt8]) {
    self.name = name
    self.content = content
    self.sha256 = SHA256.hash(data: content).hexadecimal
  }
}

enum PublishedBytes {
  /// Files whose bytes are gone, or are not those of the stored hash.
  static func faults(in db: Database) throws -> [JournalFault] {
    var faults: [JournalFault] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM publishedFile ORDER BY round, version, name")
    while let row = try rows.next() {
      let content: Data? = row["content"]
      let digest: String = row["sha256"]
      if let content, SHA256.hash(data: content).hexadecimal == digest { continue }
      let title = FactTable.publishedFile.title(row)
      faults.append(
        JournalFault(
          kind: .published,
          message: content == nil
            ? LocalizedText(
              vi: "\(title.vi): nội dung không còn trong cơ sở dữ liệu",
              en: "\(title.en): its content is gone from the database")
            : LocalizedText(
              vi: "\(title.vi): nội dung không đúng với mã băm đã công bố",
              en: "\(title.en): its content does not have the hash that was published")))
    }
    return faults
  }
}
