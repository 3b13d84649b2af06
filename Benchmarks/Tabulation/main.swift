// contest-bench NAME …: one figure of scripts/bench tabulation, as a line of JSON. Not shipped.
import ContestCore
import Foundation

let commands: [String: ([String]) throws -> [String: Any]] = [
  "rank": measureRank, "memory": measureMemory, "growth": measureGrowth, "check": checkLargeContests,
  "bootstrap": measureBootstrap,
]
let arguments = Array(CommandLine.arguments.dropFirst())
guard let name = arguments.first, let command = commands[name] else {
  print("contest-bench \(commands.keys.sorted().joined(separator: "|")) …")
  exit(64)
}
let figures = try command(Array(arguments.dropFirst()))
print(
  String(
    decoding: try JSONSerialization.data(withJSONObject: figures, options: [.sortedKeys]), as: UTF8.self))

/// Why a benchmark has no figure to give.
struct BenchError: Error {
  var what: String

  init(_ what: String) { self.what = what }
}

func size(_ arguments: [String]) throws -> (entries: Int, judges: Int, criteria: Int) {
  let numbers = arguments.prefix(3).compactMap { Int($0) }
  guard numbers.count == 3 else { throw BenchError("ENTRIES JUDGES CRITERIA are wanted") }
  return (numbers[0], numbers[1], numbers[2])
}

/// `rank ENTRIES JUDGES CRITERIA RUNS [FOLDER]`: the samples; with a folder also the marks and the order, as
/// raw integers for the peers.
func measureRank(_ arguments: [String]) throws -> [String: Any] {
  let (entries, judges, criteria) = try size(arguments)
  let field = Field(entries: entries, judges: judges, criteria: criteria)
  let rules = field.rules
  var table: RoundTable?
  let built = milliseconds(1) { table = field.table() }
  guard let table else { throw BenchError("the field has no table") }
  let samples = try milliseconds(arguments.dropFirst(3).first.flatMap { Int($0) } ?? 51) {
    try rank(table, by: rules)
  }
  let ranking = try rank(table, by: rules)
  guard ranking.isColumnar else { throw BenchError("the field is not counted in columns") }
  if let folder = arguments.dropFirst(4).first {
    let lines = ranking.lines
    try write(field.marks, to: "\(folder)/marks.i16")
    try write(lines.map { Int32($0.number - 1) }, to: "\(folder)/order.i32")
    try write(lines.map { Int32($0.place ?? 0) }, to: "\(folder)/places.i32")
    let steps = Dictionary(uniqueKeysWithValues: rules.tieChain.enumerated().map { ($1.id, $0) })
    try write(
      lines.map { Int32($0.decidedBy.flatMap { steps[$0] } ?? -1) }, to: "\(folder)/steps.i32")
  }
  return ["samples": samples, "build_ms": built.median]
}

private func write<Number: FixedWidthInteger>(_ numbers: [Number], to path: String) throws {
  try numbers.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: path)) }
}

/// `memory ENTRIES JUDGES CRITERIA`: the most memory that building the table and ranking it take beside the
/// marks they are built from, as a multiple of the marks' own bytes.
func measureMemory(_ arguments: [String]) throws -> [String: Any] {
  let (entries, judges, criteria) = try size(arguments)
  let field = Field(entries: entries, judges: judges, criteria: criteria)
  let rules = field.rules
  let before = try resident("VmRSS")
  guard let table = field.table() else { throw BenchError("the field has no table") }
  let ranking = try rank(table, by: rules)
  let peak = try withExtendedLifetime((table, ranking)) { try resident("VmHWM") }
  let own = field.marks.count * MemoryLayout<Int16>.size
  return ["bytes": peak - before, "marks_bytes": own, "to_marks": Double(peak - before) / Double(own)]
}

private func resident(_ key: String) throws -> Int {
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = status.split(separator: "\n").first { $0.hasPrefix("\(key):") }
  guard let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) })
  else { throw BenchError("no \(key) in /proc") }
  return kilobytes * 1024
}

/// `growth`: medians over entries and judges, eight criteria, and the powers by which they grow.
func measureGrowth(_ arguments: [String]) throws -> [String: Any] {
  var rows: [[String: Any]] = []
  var points: [(entries: Double, judges: Double, time: Double)] = []
  for entries in [10, 100, 1_000, 10_000, 100_000] {
    for judges in [3, 7, 20, 50, 99] {
      let field = Field(entries: entries, judges: judges, criteria: 8)
      guard let table = field.table() else { throw BenchError("the field has no table") }
      let rules = field.rules
      let runs = max(5, min(201, 20_000_000 / (entries * judges * 8)))
      let median = try milliseconds(runs) { try rank(table, by: rules) }.median
      rows.append(["entries": entries, "judges": judges, "ms": median])
      points.append((Double(entries), Double(judges), median))
    }
  }
  let all = GrowthFit(points)
  // Below a thousand entries what is done once per ranking outweighs what is done per entry.
  let large = GrowthFit(points.filter { $0.entries >= 1_000 })
  return [
    "table": rows, "exponent_entries": large.entries, "exponent_judges": large.judges,
    "exponent_entries_all": all.entries, "exponent_judges_all": all.judges,
  ]
}
