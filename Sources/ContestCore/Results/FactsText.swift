extension RoundFacts {
  /// All that a count of these facts reads, in the order of the ids, one fact a line: what a certificate's
  /// hash is taken of (docs/journal.md, "The hash of the counted facts").
  ///
  /// No name, telephone, birthday or reason is in it; entries of one person stand by the first one's id.
  ///
  /// - Parameter rulesHash: of the rules that they are counted by.
  public func countedText(round: RoundID, rulesHash: String) -> String {
    var lines = ["contest-facts-1", "round \(round)", "rules \(rulesHash)"]
    for entry in entries.sorted(by: { $0.id < $1.id }) { entry.addLines(to: &lines) }
    for decision in decisions {
      lines.append(
        "decision \(decision.sequence) \(decision.kind.rawValue) \(decision.prize?.rawValue ?? "-") "
          + "\(decision.seed.map(Self.hexadecimal) ?? "-") "
          + decision.subjects.map(\.rawValue).joined(separator: " "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func hexadecimal(_ text: String) -> String {
    let digits = Array("0123456789abcdef")
    return String(text.utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension EntryFacts {
  fileprivate func addLines(to lines: inout [String]) {
    lines.append(
      "entry \(id) \(unit) \(number) \(status.rawValue) \(group?.rawValue ?? "-") \(person ?? "-") "
        + (durationMilliseconds.map(String.init) ?? "-"))
    for (judge, sheet) in sheets.sorted(by: { $0.key < $1.key }) {
      switch sheet {
      case .absent: lines.append("absent \(judge)")
      case .recused(.sameUnit): lines.append("recused \(judge) same-unit")
      case .recused(.recorded): lines.append("recused \(judge) recorded")
      case .given(let marks):
        if marks.isEmpty { lines.append("empty-sheet \(judge)") }
        for (criterion, mark) in marks.sorted(by: { $0.key < $1.key }) {
          lines.append("mark \(judge) \(criterion) \(mark.micros)")
        }
      }
    }
    for (figure, points) in figures.sorted(by: { $0.key < $1.key }) {
      lines.append("figure \(figure) \(points.micros)")
    }
    for penalty in penalties { lines.append("penalty \(penalty.penalty) \(penalty.points.micros)") }
    for (round, reached) in earlier.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "earlier \(round) \(reached.judged.lineText) \(reached.result.lineText) "
          + (reached.isLowerBetter ? "lower" : "higher"))
    }
  }
}

extension StepValue {
  fileprivate var lineText: String { "\(exact.exactDescription) \(rounded.exactDescription)" }
}
