public import ContestCore
public import Foundation

/// One contest's folder: rules, entries, exports and the database.
public struct Workspace: Sendable, Hashable {
  public let root: URL
  /// The recordings as judges hear them: made from what was handed in, and made again where it is gone.
  public let blindRecordings: URL

  /// - Parameter blindRecordings: nil: beside the rule files.
  public init(root: URL, blindRecordings: URL? = nil) {
    self.root = root.standardizedFileURL
    self.blindRecordings = blindRecordings ?? self.root.appending(path: "recordings.blind")
  }

  public var contestFile: URL { root.appending(path: "contest.xml") }
  public var rubrics: URL { root.appending(path: "rubrics") }
  public var entries: URL { root.appending(path: "entries") }
  public var exports: URL { root.appending(path: "exports") }
  public var database: URL { root.appending(path: "contest.sqlite") }
  /// The address under which the contest was last served, for `contest link`.
  public var addressFile: URL { root.appending(path: "contest.sqlite.address") }

  /// Where a round's publication stands.
  public func exports(of round: RoundID) -> URL { exports.appending(path: round.rawValue) }

  /// The bytes of a file that somebody names at the keyboard, a link or not.
  ///
  /// - Returns: nil where there is no such file.
  /// - Throws: `KitError.file` where it cannot be read or is larger than `limit` bytes.
  public static func read(
    _ url: URL, shownAs path: String, limit: Int = Workspace.largestInput
  ) throws -> Data? {
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    if let size = try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int, size > limit {
      throw KitError.file(path: path, tooLarge(limit: limit))
    }
    do {
      return try Data(contentsOf: url)
    } catch {
      throw KitError.file(path: path, unreadable)
    }
  }

  static let unreadable = LocalizedText(vi: "không đọc được tệp này", en: "this file cannot be read")

  /// 20 MB: far above any rule file or entry list, far below what would trouble the machine.
  public static let largestInput = 20_000_000

  static func tooLarge(limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "tệp lớn quá \(limit / 1_000_000) MB, không nhận",
      en: "the file is larger than \(limit / 1_000_000) MB and is refused")
  }

  /// The entry lists, by path from the workspace, in byte order.
  func entryLists() throws -> [String] {
    var found = stat()
    guard lstat(entries.path, &found) == 0 else { return [] }
    if found.st_mode & S_IFMT == S_IFLNK, let fault = HandedInFile.link.fault {
      throw KitError.file(path: "entries", fault)
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: entries.path)
        .filter { name in
          let lower = name.lowercased()
          return !name.hasPrefix(".") && (lower.hasSuffix(".csv") || lower.hasSuffix(".xml"))
        }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { "entries/\($0)" }
    } catch {
      throw KitError.file(
        path: "entries", LocalizedText(vi: "không đọc được thư mục này", en: "this folder cannot be read"))
    }
  }

  /// Writes a file whole or not at all.
  static func write(_ data: Data, to url: URL, shownAs path: String) throws {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url, options: .atomic)
    } catch {
      throw KitError.file(path: path, writeRefusal(error))
    }
  }

  /// Writes several files and has them recorded: all of it or nothing.
  ///
  /// They are brought to the disk under other names before `record` is called, and only then take their
  /// own: neither a full disk nor a refused record leaves some of them changed.
  func write(_ files: [OutgoingFile], recordedBy record: () async throws -> Void) async throws {
    func partial(_ file: OutgoingFile) -> URL { root.appending(path: file.path + ".partial") }
    do {
      for file in files { try Self.write(file.data, to: partial(file), shownAs: file.path) }
      try await record()
    } catch {
      for file in files { try? FileManager.default.removeItem(at: partial(file)) }
      throw error
    }
    for file in files where rename(partial(file).path, root.appending(path: file.path).path) != 0 {
      let reason = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      throw KitError.file(path: file.path, Self.writeRefusal(reason))
    }
  }

  static func writeRefusal(_ error: any Error) -> LocalizedText {
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace?:
      LocalizedText(
        vi: "ổ đĩa đã đầy; giải phóng chỗ trống rồi làm lại",
        en: "the disk is full; free some space and try again")
    case .fileWriteVolumeReadOnly?, .fileWriteNoPermission?:
      LocalizedText(
        vi: "không được phép ghi vào đây (ổ đĩa hoặc thư mục chỉ đọc)",
        en: "writing here is not permitted (the disk or folder is read-only)")
    default:
      LocalizedText(
        vi: "không ghi được tệp; kiểm tra ổ đĩa và quyền ghi",
        en: "the file cannot be written; check the disk and the permissions")
    }
  }
}

/// A file on its way into a workspace, by path from there.
struct OutgoingFile: Sendable {
  var path: String
  var data: Data
}
