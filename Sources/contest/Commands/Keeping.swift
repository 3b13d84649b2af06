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
    let leftOut = try await options.service().dump(to: URL(fileURLWithPath: folder, isDirectory: true))
    console.tell(leftOut)
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
    console.tell(try await options.service().backup(to: URL(fileURLWithPath: file)))
    console.say(LocalizedText(vi: "đã sao lưu vào \(file)", en: "backed up to \(file)"))
  }
}

/// The subcommand `contest restore FILE`.
struct Restore: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Phục hồi từ tệp sao lưu / bring a backup back; refused while the workspace is served.")

  @Argument(help: "Tệp sao lưu / backup file.") var file: String
  @Flag(help: "Lấy những gì còn nguyên từ một bản sao lưu hỏng / take what is whole of a damaged backup.")
  var acceptDamage = false
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    let report = try await ContestService.restore(
      URL(fileURLWithPath: file), into: options.folder, acceptingDamage: acceptDamage)
    console.tell(report)
    console.say(LocalizedText(vi: "đã phục hồi từ \(file)", en: "restored from \(file)"))
  }
}

extension Console {
  /// More than this are counted, not named.
  private static let mostNamed = 200

  func tell(_ leftOut: [LeftOut]) {
    list(leftOut) { file in
      LocalizedText(
        vi: "để lại \(file.path): \(file.reason.vi)", en: "left out \(file.path): \(file.reason.en)")
    }
  }

  func tell(_ report: RestoreReport) {
    list(report.refused) { path in
      LocalizedText(
        vi: "không ghi \(path): không phải tệp của một cuộc thi",
        en: "not written \(path): no file of a contest")
    }
    list(report.damaged) { path in
      LocalizedText(vi: "không ghi \(path): đã hỏng", en: "not written \(path): damaged")
    }
    list(report.removed) { name in
      LocalizedText(
        vi: "đã bỏ \(name) khỏi cơ sở dữ liệu: không do chương trình này tạo ra",
        en: "removed \(name) from the database: no version of this program makes it")
    }
    list(report.faults) { fault in
      LocalizedText(vi: "vẫn còn lỗi: \(fault.vi)", en: "still at fault: \(fault.en)")
    }
    guard !report.hasDigests else { return }
    say(
      LocalizedText(
        vi: "bản sao lưu do phiên bản cũ ghi, không có mã băm của tệp: tệp hỏng sẽ không bị phát hiện",
        en: "the backup is of an older version and has no digests: damage to its files does not show"))
  }

  private func list<Item>(_ items: [Item], _ line: (Item) -> LocalizedText) {
    for item in items.prefix(Self.mostNamed) { say(line(item)) }
    let more = items.count - Self.mostNamed
    if more > 0 { say(LocalizedText(vi: "… và \(more) mục nữa", en: "… and \(more) more")) }
  }
}
