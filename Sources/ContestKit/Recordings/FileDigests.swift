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

    init?(_ file: URL) {
      var found = stat()
      guard stat(file.path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
      size = Int64(found.st_size)
      seconds = found.st_mtim.tv_sec
      nanoseconds = found.st_mtim.tv_nsec
      node = UInt64(found.st_ino)
    }
  }

  private let known = Mutex<[String: (identity: Identity, digest: String)]>([:])

  /// The digest; nil where there is no such file or it cannot be read.
  func digest(of file: URL) -> String? {
    guard let identity = Identity(file) else { return nil }
    if let known = known.withLock({ $0[file.path] }), known.identity == identity { return known.digest }
    guard let handle = try? FileHandle(forReadingFrom: file) else { return nil }
    defer { try? handle.close() }
    var hash = SHA256()
    do {
      // Nothing, or no bytes, at the end of the file.
      while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty { hash.update(data: part) }
    } catch {
      return nil
    }
    let digest = Bytes.hex(hash.finalize())
    known.withLock { $0[file.path] = (identity, digest) }
    return digest
  }
}
