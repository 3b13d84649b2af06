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
    case overrule
    case equal
    case wildCard
    case admit
    case withhold
    case award
    case lot
    case appeal

    static func name(for value: Kind) -> NameSpecification { .customLong(value.kind.rawValue) }

    static func help(for value: Kind) -> ArgumentHelp? {
      let effect = value.kind.effect
      return "\(effect.vi) / \(effect.en)"
    }

    var kind: Decision.Kind {
      switch self {
      case .order: .order
      case .share: .share
      case .note: .note
      case .overrule: .overrule
      case .equal: .equal
      case .wildCard: .wildCard
      case .admit: .admit
      case .withhold: .withhold
      case .award: .award
      case .lot: .lot
      case .appeal: .appeal
      }
    }
  }

  @Option(help: "Vòng thi / round.") var round: String
  @Option(
    help: "Mã các bài, cách nhau bằng dấu phẩy; bốc thăm thì bỏ trống / entry ids, separated by commas.")
  var subject: String = ""
  @Flag var kind: Kind
  @Option(help: "Lý do / reason.") var reason: String
  @Option(help: "Với --award: mã giải phụ / the side prize.") var prize: String?
  @Option(help: "Với --lot: bước của chuỗi phân định / the step of the tie chain.") var step: String?
  @Option(
    help: "Với --lot: hạt giống đã công bố; bỏ trống thì tự tạo / the published seed; made when left away.")
  var seed: String?
  @Option(
    help: """
      Với --appeal: tệp CSV các điểm lẽ ra phải cho; cho biết kết quả sẽ khác thế nào, không ghi điểm / with \
      --appeal: the marks that should have been given; tells what they would change, records none of them.
      """)
  var marks: String?
  @OptionGroup var correction: CorrectionOptions
  @Argument(help: .hidden) var more: [String] = []
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if !more.isEmpty, ![.order, .overrule, .note].contains(kind) {
      throw ValidationError(
        "--\(kind.kind.rawValue) không nhận thêm giá trị / --\(kind.kind.rawValue) takes no value")
    }
    guard marks == nil || kind == .appeal else {
      throw ValidationError("--marks chỉ dùng cùng --appeal / --marks goes with --appeal")
    }
    if subject.isEmpty, more.isEmpty, kind != .lot {
      throw ValidationError("thiếu --subject / --subject is missing")
    }
  }

  func perform(_ console: Console) async throws {
    // `--order B,A` names the order itself; `--note TEXT` adds words to the reason.
    let list = kind != .note && !more.isEmpty ? more.joined(separator: ",") : subject
    let words = kind == .note ? ([reason] + more).joined(separator: " – ") : reason
    let service = try options.service()
    if let marks { try await tellEffect(of: marks, service, console) }
    let decision = try await service.decide(
      StatedDecision(
        kind.kind, subjects: EntryList.ids(list), reason: words, prize: prize.map { PrizeID($0) },
        step: step.map { TieStepID($0) }, seed: seed),
      round: RoundID(round), correcting: correction.correction(reason: words))
    console.say(
      LocalizedText(
        vi: "đã ghi quyết định số \(decision.sequence) của vòng «\(round)»",
        en: "recorded decision \(decision.sequence) of round “\(round)”"))
    guard let seed = decision.seed else { return }
    console.say(LocalizedText(vi: "hạt giống: \(seed)", en: "seed: \(seed)"))
    for entry in decision.subjects { console.output("\(entry)\n") }
  }
}

extension Decide {
  /// What the marks that should have been given would change.
  private func tellEffect(of file: String, _ service: ContestService, _ console: Console) async throws {
    let data = try InputFile.read(file, limit: ContestService.largestMarksFile)
    let changes = try await service.effect(ofMarks: data, file: file, round: RoundID(round))
    let decimals = try await service.rules(of: RoundID(round)).tabulation.resultRounding.decimals
    console.say(
      changes.isEmpty
        ? LocalizedText(
          vi: "với các điểm này kết quả không đổi", en: "with these marks the result is the same")
        : LocalizedText(
          vi: "với các điểm này kết quả sẽ khác:", en: "with these marks the result would differ:")
    )
    for change in changes { console.note("  - \(change.sentence(decimals: decimals)[console.language])") }
  }
}

/// The subcommand `contest redraw`: anyone can draw a lot again, without the contest's database.
struct Redraw: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bốc lại một lần bốc thăm từ hạt giống đã công bố / draw a lot again from its published seed.",
    discussion: """
      In ra các bài theo thứ tự bốc được, bài hơn trước. Không cần cơ sở dữ liệu: chỉ cần hạt giống và mã các \
      bài đang dự thi như trong tệp kết quả đã công bố.

      Prints the entries in the order drawn, the best first. It needs no database: the seed and the ids of the \
      competing entries, as the published results have them, are enough.
      """)

  @Option(help: "Vòng thi / round.") var round: String
  @Option(help: "Bước của chuỗi phân định / the step of the tie chain.") var step: String
  @Option(help: "Hạt giống đã công bố / the published seed.") var seed: String
  @Option(help: "Mã các bài, cách nhau bằng dấu phẩy / entry ids, separated by commas.") var entries: String
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    let ids = EntryList.ids(entries)
    guard ids.count >= 2, Set(ids).count == ids.count else {
      throw ValidationError(
        "--entries cần ít nhất hai bài, mỗi bài một lần / at least two entries, each once")
    }
  }

  func perform(_ console: Console) async throws {
    let order = ContestService.lotOrder(
      of: EntryList.ids(entries), seed: seed, round: RoundID(round), step: TieStepID(step))
    for entry in order { console.output("\(entry)\n") }
  }
}

/// Entry ids on a command line, separated by commas.
enum EntryList {
  static func ids(_ text: String) -> [EntryID] {
    text.split { $0 == "," || $0.isWhitespace }.map { EntryID(String($0)) }
  }
}
