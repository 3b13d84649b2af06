import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest call ENTRY --round R`.
struct Call: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mời bài đang thi lên màn hình giám khảo / tell the judges' pages which entry performs.")

  @Argument(help: "Mã phách, số báo danh hoặc mã hồ sơ / code, entrant number or entry id.")
  var entry: String?
  @Option(help: "Vòng thi / round.") var round: String
  @Flag(help: "Không còn bài nào đang thi / no entry performs any more.") var none = false
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard (entry != nil) != none else {
      throw ValidationError("ghi mã bài hoặc --none / give an entry or --none")
    }
  }

  func perform(_ console: Console) async throws {
    let code = try await options.service().call(entry, round: RoundID(round))
    console.say(
      code.map { LocalizedText(vi: "đang thi: \($0)", en: "performing now: \($0)") }
        ?? LocalizedText(vi: "không có bài nào đang thi", en: "no entry performs"))
  }
}

/// The subcommand `contest sheet return ENTRY --judge ID --round R --reason …`.
struct SheetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Trả lại phiếu cho giám khảo sửa / ask for a sheet to be corrected.",
    subcommands: [Return.self])

  struct Return: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract: "Trả lại một phiếu đã gửi, kèm lý do; điểm cũ vẫn tính đến khi có bản sửa.",
      discussion: "Returns a sheet with a reason; its marks stand until the judge sends the correction.")

    @Argument(help: "Mã phách, số báo danh hoặc mã hồ sơ / code, entrant number or entry id.")
    var entry: String
    @Option(help: "Mã giám khảo / judge.") var judge: String
    @Option(help: "Vòng thi / round.") var round: String
    @Option(help: "Lý do, giám khảo đọc được / reason, which the judge reads.") var reason: String
    @OptionGroup var options: WorkspaceOptions

    func perform(_ console: Console) async throws {
      let code = try await options.service().returnSheet(
        of: entry, judge: JudgeID(judge), round: RoundID(round), reason: reason)
      console.say(
        LocalizedText(
          vi: "đã trả lại phiếu \(code) cho \(judge)", en: "returned the sheet for \(code) to \(judge)"))
    }
  }
}

/// The subcommand `contest access --new-logins on|off`.
struct Access: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cho hoặc tạm khóa đăng nhập mới của giám khảo / allow or stop judges' new log-ins.",
    discussion: """
      Không có --new-logins thì chỉ xem. Máy đang dùng không bị ảnh hưởng; đường dẫn của Ban Tổ chức vẫn vào được.
      Shows the switch; devices in use stay, and the organisers' links go on working.
      """)

  enum Switch: String, ExpressibleByArgument, CaseIterable {
    case on
    case off
  }

  @Option(help: "on: nhận; off: tạm khóa / on or off.") var newLogins: Switch?
  @OptionGroup var options: WorkspaceOptions

  func perform(_ console: Console) async throws {
    let service = try options.service()
    if let newLogins { try await service.setNewLogIns(newLogins == .on) }
    let isAllowed = try await service.takesNewLogIns()
    console.output("new-logins \(isAllowed ? "on" : "off")\n")
    console.say(
      isAllowed
        ? LocalizedText(
          vi: "đường dẫn của giám khảo đăng nhập được máy mới", en: "judges' links take new devices")
        : LocalizedText(
          vi: "tạm khóa đăng nhập mới; máy đang dùng vẫn chấm bình thường",
          en: "no new log-ins; devices in use go on"))
  }
}

/// A length of time as typed: `90s`, `5m`, `1h`.
struct TypedDuration: ExpressibleByArgument {
  let milliseconds: Int64

  init?(argument: String) {
    let units: [Character: Int64] = ["s": 1000, "m": 60_000, "h": 3_600_000]
    guard let last = argument.last, let unit = units[last], let count = Int64(argument.dropLast()),
      (1...86_400).contains(count)
    else { return nil }
    milliseconds = count * unit
  }
}

extension RoundCommand {
  /// The subcommand `contest round closing ROUND --in 5m`.
  struct Closing: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Báo trước giờ đóng vòng cho giám khảo / tell the judges when the round is going to be closed.",
      discussion:
        "Chỉ là lời báo: người đóng vòng vẫn là «contest round close». / It closes nothing by itself."
    )

    @Argument(help: "Vòng thi / round.") var round: String
    @Option(name: .customLong("in"), help: "Sau bao lâu: 90s, 5m, 1h / from now.") var delay: TypedDuration?
    @Flag(help: "Rút lời báo / take it back.") var cancel = false
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
      guard (delay != nil) != cancel else {
        throw ValidationError("ghi --in 5m hoặc --cancel / give --in 5m or --cancel")
      }
    }

    func perform(_ console: Console) async throws {
      let service = try options.service()
      let closing = try await service.announceClosing(of: RoundID(round), in: delay?.milliseconds)
      guard let closing else {
        return console.say(LocalizedText(vi: "đã rút lời báo đóng vòng", en: "took the announcement back"))
      }
      let clock = service.clock(closing, timeZone: try await service.contest().timeZone)
      console.say(
        LocalizedText(
          vi: "đã báo giám khảo: vòng «\(round)» sắp đóng lúc \(clock)",
          en: "told the judges: round “\(round)” is going to be closed at \(clock)"))
    }
  }
}
