import ArgumentParser
import ContestCore
import ContestKit
import Foundation

/// The subcommand `contest init DIR`.
struct Init: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Tạo thư mục cuộc thi mới theo mẫu kèm chương trình / a new workspace from the shipped defaults.")

  @Argument(help: "Thư mục mới, chưa có hoặc trống / a new or empty folder.")
  var folder: String

  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    try Workspace.initialise(at: URL(fileURLWithPath: folder, isDirectory: true))
    console.say(
      LocalizedText(
        vi: "đã tạo \(folder); sửa contest.xml, để danh sách thí sinh vào entries rồi chạy «contest check»",
        en: "created \(folder); edit contest.xml, put the entry lists into entries, then run “contest check”")
    )
  }
}
