import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest status`.
struct Status: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Mỗi vòng đang ở đâu, còn gì cản bước tiếp / where each round stands and what blocks the next step.")

  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    for status in try await options.service().status() {
      for line in Self.lines(of: status, in: console.language) { console.output(line + "\n") }
    }
  }

  private static func lines(of status: RoundStatus, in language: Language) -> [String] {
    let summary = LocalizedText(
      vi:
        "\(status.rules.id): \(status.phase.title.vi); \(status.entries) bài, đã nhận \(status.sheetsGiven)/\(status.sheetsDue) phiếu",
      en:
        "\(status.rules.id): \(status.phase.title.en); \(status.entries) entries, \(status.sheetsGiven)/\(status.sheetsDue) sheets given"
    )
    let judges =
      status.phase == .open
      ? status.judges.map { "    \($0.judge.id)  \($0.given)/\($0.due)  \($0.judge.name)" } : []
    let next = nextStep(status)[language]
    return [summary[language]] + judges + ["  → \(next)"] + status.blockers.map { "    - \($0[language])" }
      + status.warnings.map { "    ! \($0[language])" }
      + status.lateSheets.map { "    · \($0[language])" }
  }

  private static func nextStep(_ status: RoundStatus) -> LocalizedText {
    let round = status.rules.id
    let waits = !status.blockers.isEmpty
    return switch status.next {
    case .draw:
      LocalizedText(
        vi: "bước tiếp: bốc thăm (contest draw \(round)) rồi mở vòng",
        en: "next: draw lots (contest draw \(round)), then open")
    case .open:
      LocalizedText(vi: "bước tiếp: contest round open \(round)", en: "next: contest round open \(round)")
    case .close:
      LocalizedText(
        vi: waits
          ? "bước tiếp: đóng vòng khi đã đủ phiếu; hiện còn:" : "bước tiếp: contest round close \(round)",
        en: waits ? "next: close when every sheet is in; still open:" : "next: contest round close \(round)")
    case .certify:
      LocalizedText(
        vi: waits ? "chưa xác nhận được vì:" : "bước tiếp: contest round certify \(round)",
        en: waits ? "cannot be certified because:" : "next: contest round certify \(round)")
    case .publish:
      LocalizedText(
        vi: "bước tiếp: contest publish --round \(round)", en: "next: contest publish --round \(round)")
    case .done: LocalizedText(vi: "đã xong", en: "done")
    }
  }
}
