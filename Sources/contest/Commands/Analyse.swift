import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest analyse`.
struct Analyse: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Kết quả vững đến đâu, chỉ để tham khảo / how firm a result is; advice only.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
  }

  @Option(help: "Vòng thi / round.") var round: String
  @Option(help: "Dạng in / table, json.") var format = Format.table
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    let service = try options.service()
    let current = try await service.analysis(of: RoundID(round))
    switch format {
    case .json: console.output(try ContestService.json(current))
    case .table:
      for text in try await service.analysisText(current) { print(text, console) }
    }
    console.say(
      LocalizedText(
        vi: "chỉ để tham khảo, không đổi thứ hạng nào; tính từ nhật ký số \(current.head.sequence)",
        en: "advice only, it changes no place; computed from journal row \(current.head.sequence)"))
  }

  private func print(_ text: AnalysisText, _ console: Console) {
    let language = console.language
    let lines = [text.title] + text.lines
    console.output(lines.map { $0[language] }.joined(separator: "\n") + "\n")
    if !text.table.isEmpty {
      let rows = text.table.map { $0.map { $0[language] } }
      console.output(TextTable.render(rows, rightAligned: text.figureColumns))
    }
    console.output("\n")
  }
}
