public import ContestCore
import ContestStore
public import Foundation

/// What came of bringing a backup back.
public struct RestoreReport: Sendable, Hashable {
  /// Files of the backup that no workspace has; they were not written.
  public var refused: [String] = []
  /// Files whose bytes are not what was backed up; they were not written.
  public var damaged: [String] = []
  /// Triggers and views that no version of this program makes; they were removed.
  public var removed: [String] = []
  /// What is wrong with the restored database.
  public var faults: [LocalizedText] = []
  /// False for a backup of an older version: damage to its files does not show.
  public var hasDigests = true
}

extension ContestService {
  /// Brings a backup back into a workspace that is not being served; the database that stands there is
  /// kept beside it under a name that ends in `.before-restore`.
  ///
  /// All of it is put together and looked through in a folder of its own first: digests, the database's own
  /// check, the journal's replay. Nothing of the workspace is touched before that, and no link in it is followed.
  ///
  /// - Parameter acceptingDamage: whether what is damaged is left out, and a database with faults taken.
  /// - Throws: `KitError.blocked` with all that is damaged; `KitError.file` where something stands in the way.
  @discardableResult
  public static func restore(
    _ file: URL, into workspace: Workspace, acceptingDamage: Bool = false
  ) async throws -> RestoreReport {
    let archive = try BackupArchive(path: file.path)
    let lock = try WorkspaceLock(databasePath: workspace.database.path)
    try workspace.makeStagingFolder()
    defer { try? FileManager.default.removeItem(at: workspace.stagingFolder) }
    let staged = Workspace(root: workspace.stagingFolder)
    var report = RestoreReport()
    report.hasDigests = try archive.hasDigests()
    report.removed = try archive.writeDatabase(to: staged.database.path)
    let paths = try stage(archive, in: staged, &report)
    report.faults = await databaseFaults(in: staged)
    if !acceptingDamage { try requireWhole(report) }
    try workspace.requireRoom(for: paths + [workspace.database.lastPathComponent])
    for path in paths { try workspace.place(path) }
    try BackupArchive.replaceDatabase(holding: lock, with: staged.database.path)
    return report
  }

  /// - Returns: the files that may take their places.
  private static func stage(
    _ archive: BackupArchive, in staged: Workspace, _ report: inout RestoreReport
  ) throws -> [String] {
    let ruleFiles = try archive.ruleFiles()
    var paths: [String] = []
    for path in try archive.paths() {
      guard Workspace.holds(path, ruleFiles: ruleFiles) else {
        report.refused.append(path)
        continue
      }
      let file = staged.root.appending(path: path)
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      } catch {
        throw KitError.file(path: path, Workspace.writeRefusal(error))
      }
      if try archive.write(path, to: file.path) {
        paths.append(path)
      } else {
        report.damaged.append(path)
      }
    }
    return paths
  }

  /// Opens the restored database, which brings it to this version, and checks it as `journal verify` does.
  private static func databaseFaults(in staged: Workspace) async -> [LocalizedText] {
    do {
      let service = try ContestService(opening: staged)
      let faults: [LocalizedText]
      do {
        faults = try await service.verifyJournal().faults
      } catch {
        faults = [Self.sentence(of: error)]
      }
      try service.store.close()
      return faults
    } catch {
      return [Self.sentence(of: error)]
    }
  }

  private static func sentence(of error: any Error) -> LocalizedText {
    (error as? any ExplainedError)?.message
      ?? LocalizedText(
        vi: "cơ sở dữ liệu trong bản sao lưu không đọc được",
        en: "the database in the backup cannot be read")
  }

  private static func requireWhole(_ report: RestoreReport) throws {
    let files = report.damaged.map { path in
      LocalizedText(
        vi: "\(path): nội dung không còn như lúc sao lưu", en: "\(path): not what was backed up any more")
    }
    guard files.isEmpty, report.faults.isEmpty else {
      throw KitError.blocked(
        LocalizedText(
          vi: """
            bản sao lưu bị hỏng, chưa có gì được ghi; hãy dùng bản sao lưu khác, hoặc thêm --accept-damage để \
            lấy những gì còn nguyên
            """,
          en: """
            the backup is damaged and nothing was written; take another one, or add --accept-damage to have \
            what is still whole
            """), by: files + report.faults)
    }
  }
}
