public import Foundation

extension Workspace {
  /// Makes a new workspace from the rules that ship with the program.
  ///
  /// - Throws: `KitError.file` where the folder exists and is not empty, or cannot be written.
  public static func initialise(at folder: URL) throws {
    try requireEmpty(folder)
    let workspace = Workspace(root: folder)
    for (path, text) in ShippedDefaults.files {
      try write(Data(text.utf8), to: workspace.root.appending(path: path), shownAs: path)
    }
    for name in ["entries/scripts", "entries/recordings", "exports"] {
      try? FileManager.default.createDirectory(
        at: workspace.root.appending(path: name), withIntermediateDirectories: true)
    }
  }
}
