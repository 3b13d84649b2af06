import ArgumentParser
import ContestCore
import ContestKit
import Foundation

/// The subcommand `contest journal verify [--head HASH]`.
struct JournalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Nhật ký / the journal.", subcommands: [VerifyJournal.self])

  struct VerifyJournal: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Kiểm tra chuỗi nhật ký và so với dữ liệu / check the chain and replay it against the facts.")

    @Option(help: "Mã băm cuối đã ghi trong biên bản / the head noted on the minutes.") var head: String?
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      let (current, faults, notes) = try await options.service().verifyJournal(head: head)
      for fault in faults {
        console.note("\(options.folder.database.lastPathComponent): error: \(fault[console.language])")
      }
      console.output("\(current.sequence) \(current.hash)\n")
      for note in notes { console.say(note) }
      guard faults.isEmpty else { throw ExitCode.failure }
      console.say(
        LocalizedText(
          vi: "nhật ký nguyên vẹn: \(current.sequence) dòng, khớp với dữ liệu",
          en: "the journal is whole: \(current.sequence) rows, in agreement with the facts"))
    }
  }
}

/// The subcommand `contest dump DIR`.
struct Dump: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ghi cuộc thi trở lại thành thư mục / write the contest back as a workspace.")

  @Argument(help: "Thư mục mới / a new folder.") var folder: String
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    try await options.service().dump(to: URL(fileURLWithPath: folder, isDirectory: true))
    console.say(LocalizedText(vi: "đã ghi ra \(folder)", en: "written to \(folder)"))
  }
}

/// The subcommand `contest backup FILE`.
struct BackupCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Sao lưu vào một tệp: dữ liệu, luật, bản thu / one file: database, rules, recordings.")

  @Argument(help: "Tệp mới / a new file.") var file: String
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    try await options.service().backup(to: URL(fileURLWithPath: file))
    console.say(LocalizedText(vi: "đã sao lưu vào \(file)", en: "backed up to \(file)"))
  }
}

/// The subcommand `contest restore FILE`.
struct Restore: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Phục hồi từ tệp sao lưu / bring a backup back; refused while the workspace is served.")

  @Argument(help: "Tệp sao lưu / backup file.") var file: String
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    try ContestService.restore(URL(fileURLWithPath: file), into: options.folder)
    console.say(LocalizedText(vi: "đã phục hồi từ \(file)", en: "restored from \(file)"))
  }
}
