import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest marks import|export`.
struct MarksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks", abstract: "Nhập, xuất điểm / marks in and out as CSV: entry,judge,criterion,mark.",
    subcommands: [ImportMarks.self, ExportMarks.self])

  struct ImportMarks: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Nhập điểm từ tệp CSV: tất cả hoặc không gì / all of a file or nothing.")

    @Argument(help: "Tệp CSV / file.") var file: String
    @Option(help: "Vòng thi / round.") var round: String
    @OptionGroup var replacing: ReplaceOptions
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
      guard replacing.reason == nil || replacing.replace else {
        throw ValidationError("--reason chỉ dùng cùng --replace / --reason goes with --replace")
      }
    }

    func perform(_ console: Console) async throws {
      let data = try InputFile.read(file, limit: ContestService.largestMarksFile)
      let summary = try await options.service().importMarks(
        data, file: file, round: RoundID(round), replacing: replacing.words)
      console.say(
        LocalizedText(
          vi: "đã nhận \(summary.written) phiếu; \(summary.unchanged) phiếu không đổi",
          en: "\(summary.written) sheets taken; \(summary.unchanged) unchanged"))
      if summary.replacedImports > 0 {
        console.say(
          LocalizedText(
            vi: "đã thay \(summary.replacedImports) phiếu của lần nhập trước",
            en: "\(summary.replacedImports) sheets of an earlier import replaced"))
      }
      if summary.replacedJudges > 0 {
        console.say(
          LocalizedText(
            vi: "đã thay \(summary.replacedJudges) phiếu giám khảo đã gửi",
            en: "\(summary.replacedJudges) sheets that judges had sent replaced"))
      }
    }
  }

  struct ExportMarks: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "In mọi ô điểm của vòng ra CSV / every mark due, as CSV on stdout.")

    @Option(help: "Vòng thi / round.") var round: String
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      console.output(try await options.service().exportMarks(of: RoundID(round)))
    }
  }
}

/// Whether a file may take the place of what judges have sent.
struct ReplaceOptions: ParsableArguments {
  @Flag(
    help: "Thay cả phiếu giám khảo đã gửi; cần --reason / replace what judges have sent; needs --reason."
  )
  var replace = false

  @Option(help: "Vì sao thay; giám khảo sẽ đọc / why it is replaced; the judge reads it.")
  var reason: String?

  /// Nil: nothing of a judge's is replaced.
  var words: String? { replace ? reason ?? "" : nil }
}

/// The subcommand `contest facts import`.
struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Nhập số liệu, thời lượng, lỗi, vắng, hồi tỵ / facts as CSV: entry,kind,id,value,source.",
    subcommands: [ImportFacts.self])

  struct ImportFacts: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Nhập từ tệp CSV: tất cả hoặc không gì / all of a file or nothing.")

    @Argument(help: "Tệp CSV / file.") var file: String
    @Option(help: "Vòng thi / round.") var round: String
    @OptionGroup var replacing: ReplaceOptions
    @OptionGroup var correction: CorrectionOptions
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
      guard replacing.reason == nil || replacing.replace || correction.correct else {
        throw ValidationError(
          "--reason chỉ dùng cùng --replace hoặc --correct / --reason goes with --replace or --correct")
      }
    }

    func perform(_ console: Console) async throws {
      let data = try InputFile.read(file)
      let count = try await options.service().importFacts(
        data, file: file, round: RoundID(round), replacing: replacing.words,
        correcting: correction.correction(reason: replacing.reason))
      console.say(LocalizedText(vi: "đã ghi \(count) dữ kiện", en: "\(count) facts recorded"))
    }
  }
}
