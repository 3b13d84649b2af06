import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest recordings prepare`.
struct RecordingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recordings", abstract: "Bản thu dành cho giám khảo / the recordings that judges hear.",
    subcommands: [Prepare.self, Heard.self, Waive.self])

  struct Prepare: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Làm bản nghe ẩn danh của mọi bản thu / make the blind copy of every recording.",
      discussion: """
        Bản nghe: MP3 một kênh, âm lượng cân bằng, không còn thẻ, tên tệp không nói gì; giữ ở recordings.blind/. \
        Tệp gốc giữ nguyên. Mở vòng cũng tự làm việc này.
        Mono MP3, loudness levelled, no tags, a neutral file name; kept in recordings.blind/. Opening a round \
        does it too.
        """)

    @Option(help: "Vòng thi; bỏ trống thì mọi vòng chấm bản thu / round; every one when left away.")
    var round: String?
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      let made = try await options.service().prepareRecordings(of: round.map { RoundID($0) })
      if made.unlevelled > 0 { console.say(Workspace.noFFmpeg) }
      console.say(
        LocalizedText(
          vi: "có \(made.copies) bản nghe sẵn sàng trong recordings.blind/",
          en: "\(made.copies) copies are ready in recordings.blind/"))
    }
  }
}

extension RecordingsCommand {
  struct Heard: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Giám khảo đã nghe bao nhiêu phần trăm / how much each judge has heard: code, judge, per cent.")

    @Argument(help: "Vòng thi / round.") var round: String
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      guard let overview = try await options.service().listeningOverview(of: RoundID(round)) else { return }
      for row in overview.rows {
        for (judge, percent) in zip(overview.judges, row.percents) {
          console.output("\(row.code)\t\(judge.id)\t\(percent.map(String.init) ?? "")\n")
        }
      }
    }
  }

  struct Waive: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Miễn yêu cầu nghe cho một giám khảo / let a judge send without having played the recordings.",
      discussion: """
        Dùng khi giám khảo nghe ở nơi khác hoặc máy không đo được (trình duyệt tắt script); ghi vào nhật ký.
        For judges who hear them elsewhere, or whose browser runs no scripts; it is journalled.
        """)

    @Argument(help: "Vòng thi / round.") var round: String
    @Option(help: "Mã giám khảo / judge id.") var judge: String
    @Option(help: "Lý do, ghi vào nhật ký / reason, for the journal.") var reason: String
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      try await options.service().waiveListening(of: JudgeID(judge), reason: reason, round: RoundID(round))
      console.say(
        LocalizedText(
          vi: "đã miễn yêu cầu nghe cho giám khảo «\(judge)» ở vòng «\(round)»",
          en: "listening is waived for judge “\(judge)” in round “\(round)”"))
    }
  }
}

/// The subcommand `contest blind-check`.
struct BlindCheckCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "blind-check",
    abstract:
      "Đánh dấu lời bình và bản thu không lộ danh tính / tick that script and recording tell nobody's name.",
    discussion: """
      Đọc lời bình, nghe bản thu (trang Ban Tổ chức có sẵn máy nghe), rồi đánh dấu. Không nêu bài nào và không \
      có --all thì chỉ in ra tình trạng. Vòng ẩn danh chỉ mở được khi mọi bài đã được đánh dấu; tệp đổi sau đó \
      phải kiểm tra lại.
      Without entries and without --all the state is printed. An anonymous round opens only when all are ticked.
      """)

  @Argument(help: "Vòng thi / round.") var round: String
  @Argument(help: "Mã hồ sơ / entry ids.") var entries: [String] = []
  @Flag(help: "Mọi bài chưa đánh dấu / every entry that is not ticked.") var all = false
  @Flag(help: "Bỏ đánh dấu / take the tick back.") var revoke = false
  @Option(help: "Người kiểm tra / who has checked.") var by: String?
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard !all || entries.isEmpty else {
      throw ValidationError("--all hoặc mã hồ sơ, không cả hai / --all or entries, not both")
    }
    guard !(all || !entries.isEmpty) || by?.isEmpty == false else {
      throw ValidationError("thiếu --by: tên người kiểm tra / --by is missing: who has checked")
    }
    guard !revoke || !entries.isEmpty else {
      throw ValidationError("--revoke cần mã hồ sơ / --revoke wants entry ids")
    }
  }

  func perform(_ console: Console) async throws {
    let service = try options.service()
    let round = RoundID(round)
    if all || !entries.isEmpty {
      let done = try await service.recordBlindCheck(
        of: all ? nil : entries.map { EntryID($0) }, passed: !revoke, by: by ?? "", round: round)
      console.say(
        revoke
          ? LocalizedText(vi: "đã bỏ đánh dấu \(done.count) bài", en: "took back \(done.count) ticks")
          : LocalizedText(vi: "đã đánh dấu \(done.count) bài", en: "ticked \(done.count) entries"))
      return
    }
    for state in try await service.blindChecks(of: round) {
      let word =
        switch state.standing {
        case .open: LocalizedText(vi: "chưa kiểm tra", en: "not checked")
        case .passed: LocalizedText(vi: "đã kiểm tra", en: "checked")
        case .changed: LocalizedText(vi: "tệp đã đổi, kiểm tra lại", en: "changed since, check again")
        }
      let name = state.check.map { " (\($0.checkedBy))" } ?? ""
      console.output("\(state.entry.id)\t\(word[console.language])\(state.standing == .open ? "" : name)\n")
    }
  }
}
