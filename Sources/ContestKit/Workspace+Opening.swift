import ContestCore
import Foundation

/// Why a file below the workspace is not opened: never `there`.
struct FileFault: Error {
  let state: HandedInFile

  init(_ state: HandedInFile) {
    self.state = state
  }
}

extension Workspace {
  /// Opens an ordinary file below the workspace; whatever was handed in is opened here and nowhere else.
  ///
  /// No link is followed, neither the file nor a folder on the way: an archive that a unit sends can hold links
  /// to any file of this machine. A pipe does not make the program wait.
  ///
  /// A name with accents is found in either form of Unicode: files from a Mac have theirs taken apart.
  func open(_ path: String) throws(FileFault) -> FileHandle {
    do throws(FileFault) {
      return try openAsSpelled(path)
    } catch {
      guard error.state == .missing, let spelled = spellingOnDisk(of: path) else { throw error }
      return try openAsSpelled(spelled)
    }
  }

  /// Where a file below the workspace lies, for programs that are handed its name.
  func location(of path: String) -> URL {
    let url = root.appending(path: path)
    guard !FileManager.default.fileExists(atPath: url.path), let spelled = spellingOnDisk(of: path) else {
      return url
    }
    return root.appending(path: spelled)
  }

  /// The path as the disk has it, in the same letters; nil where it is in ASCII, is not there, or is there twice.
  private func spellingOnDisk(of path: String) -> String? {
    guard path.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var spelled: [String] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      let folder = root.appending(path: spelled.joined(separator: "/"))
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      // Equal strings are those of the same letters, however they are coded.
      let same = names.filter { $0 == part }
      guard let name = same.first(where: { $0.utf8.elementsEqual(part.utf8) }) ?? same.first,
        same.count == 1 || name.utf8.elementsEqual(part.utf8)
      else { return nil }
      spelled.append(name)
    }
    return spelled.joined(separator: "/")
  }

  private func openAsSpelled(_ path: String) throws(FileFault) -> FileHandle {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains(where: { ["", ".", ".."].contains($0) }), let name = parts.popLast() else {
      throw FileFault(.missing)
    }
    var folder = Foundation.open(root.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileFault(errno == ENOENT ? .missing : .unreadable) }
    defer { close(folder) }
    for part in parts {
      let next = try Self.open(part, in: folder, O_RDONLY | O_DIRECTORY)
      close(folder)
      folder = next
    }
    let descriptor = try Self.open(name, in: folder, O_RDONLY | O_NONBLOCK)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var found = stat()
    guard fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      throw FileFault(.notAFile)
    }
    return file
  }

  private static func open(_ name: String, in folder: Int32, _ flags: Int32) throws(FileFault) -> Int32 {
    let descriptor = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 { return descriptor }
    let reason = errno
    var found = stat()
    guard fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileFault(errno == ENOENT ? .missing : .unreadable)
    }
    switch found.st_mode & S_IFMT {
    case S_IFLNK: throw FileFault(.link)
    case S_IFREG where flags & O_DIRECTORY != 0: throw FileFault(.missing)
    case S_IFREG, S_IFDIR: throw FileFault(reason == ENOTDIR ? .missing : .unreadable)
    default: throw FileFault(.notAFile)
    }
  }

  /// How a file stands, by its path from the workspace.
  func state(of path: String) -> HandedInFile {
    do throws(FileFault) {
      _ = try open(path)
      return .there
    } catch {
      return error.state
    }
  }

  /// How a file that an entry names stands, by its path below `entries/`.
  @Sendable func handedIn(_ path: String) -> HandedInFile { state(of: "entries/\(path)") }

  /// Whether a file handed in with an entry is there, by its path below `entries/`.
  func hasEntryFile(_ path: String) -> Bool { handedIn(path) == .there }

  /// The bytes of a file given by its path from the workspace.
  ///
  /// - Returns: nil where there is no such file.
  /// - Throws: `KitError.file` where it is a link, cannot be read or is larger than `limit` bytes.
  func read(_ path: String, limit: Int = Workspace.largestInput) throws -> Data? {
    let file: FileHandle
    do throws(FileFault) {
      file = try open(path)
    } catch {
      guard let fault = error.state.fault, error.state != .missing else { return nil }
      throw KitError.file(path: path, fault)
    }
    defer { try? file.close() }
    if let size = FileDigests.Identity(file)?.size, size > limit {
      throw KitError.file(path: path, Self.tooLarge(limit: limit))
    }
    guard let data = try? file.readToEnd() ?? Data() else {
      throw KitError.file(path: path, Self.unreadable)
    }
    return data
  }
}
