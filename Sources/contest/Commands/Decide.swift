import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest decide`.
struct Decide: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ghi quyết định của Ban Giám khảo hoặc Ban Tổ chức / record a decision for the minutes.")

  enum Kind: String, EnumerableFlag {
    case order
    case share
    case note

    static func help(for value: Kind) -> ArgumentHelp? {
      switch value {
      case .order: "Thứ tự như đã nêu ở --subject, hơn trước / they stand in the order named, the best first."
      case .share: "Đồng hạng / they share the place."
      case .note: "Chỉ ghi vào biên bản / for the minutes alone."
      }
    }
  }

  @Option(help: "Vòng thi / round.") var round: String
  @Option(help: "Mã các bài, cách nhau bằng dấu phẩy / entry ids, separated by commas.") var subject: String
  @Flag var kind: Kind
  @Option(help: "Lý do / reason.") var reason: String
  @Argument(help: .hidden) var more: [String] = []
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if !more.isEmpty, kind == .share {
      throw ValidationError("--share không nhận thêm giá trị / --share takes no value")
    }
  }

  func perform(_ console: Console) async throws {
    // `--order B,A` names the order itself; `--note TEXT` adds words to the reason.
    let list = kind == .order && !more.isEmpty ? more.joined(separator: ",") : subject
    let words = kind == .note ? ([reason] + more).joined(separator: " – ") : reason
    let subjects = list.split(separator: ",").map { EntryID(String($0).trimmingPrefix(" ").description) }
    let kinds: [Kind: Decision.Kind] = [.order: .order, .share: .share, .note: .note]
    let decision = try await options.service().decide(
      kinds[kind] ?? .note, subjects: subjects, reason: words, round: RoundID(round))
    console.say(
      LocalizedText(
        vi: "đã ghi quyết định số \(decision.sequence) của vòng «\(round)»",
        en: "recorded decision \(decision.sequence) of round “\(round)”"))
  }
}
