import ContestCore
public import Foundation
import XMLKit

/// Where rule files come from: a folder, the database, a test.
public protocol RuleFileSource {
  /// The bytes of the file at `path` (`contest.xml`, `rubrics/so-khao.xml`).
  ///
  /// - Throws: `RuleFileFault` where there are none to be had.
  func data(at path: String) throws(RuleFileFault) -> Data
}

/// Why a rule file could not be had.
public enum RuleFileFault: Error, Sendable, Hashable {
  case missing
  /// It is a link, or lies behind one.
  case link
  /// Bytes; not read at all.
  case tooLarge(Int)
  /// In the system's words.
  case unreadable(String)
}

/// Rule files held in memory, by path.
public struct MemoryRuleFiles: RuleFileSource, Sendable {
  public var files: [String: Data]

  public init(_ files: [String: Data]) {
    self.files = files
  }

  public func data(at path: String) throws(RuleFileFault) -> Data {
    guard let data = files[path] else { throw .missing }
    return data
  }
}

/// Rule files in a workspace folder.
///
/// A link that leads out of the folder is treated as missing.
public struct FolderRuleFiles: RuleFileSource, Sendable {
  public var folder: URL

  public init(folder: URL) {
    self.folder = folder
  }

  public func data(at path: String) throws(RuleFileFault) -> Data {
    let root = folder.standardizedFileURL.resolvingSymlinksInPath().path
    let file = folder.appendingPathComponent(path).standardizedFileURL.resolvingSymlinksInPath()
    guard file.path.hasPrefix(root == "/" ? root : root + "/") else { throw .missing }
    let values = try? FileManager.default.attributesOfItem(atPath: file.path)
    guard let values else { throw .missing }
    guard values[.type] as? FileAttributeType == .typeRegular else { throw .unreadable("not a file") }
    let size = (values[.size] as? NSNumber)?.intValue ?? 0
    guard size <= RuleReader.largestFile else { throw .tooLarge(size) }
    do { return try Data(contentsOf: file) } catch { throw .unreadable(error.localizedDescription) }
  }
}
