import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest draw ROUND [--seed HEX]`.
struct DrawCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Bốc thăm số báo danh, mã phách, thứ tự thi; in ra hạt giống / draw lots; prints the seed.")

  @Argument(help: "Vòng thi / round.") var round: String
  @Option(help: "Hạt giống thập lục phân; cùng hạt giống cho cùng kết quả / hexadecimal seed.") var seed:
    String?

  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    let seed = try await options.service().draw(RoundID(round), seed: seed)
    console.output("\(seed)\n")
  }
}
