import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest compare`.
struct Compare: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vì sao bài này đứng trên bài kia / why one entry stands above another.")

  @Argument(help: "Bài thứ nhất: mã hoặc số báo danh / an entry's id or number.") var first: String
  @Argument(help: "Bài thứ hai / the other one.") var second: String
  @Option(help: "Vòng thi / round.") var round: String
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    let service = try options.service()
    let current = try await service.standings(of: RoundID(round))
    let told = try await service.comparisonText(
      of: ContestService.entry(named: first, in: current),
      with: ContestService.entry(named: second, in: current), in: current)
    let language = console.language
    for sentence in told.sentences { console.output(sentence[language] + "\n") }
    for table in told.tables {
      let rows = table.map { $0.map { $0[language] } }
      console.output("\n" + TextTable.render(rows, rightAligned: [1, 2, 3]))
    }
    for derivation in told.derivations {
      let lines = derivation.map { $0[language] }
      console.output("\n" + lines.joined(separator: "\n- ") + "\n")
    }
  }
}
