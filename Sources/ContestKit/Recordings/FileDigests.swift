import ContestCore
import Crypto
import Foundation
import Synchronization

/// SHA-256 of files, in lower-case hexadecimal, read again only where a file has changed on the disk.
final class FileDigests: Sendable {
  /// What tells that a file is still the one that was read.
  struct Identity: Sendable, Hashable {
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
    var node: UInt64

    /// Nil for anything but an ordinary file; a link is none.
    init?(_ file: URL) {
      var found = stat()
      guard lstat(file.path, &found) == 0 else { return nil }
      self.init(found)
    }

    init?(_ file: FileHandle) {
      var found = stat()
      guard fstat(file.fileDescriptor, &found) == 0 else { return nil }
      self.init(found)
    }

    private init?(_ found: stat) {
      guard found.st_mode & S_IFMT == S_IFREG else { return nil }
      size = Int64(found.st_size)
      seconds = found.st_mtim.tv_sec
      nanoseconds = found.st_mtim.tv_nsec
      node = UInt64(found.st_ino)
    }
  }

  private let known = Mutex<[String: (identity: Identity, digest: String)]>([:])

  /// The digest of what was handed in, by its path below `entries/`; nil where it is not to be read.
  func digest(of path: String, in workspace: Workspace) -> String? {
    guard !path.isEmpty, let handle = try? workspace.open("entries/\(path)") else { return nil }
    return digest(of: handle, at: workspace.entries.appending(path: path).path)
  }

  /// The digest of a file of the program's own; nil where there is none or it cannot be read.
  func digest(of file: URL) -> String? {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return nil }
    return digest(of: handle, at: file.path)
  }

  private func digest(of handle: FileHandle, at path: String) -> String? {
    defer { try? handle.close() }
    guard let identity = Identity(handle) else { return nil }
    if let known = known.withLock({ $0[path] }), known.identity == identity { return known.digest }
    var hash = SHA256()
    do {
      // Nothing, or no bytes, at the end of the file.
      while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty { hash.update(data: part) }
    } catch {
      return nil
    }
    let digest = Bytes.hex(hash.finalize())
    known.withLock { $0[path] = (identity, digest) }
    return digest
  }
}
