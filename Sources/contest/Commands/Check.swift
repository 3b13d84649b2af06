import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest check`.
struct Check: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Kiểm tra contest.xml, biểu điểm, danh sách thí sinh, bản thu / validate rules, rubrics, entries, recordings."
  )

  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    var reading = options.folder.check()
    reading.findings += await options.folder.recordingFindings(
      in: reading, tools: await AudioTools.installed())
    reading.findings += reading.birthdayFindings(at: Environment.live.now())
    if reading.findings.hasErrors { throw KitError.input(reading.findings) }
    console.report(reading.findings)
    let rounds = reading.contest?.rounds.count ?? 0
    console.say(
      LocalizedText(
        vi: "không có lỗi: \(rounds) vòng thi, \(reading.entries.count) hồ sơ dự thi",
        en: "no faults: \(rounds) rounds, \(reading.entries.count) entries"))
  }
}
