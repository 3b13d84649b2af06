public import Foundation

/// The copy of a recording that judges hear: the sound alone, in a file whose name tells nothing.
public struct BlindCopy: Sendable, Hashable {
  public var file: URL
  public var mediaType: String
  public var bytes: Int
  /// Of the copy, hexadecimal: its strong entity tag.
  public var sha256: String
  /// Nil where it could not be told.
  public var milliseconds: Int?
  /// Whether its loudness was levelled; false for a copy made without ffmpeg.
  public var isLevelled: Bool
}

/// What is kept beside a copy, in JSON.
struct BlindCopyFacts: Codable, Sendable, Hashable {
  /// Rises when copies come to be made in another way; older ones are made anew.
  static let currentVersion = 1

  var version = BlindCopyFacts.currentVersion
  /// SHA-256 of the file that was handed in.
  var original: String
  var file: String
  var mediaType: String
  var bytes: Int
  var sha256: String
  var milliseconds: Int?
  var isLevelled: Bool
}

/// The folder of blind copies, each under the hash of its original.
///
/// Everything in it can be made again from what was handed in. Files take their names only when they are
/// whole, and facts name the copy by its own content, so that several processes may work here at once.
struct BlindCopyFolder: Sendable {
  let folder: URL

  /// The copy of an original, where it is there and whole.
  func copy(of original: String) -> BlindCopy? {
    guard let data = try? Data(contentsOf: factsFile(original)),
      let facts = try? JSONDecoder().decode(BlindCopyFacts.self, from: data),
      facts.version == BlindCopyFacts.currentVersion, facts.original == original,
      !facts.file.contains("/")
    else { return nil }
    let file = folder.appending(path: facts.file)
    guard let identity = FileDigests.Identity(file), identity.size == Int64(facts.bytes) else { return nil }
    return BlindCopy(
      file: file, mediaType: facts.mediaType, bytes: facts.bytes, sha256: facts.sha256,
      milliseconds: facts.milliseconds, isLevelled: facts.isLevelled)
  }

  /// A new file that nobody else can read, under a name of its own, for a copy in the making.
  func newFile() throws(RecordingFault) -> URL {
    let manager = FileManager.default
    do {
      try manager.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unwritable
    }
    let file = folder.appending(path: "\(UUID().uuidString.lowercased()).partial")
    guard manager.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw .unwritable
    }
    return file
  }

  /// Gives a finished file its name, and its facts beside it.
  ///
  /// - Parameter facts: all but the file's name.
  func keep(_ made: URL, as facts: BlindCopyFacts) throws(RecordingFault) -> BlindCopy {
    var facts = facts
    let before = self.copy(of: facts.original)
    let ending = facts.mediaType == "audio/wav" ? "wav" : "mp3"
    facts.file = "\(facts.original.prefix(32))-\(facts.sha256.prefix(16)).\(ending)"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let text = try newFile()
    do {
      try encoder.encode(facts).write(to: text)
    } catch {
      try? FileManager.default.removeItem(at: text)
      throw .unwritable
    }
    guard Self.settle(made, at: folder.appending(path: facts.file)),
      Self.settle(text, at: factsFile(facts.original)),
      let copy = copy(of: facts.original)
    else { throw .unwritable }
    // Whoever is being sent the earlier copy has it open.
    if let before, before.file != copy.file { try? FileManager.default.removeItem(at: before.file) }
    return copy
  }

  /// Brings the file to the disk before it takes its name.
  private static func settle(_ file: URL, at target: URL) -> Bool {
    if let handle = try? FileHandle(forWritingTo: file) {
      try? handle.synchronize()
      try? handle.close()
    }
    return rename(file.path, target.path) == 0
  }

  private func factsFile(_ original: String) -> URL { folder.appending(path: "\(original).json") }
}
