import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest import`.
struct Import: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Nạp thư mục vào contest.sqlite; lần sau chỉ nạp phần đã đổi / load the workspace; again, only what changed."
  )

  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    var reading = options.folder.check()
    if !reading.findings.hasErrors {
      reading.findings += await options.folder.recordingFindings(
        in: reading, tools: await AudioTools.installed())
    }
    if reading.findings.hasErrors { throw KitError.input(reading.findings) }
    let known = Set(reading.findings)
    let (summary, warnings) = try await options.service(create: true)
      .importWorkspace(checkingRecordings: false)
    console.report(reading.findings + warnings.filter { !known.contains($0) })
    console.say(
      LocalizedText(
        vi: "đã nạp: \(summary.added.count) hồ sơ mới, \(summary.changed.count) hồ sơ thay đổi, "
          + "\(summary.ruleFiles.count) tệp luật mới hoặc thay đổi",
        en: "imported: \(summary.added.count) new entries, \(summary.changed.count) changed, "
          + "\(summary.ruleFiles.count) rule files new or changed"))
  }
}
