import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest round open|close|certify|reopen ROUND`.
struct RoundCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", abstract: "Mở, đóng, xác nhận, mở lại một vòng / move a round's phase.",
    subcommands: [Open.self, Closing.self, Close.self, Certify.self, Reopen.self])

  struct Open: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mở vòng: chốt luật, bốc thăm nếu chưa có / open: freeze the rules, draw lots if not done.")

    @Argument(help: "Vòng thi / round.") var round: String
    @Option(help: .hidden) var reason: String?
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      let service = try options.service()
      try console.confirm(try await service.forecastOpening(RoundID(round)), confirm)
      try await service.open(RoundID(round))
      let hash = try await service.rulesHash(of: RoundID(round)) ?? ""
      console.say(
        LocalizedText(
          vi: "đã mở vòng «\(round)»; luật đã chốt, SHA-256 \(hash)",
          en: "round “\(round)” is open; its rules are frozen, SHA-256 \(hash)"))
    }
  }

  struct Close: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Đóng vòng: không nhận điểm nữa / no more marks.")

    @Argument(help: "Vòng thi / round.") var round: String
    @Option(help: .hidden) var reason: String?
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      let service = try options.service()
      try console.confirm(try await service.forecastClosing(RoundID(round)), confirm)
      let open = try await service.close(RoundID(round))
      console.say(LocalizedText(vi: "đã đóng vòng «\(round)»", en: "round “\(round)” is closed"))
      guard !open.isEmpty else { return }
      console.say(
        LocalizedText(
          vi: "còn phải giải quyết trước khi xác nhận:", en: "to be settled before it can be certified:"))
      for line in open { console.note("  - \(line[console.language])") }
    }
  }

  struct Certify: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: """
        Xác nhận kết quả của vòng đã đóng, hoặc phần đã sửa / certify a closed round, or corrections.
        """)

    @Argument(help: "Vòng thi / round.") var round: String
    @OptionGroup var signing: SigningOptions
    @Option(help: .hidden) var reason: String?
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      let service = try options.service()
      try console.confirm(try await service.forecastCertifying(RoundID(round)), confirm)
      let certificate = try await service.certify(RoundID(round), by: signing.signer)
      console.say(
        LocalizedText(vi: "đã xác nhận kết quả vòng «\(round)»", en: "round “\(round)” is certified"))
      if let hash = certificate.factsHash {
        console.say(
          LocalizedText(vi: "mã băm số liệu đã xác nhận: \(hash)", en: "hash of the certified facts: \(hash)")
        )
      }
    }
  }

  struct Reopen: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mở lại vòng; rút xác nhận / reopen; withdraws the certificate.")

    @Argument(help: "Vòng thi / round.") var round: String
    @Option(help: "Lý do, ghi vào nhật ký / reason, for the journal.") var reason: String
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      let service = try options.service()
      try console.confirm(try await service.forecastReopening(RoundID(round)), confirm)
      try await service.reopen(RoundID(round), reason: reason)
      console.say(LocalizedText(vi: "đã mở lại vòng «\(round)»", en: "round “\(round)” is open again"))
    }
  }
}
