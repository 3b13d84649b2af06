import ArgumentParser
import ContestCore
import ContestKit
import Foundation

/// The `contest` program: one subcommand per use case.
@main
struct ContestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contest",
    abstract: "Tổ chức một cuộc thi có chấm điểm, từ đăng ký đến kết quả ai cũng tính lại được.",
    discussion: """
      Runs a judged contest from registration to published, re-countable results.

      Mọi lệnh con nhận --workspace DIR (mặc định: thư mục hiện tại) và --lang vi|en.
      Mã thoát / exit status: 0 xong (done), 1 có lỗi hoặc từ chối (findings or refused), 64 gọi lệnh sai (usage).
      """,
    version: ProgramVersion.current,
    subcommands: [
      Init.self, Check.self, Import.self, EntryCommand.self, DrawCommand.self, Serve.self, Link.self,
      Access.self, DeviceCommand.self, Call.self, SheetCommand.self, RecordingsCommand.self,
      BlindCheckCommand.self, RoundCommand.self, MarksCommand.self, FactsCommand.self, LateCommand.self,
      PapersCommand.self, Decide.self, Redraw.self,
      StandingsCommand.self, Compare.self, Analyse.self,
      Publish.self, Versions.self, Verify.self, JournalCommand.self, Dump.self, BackupCommand.self,
      Restore.self,
      Status.self,
    ])

  /// As the parser ends, but without giving a terminal orders that stand in somebody's file name.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    guard !code.isSuccess else { exit(withError: error) }
    let text = VietnameseText.printable(fullMessage(for: error), keepingLines: true)
    if !text.isEmpty { FileHandle.standardError.write(Data((text + "\n").utf8)) }
    exit(withError: ExitCode(code.rawValue))
  }

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      if exitCode(for: error) == .validationFailure, !CommandLine.arguments.contains("en") {
        // The parser's own words follow; it speaks English alone.
        FileHandle.standardError.write(
          Data("Lệnh chưa đúng. Xem cách dùng dưới đây hoặc gõ «contest help».\n".utf8))
      }
      end(with: error)
    }
  }
}
