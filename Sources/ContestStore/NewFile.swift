import Foundation

/// Writing a file that appears whole or not at all.
enum NewFile {
  /// An empty file with mode 0600 from its first moment; a leftover of an earlier try is replaced.
  ///
  /// - Parameter mode: 0o666 where whoever may read the folder may read the file.
  static func make(_ path: String, mode: mode_t = 0o600) throws {
    unlink(path)
    try create(path, O_EXCL, mode)
  }

  /// The file as it is, or an empty one with mode 0600.
  static func ensure(_ path: String) throws {
    try create(path, 0, 0o600)
  }

  private static func create(_ path: String, _ flags: Int32, _ mode: mode_t) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, mode)
    guard descriptor >= 0 else { throw failure(path) }
    close(descriptor)
  }

  /// Brings the file to the disk and gives it its name.
  static func publish(_ partial: String, as path: String) throws {
    try synchronise(partial)
    guard rename(partial, path) == 0 else { throw failure(path) }
    let folder = (path as NSString).deletingLastPathComponent
    try synchronise(folder.isEmpty ? "." : folder)
  }

  /// A second name for the file, in place of what had that name; nothing where there is no file.
  static func keep(_ path: String, as other: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    unlink(other)
    // Not every file system has hard links: a copy does as well.
    if link(path, other) != 0 { try FileManager.default.copyItem(atPath: path, toPath: other) }
  }

  private static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> StoreError {
    switch errno {
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    case ENOSPC, EDQUOT: .diskFull
    default: .inputOutput(detail: "\(path): \(String(cString: strerror(errno)))")
    }
  }
}
