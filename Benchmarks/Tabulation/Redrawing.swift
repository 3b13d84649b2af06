import ContestAnalysis
import ContestCore

/// `bootstrap ENTRIES JUDGES CRITERIA RUNS`: milliseconds for 10,000 replicates of a field, from its facts.
func measureBootstrap(_ arguments: [String]) throws -> [String: Any] {
  let (entries, judges, criteria) = try size(arguments)
  let field = Field(entries: entries, judges: judges, criteria: criteria)
  guard let table = field.table() else { throw BenchError("the field has no table") }
  let (facts, rules) = (table.facts, field.rules)
  var drawn: Bootstrap?
  let samples = try milliseconds(arguments.dropFirst(3).first.flatMap { Int($0) } ?? 5) {
    drawn = try bootstrap(facts: facts, rules: rules)
  }
  guard let drawn, drawn.replicates == 10_000, drawn.lines.count == entries else {
    throw BenchError("the bootstrap left entries out")
  }
  return ["samples": samples, "replicates": drawn.replicates]
}
