import ArgumentParser
import ContestCore
import ContestKit
import Foundation

/// The subcommand `contest link --judge ID | --organiser [--revoke]`.
struct Link: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Đường liên kết đăng nhập của giám khảo hoặc ban tổ chức / a log-in link; the URL alone on stdout.")

  @Option(help: "Mã giám khảo / judge.") var judge: String?
  @Flag(help: "Liên kết của ban tổ chức / the organisers' link.") var organiser = false
  @Flag(help: "Hủy mọi liên kết đã cấp của người này / revoke every link of this person.") var revoke = false
  @Option(help: "Địa chỉ công khai của trang / the site's address.") var publicUrl: String?
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard (judge != nil) != organiser else {
      throw ValidationError(
        "chọn một trong --judge ID và --organiser / give either --judge ID or --organiser")
    }
  }

  func perform(_ console: Console) async throws {
    let service = try options.service()
    let role = judge.map { LinkRole.judge(JudgeID($0)) } ?? .organiser
    if revoke {
      let count = try await service.revokeLinks(role)
      console.say(LocalizedText(vi: "đã hủy \(count) liên kết", en: "\(count) links revoked"))
      return
    }
    let address = try service.linkAddress(of: try await service.makeLink(role), publicURL: publicUrl)
    console.output(address + "\n")
    if isatty(STDERR_FILENO) == 1 { showCode(of: address, console: console) }
  }

  private func showCode(of address: String, console: Console) {
    if let code = QRCode.text(of: address) {
      console.note(code)
    } else {
      console.say(
        LocalizedText(
          vi: "(cài gói qrencode để thấy mã QR ở đây)",
          en: "(install the package qrencode to see a QR code here)"))
    }
  }
}

/// QR codes drawn with characters, by Debian's qrencode where it is installed.
enum QRCode {
  /// The code of `text`, which goes through standard input: a link must not stand in the list of processes.
  static func text(of text: String) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["qrencode", "-t", "ANSIUTF8", "-m", "2", "-o", "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try input.fileHandleForWriting.close()
      let code = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return process.terminationStatus == 0 ? String(data: code, encoding: .utf8) : nil
    } catch {
      return nil
    }
  }
}
