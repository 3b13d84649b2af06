import ArgumentParser
import ContestCore
import ContestKit

/// The subcommand `contest standings`.
struct StandingsCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "standings",
    abstract: "Bảng xếp hạng tính từ dữ liệu hiện có / the standings that follow from the facts as they are.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case csv
    case json
  }

  @Option(help: "Vòng thi / round.") var round: String
  @Option(help: "Dạng in / table, csv, json.") var format = Format.table
  @Flag(
    help: """
      Vì sao mỗi bài được thứ hạng của nó; ghi mã bài để chỉ xem bài đó / the proof of every place, or of the \
      entries named.
      """) var explain = false
  @Argument(help: "Mã bài, cùng với --explain / entries, with --explain.") var entries: [String] = []
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard explain || entries.isEmpty else {
      throw ValidationError("mã bài chỉ đi cùng --explain / entries are named with --explain alone")
    }
  }

  func perform(_ console: Console) async throws {
    let service = try options.service()
    if explain {
      let current = try await service.standings(of: RoundID(round))
      return try await tell(current, service: service, console: console)
    }
    let current = try await service.ranking(of: RoundID(round))
    switch format {
    case .csv: console.output(ContestService.csv(current))
    case .json: console.output(try ContestService.json(try await service.standings(of: RoundID(round))))
    case .table: try await table(current, service: service, console: console)
    }
  }

  /// One paragraph for each entry; with a heading unless one entry alone was asked for.
  private func tell(_ current: CurrentStandings, service: ContestService, console: Console) async throws {
    let asked = entries.isEmpty ? current.standings.rows.map(\.entry) : entries.map { EntryID($0) }
    // All of them before the first is printed: a name that nobody knows leaves no half answer.
    var told: [[LocalizedText]] = []
    for entry in asked { told.append(try await service.explanation(of: entry, in: current)) }
    let names = try await service.namedEntries(current)
    for (index, (entry, lines)) in zip(asked, told).enumerated() {
      if asked.count != 1 {
        let heading = names[entry] ?? LocalizedText(entry.rawValue)
        console.output((index == 0 ? "" : "\n") + "== \(heading[console.language]) (\(entry))\n")
      }
      for line in lines { console.output(line[console.language] + "\n") }
    }
  }

  private func table(_ current: CurrentRanking, service: ContestService, console: Console) async throws {
    let language = console.language
    let header =
      language == .vi
      ? ["Hạng", "SBD", "Bài", "Họ và tên", "Đơn vị", "Kết quả", "Trừ", "Xét hạng theo", "Ghi chú"]
      : ["Place", "No.", "Entry", "Name", "Unit", "Result", "Deducted", "Decided by", "Remark"]
    let rows = try await service.namedRows(current, in: language)
    console.output(TextTable.render([header] + rows, rightAligned: [0, 1, 5, 6]))
    if !current.rules.unitPrizes.isEmpty {
      let whole = try await service.standings(of: current.round)
      for line in try await service.unitPrizes(of: whole) { console.output(line[language] + "\n") }
    }
    console.say(
      LocalizedText(
        vi: "vòng \(current.phase.title.vi); tính từ nhật ký số \(current.head.sequence)",
        en: "the round is \(current.phase.title.en); computed from journal row \(current.head.sequence)"))
    for line in try await service.texts(of: current.ranking.blockers, in: current.round) {
      console.note("  - \(line[language])")
    }
  }
}

/// Columns of text for a terminal.
enum TextTable {
  static func render(_ rows: [[String]], rightAligned: Set<Int>) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let lines = rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return rightAligned.contains(column) ? space + cell : cell + space
      }
      .joined(separator: "  ")
    }
    return lines.map { line in
      var line = line
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }
    .joined()
  }
}
