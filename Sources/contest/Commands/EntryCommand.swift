import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest entry add|withdraw|admit|status`.
struct EntryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entry", abstract: "Thêm hoặc rút một hồ sơ / one entrant by hand.",
    subcommands: [Add.self, Withdraw.self, Admit.self, Status.self])

  struct Add: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Thêm một hồ sơ; in ra mã hồ sơ / add an entry; prints its id.")

    @Option(help: "Mã hoặc tên đơn vị / unit.") var unit: String
    @Option(help: "Họ và tên / full name.") var fullName: String
    @Option(help: "Ngày sinh dd/MM/yyyy / date of birth.") var birthDate = ""
    @Option(help: "Chức danh / post.") var post = ""
    @Option(help: "Điện thoại / telephone.") var phone = ""
    @Option(help: "Tên tác phẩm / title.") var title = ""
    @Option(help: "Chủ đề (a, b, c, d, đ) / theme.") var theme = ""
    @Option(help: "Tệp lời bình trong entries/ / script file below entries/.") var script = ""
    @Option(help: "Tệp thu âm trong entries/ / recording below entries/.") var recording = ""
    @Flag(help: "Thí sinh đồng ý dự thi / consents to be registered.") var consentRegister = false
    @Flag(help: "Đồng ý công bố họ tên / consents to have the name published.") var consentPublishName = false
    @Flag(help: "Đồng ý phát sóng bản thu / consents to broadcast.") var consentBroadcast = false
    @Option(help: "Mã hồ sơ; bỏ trống thì tự cấp / entry id; given out when left away.") var id: String?

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
      if let id, !EntryID.isWellFormed(id) {
        throw ValidationError(
          "--id: chỉ gồm chữ không dấu, chữ số, . _ - / ASCII letters, digits, . _ - only")
      }
    }

    func perform(_ console: Console) async throws {
      func word(_ consent: Bool) -> String { consent ? "yes" : "no" }
      let values: [EntryColumn: String] = [
        .unit: unit, .fullName: fullName, .birthDate: birthDate, .post: post, .phone: phone, .title: title,
        .theme: theme, .script: script, .recording: recording, .consentRegister: word(consentRegister),
        .consentPublishName: word(consentPublishName), .consentBroadcast: word(consentBroadcast),
      ]
      let service = try options.service()
      let added = try await Self.namingOptions {
        try await service.addEntry(values, id: id.map { EntryID($0) })
      }
      console.report(added.warnings.map(\.namingOption))
      console.output("\(added.entry.id)\n")
    }

    private static func namingOptions<Result>(_ work: () async throws -> Result) async throws -> Result {
      do {
        return try await work()
      } catch KitError.input(let findings) {
        throw KitError.input(findings.map(\.namingOption))
      }
    }
  }

  struct Withdraw: WorkspaceCommand {
    static let configuration = CommandConfiguration(abstract: "Rút một hồ sơ / withdraw an entry.")

    @Argument(help: "Mã hồ sơ / entry id.") var entry: String
    @Option(help: "Lý do / reason.") var reason: String

    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      try await options.service().withdrawEntry(EntryID(entry), reason: reason)
      console.say(LocalizedText(vi: "đã rút hồ sơ «\(entry)»", en: "withdrew entry “\(entry)”"))
    }
  }

  struct Admit: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: """
        Thêm một bài vào vòng đang mở, theo quyết định / add an entry to an open round, by decision.
        """)

    @Argument(help: "Mã hồ sơ / entry id.") var entry: String
    @Option(help: "Vòng thi / round.") var round: String
    @Option(help: "Lý do, ghi vào biên bản / reason, for the minutes.") var reason: String
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      try await options.service().admitEntry(EntryID(entry), to: RoundID(round), reason: reason)
      console.say(
        LocalizedText(
          vi: "đã thêm bài «\(entry)» vào cuối vòng «\(round)»",
          en: "entry “\(entry)” joins round “\(round)”, last in its order"))
    }
  }

  struct Status: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ghi tình trạng của một bài trong một vòng / an entry's status in one round.",
      discussion: """
        competing: dự thi; absent: vắng; withdrawn: rút; disqualified: truất quyền; out-of-competition: ngoài \
        dự thi, vẫn chấm nhưng không xếp hạng.
        """)

    @Argument(help: "Mã hồ sơ / entry id.") var entry: String
    @Argument(help: "Tình trạng / status.") var status: EntryStatus
    @Option(help: "Vòng thi / round.") var round: String
    @Option(help: "Căn cứ, ví dụ biên bản / who says so, for example minutes.") var source: String
    @Option(help: "Với --correct: vì sao sửa / with --correct: why it is corrected.") var reason: String?
    @OptionGroup var correction: CorrectionOptions
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      try await options.service().record(
        status, of: EntryID(entry), source: source, round: RoundID(round),
        correcting: correction.correction(reason: reason))
      let title = status.title
      console.say(
        LocalizedText(
          vi: "đã ghi: bài «\(entry)» \(title.vi) ở vòng «\(round)»",
          en: "recorded: entry “\(entry)” is \(title.en) in round “\(round)”"))
    }
  }
}

extension Finding {
  /// The same fault told of the option that was typed (`--full-name`) in place of the desk's column.
  fileprivate var namingOption: Finding {
    var finding = self
    finding.location = location?.path.map { column in
      SourceLocation(file: "--" + column.replacing("_", with: "-"))
    }
    return finding
  }
}
