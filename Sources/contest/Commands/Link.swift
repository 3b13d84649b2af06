import ArgumentParser
import ContestCore
import ContestKit
import Foundation

/// The subcommand `contest link --judge ID | --organiser [--name NAME] [--revoke]`.
struct Link: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Đường liên kết đăng nhập của giám khảo hoặc ban tổ chức / a log-in link; the URL alone on stdout.")

  @Option(help: "Mã giám khảo / judge.") var judge: String?
  @Flag(help: "Liên kết của ban tổ chức / the organisers' link.") var organiser = false
  @Option(help: "Người của ban tổ chức giữ liên kết này / whose link of the organisers it is.") var name:
    String?
  @Flag(help: "Hủy mọi liên kết đã cấp của người này / revoke every link of this person.") var revoke = false
  @Option(help: "Địa chỉ công khai của trang / the site's address.") var publicUrl: String?
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard (judge != nil) != organiser else {
      throw ValidationError(
        "chọn một trong --judge ID và --organiser / give either --judge ID or --organiser")
    }
    guard name == nil || organiser else {
      throw ValidationError("--name chỉ đi cùng --organiser / --name goes with --organiser alone")
    }
  }

  func perform(_ console: Console) async throws {
    let service = try options.service()
    let role = judge.map { LinkRole.judge(JudgeID($0)) } ?? .organiser
    if revoke {
      let count = try await service.revokeLinks(role, name: name)
      console.say(LocalizedText(vi: "đã hủy \(count) liên kết", en: "\(count) links revoked"))
      return
    }
    let address = try service.linkAddress(
      of: try await service.makeLink(role, name: name), publicURL: publicUrl)
    console.output(address + "\n")
    if let warning = ContestService.warning(of: address) { console.say(warning) }
    if isatty(STDERR_FILENO) == 1 { await showCode(of: address, console: console) }
  }

  private func showCode(of address: String, console: Console) async {
    if let code = await QRProgram.terminal(address) {
      console.draw(code)
    } else {
      console.say(
        LocalizedText(
          vi: "(cài gói qrencode để thấy mã QR ở đây)",
          en: "(install the package qrencode to see a QR code here)"))
    }
  }
}
