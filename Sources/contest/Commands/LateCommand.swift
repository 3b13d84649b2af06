import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest late list|admit|refuse --round R`.
struct LateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "late",
    abstract: "Phiếu đến sau khi đóng vòng: liệt kê, nhận, không nhận / sheets that came too late.",
    discussion: """
      Phiếu đến muộn không được tính cho đến khi Trưởng ban giám khảo quyết định; lý do ghi bằng lời Trưởng ban.
      Phiếu của chính Trưởng ban do Ban Tổ chức quyết định, lý do ghi bằng lời Ban Tổ chức.
      A late sheet counts only where the jury's chair decides so; the reason is given in the chair's words.
      The chair's own sheet is decided by the organisers, in their words.
      """,
    subcommands: [List.self, Admit.self, Refuse.self])

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Liệt kê; mỗi dòng: số, giám khảo, bài, tình trạng, ai quyết định / one line each.")

    @Option(help: "Vòng thi / round.") var round: String
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      for view in try await options.service().lateSheets(of: RoundID(round)) {
        let late = view.late
        let counts = view.current.map { "\($0.number)" } ?? "0"
        let who = late.decision?.actor.description ?? (view.decider == .chair ? "chair" : "organiser")
        let fields = [
          "\(late.number)", late.judge.rawValue, view.code, late.state.rawValue, "\(late.basedOn)", counts,
          who,
        ]
        console.output(fields.joined(separator: "\t") + "\n")
      }
    }
  }

  struct Admit: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ghi quyết định nhận phiếu đến muộn / record that they are admitted.")

    @OptionGroup var decision: LateDecision
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      try await decision.record(admits: true, options.service())
      console.say(
        LocalizedText(
          vi: "đã nhận phiếu đến muộn số \(decision.listed); phiếu được tính từ bây giờ",
          en: "admitted, counting from now on: late sheet \(decision.listed)"))
    }
  }

  struct Refuse: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ghi quyết định không nhận phiếu đến muộn / record that they are refused.")

    @OptionGroup var decision: LateDecision
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      try await decision.record(admits: false, options.service())
      console.say(
        LocalizedText(
          vi: "không nhận phiếu đến muộn số \(decision.listed); phiếu vẫn được lưu",
          en: "refused, staying on record: late sheet \(decision.listed)"))
    }
  }
}

/// What a decision about late sheets needs.
struct LateDecision: ParsableArguments {
  @Argument(help: "Số của các phiếu đến muộn / numbers of the late sheets.") var numbers: [Int]
  @Option(help: "Vòng thi / round.") var round: String
  @Option(help: "Lý do, lời của người quyết định / reason, in the words of whoever decides.") var reason:
    String

  var listed: String { numbers.map(String.init).joined(separator: ", ") }

  func record(admits: Bool, _ service: ContestService) async throws {
    try await service.decideLateSheets(numbers, in: RoundID(round), admits: admits, reason: reason)
  }
}
