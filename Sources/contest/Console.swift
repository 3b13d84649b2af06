public import ArgumentParser
public import ContestCore
import ContestKit
import Foundation

/// Where a command talks: data to stdout, everything said to people to stderr.
///
/// Whatever it prints may quote the name or the content of somebody's file: no control character of it reaches
/// a terminal.
struct Console: Sendable {
  let language: Language

  /// Data, line by line.
  func output(_ text: String) {
    FileHandle.standardOutput.write(Data(VietnameseText.printable(text, keepingLines: true).utf8))
  }

  /// One line to people.
  func say(_ text: LocalizedText) {
    note(text[language])
  }

  func note(_ line: String) {
    FileHandle.standardError.write(Data((VietnameseText.printable(line) + "\n").utf8))
  }

  /// What the program has drawn itself for a terminal.
  func draw(_ picture: String) {
    FileHandle.standardError.write(Data((picture + "\n").utf8))
  }

  /// Each finding on its line: `file:line[:column]: error: …`.
  func report(_ findings: [Finding]) {
    for finding in findings { note(finding.rendered(in: language)) }
  }

  /// What went wrong, with everything that stands in the way.
  func report(_ error: any ExplainedError) {
    report(error.findings)
    note("\(language == .vi ? "lỗi" : "error"): \(error.message[language])")
    for detail in error.details { note("  - \(detail[language])") }
  }
}

extension Language: ExpressibleByArgument {}
extension EntryStatus: ExpressibleByArgument {}

/// Options that every subcommand takes.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: "Thư mục của cuộc thi / the contest's folder.")
  var workspace = "."

  @Option(help: "Ngôn ngữ của thông báo / language of messages: vi, en.")
  var lang = Language.vi

  var folder: Workspace {
    Workspace(root: URL(fileURLWithPath: workspace, isDirectory: true))
  }

  func service(create: Bool = false) throws -> ContestService {
    try ContestService(opening: folder, create: create)
  }
}

/// Who signs, for subcommands whose outcome bears a name.
struct SigningOptions: ParsableArguments {
  @Option(help: "Tên người thực hiện, ghi vào nhật ký / who does it, for the journal.")
  var by: String?

  var signer: Signer {
    let name = by.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    return Signer(actor: .organiser, name: name ?? "organiser (command line)")
  }
}

/// Whether facts of a certified round are changed, for a stated reason.
struct CorrectionOptions: ParsableArguments {
  @Flag(
    help: """
      Sửa vòng đã xác nhận hoặc đã công bố; cần lý do; sau đó xác nhận lại rồi công bố bản mới / correct a \
      certified round: needs a reason; then certify again and publish.
      """)
  var correct = false

  @Option(help: "Với --correct: tên người sửa / with --correct: who corrects.") var by: String?

  /// Nil: nothing is corrected.
  func correction(reason: String?) -> CorrectionReason? {
    correct ? CorrectionReason(reason ?? "", name: by) : nil
  }
}

/// A subcommand that does one thing in a workspace.
protocol WorkspaceCommand: AsyncParsableCommand {
  var options: WorkspaceOptions { get }
  /// - Throws: an `ExplainedError`, which is told and ends with status 1, or an `ExitCode`.
  func perform(_ console: Console) async throws
}

extension WorkspaceCommand {
  func run() async throws {
    let console = Console(language: options.lang)
    do {
      try await perform(console)
    } catch let error as any ExplainedError {
      console.report(error)
      throw ExitCode.failure
    }
  }
}

/// A file named on the command line.
enum InputFile {
  static func read(_ path: String, limit: Int = Workspace.largestInput) throws -> Data {
    let url = URL(fileURLWithPath: path)
    if let data = try Workspace.read(url, shownAs: path, limit: limit) { return data }
    throw KitError.file(path: path, LocalizedText(vi: "không có tệp này", en: "there is no such file"))
  }
}
